public import Markup

/// A component shown at work: documentation, snapshot and accessibility test in one.
public struct Example: Sendable {
    public let title: String
    public let html: HTML
    init(_ title: String, _ component: some Component) { (self.title, self.html) = (title, component.html) }
    init(_ title: String, _ html: HTML) { (self.title, self.html) = (title, html) }
}

/// A component's entry in the catalogue: what it is for, when not to use it, and examples.
public struct CatalogueEntry: Sendable {
    /// Latin name, as the code has it; also the anchor on the page.
    public let name: String
    public let title: String
    public let purpose: String
    public let examples: [Example]
    init(_ name: String, _ title: String, _ purpose: String, _ examples: Example...) {
        (self.name, self.title, self.purpose, self.examples) = (name, title, purpose, examples)
    }
}

/// All components.
public enum Catalogue {
    public static let entries: [CatalogueEntry] = actions + forms + fields + answers + facts + matters + lists + tables + guides + figures

    /// The page that shows them.
    public static var body: HTML {
        let sections: [HTML] = entries.map { entry in
            let examples: [HTML] = entry.examples.map { "<h3>\($0.title)</h3>\n<div class=\"example\">\($0.html)</div>\n" }
            return Section(entry.title, anchor: entry.name, "<p><code>\(entry.name)</code>　\(entry.purpose)</p>\n\(examples)").html
        }
        return """
            \(Heading("页面构件"))\
            \(Lead("本站全部页面由下列构件组成。每个构件的示例既是说明，也是外观比对和无障碍检查的依据。"))
            \(Section("整页的示例", anchor: "Page", Points(ExamplePage.all.map { Link($0.page.title, to: $0.address).html }).html))
            \(SectionNavigation(entries.map { ($0.title, $0.name) }))
            \(sections)
            """
    }
}
