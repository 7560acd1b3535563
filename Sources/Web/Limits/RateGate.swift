import Access
import HTTPTypes
import Hummingbird

/// Holds every request to the site's limits, and tells in headers what is left (draft-ietf-httpapi-ratelimit-headers).
struct RateGate: RouterMiddleware {
    let policy: RateLimit.Policy
    let limiter: RateLimiter

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let meter = meter(request, context) else { return try await next(request, context) }
        try meter.charge(1)
        var context = context
        context.meter = meter
        do {
            var response = try await next(request, context)
            for field in meter.headers { response.headers[field.name] = field.value }
            return response
        } catch var error as WebError {
            for field in meter.headers { error.headers[field.name] = field.value }
            throw error
        }
    }

    private func meter(_ request: Request, _ context: WebContext) -> RateMeter? {
        let path = request.uri.path
        if path.hasPrefix("/static/") || path == "/healthz" { return nil }
        if policy.sparesLoopback, context.isFromLoopback, !UploadGuard.isForwarded(request) { return nil }
        if let account = context.viewer.accountID, let limit = policy.accounts {
            return RateMeter(limiter: limiter, limit: limit, asker: "account \(account)")
        }
        guard let limit = ErrorPages.isData(path) ? policy.programs : policy.pages else { return nil }
        return RateMeter(limiter: limiter, limit: limit, asker: ClientAddress.group(context.address))
    }
}

/// One asker's bucket, for the time of a request: costly work takes more out of it before it begins.
public struct RateMeter: Sendable {
    let limiter: RateLimiter
    let limit: RateLimit
    let asker: String

    /// Throws 429 with the seconds to wait where the bucket does not hold so much.
    public func charge(_ cost: Int) throws {
        let verdict = limiter.take(cost, from: asker, by: limit)
        guard !verdict.isAdmitted else { return }
        var fields = Self.headers(limit, verdict)
        fields[.retryAfter] = String(max(1, verdict.wait))
        throw WebError(
            status: .tooManyRequests,
            text: "请求太频繁，请在 \(max(1, verdict.wait)) 秒后再试。每 \(limit.seconds) 秒至多 \(limit.quota) 次，费时的请求按几次计。", headers: fields)
    }

    var headers: HTTPFields { Self.headers(limit, limiter.take(0, from: asker, by: limit)) }

    private static func headers(_ limit: RateLimit, _ verdict: RateLimiter.Verdict) -> HTTPFields {
        var fields: HTTPFields = [:]
        if let name = HTTPField.Name("RateLimit-Policy") { fields[name] = "\"\(limit.name)\";q=\(limit.quota);w=\(limit.seconds)" }
        if let name = HTTPField.Name("RateLimit") { fields[name] = "\"\(limit.name)\";r=\(verdict.remaining);t=\(verdict.reset)" }
        return fields
    }
}
