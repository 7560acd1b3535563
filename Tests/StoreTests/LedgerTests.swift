import Crypto
import Law
import Register
import Store
import StoreTesting
import Testing

@Suite("台账") struct LedgerTests {
    @discardableResult
    static func append(_ body: String, to head: Ledger.Head, in db: any Connection) throws -> Ledger.Head {
        try Ledger.append(
            kind: "right.recorded", version: 1, day: "2026-11-23", recordedAt: Instant(microseconds: 1_700_000_000_000_000), actor: "导入",
            body: Array(body.utf8), to: head, in: db)
    }

    @Test("条目按序追加,读回与写入一致", arguments: databases())
    func append(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.open()
        try await database.write { db in
            let head = try Ledger.open("right.patent", key: "CN201310699744.2", in: db)
            try Self.append(#"{"b":2}"#, to: Self.append(#"{"a":"贺兰"}"#, to: head, in: db), in: db)
        }
        let (head, entries) = try await database.read { db in
            let head = try #require(try Ledger.head(of: "right.patent", key: "CN201310699744.2", in: db))
            return (head, try Ledger.entries(of: head.id, in: db))
        }
        #expect(head.seq == 2)
        #expect(entries.map(\.seq) == [1, 2])
        #expect(entries.map { String(decoding: $0.body, as: UTF8.self) } == [#"{"a":"贺兰"}"#, #"{"b":2}"#])
        #expect(entries[0].day == "2026-11-23")
        #expect(entries[0].actor == "导入")
        #expect(entries[0].source == nil)
        #expect(entries[1].hash == head.hash)
    }

    @Test("散列按公开的格式计算:前一散列、格式字节、带长度的抬头、正文原字节", arguments: databases())
    func format(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.open()
        let head = try await database.write { db in
            try Self.append("{}", to: try Ledger.open("right.patent", key: "CN1", in: db), in: db)
        }
        func text(_ text: String) -> [UInt8] { [0, 0, 0, UInt8(text.utf8.count)] + Array(text.utf8) }
        var bytes = [UInt8](repeating: 0, count: 32) + [1] + text("right.patent") + text("CN1")
        bytes += [0, 0, 0, 0, 0, 0, 0, 1]
        bytes += [0x00, 0x06, 0x0A, 0x24, 0x18, 0x1E, 0x40, 0x00]
        bytes += text("2026-11-23") + text("right.recorded") + [0, 0, 0, 0, 0, 0, 0, 1] + text("导入")
        bytes += [0] + [UInt8](repeating: 0, count: 8) + Array("{}".utf8)
        #expect(head.hash == Array(SHA256.hash(data: bytes)))
    }

    @Test("看着旧的末条追加,报冲突", arguments: databases())
    func stale(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.open()
        let first = try await database.write { db in
            try Self.append("{}", to: try Ledger.open("right.patent", key: "CN1", in: db), in: db)
        }
        try await database.write { db in try Self.append("{}", to: first, in: db) }
        await #expect(throws: StoreError.self) { try await database.write { db in try Self.append("{}", to: first, in: db) } }
        await #expect(throws: StoreError.self) {
            try await database.write { db in try Self.append("{}", to: try Ledger.open("right.patent", key: "CN1", in: db), in: db) }
        }
        let seq = try await database.read { db in try Ledger.head(of: "right.patent", key: "CN1", in: db)?.seq }
        #expect(seq == 2)
    }

    @Test("同一内容的来源只登记一次", arguments: databases())
    func provenance(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.open()
        let digest = Array(SHA256.hash(data: Array("内容".utf8)))
        let sources = try await database.write { db in
            try ["一.csv", "二.csv"].map { name in
                try Provenance.enter(
                    digest: digest, name: name, format: "csv", asOf: "2026-11-01", bytes: 6, actor: "导入",
                    at: Instant(microseconds: 5), in: db)
            }
        }
        #expect(sources[0] == sources[1])
        #expect(sources[0].origin == FactOrigin(source: sources[0].id, name: "一.csv", asOf: "2026-11-01"))
    }
}

@Suite("台账内容的写法") struct CanonicalJSONTests {
    struct Sample: Codable, Equatable {
        var b = "a/b"
        var a = [1, -2]
        var c: String?
    }
    struct Fraction: Codable { var rate = 0.5 }

    @Test("键按序,斜线不转义,没有的值不写")
    func canonical() throws {
        #expect(String(decoding: try CanonicalJSON.encode(Sample()), as: UTF8.self) == #"{"a":[1,-2],"b":"a/b"}"#)
        #expect(try CanonicalJSON.decode(Sample.self, from: CanonicalJSON.encode(Sample(b: "1.5e3"))) == Sample(b: "1.5e3"))
    }

    @Test("小数不入台账")
    func float() { #expect(throws: StoreError.self) { try CanonicalJSON.encode(Fraction()) } }
}
