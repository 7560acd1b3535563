import Law
import Register
import StoreTesting
import Testing

@testable import Intake
@testable import Store

@Suite("由台账重建") struct ProjectionTests {
    @Test("随意导入、合并、撤销之后，重建出来的每一行都和原来的一样", arguments: databases()) func equal(_ fresh: FreshDatabase) async throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            let register = try await TestRegister(fresh)
            var life = RandomLife(seed: seed)
            for _ in 0..<120 { try await life.happen(to: register) }
            let before = try await register.dump()
            try await register.rebuild(batch: 7)
            let after = try await register.dump()
            #expect(before == after, "种子 \(seed)")
            #expect(before.contains { $0.hasPrefix("party|") } && before.contains { $0.hasPrefix("right_party|") })
            try await register.rebuild(batch: 1000)
            #expect(try await register.dump() == before, "再建一次，种子 \(seed)")
        }
    }

    @Test("重建期间的登记一条不少", arguments: databases()) func filingGoesOn(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        var life = RandomLife(seed: 5)
        for _ in 0..<60 { try await life.happen(to: register) }
        async let rebuilt: Void = register.rebuild(batch: 2)
        for number in 0..<60 {
            try await register.enter(RandomLife.copyright("新\(number)", holder: "重建期间有限公司\(number % 9)"), from: "期间")
        }
        try await rebuilt
        let found = try await register.reader.parties(named: "重建期间有限公司3")
        #expect(found.count == 1)
        for number in 0..<60 { #expect(try await register.reader.right(.copyright, key: "新\(number)") != nil) }
        let rows = try await register.dump()
        #expect(rows.count { $0.hasPrefix("right_row|") && $0.contains("|新") } == 60)
        try await register.rebuild(batch: 100)
        #expect(try await register.dump() == rows)
    }

    @Test("重建到一半停了，原来的行照常使用；再来时接着做完", arguments: databases()) func killed(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        var life = RandomLife(seed: 9)
        for _ in 0..<60 { try await life.happen(to: register) }
        let rows = try await register.dump()
        let running = Task {
            try await register.rebuild(batch: 5) { _, _ in withUnsafeCurrentTask { $0?.cancel() } }
        }
        await #expect(throws: CancellationError.self) { try await running.value }
        #expect(try await register.dump() == rows)
        let state = try await register.database.read { db in try ProjectionState.read("register", in: db) }
        #expect(state.building == Projection.register.version && state.reached > 0)

        try await life.happen(to: register)
        let later = try await register.dump()
        try await register.rebuild(batch: 5)
        #expect(try await register.dump() == later)
        let ended = try await register.database.read { db in try ProjectionState.read("register", in: db) }
        #expect(ended.run == state.run && ended.building == nil && ended.version == Projection.register.version)
    }

    @Test("行的版本和程序不同，启动时重建；相同就不动", arguments: databases()) func version(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(RandomLife.copyright("甲", holder: "虚构甲公司"))
        let rows = try await register.dump()
        // As rows of an earlier program, which had no keys of parties.
        try await register.database.write { db in try db.run("UPDATE party SET key = NULL") }
        let bringUpToDate = {
            try await ProjectionRebuild.bringUpToDate([.register], in: register.database, today: register.clock.today()).map(\.name)
        }
        #expect(try await bringUpToDate() == ["register"])
        #expect(try await register.dump() == rows)
        #expect(try await bringUpToDate() == [])
        try await register.database.write { db in try Projection.register.expire(in: db) }
        #expect(try await bringUpToDate() == ["register"])
    }

    @Test("行换过之后，导入记住的主体编号作废重查", arguments: databases()) func remembered(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        let registrar = Registrar(index: register.index, today: register.clock.today(), recordedAt: register.clock.now(), actor: "测试")
        try await register.enter(RandomLife.copyright("一", holder: "虚构甲公司"), by: registrar)
        await #expect(throws: CancellationError.self) {
            try await register.enter(RandomLife.copyright("二", holder: "虚构乙公司"), by: registrar) { throw CancellationError() }
        }
        // Without a word to the registrar: the write that follows must see for itself that the name is not there.
        try await register.enter(RandomLife.copyright("三", holder: "虚构丙公司"))
        try await register.enter(RandomLife.copyright("四", holder: "虚构乙公司"), by: registrar)
        try await register.rebuild(batch: 10)
        try await register.enter(RandomLife.copyright("五", holder: "虚构甲公司"), by: registrar)
        for (name, count) in [("虚构甲公司", 2), ("虚构乙公司", 1), ("虚构丙公司", 1)] {
            let party = try #require(try await register.reader.parties(named: name).first)
            #expect(try await register.reader.rights(of: party.id, kind: nil, offset: 0, limit: 10).count == count, "\(name)")
        }
        let rows = try await register.dump()
        try await register.rebuild(batch: 10)
        #expect(try await register.dump() == rows)
    }
}

@Suite("主体的编号") struct PartyKeyTests {
    @Test("编号只由名称推出，写作 P 和十个字符") func pure() {
        let key = PartyKey.first(of: "宁夏虚构枸杞有限公司") { _ in false }
        #expect(key == PartyKey.first(of: "宁夏虚构枸杞有限公司") { _ in false })
        #expect(key.wholeMatch(of: /P[0-9A-HJKMNP-TV-Z]{10}/) != nil)
        #expect(key != PartyKey.first(of: "宁夏虚构枸杞") { _ in false })
    }

    @Test("两个名称推出同一编号，后来的另得一个，次序相同则结果相同") func collision() {
        let first = PartyKey.first(of: "甲") { _ in false }
        let second = PartyKey.first(of: "甲") { $0 == first }
        #expect(second != first)
        #expect(second == PartyKey.first(of: "甲") { $0 == first })
    }

    @Test("没有代码的主体按编号找到；后来有了代码，旧编号仍通到它", arguments: databases()) func address(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(RandomLife.copyright("一", holder: "虚构甲公司"))
        let key = try #require(try await register.reader.parties(named: "虚构甲公司").first).key
        #expect(key.first == "P" && key.count == 11)
        #expect(try await register.reader.party(key)?.name == "虚构甲公司")
        try await register.enter(RandomLife.copyright("二", holder: "虚构甲公司", code: "91110000600037341L"))
        #expect(try await register.reader.party(key)?.key == "91110000600037341L")
        #expect(try await register.reader.party("P1") == nil)
    }
}

/// What may happen to a register: statements of several sources, with names in several writings and with codes, merges and their undoing.
struct RandomLife {
    private var dice: SplitMix
    private var step = 0
    private static let names = ["虚构实业公司", "虚构实业（公司）", "虚构商行", "虚构酒庄", "王甲", "贺兰山葡萄酒研究所", "ACME Ltd.", "acme LTD", "虚构枸杞", "银川虚构"]
    private static let codes = ["91110000600037341L", "91350100M000100Y43", "91640000MA75Y0AA1X"]

    init(seed: UInt64) { dice = SplitMix(state: seed) }

    static func copyright(_ key: String, holder: String, code: String? = nil) -> RightRecord {
        var record = RightRecord(kind: .copyright, key: key)
        record.titles = [LanguageText("作品\(key)")]
        record.numbers = [RightNumber(.registration, canonical: key, typed: key)]
        record.parties = [PartyMention(.holder, name: holder, identifier: code)]
        return record
    }

    private mutating func mention(_ role: PartyMention.Role) -> PartyMention {
        PartyMention(
            role, name: Self.names.randomElement(using: &dice) ?? "", nature: Bool.random(using: &dice) ? .organisation : nil,
            identifier: Int.random(in: 0..<3, using: &dice) == 0 ? Self.codes.randomElement(using: &dice) : nil)
    }

    mutating func happen(to register: TestRegister) async throws {
        step += 1
        switch Int.random(in: 0..<10, using: &dice) {
        case 0: try await merge(register)
        case 1: try await part(register)
        default: try await say(register)
        }
    }

    private mutating func say(_ register: TestRegister) async throws {
        var record = RightRecord(kind: .patent, key: "CN2013\(Int.random(in: 1...25, using: &dice))")
        record.titles = [LanguageText("装置\(Int.random(in: 1...4, using: &dice))")]
        record.numbers = [RightNumber(.application, canonical: record.key, typed: record.key)]
        record.days[.filing] = "2013-12-18"
        // Agencies before owners now and then: roles have no order.
        record.parties = [mention(.agency), mention(.applicant), mention(.inventor)]
        if Bool.random(using: &dice) { record.parties += [mention(.holder), mention(.applicant)] }
        let day = LocalDate(ordinal: LocalDate("2024-01-10").ordinal + Int.random(in: 0..<300, using: &dice))
        try await register.enter(record, from: "资料\(step)", asOf: day)
    }

    private var decision: PartyAuthority.Decision {
        PartyAuthority.Decision(actor: "承办人甲", reason: "核实", day: "2026-11-23", recordedAt: FixedClock(day: "2026-11-23").now())
    }

    private mutating func merge(_ register: TestRegister) async throws {
        let ids: [Int64] = try await register.database.read { db in
            try db.all("SELECT id FROM party WHERE merged_into IS NULL ORDER BY id") { try $0[0] }
        }
        guard let a = ids.randomElement(using: &dice), let b = ids.randomElement(using: &dice) else { return }
        let decision = decision
        do { try await register.database.write { db in try PartyAuthority.merge(a, into: b, decision, in: db) } } catch is PartyRefusal {}
    }

    private mutating func part(_ register: TestRegister) async throws {
        let ids: [Int64] = try await register.database.read { db in
            try db.all("SELECT id FROM party WHERE merged_into IS NOT NULL ORDER BY id") { try $0[0] }
        }
        guard let id = ids.randomElement(using: &dice) else { return }
        let decision = decision
        try await register.database.write { db in try PartyAuthority.part(id, decision, in: db) }
    }
}

extension TestRegister {
    func rebuild(batch: Int, progress: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }) async throws {
        try await ProjectionRebuild(.register, in: database, today: clock.today(), batch: batch).run(progress: progress)
    }

    /// Every row of every table of the projection, as text.
    func dump() async throws -> [String] { try await database.read { db in try Projection.register.dump(in: db) } }

    /// Enters by a registrar that goes on remembering.
    func enter(_ record: RightRecord, by registrar: Registrar, then: @escaping @Sendable () throws -> Void = {}) async throws {
        try await database.write { db in
            let source = try Provenance.enter(
                digest: Array("公报".utf8), name: "公报", format: "csv", asOf: "2024-01-10", bytes: 0, actor: "测试", at: clock.now(), in: db)
            _ = try registrar.enter(try PreparedRecord(record), from: source, in: db)
            try registrar.flush(in: db)
            try then()
        }
    }
}

extension Projection {
    func dump(in db: any Connection) throws -> [String] {
        try tables.flatMap { table in
            let columns: [String] = try db.all(
                db.dialect == .sqlite
                    ? "SELECT name FROM pragma_table_info(\(table)) ORDER BY name"
                    : "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_name = \(table) ORDER BY 1"
            ) { try $0[0] }
            let line = columns.map { "COALESCE(CAST(\"\($0)\" AS TEXT), '-')" }.joined(separator: " || '|' || ")
            return try db.all(SQL(stringLiteral: "SELECT '\(table)|' || \(line) FROM \(table)")) { try $0[0] as String }.sorted()
        }
    }
}
