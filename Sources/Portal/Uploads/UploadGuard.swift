import Foundation
import HTTPTypes
import Hummingbird

/// Holds uploads to the policy: who is at the other end, and that the form came from this site.
struct UploadGuard {
    let policy: UploadPolicy

    /// Why this person may not upload, before anything is read; nil where they may, or where a token decides.
    func refusal(_ request: Request, _ context: PortalContext) -> String? {
        guard policy == .loopback else { return nil }
        guard context.isFromLoopback, !Self.isForwarded(request), Self.isLocalHost(request.head.authority) else {
            return "上传目前只对服务器本机开放。请在服务器上打开本页或者运行 helan import；管理员也可以在启动服务器时设定上传口令。"
        }
        return nil
    }

    /// Throws where the policy does not admit the upload.
    func admit(_ request: Request, _ context: PortalContext, fields: [String: String]) throws {
        if let refusal = refusal(request, context) { throw PortalError.forbidden(refusal) }
        guard case .token(let token) = policy else { return }
        guard Self.areEqual(fields["token"] ?? "", token) else {
            throw PortalError.forbidden("上传口令不对。口令由管理员在启动服务器时设定。")
        }
    }

    /// A form of another site carries that site's origin.
    func checkOrigin(_ request: Request) throws {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }), site != "same-origin", site != "none" {
            throw PortalError.forbidden("上传只能从本站的导入页发出。")
        }
        guard let origin = request.headers[.origin] else { return }
        guard let authority = request.head.authority, origin == "http://\(authority)" || origin == "https://\(authority)" else {
            throw PortalError.forbidden("上传只能从本站的导入页发出。")
        }
    }

    /// Behind a proxy everyone seems to be at this machine.
    private static func isForwarded(_ request: Request) -> Bool {
        ["Forwarded", "X-Forwarded-For", "X-Real-IP"].contains { HTTPField.Name($0).map { request.headers[$0] != nil } ?? false }
    }

    /// A name from elsewhere that resolves to this machine is not this machine.
    static func isLocalHost(_ authority: String?) -> Bool {
        guard let authority else { return false }
        let closing = authority.hasPrefix("[") ? authority.firstIndex(of: "]") : nil
        let host = closing.map { String(authority[...$0]) } ?? String(authority.prefix { $0 != ":" })
        return host == "localhost" || host == "[::1]" || host.wholeMatch(of: /127(\.\d{1,3}){3}/) != nil
    }

    /// Takes as long for a wrong token as for the right one.
    private static func areEqual(_ given: String, _ token: String) -> Bool {
        let (given, token) = (Array(given.utf8), Array(token.utf8))
        var difference = UInt8(given.count == token.count ? 0 : 1)
        for place in token.indices { difference |= token[place] ^ (place < given.count ? given[place] : 0) }
        return difference == 0 && !token.isEmpty
    }
}
