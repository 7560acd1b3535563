import Access
import Credit
import Demo
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing
import Web

/// JSON as Foundation reads it, for looking into answers.
private struct Sent {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String

    init(_ response: TestResponse) { (status, headers, text) = (response.status, response.headers, String(buffer: response.body)) }

    var value: Any { (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) ?? NSNull() }
    var object: [String: Any] { value as? [String: Any] ?? [:] }
    var faults: [[String: Any]] { object["errors"] as? [[String: Any]] ?? [] }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// A program that asks.
private struct Program {
    let client: any TestClientProtocol
    var token: String?

    func get(_ address: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get) async throws -> Sent {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await client.execute(uri: address, method: method, headers: headers) { Sent($0) }
    }

    func send(_ content: String, to address: String = "/api/v1/imports", type: String? = nil) async throws -> Sent {
        var headers: HTTPFields = [.contentType: type ?? "multipart/form-data; boundary=----b"]
        if let token { headers[.authorization] = "Bearer \(token)" }
        let body =
            "------b\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n测试来源\r\n------b\r\nContent-Disposition: form-data; "
            + "name=\"file\"; filename=\"a.csv\"\r\n\r\n\(content)\r\n------b--\r\n"
        return try await client.execute(uri: address, method: .post, headers: headers, body: ByteBuffer(string: body)) { Sent($0) }
    }
}

extension RunningPlatform {
    fileprivate func ask(_ router: Router<WebContext>? = nil, _ body: @escaping @Sendable (Program) async throws -> Void) async throws {
        try await Application(router: try router ?? self.router()).test(.router) { try await body(Program(client: $0)) }
    }

    /// Campaigns, cases that ended and two inspections of them.
    fileprivate func supervise(_ register: DemoRegister) async throws {
        try await platform.file(
            DemoMatters(register, count: 30), supervision: DemoSupervision(register),
            elsewhere: DemoMatters(register, count: 60, from: 1_000, late: true))
        try await platform.inspectDemo()
    }

    fileprivate func token(of role: Role, _ scope: AccessToken.Scope, until: LocalDate = "2026-12-31") async throws -> String {
        try await platform.openDemoAccounts(cost: Self.cheap)
        let tokens = platform.accessTokens(admitsDemo: true)
        let owner = try await tokens.owner(named: "demo-\(role.rawValue)")
        return try await tokens.create("测试", scope, until: until, for: owner.account, acting: owner.grants.first?.id, by: "测试").text
    }
}

private let addresses = [
    "", "/health", "/me", "/counts", "/search?q=%E6%9E%B8%E6%9D%9E&limit=3", "/search?limit=0", "/search?q=CN&sort=newest&offset=5",
    "/suggestions?q=%E5%AE%81%E5%A4%8F", "/suggestions", "/parties?name=%E5%AE%81%E5%A4%8F", "/number?text=ZL%202013%201%200699744.2",
    "/number?text=nothing", "/terms/invention?filed=2018-03-15", "/terms/trademark?registered=2017-03-30", "/terms/gi",
    "/fees/patent?kind=invention&filed=2018-03-15&granted=2021-05-04&year=5&paid=2022-06-20", "/fees/trademark",
    "/fees/layout?on=2026-01-05",
    "/clocks", "/clocks/protection.patent-mediation/statement?from=2026-09-10",
    "/law/fines/trade-secret?serious=true&until=2025-09-20&decided=2025-11-10",
    "/law/fines/trademark-infringement?turnover_fen=8000000&until=2026-10-31&decided=2027-01-04&also=copyright&also=confusion",
    "/law/fines/trademark-agency-unfiled?serious=true&until=2026-11-02&decided=2027-02-01",
    "/law/crimes/labels?pieces=5000&several=true&until=2025-03-01&decided=2025-05-10", "/law/crimes/trade-secret?until=2026-05-01",
    "/law/hearing?fine_fen=10000000", "/law/hearing?system=copyright&subject=person&regional_fen=1", "/law/summary?fine_fen=300000",
    "/law/gain?received_fen=10000000&purchases_fen=3000000", "/law/gain?received_fen=1&price_fen=8000&quantity=500&on=2026-03-19",
    "/law/surcharge?fine_fen=1000000&due=2026-03-10&paid=2026-03-30&pause=2026-03-12..2026-03-20",
    "/law/summary", "/law/publicity?kind=fine&kind=confiscation&fine_fen=5000000&published=2026-03-10&decided=2026-03-02",
    "/law/publicity?kind=warning", "/law/listing?listed=2026-03-02&applied=2027-03-22&other_province=true",
    "/law/listing?listed=2022-03-02", "/law/changes?day=2027-01-01", "/law/changes?day=2026-11-23", "/imports", "/areas",
    "/areas?all=true&under=640000",
    "/papers/keys", "/changes", "/changes?after=3&limit=2", "/authorities", "/industries", "/procedures",
    "/procedures/protection.complaint", "/classifications/nice", "/classifications/ipc?parent=&limit=1",
    "/publications", "/publications?standing=all&limit=0", "/people?craft=mediator&limit=3", "/draws", "/draws?matter=7K3F-9QX2&limit=0",
    "/indicators", "/indicators?span=2026-Q3&area=640100", "/indicators/protection.complaint.days?span=2026-11&by=authority",
    "/indicators/register.patent.filed?span=2025", "/indicators/register.trademark.in-force",
    "/marks/clearance?name=%E8%B4%BA%E5%85%B0%E7%BA%A2&goods=%E8%91%A1%E8%90%84%E9%85%92&classes=33&limit=3", "/marks/clearance?name=HELAN",
    "/marks/compare?one=%E8%B4%BA%E5%85%B0%E7%BA%A2&other=%E8%B4%BA%E5%85%B0%E8%99%B9&class=33", "/goods?text=%E9%85%92",
    "/goods/compare?one=%E8%91%A1%E8%90%84%E9%85%92&other=%E5%95%A4%E9%85%92", "/campaigns", "/campaigns?limit=1",
    "/campaigns/YANSHI-2026-2", "/supervision", "/inspections", "/inspections?limit=0",
]

@Suite("程序接口") struct InterfaceScenario {
    @Test("每个入口的答复都合乎它自己的描述，描述之外没有别的键") func answersFitTheDocument() async throws {
        let running = try await RunningPlatform(.sqlite)
        let register = DemoRegister(rights: 300, parties: 60, today: "2026-11-23")
        try await running.fill(register)
        try await running.platform.enter(DemoPeople(register))
        let directory = DemoAgencies(register)
        try await running.platform.openDemoAccounts(cost: RunningPlatform.cheap)
        try await running.supervise(register)
        #expect(try await running.platform.enter(directory, DemoCredit(register, directory)) > 2)
        try await running.ask { program in
            let document = try await program.get("/api/v1/openapi.json")
            #expect(document.status == .ok)
            let check = SchemaCheck(document: document.object)
            let hits = try await program.get("/api/v1/search?limit=40").object["hits"] as? [[String: Any]] ?? []
            #expect(hits.count == 40)
            var all = addresses
            for hit in hits { all.append("/rights/\(hit["kind"] ?? "")/\(hit["number"] ?? "")") }
            let parties = try await program.get("/api/v1/parties?name=%E5%AE%81%E5%A4%8F").value as? [[String: Any]] ?? []
            #expect(!parties.isEmpty)
            for party in parties { all += ["/parties/\(party["key"] ?? "")", "/parties/\(party["key"] ?? "")/rights?limit=2"] }
            let imports = try await program.get("/api/v1/imports").object["imports"] as? [[String: Any]] ?? []
            for job in imports { all.append("/imports/\(job["id"] ?? "")") }
            #expect(!imports.isEmpty)
            let draws = try await program.get("/api/v1/draws?limit=5").object["draws"] as? [[String: Any]] ?? []
            for draw in draws { all.append("/draws/\(draw["key"] ?? "")") }
            #expect(draws.count == 2)
            let inspections = try await program.get("/api/v1/inspections").object["inspections"] as? [[String: Any]] ?? []
            for inspection in inspections { all.append("/inspections/\(inspection["key"] ?? "")") }
            #expect(inspections.count == 2)
            let agencies = try await program.get("/api/v1/agencies?limit=100").object["agencies"] as? [[String: Any]] ?? []
            #expect(agencies.count > 5)
            for agency in agencies { all += ["/agencies/\(agency["code"] ?? "")", "/agencies/\(agency["code"] ?? "")/credit"] }
            let first = directory.agencies[0].code
            all += ["/signals", "/agencies?sort=cases&foreign=true", "/agencies/\(first)/credit?on=2026-06-01&known=then"]
            let people = try await program.get("/api/v1/agencies/\(first)").object["practitioners"] as? [[String: Any]] ?? []
            for person in people { all.append("/practitioners/\(person["key"] ?? "")/credit") }
            #expect(people.count > 1 && people.allSatisfy { ($0["name"] as? String)?.hasSuffix("某") == true })
            var seen = Set<String>()
            for address in all {
                let escaped = address.addingPercentEncoding(withAllowedCharacters: Self.addressable) ?? address
                let answer = try await program.get("/api/v1" + escaped)
                #expect(answer.status == .ok, "\(address)：\(answer.text)")
                #expect(answer.header("Content-Type") == "application/json; charset=utf-8")
                let path = "/api/v1" + address.prefix { $0 != "?" }
                let operation = try #require(check.operation(path, "get"), "\(path) 不在描述里")
                seen.insert(operation.pattern)
                #expect(check.faults(answer.value, operation, status: 200) == [], "\(address)")
            }
            // The document itself, the CSV of rejected rows and the files of papers are no JSON that it describes; matters and papers have
            // scenarios of their own.
            let declared = Set((document.object["paths"] as? [String: Any] ?? [:]).keys.filter { !$0.hasPrefix("/api/v1/matters/") })
            let others = declared.subtracting(seen).subtracting(["/api/v1/openapi.json", "/api/v1/imports/{id}/rejects"])
            #expect(others.subtracting(MatterInterfaceScenario.paths) == ["/api/v1/papers/{code}"])
        }
    }

    private static let addressable = CharacterSet(charactersIn: Unicode.Scalar(0x21)...Unicode.Scalar(0x7E))

    @Test("写错的参数一次全部指出，各有名称、代码和改法，答复是问题说明") func faultyParameters() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.ask { program in
            let answer = try await program.get("/api/v1/search?kind=paten&limit=1000&page=2&q=a&q=b&year=x")
            #expect(answer.status == .badRequest)
            #expect(answer.header("Content-Type") == "application/problem+json; charset=utf-8")
            #expect(answer.object["type"] as? String == "/api#problem-bad-request" && answer.object["status"] as? Int == 400)
            let codes = Dictionary(answer.faults.map { ($0["field"] as? String ?? "", $0["code"] as? String ?? "") }) { first, _ in first }
            #expect(codes == ["kind": "not-in-list", "limit": "not-in-range", "page": "unknown", "q": "repeated", "year": "not-in-range"])
            #expect(answer.faults.allSatisfy { ($0["text"] as? String)?.isEmpty == false })
            let missing = try await program.get("/api/v1/fees/patent?kind=invention")
            #expect(missing.faults.compactMap { $0["field"] as? String }.sorted() == ["filed", "granted", "year"])
            let day = try await program.get("/api/v1/terms/invention?filed=2018-02-30")
            #expect(day.faults.first?["code"] as? String == "not-a-day")
            let control = try await program.get("/api/v1/search?q=%00")
            #expect(control.faults.first?["code"] as? String == "control-character")
            #expect(try await program.get("/api/v1/search?q=%FF").status == .badRequest)
        }
    }

    @Test("检索式读不懂时指出位置") func unreadableQuery() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.ask { program in
            let answer = try await program.get("/api/v1/search?q=(a")
            #expect(answer.status == .badRequest)
            let fault = try #require(answer.faults.first)
            #expect(fault["field"] as? String == "q" && fault["code"] as? String == "unreadable")
            #expect((fault["place"] as? [String: Any])?["from"] as? Int != nil, "\(answer.text)")
        }
    }

    @Test("找不到、方法不对、格式不对、按规定办不到，各有自己的问题种类") func problems() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.ask { program in
            for address in ["/api/v1/rights/patent/CN1", "/api/v1/parties/x", "/api/v1/imports/9", "/api/v1/nothing", "/api/v2/search"] {
                let answer = try await program.get(address)
                #expect(answer.status == .notFound && answer.object["type"] as? String == "/api#problem-not-found", "\(address)")
            }
            let method = try await program.get("/api/v1/search", method: .delete)
            #expect(method.status == .methodNotAllowed && method.header("Allow") == "GET, HEAD, OPTIONS")
            #expect(method.object["type"] as? String == "/api#problem-method-not-allowed")
            #expect(try await program.get("/api/v1/counts", [.accept: "text/html"]).status == .notAcceptable)
            #expect(try await program.get("/api/v1/counts", [.accept: "text/html, */*;q=0.5"]).status == .ok)
            let early = try await program.get("/api/v1/terms/invention?filed=1901-01-01")
            #expect(early.status == .unprocessableContent && early.object["type"] as? String == "/api#problem-refused", "\(early.text)")
            // Every kind of problem is explained where its address leads.
            let page = try await program.get("/api").text
            for kind in ProblemKind.allCases { #expect(page.contains("id=\"\(kind.anchor)\"")) }
        }
    }

    @Test("列表的下一页和上一页由 Link 给出，翻完为止") func paging() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.fill(DemoRegister(rights: 45, parties: 12, today: "2026-11-23"))
        try await running.ask { program in
            var address: String? = "/api/v1/search?limit=20"
            var numbers: [String] = []
            while let here = address {
                let answer = try await program.get(here)
                #expect(answer.object["total"] as? Int == 45)
                numbers += (answer.object["hits"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
                let next = answer.header("Link")?.firstMatch(of: /<([^>]+)>; rel="next"/)
                address = next.map { String($0.1) }
            }
            #expect(numbers.count == 45 && Set(numbers).count == 45)
            #expect(try await program.get("/api/v1/search?limit=20&offset=40").header("Link")?.contains("offset=20>; rel=\"prev\"") == true)
        }
    }

    @Test("内容没有变的不重复传送；HEAD 只给标头；别的站点的脚本可以读公开的数据") func headers() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.ask { program in
            let first = try await program.get("/api/v1/areas")
            let tag = try #require(first.header("ETag"))
            let again = try await program.get("/api/v1/areas", [.ifNoneMatch: "\"x\", \(tag)"])
            #expect(again.status == .notModified && again.text.isEmpty && again.header("ETag") == tag)
            #expect(try await program.get("/api/v1/areas?all=true", [.ifNoneMatch: tag]).status == .ok)
            let head = try await program.get("/api/v1/areas", method: .head)
            #expect(head.status == .ok && head.text.isEmpty && head.header("ETag") == tag)
            #expect(first.header("Access-Control-Allow-Origin") == "*")
            #expect(first.header("Cross-Origin-Resource-Policy") == "cross-origin")
            let preflight = try await program.get("/api/v1/areas", method: .options)
            #expect(preflight.status == .noContent && preflight.header("Access-Control-Allow-Methods") == "GET, HEAD")
            #expect(try await program.get("/").header("Cross-Origin-Resource-Policy") == "same-origin")
        }
    }

    @Test("令牌以建立它时的身份行事，只在它的范围之内；撤销、到期、账号停用后不能再用", arguments: databases())
    func tokens(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let reading = try await running.token(of: .officer, .read)
        let importing = try await running.token(of: .officer, .import)
        let outside = try await running.token(of: .enterprise, .import)
        let platform = running.platform
        let row = "申请号,发明名称,申请(专利权)人,申请日\n201310699744.2,一种枸杞干燥装置,宁夏大学,2013-12-18\n"
        try await running.ask { program in
            var program = program
            #expect(try await program.get("/api/v1/me").object["by"] as? String == "none")
            let nobody = try await program.send(row)
            #expect(nobody.status == .unauthorized && nobody.header("WWW-Authenticate")?.hasPrefix("Bearer") == true)
            program.token = reading
            let me = try await program.get("/api/v1/me").object
            #expect(me["by"] as? String == "token" && me["role"] as? String == "officer" && me["scope"] as? String == "read")
            #expect(try await program.send(row).status == .forbidden)
            // A token opens no page.
            #expect(try await program.get("/account").status == .seeOther)
            program.token = outside
            #expect(try await program.send(row).status == .forbidden)
            program.token = importing
            let sent = try await program.send(row)
            #expect(sent.status == .accepted, "\(sent.text)")
            let place = try #require(sent.header("Location"))
            try await running.importEnds(place)
            let done = try await program.get(place)
            #expect(done.object["state"] as? String == "done" && done.object["added"] as? Int == 1, "\(done.text)")
            #expect(done.object["source"] as? String == "测试来源")
            #expect(try await program.get("/api/v1/rights/patent/CN201310699744.2").status == .ok)
            #expect(try await program.send(row, type: "text/csv").status == .unsupportedMediaType)
            let empty = try await program.send("")
            #expect(empty.status == .unprocessableContent && empty.faults.first?["field"] as? String == "file", "\(empty.text)")
            program.token = String(importing.dropLast()) + (importing.hasSuffix("0") ? "1" : "0")
            let wrong = try await program.get("/api/v1/counts")
            #expect(wrong.status == .unauthorized && wrong.header("WWW-Authenticate")?.contains("invalid_token") == true)
            // Revoked.
            let tokens = platform.accessTokens(admitsDemo: true)
            let line = try #require(try await tokens.all().first { $0.scope == .read })
            try await tokens.revoke(line.id, by: "测试")
            program.token = reading
            #expect(try await program.get("/api/v1/me").status == .unauthorized)
            // Suspended.
            try await platform.accounts(cost: RunningPlatform.cheap).suspend("demo-officer", true, by: "测试", because: "测试")
            program.token = importing
            #expect(try await program.get("/api/v1/me").status == .unauthorized)
        }
        let strict = platform.accessTokens(admitsDemo: false)
        #expect(try await strict.signedIn(by: try #require(AccessToken(sent: outside))) == nil)
    }

    @Test("过了最后一日的令牌不能再用") func expiredToken() async throws {
        let running = try await RunningPlatform(.sqlite)
        let token = try #require(AccessToken(sent: try await running.token(of: .bank, .read, until: "2026-11-23")))
        let database = running.platform.database
        #expect(try await running.platform.accessTokens(admitsDemo: true).signedIn(by: token) != nil)
        let later = AccessTokensProbe.tokens(database, today: "2026-11-24")
        #expect(try await later.signedIn(by: token) == nil)
    }

    @Test("超过频率的答复 429 和等待的秒数，标头写明还剩多少；带令牌的按账号计") func limits() async throws {
        let running = try await RunningPlatform(.sqlite)
        let token = try await running.token(of: .bank, .read)
        var settings = running.settings
        let policy = RateLimit.Policy(pages: 5, programs: 5, accounts: 100)
        settings.limits = (policy, RateLimiter(clock: running.platform.clock))
        let router = try running.platform.router(settings, admitsDemo: true, cost: RunningPlatform.cheap)
        try await running.ask(router) { program in
            var program = program
            #expect(try await program.get("/api/v1/clocks").header("RateLimit") == "\"programs\";r=4;t=12")
            for _ in 0..<4 { #expect(try await program.get("/api/v1/clocks").status == .ok) }
            let refused = try await program.get("/api/v1/clocks")
            #expect(refused.status == .tooManyRequests && refused.header("Retry-After") == "12")
            #expect(refused.header("RateLimit-Policy") == "\"programs\";q=5;w=60")
            #expect(refused.object["type"] as? String == "/api#problem-too-many-requests")
            program.token = token
            #expect(try await program.get("/api/v1/clocks").header("RateLimit")?.hasPrefix("\"accounts\";r=99") == true)
            #expect(try await program.get("/about").status == .ok)
            for _ in 0..<4 { _ = try await program.get("/about") }
            let page = try await program.get("/about")
            #expect(page.status == .tooManyRequests && page.text.contains("请求太频繁"))
            #expect(try await program.get("/healthz").status == .ok)
        }
    }

    @Test("说明页由同一份声明画出，每个入口都有例子和真实的答复") func guide() async throws {
        let running = try await RunningPlatform(.sqlite)
        let register = DemoRegister(rights: 30, parties: 9, today: "2026-11-23")
        try await running.fill(register)
        try await running.platform.enter(DemoPeople(register))
        let directory = DemoAgencies(register)
        try await running.platform.openDemoAccounts(cost: RunningPlatform.cheap)
        try await running.supervise(register)
        try await running.platform.enter(directory, DemoCredit(register, directory))
        try await running.ask { program in
            let page = try await program.get("/api").text
            let document = try await program.get("/api/v1/openapi.json").object
            let paths = document["paths"] as? [String: [String: Any]] ?? [:]
            #expect(paths.count >= 20)
            for path in paths.keys { #expect(page.contains(" \(path)</h3>"), "\(path)") }
            // The document and the file of rejected rows have no answer to show, nor have a paper's code that nobody has, a matter's papers and
            // what is an account's own.
            let closed = [
                "/api/v1/matters/", "/api/v1/notices", "/api/v1/watches", "/api/v1/alerts", "/api/v1/drafts", "/api/v1/warnings/",
            ]
            let operations = paths.filter { path in !closed.contains { path.key.hasPrefix($0) } }.values.reduce(0) { $0 + $1.count }
            #expect(page.matches(of: /<summary>答复<\/summary>/).count == operations - 3)
        }
    }
}
