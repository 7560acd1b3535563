/// What a draw is for.
public struct DrawRequest: Sendable, Hashable {
    public var terms: DrawTerms
    /// In words, such as 专利侵权判定咨询.
    public var purpose: String
    /// The key of the matter, where it is for one.
    public var matter: String?
    /// Parties to stay clear of beside those of the matter.
    public var avoid: [Tie]
    /// The draw that this one takes the place of.
    public var after: String?
    public init(_ terms: DrawTerms, purpose: String, matter: String? = nil, avoid: [Tie] = [], after: String? = nil) {
        (self.terms, self.purpose, self.matter, self.avoid, self.after) = (terms, purpose, matter, avoid, after)
    }
}

/// Somebody who fits, and why not to be drawn.
public struct Weighed: Sendable, Hashable {
    public let person: Person
    public let exclusions: [Exclusion]
    public init(_ person: Person, _ exclusions: [Exclusion]) { (self.person, self.exclusions) = (person, exclusions) }
}
