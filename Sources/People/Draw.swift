public import Law

/// A draw as it is on record.
public struct Draw: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// List and commitment are filed; the seed is secret.
        case committed
        case drawn
        case void

        public var title: String {
            switch self {
            case .committed: "名单已锁定，待抽取"
            case .drawn: "已抽取"
            case .void: "已作废"
            }
        }
    }

    /// Somebody who fits the terms.
    public struct Line: Sendable, Hashable {
        public enum State: String, Sendable, Hashable {
            case candidate, excluded, declined
        }
        public let person: String
        public var state: State
        /// Why the person is no candidate.
        public var exclusions: [Exclusion]
        /// Why the person declined.
        public var note: String?
        public init(_ person: String, _ state: State, exclusions: [Exclusion] = [], note: String? = nil) {
            (self.person, self.state, self.exclusions, self.note) = (person, state, exclusions, note)
        }
    }

    public let key: String
    public let authority: String
    /// What it is for, in words.
    public let purpose: String
    /// The key of the matter, where it is for one.
    public var matter: String?
    /// The draw that it takes the place of.
    public let after: String?
    public let terms: DrawTerms
    public let day: LocalDate
    public let commitment: String
    public var state: State
    public var seed: String?
    public var drawn: LocalDate?
    public var voidReason: String?
    /// Candidates in ascending order of their keys until the draw, then in the order drawn; after them the excluded.
    public var lines: [Line]
    /// As the ledger has it.
    public var order: [String]

    public init(
        key: String, authority: String, purpose: String, matter: String?, after: String?, terms: DrawTerms, day: LocalDate,
        commitment: String, state: State, seed: String?, drawn: LocalDate?, voidReason: String?, lines: [Line], order: [String]
    ) {
        (self.key, self.authority, self.purpose, self.matter, self.after) = (key, authority, purpose, matter, after)
        (self.terms, self.day, self.commitment, self.state) = (terms, day, commitment, state)
        (self.seed, self.drawn, self.voidReason, self.lines, self.order) = (seed, drawn, voidReason, lines, order)
    }

    /// Everybody on the list that was locked; who declined stays on it.
    public var candidates: [String] { lines.filter { $0.state != .excluded }.map(\.person) }
    public var excluded: [Line] { lines.filter { $0.state == .excluded } }

    /// Who is drawn: the first in the order who did not decline.
    public var seated: [String] {
        let declined = Set(lines.filter { $0.state == .declined }.map(\.person))
        return Array(order.filter { !declined.contains($0) }.prefix(terms.count))
    }

    /// What does not hold when it is computed again; nil where all does. A draw whose seed is still secret has nothing to check.
    public var fault: String? {
        guard let seed else { return nil }
        let again = DrawOrder.commitment(draw: key, seed: seed, count: terms.count, candidates: candidates)
        guard again == commitment else { return "种子或者候选人名单与抽取前的承诺不符：重新计算得到 \(again)" }
        guard DrawOrder.order(seed: seed, candidates: candidates) == order else { return "次序与种子算出的不符" }
        return nil
    }
}
