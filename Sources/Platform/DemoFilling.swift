import Access
import Crypto
public import Demo
import Evaluation
import Indicator
import Intake
import Interchange
import Law
import Matters
import People
import Plan
import Procedure
import Region
import Register
import Store
import TalentBank

extension Platform {
    /// Files invented matters as they would have been filed, each step on its day, by the demo officer; nothing where there are matters already.
    /// - Parameters:
    ///   - supervision: what the authority sets itself; before the rest, which counts towards its campaigns.
    ///   - analyses: patent warnings.
    ///   - elsewhere: matters that go round the cities' offices; in the officer's name, since nobody else is there.
    /// - Returns: how many matters were filed.
    @discardableResult
    public func file(
        _ invented: DemoMatters, supervision: DemoSupervision? = nil, analyses: DemoAnalyses? = nil, elsewhere: DemoMatters? = nil
    ) async throws -> Int {
        let known: Int = try await database.read { db in try db.first("SELECT count(*) FROM matter") { try $0[0] } ?? 0 }
        guard known == 0, let officer = try await demoViewer(.officer), let approver = try await demoViewer(.approver),
            let authority = officer.acting?.authority
        else { return 0 }
        let all = (supervision?.all ?? []) + invented.all + (analyses?.all ?? [])
        for matter in all { try await file(matter, authority: authority, area: region.code, by: officer, approving: approver) }
        let others = elsewhere?.all ?? []
        for (number, matter) in others.enumerated() {
            let offices = region.offices(for: matter.procedure, on: clock.today()).filter { $0.area != region.code }
            guard !offices.isEmpty else { continue }
            // Every other one goes to the first office, the capital's.
            let office = offices[number % 2 == 0 ? 0 : number / 2 % offices.count]
            try await file(
                matter, authority: office.authority, area: office.area, by: officer.acting(in: office.authority, area: office.area),
                approving: approver.acting(in: office.authority, area: office.area))
        }
        return all.count + others.count
    }

    private func file(_ matter: DemoMatter, authority: String, area: String, by officer: Viewer, approving approver: Viewer) async throws {
        func desk(on day: LocalDate) -> Matters { Matters(database, procedures: procedures, clock: FixedClock(day: day)) }
        let receipt = try await desk(on: matter.day).open(
            matter.procedure, Matters.Request(matter.opening, matter.form), authority: authority, area: area,
            by: matter.isTakenUp ? officer : .anyone)
        for step in matter.steps {
            let matters = desk(on: step.day)
            let key = try await step.led == nil ? receipt.key : matters.matter(receipt.key, for: officer).led(to: step.led ?? "")
            try await matters.file(
                Matters.Request(step.event, step.typed, behalf: step.behalf), in: key, by: step.isApproved ? approver : officer)
        }
    }

    /// Files the demonstration's own classification of goods by the way that every file goes; nothing where there is a classification already.
    public func enterDemoClassification() async throws {
        let known = try await database.read { db in try ClassificationTable.stamp(.similarGroup, .nice, in: db) }
        guard known.allSatisfy({ $0 == 0 }) else { return }
        let input = Importer.Input(
            reader: DemoClassification(edition: ClassificationTable.inventedEdition, today: clock.today()),
            digest: Array(SHA256.hash(data: DemoClassification.content)),
            name: DemoClassification.sourceName)
        _ = try await run(try await importer.prepare(input, actor: "演示"))
    }

    /// Sets invented targets and freezes the month before once; nothing where figures were frozen before.
    public func evaluateDemo() async throws {
        let evaluations = Evaluations(database, clock: clock)
        let today = clock.today()
        let code = "protection.complaint"
        guard try await evaluations.snapshotCount() == 0, let onTime = indicatorAnswers.indicators["\(code).on-time"] else { return }
        for (measure, comparison, tenths) in [("on-time", Quantity.Comparison.atLeast, 950), ("days", .atMost, 200)] {
            try await evaluations.set(
                Target(
                    "\(code).\(measure)", year: today.year, area: nil, comparison, tenths: tenths, setBy: "演示：自治区知识产权局",
                    instrument: "演示：年度工作要点（虚构）"), by: "演示")
        }
        let (areas, authorities) = try await indicatorAnswers.sheets(onTime, in: CycleSpan(.month, of: today).moved(by: -1))
        _ = try await evaluations.freeze([Frozen(areas, authorities, because: "演示：上月通报")], by: "演示")
    }

    /// Draws two inspections of the cases that ended: one whose files were all looked at and that is published, one that waits for its seed; nothing
    /// where there is an inspection already, or where too few cases have ended.
    public func inspectDemo() async throws {
        let inspections = Inspections(database, clock: clock)
        let (procedure, today) = ("protection.penalty", clock.today())
        guard try await inspections.inspections(offset: 0, limit: 1).total == 0, let approver = try await demoViewer(.approver),
            let authority = approver.acting?.authority, let points = procedures.first(where: { $0.code == procedure })?.checklist
        else { return }
        let areas = Set(region.offices(for: procedure, on: today).map(\.area)).sorted()
        let terms = InspectionTerms(procedures: [procedure], first: today + -90, last: today, areas: areas, count: 2)
        let key: String
        do {
            key = try await inspections.commit(terms, purpose: "演示：处罚案卷抽查", authority: authority, by: "演示")
        } catch is IndicatorFaults { return }
        try await inspections.reveal(key, authority: authority, by: "演示")
        for file in try await inspections.inspection(key)?.drawn ?? [] {
            let matter = try await matters.inspected(file.matter)
            let judged = Dictionary(uniqueKeysWithValues: points.map { ($0.code, CheckFinding.kept) })
            let findings = judged.merging(matter.procedure.findings(of: matter.entries, in: .stateCouncil)) { $1 }
            try await inspections.score(file.matter, in: key, findings, points, note: "演示数据。", authority: authority, by: "演示")
        }
        try await inspections.close(key, authority: authority, by: "演示", saying: "演示：抽查的案卷总体规范。")
        _ = try await inspections.commit(terms, purpose: "演示：第二次案卷抽查", authority: authority, by: "演示")
    }

    /// The demo account of a role; nil where it was not opened.
    private func demoViewer(_ role: Role) async throws -> Viewer? {
        guard let account = try await accounts().all().first(where: { $0.name == DemoAccounts.name(role) }),
            let grant = account.grants.first
        else { return nil }
        return .account(id: account.id, name: account.displayName, acting: grant)
    }

    /// Enters an invented bank of people, each on its day, and draws from it once; nothing where somebody is in it already.
    /// - Returns: how many were entered.
    @discardableResult
    public func enter(_ invented: DemoPeople) async throws -> Int {
        guard try await TalentBank(database, clock: clock).counts().all == 0,
            let authority = region.authorities.first(where: {
                $0.area == region.code && $0.inBeing.contains(clock.today())
            })
        else { return 0 }
        let officer = TalentBank.Officer(actor: "演示", authority: authority.id, area: region.code)
        let all = invented.all
        for person in all {
            let form = try PersonForm(typed: person.typed, today: person.day)
            _ = try await TalentBank(database, clock: FixedClock(day: person.day)).enter(form, by: officer, because: "演示数据")
        }
        let draws = Draws(database, clock: clock)
        let terms = DrawTerms(craft: .mediator, count: 3)
        let draw = try await draws.commit(DrawRequest(terms, purpose: "专利纠纷调解（演示）"), authority: authority.id, by: "演示")
        try await draws.reveal(draw, authority: authority.id, by: "演示")
        _ = try await draws.commit(
            DrawRequest(DrawTerms(craft: .technical, count: 2), purpose: "专利侵权判定咨询（演示）"), authority: authority.id, by: "演示")
        return all.count
    }
}

extension Viewer {
    fileprivate var acting: Grant? { if case .account(_, _, let acting) = self { acting } else { nil } }

    /// The same account in the same role at another authority.
    fileprivate func acting(in authority: String, area: String) -> Viewer {
        guard case .account(let id, let name, let acting?) = self else { return self }
        return .account(
            id: id, name: name, acting: Grant(id: acting.id, role: acting.role, authority: authority, area: area, since: acting.since))
    }
}

extension Matter {
    /// The last matter of a procedure that was opened from this one.
    /// - Throws: `MatterRefusal.unknown` where none was.
    fileprivate func led(to procedure: String) throws -> String {
        let links = entries.filter { $0.kind == MatterLinked.kind }.map { MatterLinked(values: $0.values) }
        guard let key = links.last(where: { $0.way == .opened && $0.procedure == procedure })?.matter else { throw MatterRefusal.unknown }
        return key
    }
}
