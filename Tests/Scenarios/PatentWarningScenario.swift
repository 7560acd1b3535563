import Access
import Demo
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Register
import Store
import StoreTesting
import Testing

private let office = "market-yinchuan/640100"
private let firm = "91640105MA86AMP19J"
private let rival = "91640521MA86AMP277"

/// Patents of an invented register: one in force that reads on the product, one whose feature is missing, one lapsed, one pending, one without
/// claims, one design.
private let patents = """
    {"kind":"patent","key":"CN201910000001.0","numbers":[{"role":"application","canonical":"CN201910000001.0","typed":"201910000001.0","office":"CN"}],"titles":[{"language":"zh","text":"一种枸杞热泵烘干机"}],"abstracts":[{"language":"zh","text":"热泵机组、循环风道和托盘小车烘干枸杞。"}],"claims":[{"number":1,"language":"zh","text":"一种枸杞热泵烘干机，其特征在于：包括烘房、热泵机组和循环风道；所述循环风道内设有轴流风机；所述烘房内放置多层托盘小车；所述托盘小车的层间距为8-12cm。"},{"number":2,"language":"zh","text":"根据权利要求1所述的枸杞热泵烘干机，其特征在于：所述烘房的侧壁设有湿度传感器。"}],"parties":[{"role":"holder","name":"宁夏虚构烘干设备有限公司","nature":"organisation"}],"classes":[{"scheme":"ipc","symbol":"F26B 9/06","isMain":true}],"days":{"filing":"2019-03-04","grant":"2021-05-07"},"particulars":{"form":"invention"}}
    {"kind":"patent","key":"CN202020000002.0","numbers":[{"role":"application","canonical":"CN202020000002.0","typed":"202020000002.0","office":"CN"}],"titles":[{"language":"zh","text":"一种枸杞烘干用翻料装置"}],"abstracts":[],"claims":[{"number":1,"language":"zh","text":"一种枸杞烘干用翻料装置，其特征在于：包括烘房和托盘小车；所述托盘小车上方设有由伺服电机驱动的翻料耙齿。"}],"parties":[{"role":"holder","name":"张虚构","nature":"person"}],"classes":[{"scheme":"ipc","symbol":"F26B 25/04","isMain":true}],"days":{"filing":"2020-02-03","grant":"2020-11-06"},"particulars":{"form":"utility"}}
    {"kind":"patent","key":"CN201210000003.0","numbers":[{"role":"application","canonical":"CN201210000003.0","typed":"201210000003.0","office":"CN"}],"titles":[{"language":"zh","text":"枸杞烘干房"}],"abstracts":[],"claims":[{"number":1,"language":"zh","text":"一种枸杞烘干房，其特征在于：包括烘房、循环风道和托盘小车。"}],"parties":[{"role":"holder","name":"宁夏虚构枸杞合作社","nature":"organisation"}],"classes":[{"scheme":"ipc","symbol":"F26B 9/06","isMain":true}],"days":{"filing":"2012-05-08","grant":"2014-06-04"},"events":[{"code":"CF01","day":"2018-07-06"}],"particulars":{"form":"invention"}}
    {"kind":"patent","key":"CN202510000004.0","numbers":[{"role":"application","canonical":"CN202510000004.0","typed":"202510000004.0","office":"CN"}],"titles":[{"language":"zh","text":"枸杞烘干的温度控制方法"}],"abstracts":[],"claims":[{"number":1,"language":"zh","text":"一种枸杞烘干的温度控制方法，其特征在于，包括：在不低于70℃的烘房内烘干。"}],"parties":[{"role":"applicant","name":"宁夏虚构大学","nature":"organisation"}],"classes":[{"scheme":"ipc","symbol":"F26B 21/10","isMain":true}],"days":{"filing":"2025-03-04","publication":"2026-03-06"},"particulars":{"form":"invention"}}
    {"kind":"patent","key":"CN202120000005.0","numbers":[{"role":"application","canonical":"CN202120000005.0","typed":"202120000005.0","office":"CN"}],"titles":[{"language":"zh","text":"枸杞烘干托盘小车"}],"abstracts":[{"language":"zh","text":"多层托盘小车。"}],"parties":[{"role":"holder","name":"宁夏虚构农机有限公司","nature":"organisation"}],"classes":[{"scheme":"ipc","symbol":"F26B 25/06","isMain":true}],"days":{"filing":"2021-03-04","grant":"2021-10-08"},"particulars":{"form":"utility"}}
    {"kind":"patent","key":"CN202230000006.0","numbers":[{"role":"application","canonical":"CN202230000006.0","typed":"202230000006.0","office":"CN"}],"titles":[{"language":"zh","text":"枸杞烘干机"}],"parties":[{"role":"holder","name":"宁夏虚构设计有限公司","nature":"organisation"}],"days":{"filing":"2022-03-04","grant":"2022-10-07"},"particulars":{"form":"design"}}

    """

private let features = "烘房、热泵机组和循环风道\n循环风道内设有轴流风机\n烘房内放多层托盘小车\n托盘小车的层间距为10厘米\n在60℃的烘房内烘干"

@Suite("专利侵权预警") struct PatentWarningScenario {
    private func filled(_ fresh: FreshDatabase) async throws -> RunningPlatform {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        let counts = try await running.take(patents, named: "专利.jsonl", asOf: "2026-11-01").counts
        #expect(counts[1] == 6)
        return running
    }

    @Test("侵权预警：填产品的特征，逐项对照权利要求，失效的另外列出；填错的留在原处，地址里没有产品", arguments: databases())
    func compare(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.browse { browser in
            let empty = try await browser.get("/patent-warning").text
            #expect(empty.contains("技术特征") && empty.contains("不保存、不入日志") && empty.contains("method=\"post\""))
            let answer = try await browser.post(
                "/patent-warning", ["name": "枸杞烘干机", "features": features, "ipc": "F26B", "standing": "all"])
            #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store", "\(answer.text)")
            let page = answer.text
            for text in [
                "1 件专利的一项权利要求，每个特征都找到对应", "CN201910000001.0", "“10厘米”在“8-12cm”的范围内", "<mark>", "至<time>2039-03-03</time>", "截至2026-11-01",
                "可能授权", "CN202510000004.0", "第六十四条", "线索，不是侵权的结论", "（自然人）",
            ] { #expect(page.contains(text), "\(text)") }
            // What is over stands apart, what has no claims is not passed over, a design is only counted.
            let free = try #require(page.range(of: "可以自由使用的"))
            #expect(page[free.upperBound...].contains("CN201210000003.0") && !page[..<free.lowerBound].contains("CN201210000003.0"))
            #expect(page[free.upperBound...].contains("同族、改进") && page.contains("台账里没有这些专利的权利要求"))
            #expect(page.contains("CN202120000005.0") && !page.contains("CN202230000006.0") && !page.contains("张虚构"))
            #expect(!page.contains("存为预警分析</button>") && page.contains("登录以后可以把比对存为预警分析"))
            let live = try await browser.post("/patent-warning", ["features": features, "standing": "live"]).text
            #expect(!live.contains("CN201210000003.0"))
            #expect(live.contains("CN201910000001.0"))
            let elsewhere = try await browser.post("/patent-warning", ["features": features, "ipc": "A01D"]).text
            #expect(elsewhere.contains("没有找到相近的有效专利和申请") && elsewhere.contains("没有找到也不等于没有风险"))
        }
    }

    @Test("一件专利的对照表：全部权利要求，数值在范围外的写明，下载CSV", arguments: databases()) func chart(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.browse { browser in
            try await browser.get("/patent-warning")
            let asked = ["name": "枸杞烘干机", "features": features, "chart": "CN201910000001.0"]
            let page = try await browser.post("/patent-warning/chart", asked).text
            for text in ["权利要求2（从属，产品，连同权利要求1）", "湿度传感器", "没有找到", "缺少特征", "宁夏虚构烘干设备有限公司"] { #expect(page.contains(text), "\(text)") }
            let method = try await browser.post("/patent-warning/chart", asked.merging(["chart": "CN202510000004.0"]) { $1 }).text
            #expect(method.contains("数值在范围外") && method.contains("“60℃”在“不低于70℃”的范围外"))
            let table = try await browser.post("/patent-warning/chart", asked.merging(["as": "csv"]) { $1 })
            #expect(table.headers[.contentType]?.hasPrefix("text/csv") == true && table.text.contains("CN201910000001.0,2,1+2,"))
            #expect(try await browser.post("/patent-warning/chart", asked.merging(["chart": "CN1"]) { $1 }).status == .notFound)
            #expect(try await browser.get("/patent-warning/chart").status == .methodNotAllowed)
        }
    }

    @Test("没有特征、三百行、一行五千字、只有虚词、分类号写错的退回，写的都还在", arguments: databases()) func refused(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.browse { browser in
            try await browser.get("/patent-warning")
            for (typed, words) in [
                (" ", "一行一个"), (String(repeating: "托盘\n", count: 300), "现在有 300 行"),
                (String(repeating: "长", count: 5_000), "第 1 行有 5000 个字"),
                ("的\n所述\n以及", "没有可以比较的词"),
            ] {
                let answer = try await browser.post("/patent-warning", ["name": "我的烘干机", "features": typed])
                #expect(answer.status == .unprocessableContent && answer.text.contains(words), "\(words)")
                let kept = typed.trimmingCharacters(in: .whitespacesAndNewlines)
                #expect(answer.text.contains("我的烘干机") && answer.text.contains(">\n\(kept)</textarea>"), "\(answer.text.suffix(3_000))")
            }
            let symbol = try await browser.post("/patent-warning", ["features": features, "ipc": "Z99"])
            #expect(symbol.status == .unprocessableContent && symbol.text.contains("A01D 46/30") && symbol.text.contains("Z99"))
            // Another site's form learns nothing.
            let foreign = Browser(browser.client)
            #expect(try await foreign.post("/patent-warning", ["features": features]).status == .forbidden)
        }
    }

    @Test("程序用同样的办法比对，答复合乎描述；写错的指出哪一项") func program() async throws {
        let running = try await filled(.sqlite)
        try await running.browse { browser in
            func sent(_ body: [String: Any]) async throws -> (status: HTTPResponse.Status, value: [String: Any]) {
                let content = ByteBuffer(bytes: try JSONSerialization.data(withJSONObject: body))
                let answer = try await browser.client.execute(
                    uri: "/api/v1/patents/warning", method: .post, headers: [.contentType: "application/json"], body: content
                ) { $0 }
                return (answer.status, try Self.object(answer.text))
            }
            let check = SchemaCheck(document: try Self.object(try await browser.get("/api/v1/openapi.json").text))
            let operation = try #require(check.operation("/api/v1/patents/warning", "post"))
            let lines = features.components(separatedBy: "\n")
            let answer = try await sent(["name": "枸杞烘干机", "features": lines, "ipc": ["F26B"]])
            #expect(answer.status == .ok, "\(answer.value)")
            #expect(check.faults(answer.value, operation, status: 200) == [])
            #expect((answer.value["candidates"] as? [[String: Any]])?.first?["key"] as? String == "CN201910000001.0")
            #expect((answer.value["free"] as? [[String: Any]])?.count == 1)
            let wrong = try await sent(["features": [String](), "standing": "all"])
            #expect(wrong.status == .unprocessableContent)
            #expect((wrong.value["errors"] as? [[String: Any]])?.first?["field"] as? String == "features")
        }
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }
}

extension PatentWarningScenario {
    /// Values of the form that a page holds in a field, in their order.
    private static func values(_ name: String, in page: String) -> [String] {
        page.matches(of: /<input[^>]*>/).map { String($0.0) }.filter { $0.contains("name=\"\(name)\"") }
            .map { $0.firstMatch(of: /value="([^"]*)"/).map { String($0.1) } ?? "" }
    }

    @Test("侵权预警分析：从比对带入、受理、抽取专家、填表、三份意见、他人签发；产品只有申请人和办理的人看得到", arguments: databases())
    func assess(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.openDesk()
        try await running.open("rival", .init(.enterprise, party: rival))
        for name in ["jia", "yi"] { try await running.open(name, .init(.expert), isDemo: true) }
        try await running.browse { browser in
            let (officer, chief) = (try await browser.another("chengban"), try await browser.another("shenpi"))
            let (member, other, jia, yi) = (
                try await browser.another("firm"), try await browser.another("rival"), try await browser.another("jia"),
                try await browser.another("yi")
            )
            // Without an account nothing is carried on.
            try await browser.get("/patent-warning")
            let asked = ["name": "枸杞烘干机", "features": features, "ipc": "F26B", "patent": "CN201910000001.0"]
            #expect(try await browser.post("/patent-warning/keep", asked).status == .seeOther)
            // From the answer into the form of the request: it opens filled, and nothing is filed yet.
            try await member.get("/patent-warning")
            let answer = try await member.post("/patent-warning", asked).text
            #expect(answer.contains("把选中的存为预警分析") && answer.contains("value=\"CN201910000001.0\""))
            let shown = try await member.post("/patent-warning/keep", asked).text
            #expect(shown.contains("现在还没有保存") && shown.contains("轴流风机") && shown.contains("name=\"step\" value=\"change\""))
            let names = [
                "features.feature", "candidates.patent", "candidates.holder", "candidates.claim", "candidates.feature",
                "candidates.product", "candidates.clue",
            ]
            let rows = names.flatMap { name in Self.values(name, in: shown).map { (name, $0) } }
            let form = try await member.post(
                "/apply/information.patent-warning", ["step": "change", "product": "枸杞烘干机", "ipc": "F26B"], rows: rows)
            #expect(form.status == .ok && form.text.contains("轴流风机") && form.text.contains("宁夏虚构烘干设备有限公司"), "\(form.text)")
            #expect(try await officer.get("/desk?queue=authority").text.contains("共 0 件"))
            // Filed from the filled form; a request without features comes back with what was typed.
            let typed = [
                "office": office, "claimant": firm, "contact": "0951-0000009", "purpose": "production", "product": "枸杞烘干机", "ipc": "F26B",
            ]
            let key = Self.values("key", in: form.text).first ?? ""
            let send = typed.merging(["key": key, "step": "send"]) { $1 }
            let bare = try await member.post("/apply/information.patent-warning", send)
            #expect(bare.status == .unprocessableContent && bare.text.contains("0951-0000009") && bare.text.contains("技术特征"))
            let receipt = try await member.post("/apply/information.patent-warning", send, rows: rows).text
            let matter = String(try #require(receipt.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}/)).0)

            let desk = try await officer.get("/desk/matters/\(matter)").text
            for text in ["轴流风机", "CN201910000001.0", "0951-0000009"] { #expect(desk.contains(text), "\(text)") }
            #expect(try await officer.file("scoped", ["question": "权利要求1", "until": "2026-12-18"], in: matter).status == .seeOther)
            func panel(_ people: [(String, String, String)]) -> [(String, String)] {
                people.flatMap { [("experts.name", $0.0), ("experts.unit", $0.1), ("experts.field", ""), ("experts.account", $0.2)] }
            }
            // Those who work for the owner of a candidate patent stand back.
            let partial = panel([("甲某", "甲大学", "jia"), ("乙某", "乙研究院", "yi"), ("丙某", "宁夏虚构烘干设备有限公司", "")])
            let refused = try await officer.file("drawn", rows: partial, in: matter)
            #expect(refused.status == .unprocessableContent && refused.text.contains("也不在当事人处工作"))
            let drawn = panel([("甲某", "甲大学", "jia"), ("乙某", "乙研究院", "yi"), ("丙某", "丙学院", "")])
            #expect(try await officer.file("drawn", rows: drawn, in: matter).status == .seeOther)
            // The table stands filled from the request, what is not plain left open.
            let filled = try await officer.get("/desk/matters/\(matter)").text
            #expect(Self.values("rows.patent", in: filled).filter { $0 == "CN201910000001.0" }.count == 5)
            func table(_ last: String) -> [(String, String)] {
                zip(["烘房", "层间距8-12cm"], ["same", last]).flatMap {
                    [
                        ("rows.patent", "CN201910000001.0"), ("rows.claim", "1"), ("rows.feature", $0.0), ("rows.product", $0.0),
                        ("rows.finding", $0.1),
                        ("rows.reason", "比对"),
                    ]
                }
            }
            #expect(try await officer.file("tabled", rows: table("equivalent"), in: matter).status == .seeOther)
            #expect(try await jia.get("/account/matters/\(matter)").text.contains("轴流风机"))
            let opinion = ["conclusion": "avoidable", "reasons": "层间距可以改"]
            for expert in [jia, yi] { #expect(try await expert.file("opined", opinion, in: matter, at: "account").status == .seeOther) }
            #expect(try await officer.file("opined", opinion.merging(["expert": "丙某"]) { $1 }, in: matter).status == .seeOther)
            let clear = try await officer.file("drafted", ["conclusion": "clear", "reasons": "没有风险"], in: matter)
            #expect(clear.status == .unprocessableContent && clear.text.contains("结论不能是未发现风险") && clear.text.contains("没有风险"))
            #expect(try await officer.file("drafted", ["conclusion": "avoidable", "reasons": "改层间距为15厘米"], in: matter).status == .seeOther)
            let issued = ["conclusion": "avoidable", "reasons": "改层间距为15厘米", "force": "reference", "follow": "2027-01-15"]
            #expect(try await officer.file("issued", issued, in: matter).status == .unprocessableContent)
            #expect(try await chief.file("issued", issued, in: matter).status == .seeOther)

            let mine = try await member.get("/account/matters/\(matter)").text
            for text in ["改层间距为15厘米", "专利侵权预警分析报告", "没有拘束力"] { #expect(mine.contains(text), "\(text)") }
            for text in ["甲某", "层间距可以改"] { #expect(!mine.contains(text), "\(text)") }
            // From now on whoever asked is told when one of these patents changes.
            #expect(try await member.get("/account/watches").text.contains("专利 CN201910000001.0"))
            #expect(try await other.get("/account/watches").text.contains("还没有监测"))
            // What nobody else may know of cannot be followed either.
            try await other.get("/account/watches/new?kind=matter")
            let followed = try await other.post(
                "/account/watches", ["kind": "matter", "subject": matter, "sent": "yes"], rows: [("news", "changed")])
            #expect(followed.status == .unprocessableContent && followed.text.contains("没有编号为 \(matter) 的公开办件"))
            #expect(try await other.get("/account/matters").text.contains("还没有办件"))
            #expect(try await other.get("/account/matters/\(matter)").status == .notFound)
            let open = try await browser.get("/matter/\(matter)").text
            for text in ["烘干", "轴流风机", "CN201910000001.0", firm, "改层间距", "0951", "甲某", "需要规避"] { #expect(!open.contains(text), "\(text)") }
            try await running.come("2027-01-10", officer)
            #expect(try await officer.file("followed-up", ["outcome": "designed-around"], in: matter).status == .seeOther)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}

extension PatentWarningScenario {
    @Test("演示里有几件预警分析，各在不同的环节") func demo() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-23")
        let register = DemoRegister(rights: 600, parties: 60, today: "2026-11-23")
        try await running.fill(register)
        try await running.platform.openDemoAccounts(cost: RunningPlatform.cheap)
        let analyses = DemoAnalyses(register)
        #expect(analyses.all.count == 4)
        #expect(try await running.platform.file(DemoMatters(register, count: 1), analyses: analyses) == 5)
        let states: [String] = try await running.platform.database.read { db in
            try db.all("SELECT state FROM matter WHERE procedure = \("information.patent-warning") ORDER BY state") { try $0[0] }
        }
        #expect(Set(states) == ["requested", "opining", "drafted", "issued"])
    }
}
