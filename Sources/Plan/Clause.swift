/// A clause: what it asks for, and of whom.
public struct Clause: Sendable, Hashable {
    /// Chapter and place: `2.2`.
    public let id: String
    public let title: String
    /// Who leads; all who are named where each does its own part.
    public let leads: [Department]
    public let cooperating: [Department]
    /// Whether each of those named is responsible for its own part 分别负责.
    public let isShared: Bool
    public let sentences: [Sentence]

    public init(id: String, title: String, leads: [Department], cooperating: [Department], isShared: Bool, sentences: [Sentence]) {
        (self.id, self.title, self.leads, self.cooperating) = (id, title, leads, cooperating)
        (self.isShared, self.sentences) = (isShared, sentences)
    }

    /// Everybody whom it names.
    public var departments: [Department] { leads + cooperating }
}

/// A sentence that asks for something.
public struct Sentence: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Something to be done.
        case duty
        /// A state to be reached.
        case target
        /// A project, a campaign or a strand of support.
        case programme
        /// A lasting arrangement: a system of rules, an office, a platform.
        case mechanism

        public var title: String {
            switch self {
            case .duty: "任务"
            case .target: "目标"
            case .programme: "工程和项目"
            case .mechanism: "制度和机制"
            }
        }
    }

    /// Clause and place: `2.2-3`.
    public let id: String
    public let kind: Kind
    /// What it asks for, in our own words.
    public let text: String
    public let figure: Quantity?
    /// The year by whose end it is to be reached, where the sentence says so.
    public let year: Int?
    /// Id of the authority that set it as a target.
    public let setBy: String
    /// Why the whole of it is no matter of a program; nil where it is one.
    public let outside: String?
    /// The part of it that is no matter of a program.
    public let beyond: String?

    public init(
        id: String, kind: Kind, text: String, figure: Quantity? = nil, year: Int? = nil, setBy: String, outside: String? = nil,
        beyond: String? = nil
    ) {
        (self.id, self.kind, self.text, self.figure, self.year) = (id, kind, text, figure, year)
        (self.setBy, self.outside, self.beyond) = (setBy, outside, beyond)
    }

    /// The clause it stands in: of `2.2-3`, `2.2`.
    public var clause: String { String(id.prefix { $0 != "-" }) }
}

/// A number that is to be reached or kept to.
public struct Quantity: Sendable, Hashable, CustomStringConvertible {
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case exactly
        case atLeast = "at-least"
        case atMost = "at-most"

        public var title: String {
            switch self {
            case .exactly: ""
            case .atLeast: "至少 "
            case .atMost: "至多 "
            }
        }
    }
    public let comparison: Comparison
    public let value: Int
    public let unit: String

    public init(_ comparison: Comparison, _ value: Int, unit: String) {
        (self.comparison, self.value, self.unit) = (comparison, value, unit)
    }

    public var description: String { "\(comparison.title)\(value) \(unit)" }
}
