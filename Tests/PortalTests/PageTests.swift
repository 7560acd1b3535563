import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Portal
import Register
import Testing
import Web

private func fetch(_ uri: String, method: HTTPRequest.Method = .get, from portal: PublicPages = Samples.portal()) async throws
    -> TestResponse
{
    try await Application(router: portal.router()).test(.router) { client in
        try await client.execute(uri: uri, method: method) { $0 }
    }
}

extension TestResponse {
    fileprivate var text: String { String(buffer: body) }
    fileprivate var location: String? { headers[.location] }
}

@Test("首页有检索框、各类权利的准确件数和最近的导入") func home() async throws {
    let page = try await fetch("/").text
    #expect(page.contains("name=\"q\""))
    #expect(page.contains("<strong>131</strong>专利"))
    #expect(page.contains("<strong>2</strong>商标"))
    #expect(page.contains("<strong>0</strong>植物新品种"))
    #expect(page.contains("共 133 件"))
    #expect(page.contains("专利公布公告.csv"))
    #expect(page.contains("均属虚构"))
}

@Test(
    "号码的任何写法都直接到权利页",
    arguments: [
        "CN201310699744.2", "201310699744.2", "ZL201310699744.2", "ZL 2013 1 0699744.2", "CN103651802B", "CN103651802A",
    ])
func numbersLeadToThePage(text: String) async throws {
    let query = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let response = try await fetch("/search?q=\(query)")
    #expect(response.status == .seeOther)
    #expect(response.location == "/right/patent/CN201310699744.2")
}

@Test("一个商标号在几个类别注册的,列出各类别") func markInTwoClasses() async throws {
    let page = try await fetch("/search?q=12345678").text
    #expect(page.contains("对应 2 项权利"))
    #expect(page.contains("/right/trademark/12345678-30") && page.contains("/right/trademark/12345678-33"))
    #expect(try await fetch("/search?q=12345678-33").location == "/right/trademark/12345678-33")
}

@Test("有效的号码登记簿没有的,说明是什么号码、规范写法和没有收录") func numberNotOnRecord() async throws {
    let page = try await fetch("/search?q=ZL95115608.X").text
    #expect(page.contains("专利号") && page.contains("不在登记簿中"))
}

@Test("校验位不对的号码说明不对在哪里") func wrongCheckDigit() async throws {
    let page = try await fetch("/search?q=CN201310699744.3").text
    #expect(page.contains("号码有误"))
    #expect(page.contains("校验"))
}

@Test("检索结果有准确总数、筛选件数、标出的词,并保留条件翻页") func results() async throws {
    let page = try await fetch("/search?q=%E6%9E%B8%E6%9D%9E&kind=patent&sort=newest&page=3").text
    #expect(page.contains("共 131 项"))
    #expect(page.contains("<mark>枸杞</mark>"))
    #expect(page.contains("href=\"/search?q=%E6%9E%B8%E6%9D%9E&amp;kind=patent&amp;sort=newest&amp;page=4\""))
    #expect(page.contains("取消筛选："))
    #expect(page.components(separatedBy: "<li class=\"result\">").count - 1 == 20)
}

@Test("加号在地址里是空格") func plusIsSpace() async throws {
    #expect(try await fetch("/search?q=%E6%9E%B8%E6%9D%9E+%E5%88%86%E9%80%89").text.contains("共 130 项"))
}

@Test("超过最后一页的,说共有几页并通向最后一页") func beyondTheEnd() async throws {
    let page = try await fetch("/search?q=%E6%9E%B8%E6%9D%9E&page=99999").text
    #expect(page.contains("没有第 99,999 页"))
    #expect(page.contains("page=7"))
}

@Test("没有结果时给出下一步") func nothingFound() async throws {
    let page = try await fetch("/search?q=%E6%B2%A1%E6%9C%89&kind=patent").text
    #expect(page.contains("没有找到符合条件的权利") && page.contains("在全部权利中检索"))
}

@Test("读不懂的检索式指出位置,状态码为 400") func badQuery() async throws {
    let response = try await fetch("/search?q=%E6%9E%B8%E6%9D%9E(%E5%B9%B2%E7%87%A5")
    #expect(response.status == .badRequest)
    #expect(response.text.contains("枸杞<mark>(</mark>干燥"))
    #expect(response.text.contains("括号没有闭合"))
}

@Test(
    "不认识的筛选值、页码、编码都答 400 并说明",
    arguments: [
        "/search?kind=patents", "/search?page=0", "/search?page=x", "/search?year=99999", "/search?q=%E6%9", "/search?sort=%27",
        "/right/patent/%E6",
        "/party/\(Samples.university)?page=-1",
    ])
func badRequests(uri: String) async throws {
    let response = try await fetch(uri)
    #expect(response.status == .badRequest)
    #expect(response.text.contains("<h1>请求有误</h1>"))
}

@Test("权利页列出五节、每个事实的来源和日期、时限的依据和算法") func rightPage() async throws {
    let page = try await fetch("/right/patent/CN201310699744.2").text
    for section in ["创造", "运用", "保护", "管理", "服务"] { #expect(page.contains("<h2>\(section)</h2>")) }
    #expect(page.contains("一种枸杞鲜果的热泵干燥装置 &lt;改&gt;"))
    #expect(page.contains("来源：国家知识产权局公布文本，截至 <time>2016-08-24</time>"))
    #expect(page.contains("缴纳第 14 年度年费") && page.contains("4,000.00 元") && page.contains("还有 25 日"))
    #expect(page.contains("《中华人民共和国专利法实施细则》第一百一十五条"))
    #expect(page.contains("怎样算出来的"))
    #expect(page.contains("暂定"))
    #expect(page.contains("质押登记的生效"))
    #expect(page.contains("href=\"/party/\(Samples.university)\""))
    #expect(page.contains("权利要求，2 项"))
    #expect(page.contains("登记簿中尚无记载"))
    #expect(!page.contains("银川市某小区"), "自然人的住址不公开")
}

@Test("同号的其他类别和商品列在商标页上") func markPage() async throws {
    let page = try await fetch("/right/trademark/12345678-30").text
    #expect(page.contains("同号其他类别") && page.contains("/right/trademark/12345678-33"))
    #expect(page.contains("枸杞茶"))
}

@Test(
    "号码的其他写法转到规范地址",
    arguments: [
        ("/right/patent/ZL201310699744.2", "/right/patent/CN201310699744.2"),
        ("/right/patent/201310699744.2", "/right/patent/CN201310699744.2"),
        ("/right/patent/CN103651802B.json", "/right/patent/CN201310699744.2.json"),
    ])
func otherWritings(uri: String, expected: String) async throws {
    let response = try await fetch(uri)
    #expect(response.status == .movedPermanently)
    #expect(response.location == expected)
}

@Test("权利的 JSON 有状态、记录、来源和时限") func rightJSON() async throws {
    struct Shape: Decodable {
        struct Status: Decodable { let code: String }
        struct Source: Decodable { let source: String, as_of: String }
        struct Deadline: Decodable { let day: String, amount_fen: Int64? }
        let address: String, status: Status, record: RightRecord, origins: [String: Source], deadlines: [Deadline]
    }
    let response = try await fetch("/right/patent/CN201310699744.2.json")
    #expect(response.headers[.contentType] == "application/json; charset=utf-8")
    let right = try JSONDecoder().decode(Shape.self, from: Data(response.body.readableBytesView))
    #expect(right.address == "/right/patent/CN201310699744.2")
    #expect(right.status.code == "inForce")
    #expect(right.record.claims.count == 2)
    #expect(right.record.parties.filter { $0.role == .inventor }.allSatisfy { $0.address == nil }, "自然人的住址不公开")
    #expect(right.record.parties.contains { $0.address?.contains("西夏区") == true })
    #expect(right.origins["day.filing"]?.as_of == "2016-08-24")
    #expect(right.deadlines.first?.amount_fen == 400_000)
}

@Test("主体页有名称、代码、各类件数和可翻页的权利") func partyPage() async throws {
    let page = try await fetch("/party/\(Samples.university)?kind=patent&page=2").text
    #expect(page.contains("NINGXIA UNIVERSITY") && page.contains("西夏区"))
    #expect(page.contains("共 131 项") && page.contains("银川某专利代理事务所"))
    #expect(try await fetch("/party/NINGXIA%20UNIVERSITY").location == "/party/\(Samples.university)")
    #expect(try await fetch("/party/p-0").status == .notFound)
}

@Test(
    "不存在的页面、权利、种类、导入都答 404,并给出检索框",
    arguments: [
        "/nothing", "/right/patent/CN999", "/right/unknown/1", "/import/zzz", "/import/zzz/events", "/static/none.css",
    ])
func notFound(uri: String) async throws {
    let response = try await fetch(uri)
    #expect(response.status == .notFound)
    #expect(response.text.contains("<h1>没有找到</h1>") && response.text.contains("name=\"q\""))
}

@Test("数据地址的错误是问题详情") func problemDetails() async throws {
    let response = try await fetch("/right/patent/CN999.json")
    #expect(response.status == .notFound)
    #expect(response.headers[.contentType] == "application/problem+json; charset=utf-8")
    let problem = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any]
    #expect(problem?["status"] as? Int == 404)
}

@Test("不接受的方法答 405 并列出接受的") func methods() async throws {
    let response = try await fetch("/search", method: .post)
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers[.allow] == "GET, HEAD")
    #expect(try await fetch("/import", method: .delete).headers[.allow] == "GET, HEAD, POST")
}

@Test("HEAD 与 GET 同样的状态和头,没有内容", arguments: ["/", "/about", "/nothing", "/right/patent/CN201310699744.2"])
func head(uri: String) async throws {
    let (head, get) = (try await fetch(uri, method: .head), try await fetch(uri))
    #expect(head.status == get.status)
    #expect(head.body.readableBytes == 0)
    #expect(head.headers[.contentType] == get.headers[.contentType])
}

@Test("出了意料之外的错,页面不泄露内情") func unexpected() async throws {
    let response = try await fetch("/", from: Samples.portal(register: MemoryRegister(fails: true)))
    #expect(response.status == .internalServerError)
    #expect(response.text.contains("没有改动任何数据"))
    #expect(!response.text.contains("Broken"))
}

@Test("每个答复都带安全头", arguments: ["/", "/search?q=x", "/nothing", "/healthz", "/right/patent/CN999.json"])
func securityHeaders(uri: String) async throws {
    let headers = try await fetch(uri).headers
    let policy = try #require(headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
    #expect(headers[.xContentTypeOptions] == "nosniff")
    for name in ["Referrer-Policy", "X-Frame-Options", "Permissions-Policy", "Cross-Origin-Opener-Policy"] {
        #expect(headers[try #require(HTTPField.Name(name))] != nil, "\(name)")
    }
}

@Test("样式可以存一年,地址取自页面") func style() async throws {
    let page = try await fetch("/").text
    let address = try #require(page.firstMatch(of: /\/static\/helan-[a-z0-9]+\.css/)).output
    let response = try await fetch(String(address))
    #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(response.text.contains("--mountain"))
}

@Test("导入页显示进度、计数和退回的行") func importPages() async throws {
    let running = try await fetch("/import/R1").text
    #expect(running.contains("data-progress=\"/import/R1/events\"") && running.contains("http-equiv=\"refresh\""))
    #expect(running.contains("33%"))
    let done = try await fetch("/import/D1").text
    #expect(done.contains("有 1 行退回") && done.contains("/import/D1/rejects.csv"))
    #expect(!done.contains("http-equiv"))
    #expect(try await fetch("/import/F1").text.contains("实体嵌套过深"))
    #expect(try await fetch("/imports").text.contains("坏文件.xml"))
}

@Test("进度以事件流送出,结束时说结束") func events() async throws {
    let response = try await fetch("/import/D1/events")
    #expect(response.headers[.contentType] == "text/event-stream; charset=utf-8")
    #expect(response.text.contains("event: progress\ndata: {\"done\":10,\"total\":10,"))
    #expect(response.text.hasSuffix("event: end\ndata: {}\n\n"))
}

@Test("退回的行可以下载") func rejects() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "rejects-\(UUID().uuidString).csv")
    try Data("申请号,原因\n1,没有校验位\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let portal = Samples.portal(imports: MemoryImports(jobs: Samples.jobs, rejectsFile: file))
    let response = try await fetch("/import/D1/rejects.csv", from: portal)
    #expect(response.text.contains("没有校验位"))
    #expect(response.headers[.contentDisposition] == "attachment; filename=\"rejects-D1.csv\"")
    #expect(try await fetch("/import/D1/rejects.csv").status == .notFound)
}

@Test("健康检查说登记簿可读,读不了就是 500") func health() async throws {
    #expect(try await fetch("/healthz").text == "{\"status\":\"ok\",\"rights\":133}\n")
    #expect(try await fetch("/healthz", from: Samples.portal(register: MemoryRegister(fails: true))).status == .internalServerError)
}

@Test("空的登记簿不举例子，有内容的从最新的权利里取例") func examplesComeFromRows() async throws {
    let full = try await fetch("/").text
    #expect(full.contains("可以这样检索") && full.contains("宁夏大学"))
    let empty = Samples.portal(register: MemoryRegister(), search: MemorySearch(listings: []))
    for address in ["/", "/search"] {
        let page = try await fetch(address, from: empty).text
        #expect(!page.contains("可以这样检索") && !page.contains("CN2"), "\(address)")
    }
}

@Test("输入时的提示有去处、总数和各类件数，读不懂时说明") func suggestions() async throws {
    struct Shape: Decodable {
        struct Place: Decodable {
            var title: String
            var address: String
        }
        struct Count: Decodable {
            var title: String
            var count: Int
        }
        var places: [Place]
        var total: Int?
        var counts: [Count]
        var problem: String?
    }
    func ask(_ text: String) async throws -> Shape {
        let query = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let response = try await fetch("/search/suggest?q=\(query)")
        #expect(response.headers[.contentType] == "application/json; charset=utf-8")
        return try JSONDecoder().decode(Shape.self, from: Data(response.body.readableBytesView))
    }
    let words = try await ask("枸杞")
    #expect(words.total == 131 && words.counts.map(\.count) == [131])
    #expect(try await ask("ZL201310699744.2").places.first?.address == "/right/patent/CN201310699744.2")
    #expect(try await ask("宁夏大学").places.first?.address == "/party/\(Samples.university)")
    #expect(try await ask("枸杞(").problem?.contains("括号") == true)
    #expect(try await ask("").total == nil)
}

@Test("按名称检索时，主体列在权利上面") func partiesAboveRights() async throws {
    let page = try await fetch("/search?q=%E5%AE%81%E5%A4%8F%E5%A4%A7%E5%AD%A6").text
    #expect(page.contains("<a href=\"/party/\(Samples.university)\">宁夏大学</a>"))
}

@Test("检索说明写着每个字段和每个状态") func searchHelp() async throws {
    let page = try await fetch("/search/help").text
    for text in ["ti、名称", "ic、分类号", "申请日", "NEAR", "失效", "审查中", "href=\"/search?q=cn%3AJP\""] { #expect(page.contains(text), "\(text)") }
}

@Test("勾选的权利并排比较；少于两项时说明，没有的权利答 404，太多时说明") func compare() async throws {
    let results = try await fetch("/search?q=%E6%9E%B8%E6%9D%9E").text
    #expect(
        results.contains("name=\"right\" value=\"patent/CN201310699744.2\" form=\"compare\"") && results.contains("action=\"/compare\""))
    let page = try await fetch("/compare?right=patent/CN201310699744.2&right=trademark/12345678-30").text
    #expect(page.contains("A23B 7/02") && page.contains("咖啡、枸杞茶") && page.contains("2 项权利"))
    #expect(try await fetch("/compare?right=patent/CN201310699744.2").text.contains("请至少选两项权利"))
    #expect(try await fetch("/compare?right=patent/CN1&right=patent/CN2").status == .notFound)
    #expect(try await fetch("/compare?" + (1...11).map { "right=patent/CN\($0)" }.joined(separator: "&")).status == .badRequest)
}
