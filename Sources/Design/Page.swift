public import Markup

/// A whole page: the shell with a body.
public struct Page: Sendable {
    /// Pages to read keep a measure and much space; a desk takes the whole width and wastes none.
    public enum Manner: Sendable { case reading, desk }

    public var title: String
    public var body: HTML
    /// Full-width band between masthead and body, such as the home page's search.
    public var band: HTML?
    public var current: Address?
    public var crumbs: [Crumb]
    public var scripts: [ServedFile]
    /// Seconds after which a browser without scripts loads the page again.
    public var reloadsAfter: Int?
    /// The address under which the same content is to be cited, and one with the data behind it.
    public var canonical: Address?
    public var alternative: Address?
    public var manner: Manner

    public init(
        _ title: String, current: Address? = nil, crumbs: [Crumb] = [], band: HTML? = nil, scripts: [ServedFile] = [],
        reloadsAfter: Int? = nil, canonical: Address? = nil, alternative: Address? = nil, manner: Manner = .reading, body: HTML
    ) {
        (self.title, self.current, self.crumbs, self.band, self.body) = (title, current, crumbs, band, body)
        (self.scripts, self.reloadsAfter, self.canonical, self.alternative) = (scripts, reloadsAfter, canonical, alternative)
        self.manner = manner
    }

    /// Drawn in the language that is set.
    public func html(in site: Site) -> HTML {
        let language = PageLanguage.current
        return """
            <!DOCTYPE html>
            <html\(attributes: ["lang": language.tag, "dir": language.direction])>
            <head>
            \(head(site))
            </head>
            <body\(attributes: ["class": manner == .desk ? "desk" : nil])>
            <a class="skip unseen" href="#main">\(DesignWords.skip)</a>
            \(site.banner)\(Masthead(site: site, current: current))
            \(demoLine(site))\
            \(band)\
            <main id="main" tabindex="-1"><div class="frame">
            \(Breadcrumbs(crumbs))\
            \(body)
            </div></main>
            \(Footing(site: site))
            \(KeyDialog())\
            </body>
            </html>

            """
    }

    private func head(_ site: Site) -> HTML {
        let editions: [HTML] = site.languages.map {
            "<link rel=\"alternate\"\(attributes: ["hreflang": $0.language.tag, "href": $0.address])>\n"
        }
        return """
            <meta charset="utf-8">
            <title>\(title)\(title == site.name ? "" : " · " + site.name)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="format-detection" content="telephone=no">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" type="image/svg+xml"\(attributes: ["href": ServedFile.icon.address.description])>
            <link rel="stylesheet"\(attributes: ["href": ServedFile.style.address.description])>
            \(canonical.map { "<link rel=\"canonical\"\(attributes: ["href": $0.description])>\n" as HTML })\
            \(alternative.map { "<link rel=\"alternate\" type=\"application/json\"\(attributes: ["href": $0.description])>\n" as HTML })\
            \(editions)\
            \(reloadsAfter.map { "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"></noscript>\n" as HTML })\
            \(files(site).map { "<script\(attributes: ["src": $0.address.description]) defer></script>\n" as HTML })
            """
    }

    /// Charts need the library first, and do without it where the machine has none.
    private func files(_ site: Site) -> [ServedFile] {
        [.page] + scripts.flatMap { $0 == .charts ? site.chartLibrary.map { [$0, .charts] } ?? [] : [$0] }
    }

    private func demoLine(_ site: Site) -> HTML {
        guard site.showsDemoData else { return .empty }
        return """
            <div class="demo-line" role="note"><div class="frame"><p><strong>\(DesignWords.demo)</strong>　\(DesignWords.demoWarning)</p></div></div>

            """
    }
}
