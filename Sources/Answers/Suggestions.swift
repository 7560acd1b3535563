import Design
public import Markup
public import Register
public import Web
public import Wire

/// What the search box shows while one types: where the text leads, and how many rights it finds.
public struct Suggestions: WrittenRecord {
    /// A number's page, parties, and the titles that fit best.
    var places: [Place] = []
    var total: Int?
    /// By kind of right.
    var counts: [Count] = []
    /// Why the text cannot be read yet.
    var problem: String?
    public init() {}

    public static let schemaName = "Suggestions"
    public static let meaning = "输入时的提示"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("places", "直接通到的页面") { $0.places }, .ifAny("total", "找到几件；读不懂时没有") { $0.total },
        WrittenField("counts", "各种权利的件数") { $0.counts }, .ifAny("problem", "检索式为什么还读不懂") { $0.problem },
        .ifAny("summary", "件数，写成一句话") { $0.summary }, .ifAny("spoken", "读给看不见屏幕的人听的") { $0.spoken },
    ]

    /// `共 65 项权利：专利 18、商标 38`, in the page's language.
    var summary: String? {
        guard let total else { return nil }
        let kinds = counts.filter { $0.count > 0 }.map { "\($0.title) \($0.count.grouped)" }
        let all = Phrase("共 \(total.grouped) 项权利", "\(total.grouped) \(total == 1 ? "right" : "rights")").text
        return kinds.count < 2 ? all : all + Phrase("：", ": ").text + kinds.joined(separator: Phrase("、", ", ").text)
    }

    var spoken: String? {
        guard problem == nil, let summary else { return nil }
        return places.isEmpty
            ? summary
            : summary + Phrase("。\(places.count) 条提示，用上下箭头选择", ". \(places.count) suggestions, use the arrow keys").text
    }

    /// - Parameter address: the results of one kind of right.
    public static func find(
        _ request: ResultsRequest, in search: any SearchPort, _ register: any RegisterPort, address: (RightKind) -> Address
    ) async throws -> Suggestions {
        var out = Suggestions()
        let text = request.text
        guard !text.isEmpty else { return out }
        switch try await NumberLookup(register: register).find(text) {
        case .right(let listing): out.places.append(Place(listing, note: listing.key))
        case .party(let party): if let place = Place(party, note: Phrase("主体", "party").text) { out.places.append(place) }
        case .several(_, let listings): out.places += listings.prefix(5).map { Place($0, note: $0.key) }
        case .unknown, .notANumber: break
        }
        if PartyWords.mayBeName(text) {
            out.places += try await search.parties(text, limit: 4).compactMap { found in
                Place(
                    found.party,
                    note: (found.otherName.map { Phrase("也称\($0)，", "also \($0), ").text } ?? "")
                        + Phrase("\(found.rights.grouped) 项权利", "\(found.rights.grouped) \(found.rights == 1 ? "right" : "rights")").text)
            }
        }
        do {
            let answer = try await search.search(request)
            out.total = answer.total
            out.places += answer.hits.map { Place($0.listing, note: $0.listing.owners.map(\.name).joined(separator: "、")) }
            out.counts = answer.facets.kinds.map {
                Count(title: $0.value.words.text, count: $0.count, address: address($0.value).description)
            }
        } catch let problem as QueryProblem {
            out.problem = problem.text
        }
        return out
    }

    struct Place: WrittenRecord {
        let title: String
        let note: String
        let address: String

        init(_ listing: RightListing, note: String) {
            (title, self.note, address) = (listing.title, note, Address("right", listing.kind.rawValue, listing.key).description)
        }

        init?(_ party: PartyLink, note: String) {
            guard let key = party.key else { return nil }
            (title, self.note, address) = (party.name, note, Address("party", key).description)
        }

        static let schemaName = "SuggestedPlace"
        static let meaning = "一个页面"
        static let fields: [WrittenField<Self>] = [
            WrittenField("title", "名称") { $0.title }, WrittenField("note", "说明") { $0.note },
            WrittenField("address", "页面的地址") { $0.address },
        ]
    }

    struct Count: WrittenRecord {
        let title: String
        let count: Int
        let address: String

        static let schemaName = "SuggestedCount"
        static let meaning = "一种权利的件数"
        static let fields: [WrittenField<Self>] = [
            WrittenField("title", "种类") { $0.title }, WrittenField("count", "件数") { $0.count },
            WrittenField("address", "结果页的地址") { $0.address },
        ]
    }
}

/// Tells names from expressions.
public enum PartyWords {
    /// No field, operator or sign of the query language: then it may be somebody's name.
    public static func mayBeName(_ text: String) -> Bool {
        text.count >= 2 && text.count <= 100 && !text.contains { "\"“”「」:：=＝<>*?".contains($0) }
            && !text.split(separator: " ").contains { ["AND", "OR", "NOT"].contains($0) || $0.hasPrefix("NEAR") }
    }
}
