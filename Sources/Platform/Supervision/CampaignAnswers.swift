import Access
import Law
import Matters
import Procedure
import Region
import Web

/// Answers what pages ask of campaigns: the plan from the file that was approved, figures from the rows of leads, cases and returns.
struct CampaignAnswers: CampaignPort {
    let matters: MatterAnswers
    let region: Region
    let clock: any Clock

    private static let procedure = "protection.campaign"
    private static let states = ["running", "summarised", "ended"]

    func campaigns(offset: Int, limit: Int) async throws -> (total: Int, campaigns: [CampaignLine]) {
        let (total, found) = try await matters.matters.matters(
            of: Self.procedure, coded: "campaign-code", in: Self.states, offset: offset, limit: limit)
        var lines: [CampaignLine] = []
        for matter in found {
            let plan = CampaignPlan(matter)
            lines.append(plan.line(try await totals(in: plan.code).values.reduce(into: CampaignTotals()) { $0 += $1 }))
        }
        return (total, lines)
    }

    func campaign(_ code: String) async throws -> CampaignFile? {
        let found = try await matters.matters.matters(of: Self.procedure, coded: "campaign-code", code, in: Self.states, limit: 1).matters
        guard let matter = found.first else { return nil }
        let plan = CampaignPlan(matter)
        let done = try await totals(in: plan.code)
        let (total, decisions) = try await matters.matters.publications(
            of: "protection.penalty", bearing: MatterCode("campaign", plan.code))
        return CampaignFile(
            line: plan.line(done.values.reduce(into: CampaignTotals()) { $0 += $1 }), matter: matter.key, goal: plan.text("goal"),
            areas: plan.text("areas"), partners: plan.words("partners"), sectors: plan.sectors, tasks: plan.tasks,
            units: units(plan.targets, done), summary: plan.isEnded ? plan.words("summary") : nil,
            decisions: decisions.map { line in
                var summary = matters.publications.summary(line)
                // Whom a decision names is for its own page to say, as long as it stands there.
                summary.subject = ""
                return summary
            }, decisionTotal: total)
    }

    func matters(in code: String, for viewer: Viewer, offset: Int, limit: Int) async throws -> MatterList {
        let (total, lines) = try await matters.matters.lines(
            bearing: MatterCode("campaign", code), for: viewer, offset: offset, limit: limit)
        return MatterList(total: total, matters: try await matters.summaries(lines))
    }

    /// Those of the plan in its order, the others behind them by name.
    private func units(_ targets: [(unit: String, target: CampaignTarget)], _ done: [String: CampaignTotals]) -> [CampaignFile.Unit] {
        let today = clock.today()
        var left = done
        var units = targets.map { unit, target -> CampaignFile.Unit in
            let authority = region.authority(named: unit, on: today)
            let totals = authority.flatMap { left.removeValue(forKey: $0.id) }
            return CampaignFile.Unit(
                name: authority?.name ?? unit, isKnown: authority != nil, totals: totals ?? CampaignTotals(), target: target)
        }
        units += left.map { CampaignFile.Unit(name: matters.authorityName($0.key), isKnown: true, totals: $0.value, target: nil) }
            .sorted { $0.name < $1.name }
        return units
    }

    /// What each authority did, by its id.
    private func totals(in code: String) async throws -> [String: CampaignTotals] {
        try await matters.matters.totals(of: MatterCode("campaign", code)).reduce(into: [:]) { totals, part in
            totals[part.authority, default: CampaignTotals()] += CampaignTotals(part)
        }
    }
}

extension CampaignTotals {
    fileprivate init(_ part: CodeTotal) {
        self.init()
        switch part.procedure {
        case "protection.lead", "protection.copyright-lead", "protection.agriculture-lead", "protection.forestry-lead": leads = part.opened
        case "protection.penalty", "protection.summary-penalty", "protection.copyright-penalty", "protection.agriculture-penalty",
            "protection.forestry-penalty":
            cases = part.opened
            decided = part.state == "annulled" ? 0 : part.reached["decided"] ?? 0
            transferred = part.reached["to-police"] ?? 0
            fines = part.sums["fine"] ?? 0
        default: premises = part.sums["premises"] ?? 0
        }
    }

    fileprivate static func += (sum: inout Self, other: Self) {
        sum.leads += other.leads
        sum.cases += other.cases
        sum.decided += other.decided
        sum.transferred += other.transferred
        sum.premises += other.premises
        sum.fines += other.fines
    }
}

/// The plan of a campaign as its file says it, corrections included.
private struct CampaignPlan {
    private let matter: Matter
    private let values: [String: FieldValue]
    private let columns: [FieldOutline]

    init(_ matter: Matter) {
        self.matter = matter
        var values: [String: FieldValue] = [:]
        for entry in matter.procedure.corrected(matter.entries) where matter.procedure.events[entry.kind] != nil {
            values.merge(entry.values) { _, later in later }
        }
        self.values = values
        let fields = matter.procedure.events["proposed"]?.fields ?? []
        columns = fields.compactMap { if case .rows(let columns) = $0.kind { columns } else { nil } }.flatMap(\.self)
    }

    var code: String { text("campaign-code") }

    func line(_ totals: CampaignTotals) -> CampaignLine {
        let first = LocalDate(iso: text("first")) ?? matter.entries[0].day
        return CampaignLine(
            code: code, name: text("campaign-name"), lead: text("lead"), first: first, last: LocalDate(iso: text("last")) ?? first,
            state: state?.title ?? "", isEnded: isEnded, totals: totals)
    }

    var isEnded: Bool { state?.isFinal ?? false }
    private var state: StateOutline? { matter.procedure.outline.states.first { $0.code == matter.entries.last?.to } }

    func words(_ name: String) -> String? { values[name]?.text }
    func text(_ name: String) -> String { words(name) ?? "" }

    var sectors: [String] {
        rows("sectors").compactMap { row in row["sector"].flatMap { value in columns.first { $0.name == "sector" }?.words(value) } }
    }

    var tasks: [CampaignFile.Task] {
        rows("tasks").map { row in
            CampaignFile.Task(
                words: row["task"]?.text ?? "", unit: row["task-unit"]?.text ?? "",
                until: row["task-until"]?.text.flatMap { LocalDate(iso: $0) })
        }
    }

    var targets: [(unit: String, target: CampaignTarget)] {
        rows("targets").map { row in
            (
                row["unit"]?.text ?? "",
                CampaignTarget(leads: row["leads"]?.number, cases: row["cases"]?.number, premises: row["premises"]?.number)
            )
        }
    }

    private func rows(_ name: String) -> [[String: FieldValue]] {
        guard case .list(let list)? = values[name] else { return [] }
        return list.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }
}
