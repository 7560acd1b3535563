public import Markup

/// Small print.
public struct Quiet: Component {
    let content: HTML
    public init(_ content: HTML) { self.content = content }
    public var html: HTML { "<p class=\"quiet\">\(content)</p>" }
}

/// The first words of a page.
public struct Lead: Component {
    let content: HTML
    public init(_ content: HTML) { self.content = content }
    public var html: HTML { "<p class=\"lead\">\(content)</p>" }
}

/// A number as it stands in the register, in figures of one width.
public struct Number: Component {
    let text: String
    public init(_ text: String) { self.text = text }
    public var html: HTML { "<span class=\"figure\">\(text)</span>" }
}

/// A link.
public struct Link: Component {
    let content: HTML
    let address: Address
    let language: String?
    public init(_ title: String, to address: Address, language: String? = nil) {
        (self.content, self.address, self.language) = (HTML(plain: title), address, language)
    }
    public var html: HTML { "<a\(attributes: ["href": address.description, "hreflang": language])>\(content)</a>" }
}

/// A list of points.
public struct Points: Component {
    let items: [HTML]
    public init(_ items: [HTML]) { self.items = items }
    public var html: HTML { "<ul>\(items.map { "<li>\($0)</li>" as HTML })</ul>" }
}

/// Numbered paragraphs, such as claims; each keeps the number the document gives it.
public struct NumberedTexts: Component {
    let items: [(number: Int, text: String)]
    let language: String
    public init(_ items: [(number: Int, text: String)], language: String) { (self.items, self.language) = (items, language) }
    public var html: HTML {
        "<ol class=\"claims\"\(attributes: ["lang": language])>\(items.map { "<li value=\"\($0.number)\">\($0.text)</li>\n" as HTML })</ol>"
    }
}

/// A passage in its own language.
public struct Passage: Component {
    let text: String
    let language: String
    public init(_ text: String, language: String) { (self.text, self.language) = (text, language) }
    public var html: HTML {
        let paragraphs = text.split(whereSeparator: \.isNewline)
        return "\(paragraphs.map { "<p\(attributes: ["lang": language])>\(String($0))</p>" as HTML })"
    }
}

/// The band at the head of the home page.
public struct Hero: Component {
    let title: String
    let content: HTML
    public init(_ title: String, _ content: HTML) { (self.title, self.content) = (title, content) }
    public var html: HTML {
        "<div class=\"hero\">\(Emblem.ridge(className: "hero-ridge"))<div class=\"frame\"><h1>\(title)</h1>\n\(content)\n</div></div>\n"
    }
}
