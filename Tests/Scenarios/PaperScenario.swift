import Access
import Documents
import Foundation
import HTTPTypes
import HummingbirdTesting
import Law
import NIOCore
import Platform
import Store
import StoreTesting
import Testing
import Web

private let complaint = [
    "office": "market-yinchuan/640100", "claimant": "某消费者", "contact": "0951-0000002", "respondent": "91640105MA86AMP19J",
    "address": "银川市某街", "dispute": "买到的商品与标示不符", "demand": "退款",
]

extension Browser {
    /// A complaint that was accepted, with its acceptance on paper.
    fileprivate func accepted(_ running: RunningPlatform, by officer: Browser) async throws -> (key: String, code: String, paper: String) {
        let (key, code) = try await apply(complaint, to: "protection.complaint")
        try await officer.signIn("chengban", Browser.password)
        #expect(try await officer.file("accepted", ["contact": "丁某 0951-0000003"], in: key).status == .seeOther)
        try await get("/track")
        let mine = try await post("/track", ["key": key, "code": code]).text
        return (key, code, String(try #require(mine.firstMatch(of: /name="paper" value="([0-9A-Z-]{14})"/)).1))
    }
}

@Suite("文书") struct PaperScenario {
    @Test("文书签发一次：文字和签名从此不变，验证页认得，离线核对页带着公钥；只有能打印的人能下载", arguments: databases())
    func issued(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-03")
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, _, paper) = try await browser.accepted(running, by: officer)
            let address = "/desk/matters/\(key)/papers/\(paper)"
            // Before it is issued the code is known, and no seal yet.
            #expect(try await browser.get("/verify?code=\(paper)").text.contains("还没有签名"))
            #expect(try await running.platform.drawPapers() == 2)
            #expect(try await running.platform.drawPapers() == 0)
            let verified = try await browser.get("/verify?code=\(paper)").text
            #expect(verified.contains("签名有效") && verified.contains("文字的校验值") && !verified.contains("某消费者"))
            let printed = try await officer.get(address).text
            for text in ["投诉受理决定书", "〔2026〕1号", "某消费者", "2026年11月3日", "第十五条", "<svg"] { #expect(printed.contains(text), "\(text)") }
            // Neither what is personal nor what is for the handlers stands in it; a text for both sides does not say who complained.
            for text in ["0951-0000002", "银川市某街"] { #expect(!printed.contains(text), "\(text)") }
            // Without the programs the pages say so, and nothing is drawn.
            #expect(printed.contains("这里不能制作PDF和DOCX") && printed.contains("script/setup papers"))
            #expect(try await officer.get("\(address)/pdf").status == .serviceUnavailable)

            let page = try await browser.get("/verify/page")
            #expect(page.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            let key64 = try #require(try await running.keys().first)
            #expect(page.text.contains("data-keys=\"\(key64)\""))
            #expect(try await browser.get("/verify").text.contains(key64))

            // Others of another authority, the other party and the public have neither page nor file.
            let (stranger, firm) = (try await browser.another("guyuan"), try await browser.another("firm"))
            for file in ["", "/pdf", "/docx", "/scan", "/service"] {
                #expect(try await stranger.get(address + file).status == .notFound, "\(file)")
                #expect(try await firm.get(address + file).status == .forbidden, "\(file)")
            }
            for file in ["", "/pdf", "/scan"] {
                #expect(try await firm.get("/account/matters/\(key)/papers/\(paper)\(file)").status == .notFound, "\(file)")
            }
            #expect(try await browser.get(address).status == .seeOther)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("发给双方的文书不写谁投诉") func bothSides() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-11-03")
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, _, _) = try await browser.accepted(running, by: officer)
            let called = try await officer.file("called", ["session": "2026-11-10", "place": "银川市", "mediator": "丁某"], in: key)
            #expect(called.status == .seeOther, "\(called.text)")
            let firm = try await browser.another("firm")
            let theirs = try await firm.get("/account/matters/\(key)").text
            let link = String(try #require(theirs.firstMatch(of: /\/account\/matters\/[0-9A-Z-]+\/papers\/[0-9A-Z-]+/)).0)
            let printed = try await firm.get(link).text
            #expect(printed.contains("投诉调解通知书") && printed.contains("投诉人、") && !printed.contains("某消费者"))
        }
    }

    @Test("送达逐人登记：没有证明的、日期不对的、电子送达没有确认书的退回；公告满三十日视为送达；别人不能登记", arguments: databases())
    func service(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-03")
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, code, paper) = try await browser.accepted(running, by: officer)
            let matter = "/desk/matters/\(key)"
            let (address, person) = ("\(matter)/papers/\(paper)/service", "claimant|某消费者")
            #expect(try await officer.get(matter).text.contains("未送达：投诉人 某消费者"))
            #expect(try await officer.get("\(matter)/papers/\(paper)").text.contains(address))
            let proof = (field: "proof", name: "回证.pdf", content: "%PDF-1.4 送达回证")
            let right = ["addressee": person, "method": "direct", "sent": "2026-11-03", "reached": "2026-11-03"]
            for (wrong, words) in [
                (["reached": "2026-11-09"], "不能晚于今天"), (["sent": "2026-11-02"], "不能早于文书的日期"),
                (["addressee": "respondent|乙"], "请选择这份文书发给的人"),
                (["method": ""], "请选择送达方式"), (["sent": "11月3日"], "日期应当写成"), (["method": "electronic"], "送达地址确认书"),
                (["method": "announced"], "不用填收到日"),
            ] {
                try await officer.get(address)
                let refused = try await officer.post(address, right.merging(wrong) { $1 }, file: proof)
                #expect(refused.status == .unprocessableContent && refused.text.contains(words), "\(words)")
                // What was sent comes back.
                #expect(refused.text.contains("回证.pdf"), "\(words)")
            }
            let bare = try await officer.post(address, right)
            #expect(bare.status == .unprocessableContent && bare.text.contains("请附上送达回证"))
            // On its way by post it is not served; the receipt comes later.
            #expect(try await officer.post(address, ["addressee": person, "method": "post", "sent": "2026-11-03"]).status == .seeOther)
            #expect(try await officer.get(matter).text.contains("2026-11-03 发出，未送达"))

            // Nobody else may: another authority, the party, a supervisor of the same authority.
            try await running.open("jiandu", .init(.supervisor, authority: "market-yinchuan", area: "640100"), isDemo: true)
            for (name, status) in [("guyuan", HTTPResponse.Status.notFound), ("firm", .forbidden), ("jiandu", .forbidden)] {
                let other = try await browser.another(name)
                try await other.get("/account")
                let secret = (field: "proof", name: "x.pdf", content: "%PDF-1.4 \(name)")
                #expect(try await other.post(address, right, file: secret).status == status, "\(name)")
                #expect(try await other.post(address, right).status == status, "\(name)")
                #expect(running.holdsNoFile(of: secret.content))
            }

            try await running.come("2026-11-10", officer)
            try await officer.get(address)
            #expect(
                try await officer.post(address, right.merging(["reached": "2026-11-09", "method": "post"]) { $1 }, file: proof).status
                    == .seeOther)
            let page = try await officer.get(address).text
            #expect(page.contains("2026-11-09 送达") && page.contains("依据待核") && page.contains("第八十二条"))
            let link = String(try #require(page.firstMatch(of: /\/desk\/matters\/[0-9A-Z-]+\/papers\/[0-9A-Z-]+\/proofs\/[0-9a-f]{64}/)).0)
            #expect(try await officer.get(link).text == proof.content)
            let stranger = try await browser.another("guyuan")
            #expect(try await stranger.get(link).status == .notFound)
            // The party that holds the code does not see the officers' records.
            try await browser.get("/track")
            #expect(try await !browser.post("/track", ["key": key, "code": code]).text.contains("送达：投诉人"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("公告送达自发布之日起经过三十日视为送达，期满以前写明到哪一天") func announced() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-11-03")
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, _, paper) = try await browser.accepted(running, by: officer)
            let address = "/desk/matters/\(key)/papers/\(paper)/service"
            try await officer.get(address)
            let fields = ["addressee": "claimant|某消费者", "method": "announced", "sent": "2026-11-03"]
            let proof = (field: "proof", name: "公告.pdf", content: "%PDF-1.4 公告")
            #expect(try await officer.post(address, fields, file: proof).status == .seeOther)
            // Thirty days after the 3rd of November: the 3rd of December.
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("公告中，2026-12-03 视为送达"))
            try await running.come("2026-12-03", officer)
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("2026-12-03 送达：投诉人"))
        }
    }

    @Test("签章扫描件登记一次就在，当事人下载得到；格式不对的、别人送的不收", arguments: databases())
    func scan(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-03")
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, code, paper) = try await browser.accepted(running, by: officer)
            let address = "/desk/matters/\(key)/papers/\(paper)"
            let scan = (field: "scan", name: "盖章.pdf", content: "%PDF-1.4 已盖章")
            try await officer.get("\(address)/service")
            let text = try await officer.post("\(address)/scan", [:], file: (field: "scan", name: "盖章.txt", content: "不是扫描件"))
            #expect(text.status == .unprocessableContent && text.text.contains("扫描件应当是 PDF"))
            #expect(try await officer.post("\(address)/scan", [:]).status == .unprocessableContent)
            #expect(try await officer.get("\(address)/scan").status == .notFound)
            try await officer.get("\(address)/service")
            #expect(try await officer.post("\(address)/scan", [:], file: scan).status == .seeOther)
            #expect(try await officer.post("\(address)/scan", [:], file: scan).status == .unprocessableContent)
            #expect(try await officer.get("\(address)/scan").text == scan.content)
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("已有签章扫描件"))
            try await browser.get("/track")
            try await browser.post("/track", ["key": key, "code": code])
            let mine = ["key": key, "code": code, "paper": paper, "form": "scan"]
            #expect(try await browser.post("/track/paper", mine).text == scan.content)
            let guessed = try await browser.post("/track/paper", mine.merging(["code": "0000-0000-0000-0000"]) { $1 })
            #expect(guessed.status == .notFound)
            for (name, status) in [("guyuan", HTTPResponse.Status.notFound), ("firm", .forbidden)] {
                let other = try await browser.another(name)
                try await other.get("/account")
                #expect(
                    try await other.post("\(address)/scan", [:], file: (field: "scan", name: "x.pdf", content: "%PDF-1.4 \(name)")).status
                        == status)
            }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("正卷只有当事人能看的，副卷是其余的；只有办理机关能打印", arguments: databases())
    func volumes(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-03")
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, _, _) = try await browser.accepted(running, by: officer)
            #expect(try await officer.file("key-case.nominated", ["reason": "涉及多省"], in: key).status == .seeOther)
            let open = try await officer.get("/desk/matters/\(key)/volumes/open").text
            for text in ["正卷", "投诉受理决定书银市监投受〔2026〕1号", "买到的商品与标示不符", "卷内目录"] { #expect(open.contains(text), "\(text)") }
            for text in ["0951-0000002", "投诉登记表", "涉及多省", "银川市某街", "某消费者"] { #expect(!open.contains(text), "\(text)") }
            let inner = try await officer.get("/desk/matters/\(key)/volumes/internal").text
            for text in ["副卷", "0951-0000002", "投诉登记表", "涉及多省", "银川市某街"] { #expect(inner.contains(text), "\(text)") }
            #expect(!inner.contains("投诉受理决定书"))
            #expect(try await officer.get("/desk/matters/\(key)/volumes/other").status == .notFound)
            #expect(try await officer.get("/desk/matters/\(key)/volumes/open/pdf").status == .serviceUnavailable)
            // Reading what is personal is logged.
            try await running.open("root", .init(.administrator), isDemo: true)
            let root = try await browser.another("root")
            #expect(try await root.get("/admin/access-log").text.contains("volumes/internal"))
            for (name, status) in [("guyuan", HTTPResponse.Status.notFound), ("firm", .forbidden)] {
                let other = try await browser.another(name)
                for volume in ["open", "internal", "open/pdf"] {
                    #expect(try await other.get("/desk/matters/\(key)/volumes/\(volume)").status == status, "\(name) \(volume)")
                }
            }
        }
    }

    @Test("装了排版程序的机器：文书和案卷成为 PDF、DOCX，保存一次，再取是同一个文件", .enabled(if: PaperWorker.installedPython != nil))
    func drawn() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-11-03", draws: true)
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, code, paper) = try await browser.accepted(running, by: officer)
            let address = "/desk/matters/\(key)/papers/\(paper)"
            // Drawn on demand before the job ran, and not a second time by it.
            let pdf = try await officer.get("\(address)/pdf")
            #expect(pdf.body.readableBytesView.starts(with: Array("%PDF-".utf8)) && pdf.headers[.contentType] == "application/pdf")
            #expect(try await running.platform.drawPapers() == 1)
            #expect(try await officer.get("\(address)/pdf").body == pdf.body)
            let docx = try await officer.get("\(address)/docx")
            #expect(docx.headers[.contentType]?.contains("wordprocessingml") == true)
            try await browser.get("/track")
            try await browser.post("/track", ["key": key, "code": code])
            #expect(try await browser.post("/track/paper", ["key": key, "code": code, "paper": paper, "form": "pdf"]).body == pdf.body)
            let bound = try await officer.get("/desk/matters/\(key)/volumes/open/pdf")
            #expect(bound.body.readableBytesView.starts(with: Array("%PDF-".utf8)))
            if let keep = ProcessInfo.processInfo.environment["HELAN_KEEP_PAPERS"] {
                for (name, answer) in [("paper.pdf", pdf), ("paper.docx", docx), ("open.pdf", bound)] {
                    try Data(answer.body.readableBytesView).write(to: URL(filePath: keep).appending(path: name))
                }
                let inner = try await officer.get("/desk/matters/\(key)/volumes/internal/pdf")
                try Data(inner.body.readableBytesView).write(to: URL(filePath: keep).appending(path: "internal.pdf"))
            }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}

extension RunningPlatform {
    /// The public keys that papers are signed with.
    fileprivate func keys() async throws -> [String] {
        try await platform.database.read { db in try db.all("SELECT public FROM sealing_key") { try $0[0] } }
    }
}

@Suite("文书的接口") struct PaperInterfaceScenario {
    @Test("程序核对文书、取公钥；承办人凭令牌登记送达和扫描件，只查询的令牌、别的机关、公众都不能")
    func program() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-11-03")
        try await running.browse { browser in
            let officer = Browser(browser.client)
            let (key, _, paper) = try await browser.accepted(running, by: officer)
            _ = try await running.platform.drawPapers()
            let told = try await browser.get("/api/v1/papers/\(paper)").text
            for text in ["\"sealed\":true", "\"number\":\"银市监投受〔2026〕1号\"", "\"title\":\"投诉受理决定书\""] {
                #expect(told.contains(text), "\(text)")
            }
            #expect(!told.contains("某消费者"))
            let document = try JSONSerialization.jsonObject(with: Data(try await browser.get("/api/v1/openapi.json").text.utf8))
            let check = SchemaCheck(document: document as? [String: Any] ?? [:])
            /// What an answer says that the document does not, or does not say that the document promises.
            func faults(_ answer: String, _ address: String, _ method: String = "get") throws -> [String] {
                let operation = try #require(check.operation(address, method), "\(address) 不在描述里")
                return check.faults(try JSONSerialization.jsonObject(with: Data(answer.utf8)), operation, status: 200)
            }
            #expect(try faults(told, "/api/v1/papers/\(paper)").isEmpty)
            let published = try #require(try await running.keys().first)
            #expect(try await browser.get("/api/v1/papers/keys").text.contains(published))
            #expect(try await browser.get("/api/v1/papers/0000-0000-0000").status == .notFound)

            let papers = "/api/v1/matters/\(key)/papers"
            let (mine, reading, strange) = (
                try await running.token(of: "chengban", .import), try await running.token(of: "chengban", .read),
                try await running.token(of: "guyuan", .import)
            )
            #expect(try await browser.get(papers).status == .unauthorized)
            #expect(try await browser.ask(papers, strange).status == .notFound)
            let listed = try await browser.ask(papers, reading).text
            #expect(listed.contains("claimant|某消费者") && listed.contains("\"served\":null"))
            #expect(try faults(listed, papers).isEmpty)

            let right = ["addressee": "claimant|某消费者", "method": "direct", "sent": "2026-11-03", "reached": "2026-11-03"]
            let proof = (field: "proof", name: "回证.pdf", content: "%PDF-1.4 回证")
            let service = "\(papers)/\(paper)/service"
            #expect(try await browser.ask(service, reading, right, proof).status == .forbidden)
            #expect(try await browser.ask(service, strange, right, proof).status == .notFound)
            #expect(running.holdsNoFile(of: proof.content))
            let wrong = try await browser.ask(service, mine, right.merging(["reached": "2026-11-04"]) { $1 }, proof)
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("\"field\":\"reached\""))
            let done = try await browser.ask(service, mine, right, proof)
            #expect(done.status == .ok && done.text.contains("\"served\":\"2026-11-03\""), "\(done.text)")
            #expect(try faults(done.text, service, "post").isEmpty)

            let scan = (field: "scan", name: "盖章.pdf", content: "%PDF-1.4 盖章")
            #expect(try await browser.ask("\(papers)/\(paper)/scan", strange, [:], scan).status == .notFound)
            #expect(try await browser.ask("\(papers)/\(paper)/scan", mine, [:], scan).status == .ok)
            #expect(try await browser.ask("\(papers)/\(paper)/files/scan", reading).text == scan.content)
            #expect(try await browser.ask("\(papers)/\(paper)/files/pdf", reading).status == .serviceUnavailable)
            #expect(try await browser.ask("\(papers)/\(paper)/files/exe", reading).status == .notFound)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}

extension RunningPlatform {
    fileprivate func token(of name: String, _ scope: AccessToken.Scope) async throws -> String {
        let tokens = platform.accessTokens(admitsDemo: true)
        let owner = try await tokens.owner(named: name)
        return try await tokens.create("测试", scope, until: "2026-12-31", for: owner.account, acting: owner.grants.first?.id, by: "测试").text
    }
}

extension Browser {
    /// Asks as a program with a token does: reads, or sends a form with a file.
    fileprivate func ask(
        _ address: String, _ token: String, _ fields: [String: String]? = nil, _ file: (field: String, name: String, content: String)? = nil
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.authorization: "Bearer \(token)"]
        guard let fields, let file else { return try await client.execute(uri: address, method: .get, headers: headers) { $0 } }
        headers[.contentType] = "multipart/form-data; boundary=----b"
        var body = fields.map { "------b\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n" }.joined()
        body +=
            "------b\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n\(file.content)\r\n------b--\r\n"
        return try await client.execute(uri: address, method: .post, headers: headers, body: ByteBuffer(string: body)) { $0 }
    }
}
