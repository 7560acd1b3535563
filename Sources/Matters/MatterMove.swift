public import Procedure
public import Store

/// What was entered in a matter, for whoever follows it: told in the transaction of the entry, so that word of it goes out if and only if it stands.
public struct MatterMove: Sendable {
    /// With the new entries in its file.
    public let matter: Matter
    public let entries: [Entry]
}

extension Matters {
    /// Told of every move. What it throws refuses the entry.
    public typealias Follower = @Sendable (MatterMove, any Connection) throws -> Void
}

extension Matter {
    /// The role that parties stand in who are called so.
    public static func role(ofParty code: String) -> MatterRole? { partyRoles[code] }

    /// Roles of parties that may know of the matter, each with the credit codes of those in it.
    public var knowingParties: [(role: MatterRole, codes: [String])] {
        Self.partyRoles.values.filter(procedure.letsIn).sorted { $0.code < $1.code }.map { role in
            (role, parties.filter { $0.role == role.code }.compactMap(\.code))
        }
    }
}
