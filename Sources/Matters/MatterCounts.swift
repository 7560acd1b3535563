import Law
import Store

/// How many matters stand in each queue, counted on while they move, so that a page need not count them.
struct MatterCounts {
    /// What a row says about the queues in which it stands.
    struct Place: Hashable {
        let authority: String
        let assignee: Int64?
        let isEnded: Bool
        let awaitsAuthority: Bool
        let due: LocalDate?

        /// As the row in use says; nil where there is none.
        static func read(_ id: Int64, in db: any Connection) throws -> Place? {
            try db.first("SELECT authority, assignee, ended, awaits, due FROM matter WHERE id = \(id)") {
                Place(
                    authority: try $0[0], assignee: try $0[1], isEnded: try ($0[2] as Int) == 1, awaitsAuthority: try ($0[3] as Int) == 1,
                    due: try $0[4])
            }
        }

        fileprivate var keys: [Key] {
            if isEnded { return [Key(.ended, authority)] }
            var keys = [Key(.open, authority)]
            keys.append(assignee.map { Key(.inHand, Key.owner(authority, $0)) } ?? Key(.unassigned, authority))
            if !awaitsAuthority { keys.append(Key(.waiting, authority)) }
            if let due { keys.append(Key(.due, authority, due.description)) }
            return keys
        }
    }

    /// What is counted.
    enum Counted: String { case open, ended, unassigned, inHand = "in-hand", waiting, due }

    fileprivate struct Key: Hashable, Comparable {
        let counted: String
        let owner: String
        let day: String

        init(_ counted: Counted, _ owner: String, _ day: String = "") {
            (self.counted, self.owner, self.day) = (counted.rawValue, owner, day)
        }

        static func owner(_ authority: String, _ account: Int64) -> String { "\(authority)/\(account)" }

        static func < (a: Self, b: Self) -> Bool { (a.counted, a.owner, a.day) < (b.counted, b.owner, b.day) }
    }

    static let statements: [SQL] = [
        """
        CREATE TABLE matter_count (
            counted TEXT NOT NULL, owner TEXT NOT NULL, day TEXT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (counted, owner, day))
        """
    ]

    private var changes: [Key: Int] = [:]

    /// A matter goes from one place to another; nil before it was there.
    mutating func move(from old: Place?, to new: Place) {
        for key in old?.keys ?? [] { changes[key, default: 0] -= 1 }
        for key in new.keys { changes[key, default: 0] += 1 }
    }

    /// Writes what changed, in one order everywhere, so that two writers do not wait for one another crosswise.
    mutating func write(in db: any Connection) throws {
        for (key, change) in changes.filter({ $0.value != 0 }).sorted(by: { $0.key < $1.key }) {
            try db.run(
                """
                INSERT INTO matter_count (counted, owner, day, n) VALUES (\(key.counted), \(key.owner), \(key.day), \(change))
                ON CONFLICT (counted, owner, day) DO UPDATE SET n = matter_count.n + \(change)
                """)
        }
        changes = [:]
    }

    /// - Parameter days: the due days that are asked for; nil where the count has none.
    static func count(
        _ counted: Counted, of authority: String, account: Int64? = nil, from: LocalDate? = nil, to: LocalDate? = nil, in db: any Connection
    ) throws -> Int {
        let owner = account.map { Key.owner(authority, $0) } ?? authority
        var condition: SQL = "counted = \(counted.rawValue) AND owner = \(owner)"
        if let from { condition = "\(condition) AND day >= \(from)" }
        if let to { condition = "\(condition) AND day <= \(to)" }
        return try db.first("SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT) FROM matter_count WHERE \(condition)") { try $0[0] } ?? 0
    }
}
