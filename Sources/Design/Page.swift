public import Law
public import Markup

/// What is the same on every page: whose site it is, and what its foot says.
public struct Site: Sendable {
    public var name: String
    /// What the site is, beside the name.
    public var line: String
    public var places: [Place]
    /// Whether the register holds invented demo data: then every page says so.
    public var showsDemoData: Bool
    /// Where the data comes from, for the foot.
    public var sources: String
    /// The latest day a source speaks of; nil while nothing is imported.
    public var asOf: LocalDate?

    /// A place in the main navigation.
    public struct Place: Sendable, Hashable {
        public let title: String
        public let address: Address
        public init(_ title: String, _ address: Address) { (self.title, self.address) = (title, address) }
    }

    public init(name: String, line: String, places: [Place], showsDemoData: Bool, sources: String, asOf: LocalDate? = nil) {
        (self.name, self.line, self.places) = (name, line, places)
        (self.showsDemoData, self.sources, self.asOf) = (showsDemoData, sources, asOf)
    }
}

/// A whole page: the shell with a body.
public struct Page: Sendable {
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

    public init(
        _ title: String, current: Address? = nil, crumbs: [Crumb] = [], band: HTML? = nil, scripts: [ServedFile] = [],
        reloadsAfter: Int? = nil,
        canonical: Address? = nil, alternative: Address? = nil, body: HTML
    ) {
        (self.title, self.current, self.crumbs, self.band, self.body) = (title, current, crumbs, band, body)
        (self.scripts, self.reloadsAfter, self.canonical, self.alternative) = (scripts, reloadsAfter, canonical, alternative)
    }

    public func html(in site: Site) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="zh-CN" dir="ltr">
        <head>
        <meta charset="utf-8">
        <title>\(title)\(title == site.name ? "" : " · " + site.name)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="format-detection" content="telephone=no">
        <link rel="icon" type="image/svg+xml"\(attributes: ["href": ServedFile.icon.address.description])>
        <link rel="stylesheet"\(attributes: ["href": ServedFile.style.address.description])>
        \(canonical.map { "<link rel=\"canonical\"\(attributes: ["href": $0.description])>\n" as HTML })\
        \(alternative.map { "<link rel=\"alternate\" type=\"application/json\"\(attributes: ["href": $0.description])>\n" as HTML })\
        \(reloadsAfter.map { "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"></noscript>\n" as HTML })\
        \(scripts.map { "<script\(attributes: ["src": $0.address.description]) defer></script>\n" as HTML })\
        </head>
        <body>
        <a class="skip unseen" href="#main">跳到正文</a>
        \(masthead(site))
        \(demoLine(site))\
        \(band)\
        <main id="main" tabindex="-1"><div class="frame">
        \(Breadcrumbs(crumbs))\
        \(body)
        </div></main>
        \(footing(site))
        </body>
        </html>

        """
    }

    private func masthead(_ site: Site) -> HTML {
        let places: [HTML] = site.places.map {
            "<li><a\(attributes: ["href": $0.address.description, "aria-current": $0.address == current ? "page" : nil])>\($0.title)</a></li>"
        }
        return """
            <header class="masthead"><div class="frame">
            <a class="wordmark" href="/">\(Emblem.mark)<span><span class="wordmark-name">\(site.name)</span>\
            <span class="wordmark-line">\(site.line)</span></span></a>
            <nav class="navigation" aria-label="主导航"><ul>\(places)</ul></nav>
            </div></header>
            """
    }

    private func demoLine(_ site: Site) -> HTML {
        guard site.showsDemoData else { return .empty }
        return """
            <div class="demo-line" role="note"><div class="frame"><p><strong>演示数据</strong>　本站现有的权利和主体由程序生成，均属虚构，\
            不得作为任何办件的依据。</p></div></div>

            """
    }

    private func footing(_ site: Site) -> HTML {
        """
        <footer class="footing"><div class="frame">
        <p>数据来源：\(site.sources)\(site.asOf.map { "；最近一次来源日期：\($0)" as HTML })。</p>
        <p>页面所列事实均注明来源与截至日期；与国家主管机关的登记簿不一致的，以登记簿为准。</p>
        <p><a href="/about">关于\(site.name)</a>　<a href="/design">页面构件</a></p>
        </div></footer>
        """
    }
}
