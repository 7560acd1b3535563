import Store
import StoreSQLite
import Testing

@Suite("同时读") struct ReadingTests {
    @Test("长的和短的同时读，比连接多得多，也都读得完", .timeLimit(.minutes(2))) func mixed() async throws {
        let database = try SQLiteDatabase.temporary()
        try await database.write { db in try db.run("CREATE TABLE one (n BIGINT NOT NULL)") }
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<60 {
                group.addTask {
                    var found = 0
                    for _ in 0..<2 {
                        found +=
                            number.isMultiple(of: 2)
                            ? try await database.readAtLength { db in try db.first("SELECT 1") { try $0[0] } ?? 0 }
                            : try await database.read { db in try db.first("SELECT 1") { try $0[0] } ?? 0 }
                    }
                    return found
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 120)
    }
}
