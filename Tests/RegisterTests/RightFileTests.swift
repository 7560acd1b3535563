import Law
import Register
import Testing

@Suite("一项权利的各方记载合成一份") struct RightFileTests {
    let gazette = FactOrigin(source: 1, name: "公报", asOf: "2024-01-10")
    let later = FactOrigin(source: 2, name: "登记簿", asOf: "2025-06-01")

    func record(_ title: String? = nil, _ change: (inout RightRecord) -> Void = { _ in }) -> RightRecord {
        var record = RightRecord(kind: .patent, key: "CN201310699744.2")
        record.titles = title.map { [LanguageText($0)] } ?? []
        change(&record)
        return record
    }
    func file(_ records: [(RightRecord, FactOrigin)]) -> RightFile {
        var file = RightFile(kind: .patent, key: "CN201310699744.2")
        for (record, origin) in records { file.take(record, from: origin) }
        return file
    }

    @Test("同一记载收两次，第二次什么也不变") func twice() {
        var file = file([(record("一种枸杞烘干装置") { $0.days[.filing] = "2013-12-18" }, gazette)])
        let before = file
        #expect(file.take(record("一种枸杞烘干装置") { $0.days[.filing] = "2013-12-18" }, from: later) == false)
        #expect(file == before)
    }

    @Test("第一份记载直接成档，与逐项合成的一样") func firstRecord() {
        let said = record("一种枸杞烘干装置") {
            $0.abstracts = [LanguageText("摘要"), LanguageText("abstract", language: "en")]
            $0.claims = [Claim(number: 1, text: "一种装置")]
            $0.numbers = [RightNumber(.application, canonical: "CN1", typed: "1"), RightNumber(.application, canonical: "CN1", typed: "１")]
            $0.parties = [PartyMention(.holder, name: "宁夏大学"), PartyMention(.inventor, name: "甲")]
            $0.classes = [ClassMark(.ipc, "A23L 2/02", isMain: true)]
            $0.goods = [Goods(niceClass: 30, text: "茶")]
            $0.days = [.filing: "2013-12-18"]
            $0.priorities = [Priority(office: "JP", number: "1", day: nil)]
            $0.events = [StatusEvent(code: "GR01", day: "2015-03-04"), StatusEvent(code: "PB01", day: "2014-03-04")]
            $0.statusText = "授权"
            $0.particulars.form = .invention
            $0.particulars.industries = ["a"]
        }
        #expect(RightFile(said, from: gazette) == file([(said, gazette)]))
    }

    @Test("后到的较新记载取代旧的，并记下是谁说的") func newer() {
        let file = file([(record("旧名称"), gazette), (record("新名称"), later)])
        #expect(file.title == "新名称")
        #expect(file.origins[.title("zh")]?.name == "登记簿")
    }

    @Test("后到的较旧记载不取代新的，只补没有的") func older() {
        let file = file([(record("新名称"), later), (record("旧名称") { $0.days[.grant] = "2015-03-04" }, gazette)])
        #expect(file.title == "新名称")
        #expect(file.record.days[.grant] == "2015-03-04")
        #expect(file.origins[.day(.grant)]?.name == "公报")
    }

    @Test("没有说到的事项不抹去别人说过的") func silence() {
        let file = file([(record("名称") { $0.abstracts = [LanguageText("摘要")] }, gazette), (record("名称"), later)])
        #expect(file.record.abstracts == [LanguageText("摘要")])
    }

    @Test("号码和事项只增不减，按日期排列") func additions() {
        let file = file([
            (record { $0.events = [StatusEvent(code: "CF01", day: "2020-05-01")] }, later),
            (record { $0.events = [StatusEvent(code: "GR01", day: "2015-03-04"), StatusEvent(code: "CF01", day: "2020-05-01")] }, gazette),
        ])
        #expect(file.record.events.map(\.code) == ["GR01", "CF01"])
    }

    @Test("只列主分类号的来源不减少已有的分类") func mainClassOnly() {
        let all = [ClassMark(.ipc, "A23L 2/02", isMain: true), ClassMark(.ipc, "A23L 19/00")]
        let file = file([(record { $0.classes = all }, gazette), (record { $0.classes = [all[0]] }, later)])
        #expect(file.record.classes == all)
    }

    @Test("同名的权利人以后知道了代码，补在原处") func identifierFilled() {
        let plain = PartyMention(.holder, name: "宁夏大学")
        let coded = PartyMention(.holder, name: "宁夏大学", identifier: "12640000454001278B")
        let file = file([(record { $0.parties = [plain] }, gazette), (record { $0.parties = [coded] }, later)])
        #expect(file.owners == [coded])
    }
}

@Suite("权利的状态") struct StatusDerivationTests {
    func finding(_ day: LocalDate, expires: LocalDate? = nil, _ change: (inout RightRecord) -> Void) -> StatusFinding {
        var record = RightRecord(kind: .patent, key: "CN201310699744.2")
        change(&record)
        var file = RightFile(kind: .patent, key: record.key)
        file.take(record, from: FactOrigin(source: 1, name: "公报", asOf: "2021-01-01"))
        return StatusDerivation(file, expires: expires).finding(on: day)
    }

    @Test("最后一个有决定作用的事项说了算，转移和变更不算") func lastEvent() {
        let events = [
            StatusEvent(code: "GR01", day: "2015-03-04"), StatusEvent(code: "CF01", day: "2019-02-01"),
            StatusEvent(code: "RR01", day: "2019-09-10"), StatusEvent(code: "TR01", day: "2020-01-01"),
        ]
        #expect(finding("2019-05-01") { $0.events = events }.status == .lapsed)
        let restored = finding("2020-02-01") { $0.events = events }
        #expect(restored.status == .inForce)
        #expect(restored.since == "2019-09-10")
    }

    @Test("期限届满的第二天不再有效") func expiry() {
        let granted = [StatusEvent(code: "GR01", day: "2015-03-04")]
        #expect(finding("2033-12-17", expires: "2033-12-17") { $0.events = granted }.status == .inForce)
        let over = finding("2033-12-18", expires: "2033-12-17") { $0.events = granted }
        #expect(over.status == .expired)
        #expect(over.since == "2033-12-18")
    }

    @Test(
        "来源的说法归到一种状态",
        arguments: [
            ("授权", RightStatus.inForce), ("有效", .inForce), ("专利权维持", .inForce), ("已注册", .inForce), ("部分无效宣告", .inForce),
            ("实质审查的生效", .pending), ("公开", .pending), ("初步审定", .pending), ("未缴年费专利权终止", .lapsed), ("失效", .lapsed),
            ("专利权有效期届满", .expired), ("专利权全部无效宣告", .invalidated), ("无效", .invalidated), ("驳回", .ended), ("发明专利申请公布后的视为撤回", .ended),
            ("Registered", .inForce),
        ] as [(String, RightStatus)])
    func words(_ text: String, _ status: RightStatus) { #expect(StatusDerivation.reading(of: text) == status) }

    @Test("来源没有说的状态不猜") func unknown() {
        #expect(StatusDerivation.reading(of: "其他") == nil)
        #expect(finding("2026-01-01") { _ in }.status == .unknown)
    }

    @Test("来源的说法比事项新，以说法为准") func words() {
        let finding = finding("2026-01-01") {
            $0.events = [StatusEvent(code: "GR01", day: "2015-03-04")]
            $0.statusText = "未缴年费终止"
        }
        #expect(finding.status == .lapsed)
    }

    @Test("授权公告文本证明已授权，1993年以前的审定公告不证明") func grantPublication() {
        let publication = { (day: LocalDate, kind: String) in
            RightNumber(.publication, canonical: "CN1", typed: "1", documentKind: kind, day: day)
        }
        #expect(finding("2026-01-01") { $0.numbers = [publication("2015-03-04", "B")] }.status == .inForce)
        #expect(finding("2026-01-01") { $0.numbers = [publication("1990-03-04", "B")] }.status == .unknown)
    }
}
