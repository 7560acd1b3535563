public import Law

/// The names under which files came, beside the files themselves, which are named by their content.
public enum FileNames {
    public static let migrations = [
        Migration(
            "files", 1, "文件的名称",
            ["CREATE TABLE file_name (digest TEXT PRIMARY KEY, name TEXT NOT NULL, bytes BIGINT NOT NULL, received_at BIGINT NOT NULL)"])
    ]

    /// Keeps a name; the first one stands.
    public static func keep(_ digest: String, name: String, bytes: Int, at moment: Instant, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO file_name (digest, name, bytes, received_at) VALUES (\(digest), \(name), \(bytes), \(moment))
            ON CONFLICT (digest) DO NOTHING
            """)
    }

    public static func find(_ digest: String, in db: any Connection) throws -> (name: String, bytes: Int)? {
        try db.first("SELECT name, bytes FROM file_name WHERE digest = \(digest)") { (name: try $0[0], bytes: try $0[1]) }
    }
}
