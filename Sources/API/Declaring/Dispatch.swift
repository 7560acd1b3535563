import Access
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Law
import Register
import Web
import Wire

extension Endpoint {
    /// Answers a request: the token's scope, what the client can read, the parameters; then the handler; then headers that go with data.
    func respond(_ request: Request, _ context: WebContext) async throws -> Response {
        if let held = context.scope, !held.allows(scope) {
            throw WebError.forbidden("这个令牌的范围是“\(held.title)”，这里要用范围为“\(scope.title)”的令牌。")
        }
        try checkAccept(request)
        if cost > 1 { try context.charge(cost - 1) }
        let reply: Reply
        do {
            reply = try await handle(try Call(self, request, context))
        } catch let error as WebError {
            throw withSharing(error)
        } catch let problem as QueryProblem {
            let fault = Problem.Fault("q", "unreadable", problem.text, at: problem.place)
            throw withSharing(WebError(status: .badRequest, text: "检索式读不懂：\(problem.text)", faults: [fault]))
        } catch let refusal as RuleRefusal {
            throw withSharing(WebError(status: .unprocessableContent, text: refusal.description))
        } catch let unknown as NoLaw {
            throw withSharing(WebError(status: .unprocessableContent, text: unknown.description))
        }
        switch reply {
        case .json(let json, let status, let headers): return response(json, status, headers, to: request, context)
        case .file(var response):
            for field in sharing { response.headers[field.name] = field.value }
            return response
        }
    }

    private func response(
        _ json: JSON, _ status: HTTPResponse.Status, _ headers: HTTPFields, to request: Request, _ context: WebContext
    ) -> Response {
        let text = json.text + "\n"
        var headers = headers
        for field in sharing { headers[field.name] = field.value }
        headers[.contentType] = "application/json; charset=utf-8"
        headers[.vary] = "Accept, Authorization, Cookie, Tracking-Code"
        headers[.cacheControl] = context.signedIn == nil ? "no-cache" : "no-store"
        if request.method == .get || request.method == .head {
            let tag = "\"\(Data(SHA256.hash(data: Data(text.utf8)).prefix(12)).base64EncodedString())\""
            headers[.eTag] = tag
            if Self.names(request.headers[.ifNoneMatch], tag) { return Response(status: .notModified, headers: headers) }
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Whether the client has it already (RFC 9110, 13.1.2).
    private static func names(_ header: String?, _ tag: String) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { part in
            let known = part.trimmingCharacters(in: .whitespaces)
            return known == "*" || known == tag || known == "W/\(tag)"
        }
    }

    /// What anyone may read, any site's scripts may read.
    var sharing: HTTPFields {
        guard who == .anyone, method == .get else { return [:] }
        var headers: HTTPFields = [.accessControlAllowOrigin: "*"]
        headers[.accessControlExposeHeaders] = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After"
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { headers[name] = "cross-origin" }
        return headers
    }

    /// The answer to a browser that asks whether a script of another site may ask (a preflight).
    var preflight: Response {
        var headers = sharing
        headers[.accessControlAllowMethods] = "GET, HEAD"
        headers[.accessControlAllowHeaders] = "Accept, Authorization, If-None-Match, Tracking-Code"
        headers[.accessControlMaxAge] = "86400"
        return Response(status: .noContent, headers: headers)
    }

    private func withSharing(_ error: WebError) -> WebError {
        var error = error
        for field in sharing { error.headers[field.name] = field.value }
        return error
    }

    private func checkAccept(_ request: Request) throws {
        guard let accept = request.headers[.accept] else { return }
        let (type, _) = (answer.mediaType, 0)
        let family = type.split(separator: "/").first.map { "\($0)/*" } ?? "*/*"
        let takes = accept.split(separator: ",").contains { part in
            let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            guard let range = pieces.first, ["*/*", family, type].contains(range) else { return false }
            return !pieces.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0{0,3})?/) != nil }
        }
        if !takes {
            throw withSharing(WebError(status: .notAcceptable, text: "这个入口只给 \(type)，Accept 里没有它：\(accept.prefix(80))"))
        }
    }
}
