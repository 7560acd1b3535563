import HTTPTypes
import Hummingbird

/// Headers that every answer carries: no scripts, styles, frames or requests but the site's own.
struct SecurityHeaders: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // What an answer says itself stands: data for every site is not kept to this one.
        for (name, value) in Self.headers where response.headers[name] == nil { response.headers[name] = value }
        return response
    }

    private static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"), (name("Referrer-Policy"), "same-origin"), (name("X-Frame-Options"), "DENY"),
        (name("Cross-Origin-Opener-Policy"), "same-origin"), (name("Cross-Origin-Resource-Policy"), "same-origin"),
        (name("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
    ]

    private static func name(_ text: StaticString) -> HTTPField.Name { HTTPField.Name("\(text)") ?? .xContentTypeOptions }
}
