import Answers
import Hummingbird
import Markup
import Register
import Web
import Wire

extension PublicPages {
    /// What the search box asks while one types; `/api/v1/suggestions` answers the same.
    func suggestions(_ request: Request) async throws -> Response {
        let query = try ResultsQuery(request)
        var asked = query.request
        (asked.offset, asked.limit) = (0, 4)
        let found = try await Suggestions.find(asked, in: search, register) { query.address.with("kind", $0.rawValue) }
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: found.json.text)))
    }
}
