import Design
public import Markup
import Register

/// The address of the results page, read and written: what is searched for, filtered and sorted. What a page, a feed of data and a kept search
/// share.
extension ResultsRequest {
    /// Longer expressions than this are refused.
    public static let longestText = 1_000

    public init(_ items: QueryItems, offset: Int = 0, limit: Int = 20) throws {
        let text = items["q"] ?? ""
        if text.count > Self.longestText {
            throw WebError.badRequest("检索式最多 \(Self.longestText.grouped) 个字，收到 \(text.count.grouped) 个。请缩短后再检索。")
        }
        self.init(
            text: text, kind: try items.choice("kind", "种类"), status: try items.choice("status", "状态"),
            year: try items.number("year", "年份", in: 1900...2200), classSymbol: items["class"].map { String($0.prefix(40)) },
            owner: items["owner"].map { String($0.prefix(200)) }, agency: items["agency"].map { String($0.prefix(200)) },
            area: try items.number("area", "地区", in: 100_000...999_999), industry: items["industry"].map { String($0.prefix(40)) },
            order: try items.choice("sort", "排序") ?? .best, offset: offset, limit: limit)
    }

    /// The address of the first page.
    public var address: Address {
        Address(
            "search",
            query: [
                "q": text.isEmpty ? nil : text, "kind": kind?.rawValue, "status": status?.rawValue, "year": year.map(String.init),
                "class": classSymbol, "owner": owner, "agency": agency, "area": area.map(String.init), "industry": industry,
                "sort": order == .best ? nil : order.rawValue,
            ])
    }

    /// The address after the question mark.
    public var items: String { String(address.description.split(separator: "?", maxSplits: 1).dropFirst().first ?? "") }

    /// Nothing is filtered.
    public var isUnfiltered: Bool {
        kind == nil && status == nil && year == nil && classSymbol == nil && owner == nil && agency == nil && area == nil && industry == nil
    }
}

extension ResultsRequest.Order {
    public var title: String {
        switch self {
        case .best: "最相关"
        case .newest: "最新申请"
        case .oldest: "最早申请"
        case .latest: "最新公开"
        case .earliest: "最早公开"
        }
    }
}
