public import Law

/// A procedure without its types, so that store, pages and API handle every procedure alike: reads forms, files, and says where a matter stands.
public struct AnyProcedure: Sendable {
    public let outline: ProcedureOutline
    /// Every event of every edition, by kind.
    public let events: [String: EventOutline]
    private let filing: @Sendable (String, [String: FieldValue], [Entry], FilingTerms) throws -> [Entry]
    private let lapsing: @Sendable ([Entry], Instant, WorkCalendar) throws -> [Entry]
    private let standing: @Sendable ([Entry], MatterRole?, LocalDate, WorkCalendar) -> Standing
    private let reading: @Sendable (String, [String: [String]]) throws -> [String: FieldValue]?

    public var code: String { outline.code }
    public var title: String { outline.title }

    public init<P: Procedure>(_ procedure: P.Type) {
        outline = ProcedureOutline(procedure)
        let types = P.eventTypes
        events = types.mapValues(EventOutline.init)
        reading = { kind, typed in try types[kind].map { try Self.read($0, typed) } }
        filing = { kind, values, entries, terms in
            guard let type = types[kind] else { throw UnknownEvent(kind: kind, procedure: P.title) }
            var docket = Docket<P>(entries)
            let filing = Filing(
                type.init(values: values), by: terms.actor, day: terms.day, at: terms.at, seen: terms.seen, key: terms.key,
                facts: terms.facts)
            return try docket.file(filing, in: terms.calendar)
        }
        lapsing = { entries, now, calendar in
            var docket = Docket<P>(entries)
            return try docket.enterLapses(at: now, in: calendar)
        }
        standing = { entries, role, day, calendar in Standing(Docket<P>(entries), role, day, calendar) }
    }

    /// Reads a form of an event as it was typed.
    /// - Throws: `FormFaults` with every fault at once; `UnknownEvent`.
    public func read(_ kind: String, _ typed: [String: [String]]) throws -> [String: FieldValue] {
        guard let values = try reading(kind, typed) else { throw UnknownEvent(kind: kind, procedure: title) }
        return values
    }

    /// Files an event behind the entries of a matter and behind the lapses that are due by then; gives what was entered, nothing where the same
    /// filing stands there already.
    /// - Throws: `Refusal`, `UnknownEvent`.
    public func file(_ kind: String, _ values: [String: FieldValue], on entries: [Entry], _ terms: FilingTerms) throws -> [Entry] {
        try filing(kind, values, entries, terms)
    }

    /// The lapses that are due.
    /// - Throws: `Refusal` where the procedure does not admit what its own clocks ask for.
    public func lapses(of entries: [Entry], at now: Instant, in calendar: WorkCalendar) throws -> [Entry] {
        try lapsing(entries, now, calendar)
    }

    /// Where a matter stands on a day, and what a role may do in it.
    public func standing(of entries: [Entry], for role: MatterRole? = nil, on day: LocalDate, in calendar: WorkCalendar) -> Standing {
        standing(entries, role, day, calendar)
    }

    private static func read(_ type: any Event.Type, _ typed: [String: [String]]) throws -> [String: FieldValue] {
        func values<E: Event>(_: E.Type) throws -> [String: FieldValue] { try E.read(typed).values }
        return try values(type)
    }
}

/// Beside the event, what a filing says.
public struct FilingTerms: Sendable {
    public var actor: Actor
    /// The legal day of what happened.
    public var day: LocalDate
    /// Now.
    public var at: Instant
    /// The number of the last entry that the person saw; nil does not ask.
    public var seen: Int?
    /// Makes the filing one entry however often it is sent.
    public var key: String?
    public var facts: Facts
    public var calendar: WorkCalendar

    public init(
        by actor: Actor, day: LocalDate, at: Instant, seen: Int? = nil, key: String? = nil, facts: Facts = Facts(),
        calendar: WorkCalendar = .stateCouncil
    ) {
        (self.actor, self.day, self.at, self.seen, self.key) = (actor, day, at, seen, key)
        (self.facts, self.calendar) = (facts, calendar)
    }
}

/// An event that the procedure does not have.
public struct UnknownEvent: Error, Sendable, Hashable, CustomStringConvertible {
    public let kind: String
    public let procedure: String
    public var description: String { "\(procedure)没有“\(kind)”这个事项。" }
}

/// An event without its types.
public struct EventOutline: Sendable, Hashable {
    public let kind: String
    public let title: String
    public let fields: [FieldOutline]

    public init(_ event: any Event.Type) { (kind, title, fields) = (event.kind, event.title, event.outlines) }
}

extension Procedure {
    /// Every event that some step of some edition takes, by kind.
    static var eventTypes: [String: any Event.Type] {
        Dictionary(editions.flatMap(\.steps).map { ($0.event.kind, $0.event) }) { first, _ in first }
    }
}
