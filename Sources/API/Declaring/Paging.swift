import HTTPTypes
import Hummingbird
import Markup
import Web

/// A page of a list: what every list is asked with, and the links to the pages before and after.
enum Paging {
    static let offset = Parameter<Int>.number("offset", "跳过几条", in: 0...100_000_000, fallback: 0)
    static let limit = Parameter<Int>.number("limit", "最多几条；0 只要件数", in: 0...100, fallback: 20, example: 2)
    static let parameters: [any DeclaredParameter] = [offset, limit]

    static func of(_ call: Call) -> (offset: Int, limit: Int) { (call(offset) ?? 0, call(limit) ?? 20) }

    /// `Link` (RFC 8288) to the next page and the one before, each only where there is one.
    static func links(_ call: Call, total: Int) -> HTTPFields {
        let (offset, limit) = of(call)
        guard limit > 0 else { return [:] }
        var links: [String] = []
        if offset + limit < total { links.append(link("next", call, offset + limit)) }
        if offset > 0 { links.append(link("prev", call, max(0, min(offset - limit, (max(total, 1) - 1) / limit * limit)))) }
        guard !links.isEmpty, let name = HTTPField.Name("Link") else { return [:] }
        return [name: links.joined(separator: ", ")]
    }

    private static func link(_ relation: String, _ call: Call, _ offset: Int) -> String {
        let kept = (call.request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("offset=") }
        let query = (kept + ["offset=\(offset)"]).joined(separator: "&")
        return "<\(call.request.uri.path)?\(query)>; rel=\"\(relation)\""
    }
}
