public import Law

/// What one event causes elsewhere, entered in the same transaction: a new matter of another procedure, or an entry in the matters that this one is
/// linked with. Chapters never import each other: the other procedure is named by its code, and only the catalogue finds it.
public struct Reaction<P: Procedure>: Sendable {
    public enum Effect: Sendable, Hashable {
        /// A new matter of the procedure, handled by the same authority in the same area, for the same party.
        case opens(String)
        /// An event, in every matter of the procedure that was opened from this one or that this one was opened from; the platform enters it.
        case files(String, in: String)
    }

    /// Stable in its procedure: `into-consultation`.
    public let code: String
    /// What it does, for the page that shows it: 转入侵权判定咨询.
    public let title: String
    public let event: any Event.Type
    public let effect: Effect
    public let citation: Citation
    /// Fields of the event there, each with the field of this matter that fills it.
    public let carries: [String: String]
    /// Fields of the event there that are always the same.
    public let says: [String: FieldValue]
    /// Fields of the event there that are worked out from the file.
    public let computes: [String]
    /// When it happens; in words, nil where always.
    public let condition: String?
    let compute: @Sendable (Docket<P>) -> [String: FieldValue]
    let holds: @Sendable (any Event, Docket<P>) -> Bool

    /// - Parameters:
    ///   - carries: field there, field here; the latest value that the file holds.
    ///   - computes: names of the fields that `values` gives, each where the file says it.
    ///   - condition: the words of `holds`.
    public static func on<E: Event>(
        _ event: E.Type, _ code: String, _ title: String, _ effect: Effect, citing citation: Citation,
        carrying carries: [String: String] = [:],
        saying says: [String: FieldValue] = [:], computing computes: [String] = [],
        from values: @escaping @Sendable (Docket<P>) -> [String: FieldValue] = { _ in [:] }, when condition: String? = nil,
        _ holds: @escaping @Sendable (E, Docket<P>) -> Bool = { _, _ in true }
    ) -> Self {
        Self(
            code: code, title: title, event: event, effect: effect, citation: citation, carries: carries, says: says, computes: computes,
            condition: condition, compute: values,
            holds: { event, docket in (event as? E).map { holds($0, docket) } ?? false })
    }

    /// The procedure that it reaches.
    public var procedure: String {
        switch effect {
        case .opens(let code), .files(_, in: let code): code
        }
    }
}

/// A reaction without its procedure's types.
public struct ReactionOutline: Sendable, Hashable {
    public let code: String
    public let title: String
    /// Kind and title of the event that causes it.
    public let event: String
    public let eventTitle: String
    /// The code of the procedure that it reaches, and the kind of the event there; nil where it opens a matter.
    public let procedure: String
    public let files: String?
    public let citation: String
    public let evidence: Evidence
    public let carries: [String: String]
    public let says: [String: FieldValue]
    public let computes: [String]
    public let condition: String?

    init<P: Procedure>(_ reaction: Reaction<P>) {
        (code, title, event, eventTitle) = (reaction.code, reaction.title, reaction.event.kind, reaction.event.title)
        (procedure, citation, evidence) = (reaction.procedure, reaction.citation.description, reaction.citation.evidence)
        (carries, says, condition) = (reaction.carries, reaction.says, reaction.condition)
        computes = reaction.computes
        files = if case .files(let event, in: _) = reaction.effect { event } else { nil }
    }
}

/// What an entry asks to have done elsewhere.
public struct Caused: Sendable, Hashable {
    public let reaction: ReactionOutline
    /// The number of the entry that causes it.
    public let by: Int
    /// What is entered there.
    public let values: [String: FieldValue]
}

extension Docket {
    /// What entries of this file cause elsewhere, the corrected values carried.
    func caused(by entered: [Entry]) -> [Caused] {
        entered.filter { P.owns($0.kind) }.flatMap { entry -> [Caused] in
            guard let type = P.reactions.first(where: { $0.event.kind == entry.kind })?.event else { return [] }
            let event = type.init(values: values(of: entry))
            let before = Docket(Array(entries.prefix { $0.seq <= entry.seq }))
            return P.reactions.filter { $0.event == type && $0.holds(event, before) }.map { reaction in
                let carried = reaction.carries.compactMapValues { field in
                    before.own.reversed().lazy.compactMap { before.values(of: $0)[field] }.first
                }
                return Caused(
                    reaction: ReactionOutline(reaction), by: entry.seq,
                    values: carried.merging(reaction.says) { $1 }.merging(reaction.compute(before)) { $1 })
            }
        }
    }
}
