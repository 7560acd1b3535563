/// The language that a page is drawn in. Facts stay in the language of their source.
public enum PageLanguage: String, Sendable, Hashable, CaseIterable {
    case chinese = "zh"
    case english = "en"
    case arabic = "ar"

    /// The language of the page that is being drawn: a request sets it for all that is done for its answer.
    @TaskLocal public static var current = PageLanguage.chinese

    /// BCP 47, for the `lang` attribute.
    public var tag: String { self == .chinese ? "zh-CN" : rawValue }
    public var direction: String { self == .arabic ? "rtl" : "ltr" }
    /// In its own words.
    public var name: String {
        switch self {
        case .chinese: "中文"
        case .english: "English"
        case .arabic: "العربية"
        }
    }
}

/// What a page says, in each of its languages. Arabic falls back on English where it has no words yet.
public struct Phrase: Sendable, Hashable, CustomStringConvertible {
    public let chinese: String
    public let english: String
    public let arabic: String?

    public init(_ chinese: String, _ english: String, arabic: String? = nil) {
        (self.chinese, self.english, self.arabic) = (chinese, english, arabic)
    }

    public func text(in language: PageLanguage) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        case .arabic: arabic ?? english
        }
    }

    /// In the language of the page that is being drawn.
    public var text: String { text(in: .current) }
    public var description: String { text }
}
