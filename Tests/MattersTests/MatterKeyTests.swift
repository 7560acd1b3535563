import Law
import Store
import StoreTesting
import Testing

@testable import Matters

@Suite("办件的编号") struct MatterKeyTests {
    @Test("抽到已经有的编号就重抽，不会两件同号，也不会让提交失败", arguments: databases()) func unused(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let taken = try await bureau.open().key
        let key = try await bureau.database.write { db in
            var left = [taken, taken, "7K3F-9QX2"]
            let key = try MatterKey.unused(in: db) { left.removeFirst() }
            return (key, left.count)
        }
        #expect(key == ("7K3F-9QX2", 0))
    }
}
