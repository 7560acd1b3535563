public import Markup

/// An indicator at a glance: the figure with its unit, how it moved, and what it means.
public struct KeyFigure: Sendable {
    /// Which way it went, and whether that is good.
    public struct Change: Sendable {
        let text: String
        let isUp: Bool
        let isGood: Bool?
        /// - Parameter isGood: nil where neither way is better.
        public init(_ text: String, isUp: Bool, isGood: Bool? = nil) { (self.text, self.isUp, self.isGood) = (text, isUp, isGood) }
    }
    let title: String
    let value: String
    let unit: String?
    let change: Change?
    let note: HTML?
    let address: Address?
    public init(_ title: String, _ value: String, unit: String? = nil, change: Change? = nil, note: HTML? = nil, to address: Address? = nil)
    {
        (self.title, self.value, self.unit, self.change, self.note, self.address) = (title, value, unit, change, note, address)
    }
}

/// Indicators side by side.
public struct KeyFigures: Component {
    let figures: [KeyFigure]
    public init(_ figures: [KeyFigure]) { self.figures = figures }
    public var html: HTML { "<dl class=\"key-figures\">\n\(figures.map(item))</dl>" }

    private func item(_ figure: KeyFigure) -> HTML {
        let title: HTML =
            figure.address.map { "<a\(attributes: ["href": $0.description])>\(figure.title)</a>" } ?? HTML(plain: figure.title)
        let unit: HTML? = figure.unit.map { "<span class=\"key-unit\">\($0)</span>" }
        let change: HTML? = figure.change.map { change in
            let tone = change.isGood.map { $0 ? "change change-good" : "change change-bad" } ?? "change"
            return "<dd class=\"\(tone)\"><span aria-hidden=\"true\">\(change.isUp ? "▲" : "▼")</span> \(change.text)</dd>"
        }
        let note: HTML? = figure.note.map { "<dd class=\"quiet\">\($0)</dd>" }
        return "<div class=\"key-figure\"><dt>\(title)</dt><dd class=\"key-value\">\(figure.value)\(unit)</dd>\(change)\(note)</div>\n"
    }
}
