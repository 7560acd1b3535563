import Crypto
public import Law

/// Brings a database's tables up to date, one transaction a migration. The command that composes the rooms lists their migrations.
public struct Migrator: Sendable {
    let migrations: [Migration]

    public init(_ migrations: [Migration]) { self.migrations = migrations }

    /// Runs what has not run yet, in order.
    /// - Returns: the migrations that ran now.
    /// - Throws: `StoreError.failed` in words when a migration that ran is changed or unknown, or a room's numbers have a gap.
    @discardableResult
    public func run(on database: any Database, at now: Instant) async throws -> [Migration] {
        try checkNumbers()
        try await database.write { db in try prepare(db) }
        try await database.read { db in try refuseUnknown(db) }
        var ran: [Migration] = []
        for migration in migrations where try await database.write({ db in try apply(migration, db, now) }) { ran.append(migration) }
        return ran
    }

    /// What has not run yet. A database without any table is new, and everything is still to run.
    public func pending(on database: any Database) async throws -> [Migration] {
        try await database.write { db in try prepare(db) }
        return try await database.read { db in try migrations.filter { try checksum(of: $0, db) == nil } }
    }

    private func checkNumbers() throws {
        for (room, list) in Dictionary(grouping: migrations, by: \.room) where list.map(\.number) != Array(1...list.count) {
            throw StoreError.failed("\(room) 的数据库升级步骤编号应从 1 起连续排列,现在是 \(list.map(\.number))")
        }
    }

    private func prepare(_ db: any Connection) throws {
        try db.run(
            """
            CREATE TABLE IF NOT EXISTS migration (
                room TEXT NOT NULL, number BIGINT NOT NULL, words TEXT NOT NULL, checksum BYTES NOT NULL, applied_at BIGINT NOT NULL,
                PRIMARY KEY (room, number))
            """)
    }

    private func apply(_ migration: Migration, _ db: any Connection, _ now: Instant) throws -> Bool {
        let sum = Self.checksum(migration)
        if let known = try checksum(of: migration, db) {
            guard known == sum else {
                throw StoreError.failed(
                    "\(Self.name(migration))已经执行过,程序里的内容却变了;请换回发布的程序,另加新的步骤")
            }
            return false
        }
        do {
            for statement in migration.statements { try db.run(statement) }
        } catch {
            throw StoreError.failed("\(Self.name(migration))没有成功,数据库保持原样:\(error)")
        }
        try db.run(
            """
            INSERT INTO migration (room, number, words, checksum, applied_at)
            VALUES (\(migration.room), \(migration.number), \(migration.words), \(sum), \(now))
            """)
        return true
    }

    private func checksum(of migration: Migration, _ db: any Connection) throws -> [UInt8]? {
        try db.first("SELECT checksum FROM migration WHERE room = \(migration.room) AND number = \(migration.number)") { try $0[0] }
    }

    private func refuseUnknown(_ db: any Connection) throws {
        let known = Set(migrations.map { "\($0.room) \($0.number)" })
        try db.each("SELECT room, number, words FROM migration ORDER BY room, number") { row in
            let (room, number, words): (String, Int, String) = (try row[0], try row[1], try row[2])
            guard known.contains("\(room) \(number)") else {
                throw StoreError.failed("数据库比程序新:它执行过 \(room) \(number)(\(words)),这个程序没有这一步;请使用更新的程序")
            }
        }
    }

    private static func name(_ migration: Migration) -> String {
        "数据库升级步骤 \(migration.room) \(migration.number)(\(migration.words))"
    }

    private static func checksum(_ migration: Migration) -> [UInt8] {
        var hash = SHA256()
        for statement in migration.statements {
            let text = Array(statement.pieces.joined(separator: "?").utf8)
            hash.update(data: withUnsafeBytes(of: UInt64(text.count).bigEndian) { Array($0) })
            hash.update(data: text)
        }
        return Array(hash.finalize())
    }
}
