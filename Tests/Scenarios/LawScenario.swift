import Access
import HTTPTypes
import HummingbirdTesting
import Law
import Matters
import Platform
import StoreTesting
import Testing

extension String {
    /// Without marks, so that words can be looked for across them.
    fileprivate var words: String { replacing(/<[^>]+>/, with: "") }
}

/// The cells of the line of the comparison that begins with a title.
private func line(_ title: String, in page: String) throws -> [String] {
    let start = try #require(page.firstRange(of: "id=\"law-caption\"")).upperBound
    let table = page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "</table>")).lowerBound)
    let row = table.split(separator: "<tr").first { $0.contains("<th scope=\"row\">\(title)<") } ?? ""
    return row.matches(of: /<td>(.*?)<\/td>/).map { String($0.1).words }
}

@Suite("法随时间的页面") struct LawScenario {
    @Test("法随时间：同一组数按两日的规定并列，写明算法、依据和适用哪一个，不能推算的一日写明原因") func fines() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.browse { browser in
            let start = try await browser.get("/law")
            #expect(start.status == .ok && start.text.contains("href=\"/law?what=fine&amp;of=trade-secret\""))

            let secret = try await browser.get("/law?what=fine&of=trade-secret&flag=serious&day=2025-09-20&other=2025-11-10").text
            #expect(try line("罚款", in: secret) == ["¥500,000.00 以上、¥5,000,000.00 以下", "¥1,000,000.00 以上、¥5,000,000.00 以下"])
            #expect(try line("依据", in: secret).map { $0.contains("第二十一条") } == [true, false])
            #expect(secret.contains("适用行为时的规定") && secret.contains("第三十七条") && secret.contains("追究时效"))

            let mark = try await browser.get("/law?what=fine&of=trademark-infringement&turnover=8%E4%B8%87&day=2026-10-31&other=2027-01-04")
                .text
            #expect(try line("罚款", in: mark) == ["¥400,000.00 以下", "¥400,000.00 以下"])
            #expect(mark.contains("第六十条第二款") && mark.contains("第七十四条") && mark.contains("新规定没有：销毁"))
            // Only the figure that the article counts from is asked for.
            #expect(mark.contains("name=\"turnover\"") && !mark.contains("name=\"gain\""))

            let before = try await browser.get("/law?what=fine&of=counterfeit-patent&gain=50001&day=2021-05-31&other=2026-05-01").text
            #expect(try line("罚款", in: before) == ["—", "¥250,005.00 以下"])
            #expect(try line("能否推算", in: before)[0].contains("没有录入，不能推算"))
            let both = try await browser.get("/law?what=fine&of=trademark-infringement&turnover=100000&also=copyright&day=2026-05-01").text
            #expect(try line("同一行为还违反", in: both)[0].contains("按罚款数额高的规定：侵犯著作权"))
            #expect(both.contains("/law?what=crime&amp;of=labels"))
            let today = try await browser.get("/law?what=fine&of=copyright&turnover=60000").text
            #expect(try line("罚款", in: today) == ["¥60,000.00 以上、¥300,000.00 以下"])
        }
    }

    @Test("刑事标准、听证、简易程序、公示期、失信名单和程序的时限都能按两日比较") func others() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.browse { browser in
            let crime = try await browser.get("/law?what=crime&of=counterfeit-patent&loss=400000&day=2025-03-01&other=2025-05-10").text
            #expect(try line("结论", in: crime) == ["未达到，过半", "达到"])
            #expect(crime.contains("行为时的标准较轻") && crime.contains("应当研判移送"))
            #expect(try await browser.get("/law?what=crime").text.contains("of=labels"))

            let hearing = try await browser.get("/law?what=hearing&fine=100000&day=2026-05-01").text
            #expect(try line("结论", in: hearing) == ["应当告知听证权利"])
            #expect(try line("结论", in: try await browser.get("/law?what=hearing&fine=99999.99&day=2026-05-01").text) == ["没有达到标准"])
            let summary = try await browser.get("/law?what=summary&fine=1500&day=2021-07-14&other=2021-07-15").text
            #expect(try line("结论", in: summary) == ["不能当场处罚", "可以当场处罚"])

            let surcharge = try await browser.get(
                "/law?what=surcharge&fine=1%E4%B8%87&due=2026-03-10&from=2026-03-12&to=2026-03-20&day=2026-03-30&other=2026-12-31"
            ).text
            #expect(try line("加处罚款", in: surcharge) == ["¥3,300.00", "¥10,000.00"])
            #expect(try line("能否推算", in: try await browser.get("/law?what=surcharge").text)[0].contains("写明罚款"))
            let gain = try await browser.get(
                "/law?what=gain&received=40000&purchases=10000&price=80&quantity=500&day=2026-03-19&other=2026-03-20"
            ).text
            #expect(try line("违法所得（假冒专利办法）", in: gain) == ["¥40,000.00", "¥40,000.00"])
            #expect(try line("违法所得", in: gain) == ["—", "¥30,000.00"])

            let publicity = try await browser.get(
                "/law?what=publicity&kind=fine&fine=80000&flag=reduced&decided=2026-03-02&day=2025-12-24&other=2025-12-25"
            ).text
            #expect(try line("公示到", in: publicity) == ["2028-12-24", "2026-12-25"])
            #expect(publicity.contains("待核实"))
            #expect(try line("应当公示", in: publicity)[0].contains("2026-03-30"))
            let listing = try await browser.get("/law?what=listing&after=18&applied=2027-03-22&day=2026-03-02").text
            #expect(try line("可以申请移出", in: listing) == ["2027-03-20 起"])

            let clock = try await browser.get(
                "/law?what=clock&clock=protection.complaint%2Fmediation&day=2026-04-14&other=2026-04-15"
            ).text
            #expect(try line("期间", in: clock) == ["45个工作日", "60日"])
        }
    }

    @Test("写错的数和日子在栏目旁边说明，写过的都还在，不给结果") func faults() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.browse { browser in
            let wrong = try await browser.get("/law?what=fine&of=copyright&turnover=%E4%BA%94%E4%B8%87&day=2026-02-30&other=2026-05-01")
            #expect(wrong.status == .badRequest)
            #expect(
                wrong.text.contains("value=\"五万\"") && wrong.text.contains("value=\"2026-02-30\"")
                    && wrong.text.contains("value=\"2026-05-01\""))
            #expect(
                wrong.text.contains("field-turnover-error") && wrong.text.contains("field-day-error") && !wrong.text.contains("law-caption")
            )
            for address in [
                "/law?what=nothing", "/law?what=fine&of=nothing", "/law?what=clock&clock=x", "/law?what=publicity&kind=x",
                "/law/changes?day=x", "/law?what=hearing&subject=x",
                "/law?what=surcharge&from=2026-03-02&to=2026-03-01", "/law?what=gain&quantity=x",
            ] { #expect(try await browser.get(address).status == .badRequest, "\(address)") }
            // What was typed is text and nothing else.
            let typed = try await browser.get("/law?what=fine&of=copyright&turnover=%22%3E%3Cscript%3E").text
            #expect(!typed.contains("\"><script>"))
        }
    }

    @Test("一日里改变的规定前后并列，办件的人员看得到涉及多少件在办的办件", arguments: databases()) func changes(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openDesk()
        running.clock.set("2026-11-02")
        let desk = Matters(running.platform.database, procedures: running.platform.procedures, clock: running.clock)
        for number in 1...2 {
            _ = try await desk.open(
                "protection.complaint",
                Matters.Request(
                    "filed",
                    [
                        "claimant": ["某消费者"], "contact": ["0951-0000000"], "respondent": ["银川某商行"], "address": ["银川市"],
                        "dispute": ["商品与标示不符"], "demand": ["退款"],
                    ], key: "law-\(number)"), authority: "market-yinchuan", area: "640100", by: .anyone)
        }
        running.clock.set("2026-11-23")
        try await running.browse { browser in
            // Without a day: the next one on which something changes.
            let next = try await browser.get("/law/changes").text
            #expect(next.contains("<h1>一日里改变的规定</h1>") && next.contains("<time>2027-01-01</time>"))
            let words = next.words
            #expect(words.contains("侵犯注册商标专用权") && words.contains("第六十条第二款") && words.contains("第七十四条"))
            #expect(words.contains("商标异议期") && words.contains("没有规定或者没有录入"))
            #expect(!next.contains("涉及的办件"))
            #expect(try await browser.get("/law/changes?day=2026-11-24").text.contains("没有录入的规定改变"))

            let officer = try await browser.another("chengban")
            let mine = try await officer.get("/law/changes?day=2026-04-15")
            #expect(mine.headers[.cacheControl] == "no-store")
            #expect(mine.text.contains("涉及的办件") && mine.text.contains("queue=authority"))
            let row = try #require(mine.text.firstMatch(of: /id="touched-caption".*?<tbody>(.*?)<\/tbody>/.dotMatchesNewlines())).1
            #expect(String(row).words.contains("投诉") && row.contains(">2</td>"))
            // Another authority has none of them open.
            let guyuan = try await browser.another("guyuan")
            #expect(try await !guyuan.get("/law/changes?day=2026-04-15").text.contains(">2</td>"))
            // The queue behind the link holds as many.
            let link = try #require(mine.text.firstMatch(of: /href="(\/desk\?queue=authority[^"]*)"/)).1
            #expect(try await officer.get(String(link).replacing("&amp;", with: "&")).text.contains("共 2 件"))
        }
    }

    @Test("程序接口：参数不对的在参数旁边说明，没有录入的日子答 422，同一问题页面和接口的数相同") func interface() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.browse { browser in
            let fine = try await browser.get("/api/v1/law/fines/counterfeit-patent?gain_fen=5000100&until=2026-05-01&decided=2026-05-01")
            #expect(fine.status == .ok && fine.text.contains("\"maximum_fen\":25000500"))
            let early = try await browser.get("/api/v1/law/fines/counterfeit-patent?until=2021-05-31&decided=2021-05-31")
            #expect(early.status == .unprocessableContent && early.text.contains("不能推算"))
            let turned = try await browser.get("/api/v1/law/fines/copyright?until=2026-05-02&decided=2026-05-01")
            #expect(turned.status == .unprocessableContent && turned.text.contains("\"decided\""))
            for address in [
                "fines/nothing?until=2026-05-01", "fines/copyright", "fines/copyright?until=2026-05-01&turnover_fen=-1",
                "crimes/labels?until=2026-05-01&pieces=x", "publicity?kind=x", "changes?day=2027-13-01", "summary?subject=x",
            ] { #expect(try await browser.get("/api/v1/law/\(address)").status == .badRequest, "\(address)") }
            let publicity = try await browser.get("/api/v1/law/publicity?kind=fine")
            #expect(publicity.status == .unprocessableContent && publicity.text.contains("fine_fen"))
            #expect(try await browser.get("/api/v1/law/publicity").status == .unprocessableContent)
            let unordered = try await browser.get(
                "/api/v1/law/fines/trademark-agency-unfiled?serious=true&until=2026-11-02&decided=2027-02-01"
            ).text
            #expect(unordered.contains("\"applied\":null") && unordered.contains("\"outcome\":\"unordered\""))
            let changes = try await browser.get("/api/v1/law/changes?day=2027-01-01").text
            #expect(changes.contains("侵犯注册商标专用权") && changes.contains("\"changes_value\":true"))
        }
    }
}
