import Credit
import Foundation
import Law
import Penalty
import Region
import Testing
import Warning

@Suite("地区配置写错时的说明")
struct RegionFaultTests {
    @Test(
        "说明哪个文件、哪个键、应写什么",
        arguments: [
            ("areas.toml", "level = \"county\"", "level = \"town\"", "area[2].level", "region、city、county、zone"),
            ("areas.toml", "code = \"640104\"", "code = \"64010\"", "area[2].code", "6位数字"),
            ("areas.toml", "parent = \"640000\"", "parent = \"640900\"", "area[2].parent", "640900"),
            ("areas.toml", "code = \"640104\"", "code = \"640000\"", "area[2].code", "已经用过"),
            ("areas.toml", "name = \"兴庆区\"", "naem = \"兴庆区\"", "area[2].naem", "没有这个键"),
            ("areas.toml", "name = \"兴庆区\"", "", "area[2].name", "缺少"),
            ("areas.toml", "name = \"兴庆区\"", "name = 5", "area[2].name", "应为文字，现为整数"),
            ("authorities.toml", "until = 2018-10-31", "until = \"2018-10-31\"", "authority[1].until", "不加引号"),
            ("authorities.toml", "until = 2018-10-31", "until = 1999-01-01", "authority[1].until", "早于"),
            ("authorities.toml", "until = 2018-10-31", "", "authority[1].until", "末日"),
            ("authorities.toml", "id = \"market\" }", "id = \"markt\" }", "authority[1].successors", "markt"),
            ("authorities.toml", "evidence = \"unconfirmed\"", "evidence = \"sure\"", "authority[1].evidence", "verified、unconfirmed"),
            ("authorities.toml", "area = \"640000\"", "area = \"650000\"", "authority[1].area", "650000"),
            ("industries.toml", "\"C39\"", "\"A39\"", "industry[1].divisions", "门类"),
            ("offices.toml", "\"market/", "\"markt/", "duty.offices", "markt"),
            ("offices.toml", "/640104\"", "/640199\"", "duty.offices", "640199"),
            ("offices.toml", "market/640104", "market", "duty[1].offices", "机关/地区代码"),
            ("credit.toml", "points = \"2.5\"", "points = 2.5", "rules[1].items[1].points", "应为文字"),
            ("credit.toml", "points = \"2.5\"", "points = \"2.55\"", "rules[1].items[1].points", "一位小数"),
            ("credit.toml", "subject = \"agency\"", "subject = \"firm\"", "rules[1].items[1].subject", "agency、practitioner"),
            ("credit.toml", "forces = \"D\"", "forces = \"E\"", "rules[1].items[1].forces", "没有等级E"),
            ("credit.toml", "since = 2024-01-01", "", "rules[1].since", "缺少"),
            ("authorities.toml", "mark = \"宁市监\"", "mark = \"NSJ\"", "authority[2].mark", "一至八个汉字"),
            ("papers.toml", "text = \"罚\"", "text = \"处罚决定书\"", "mark[1].text", "一至四个汉字"),
            ("papers.toml", "text = \"听\"", "text = \"罚\"", "mark[2].text", "已经用过"),
            ("papers.toml", "/hearing", "/decision", "mark[2].papers", "已经有代字"),
            ("warnings.toml", "code = \"accused.repeated\"", "code = \"accused.twice\"", "signal[1].code", "没有预警信号accused.twice"),
            ("warnings.toml", "threshold = 4", "threshold = 0", "signal[1].threshold", "1 至 100000"),
            ("warnings.toml", "span = 6", "span = 600", "signal[1].span", "1 至 60"),
            ("warnings.toml", "span = 6", "percent = 150", "signal[1].percent", "不作比较"),
            ("warnings.toml", "grade = \"hint\"", "grade = \"red\"", "signal[1].grade", "hint、attention、alarm"),
            ("warnings.toml", "off = true", "off = \"yes\"", "signal[2].off", "true 或者 false"),
            ("region.toml", "code = \"640000\"", "code = \"640100\"", "code", "640100"),
            ("time-authorities.toml", "fingerprint = \"00", "fingerprint = \"0", "authority[1].fingerprint", "64位"),
            ("time-authorities.toml", "source = \"测试\"", "certificate = \"a.pem\"", "authority[1].certificate", "只写一个"),
            ("penalties.toml", "system = \"market\"", "system = \"police\"", "hearing[1].system", "market、copyright"),
            ("penalties.toml", "yuan = 50000", "yuan = 0", "hearing[1].yuan", "以元计"),
            ("penalties.toml", "yuan = 50000", "fen = 50000", "hearing[1].fen", "没有这个键"),
            ("penalties.toml", "offence = \"copyright\"", "offence = \"theft\"", "discretion[1].offence", "copyright"),
            ("penalties.toml", "since = 2024-02-01", "", "hearing[1].since", "缺少"),
            ("penalties.toml", "to = 30", "to = 130", "discretion[1].grades", "0到100"),
            ("penalties.toml", "from = 30", "from = 20", "discretion[1].grades", "重叠"),
            ("penalties.toml", "title = \"一般\"", "title = \"较轻\"", "discretion[1].grades", "两档都叫"),
            ("penalties.toml", "source = \"测试基准\"", "", "discretion[1].source", "缺少"),
        ])
    func faults(file: String, right: String, wrong: String, key: String, part: String) throws {
        let fault = #expect(throws: RegionFault.self) { try read(file) { $0.replacingOccurrences(of: right, with: wrong) } }
        #expect(fault?.file == file)
        #expect(fault?.key == key)
        #expect(fault?.reason.contains(part) == true, "\(fault?.description ?? "")")
        #expect(fault?.description.hasPrefix("地区配置 \(file)") == true)
    }

    @Test("不合TOML写法的说明行列,缺少的文件说明文件名")
    func broken() throws {
        let fault = #expect(throws: RegionFault.self) { try read("areas.toml") { $0 + "\n[[area" } }
        #expect(fault?.reason.contains("行") == true)
        #expect(throws: RegionFault.self) { try Region.load(folder: "/nowhere") }
        #expect(#expect(throws: RegionFault.self) { try read("industries.toml") { _ in "" } }?.reason.contains("[[industry]]") == true)
    }

    @Test("没有写错的小地区读得出")
    func sound() throws {
        let region = try read("areas.toml") { $0 }
        #expect(region.penalties.hearing(.market, .organisation, on: "2024-02-01")?.amount == .yuan(50_000))
        #expect(region.penalties.hearing(.market, .organisation, on: "2024-01-01") == nil)
        #expect(region.penalties.hearing(.market, .person, on: "2024-02-01") == nil)
        #expect(region.penalties.table(for: .copyright, on: "2026-01-01")?.grades.map(\.title) == ["较轻", "一般"])
        #expect(region.penalties.table(for: .layout, on: "2026-01-01") == nil)
        #expect(region.areas.count == 2 && region.creditRules.first?.items.first?.points?.description == "2.5")
        #expect(region.paperMark(of: "market", kind: "protection.penalty/hearing") == "宁市监听")
        #expect(region.paperMark(of: "gongshang", kind: "protection.penalty/hearing") == nil)
        #expect(region.paperMark(of: "market", kind: "protection.penalty/closing") == nil)
        let terms = region.signals.terms(of: .repeatedlyAccused)
        #expect(terms.threshold == 4 && terms.span == 6 && terms.grade == .hint)
        #expect(!region.signals.terms(of: .filingBurst).isOn && region.signals.terms(of: .rightAttacked).isOn)
    }

    /// A small region of our own, with one file changed.
    private func read(_ changed: String, _ change: (String) -> String) throws -> Region {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("region-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (file, text) in Self.files {
            try Data((file == changed ? change(text) : text).utf8).write(to: folder.appendingPathComponent(file))
        }
        return try Region.load(folder: folder.path)
    }

    private static let files = [
        "region.toml": """
        name = "宁夏回族自治区"
        short_name = "宁夏"
        code = "640000"
        """,
        "areas.toml": """
        [[area]]
        code = "640000"
        name = "宁夏回族自治区"
        level = "region"
        evidence = "verified"
        [[area]]
        code = "640104"
        name = "兴庆区"
        level = "county"
        parent = "640000"
        evidence = "verified"
        """,
        "authorities.toml": """
        [[authority]]
        id = "gongshang"
        name = "工商局"
        area = "640000"
        since = 2000-01-01
        until = 2018-10-31
        successors = [{ id = "market" }]
        evidence = "unconfirmed"
        [[authority]]
        id = "market"
        name = "市场监管厅"
        area = "640000"
        mark = "宁市监"
        evidence = "verified"
        """,
        "industries.toml": """
        [[industry]]
        id = "equipment"
        name = "装备制造"
        source = "方案"
        divisions = ["C39"]
        evidence = "verified"
        """,
        "offices.toml": """
        [[duty]]
        procedures = ["protection.patent-mediation"]
        offices = ["market/640104"]
        evidence = "unconfirmed"
        """,
        "papers.toml": """
        [[mark]]
        text = "罚"
        papers = ["protection.penalty/decision"]
        [[mark]]
        text = "听"
        papers = ["protection.penalty/hearing"]
        """,
        "time-authorities.toml": """
        [[authority]]
        name = "虚构的机构"
        fingerprint = "0000000000000000000000000000000000000000000000000000000000000000"
        source = "测试"
        evidence = "unconfirmed"
        """,
        "penalties.toml": """
        [[hearing]]
        system = "market"
        subject = "organisation"
        yuan = 50000
        source = "测试规定"
        since = 2024-02-01
        evidence = "unconfirmed"
        [[discretion]]
        offence = "copyright"
        source = "测试基准"
        since = 2024-02-01
        evidence = "unconfirmed"
        [[discretion.grades]]
        title = "较轻"
        condition = "初次"
        from = 0
        to = 30
        [[discretion.grades]]
        title = "一般"
        condition = "其他"
        from = 30
        to = 100
        """,
        "credit.toml": """
        [[rules]]
        id = "test"
        title = "测试规则"
        source = "测试文件"
        since = 2024-01-01
        standing = "unconfirmed"
        base = "100"
        levels = [{ code = "A", from = "90" }, { code = "D", from = "0" }]
        [[rules.items]]
        code = "fine"
        title = "罚款"
        subject = "agency"
        direction = "deduction"
        points = "2.5"
        basis = "测试第一条"
        trigger = "决定书"
        forces = "D"
        evidence = "unconfirmed"
        """,
        "warnings.toml": """
        [[signal]]
        code = "accused.repeated"
        threshold = 4
        span = 6
        grade = "hint"
        [[signal]]
        code = "filing.burst"
        off = true
        """,
    ]
}
