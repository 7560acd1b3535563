public import Identifier
import Register
public import Web

/// What the register has under a text that may be a number: the pages and the command ask here.
public struct NumberLookup: Sendable {
    let register: any RegisterPort
    public init(register: any RegisterPort) { self.register = register }

    public enum Finding: Sendable {
        /// One right is meant, or one party.
        case right(RightListing)
        case party(PartyLink)
        /// Several rights carry the number, such as a trade mark registered in several classes.
        case several(Candidate, [RightListing])
        /// A number, as far as can be told, that the register does not have, or that cannot be right.
        case unknown([Candidate])
        case notANumber
    }

    public func find(_ text: String) async throws -> Finding {
        let candidates = Identifier.candidates(in: text)
        for candidate in candidates where candidate.valid {
            if candidate.kind == .creditCode, let party = try await register.party(key: candidate.canonical) {
                return .party(PartyLink(party.name, key: party.key))
            }
            let rights = try await rights(candidate)
            if let only = rights.first { return rights.count == 1 ? .right(only) : .several(candidate, rights) }
        }
        if let foreign = try await foreignRight(text) { return .right(foreign) }
        return candidates.isEmpty ? .notANumber : .unknown(candidates)
    }

    private func rights(_ candidate: Candidate) async throws -> [RightListing] {
        for canonical in Self.writings(candidate) {
            let found = try await register.rights(numbered: canonical, limit: 50)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// What is no number of a right is looked for elsewhere.
    private static func writings(_ candidate: Candidate) -> [String] {
        switch candidate.kind {
        case .citizen, .area, .creditCode: []
        default: candidate.writings
        }
    }

    /// Numbers of other offices are looked up as they stand, without spaces.
    private func foreignRight(_ text: String) async throws -> RightListing? {
        let folded = text.filter { !$0.isWhitespace }.uppercased()
        guard folded.count <= 40, folded.contains(where: \.isNumber), folded.allSatisfy(\.isASCII) else { return nil }
        let found = try await register.rights(numbered: folded, limit: 2)
        return found.count == 1 ? found.first : nil
    }
}
