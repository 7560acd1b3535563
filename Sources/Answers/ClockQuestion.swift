public import Law
public import Procedure
public import Wire

/// One statutory clock: what is asked of it, by the command and by the interface alike.
public struct ClockQuestion: Sendable {
    public var procedure: String
    public var clock: String
    /// The day on which the start fact happened.
    public var from: LocalDate
    /// The day on which the matter was received; the start day where it is not given.
    public var opened: LocalDate?
    public var pauses: [PauseSpan]
    /// Codes of extensions.
    public var extensions: [String]

    public init(
        _ procedure: String, _ clock: String, from: LocalDate, opened: LocalDate? = nil, pauses: [PauseSpan] = [],
        extensions: [String] = []
    ) {
        (self.procedure, self.clock, self.from, self.opened) = (procedure, clock, from, opened)
        (self.pauses, self.extensions) = (pauses, extensions)
    }

    /// - Throws: `UnknownClock`, `RuleRefusal` of a pause, `NoLaw`, `UnknownExtension`.
    public func answer(by procedures: [ProcedureOutline]) throws -> ClockAnswer {
        guard let outline = procedures.first(where: { $0.code == procedure }) else {
            throw UnknownClock(description: "没有程序“\(procedure)”。现有：\(procedures.map(\.code).joined(separator: "、"))")
        }
        guard let found = outline.clock(clock) else {
            throw UnknownClock(
                description:
                    "\(outline.title)没有时限“\(clock)”。现有：\(outline.clocks.map { "\($0.code)（\($0.rule.title)）" }.joined(separator: "、"))")
        }
        for span in pauses {
            if span.from < from { throw ClockRefusal(field: "pause", description: "中止日\(span.from)早于起算日\(from)") }
            if let to = span.to, to < span.from { throw ClockRefusal(field: "pause", description: "恢复日\(to)早于中止日\(span.from)") }
        }
        // A matter opened on a day of which no edition is known has no clocks.
        let day = opened ?? from
        guard outline.editions.contains(where: { $0.statute.isInForce(on: day) }) else {
            throw NoLaw(title: outline.title, day: day, knownFrom: outline.editions.first?.statute.since)
        }
        let (law, due) = try found.due(from: from, pauses: pauses, extensions: extensions, in: .stateCouncil)
        return ClockAnswer(law: law, due: due)
    }
}

/// No procedure or clock of that code.
public struct UnknownClock: Error, Sendable, CustomStringConvertible {
    public let description: String
}

/// The days of the question do not fit together.
public struct ClockRefusal: Error, Sendable, CustomStringConvertible {
    public let field: String
    public let description: String
}

/// The due day of a clock.
public struct ClockAnswer: WrittenRecord {
    public let law: Dated<Period>.Entry
    public let due: DueDate

    public static let schemaName = "ClockDue"
    public static let meaning = "一个时限的最后一日"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("due", "最后一日") { $0.due.day }, WrittenField("provisional", "日期是否暂定") { $0.due.isProvisional },
        WrittenField("period", "期间的长短") { $0.law.value.description }, WrittenField("citation", "依据") { $0.law.citation.description },
        WrittenField("evidence", "依据是否核实") { $0.law.evidence }, WrittenField("steps", "怎样推算") { $0.due.steps },
    ]
}

/// One clock by the law of some days, for the list.
public struct ClockRow: WrittenRecord {
    public let procedure: ProcedureOutline
    public let clock: ClockOutline
    public let law: Dated<Period>.Entry

    /// Every clock of every procedure, once for each law it had.
    public static func all(of procedures: [ProcedureOutline]) -> [ClockRow] {
        procedures.flatMap { procedure in
            procedure.clocks.flatMap { clock in
                clock.rule.period.entries.map { ClockRow(procedure: procedure, clock: clock, law: $0) }
            }
        }
    }

    public static let schemaName = "Clock"
    public static let meaning = "一个程序的一个时限，按某一段时间的规定"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("procedure", "程序的代码") { $0.procedure.code }, WrittenField("clock", "时限的代码") { $0.clock.code },
        WrittenField("title", "要做的事") { $0.clock.rule.title }, WrittenField("unit", "单位") { $0.law.value.parts.unit },
        WrittenField("amount", "数量") { $0.law.value.parts.amount }, WrittenField("since", "规定施行之日") { $0.law.since },
        WrittenField("until", "规定施行的最后一日；现行的为 null") { $0.law.until },
        WrittenField("citation", "依据") { $0.law.citation.description },
    ]
}
