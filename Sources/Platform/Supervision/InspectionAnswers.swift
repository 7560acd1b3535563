import Access
import Evaluation
import Indicator
import Law
import Matters
import Procedure
import Region
import Web

/// Answers what pages ask of inspections: who may begin one, what the entries of a drawn file tell, and who stands back.
struct InspectionAnswers: InspectionPort {
    let platform: Platform

    private var region: Region { platform.region }
    private var inspections: Inspections { Inspections(platform.database, clock: platform.clock) }
    private var inspected: [AnyProcedure] { platform.procedures.filter { !$0.checklist.isEmpty } }

    func inspections(offset: Int, limit: Int) async throws -> (total: Int, inspections: [Inspection]) {
        try await inspections.inspections(offset: offset, limit: limit)
    }

    func inspection(_ key: String) async throws -> Inspection? { try await inspections.inspection(key) }

    var procedures: [(code: String, title: String)] { inspected.map { ($0.code, $0.title) } }
    var cities: [(code: String, name: String)] {
        IndicatorPlaces(region).cities.map { (code: $0, name: region.areaName($0) ?? $0) }
    }
    func authorityName(_ id: String) -> String { region.authority(id: id)?.name ?? id }

    /// The superior: who handles what is inspected one level up, for the region.
    func mayInspect(_ signedIn: SignedIn) -> Bool { (try? authority(signedIn)) != nil }

    private func authority(_ signedIn: SignedIn) throws -> String {
        let today = platform.clock.today()
        guard let acting = signedIn.acting, [.officer, .reviewer, .approver, .supervisor].contains(acting.role),
            let authority = acting.authority,
            inspected.contains(where: { procedure in
                region.offices(for: procedure.code, on: today).contains { $0.authority == authority && $0.area == region.code }
            })
        else { throw IndicatorFaults("案卷抽查由上级机关办理。") }
        return authority
    }

    func commit(_ terms: InspectionTerms, purpose: String, by signedIn: SignedIn) async throws -> String {
        let authority = try authority(signedIn)
        var faults: [(text: String, field: String)] = []
        if purpose.isEmpty || purpose.count > 100 { faults.append(("请写明抽查的名称，至多 100 个字，会公开。", "purpose")) }
        if terms.procedures.isEmpty || !Set(terms.procedures).isSubset(of: inspected.map(\.code)) {
            faults.append(("请选择抽查哪些程序的案卷。", "procedures"))
        }
        if terms.areas.isEmpty || !Set(terms.areas).isSubset(of: cities.map(\.code)) { faults.append(("请选择抽查哪些市。", "areas")) }
        if terms.first > terms.last || terms.last > platform.clock.today() { faults.append(("办结的期间首日不晚于末日，末日不晚于今天。", "closed")) }
        if !InspectionTerms.counts.contains(terms.count) {
            faults.append(("一次抽 \(InspectionTerms.counts.lowerBound) 至 \(InspectionTerms.counts.upperBound) 件。", "count"))
        }
        guard faults.isEmpty else { throw IndicatorFaults(faults) }
        return try await inspections.commit(terms, purpose: purpose, authority: authority, by: signedIn.actor)
    }

    func reveal(_ key: String, by signedIn: SignedIn) async throws {
        try await inspections.reveal(key, authority: authority(signedIn), by: signedIn.actor)
    }

    func close(_ key: String, saying words: String, by signedIn: SignedIn) async throws {
        try await inspections.close(key, authority: authority(signedIn), by: signedIn.actor, saying: words)
    }

    func void(_ key: String, because reason: String, by signedIn: SignedIn) async throws {
        try await inspections.void(key, authority: authority(signedIn), by: signedIn.actor, because: reason)
    }

    func sheet(of matter: String, in key: String, for signedIn: SignedIn) async throws -> InspectionSheet {
        let (inspection, file) = try await drawn(matter, in: key, for: signedIn)
        return InspectionSheet(
            inspection: inspection, matter: file.key, procedure: file.procedure.title, authority: authorityName(file.authority),
            points: file.procedure.checklist, computed: file.procedure.findings(of: file.entries, in: .stateCouncil),
            entries: file.procedure.corrected(file.entries).map { entry in
                let event = file.procedure.events[entry.kind]
                let lines = (event?.fields ?? []).compactMap { field -> (label: String, words: String)? in
                    // What is personal is no matter of an inspection.
                    guard field.seen != .personal, field.kind != .files, let value = entry.values[field.name] else { return nil }
                    return (field.label, field.words(value))
                }
                return (entry.day.description, event?.title ?? entry.kind, lines)
            })
    }

    func score(
        _ matter: String, in key: String, judged: [String: CheckFinding], note: String, by signedIn: SignedIn
    ) async throws {
        let (_, file) = try await drawn(matter, in: key, for: signedIn)
        let points = file.procedure.checklist
        let faults = points.filter { !$0.isComputed && judged[$0.code] == nil }.map { (text: "请评查“\($0.title)”。", field: $0.code) }
        guard faults.isEmpty else { throw IndicatorFaults(faults) }
        guard note.count <= 2000 else { throw IndicatorFaults("说明至多 2000 个字。", at: "note") }
        // What the entries tell is not for the inspector to say.
        let computed = file.procedure.findings(of: file.entries, in: .stateCouncil)
        let own = judged.filter { code, _ in points.contains { $0.code == code && !$0.isComputed } }
        try await inspections.score(
            matter, in: key, own.merging(computed) { $1 }, points, note: note, authority: authority(signedIn), by: signedIn.actor)
    }

    /// A file that was drawn, for an inspector who had no part in it. Nobody else reads it this way, and only while the inspection goes on.
    private func drawn(_ matter: String, in key: String, for signedIn: SignedIn) async throws -> (Inspection, Matter) {
        let authority = try authority(signedIn)
        guard let inspection = try await inspections.inspection(key), inspection.authority == authority, inspection.state == .drawn,
            inspection.drawn.contains(where: { $0.matter == matter })
        else { throw IndicatorFaults("这次抽查里没有抽中这个办件，或者已经结束。") }
        let file = try await platform.matters.inspected(matter)
        let own = "账号\(signedIn.account)"
        guard file.assignee != signedIn.account, !file.entries.contains(where: { $0.actor.account == own }) else {
            throw IndicatorFaults("您办理过这个案件，不能评查它。")
        }
        return (inspection, file)
    }
}
