public import Markup

/// A short word on a state. The mark before it says the same as the colour.
public struct Tag: Component {
    public enum Tone: String, Sendable, CaseIterable { case plain, good, waiting, caution, urgent }
    let title: String
    let tone: Tone
    public init(_ title: String, _ tone: Tone = .plain) { (self.title, self.tone) = (title, tone) }

    public var html: HTML {
        """
        <span\(attributes: ["class": tone == .plain ? "tag" : "tag tag-\(tone.rawValue)"])>\
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">\(tone.mark)</svg>\(title)</span>
        """
    }
}

/// Tags in a row.
public struct Tags: Component {
    let tags: [Tag]
    public init(_ tags: [Tag]) { self.tags = tags }
    public var html: HTML { tags.isEmpty ? .empty : "<ul class=\"tags\">\(tags.map { "<li>\($0)</li>" as HTML })</ul>" }
}

extension Tag.Tone {
    /// Disc, ring, triangle, cross, bar: told apart without colour.
    var mark: HTML {
        switch self {
        case .good: "<circle cx=\"6\" cy=\"6\" r=\"5\" fill=\"currentColor\"/>"
        case .waiting: "<circle cx=\"6\" cy=\"6\" r=\"4\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
        case .caution: "<path d=\"M6 1l5 10H1z\" fill=\"currentColor\"/>"
        case .urgent: "<path d=\"M2 2l8 8M10 2l-8 8\" stroke=\"currentColor\" stroke-width=\"2.5\"/>"
        case .plain: "<path d=\"M1 6h10\" stroke=\"currentColor\" stroke-width=\"2.5\"/>"
        }
    }
}
