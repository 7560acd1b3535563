import Access
import Foundation
import HTTPTypes
public import Hummingbird

/// Holds uploads to the policy: who is at the other end, and that the form came from this site.
public struct UploadGuard: Sendable {
    let policy: UploadPolicy
    public init(policy: UploadPolicy) { self.policy = policy }

    /// Why this person may not upload, before anything is read; nil where they may, or where a token decides.
    public func refusal(_ request: Request, _ context: WebContext) -> String? {
        guard policy == .loopback, !Self.isOfficer(context) else { return nil }
        guard Self.isAtThisMachine(request, context) else {
            return "承办人和管理员登录后可以上传。没有登录时只对服务器本机开放：请在服务器上打开本页或者运行 helan import。"
        }
        return nil
    }

    /// Throws where the policy does not admit the upload.
    public func admit(_ request: Request, _ context: WebContext, fields: [String: String]) throws {
        if let refusal = refusal(request, context) { throw WebError.forbidden(refusal) }
        if Self.isOfficer(context) { return try SentForm.check(fields[SentForm.tokenField], context) }
        guard case .token(let token) = policy else { return }
        guard Self.areEqual(fields["token"] ?? "", token) else {
            throw WebError.forbidden("上传口令不对。口令由管理员在启动服务器时设定。")
        }
    }

    /// Whether somebody is signed in who takes data in by their role.
    public static func isOfficer(_ context: WebContext) -> Bool {
        Who.roles([.officer, .administrator]).answer(to: context.viewer) == .admitted
    }

    /// Whether the person sits at the machine itself.
    public static func isAtThisMachine(_ request: Request, _ context: WebContext) -> Bool {
        context.isFromLoopback && !isForwarded(request) && isLocalHost(request.head.authority)
    }

    /// Behind a proxy everyone seems to be at this machine.
    static func isForwarded(_ request: Request) -> Bool {
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
