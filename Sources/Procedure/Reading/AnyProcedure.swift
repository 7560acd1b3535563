public import Law

/// A procedure without its types, so that store, pages and API handle every procedure alike: reads forms, files, and says where a matter stands.
public struct AnyProcedure: Sendable {
    public let outline: ProcedureOutline
    /// Every event of every edition by kind, with those of the overlays and of the kernel itself.
    public let events: [String: EventOutline]
    /// What may lie over its matters.
    public let overlays: [ProcedureOutline]
    /// The fields that name parties, by the code of their role.
    let naming: [String: [FieldOutline]]
    /// Names of the fields that hold files, by the kind of their event; events without any are left out.
    public let fileFields: [String: [String]]
    /// The fields that may be corrected, by the kind of their event; events without any are left out.
    public let correctable: [String: [FieldOutline]]
    /// What returned receipts fill, by the kind of the event that they file.
    public let receipts: [String: ReceiptRule]
    private let types: [String: any Event.Type]
    private let states: [String: String]
    private let filing: @Sendable (any Event, [Entry], FilingTerms) throws -> [Entry]
    private let lapsing: @Sendable ([Entry], Instant, WorkCalendar) throws -> [Entry]
    private let standing: @Sendable ([Entry], MatterRole?, LocalDate, WorkCalendar) -> Standing
    private let placing: @Sendable ([Entry], LocalDate, WorkCalendar) -> MatterPlace
    private let suggesting: @Sendable ([Entry], LocalDate) -> [String: [String: [String]]]
    private let reckoning: @Sendable ([Entry], LocalDate, Facts) -> [Reckoning]
    private let papers: @Sendable ([Entry]) -> [DocumentStanding]
    private let opening: @Sendable ([Entry], MatterRole, LocalDate) -> [EventOutline]
    private let causing: @Sendable ([Entry], [Entry]) -> [Caused]
    private let publishing: @Sendable ([Entry]) -> [PublicationStanding]
    private let seating: @Sendable ([Entry]) -> [Seat]
    private let seatingKinds: Set<String>
    /// Kind of the event from which on rights are watched for whoever opened the matter.
    private let watchingKind: String?
    private let watching: @Sendable ([Entry]) -> [String]
    /// Whether some step is another authority's.
    public let asksOthers: Bool
    private let inviting: @Sendable ([Entry]) -> [MatterRole]
    /// What an inspection of its files looks at.
    public let checklist: [CheckPointOutline]
    let finding: @Sendable ([Entry], WorkCalendar) -> [String: CheckFinding]
    let codes: [String]
    /// Those of the codes that no other of its matters may have.
    public let distinct: [String]
    let milestones: Set<String>
    /// Names of what totals add up over its matters.
    public let amountNames: [String]
    let amounts: @Sendable ([Entry]) -> [String: Int]

    public var code: String { outline.code }
    public var title: String { outline.title }

    public init<P: Procedure>(_ procedure: P.Type, overlays: [any Overlay.Type] = []) {
        outline = ProcedureOutline(procedure)
        let above = overlays.map { AnyOverlay($0) }
        self.overlays = above.map(\.outline)
        let types = above.reduce(P.eventTypes.merging(Self.kernelEvents) { own, _ in own }) { types, overlay in
            types.merging(overlay.types) { first, _ in first }
        }
        self.types = types
        let events = types.mapValues(EventOutline.init)
        self.events = events
        let fields = events.sorted { $0.key < $1.key }.flatMap(\.value.fields)
        naming = Dictionary(grouping: fields.filter { [.party, .parties].contains($0.kind) }, by: \.name)
        states = Dictionary(P.State.allCases.map { ($0.rawValue, $0.title) }) { first, _ in first }
            .merging(P.formerStates.mapValues(\.title)) { now, _ in now }
        filing = { event, entries, terms in
            var docket = Docket<P>(entries)
            if let overlay = above.first(where: { $0.owns(type(of: event).kind) }) {
                return try overlay.file(event, entries, terms, under: docket.state.map { ($0.title, $0.isFinal) })
            }
            return try docket.file(terms.filing(event), in: terms.calendar)
        }
        lapsing = { entries, now, calendar in
            var docket = Docket<P>(entries)
            return try docket.enterLapses(at: now, in: calendar)
        }
        let rules = StandingRules(P.self)
        standing = { entries, role, day, calendar in
            let docket = Docket<P>(entries)
            return Standing(docket, role, day, calendar, rules, overlays: above.map { $0.standing(entries, role, day, calendar) })
        }
        papers = { Docket<P>($0).documents(rules.documents) }
        opening = { entries, role, day in rules.open(Docket<P>(entries), for: role, on: day) }
        causing = { entered, entries in P.reactions.isEmpty ? [] : Docket<P>(entries).caused(by: entered) }
        let seatingKinds = Set(P.seating.map { $0.kind })
        self.seatingKinds = seatingKinds
        seating = { entries in
            // Most files give nobody a part, and a whole file is not read for that.
            guard !seatingKinds.isEmpty, entries.contains(where: { seatingKinds.contains($0.kind) }) else { return [] }
            return P.seats(in: Docket<P>(entries))
        }
        watchingKind = P.watching?.kind
        watching = { P.watched(in: Docket<P>($0)) }
        fileFields = types.mapValues { type in type.outlines.filter { $0.kind == .files }.map(\.name) }.filter { !$0.value.isEmpty }
        receipts = P.receipts
        correctable = P.correctable.mapValues { $0.outlines.filter(\.canBeTypedAgain) }
        publishing = { entries in
            guard entries.contains(where: { $0.publications != nil }) else { return [] }
            let docket = Docket<P>(entries)
            let over = above.flatMap { $0.publications(entries, docket.namedParties) }
            return (docket.publications(rules.publications) + over).sorted { $0.number < $1.number }
        }
        asksOthers = P.editions.flatMap(\.steps).contains { $0.roles.contains { $0.isInvited } }
        inviting = { entries in
            let docket = Docket<P>(entries)
            return docket.state?.isFinal == true ? [] : P.invited(in: docket)
        }
        (codes, distinct, milestones) = (P.codes, P.distinct, Set(P.milestones.map { $0.kind }))
        amountNames = P.amountNames
        checklist = P.checklist.map(\.outline)
        finding = { entries, calendar in
            guard !P.checklist.isEmpty else { return [:] }
            let docket = Docket<P>(entries)
            let found = P.checklist.compactMap { point in point.find.map { (point.outline.code, $0(docket, calendar)) } }
            return Dictionary(found) { first, _ in first }
        }
        amounts = { P.amounts(in: Docket<P>($0)) }
        placing = { entries, day, calendar in MatterPlace(Docket<P>(entries), day, calendar) }
        suggesting = { entries, day in P.suggestions.isEmpty ? [:] : P.suggested(in: Docket<P>(entries), on: day) }
        reckoning = { entries, day, facts in P.reckonings(in: Docket<P>(entries), on: day, knowing: facts) }
    }

    /// What the forms of its events are filled with from the file, by kind and field, as it would be typed.
    public func suggested(by entries: [Entry], on day: LocalDate) -> [String: [String: [String]]] { suggesting(entries, day) }

    /// Numbers of the rights whose later changes whoever opened the matter is told of from now on; empty where the new entries bring none.
    public func watched(since new: [Entry], in entries: [Entry]) -> [String] {
        guard let watchingKind, new.contains(where: { $0.kind == watchingKind }) else { return [] }
        return watching(entries)
    }

    /// What the figures in a file come to on a day, with what the platform knows beside it.
    public func reckonings(of entries: [Entry], on day: LocalDate, knowing facts: Facts) -> [Reckoning] { reckoning(entries, day, facts) }

    /// What a state is called, by its name in logs.
    public func stateTitle(_ name: String) -> String? { states[name] }

    /// The events by which a matter is opened on a day.
    public func openings(on day: LocalDate) -> [EventOutline] { open(to: opener(on: day), in: [], on: day) }

    /// Who opens its matters on a day: a party, who may be anyone; else those who handle it, of their own motion; else other matters alone.
    public func opener(on day: LocalDate) -> MatterRole {
        [.claimant, .officer].first { !open(to: $0, in: [], on: day).isEmpty } ?? .system
    }

    /// The events that a role may enter in a matter on a day.
    public func open(to role: MatterRole, in entries: [Entry], on day: LocalDate) -> [EventOutline] { opening(entries, role, day) }

    /// Reads a form of an event as it was typed.
    /// - Throws: `FormFaults` with every fault at once; `UnknownEvent`.
    public func read(_ kind: String, _ typed: [String: [String]]) throws -> [String: FieldValue] {
        guard let type = types[kind] else { throw UnknownEvent(kind: kind, procedure: title) }
        // No database keeps the character of code zero, and nobody types it.
        let unfit = typed.filter { $0.value.contains { $0.utf8.contains(0) } }.keys.sorted()
        guard unfit.isEmpty else { throw FormFaults(faults: unfit.map { FieldFault($0, .unfit, "内容里有编码为零的字符，请删去重新填写") }) }
        return try Self.read(type, typed)
    }

    /// Files an event behind the entries of a matter and behind the lapses that are due by then; gives what was entered, nothing where the same
    /// filing stands there already.
    /// - Throws: `Refusal`, `UnknownEvent`.
    public func file(_ kind: String, _ values: [String: FieldValue], on entries: [Entry], _ terms: FilingTerms) throws -> [Entry] {
        guard let type = types[kind] else { throw UnknownEvent(kind: kind, procedure: title) }
        return try filing(type.init(values: values), entries, terms)
    }

    /// What entries cause in other matters.
    /// - Parameter entries: the whole file, those among them.
    public func caused(by entered: [Entry], in entries: [Entry]) -> [Caused] { causing(entered, entries) }

    /// Whether any entry gave somebody a part in the matter, or took it away.
    public func seats(by entries: [Entry]) -> Bool { !seatingKinds.isEmpty && entries.contains { seatingKinds.contains($0.kind) } }

    /// Whom the file of a matter gives a part in it.
    public func seats(in entries: [Entry]) -> [Seat] { seating(entries) }

    /// Other authorities whom the file asks to act in it.
    public func invited(in entries: [Entry]) -> [MatterRole] { asksOthers ? inviting(entries) : [] }

    /// What a matter made public, what lies over it included, each with what everybody may read of it.
    public func publications(of entries: [Entry]) -> [PublicationStanding] { publishing(entries) }

    /// The lapses that are due.
    /// - Throws: `Refusal` where the procedure does not admit what its own clocks ask for.
    public func lapses(of entries: [Entry], at now: Instant, in calendar: WorkCalendar) throws -> [Entry] {
        try lapsing(entries, now, calendar)
    }

    /// Where a matter stands on a day, and what a role may do in it.
    public func standing(of entries: [Entry], for role: MatterRole? = nil, on day: LocalDate, in calendar: WorkCalendar) -> Standing {
        standing(entries, role, day, calendar)
    }

    /// The documents that entries brought about, in order.
    public func documents(of entries: [Entry]) -> [DocumentStanding] { papers(entries) }

    /// What rows of lists hold of a matter on a day.
    public func place(of entries: [Entry], on day: LocalDate, in calendar: WorkCalendar) -> MatterPlace { placing(entries, day, calendar) }

    /// The entries saying what is right: what was corrected stands in them.
    public func corrected(_ entries: [Entry]) -> [Entry] { entries.corrected(by: events) }

    /// What the kernel itself enters in every file.
    private static let kernelEvents: [String: any Event.Type] = [
        EntryCorrected.kind: EntryCorrected.self, MatterLinked.kind: MatterLinked.self,
        PublicationWithdrawn.kind: PublicationWithdrawn.self,
    ]

    private static func read(_ type: any Event.Type, _ typed: [String: [String]]) throws -> [String: FieldValue] {
        func values<E: Event>(_: E.Type) throws -> [String: FieldValue] { try E.read(typed).values }
        return try values(type)
    }
}

/// An overlay without its types.
private struct AnyOverlay: Sendable {
    let outline: ProcedureOutline
    let types: [String: any Event.Type]
    let owns: @Sendable (String) -> Bool
    private let filing: @Sendable (any Event, [Entry], FilingTerms) throws -> [Entry]
    private let begins: @Sendable ([Entry]) -> Bool
    private let standing: @Sendable ([Entry], MatterRole?, LocalDate, WorkCalendar) -> Standing
    let publications: @Sendable ([Entry], [String]) -> [PublicationStanding]

    init(_ overlay: any Overlay.Type) { self.init(typed: overlay) }

    private init<O: Overlay>(typed overlay: O.Type) {
        outline = ProcedureOutline(overlay)
        types = O.eventTypes
        owns = { O.owns($0) }
        begins = { Docket<O>($0).place == nil }
        filing = { event, entries, terms in
            var docket = Docket<O>(entries)
            return try docket.file(terms.filing(event), in: terms.calendar)
        }
        let rules = StandingRules(O.self)
        standing = { entries, role, day, calendar in Standing(Docket<O>(entries), role, day, calendar, rules) }
        publications = { entries, names in Docket<O>(entries).publications(rules.publications, naming: names) }
    }

    /// - Parameter matter: the state of the matter that it lies over; it begins only while there is something to be done.
    func file(_ event: any Event, _ entries: [Entry], _ terms: FilingTerms, under matter: (title: String, isFinal: Bool)?) throws -> [Entry]
    {
        let title = type(of: event).title
        guard let matter else { throw Refusal.notHere(event: title, state: "尚未提交", open: []) }
        if matter.isFinal, begins(entries) { throw Refusal.notHere(event: title, state: matter.title, open: []) }
        return try filing(event, entries, terms)
    }

    func standing(_ entries: [Entry], _ role: MatterRole?, _ day: LocalDate, _ calendar: WorkCalendar) -> OverlayStanding {
        OverlayStanding(code: outline.code, title: outline.title, standing: standing(entries, role, day, calendar))
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
    /// The entry of another matter that brings it about.
    public var cause: Cause?

    public init(
        by actor: Actor, day: LocalDate, at: Instant, seen: Int? = nil, key: String? = nil, facts: Facts = Facts(),
        calendar: WorkCalendar = .stateCouncil
    ) {
        (self.actor, self.day, self.at, self.seen, self.key) = (actor, day, at, seen, key)
        (self.facts, self.calendar) = (facts, calendar)
    }

    func filing(_ event: any Event) -> Filing {
        var filing = Filing(event, by: actor, day: day, at: at, seen: seen, key: key, facts: facts)
        filing.cause = cause
        return filing
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
    public let version: Int
    public let title: String
    public let fields: [FieldOutline]

    public init(_ event: any Event.Type) { (kind, version, title, fields) = (event.kind, event.version, event.title, event.outlines) }

    private init(_ whole: EventOutline, fields: [FieldOutline]) {
        (kind, version, title, self.fields) = (whole.kind, whole.version, whole.title, fields)
    }

    /// The same event as whoever does not act for the authority fills it in.
    public var forOthers: EventOutline { EventOutline(self, fields: fields.filter { !$0.isOfficial }) }
}

extension Procedure {
    /// Every event that some step of some edition takes, by kind.
    static var eventTypes: [String: any Event.Type] {
        Dictionary(editions.flatMap(\.steps).map { ($0.event.kind, $0.event) }) { first, _ in first }
    }
}
