public import Law

/// The names under which files came, beside the files themselves, which are named by their content.
public enum FileNames {
    public static let migrations = [
        Migration(
            "files", 1, "文件的名称",
            ["CREATE TABLE file_name (digest TEXT PRIMARY KEY, name TEXT NOT NULL, bytes BIGINT NOT NULL, received_at BIGINT NOT NULL)"]),
        Migration(
            "files", 2, "清理没有提交的文件",
            [
                "CREATE INDEX file_name_received ON file_name (received_at, digest)",
                "CREATE TABLE file_sweep (reached BIGINT NOT NULL)", "INSERT INTO file_sweep (reached) VALUES (0)",
            ]),
    ]

    /// Keeps a name; the first one stands, and the last time it came counts.
    public static func keep(_ digest: String, name: String, bytes: Int, at moment: Instant, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO file_name (digest, name, bytes, received_at) VALUES (\(digest), \(name), \(bytes), \(moment))
            ON CONFLICT (digest) DO UPDATE SET received_at = excluded.received_at
            """)
    }

    /// Files that came before a moment and were not looked at since they came last, the oldest first.
    public static func unjudged(before moment: Instant, limit: Int, in db: any Connection) throws -> [(digest: String, at: Instant)] {
        let files: [(digest: String, at: Instant)] = try db.all(
            """
            SELECT digest, received_at FROM file_name WHERE received_at > (SELECT MAX(reached) FROM file_sweep) AND received_at < \(moment)
            ORDER BY received_at, digest LIMIT \(limit)
            """
        ) { (digest: try $0[0], at: try $0[1]) }
        // Those of the last moment may not all be among them.
        guard files.count == limit, let last = files.last?.at, files.first?.at != last else { return files }
        return files.filter { $0.at != last }
    }

    /// Says that all files that came until a moment were looked at.
    public static func judged(until moment: Instant, in db: any Connection) throws {
        try db.run("UPDATE file_sweep SET reached = \(moment)")
    }

    public static func forget(_ digest: String, in db: any Connection) throws {
        try db.run("DELETE FROM file_name WHERE digest = \(digest)")
    }

    public static func find(_ digest: String, in db: any Connection) throws -> (name: String, bytes: Int)? {
        try db.first("SELECT name, bytes FROM file_name WHERE digest = \(digest)") { (name: try $0[0], bytes: try $0[1]) }
    }
}
