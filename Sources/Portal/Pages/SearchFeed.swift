import Hummingbird
import Law
import Markup
import Register
import Web

extension PublicPages {
    private static let feedLength = 50

    /// What a search finds, the last published first, for reading programs: a watch that needs no account.
    func searchFeed(_ request: Request) async throws -> Response {
        var wanted = try ResultsRequest(try QueryItems(request), limit: Self.feedLength)
        guard !wanted.text.isEmpty || !wanted.isUnfiltered else {
            throw WebError.badRequest("请写明检索的词或者条件；全部变更请用 /data/changes.atom。")
        }
        wanted.order = .latest
        let answer: SearchAnswer
        do { answer = try await search.search(wanted) } catch let problem as QueryProblem {
            throw WebError.badRequest("检索式读不懂：\(problem.text)")
        }
        let entries = answer.hits.map { hit in
            let listing = hit.listing
            return AtomFeed.Entry(
                id: listing.address.description, title: "\(listing.kind.title)：\(listing.title)", path: listing.address.description,
                updated: Instant(startOf: listing.day ?? .first),
                summary: "\(listing.key)，\(listing.status.title)，\(listing.owners.map(\.name).joined(separator: "、"))")
        }
        let title = wanted.text.isEmpty ? "检索结果" : "检索：\(wanted.text)"
        let path = wanted.address.query.reduce(Address("search", "feed.atom")) { $0.adding($1.name, $1.value) }
        return AtomFeed(
            "\(settings.region)知识产权 \(title)", by: "\(settings.region)知识产权公共平台", on: site(request), at: path.description, entries
        ).response()
    }
}
