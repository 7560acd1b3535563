import Design
import HTTPTypes
import Hummingbird

/// Finds out in which language the visitor reads: `?lang=` says so and is kept in a cookie; without either the browser's own list decides.
struct LanguageReader: RouterMiddleware {
    static let item = "lang"
    private static let cookie = "helan-language"
    private static let year = 31_536_000
    /// What the pages can be had in.
    static let offered: [PageLanguage] = [.chinese, .english]

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let (path, chosen) = Self.split(request.uri.path, request.uri.query)
        let kept = request.cookies[Self.cookie].flatMap { Self.offered($0.value) }
        let language = chosen ?? kept ?? Self.preferred(request.headers[.acceptLanguage] ?? "")
        let visit = Visit(language: language, path: path)
        var response = try await Visit.$current.withValue(visit) {
            try await PageLanguage.$current.withValue(language) { try await next(request, context) }
        }
        if let chosen, chosen != kept {
            response.setCookie(Cookie(name: Self.cookie, value: chosen.rawValue, maxAge: Self.year, path: "/", sameSite: .lax))
        }
        if response.headers[.contentType]?.hasPrefix("text/html") == true {
            response.headers[.vary] = "Accept-Language, Cookie"
        }
        return response
    }

    /// The address without the choice, and the choice.
    static func split(_ path: String, _ query: String?) -> (path: String, chosen: PageLanguage?) {
        let items = (query ?? "").split(separator: "&")
        let isChoice: (Substring) -> Bool = { $0.hasPrefix(item + "=") }
        let rest = items.filter { !isChoice($0) }.joined(separator: "&")
        let chosen = items.last(where: isChoice).flatMap { offered(String($0.dropFirst(item.count + 1))) }
        return (rest.isEmpty ? path : path + "?" + rest, chosen)
    }

    /// The best of the browser's languages that pages can be had in (RFC 9110, 12.5.4); Chinese where it names none.
    static func preferred(_ header: String) -> PageLanguage {
        var best: (language: PageLanguage, weight: Double)?
        for part in header.split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";")
            let range = (pieces.first ?? "").trimmed.lowercased()
            let weight = pieces.dropFirst().first.flatMap { Double($0.trimmed.dropFirst(2)) } ?? 1
            guard let language = offered.first(where: { range == $0.rawValue || range.hasPrefix($0.rawValue + "-") }), weight > 0 else {
                continue
            }
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .chinese
    }

    private static func offered(_ name: String) -> PageLanguage? { offered.first { $0.rawValue == name } }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var out = self
        while out.first?.isWhitespace == true { out = out.dropFirst() }
        while out.last?.isWhitespace == true { out = out.dropLast() }
        return out
    }
}
