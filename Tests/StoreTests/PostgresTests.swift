import Store
import StorePostgres
import StoreTesting
import Synchronization
import Testing

@Suite("PostgreSQL 驱动", .enabled(if: databases().contains(.postgres))) struct PostgresTests {
    private func open() async throws -> TemporaryPostgres {
        try #require(try await FreshDatabase.postgres.openEmpty() as? TemporaryPostgres)
    }

    @Test("串行化失败与死锁重做整个事务", arguments: ["40001", "40P01"])
    func retry(_ state: String) async throws {
        let database = try await open()
        try await database.write { db in
            try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)")
            try db.run(
                """
                CREATE FUNCTION refuse(state text) RETURNS BIGINT LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = state; END $$
                """)
        }
        let rounds = Mutex(0)
        try await database.write { db in
            try db.run("INSERT INTO small VALUES (\(1))")
            let round = rounds.withLock { rounds in
                rounds += 1
                return rounds
            }
            if round < 3 { try db.each("SELECT refuse(\(state))") { _ in } }
        }
        #expect(rounds.withLock { $0 } == 3)
        let count: Int? = try await database.read { db in try db.first("SELECT count(*) FROM small") { try $0[0] } }
        #expect(count == 1)
    }

    @Test("连接断了自己接上:读取、写入都照常")
    func reconnect() async throws {
        let database = try await open()
        try await database.write { db in try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)") }
        let others =
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        try await database.read { db in try db.each(SQL(stringLiteral: others)) { _ in } }
        try await database.write { db in
            try db.run("INSERT INTO small VALUES (\(1))")
            try db.each(SQL(stringLiteral: others)) { _ in }
        }
        for _ in 0..<4 {
            let count: Int? = try await database.read { db in try db.first("SELECT count(*) FROM small") { try $0[0] } }
            #expect(count == 1)
        }
    }

    @Test("numeric 明白拒绝,转换后可读")
    func numeric() async throws {
        let database = try await open()
        await #expect(throws: StoreError.self) {
            try await database.read { db in try db.first("SELECT SUM(n) FROM (VALUES (\(1)), (\(2))) AS t (n)") { try $0[0] as Int } }
        }
        let sum = try await database.read { db in
            try db.first("SELECT CAST(SUM(n) AS BIGINT) FROM (VALUES (\(1)), (\(2))) AS t (n)") { try $0[0] as Int }
        }
        #expect(sum == 3)
    }

    @Test("表变了,先前准备的语句重新准备")
    func plans() async throws {
        let database = try await open()
        try await database.write { db in try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)") }
        let read = { @Sendable (db: any Connection) in try db.all("SELECT * FROM small") { try $0[0] as Int } }
        for _ in 0..<6 { _ = try await database.read(read) }
        try await database.write { db in try db.run("ALTER TABLE small ADD COLUMN n BIGINT") }
        for _ in 0..<6 { #expect(try await database.read(read).isEmpty) }
    }
}
