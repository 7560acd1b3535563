public import Law

/// One arrow of a procedure, and the article that draws it. A class, since a page looks through hundreds of them and copies none.
public final class Step<P: Procedure>: Sendable {
    public enum Origin: Sendable, Hashable {
        /// It opens the matter.
        case new
        case states([P.State])
        /// Any state that is not final.
        case open
    }
    public enum Destination: Sendable, Hashable {
        case state(P.State)
        /// The state in which the matter is.
        case same
    }

    public let event: any Event.Type
    public let origin: Origin
    public let destination: Destination
    public let roles: [MatterRole]
    public let citation: Citation
    public let clocks: [ClockEffect<P>]
    /// The words of its guards.
    public let conditions: [String]
    public let needs: [Need]
    /// Events whose actor may not take this step: who drafts does not approve.
    public let apart: [any Event.Type]
    /// The clock by whose lapse alone it is taken.
    public let lapseOf: P.Clock?
    /// Documents that it brings about.
    public let documents: [DocumentRule]
    /// What it makes public, and codes of what it takes down.
    public let publications: [PublicationRule]
    public let withdraws: [String]
    /// What a receipt fills where one takes it; nil where none does.
    public let receipt: ReceiptRule?
    let judge: @Sendable (any Event, Docket<P>, Actor, LocalDate, Facts) -> [String]

    private init(
        event: any Event.Type, origin: Origin, destination: Destination, roles: [MatterRole], citation: Citation,
        clocks: [ClockEffect<P>], conditions: [String] = [], needs: [Need] = [], apart: [any Event.Type] = [], lapseOf: P.Clock? = nil,
        documents: [DocumentRule], publications: [PublicationRule] = [], withdraws: [String] = [], receipt: ReceiptRule? = nil,
        judge: @escaping @Sendable (any Event, Docket<P>, Actor, LocalDate, Facts) -> [String]
    ) {
        (self.event, self.origin, self.destination, self.roles, self.citation) = (event, origin, destination, roles, citation)
        // Where several procedures share their steps, one may lack a clock of the others.
        let own = P.Clock.allCases
        self.clocks = clocks.filter { own.contains($0.clock) }
        (self.conditions, self.needs, self.apart, self.lapseOf) = (conditions, needs, apart, lapseOf)
        (self.documents, self.publications, self.withdraws, self.judge) = (documents, publications, withdraws, judge)
        self.receipt = receipt
    }

    /// Whether the text of its article was read.
    public var evidence: Evidence { citation.evidence }

    /// Declares that `event`, entered by one of `roles`, moves the matter.
    /// - Parameters:
    ///   - guards: all must hold.
    ///   - apart: events whose actor may not take it.
    ///   - withdrawing: codes of publications that it takes down.
    ///   - receipt: what of a returned receipt fills the event, where one takes the step.
    public static func on<E: Event>(
        _ event: E.Type, from origin: Origin, to destination: Destination, by roles: MatterRole..., citing citation: Citation,
        clocks: ClockEffect<P>..., if guards: Guard<P, E>..., apartFrom apart: [any Event.Type] = [],
        issuing documents: [DocumentRule] = [],
        publishing publications: [PublicationRule] = [], withdrawing withdraws: [String] = [], byReceipt receipt: ReceiptRule? = nil
    ) -> Step {
        Step(
            event: event, origin: origin, destination: destination, roles: roles, citation: citation, clocks: clocks,
            conditions: guards.map(\.title), needs: guards.flatMap(\.needs), apart: apart, documents: documents,
            publications: publications, withdraws: withdraws, receipt: receipt,
            judge: { event, docket, actor, day, facts in
                guard let event = event as? E else { return [E.title] }
                let situation = Situation(event: event, docket: docket, actor: actor, day: day, facts: facts)
                return guards.filter { !$0.holds(situation) }.map { $0.title }
            })
    }

    /// Declares what follows when a clock runs out; entered by the platform alone, and only when it has.
    public static func lapse(
        of clock: P.Clock, from origin: Origin, to destination: Destination, citing citation: Citation, clocks: ClockEffect<P>...,
        issuing documents: [DocumentRule] = []
    ) -> Step {
        Step(
            event: Lapsed.self, origin: origin, destination: destination, roles: [.system], citation: citation,
            clocks: [.stop(clock)] + clocks, lapseOf: clock, documents: documents,
            judge: { event, _, _, _, _ in (event as? Lapsed)?.clock == clock.rawValue ? [] : ["\(clock.rule.title)期限届满"] })
    }

    func starts(from state: P.State?) -> Bool {
        switch (origin, state) {
        case (.new, nil): true
        case (.states(let states), let state?): states.contains(state)
        case (.open, let state?): !state.isFinal
        default: false
        }
    }

    func leads(from state: P.State?) -> P.State? {
        switch destination {
        case .state(let state): state
        case .same: state
        }
    }
}

extension Step.Origin {
    public static func state(_ states: P.State...) -> Self { .states(states) }
}

/// What a step does to a clock.
public struct ClockEffect<P: Procedure>: Sendable {
    public enum Change: Sendable, Hashable {
        case start, stop, pause(String), resume, extend(String)
    }
    public let clock: P.Clock
    public let change: Change
    /// The field with the day on which the start fact happened; nil counts from the day of the entry.
    public let factField: String?
    /// The field with the last day, where the authority sets it.
    public let lastDayField: String?

    /// The clock starts on the day that a field of the event names, such as the day of service, else on the day of the entry.
    /// - Parameter last: the field in which the authority sets the last day; for clocks whose rule leaves it to the authority.
    public static func start(_ clock: P.Clock, from field: String? = nil, until last: String? = nil) -> Self {
        Self(clock: clock, change: .start, factField: field, lastDayField: last)
    }
    public static func stop(_ clock: P.Clock) -> Self { Self(clock: clock, change: .stop) }
    /// The clock stands still, for one of the reasons that its rule lists.
    public static func pause(_ clock: P.Clock, for reason: String, from field: String? = nil) -> Self {
        Self(clock: clock, change: .pause(reason), factField: field)
    }
    public static func resume(_ clock: P.Clock, from field: String? = nil) -> Self { Self(clock: clock, change: .resume, factField: field) }
    /// One of the extensions that its rule lists is granted.
    public static func extend(_ clock: P.Clock, by extension: String) -> Self {
        Self(clock: clock, change: .extend(`extension`))
    }

    private init(clock: P.Clock, change: Change, factField: String? = nil, lastDayField: String? = nil) {
        (self.clock, self.change, self.factField, self.lastDayField) = (clock, change, factField, lastDayField)
    }
}

/// The running out of a clock, entered by the platform on the day after its due day.
public struct Lapsed: Event {
    public static let kind = "lapsed"
    public static let title = "期限届满"
    public var clock: String?

    public init() {}
    public init(clock: String) { self.clock = clock }
    public static let fields: [Field<Self>] = [.text(\.clock, "clock", "时限", seen: .everyone)]
}
