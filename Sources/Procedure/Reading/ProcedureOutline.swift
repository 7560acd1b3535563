public import Law
public import Plan

/// A procedure without its types: what the catalogue, the handbook and the command show of it.
public struct ProcedureOutline: Sendable {
    public let code: String
    public let title: String
    public let act: ActAuthority
    /// Where it is taken, for whoever chooses an office.
    public let jurisdiction: Jurisdiction?
    public let isOverlay: Bool
    /// Whether public notes on its matters stand on their public pages.
    public let opensNotes: Bool
    /// Whether its course is for those who handle it.
    public let isConfidential: Bool
    public let states: [StateOutline]
    public let clocks: [ClockOutline]
    /// The oldest first.
    public let editions: [EditionOutline]
    /// Every event of every edition, by kind.
    public let events: [String: EventOutline]
    public let links: [LinkOutline]
    /// What its events cause in other matters.
    public let reactions: [ReactionOutline]
    /// What its steps ask outside the file.
    public let needs: [Need]
    /// What is wrong with the declaration; empty in a catalogue that passed its tests.
    public let faults: [String]
    public let serves: [Serving]

    public init<P: Procedure>(_ procedure: P.Type) {
        (code, title, act, isOverlay, opensNotes) = (P.code, P.title, P.act, P.isOverlay, P.opensNotes)
        (jurisdiction, isConfidential) = (P.jurisdiction, P.isConfidential)
        states = P.State.allCases.map(StateOutline.init)
        clocks = P.Clock.allCases.map { ClockOutline(code: $0.rawValue, rule: $0.rule) }
        editions = P.editions.map(EditionOutline.init)
        events = P.eventTypes.mapValues(EventOutline.init)
        links = P.links.map(LinkOutline.init)
        reactions = P.reactions.map(ReactionOutline.init)
        needs = P.editions.flatMap(\.steps).flatMap(\.needs).unique
        faults = P.faults
        serves = P.serves
    }

    public func clock(_ code: String) -> ClockOutline? { clocks.first { $0.code == code } }
}

/// A state without its procedure.
public struct StateOutline: Sendable, Hashable {
    public let code: String
    public let title: String
    public let publicTitle: String
    public let isFinal: Bool

    init<State: RawRepresentable<String> & Named>(_ state: State) {
        (code, title, publicTitle, isFinal) = (state.rawValue, state.title, state.publicTitle, state.isFinal)
    }
}

/// An edition without its types.
public struct EditionOutline: Sendable {
    public let statute: Statute
    /// Whether matters that were opened before go on under it.
    public let takesOver: Bool
    public let transitionEvidence: Evidence
    public let steps: [StepOutline]
    /// As a Mermaid state diagram.
    public let diagram: String

    init<P: Procedure>(_ edition: Edition<P>) {
        (statute, transitionEvidence, diagram) = (edition.statute, edition.transitionEvidence, edition.diagram)
        takesOver = edition.transition == .takesOver
        steps = edition.steps.map(StepOutline.init)
    }
}

/// A step without its types.
public struct StepOutline: Sendable {
    /// The kind of its event, and what it is called; a lapse is called after its clock.
    public let event: String
    public let title: String
    /// Titles of the states from which it is taken; empty where it opens the matter.
    public let from: [String]
    /// Nil where the state stays.
    public let to: String?
    public let roles: [MatterRole]
    public let citation: Citation
    public let conditions: [String]
    /// What it does to clocks, in words.
    public let clocks: [String]
    /// Titles of the events whose actor may not take it.
    public let apart: [String]
    public let documents: [DocumentRule]
    public let publications: [PublicationRule]
    /// Titles of publications that it takes down.
    public let withdraws: [String]
    public let isLapse: Bool

    init<P: Procedure>(_ step: Step<P>) {
        event = step.event.kind
        title = step.lapseOf.map { "\($0.rule.title)\(step.event.title)" } ?? step.event.title
        from =
            switch step.origin {
            case .new: []
            case .states(let states): states.map(\.title)
            case .open: ["任何未办结的状态"]
            }
        to = if case .state(let state) = step.destination { state.title } else { nil }
        (roles, citation, conditions) = (step.roles, step.citation, step.conditions)
        clocks = step.clocks.map(\.words)
        apart = step.apart.map { $0.title }
        (documents, publications, isLapse) = (step.documents, step.publications, step.lapseOf != nil)
        let titles = P.publications.mapValues(\.title)
        withdraws = step.withdraws.map { titles[$0] ?? $0 }
    }
}

extension ClockEffect {
    fileprivate var words: String {
        let title = clock.rule.title
        return switch change {
        case .start: "起算“\(title)”"
        case .stop: "停止“\(title)”"
        case .pause: "中止“\(title)”"
        case .resume: "恢复“\(title)”"
        case .extend(let name): "“\(title)”：\(clock.rule.extensions.first { $0.code == name }?.title ?? name)"
        }
    }
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
