public import Access
import Desk
import Law
import Matters
import Procedure
import Region
import Store
public import Warning
import WarningRecord
public import Web

/// Answers what pages, the interface and the command ask of warnings: who may see which, and what stands behind one.
public struct WarningAnswers: WarningPort {
    let platform: Platform
    let matters: MatterAnswers

    private var region: Region { platform.region }
    private var scope: WarningScope { WarningScope(region: region, today: platform.clock.today()) }
    private var warnings: Warnings { platform.warnings }
    private var titles: WarningTitles { WarningTitles(region: region, procedures: platform.procedures) }

    /// Whoever runs the platform at its machine reads what leaders of the region read.
    public var keeper: Viewer {
        .account(id: 0, name: "命令", acting: Grant(id: 0, role: .leader, area: region.code, since: platform.clock.today()))
    }

    public var book: SignalBook { region.signals }
    public func mayRead(_ viewer: Viewer) -> Bool { !scope.areas(for: viewer).isEmpty }
    public func mayAct(_ viewer: Viewer) -> Bool { scope.mayAct(viewer) }

    /// The region and its cities among them.
    public func areas(for viewer: Viewer) -> [(code: String, name: String)] {
        let own = Set(scope.areas(for: viewer))
        return region.areas.filter { own.contains($0.code) && [.region, .city].contains($0.level) }.map { ($0.code, $0.name) }
    }

    public func warnings(_ choice: WarningChoice, for viewer: Viewer, offset: Int, limit: Int) async throws -> WarningList {
        let own = scope.areas(for: viewer)
        guard !own.isEmpty else { return WarningList(total: 0, lines: [], signals: [:], grades: [:]) }
        let filter = WarningFilter(
            areas: scope.coversAll(own) ? nil : own, within: choice.area.map(scope.under), signal: choice.signal, grade: choice.grade,
            state: choice.state)
        let (total, found) = try await warnings.warnings(filter, offset: offset, limit: limit)
        let counts = try await warnings.counts(filter)
        return WarningList(total: total, lines: try await lines(found, for: viewer), signals: counts.signals, grades: counts.grades)
    }

    public func warnings(onMatter key: String, for viewer: Viewer) async throws -> [WarningLine] {
        let own = scope.areas(for: viewer)
        guard !own.isEmpty else { return [] }
        let found = try await warnings.warnings(on: .matter, key)
        return try await lines(found.filter { scope.covers($0.finding.areas, own) }, for: viewer)
    }

    private func lines(_ found: [FiledWarning], for viewer: Viewer) async throws -> [WarningLine] {
        let subjects = try await platform.database.read { db in try found.map { try SubjectWords.of($0, in: db) } }
        return zip(found, subjects).compactMap { warning, subject in line(warning, subject, viewer) }
    }

    private func line(_ warning: FiledWarning, _ subject: String?, _ viewer: Viewer) -> WarningLine? {
        guard let signal = Signal.of(warning.finding.signal) else { return nil }
        let finding = warning.finding
        return WarningLine(
            key: warning.key, signal: signal.code, title: signal.title, grade: warning.grade, state: warning.state,
            subject: subject ?? titles.title(of: finding.subject), reason: signal.reason(finding, by: warning.terms), count: finding.count,
            areas: finding.areas.map(region.nameWithin), since: finding.since, raised: warning.raised, changed: warning.changed,
            until: warning.until, authority: warning.authority.map(matters.authorityName))
    }

    // MARK: One

    public func warning(_ key: String, for viewer: Viewer) async throws -> WarningFile? {
        guard let warning = try await own(key, viewer), let signal = Signal.of(warning.finding.signal),
            let line = try await lines([warning], for: viewer).first
        else { return nil }
        let authority = viewer.acting?.authority
        let facts = warning.finding.facts
        let open = facts.filter { $0.authority == nil || $0.authority == authority }
        let hidden = Dictionary(grouping: facts.filter { $0.authority != nil && $0.authority != authority }) { $0.authority ?? "" }
        let rows = try await rows(open)
        var acts: [WarningFile.Act] = []
        for event in try await warnings.history(of: key) { acts.append(try await act(event, signal)) }
        let mayAct = mayAct(viewer) && warning.state.isOpen
        return WarningFile(
            line: line, signal: signal, terms: warning.terms, rows: rows,
            hidden: hidden.map { (authority: matters.authorityName($0.key), count: $0.value.count) }.sorted { $0.authority < $1.authority },
            acts: acts, words: warning.words, lead: warning.lead.map { (key: $0, isOwn: warning.authority == authority) }, mayAct: mayAct,
            leadForm: mayAct && signal.leads ? leadForm(line, warning, rows) : [:])
    }

    /// One that the viewer may read.
    private func own(_ key: String, _ viewer: Viewer) async throws -> FiledWarning? {
        let own = scope.areas(for: viewer)
        guard !own.isEmpty, let key = MatterKey.read(key, letters: 8), let warning = try await warnings.warning(key) else { return nil }
        return scope.covers(warning.finding.areas, own) ? warning : nil
    }

    private func rows(_ facts: [WarningFact]) async throws -> [WarningFile.Row] {
        let procedures = platform.procedures
        return try await platform.database.read { db in
            try facts.map { fact in
                switch fact.kind {
                case .matter:
                    let found: (title: String, procedure: String, state: String)? = try db.first(
                        "SELECT title, procedure, state FROM matter WHERE key = \(fact.key)"
                    ) { (try $0[0], try $0[1], try $0[2]) }
                    let procedure = procedures.first { $0.code == found?.procedure }
                    return WarningFile.Row(
                        kind: .matter, key: fact.key, words: found?.title ?? "",
                        state: found.map { procedure?.stateTitle($0.state) ?? $0.state } ?? "", day: fact.day)
                case .right:
                    let parts = fact.key.split(separator: "/", maxSplits: 1).map(String.init)
                    let title: String? = try db.first(
                        "SELECT title FROM right_row WHERE kind = \(parts.first ?? "") AND key = \(parts.last ?? "")"
                    ) { try $0[0] }
                    return WarningFile.Row(kind: .right, key: fact.key, words: title ?? "", state: "", day: fact.day)
                case .credit: return WarningFile.Row(kind: .credit, key: fact.key, words: "负面信用信息", state: "", day: fact.day)
                }
            }
        }
    }

    private func act(_ event: WarningEvent, _ signal: Signal) async throws -> WarningFile.Act {
        let actor = event.actor.hasPrefix("账号") ? try await matters.accounts.name(ofActor: event.actor) : "平台"
        switch event.happened {
        case .found(let finding, let terms, let isNew):
            return .init(at: event.at, title: isNew ? "提出预警" : "有新的情况", words: signal.reason(finding, by: terms), actor: actor)
        case .acted(let act, let authority):
            let words =
                switch act {
                case .dismissed(let reason): reason
                case .deferred(let until, let reason): "到 \(until)。\(reason)"
                case .lead(let matter): "线索 \(matter)"
                default: ""
                }
            return .init(
                at: event.at, title: act.title, words: words,
                actor: authority.map { "\(matters.authorityName($0)) \(actor)" } ?? actor)
        }
    }

    // MARK: Acts

    public func act(_ act: WarningAct, on key: String, by viewer: Viewer) async throws {
        guard mayAct(viewer), let authority = viewer.acting?.authority, let warning = try await own(key, viewer) else {
            throw WarningRefusal("没有编号为 \(key.prefix(20)) 的预警，或者您现在的身份不能办理它。")
        }
        if case .lead = act { throw WarningRefusal("转为线索，请登记一件以这条预警为来源的线索。") }
        try await warnings.act(act, on: warning.key, authority: authority, by: viewer.actorName)
    }

    /// What the lead's form begins with: the accused, the right, and what was found in words.
    private func leadForm(_ line: WarningLine, _ warning: FiledWarning, _ rows: [WarningFile.Row]) -> [String: String] {
        let own = rows.filter { $0.kind == .matter }.map(\.key)
        let behind = own.isEmpty ? "" : "本机关的相关办件：\(own.prefix(20).joined(separator: "、"))\(own.count > 20 ? "等 \(own.count) 件" : "")。"
        var form = ["source": WarningFollowing.source, "source-number": warning.key]
        form["found"] = platform.clock.today().description
        form["lead"] = "\(line.title)：\(line.subject)。\(line.reason)。\(behind)"
        let subject = warning.finding.subject
        switch subject.prefix(while: { $0 != " " }) {
        case "code": form["suspect"] = String(subject.dropFirst(5))
        case "name": form["suspect"] = line.subject
        case "address": form["address"] = line.subject
        case "supplier": form["supplier"] = line.subject
        case "number": form["right"] = String(subject.dropFirst(7))
        default: if subject.contains("/") { form["right"] = subject.split(separator: "/", maxSplits: 1).last.map(String.init) }
        }
        return form
    }

    public func search(by viewer: Viewer) async throws -> Int {
        guard mayAct(viewer) else { throw WarningRefusal("您现在的身份不能查找预警。") }
        return try await platform.searchForWarnings()
    }
}

extension Platform {
    public func warningAnswers() throws -> WarningAnswers { WarningAnswers(platform: self, matters: try matterAnswers(accounts())) }
}

/// How subjects are called that no row names.
struct WarningTitles {
    let region: Region
    let procedures: [AnyProcedure]

    func title(of subject: String) -> String {
        let parts = subject.split(separator: " ").map(String.init)
        switch parts.first {
        case "code", "name": return "（名称已经删除）"
        case "phone": return "同一个电话（不显示）"
        case "office": return region.authority(id: parts.last ?? "")?.name ?? subject
        case "matter": return "行政处罚案件 \(parts.last ?? "")"
        case "number": return parts.dropFirst().joined(separator: " ")
        case "procedure", "sector", "offence": return kind(parts)
        default: return subject.split(separator: "/", maxSplits: 1).last.map(String.init) ?? subject
        }
    }

    /// `sector food 640100 2026-Q4`: 银川市 食品 2026年第四季度.
    private func kind(_ parts: [String]) -> String {
        guard parts.count == 4 else { return parts.joined(separator: " ") }
        let value =
            parts[0] == "procedure" ? procedures.first { $0.code == parts[1] }?.title : field(parts[0])?.words(.text(parts[1]))
        return "\(region.nameWithin(parts[2])) \(value ?? parts[1]) \(Quarter(parts[3])?.title ?? parts[3])"
    }

    private func field(_ name: String) -> FieldOutline? {
        procedures.first { $0.code == WarningScope.procedure }?.events["registered"]?.fields.first { $0.name == name }
    }
}
