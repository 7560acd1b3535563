import Store
import StorePostgres
import StoreSQLite
import StoreTesting
import Testing

@Suite("合并提交") struct GroupCommitTests {
    struct Refused: Error, Equatable { var number: Int }

    private static func commits(_ database: any Database) -> Int {
        (database as? SQLiteDatabase)?.commits ?? (database as? TemporaryPostgres)?.database.commits ?? 0
    }

    @Test("二百个写入同时到来:失败的各自得到自己的错误,其余一个不丢,提交次数少于写入次数", arguments: databases())
    func group(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        try await database.write { db in try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)") }
        let before = Self.commits(database)
        let failures = await withTaskGroup(of: Int?.self, returning: [Int].self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        try await database.write { db in
                            try db.run("INSERT INTO small VALUES (\(number))")
                            if number % 7 == 0 { throw Refused(number: number) }
                        }
                        return nil
                    } catch { return (error as? Refused)?.number ?? -1 }
                }
            }
            return await group.reduce(into: []) { list, number in if let number { list.append(number) } }
        }
        #expect(failures.sorted() == (0..<200).filter { $0 % 7 == 0 })
        let kept: [Int] = try await database.read { db in try db.all("SELECT id FROM small ORDER BY id") { try $0[0] } }
        #expect(kept == (0..<200).filter { $0 % 7 != 0 })
        #expect(Self.commits(database) - before < 200)
    }

    @Test("语句失败后即使接着写,整个写入也不入库", arguments: databases())
    func swallowed(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        try await database.write { db in
            try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)")
            try db.run("INSERT INTO small VALUES (\(1))")
        }
        await #expect(throws: StoreError.self) {
            try await database.write { db in
                try db.run("INSERT INTO small VALUES (\(2))")
                _ = try? db.run("INSERT INTO small VALUES (\(1))")
            }
        }
        let kept: [Int] = try await database.read { db in try db.all("SELECT id FROM small ORDER BY id") { try $0[0] } }
        #expect(kept == [1])
    }

    @Test("写入中的一部分可以单独退回,号码也退回", arguments: databases())
    func attempt(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.open()
        let id = try await database.write { db in
            try db.run("CREATE TABLE small (id BIGINT PRIMARY KEY)")
            try db.run("INSERT INTO small VALUES (\(1))")
            do {
                try db.attempt {
                    _ = try Ids.next("small", in: db)
                    try db.run("INSERT INTO small VALUES (\(2))")
                    try db.run("INSERT INTO small VALUES (\(1))")
                }
            } catch StoreError.conflict {}
            try db.run("INSERT INTO small VALUES (\(3))")
            return try Ids.next("small", in: db)
        }
        #expect(id == 1)
        let kept: [Int] = try await database.read { db in try db.all("SELECT id FROM small ORDER BY id") { try $0[0] } }
        #expect(kept == [1, 3])
    }

    @Test("大批量写入之后,SQLite 的日志不再增长")
    func journal() async throws {
        let database = try SQLiteDatabase.temporary()
        try await database.write { db in try db.run("CREATE TABLE big (id BIGINT PRIMARY KEY, content BYTES NOT NULL)") }
        let content = [UInt8](repeating: 7, count: 1 << 20)
        for batch in 0..<4 {
            try await database.write { db in
                for row in 0..<40 { try db.run("INSERT INTO big VALUES (\(batch * 40 + row), \(content))") }
            }
        }
        #expect(database.journalSize < 100 << 20)
        try await database.checkpoint()
        #expect(database.journalSize == 0)
    }
}
