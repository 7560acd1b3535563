public import Law
public import Plan

/// A procedure without its types: what the catalogue, the handbook and the command show of it.
public struct ProcedureOutline: Sendable {
    public let code: String
    public let title: String
    public let act: ActAuthority
    public let clocks: [ClockOutline]
    /// The diagram of each edition, by the name of its instrument; the oldest first.
    public let editions: [(statute: Statute, diagram: String)]
    /// What is wrong with the declaration; empty in a catalogue that passed its tests.
    public let faults: [String]
    public let serves: [Serving]

    public init<P: Procedure>(_ procedure: P.Type) {
        (code, title, act) = (P.code, P.title, P.act)
        clocks = P.Clock.allCases.map { ClockOutline(code: $0.rawValue, rule: $0.rule) }
        editions = P.editions.map { ($0.statute, $0.diagram) }
        faults = P.faults
        serves = P.serves
    }

    public func clock(_ code: String) -> ClockOutline? { clocks.first { $0.code == code } }
}

/// A clock without its procedure.
public struct ClockOutline: Sendable {
    public let code: String
    public let rule: ClockRule

    /// The day by which the act is in time.
    /// - Parameters:
    ///   - start: the day of the start fact; the law of that day gives the period.
    ///   - extensions: codes of the rule's extensions, each taken at its full length by the law of the start day.
    /// - Throws: `NoLaw` where no law of the day is known, `UnknownExtension`.
    public func due(
        from start: LocalDate, pauses: [PauseSpan] = [], extensions: [String] = [], in calendar: WorkCalendar
    ) throws -> (law: Dated<Period>.Entry, due: DueDate) {
        let law = try rule.period.on(start)
        let granted = try extensions.map { name in
            guard let found = rule.extensions.first(where: { $0.code == name }) else {
                throw UnknownExtension(name: name, known: rule.extensions.map { "\($0.code)（\($0.title)）" })
            }
            return try found.period.on(start).value
        }
        return (law, calendar.due(law.value, extendedBy: granted, pauses: pauses, after: start, rolling: rule.rolling))
    }
}

/// An extension that a clock does not have.
public struct UnknownExtension: Error, Sendable, CustomStringConvertible {
    public let name: String
    public let known: [String]
    public var description: String {
        "这个时限没有延期“\(name)”" + (known.isEmpty ? "，它不能延期" : "，可以写：\(known.joined(separator: "、"))")
    }
}
