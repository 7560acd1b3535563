import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Platform
import Store
import Testing

/// A browser that keeps its cookie and sends forms with the token of the page it read last.
final class Browser {
    /// The password of every account that scenarios open.
    static let password = "枸杞红了贺兰山青又青"

    let client: any TestClientProtocol
    var cookie: String?
    var token: String?

    init(_ client: any TestClientProtocol) { self.client = client }

    @discardableResult
    func get(_ address: String, _ method: HTTPRequest.Method = .get) async throws -> TestResponse {
        try await send(address, method, nil)
    }

    /// - Parameter rows: the columns of tables, whose names stand once a row.
    @discardableResult
    func post(_ address: String, _ fields: [String: String], rows: [(String, String)] = [], accept: String? = nil) async throws
        -> TestResponse
    {
        var all = fields
        if all["form-token"] == nil { all["form-token"] = token }
        let body = (all.map { (key: $0.key, value: $0.value) } + rows.map { (key: $0.0, value: $0.1) }).map {
            "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return try await send(address, .post, Array(body.joined(separator: "&").utf8), accept: accept)
    }

    /// Sends a form that carries a file.
    @discardableResult
    func post(_ address: String, _ fields: [String: String], file: (field: String, name: String, content: String)) async throws
        -> TestResponse
    {
        try await post(address, fields, file: (file.field, file.name, Array(file.content.utf8)))
    }

    @discardableResult
    func post(_ address: String, _ fields: [String: String], file: (field: String, name: String, bytes: [UInt8])) async throws
        -> TestResponse
    {
        let boundary = "----scenario"
        var all = fields
        if all["form-token"] == nil { all["form-token"] = token }
        var body = all.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n" }.joined()
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
        body += "Content-Type: application/octet-stream\r\n\r\n"
        let whole = Array(body.utf8) + file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
        return try await send(address, .post, whole, type: "multipart/form-data; boundary=\(boundary)")
    }

    @discardableResult
    func signIn(_ name: String, _ password: String, next: String = "/account") async throws -> TestResponse {
        try await get("/sign-in")
        return try await post("/sign-in", ["name": name, "password": password, "next": next])
    }

    /// Somebody else at the same platform, signed in.
    func another(_ name: String) async throws -> Browser {
        let other = Browser(client)
        try await other.signIn(name, Browser.password)
        return other
    }

    /// Sets up the one-time code after the password, as an officer does at the first sign-in.
    /// - Parameter step: of the clock that the platform goes by.
    /// - Returns: the secret that the authenticator now holds.
    @discardableResult
    func enrol(step: Int64) async throws -> OneTimeSecret {
        let page = try await get("/sign-in/code").text
        let key = try #require(page.firstMatch(of: /<code>([A-Z2-7]{32})<\/code>/)).1
        let secret = OneTimeSecret(base32: String(key))
        #expect(try await post("/sign-in/code", ["code": secret.code(step: step - 1)]).status == .ok)
        return secret
    }

    private func send(
        _ address: String, _ method: HTTPRequest.Method, _ body: [UInt8]?, type: String = "application/x-www-form-urlencoded",
        accept: String? = nil
    ) async throws -> TestResponse {
        var headers: HTTPFields = [:]
        if let cookie { headers[.cookie] = cookie }
        if body != nil { headers[.contentType] = type }
        if let accept { headers[.accept] = accept }
        let response = try await client.execute(uri: address, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) }) {
            $0
        }
        if let set = response.headers[.setCookie] { cookie = String(set.prefix { $0 != ";" }) }
        if let match = String(buffer: response.body).firstMatch(of: /name="form-token" value="([0-9a-f]+)"/) { token = String(match.1) }
        return response
    }
}

extension RunningPlatform {
    func open(_ name: String, _ granting: Granting, isDemo: Bool = false) async throws {
        _ = try await platform.accounts(cost: Self.cheap).open(
            Opening(name: name, displayName: "王某", password: Browser.password, isDemo: isDemo), granting, by: "测试", because: "测试")
    }

    func browse(allowsPrivateHooks: Bool = false, _ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        try await Application(router: router(allowsPrivateHooks: allowsPrivateHooks)).test(.router) { try await body(Browser($0)) }
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String? { headers[.location] }
}

extension OneTimeSecret {
    /// The secret that a page shows, as an authenticator reads it.
    init(base32 text: String) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = text.flatMap { letter -> [Int] in
            let value = letters.firstIndex(of: letter) ?? 0
            return (0..<5).map { value >> (4 - $0) & 1 }
        }
        self.init(
            bytes: stride(from: 0, to: bits.count - 7, by: 8).map { start in
                bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
            })
    }
}
