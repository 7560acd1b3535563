import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Portal
import Testing

@testable import Web

private let boundary = "----helanboundary"

private func form(_ fields: [(String, String)], file: (name: String, content: String)?) -> String {
    var body = fields.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined()
    if let file {
        body +=
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\nContent-Type: text/csv\r\n\r\n\(file.content)\r\n"
    }
    return body + "--\(boundary)--\r\n"
}

/// Over a real connection, since the policy looks at the other end of it.
private func send(_ body: String, to portal: PublicPages, headers: [(String, String)] = []) async throws -> TestResponse {
    var fields: HTTPFields = [.contentType: "multipart/form-data; boundary=\(boundary)"]
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    let sent = fields
    return try await Application(router: portal.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0))).test(.live) {
        client in
        try await client.execute(uri: "/import", method: .post, headers: sent, body: ByteBuffer(string: body)) { $0 }
    }
}

private func leftovers(_ portal: PublicPages) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: portal.settings.uploadFolder.path)
}

@Test("本机上传的文件原样交给导入,并转到进度页") func upload() async throws {
    let imports = MemoryImports()
    let portal = Samples.portal(imports: imports)
    let content = "申请号,名称\r\nCN1,\"甲\r\n--乙\"\r\n"
    let response = try await send(form([("source", "公告"), ("as-of", "2026-11-01")], file: ("..\\目录/专利.csv", content)), to: portal)
    #expect(response.status == .seeOther)
    #expect(response.headers[.location] == "/import/J1")
    let received = try #require(imports.received.first)
    #expect(received.name == "专利.csv")
    #expect(received.source == "公告" && received.asOf == "2026-11-01")
    #expect(received.bytes == Int64(content.utf8.count))
    #expect(imports.contents.first == Data(content.utf8))
    #expect(try leftovers(portal) == [])
}

@Test(
    "没有文件、空文件、日期不对,表单带着填过的内容退回",
    arguments: [
        ([("source", "公告")], nil, "请选择要导入的文件"), ([], "", "是空的"), ([("as-of", "2026-02-30")], "x", "截至日期应当写成"),
        ([("as-of", "2026-11-24")], "x", "不能晚于今天"),
    ] as [([(String, String)], String?, String)])
func refusedForm(fields: [(String, String)], content: String?, reason: String) async throws {
    let portal = Samples.portal()
    let response = try await send(form(fields, file: content.map { ("a.csv", $0) }), to: portal)
    let page = String(buffer: response.body)
    #expect(response.status == .unprocessableContent)
    #expect(page.contains("有内容需要改正") && page.contains(reason))
    for (_, value) in fields { #expect(page.contains("value=\"\(value)\"")) }
    #expect(try leftovers(portal) == [])
}

@Test("导入拒绝的文件说明原因,不留在磁盘上") func refusedByIntake() async throws {
    let portal = Samples.portal(imports: MemoryImports(refusal: ImportRefusal("读不出这是什么格式。")))
    let response = try await send(form([], file: ("a.bin", "x")), to: portal)
    #expect(response.status == .unprocessableContent)
    #expect(String(buffer: response.body).contains("读不出这是什么格式。"))
    #expect(try leftovers(portal) == [])
}

@Test("超过上限的文件答 413,不留在磁盘上") func tooLarge() async throws {
    let portal = Samples.portal(limit: 1000)
    let response = try await send(form([], file: ("a.csv", String(repeating: "甲", count: 400))), to: portal)
    #expect(response.status == .contentTooLarge)
    #expect(try leftovers(portal) == [])
}

@Test("半截的上传答 400,不留在磁盘上") func cutOff() async throws {
    let portal = Samples.portal()
    let whole = form([], file: ("a.csv", "一二三四五"))
    let response = try await send(String(whole.prefix(whole.count - 20)), to: portal)
    #expect(response.status == .badRequest)
    #expect(try leftovers(portal) == [])
}

@Test(
    "不是本机的、经过代理的、别的站点来的,都不能上传",
    arguments: [
        [("X-Forwarded-For", "203.0.113.9")], [("Origin", "http://evil.example")], [("Sec-Fetch-Site", "cross-site")],
    ] as [[(String, String)]])
func strangers(headers: [(String, String)]) async throws {
    let imports = MemoryImports()
    let portal = Samples.portal(imports: imports)
    let response = try await send(form([], file: ("a.csv", "x")), to: portal, headers: headers)
    #expect(response.status == .forbidden)
    #expect(imports.received.isEmpty)
    #expect(try leftovers(portal) == [])
}

@Test("没有对方地址的连接不算本机,导入页说明原因") func notLoopback() async throws {
    let page = try await Application(router: Samples.portal().router()).test(.router) { client in
        try await client.execute(uri: "/import", method: .get) { String(buffer: $0.body) }
    }
    #expect(page.contains("这里不能上传") && !page.contains("type=\"file\""))
}

@Test("有口令的服务器凭口令上传,口令不对的不收文件", arguments: [("right-token", true), ("right-token-", false), ("", false)])
func token(given: String, isAdmitted: Bool) async throws {
    let imports = MemoryImports()
    let portal = Samples.portal(imports: imports, uploads: .token("right-token"))
    let response = try await send(form([("token", given)], file: ("a.csv", "x")), to: portal, headers: [("X-Forwarded-For", "203.0.113.9")])
    #expect(response.status == (isAdmitted ? .seeOther : .forbidden))
    #expect(imports.received.count == (isAdmitted ? 1 : 0))
    #expect(try leftovers(portal) == [])
}

@Test(
    "名字指向本机的别处地址不算本机",
    arguments: [
        ("localhost:8080", true), ("127.0.0.1", true), ("127.0.0.1:80", true), ("[::1]:8080", true), ("evil.example", false),
        ("127.0.0.1.evil.example", false), ("localhost.evil.example:8080", false), ("[::1", false), (nil, false),
    ] as [(String?, Bool)])
func localHosts(authority: String?, isLocal: Bool) { #expect(UploadGuard.isLocalHost(authority) == isLocal) }

@Test("登录的承办人从别处也能上传，但要带本站表单的令牌", arguments: [true, false]) func officer(withToken: Bool) async throws {
    let imports = MemoryImports()
    let portal = Samples.portal(imports: imports)
    let token = MemoryAccounts.officer
    let fields = withToken ? [("form-token", token.formToken)] : []
    let response = try await send(
        form(fields, file: ("a.csv", "x")), to: portal, headers: [("X-Forwarded-For", "203.0.113.9"), ("Cookie", "helan=\(token.text)")])
    #expect(response.status == (withToken ? .seeOther : .forbidden))
    #expect(imports.received.count == (withToken ? 1 : 0))
}
