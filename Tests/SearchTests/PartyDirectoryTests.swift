import Search
import Store
import StoreTesting
import Testing

@Suite("按名称找主体")
struct PartyDirectoryTests {
    static let names = ["宁夏大学", "寧夏長城機械有限公司", "中国银行宁夏分行", "宁夏百瑞源枸杞股份有限公司", "北方民族大学", "Ningxia University", "重庆大学"]

    private func filled(_ fresh: FreshDatabase) async throws -> (PartyDirectory, any Database) {
        let database = try await fresh.open(StoreTables.migrations + RightTables.migrations)
        try await enter(Self.names, from: 1, in: database)
        return (PartyDirectory(database), database)
    }

    private func enter(_ names: [String], from first: Int64, in database: any Database) async throws {
        try await database.write { db in
            for (n, name) in names.enumerated() {
                let id = first + Int64(n)
                try db.run("INSERT INTO party_name (id, name_key, name, party_id) VALUES (\(id), \(name), \(name), \(id))")
            }
        }
    }

    @Test(
        "汉字的一部分、繁体、全拼、首字母、多音字的每个读音都找得到；全名在前",
        arguments: [
            ("大学", ["宁夏大学", "重庆大学", "北方民族大学"]), ("宁夏大学", ["宁夏大学"]), ("长城", ["寧夏長城機械有限公司"]), ("ningxiadaxue", ["宁夏大学"]),
            ("nxdx", ["宁夏大学"]), ("changcheng", ["寧夏長城機械有限公司"]), ("zgyh", ["中国银行宁夏分行"]), ("zhongguoyinhang", ["中国银行宁夏分行"]),
            ("NINGXIA UNIV", ["Ningxia University"]), ("brygq", ["宁夏百瑞源枸杞股份有限公司"]), ("chongqing", ["重庆大学"]), ("不存在", []), ("。", []),
        ])
    func found(text: String, expected: [String]) async throws {
        let (directory, database) = try await filled(.sqlite)
        defer { withExtendedLifetime(database) {} }
        #expect(try await directory.names(text, limit: 10).map(\.text) == expected)
    }

    @Test("新登记的名称立刻找得到", arguments: databases())
    func fresh(_ fresh: FreshDatabase) async throws {
        let (directory, database) = try await filled(fresh)
        #expect(try await directory.names("贺兰", limit: 10).isEmpty)
        try await enter(["贺兰山酒庄"], from: 100, in: database)
        #expect(try await directory.names("贺兰", limit: 10).map(\.name) == [100])
        #expect(try await directory.names("hls", limit: 10).map(\.text) == ["贺兰山酒庄"])
    }
}
