public import Law
import Register

/// The name authority: says that two parties are one, who said so and why, and can take it back.
///
/// A merge moves the names of one party to the other; rights follow their names. Both acts stand in the ledger of the party that gives way.
public struct PartyAuthority {
    /// Who decides, when, and why.
    public struct Decision: Sendable {
        public var actor: String
        public var reason: String
        public var day: LocalDate
        public var recordedAt: Instant
        public init(actor: String, reason: String, day: LocalDate, recordedAt: Instant) {
            (self.actor, self.reason, self.day, self.recordedAt) = (actor, reason, day, recordedAt)
        }
    }

    static let streamKind = "party"

    /// What a merge did, as whoever decided saw it. Parties and names are told by their name keys, which outlive any table.
    struct Merged: Codable, Sendable {
        static let kind = "party.merged"
        var into: String
        var names: [String]
        var reason: String
    }
    struct Parted: Codable, Sendable {
        static let kind = "party.parted"
        var from: String
        var reason: String
    }

    struct KeptApart: Codable {
        static let kind = "party.kept-apart"
        var from: String
        var reason: String
    }

    /// Merges `party` into `other`.
    public static func merge(_ party: Int64, into other: Int64, _ decision: Decision, in db: any Connection) throws {
        guard party != other else { throw PartyRefusal("一个主体不能并入自己。") }
        guard !decision.reason.isEmpty else { throw PartyRefusal("请写明合并的理由。") }
        let left = try standing(party, in: db)
        let right = try standing(other, in: db)
        if let a = left.identifier, let b = right.identifier, a != b {
            throw PartyRefusal("“\(left.name)”的统一社会信用代码是\(a)，“\(right.name)”的是\(b)：代码不同，不是一个主体。")
        }
        if left.identifier != nil, right.identifier == nil {
            throw PartyRefusal("“\(left.name)”有统一社会信用代码，“\(right.name)”没有：请把没有代码的并入有代码的。")
        }
        let names: [String] = try db.all("SELECT name_key FROM party_name WHERE party_id = \(party) ORDER BY id") { try $0[0] }
        try file(Merged.kind, Merged(into: right.key, names: names, reason: decision.reason), of: left.key, decision, in: db)
        try join(party, to: other, in: db)
    }

    /// Lets the names of `party`, and of those merged into it, stand for `other`.
    static func join(_ party: Int64, to other: Int64, in db: any Connection) throws {
        try db.run("UPDATE party_name SET party_id = \(other) WHERE party_id = \(party)")
        try db.run("UPDATE party SET merged_into = \(other) WHERE id = \(party)")
    }

    /// Lets the names that were entered under `party`, and under those merged into it, stand for it again.
    static func separate(_ party: Int64, in db: any Connection) throws {
        try db.run("UPDATE party SET merged_into = NULL WHERE id = \(party)")
        var homes = [party]
        while let home = homes.popLast() {
            try db.run("UPDATE party_name SET party_id = \(party) WHERE home = \(home)")
            homes += try db.all("SELECT id FROM party WHERE merged_into = \(home)") { try $0[0] }
        }
    }

    /// Undoes the merge of `party`: its names come back, with the rights that carry them.
    public static func part(_ party: Int64, _ decision: Decision, in db: any Connection) throws {
        let standing: (key: String, into: String?)? = try db.first(
            "SELECT p.name_key, o.name_key FROM party p LEFT JOIN party o ON o.id = p.merged_into WHERE p.id = \(party)"
        ) { (key: try $0[0], into: try $0[1]) }
        guard let standing, let into = standing.into else { throw PartyRefusal("这个主体没有并入别的主体，不用撤销。") }
        guard !decision.reason.isEmpty else { throw PartyRefusal("请写明撤销合并的理由。") }
        try file(Parted.kind, Parted(from: into, reason: decision.reason), of: standing.key, decision, in: db)
        try separate(party, in: db)
    }

    /// The party that stands for one now.
    public static func holder(of party: Int64, in db: any Connection) throws -> Int64 { try PartyNames.standing(party, in: db) }

    /// Ids of all rights that a party stands on, in any role.
    public static func rights(of party: Int64, in db: any Connection) throws -> [Int64] {
        try db.all(
            """
            SELECT DISTINCT rp.right_id FROM party_name n JOIN right_party rp ON rp.name_id = n.id WHERE n.party_id = \(party)
            ORDER BY rp.right_id
            """
        ) { try $0[0] }
    }

    /// Says that two parties are not one, so that nobody is asked again.
    public static func keepApart(_ party: Int64, _ other: Int64, _ decision: Decision, in db: any Connection) throws {
        guard party != other else { throw PartyRefusal("请选择两个主体。") }
        guard !decision.reason.isEmpty else { throw PartyRefusal("请写明不是一个主体的理由。") }
        let (left, right) = (try standing(party, in: db), try standing(other, in: db))
        guard try !apart(in: db).contains([left.key, right.key]) else { throw PartyRefusal("已经认定不是一个主体。") }
        try file(KeptApart.kind, KeptApart(from: right.key, reason: decision.reason), of: left.key, decision, in: db)
    }

    /// Pairs that were found not to be one, each as the name keys under which the parties were entered.
    public static func apart(in db: any Connection) throws -> Set<Set<String>> {
        let found: [(String, [UInt8])] = try db.all(
            """
            SELECT s.key, e.body FROM stream s JOIN entry e ON e.stream = s.id
            WHERE s.kind = \(streamKind) AND e.kind = \(KeptApart.kind)
            """
        ) { (try $0[0], try $0[1]) }
        return Set(try found.map { [$0.0, try CanonicalJSON.decode(KeptApart.self, from: $0.1).from] })
    }

    /// The party of this address itself, whether or not it stands for itself.
    public static func party(at address: String, in db: any Connection) throws -> Int64? {
        try db.first("SELECT id FROM party WHERE key = \(address) OR identifier = \(address)") { try $0[0] }
    }

    private static func standing(_ party: Int64, in db: any Connection) throws -> (key: String, name: String, identifier: String?) {
        let row: (key: String, name: String, identifier: String?, into: Int64?)? = try db.first(
            "SELECT name_key, name, identifier, merged_into FROM party WHERE id = \(party)"
        ) { (key: try $0[0], name: try $0[1], identifier: try $0[2], into: try $0[3]) }
        guard let row else { throw PartyRefusal("没有这个主体。") }
        guard row.into == nil else { throw PartyRefusal("“\(row.name)”已经并入别的主体；先撤销那次合并。") }
        return (row.key, row.name, row.identifier)
    }

    private static func file(_ kind: String, _ fact: some Encodable, of key: String, _ decision: Decision, in db: any Connection) throws {
        let head = try Ledger.head(of: streamKind, key: key, in: db) ?? Ledger.open(streamKind, key: key, in: db)
        try Ledger.append(
            kind: kind, version: 1, day: decision.day, recordedAt: decision.recordedAt, actor: decision.actor, source: nil,
            body: try CanonicalJSON.encode(fact), to: head, in: db)
    }
}

/// Why a merge is refused, in Chinese.
public struct PartyRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}
