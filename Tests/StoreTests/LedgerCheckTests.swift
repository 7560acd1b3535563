import Law
import Store
import StoreTesting
import Testing

@Suite("台账核验") struct LedgerCheckTests {
    static let morning = Instant(microseconds: 1_700_000_000_000_000)  // 2023-11-14 22:13:20 UTC, the 15th in Shanghai

    /// Two streams of three entries, one sealed field, one anchor over the first of each.
    private static func filled(_ fresh: FreshDatabase) async throws -> any Database {
        let database = try await fresh.open()
        try await database.write { db in
            for key in ["CN1", "CN2"] {
                let head = try Ledger.open("right.patent", key: key, in: db)
                try append(#"{"n":1}"#, to: head, at: morning, in: db)
            }
        }
        try await database.write { db in _ = try Anchor.seal(through: "2023-11-15", at: morning.adding(seconds: 86_400), in: db) }
        try await database.write { db in
            for key in ["CN1", "CN2"] {
                var head = try #require(try Ledger.head(of: "right.patent", key: key, in: db))
                head = try append(#"{"n":2}"#, to: head, at: morning.adding(seconds: 86_400), in: db)
                let phone = SealedField("phone", "13900000000", salt: [UInt8](repeating: 3, count: 16))
                head = try append(#"{"phone":"\#(phone.commitment)"}"#, to: head, at: morning.adding(seconds: 86_401), in: db)
                try phone.keep(beside: head, in: db)
            }
        }
        return database
    }

    @discardableResult
    private static func append(_ body: String, to head: Ledger.Head, at: Instant, in db: any Connection) throws -> Ledger.Head {
        try Ledger.append(
            kind: "right.recorded", version: 1, day: "2023-11-15", recordedAt: at, actor: "导入", source: 7, body: Array(body.utf8), to: head,
            in: db)
    }

    @Test("完好的台账核验通过", arguments: databases())
    func whole(_ fresh: FreshDatabase) async throws {
        let report = try await Ledger.verify(try await Self.filled(fresh))
        #expect((report.streams, report.entries, report.anchors) == (2, 6, 1) && report.fault == nil)
    }

    /// Changes of one byte or one row, and where each is found: key and number, nil for an anchor or a missing stream.
    static let changes: [(sql: String, key: String, seq: Int?)] = [
        ("UPDATE entry SET body = '{\"n\":3}' WHERE stream = 2 AND seq = 2", "CN2", 2),
        ("UPDATE entry SET day = '2023-11-16' WHERE stream = 1 AND seq = 1", "CN1", 1),
        ("UPDATE entry SET kind = 'right.recordee' WHERE stream = 1 AND seq = 3", "CN1", 3),
        ("UPDATE entry SET version = 2 WHERE stream = 1 AND seq = 3", "CN1", 3),
        ("UPDATE entry SET actor = '导出' WHERE stream = 2 AND seq = 1", "CN2", 1),
        ("UPDATE entry SET source = 8 WHERE stream = 2 AND seq = 1", "CN2", 1),
        ("UPDATE entry SET source = NULL WHERE stream = 2 AND seq = 1", "CN2", 1),
        ("UPDATE entry SET recorded_at = recorded_at + 1 WHERE stream = 1 AND seq = 2", "CN1", 2),
        ("UPDATE entry SET hash = (SELECT hash FROM entry WHERE stream = 1 AND seq = 2) WHERE stream = 1 AND seq = 1", "CN1", 1),
        ("UPDATE entry SET seq = 9 WHERE stream = 1 AND seq = 3", "CN1", 3),
        ("UPDATE entry SET stream = 3 WHERE stream = 2 AND seq = 3", "CN2", 3),
        ("DELETE FROM entry WHERE stream = 1 AND seq = 2", "CN1", 2),
        ("DELETE FROM entry WHERE stream = 2 AND seq = 3", "CN2", 3),
        ("DELETE FROM entry WHERE stream = 2", "CN2", 1),
        ("UPDATE stream SET key = 'CN3' WHERE id = 2", "CN3", 1),
        ("UPDATE stream SET kind = 'right.patenu' WHERE id = 1", "CN1", 1),
        ("UPDATE stream SET seq = 2 WHERE id = 1", "CN1", 4),
        ("UPDATE stream SET head = (SELECT hash FROM entry WHERE stream = 1 AND seq = 2) WHERE id = 1", "CN1", 3),
        ("UPDATE stream SET id = 9 WHERE id = 2", "CN2", 1),
        ("DELETE FROM stream WHERE id = 2", "", nil),
        ("UPDATE sealed SET content = '13900000001' WHERE stream = 1", "CN1", 3),
        ("UPDATE sealed SET name = 'phona' WHERE stream = 2", "CN2", 3),
        ("UPDATE sealed SET content = NULL WHERE stream = 2", "CN2", 3),
        ("UPDATE anchor SET entries = 3", "", nil),
        ("UPDATE anchor SET day = '2023-11-16'", "", nil),
        ("UPDATE anchor SET root = previous", "", nil),
        ("UPDATE anchor SET previous = root", "", nil),
    ]

    @Test("任何一处改动都被发现,并指出是哪一条", arguments: databases(), changes.map(\.sql))
    func broken(_ fresh: FreshDatabase, _ sql: String) async throws {
        let expected = try #require(Self.changes.first { $0.sql == sql })
        let database = try await Self.filled(fresh)
        let changed = try await database.write { db in try db.run(SQL(stringLiteral: sql)) }
        #expect(changed > 0)
        let fault = try #require(try await Ledger.verify(database).fault)
        #expect(fault.key == expected.key)
        #expect(fault.seq == expected.seq)
        #expect(!fault.problem.isEmpty)
    }

    @Test("整个台账连同登记一起删去,由锚发现", arguments: databases())
    func removed(_ fresh: FreshDatabase) async throws {
        let database = try await Self.filled(fresh)
        try await database.write { db in
            for table in ["sealed", "entry"] { try db.run(SQL(stringLiteral: "DELETE FROM \(table) WHERE stream = 2")) }
            try db.run("DELETE FROM stream WHERE id = \(2)")
        }
        #expect(try await Ledger.verify(database).fault?.problem.contains("2023-11-15 的锚") == true)
    }

    @Test("依法删除封存内容之后,链仍完好", arguments: databases())
    func erased(_ fresh: FreshDatabase) async throws {
        let database = try await Self.filled(fresh)
        #expect(try await database.read { db in try SealedField.read("phone", stream: 1, seq: 3, in: db) } == .content("13900000000"))
        try await database.write { db in try SealedField.erase("phone", stream: 1, seq: 3, at: Self.morning, in: db) }
        #expect(try await database.read { db in try SealedField.read("phone", stream: 1, seq: 3, in: db) } == .erased(Self.morning))
        #expect(try await Ledger.verify(database).fault == nil)
    }

    @Test("没过完的一天不能锚定;锚定之后补录的条目算在锚后", arguments: databases())
    func anchor(_ fresh: FreshDatabase) async throws {
        let database = try await Self.filled(fresh)
        await #expect(throws: StoreError.self) {
            try await database.write { db in try Anchor.seal(through: "2023-11-16", at: Self.morning.adding(seconds: 86_400), in: db) }
        }
        try await database.write { db in
            try Self.append("{}", to: try Ledger.open("right.patent", key: "CN9", in: db), at: Self.morning, in: db)
        }
        #expect(try await Ledger.verify(database).fault == nil)
        let anchor = try await database.write { db in
            try Anchor.seal(through: "2023-11-16", at: Self.morning.adding(seconds: 200_000), in: db)
        }
        #expect(anchor.entries == 5)
        let report = try await Ledger.verify(database)
        #expect((report.streams, report.entries, report.anchors) == (3, 7, 2) && report.fault == nil)
    }
}
