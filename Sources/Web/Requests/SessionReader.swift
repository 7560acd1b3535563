public import Access
import HTTPTypes
public import Hummingbird

/// Finds out who asks, before any page does. What a signed-in person sees is kept by no cache.
struct SessionReader: RouterMiddleware {
    let sessions: any SessionPort

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let token = SessionCookie.token(in: request) else { return try await next(request, context) }
        var context = context
        context.token = token
        context.signedIn = try await sessions.signedIn(by: token)
        var visit = Visit.current
        visit?.signedIn = context.signedIn
        var response = try await Visit.$current.withValue(visit) { [context] in try await next(request, context) }
        if context.signedIn != nil, response.headers[.cacheControl]?.contains("immutable") != true {
            response.headers[.cacheControl] = "no-store"
        }
        return response
    }
}

/// The cookie that holds a session's token, or a browser's own secret before anyone signs in.
public enum SessionCookie {
    private static let name = "helan"

    public static func token(in request: Request) -> SecretToken? { request.cookies[name].flatMap { SecretToken(sent: $0.value) } }

    public static func set(_ token: SecretToken, on response: inout Response, isSecure: Bool) {
        response.setCookie(Cookie(name: name, value: token.text, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax))
    }

    public static func remove(from response: inout Response, isSecure: Bool) {
        response.setCookie(Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax))
    }
}
