import Store
import StoreTesting
import Testing

@Suite("号段与变更记录") struct IdTests {
    struct Refused: Error {}

    @Test("编号从一起,不重复;失败的写入不占号", arguments: databases())
    func unique(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.open()
        let first = try await database.write { db in try (0..<5).map { _ in try Ids.next("right", in: db) } }
        #expect(first == [1, 2, 3, 4, 5])
        await #expect(throws: Refused.self) {
            try await database.write { db -> Void in
                for _ in 0..<50 { _ = try Ids.next("right", in: db) }
                throw Refused()
            }
        }
        let more = try await database.write { db in try (0..<2000).map { _ in try Ids.next("right", in: db) } }
        #expect(Set(first + more).count == 2005)
        #expect(more == more.sorted())
        #expect(try await database.write { db in try Ids.next("party", in: db) } == 1)
    }

    @Test("变更记录单调递增,清理后从原处接着", arguments: databases())
    func changes(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.open()
        try await database.write { db in for stream in 10...19 { try ChangeLog.note(Int64(stream), in: db) } }
        let all = try await database.read { db in try ChangeLog.changes(after: 0, limit: 100, in: db) }
        #expect(all.map(\.stream) == Array(10...19))
        let middle = all[4].seq
        #expect(try await database.write { db in try ChangeLog.prune(through: middle, in: db) } == 5)
        #expect(try await database.read { db in try ChangeLog.changes(after: middle, limit: 2, in: db) }.map(\.stream) == [15, 16])
        let last = try await database.read { db in try ChangeLog.last(in: db) }
        try await database.write { db in try ChangeLog.prune(through: last, in: db) }
        try await database.write { db in try ChangeLog.note(20, in: db) }
        #expect(try await database.read { db in try ChangeLog.changes(after: last, limit: 9, in: db) }.map(\.stream) == [20])
    }
}
