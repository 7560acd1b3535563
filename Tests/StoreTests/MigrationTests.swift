import Law
import Store
import StoreTesting
import Testing

@Suite("数据库升级") struct MigrationTests {
    let now = Instant(microseconds: 1)
    let first = Migration("room", 1, "一张表", ["CREATE TABLE small (id BIGINT PRIMARY KEY)"])

    @Test("每步只执行一次,按顺序", arguments: databases())
    func once(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        let second = Migration("room", 2, "加一列", ["ALTER TABLE small ADD COLUMN content BYTES"])
        #expect(try await Migrator([first]).run(on: database, at: now).map(\.number) == [1])
        #expect(try await Migrator([first, second]).pending(on: database).map(\.number) == [2])
        #expect(try await Migrator([first, second]).run(on: database, at: now).map(\.number) == [2])
        #expect(try await Migrator([first, second]).run(on: database, at: now).isEmpty)
        try await database.write { db in try db.run("INSERT INTO small (id, content) VALUES (\(1), \([UInt8]([7])))") }
    }

    @Test("执行过的步骤被改动、程序缺少执行过的步骤、编号不连续,都拒绝", arguments: databases())
    func refuse(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        try await Migrator([first]).run(on: database, at: now)
        let changed = Migration("room", 1, "一张表", ["CREATE TABLE small (id BIGINT PRIMARY KEY, n BIGINT)"])
        await #expect(throws: StoreError.self) { try await Migrator([changed]).run(on: database, at: now) }
        await #expect(throws: StoreError.self) { try await Migrator([]).run(on: database, at: now) }
        await #expect(throws: StoreError.self) { try await Migrator([first, Migration("room", 3, "跳号", [])]).run(on: database, at: now) }
    }

    @Test("一步失败,这一步的表一张也不留", arguments: databases())
    func whole(_ fresh: FreshDatabase) async throws {
        let database = try await fresh.openEmpty()
        let broken = Migration("room", 1, "坏的", ["CREATE TABLE small (id BIGINT PRIMARY KEY)", "CREATE TABLE nonsense ("])
        await #expect(throws: StoreError.self) { try await Migrator([broken]).run(on: database, at: now) }
        #expect(try await Migrator([first]).run(on: database, at: now).count == 1)
    }
}
