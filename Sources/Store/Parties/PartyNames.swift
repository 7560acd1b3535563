import Register

/// Says which party a name stands for, and enters names and parties not seen before.
///
/// A credit code decides before a name does. Without one, names that differ only in writing (see `PartyName.key`) are one name.
/// Remembers what it found, so that an import asks the database once a name; valid inside one writer only.
public final class PartyNames {
    /// The id of a name, by its key and the identifier it came with.
    private var known: [String: Int64] = [:]
    private let capacity = 200_000

    public init() {}

    /// Forget everything: after a rollback the ids may not exist.
    public func forget() { known.removeAll(keepingCapacity: true) }

    /// The id of the name in `party_name`; nil for a mention without a letter.
    func id(of mention: PartyMention, in db: any Connection) throws -> Int64? {
        let key = PartyName.key(mention.name)
        guard !key.isEmpty else { return nil }
        let remembered = key + "|" + (mention.identifier ?? "")
        if let id = known[remembered] { return id }
        let id = try mention.identifier.map { try find(key, mention, identifier: $0, in: db) } ?? find(key, mention, in: db)
        if known.count >= capacity { known.removeAll(keepingCapacity: true) }
        known[remembered] = id
        return id
    }

    private func find(_ key: String, _ mention: PartyMention, in db: any Connection) throws -> Int64 {
        if let id: Int64 = try db.first("SELECT id FROM party_name WHERE name_key = \(key)", { try $0[0] }) { return id }
        return try enter(key, mention, party: try enterParty(key, mention, in: db), in: db)
    }

    private func find(_ key: String, _ mention: PartyMention, identifier: String, in db: any Connection) throws -> Int64 {
        let owner = try db.first("SELECT id FROM party WHERE identifier = \(identifier)", { try $0[0] as Int64 }).map {
            try Self.standing($0, in: db)
        }
        let named: (id: Int64, party: Int64, identifier: String?)? = try db.first(
            "SELECT n.id, p.id, p.identifier FROM party_name n JOIN party p ON p.id = n.party_id WHERE n.name_key = \(key)"
        ) { (try $0[0], try $0[1], try $0[2]) }
        switch (named, owner) {
        case (let named?, _) where named.identifier == identifier: return named.id
        case (let named?, nil) where named.identifier == nil:
            // The name was known, and now its code is too.
            try db.run("UPDATE party SET identifier = \(identifier), area = COALESCE(area, \(mention.areaCode)) WHERE id = \(named.party)")
            return named.id
        case (nil, let owner?): return try enter(key, mention, party: owner, in: db)
        case (nil, nil): return try enter(key, mention, party: try enterParty(key, mention, in: db), in: db)
        case (_?, let owner):
            // Two subjects of one name: the second is told apart by its code.
            let own = key + "|" + identifier
            if let id: Int64 = try db.first("SELECT id FROM party_name WHERE name_key = \(own)", { try $0[0] }) { return id }
            return try enter(own, mention, party: try owner ?? enterParty(own, mention, in: db), in: db)
        }
    }

    private func enter(_ key: String, _ mention: PartyMention, party: Int64, in db: any Connection) throws -> Int64 {
        let id = try Ids.next("party_name", in: db)
        try db.run("INSERT INTO party_name (id, name_key, name, party_id) VALUES (\(id), \(key), \(mention.name), \(party))")
        return id
    }

    private func enterParty(_ key: String, _ mention: PartyMention, in db: any Connection) throws -> Int64 {
        let id = try Ids.next("party", in: db)
        try db.run(
            """
            INSERT INTO party (id, name_key, name, nature, identifier, area, country)
            VALUES (\(id), \(key), \(mention.name), \(mention.nature?.rawValue), \(mention.identifier), \(mention.areaCode), \(mention.country))
            """)
        return id
    }
}

extension PartyNames {
    /// The party that stands for one now: itself, or the one that it was merged into.
    static func standing(_ party: Int64, in db: any Connection) throws -> Int64 {
        var id = party
        while let into: Int64 = try db.first("SELECT merged_into FROM party WHERE id = \(id)", { try $0[0] as Int64? }) ?? nil { id = into }
        return id
    }

    /// The party under a credit code or a `P` number, followed through merges.
    static func party(ofKey key: String, in db: any Connection) throws -> Int64? {
        let column: SQL =
            key.first == "P" && key.dropFirst().allSatisfy(\.isNumber) ? "id = \(Int64(key.dropFirst()) ?? 0)" : "identifier = \(key)"
        return try db.first("SELECT id FROM party WHERE \(column)", { try $0[0] as Int64 }).map { try standing($0, in: db) }
    }

    /// The name of the party under a key; nil where the register has none.
    static func standing(ofKey key: String, in db: any Connection) throws -> String? {
        guard let id = try party(ofKey: key, in: db) else { return nil }
        return try db.first("SELECT name FROM party WHERE id = \(id)") { try $0[0] }
    }
}
