public import Markup

/// How far a job has come. Without a total the bar only shows that something moves. With a source, a script keeps it moving.
public struct Progress: Component {
    let label: String
    let done: Int64
    let total: Int64?
    let source: Address?
    let id: String
    public init(_ label: String, done: Int64, total: Int64?, source: Address? = nil, id: String = "progress") {
        (self.label, self.done, self.total, self.source, self.id) = (label, done, total, source, id)
    }

    public var html: HTML {
        let bar: HTML = "\(attributes: ["max": total.map { "\(max(1, $0))" }, "value": total.map { "\(min(max(0, done), max(1, $0)))" }])"
        return """
            <div class="progress"\(attributes: ["data-progress": source?.description])>\
            <p class="progress-label"><label for="\(id)">\(label)</label>\
            <span data-figure="percent">\(Self.percent(done, of: total))</span></p><progress id="\(id)"\(bar)></progress></div>
            """
    }

    /// Whole percent, never 100 before the end.
    public static func percent(_ done: Int64, of total: Int64?) -> String {
        guard let total, total > 0 else { return "" }
        return "\(min(max(0, done), total).multipliedReportingOverflow(by: 100).partialValue / total)%"
    }
}

/// A figure that counts, with what it counts and where it leads.
public struct Figure: Sendable {
    let label: String
    let value: Int
    let name: String?
    let address: Address?
    /// `name` lets a progress script write the figure anew.
    public init(_ label: String, _ value: Int, name: String? = nil, to address: Address? = nil) {
        (self.label, self.value, self.name, self.address) = (label, value, name, address)
    }
}

/// Figures side by side.
public struct Figures: Component {
    let figures: [Figure]
    public init(_ figures: [Figure]) { self.figures = figures }
    public var html: HTML {
        let items: [HTML] = figures.map { figure in
            let inner: HTML = "<strong\(attributes: ["data-figure": figure.name])>\(figure.value.grouped)</strong>\(figure.label)"
            guard let address = figure.address else { return "<li><span class=\"still\">\(inner)</span></li>\n" }
            return "<li><a\(attributes: ["href": address.description])>\(inner)</a></li>\n"
        }
        return "<ul class=\"figures\">\n\(items)</ul>"
    }
}
