import Interchange
import Law
import Query
import Register
import Search
import Store
import StoreSQLite
import StoreTesting
import Testing
import Work

@testable import Intake

/// A register of its own for one test, on each database there is.
struct TestRegister: Sendable {
    let database: any Database
    let index: any SearchIndex
    let clock = FixedClock(day: "2026-11-23")

    init(_ fresh: FreshDatabase) async throws {
        database = try await fresh.open(StoreTables.migrations + JobTables.migrations + RightTables.migrations)
        if database.dialect == .sqlite {
            index = FTSIndex(database: database)
        } else {
            index = IndexFollower(
                index: FTSIndex(database: try SQLiteDatabase.temporary()), feed: RegisterDocuments(database, clock: clock))
        }
        try await index.prepare()
    }

    var reader: RegisterReader { RegisterReader(database) }

    /// Enters one record from a source of this name and day.
    @discardableResult
    func enter(_ record: RightRecord, from name: String = "公报", asOf day: LocalDate = "2024-01-10") async throws -> EntryOutcome {
        let registrar = Registrar(index: index, today: clock.today(), recordedAt: clock.now(), actor: "测试")
        return try await database.write { db in
            let source = try Provenance.enter(
                digest: Array(name.utf8), name: name, format: "csv", asOf: day, bytes: 0, actor: "测试", at: clock.now(), in: db)
            let outcome = try registrar.enter(try PreparedRecord(record), from: source, in: db)
            try registrar.flush(in: db)
            return outcome
        }
    }

    func total(_ text: String) async throws -> Int { try await index.search(SearchRequest(try Query(typed: text))).total }
}

func patent(_ title: String, _ change: (inout RightRecord) -> Void = { _ in }) -> RightRecord {
    var record = RightRecord(kind: .patent, key: "CN201310699744.2")
    record.titles = [LanguageText(title)]
    record.numbers = [RightNumber(.application, canonical: "CN201310699744.2", typed: "201310699744.2")]
    record.days[.filing] = "2013-12-18"
    record.parties = [PartyMention(.applicant, name: "宁夏虚构枸杞有限公司", nature: .organisation)]
    change(&record)
    return record
}

@Suite("登记") struct RegistrarTests {
    @Test("新的权利进入台账、列表、号码、主体和检索", arguments: databases()) func added(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        #expect(try await register.enter(patent("一种枸杞烘干装置")) == .added)
        let (_, file) = try #require(try await register.reader.right(.patent, key: "CN201310699744.2"))
        #expect(file.title == "一种枸杞烘干装置")
        #expect(file.origins[.title("zh")]?.name == "公报")
        #expect(try await register.reader.locate(["CN201310699744.2"]).map(\.title) == ["一种枸杞烘干装置"])
        #expect(try await register.reader.parties(named: "宁夏虚构枸杞（有限公司）").map(\.name) == ["宁夏虚构枸杞有限公司"])
        #expect(try await register.total("枸杞") == 1)
    }

    @Test("同一记载来两次，第二次不进台账", arguments: databases()) func unchanged(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(patent("一种枸杞烘干装置"))
        #expect(try await register.enter(patent("一种枸杞烘干装置")) == .unchanged)
        #expect(try await register.enter(patent("一种枸杞烘干装置"), from: "另一份", asOf: "2025-01-01") == .unchanged)
        let entries: Int? = try await register.database.read { db in try db.first("SELECT count(*) FROM entry") { try $0[0] } }
        #expect(entries == 1)
    }

    @Test("一份资料里先后说法不一，再导一次还是最后的说法，台账不增", arguments: databases()) func contradiction(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(patent("甲"))
        #expect(try await register.enter(patent("乙")) == .updated)
        #expect(try await register.enter(patent("甲")) == .unchanged)
        #expect(try await register.enter(patent("乙")) == .unchanged)
        let (_, file) = try #require(try await register.reader.right(.patent, key: "CN201310699744.2"))
        #expect(file.title == "乙")
    }

    @Test("名称改了，检索按新的，旧的找不到", arguments: databases()) func reindexed(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(patent("一种枸杞烘干装置"))
        try await register.enter(patent("一种葡萄酒发酵罐"), from: "登记簿", asOf: "2025-01-01")
        #expect(try await register.total("枸杞烘干") == 0)
        #expect(try await register.total("葡萄酒") == 1)
    }

    @Test("不带文献种类的公开号也能找到", arguments: databases()) func barePublication(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(
            patent("一种枸杞烘干装置") { $0.numbers.append(RightNumber(.publication, canonical: "CN103712345A", typed: "CN103712345A")) })
        #expect(try await register.reader.locate(["CN103712345"]).count == 1)
        #expect(try await register.reader.locate(["CN103712346"]).isEmpty)
    }
}

@Suite("主体的名称") struct PartyNamesTests {
    private func held(_ number: String, by name: String, code: String? = nil) -> RightRecord {
        var record = RightRecord(kind: .copyright, key: number)
        record.titles = [LanguageText("作品")]
        record.parties = [PartyMention(.holder, name: name, identifier: code)]
        return record
    }
    let code = "91110000600037341L"
    let other = "91350100M000100Y43"

    @Test("写法不同的同一名称是一个主体", arguments: databases()) func spellings(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(held("2020SR0000001", by: "宁夏虚构（集团）有限公司"))
        try await register.enter(held("2020SR0000002", by: "宁夏虚构(集团) 有限公司"))
        let parties = try await register.reader.parties(named: "宁夏虚构集团有限公司")
        #expect(parties.count == 1)
        #expect(try await register.reader.rights(of: parties[0].id, kind: nil, offset: 0, limit: 10).count == 2)
    }

    @Test("先知道名称后知道代码，代码补到原来的主体上", arguments: databases()) func codeLater(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(held("2020SR0000001", by: "宁夏虚构有限公司"))
        try await register.enter(held("2020SR0000002", by: "宁夏虚构有限公司", code: code))
        let party = try #require(try await register.reader.party(code))
        #expect(try await register.reader.rights(of: party.id, kind: nil, offset: 0, limit: 10).count == 2)
    }

    @Test("同名而代码不同的是两个主体；同代码而名称不同的是一个", arguments: databases()) func codesDecide(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(held("2020SR0000001", by: "虚构商行", code: code))
        try await register.enter(held("2020SR0000002", by: "虚构商行", code: other))
        try await register.enter(held("2020SR0000003", by: "虚构商贸有限公司", code: code))
        let first = try #require(try await register.reader.party(code))
        let second = try #require(try await register.reader.party(other))
        #expect(first.id != second.id)
        #expect(first.names == ["虚构商行", "虚构商贸有限公司"])
        #expect(try await register.reader.rights(of: second.id, kind: nil, offset: 0, limit: 10).map(\.key) == ["2020SR0000002"])
    }

    private func decision(_ reason: String) -> PartyAuthority.Decision {
        PartyAuthority.Decision(actor: "承办人甲", reason: reason, day: "2026-11-23", recordedAt: FixedClock(day: "2026-11-23").now())
    }

    @Test("合并后权利归到一处，撤销后各回各处，两次决定都在台账里", arguments: databases()) func mergeAndUndo(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(held("2020SR0000001", by: "宁夏虚构实业公司"))
        try await register.enter(held("2020SR0000002", by: "宁夏虚构实业有限公司"))
        let old = try #require(try await register.reader.parties(named: "宁夏虚构实业公司").first)
        let new = try #require(try await register.reader.parties(named: "宁夏虚构实业有限公司").first)
        try await register.database.write { db in try PartyAuthority.merge(old.id, into: new.id, decision("改制更名"), in: db) }
        #expect(try await register.reader.rights(of: new.id, kind: nil, offset: 0, limit: 10).count == 2)
        #expect(try await register.reader.party(old.key)?.id == new.id)
        try await register.enter(held("2020SR0000003", by: "宁夏虚构实业公司"))
        #expect(try await register.reader.rights(of: new.id, kind: nil, offset: 0, limit: 10).count == 3)

        try await register.database.write { db in try PartyAuthority.part(old.id, decision("核实为两家"), in: db) }
        #expect(try await register.reader.rights(of: new.id, kind: nil, offset: 0, limit: 10).map(\.key) == ["2020SR0000002"])
        #expect(try await register.reader.rights(of: old.id, kind: nil, offset: 0, limit: 10).count == 2)
        let entries: Int? = try await register.database.read { db in
            try db.first("SELECT count(*) FROM entry e JOIN stream s ON s.id = e.stream WHERE s.kind = 'party'") { try $0[0] }
        }
        #expect(entries == 2)
    }

    @Test("代码不同的不能合并，没有理由的不能合并，什么也不变", arguments: databases()) func refused(_ fresh: FreshDatabase) async throws {
        let register = try await TestRegister(fresh)
        try await register.enter(held("2020SR0000001", by: "虚构甲公司", code: code))
        try await register.enter(held("2020SR0000002", by: "虚构乙公司", code: other))
        let (a, b) = (try #require(try await register.reader.party(code)), try #require(try await register.reader.party(other)))
        for reason in ["看着像", ""] {
            await #expect(throws: PartyRefusal.self) {
                try await register.database.write { db in try PartyAuthority.merge(a.id, into: b.id, decision(reason), in: db) }
            }
        }
        #expect(try await register.reader.party(code)?.id == a.id)
    }
}
