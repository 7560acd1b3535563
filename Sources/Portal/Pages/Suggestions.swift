import Design
import Foundation
import Hummingbird
import Markup
import Register
import Web

/// What the search box shows while one types: where the text leads, and how many rights it finds.
struct SuggestionsJSON: Encodable {
    struct Place: Encodable {
        let title: String
        let note: String
        let address: String
    }
    struct Count: Encodable {
        let title: String
        let count: Int
        let address: String
    }
    /// A number's page, parties, and the titles that fit best.
    var places: [Place] = []
    var total: Int?
    /// By kind of right.
    var counts: [Count] = []
    /// Why the text cannot be read yet.
    var problem: String?
}

extension PublicPages {
    func suggestions(_ request: Request) async throws -> Response {
        let query = try ResultsQuery(request)
        var out = SuggestionsJSON()
        if let text = query.text { out = try await suggestions(text, query) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(out))))
    }

    private func suggestions(_ text: String, _ query: ResultsQuery) async throws -> SuggestionsJSON {
        var out = SuggestionsJSON()
        switch try await NumberLookup(register: register).find(text) {
        case .right(let listing): out.places.append(.init(listing, note: listing.key))
        case .party(let party): if let place = SuggestionsJSON.Place(party, note: "主体") { out.places.append(place) }
        case .several(_, let listings): out.places += listings.prefix(5).map { .init($0, note: $0.key) }
        case .unknown, .notANumber: break
        }
        if PartyWords.mayBeName(text) {
            out.places += try await search.parties(text, limit: 4).compactMap { found in
                SuggestionsJSON.Place(found.party, note: (found.otherName.map { "也称\($0)，" } ?? "") + "\(found.rights.grouped) 项权利")
            }
        }
        do {
            var request = query.request
            (request.offset, request.limit) = (0, 4)
            let answer = try await search.search(request)
            out.total = answer.total
            out.places += answer.hits.map { .init($0.listing, note: $0.listing.owners.map(\.name).joined(separator: "、")) }
            out.counts = answer.facets.kinds.map {
                .init(title: $0.value.title, count: $0.count, address: query.address.with("kind", $0.value.rawValue).description)
            }
        } catch let problem as QueryProblem {
            out.problem = problem.text
        }
        return out
    }
}

extension SuggestionsJSON.Place {
    init(_ listing: RightListing, note: String) {
        self.init(title: listing.title, note: note, address: listing.address.description)
    }

    init?(_ party: PartyLink, note: String) {
        guard let key = party.key else { return nil }
        self.init(title: party.name, note: note, address: Address("party", key).description)
    }
}
