import Register

/// Says which party a name stands for, and enters names and parties not seen before.
///
/// A credit code decides before a name does. Without one, names that differ only in writing (see `PartyName.key`) are one name. What a
/// name and a code were once taken for they stay, whatever is merged or parted later; so the same entries in the same order give the same
/// parties, and what is remembered here cannot become wrong. Ids count without gaps for the same reason.
///
/// Remembers what it found, so that an import asks the database once a name; valid inside one writer only.
public final class PartyNames {
    /// The id of a name, by its key and the identifier it came with.
    private var known: [String: Int64] = [:]
    /// The standing name of a name's party, by the name's id; nil where it is the same.
    private var standings: [Int64: String?] = [:]
    private let capacity = 200_000
    /// The write in which it was last looked whether what is remembered still stands.
    private var memory: WriteMemory?
    private var edition: Int64?
    /// The last name entered here. Where the table has another one of this id, its write was rolled back.
    private var last: (id: Int64, key: String)?

    public init() {}

    /// Forget everything: after a rollback the ids may not exist.
    public func forget() {
        known.removeAll(keepingCapacity: true)
        (memory, last) = (nil, nil)
        forgetStandings()
    }

    /// Forget under which name parties stand: officers may have decided since.
    public func forgetStandings() { standings.removeAll(keepingCapacity: true) }

    func standingName(_ id: Int64, in db: any Connection) throws -> String? {
        if let known = standings[id] { return known }
        let row: (key: String, name: String)? = try db.first(
            "SELECT n.name_key, p.name FROM party_name n JOIN party p ON p.id = n.party_id WHERE n.id = \(id)"
        ) { (key: try $0[0], name: try $0[1]) }
        let name = row.flatMap { PartyName.key($0.name) == Self.plain($0.key) ? nil : $0.name }
        if standings.count >= capacity { standings.removeAll(keepingCapacity: true) }
        standings[id] = .some(name)
        return name
    }

    /// The id of the name in `party_name`; nil for a mention without a letter.
    func id(of mention: PartyMention, in db: any Connection) throws -> Int64? {
        let key = PartyName.key(mention.name)
        guard !key.isEmpty else { return nil }
        if memory !== db.memory { try look(db) }
        let remembered = key + "|" + (mention.identifier ?? "")
        if let id = known[remembered] { return id }
        let id = try mention.identifier.map { try find(key, mention, identifier: $0, in: db) } ?? find(key, mention, in: db)
        if known.count >= capacity { known.removeAll(keepingCapacity: true) }
        known[remembered] = id
        return id
    }

    /// Once a write: the rows may have been exchanged by another process, or a write run again after it failed.
    private func look(_ db: any Connection) throws {
        let now = try Projection.register.edition(in: db)
        let standing: String? = try last.flatMap { last in
            try db.first("SELECT name_key FROM party_name WHERE id = \(last.id)") { try $0[0] }
        }
        if now != edition || standing != last?.key { forget() }
        (memory, edition) = (db.memory, now)
    }

    private func find(_ key: String, _ mention: PartyMention, in db: any Connection) throws -> Int64 {
        if let named = try named(key, in: db) { return named.id }
        let id = try enter(key, mention, home: try enterParty(key, mention, in: db), in: db)
        standings[id] = .some(nil)
        return id
    }

    private func find(_ key: String, _ mention: PartyMention, identifier: String, in db: any Connection) throws -> Int64 {
        let owner: Int64? = try db.first("SELECT id FROM party WHERE identifier = \(identifier)") { try $0[0] }
        guard let named = try named(key, in: db) else {
            return try enter(key, mention, home: try owner ?? enterParty(key, mention, in: db), in: db)
        }
        if named.identifier == identifier { return named.id }
        // Two subjects of one name: the second is told apart by its code.
        let own = key + "|" + identifier
        if let apart = try self.named(own, in: db) { return apart.id }
        if owner == nil, named.identifier == nil, named.standsFor == nil {
            // The name was known, and now its code is too.
            try db.run("UPDATE party SET identifier = \(identifier), area = COALESCE(area, \(mention.areaCode)) WHERE id = \(named.home)")
            return named.id
        }
        return try enter(own, mention, home: try owner ?? enterParty(own, mention, in: db), in: db)
    }

    private struct Named {
        var id: Int64
        /// The party it was entered under, and its code.
        var home: Int64
        var identifier: String?
        /// The code of the party that it stands for now.
        var standsFor: String?
    }

    private func named(_ key: String, in db: any Connection) throws -> Named? {
        try db.first(
            """
            SELECT n.id, n.home, h.identifier, p.identifier FROM party_name n JOIN party h ON h.id = n.home JOIN party p ON p.id = n.party_id
            WHERE n.name_key = \(key)
            """
        ) { Named(id: try $0[0], home: try $0[1], identifier: try $0[2], standsFor: try $0[3]) }
    }

    private func enter(_ key: String, _ mention: PartyMention, home: Int64, in db: any Connection) throws -> Int64 {
        let id = try db.first("SELECT COALESCE(MAX(id), 0) + 1 FROM party_name") { try $0[0] as Int64 } ?? 1
        let party = try Self.standing(home, in: db)
        try db.run(
            "INSERT INTO party_name (id, name_key, name, home, party_id) VALUES (\(id), \(key), \(mention.name), \(home), \(party))")
        last = (id, key)
        return id
    }

    private func enterParty(_ nameKey: String, _ mention: PartyMention, in db: any Connection) throws -> Int64 {
        let id = try db.first("SELECT COALESCE(MAX(id), 0) + 1 FROM party") { try $0[0] as Int64 } ?? 1
        let key = try PartyKey.first(of: nameKey) { key in
            try db.first("SELECT 1 FROM party WHERE key = \(key)") { try $0[0] as Int } != nil
        }
        try db.run(
            """
            INSERT INTO party (id, key, name_key, name, nature, identifier, area, country)
            VALUES (\(id), \(key), \(nameKey), \(mention.name), \(mention.nature?.rawValue), \(mention.identifier), \(mention.areaCode),
                    \(mention.country))
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

    /// The party under a credit code or a `PartyKey`, followed through merges.
    static func party(ofKey key: String, in db: any Connection) throws -> Int64? {
        try db.first("SELECT id FROM party WHERE identifier = \(key) OR key = \(key)", { try $0[0] as Int64 }).map {
            try standing($0, in: db)
        }
    }

    /// The name of the party under a key; nil where the register has none.
    static func standing(ofKey key: String, in db: any Connection) throws -> String? {
        guard let id = try party(ofKey: key, in: db) else { return nil }
        return try db.first("SELECT name FROM party WHERE id = \(id)") { try $0[0] }
    }
}
