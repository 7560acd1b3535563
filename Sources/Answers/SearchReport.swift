import Law
public import Register
public import Web
public import Wire

extension RightKind: Written {}
extension RightStatus: Written {}
extension RightForm: Written {}
extension ResultsRequest.Order: Written {}

/// What a search found: what the command and the interface say of it.
public struct SearchReport: WrittenRecord {
    public var total: Int
    public var hits: [SearchHit]
    /// Counts by dimension and value.
    public var facets: [String: [String: Int]]
    /// What was done where nothing was found as typed.
    public var notice: String?

    /// Searches, and finds the rights that carry the number that the text is.
    /// - Throws: `QueryProblem` where the words cannot be read as a query.
    public static func find(_ request: ResultsRequest, in search: any SearchPort, _ register: any RegisterPort) async throws -> Self {
        if request.isUnfiltered, !request.text.isEmpty {
            let numbered: [RightListing] =
                switch try await NumberLookup(register: register).find(request.text) {
                case .right(let listing): [listing]
                case .several(_, let listings): listings
                case .party, .unknown, .notANumber: []
                }
            if !numbered.isEmpty {
                let page = numbered.dropFirst(request.offset).prefix(request.limit)
                return SearchReport(total: numbered.count, hits: page.map(SearchHit.init), facets: [:])
            }
        }
        let found = try await search.search(request)
        return SearchReport(
            total: found.total, hits: found.hits.map { SearchHit($0.listing) }, facets: found.facets.table, notice: found.notice)
    }

    public static let schemaName = "SearchReport"
    public static let meaning = "检索结果的一页"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几件，准确的件数", as: .integer(in: 0...Int(Int32.max))) { $0.total }, WrittenField("hits", "这一页的权利") { $0.hits },
        WrittenField("facets", "各个筛选项的件数，准确的件数；检索的是一个号码时为空") { $0.facets },
        .ifAny("notice", "按原样没有找到时，改用了什么办法") { $0.notice },
    ]
}

/// A right as lists give it.
public struct SearchHit: WrittenRecord {
    public var listing: RightListing
    public init(_ listing: RightListing) { self.listing = listing }

    public static let schemaName = "SearchHit"
    public static let meaning = "一件权利，列表中的样子"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("kind", "种类") { $0.listing.kind }, WrittenField("number", "规范号码，权利的地址用它") { $0.listing.key },
        WrittenField("title", "名称") { $0.listing.title }, WrittenField("status", "状态") { $0.listing.status },
        WrittenField("date", "申请日，或者所知最早的日期") { $0.listing.day },
        WrittenField("parties", "权利人") { $0.listing.owners.map(\.name) },
    ]
}

extension ResultsFacets {
    /// Counts by dimension and value.
    var table: [String: [String: Int]] {
        func counts<Value>(_ entries: [(value: Value, count: Int)], _ name: (Value) -> String) -> [String: Int] {
            Dictionary(entries.map { (name($0.value), $0.count) }) { $0 + $1 }
        }
        return [
            "kind": counts(kinds, \.rawValue), "status": counts(statuses, \.rawValue), "year": counts(years) { String($0) },
            "class": counts(classes.map { ($0.value, $0.count) }) { $0 }, "owner": counts(owners) { $0 },
            "agency": counts(agencies) { $0 }, "area": counts(areas.map { ($0.value, $0.count) }) { String($0) },
            "industry": counts(industries.map { ($0.value, $0.count) }) { $0 },
        ]
    }
}
