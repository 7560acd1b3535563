public import Markup

/// A chart drawn from a table that is on the page anyway: without scripts, or without the drawing library, the table stands in its place.
public struct Chart: Component {
    public enum Kind: String, Sendable, CaseIterable { case bar, line, stacked }
    public struct Series: Sendable {
        let title: String
        let values: [String]
        public init(_ title: String, _ values: [Int]) { (self.title, self.values) = (title, values.map(\.grouped)) }
        /// Figures as the table writes them, such as 97.5; words in the place of one leave a gap in the chart.
        public init(_ title: String, written values: [String]) { (self.title, self.values) = (title, values) }
    }
    let id: String
    let title: String
    let kind: Kind
    let heading: String
    let labels: [String]
    let series: [Series]
    let addresses: [Address]

    /// - Parameters:
    ///   - heading: what the labels are, such as 年份: the heading of the table's first column.
    ///   - addresses: where each label leads, in the table and in the chart; empty where they lead nowhere.
    public init(
        id: String, _ title: String, _ kind: Kind, heading: String, labels: [String], series: [Series], addresses: [Address] = []
    ) {
        (self.id, self.title, self.kind, self.heading) = (id, title, kind, heading)
        (self.labels, self.series, self.addresses) = (labels, series, addresses)
    }

    public var html: HTML {
        guard !labels.isEmpty else { return .empty }
        let rows: [[HTML]] = labels.enumerated().map { place, label in
            let name: HTML =
                addresses.indices.contains(place)
                ? "<a\(attributes: ["href": addresses[place].description])>\(Written(label))</a>" : Written(label).html
            return [name] + series.map { HTML(plain: $0.values.indices.contains(place) ? $0.values[place] : "0") }
        }
        let table = Table(
            id: id, caption: title, columns: [.init(heading)] + series.map { .init($0.title, isFigure: true) }, rows: rows,
            onPhone: .scrolls)
        return """
            <figure class="chart"\(attributes: ["data-chart": kind.rawValue])><div class="chart-plane" hidden>\
            <canvas role="img"\(attributes: ["aria-label": title])></canvas></div>\
            <details class="disclosure" open><summary>\(DesignWords.chartData)</summary>\(table)</details></figure>

            """
    }
}
