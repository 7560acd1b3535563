public import Register

/// What someone asks for, as a tree. Pure: what a word is in the index, and how it is ranked, is the business of the engine.
public indirect enum Query: Sendable, Hashable {
    case term(Term)
    /// Both terms, in either order, with at most so many characters or words between them.
    case near(Term, Term, within: Int)
    /// A day of the right lies in the span.
    case day(QueryField, DaySpan)
    /// The right stands in one of these states.
    case status(Set<RightStatus>)
    /// Every part must hold.
    case all([Query])
    /// At least one part must hold.
    case any([Query])
    /// The part must not hold.
    case not(Query)
}

/// One word, quoted phrase, class symbol or number.
public struct Term: Sendable, Hashable {
    /// How much of the text must stand in the right.
    public enum Match: Sendable, Hashable {
        case whole
        /// Words that begin with the text: `photo*`.
        case beginning
        /// Words of the text's shape, where each `?` stands for one letter or digit: `wom?n`.
        case shape
        /// Symbols from the text up to this one, with all below it: `H04L 9/00..9/32`.
        case through(String)
    }
    public var text: String
    /// In quotation marks: to be found exactly as it stands.
    public var isQuoted: Bool
    /// nil asks for the text in any field of words.
    public var field: QueryField?
    public var match: Match
    /// Where it stands in what was typed, in characters from the start.
    public var place: Range<Int>

    public init(_ text: String, quoted: Bool = false, field: QueryField? = nil, match: Match = .whole, place: Range<Int> = 0..<0) {
        (self.text, self.isQuoted, self.field, self.match, self.place) = (text, quoted, field, match, place)
    }
}

extension Query {
    /// All terms that a hit may hold: what is asked not to hold is left out.
    public var terms: [Term] {
        switch self {
        case .term(let term): [term]
        case .near(let first, let second, _): [first, second]
        case .day, .status, .not: []
        case .all(let parts), .any(let parts): parts.flatMap(\.terms)
        }
    }
}

extension Query {
    /// The same query with terms of some fields put in other words: names of places and industries by their codes, which another room knows.
    /// - Parameter change: nil leaves a term as it is.
    public func replacingTerms(_ change: (Term) throws(QueryError) -> Query?) throws(QueryError) -> Query {
        switch self {
        case .term(let term): return try change(term) ?? self
        case .all(let parts): return .all(try Self.replacing(parts, change))
        case .any(let parts): return .any(try Self.replacing(parts, change))
        case .not(let part): return .not(try part.replacingTerms(change))
        case .near, .day, .status: return self
        }
    }

    private static func replacing(_ parts: [Query], _ change: (Term) throws(QueryError) -> Query?) throws(QueryError) -> [Query] {
        var out: [Query] = []
        for part in parts { out.append(try part.replacingTerms(change)) }
        return out
    }
}

/// Why what was typed cannot be read as a query.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what to do, in Chinese, with the position.
    public var text: String
    /// Where, in characters from the start of what was typed.
    public var place: Range<Int>

    public init(_ text: String, at place: Range<Int>) { (self.text, self.place) = (text, place) }
    public var description: String { text }
}
