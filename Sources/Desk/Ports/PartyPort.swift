public import Access
public import Web

/// What the desk for names asks. Acts throw `AccessRefusal`.
public protocol PartyPort: Sendable {
    /// Parties that are probably one, likeliest first, in somebody's area.
    func candidates(offset: Int, limit: Int, for signedIn: SignedIn) async throws -> (pairs: [PartyCandidate], total: Int)
    /// Makes one party of two: the first gives way.
    func merge(_ party: String, into other: String, by signedIn: SignedIn, because reason: String) async throws
    /// Undoes the merge of a party that gave way, told by its `P` number.
    func part(_ party: String, by signedIn: SignedIn, because reason: String) async throws
    /// Says that two are not one, so that they are not proposed again.
    func keepApart(_ party: String, _ other: String, by signedIn: SignedIn, because reason: String) async throws
    /// Past decisions, newest first.
    func decisions(offset: Int, limit: Int) async throws -> (lines: [PartyDecision], total: Int)
}

/// Two parties that are probably one.
public struct PartyCandidate: Sendable, Hashable {
    public var party: PartyLink
    public var other: PartyLink
    /// Why, in words.
    public var reason: String
    public var oneHasCode: Bool
    public init(party: PartyLink, other: PartyLink, reason: String, oneHasCode: Bool) {
        (self.party, self.other, self.reason, self.oneHasCode) = (party, other, reason, oneHasCode)
    }
}
