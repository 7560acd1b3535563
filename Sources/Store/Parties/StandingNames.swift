public import Register

/// Under which name a party stands now, for the names that records print: a merged or renamed party is counted and found under the name of
/// the party that stands for it.
extension PartyNames {
    /// For each party of a record whose name is not the standing one, the standing one, by the key of the printed name.
    public func standing(of parties: [PartyMention], in db: any Connection) throws -> [String: String] {
        var out: [String: String] = [:]
        for mention in parties where RightProjection.partyRoles.contains(mention.role) {
            guard let id = try id(of: mention, in: db), let name = try standingName(id, in: db) else { continue }
            out[PartyName.key(mention.name)] = name
        }
        return out
    }

    /// The same as the rows of a right say it.
    public static func standing(of right: Int64, in db: any Connection) throws -> [String: String] {
        let pairs: [(String, String)] = try db.all(
            """
            SELECT n.name_key, p.name FROM right_party rp JOIN party_name n ON n.id = rp.name_id JOIN party p ON p.id = n.party_id
            WHERE rp.right_id = \(right) AND p.name_key <> n.name_key
            """
        ) { (plain(try $0[0]), try $0[1]) }
        return Dictionary(pairs) { first, _ in first }.filter { PartyName.key($0.value) != $0.key }
    }

    /// A name's key without the credit code that tells two subjects of one name apart.
    static func plain(_ key: String) -> String { String(key.prefix { $0 != "|" }) }
}
