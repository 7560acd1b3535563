public import Law
import Register
public import Search
public import Store

/// Files decisions of the name authority with the search index following in the same transaction: rights are found and counted under the
/// name that stands from then on.
public struct PartyFiling: Sendable {
    let index: any SearchIndex
    let today: LocalDate

    public init(index: any SearchIndex, today: LocalDate) { (self.index, self.today) = (index, today) }

    public func merge(_ party: Int64, into other: Int64, _ decision: PartyAuthority.Decision, in db: any Connection) throws {
        try following(party, in: db) { try PartyAuthority.merge(party, into: other, decision, in: db) }
    }

    public func part(_ party: Int64, _ decision: PartyAuthority.Decision, in db: any Connection) throws {
        let holder = try PartyAuthority.holder(of: party, in: db)
        try following(holder, in: db) { try PartyAuthority.part(party, decision, in: db) }
    }

    /// Hands the index every right of a party as it was before the decision and as it is after.
    private func following(_ party: Int64, in db: any Connection, _ decide: () throws -> Void) throws {
        let rights = try PartyAuthority.rights(of: party, in: db)
        // On PostgreSQL the indexes lie on the nodes and follow the log of changes: nothing is handed over here.
        guard db.dialect == .sqlite else {
            try decide()
            for right in rights { try ChangeLog.note(right, in: db) }
            return
        }
        let before = try rights.map { try RegisterDocuments.document($0, today, index.industries, in: db) }
        try decide()
        let changes = try zip(rights, before).compactMap { right, old in
            SearchChange(old: old, new: try RegisterDocuments.document(right, today, index.industries, in: db))
        }.filter { $0.old != $0.new }
        try index.replace(changes, in: db)
    }
}
