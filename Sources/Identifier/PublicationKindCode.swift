public import Law

/// A kind code of Chinese patent documents 文献种类代码 (ZC 0008), and when it was in use. The periods are not confirmed, except what each letter
/// means.
public struct PublicationKindCode: Sendable, Hashable {
    /// First letter; a digit after it marks a correction or a partial invalidity.
    public let letter: Character
    public let title: String
    public let since: LocalDate
    /// Last day in use; nil while in use.
    public let until: LocalDate?
    /// Whether the document is a granted right (or was announced as one).
    public let isGrant: Bool

    /// Every code, the oldest first.
    public static let all: [PublicationKindCode] = [
        .init(letter: "A", title: "发明专利申请公布", since: "1985-04-01", until: nil, isGrant: false),
        .init(letter: "B", title: "发明专利申请审定公告", since: "1985-04-01", until: "1992-12-31", isGrant: false),
        .init(letter: "U", title: "实用新型专利申请公告", since: "1985-04-01", until: "1992-12-31", isGrant: false),
        .init(letter: "S", title: "外观设计专利申请公告", since: "1985-04-01", until: "1992-12-31", isGrant: false),
        .init(letter: "C", title: "发明专利授权公告", since: "1993-01-01", until: "2010-04-06", isGrant: true),
        .init(letter: "Y", title: "实用新型专利授权公告", since: "1993-01-01", until: "2010-04-06", isGrant: true),
        .init(letter: "D", title: "外观设计专利授权公告", since: "1993-01-01", until: "2010-04-06", isGrant: true),
        .init(letter: "B", title: "发明专利授权公告", since: "2010-04-07", until: nil, isGrant: true),
        .init(letter: "U", title: "实用新型专利授权公告", since: "2010-04-07", until: nil, isGrant: true),
        .init(letter: "S", title: "外观设计专利授权公告", since: "2010-04-07", until: nil, isGrant: true),
    ]

    /// The code as it was used on a day; nil where it was not.
    public static func of(_ letter: Character, on day: LocalDate) -> PublicationKindCode? {
        all.first { $0.letter == letter && $0.since <= day && day <= ($0.until ?? day) }
    }
}
