/// What someone asks for, as a tree. Pure: what a word is in the index, and how it is ranked, is the business of the engine.
public indirect enum Query: Sendable, Hashable {
    case term(Term)
    /// Every part must hold.
    case all([Query])
    /// At least one part must hold.
    case any([Query])
    /// The part must not hold.
    case not(Query)
}

/// One word, quoted phrase or class symbol.
public struct Term: Sendable, Hashable {
    public var text: String
    /// In quotation marks: to be found exactly as it stands.
    public var isQuoted: Bool
    /// nil asks for the text in any field but the classes.
    public var field: QueryField?
    /// Where it stands in what was typed, in characters from the start.
    public var place: Range<Int>

    public init(_ text: String, quoted: Bool = false, field: QueryField? = nil, place: Range<Int> = 0..<0) {
        (self.text, self.isQuoted, self.field, self.place) = (text, quoted, field, place)
    }
}

/// The fields of a right that can be asked for by name; raw values are the short names.
public enum QueryField: String, CaseIterable, Sendable, Hashable {
    case title = "ti"
    case abstract = "ab"
    case claims = "cl"
    case party = "pa"
    case inventor = "in"
    case agency = "ag"
    case classification = "ic"

    /// The Chinese name, which may be typed instead of the short one.
    public var title: String {
        switch self {
        case .title: "名称"
        case .abstract: "摘要"
        case .claims: "权利要求"
        case .party: "权利人"
        case .inventor: "发明人"
        case .agency: "代理机构"
        case .classification: "分类号"
        }
    }

    /// The field of a name as typed, short or Chinese, in any case.
    public init?(typed name: some StringProtocol) {
        let name = name.lowercased()
        guard let field = Self.allCases.first(where: { $0.rawValue == name || $0.title == name }) ?? Self.aliases[name] else { return nil }
        self = field
    }

    private static let aliases: [String: QueryField] = [
        "标题": .title, "发明名称": .title, "商标名称": .title, "申请人": .party, "专利权人": .party, "注册人": .party, "设计人": .inventor, "作者": .inventor,
        "分类": .classification, "类别": .classification, "ipc": .classification,
    ]
}

extension Query {
    /// All terms that a hit may hold: what is asked not to hold is left out.
    public var terms: [Term] {
        switch self {
        case .term(let term): [term]
        case .all(let parts), .any(let parts): parts.flatMap(\.terms)
        case .not: []
        }
    }
}

/// Why what was typed cannot be read as a query.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what to do, in Chinese, with the position.
    public var text: String
    /// Where, in characters from the start of what was typed.
    public var place: Range<Int>

    public init(_ text: String, at place: Range<Int>) { (self.text, self.place) = (text, place) }
    public var description: String { text }
}
