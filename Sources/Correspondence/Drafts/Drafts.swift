public import Access
public import Law
public import Store

/// Keeps what accounts typed and have not sent. Each account reads and changes its own alone; the content is closed with the folder's key.
public struct Drafts: Sendable {
    private let database: any Database
    private let box: SecretBox
    private let clock: any Clock

    /// How many one account may have.
    public static let most = 200
    /// Seconds after which a draft that nobody touches goes: thirty days.
    public static let life: Int64 = 30 * 86_400

    public init(_ database: any Database, box: SecretBox, clock: any Clock) {
        (self.database, self.box, self.clock) = (database, box, clock)
    }

    /// Saves a draft; the later of two windows wins.
    /// - Parameters:
    ///   - form: tells one drawing of the form from the next. What comes late from a form that was sent already is passed over.
    ///   - version: of the draft that the window knows; 0 where it knew none.
    public func save(
        _ typed: [String: [String]], at place: String, form: String, over version: Int, of account: Int64
    ) async throws -> DraftOutcome {
        let now = clock.now()
        let content = try box.close(try CanonicalJSON.encode(typed), for: Self.subject(account, place))
        return try await database.write { db in
            let known = try Self.row(account, place, in: db)
            if let known, known.form == form { return .filed }
            if known?.content == nil {
                let count: Int? = try db.first("SELECT count(*) FROM draft WHERE account = \(account) AND content IS NOT NULL") {
                    try $0[0]
                }
                guard count ?? 0 < Self.most else { return .full }
            }
            let isReplaced = known?.content != nil && known?.version != version
            let next = (known?.version ?? 0) + 1
            try db.run(
                """
                INSERT INTO draft (account, place, content, version, replaced, saved_at)
                VALUES (\(account), \(place), \(content), \(next), \(isReplaced ? 1 : 0), \(now))
                ON CONFLICT (account, place) DO UPDATE SET content = excluded.content, version = excluded.version,
                    replaced = excluded.replaced, saved_at = excluded.saved_at, form = NULL
                """)
            return .kept(KeptDraft(typed: typed, savedAt: now, version: next, isReplaced: isReplaced))
        }
    }

    /// The drafts of an account whose place begins so, by place.
    public func drafts(under start: String, of account: Int64) async throws -> [String: KeptDraft] {
        let rows = try await database.read { db in
            try db.all(
                """
                SELECT place, content, version, replaced, saved_at FROM draft WHERE account = \(account) AND content IS NOT NULL ORDER BY place
                """
            ) { row -> (place: String, content: [UInt8], version: Int, isReplaced: Bool, savedAt: Instant) in
                (try row[0], try row[1], try row[2], try (row[3] as Int) == 1, try row[4])
            }
        }
        var found: [String: KeptDraft] = [:]
        for row in rows where row.place.hasPrefix(start) {
            guard let plain = box.open(row.content, for: Self.subject(account, row.place)) else { continue }
            let typed = try CanonicalJSON.decode([String: [String]].self, from: plain)
            found[row.place] = KeptDraft(typed: typed, savedAt: row.savedAt, version: row.version, isReplaced: row.isReplaced)
        }
        return found
    }

    /// The files that drafts hold, by digest.
    public func heldFiles() async throws -> Set<String> {
        let rows = try await database.read { db in
            try db.all("SELECT account, place, content FROM draft WHERE content IS NOT NULL") { row -> (Int64, String, [UInt8]) in
                (try row[0], try row[1], try row[2])
            }
        }
        var held: Set<String> = []
        for (account, place, content) in rows {
            guard let plain = box.open(content, for: Self.subject(account, place)) else { continue }
            let typed = try CanonicalJSON.decode([String: [String]].self, from: plain)
            held.formUnion(typed.values.flatMap(\.self).filter { $0.utf8.count == 64 })
        }
        return held
    }

    public func discard(_ place: String, of account: Int64) async throws {
        try await database.write { db in try db.run("DELETE FROM draft WHERE account = \(account) AND place = \(place)") }
    }

    /// The form was sent: its draft goes, and what a window still sends of it is passed over.
    public func filed(_ place: String, form: String, of account: Int64) async throws {
        let now = clock.now()
        try await database.write { db in
            try db.run(
                """
                INSERT INTO draft (account, place, content, version, replaced, saved_at, form)
                VALUES (\(account), \(place), NULL, 1, 0, \(now), \(form))
                ON CONFLICT (account, place) DO UPDATE SET content = NULL, version = draft.version + 1, saved_at = excluded.saved_at,
                    form = excluded.form
                """)
        }
    }

    /// Takes away what is older than its life; gives how many rows went.
    @discardableResult
    public static func purge(_ database: any Database, at now: Instant) async throws -> Int {
        try await database.write { db in try db.run("DELETE FROM draft WHERE saved_at < \(now.adding(seconds: -Self.life))") }
    }

    private static func subject(_ account: Int64, _ place: String) -> String { "draft \(account) \(place)" }

    private static func row(
        _ account: Int64, _ place: String, in db: any Connection
    ) throws -> (content: [UInt8]?, version: Int, form: String?)? {
        try db.first("SELECT content, version, form FROM draft WHERE account = \(account) AND place = \(place)") {
            (try $0[0], try $0[1], try $0[2])
        }
    }
}
