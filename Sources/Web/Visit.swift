public import Access
public import Design

/// Who looks at the page that is being drawn, in which language, and under which address: what the shell of a page shows of a request.
public struct Visit: Sendable {
    /// The language that the visitor asked for; a page that has it is drawn in it.
    public var language: PageLanguage
    public var signedIn: SignedIn?
    /// Path and query as they were asked for, without the choice of a language.
    public var path: String
    /// The languages that the page can be read in.
    public var spoken: [PageLanguage] = [.chinese]

    /// The request that is being answered.
    @TaskLocal public static var current: Visit?

    public init(language: PageLanguage, path: String) { (self.language, self.path) = (language, path) }

    /// The language to draw in: what was asked for where the page has it.
    var answered: PageLanguage { spoken.contains(language) ? language : .chinese }

    /// The same page in each of its languages.
    var editions: [Site.Edition] {
        guard spoken.count > 1 else { return [] }
        return spoken.map { Site.Edition($0, path + (path.contains("?") ? "&" : "?") + "lang=" + $0.rawValue) }
    }
}
