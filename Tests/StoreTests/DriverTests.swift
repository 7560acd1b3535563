import Store
import StoreSQLite
import StoreTesting
import Testing

@Suite("数据库驱动") struct DriverTests {
    @Test("四种值原样存取,空字节串不是空值", arguments: databases())
    func values(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        try await database.write { db in
            try db.run("CREATE TABLE value (id BIGINT PRIMARY KEY, number BIGINT, words TEXT, content BYTES)")
            try db.run("INSERT INTO value VALUES (\(1), \(Int64.min), \("贺兰🏔"), \([UInt8]([0, 255])))")
            try db.run("INSERT INTO value VALUES (\(2), \(Int64?.none), \(""), \([UInt8]()))")
        }
        let first = try await database.read { db in
            try db.first("SELECT number, words, content FROM value WHERE id = \(1)") { row -> (Int64, String, [UInt8]) in
                try (row[0], row[1], row[2])
            }
        }
        #expect(first?.0 == .min)
        #expect(first?.1 == "贺兰🏔")
        #expect(first?.2 == [0, 255])
        let second = try await database.read { db in
            try db.first("SELECT number, words, content FROM value WHERE id = \(2)") { row -> (Int64?, String, [UInt8]?) in
                try (row[0], row[1], row[2])
            }
        }
        #expect(second?.0 == nil)
        #expect(second?.1 == "")
        #expect(second?.2 == [])
    }

    @Test("同一语句可以套着读", arguments: databases())
    func nested(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        let pairs = try await database.write { db in
            try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)")
            for id in 1...3 { try db.run("INSERT INTO small VALUES (\(id))") }
            var pairs = 0
            try db.each("SELECT id FROM small ORDER BY id") { _ in
                try db.each("SELECT id FROM small ORDER BY id") { _ in pairs += 1 }
            }
            return pairs
        }
        #expect(pairs == 9)
    }

    @Test("主键重复报冲突,失败的写入不留痕迹", arguments: databases())
    func conflict(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        try await database.write { db in
            try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)")
            try db.run("INSERT INTO small VALUES (\(1))")
        }
        do {
            try await database.write { db in
                try db.run("INSERT INTO small VALUES (\(2))")
                try db.run("INSERT INTO small VALUES (\(1))")
            }
            Issue.record("重复的主键没有被拒绝")
        } catch StoreError.conflict {}
        let count: Int? = try await database.read { db in try db.first("SELECT count(*) FROM small") { try $0[0] } }
        #expect(count == 1)
    }

    @Test("编码为零的字符被拒绝", arguments: databases())
    func zero(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        await #expect(throws: StoreError.self) { try await database.read { db in try db.each("SELECT \("贺\u{0}兰")") { _ in } } }
    }

    @Test("改变了几行如实报告", arguments: databases())
    func changes(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        let changed = try await database.write { db in
            try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY, n BIGINT NOT NULL)")
            for id in 1...3 { try db.run("INSERT INTO small VALUES (\(id), \(0))") }
            return [
                try db.run("UPDATE small SET n = \(1) WHERE id > \(1)"), try db.run("UPDATE small SET n = \(1) WHERE id > \(9)"),
                try db.run("INSERT INTO small VALUES (\(1), \(1)) ON CONFLICT (id) DO NOTHING"),
            ]
        }
        #expect(changed == [2, 0, 0])
    }

    @Test("读取只读:不能写", arguments: databases())
    func readOnly(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        try await database.write { db in try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)") }
        await #expect(throws: StoreError.self) {
            try await database.read { db in try db.run("INSERT INTO small VALUES (\(1))") }
        }
    }

    @Test("SQLite 每个写入落盘:写连接的 synchronous 是 FULL,日志是 WAL")
    func pragmas() async throws {
        let database = try SQLiteDatabase.temporary()
        let (synchronous, mode, keys) = try await database.write { db -> (Int?, String?, Int?) in
            (
                try db.first("PRAGMA synchronous") { try $0[0] }, try db.first("PRAGMA journal_mode") { try $0[0] },
                try db.first("PRAGMA foreign_keys") { try $0[0] }
            )
        }
        #expect(synchronous == 2)
        #expect(mode == "wal")
        #expect(keys == 1)
    }
}
