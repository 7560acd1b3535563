public import Law
import Penalty
public import Procedure
import Register
public import Wire

/// One rule of the house that changes on a day.
public struct LawChange: WrittenRecord {
    /// 罚款幅度, 时限, …
    public let group: String
    public let title: String
    public let old: DatedWords.Entry?
    public let new: DatedWords.Entry?
    /// Codes of the procedures that it touches: whose clock it is, or whose steps stand on an instrument that ends or begins.
    public let procedures: [String]

    /// Whether the value itself changes, and not only the article that it stands on.
    public var changesValue: Bool { old?.words != new?.words }

    public static let schemaName = "LawChange"
    public static let meaning = "一项规定在一日的变化"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("group", "哪一类") { $0.group }, WrittenField("title", "哪一项") { $0.title },
        WrittenField("changes_value", "内容是否改变；只换了条号的为 false") { $0.changesValue },
        WrittenField("old", "到前一日为止的规定；没有的为 null") { $0.old },
        WrittenField("new", "从这一日起的规定；没有录入的为 null") { $0.new },
        WrittenField("procedures", "涉及的程序") { $0.procedures },
    ]
}

extension DatedWords.Entry: WrittenRecord {
    public static let schemaName = "LawEntry"
    public static let meaning = "一段时间的规定"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("since", "施行之日") { $0.since }, WrittenField("until", "施行的最后一日；现行的为 null") { $0.until },
        WrittenField("words", "内容") { $0.words }, WrittenField("citation", "依据") { $0.citation.description },
        WrittenField("evidence", "依据是否核实") { $0.evidence }, WrittenField("checked", "最近一次核对之日；没有记载的为 null") { $0.lastChecked },
    ]
}

/// What changes on one day, and on which days anything does.
public struct LawChangesAnswer: WrittenRecord {
    public let day: LocalDate
    public let changes: [LawChange]
    public let days: [LawChangeDay]

    public init(_ law: LawChanges, on day: LocalDate) { (self.day, changes, days) = (day, law.on(day), law.days) }

    public static let schemaName = "LawChanges"
    public static let meaning = "一日里改变的规定"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("day", "哪一日") { $0.day }, WrittenField("changes", "改变的规定") { $0.changes },
        WrittenField("days", "有规定改变的各日") { $0.days },
    ]
}

/// A day on which something changes.
public struct LawChangeDay: WrittenRecord, Hashable {
    public let day: LocalDate
    /// How many rules.
    public let count: Int

    public static let schemaName = "LawChangeDay"
    public static let meaning = "有规定改变的一日"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("day", "哪一日") { $0.day }, WrittenField("count", "改变几项") { $0.count },
    ]
}

/// Every dated rule of the house, and what of it changes when.
public struct LawChanges: Sendable {
    private let lines: [(line: DatedWords, owner: Owner)]
    private let procedures: [ProcedureOutline]

    public init(of procedures: [ProcedureOutline]) {
        self.procedures = procedures
        let clocks = procedures.flatMap { procedure in procedure.lines.map { (line: $0, owner: Owner.procedure(procedure.code)) } }
        lines = PenaltyLaw.lines.map { (line: $0, owner: .penalties) } + RegisterLaw.lines.map { (line: $0, owner: .none) } + clocks
    }

    /// Whose rule a line is.
    private enum Owner {
        case none
        /// The law of penalties: it touches every procedure that ends in one.
        case penalties
        case procedure(String)
    }

    /// What changes on a day, group by group.
    public func on(_ day: LocalDate) -> [LawChange] {
        lines.compactMap { line, owner in
            guard let (old, new) = line.change(on: day) else { return nil }
            let statutes = Set([old?.citation, new?.citation].compactMap { $0?.statute.title })
            return LawChange(group: line.group, title: line.title, old: old, new: new, procedures: touched(by: statutes, of: owner))
        }
    }

    private func touched(by statutes: Set<String>, of owner: Owner) -> [String] {
        if case .procedure(let code) = owner { return [code] }
        let isOfPenalties = if case .penalties = owner { true } else { false }
        return procedures.filter { !$0.instruments.isDisjoint(with: statutes) || (isOfPenalties && $0.endsInPenalty) }.map(\.code)
    }

    /// Every rule with all its entries.
    public var all: [DatedWords] { lines.map(\.line) }

    /// The days on which something changes, with how many rules, in order.
    public var days: [LawChangeDay] {
        var counts: [LocalDate: Int] = [:]
        for (line, _) in lines { for day in line.changeDays { counts[day, default: 0] += 1 } }
        return counts.sorted { $0.key < $1.key }.map { LawChangeDay(day: $0.key, count: $0.value) }
    }
}

extension ProcedureOutline {
    /// Whether one of its steps issues a decision on a penalty.
    fileprivate var endsInPenalty: Bool {
        editions.flatMap(\.steps).flatMap(\.documents).contains { $0.title.contains("处罚决定书") }
    }

    /// Its clocks with their extensions, and its editions.
    fileprivate var lines: [DatedWords] {
        let clocks = clocks.flatMap { clock in
            [DatedWords("程序的时限", clock.rule.period, title: "\(title)：\(clock.rule.title)") { $0.description }]
                + clock.rule.extensions.map { extended in
                    DatedWords("程序的时限", extended.period, title: "\(title)：\(clock.rule.title)，\(extended.title)") { $0.description }
                }
        }
        return clocks + [DatedWords(editionsOf: self)]
    }

    /// Titles of the instruments that its steps, clocks and editions stand on.
    fileprivate var instruments: Set<String> {
        let steps = editions.flatMap(\.steps).map(\.citation.statute.title)
        let periods = clocks.flatMap { $0.rule.period.entries.map(\.citation.statute.title) }
        return Set(steps + periods + editions.map(\.statute.title))
    }
}

extension DatedWords {
    /// The editions of the law that a procedure follows.
    fileprivate init(editionsOf procedure: ProcedureOutline) {
        self.init(
            "程序的版本", title: "\(procedure.title)的办理依据",
            entries: procedure.editions.map { edition in
                Entry(
                    since: edition.statute.since, until: edition.statute.until,
                    words: edition.statute.name + (edition.takesOver ? "，以前收到的办件也依它办理" : "，以前收到的办件依旧版办完"),
                    citation: edition.statute.whole, evidence: edition.transitionEvidence)
            })
    }
}
