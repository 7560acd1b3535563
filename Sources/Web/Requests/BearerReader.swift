import Access
import HTTPTypes
import Hummingbird

/// Finds out in whose name a program asks. A token opens the interface for programs and no page.
struct BearerReader: RouterMiddleware {
    let tokens: any BearerPort

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/api/"), let header = request.headers[.authorization] else {
            return try await next(request, context)
        }
        var context = context
        let parts = header.split(separator: " ", maxSplits: 1)
        let sent = parts.count == 2 && parts[0].lowercased() == "bearer" ? AccessToken(sent: String(parts[1])) : nil
        // A session that comes along does not count beside a token.
        (context.signedIn, context.token) = (nil, nil)
        if let sent, let found = try await tokens.signedIn(by: sent) {
            context.signedIn = found.signedIn
            context.scope = found.scope
        } else {
            context.isTokenUnknown = true
        }
        var response = try await next(request, context)
        if response.headers[.cacheControl]?.contains("immutable") != true { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
