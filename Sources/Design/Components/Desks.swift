public import Markup

/// The places of an officer's side panel: queues with their counters, and what else they need.
public struct SideNavigation: Component {
    public struct Item: Sendable {
        let title: String
        let count: Int?
        let address: Address
        let isCurrent: Bool
        let isUrgent: Bool
        public init(_ title: String, count: Int? = nil, to address: Address, isCurrent: Bool = false, isUrgent: Bool = false) {
            (self.title, self.count, self.address, self.isCurrent, self.isUrgent) = (title, count, address, isCurrent, isUrgent)
        }
    }
    let name: String
    let groups: [(title: String, items: [Item])]
    public init(_ name: String, _ groups: [(title: String, items: [Item])]) { (self.name, self.groups) = (name, groups) }

    public var html: HTML {
        let parts: [HTML] = groups.map { group in
            let items: [HTML] = group.items.map { item in
                let count: HTML? = item.count.map {
                    "<span class=\"\(item.isUrgent ? "counter counter-urgent" : "counter")\">\($0.grouped)</span>"
                }
                return """
                    <li><a\(attributes: ["href": item.address.description, "aria-current": item.isCurrent ? "page" : nil])>\
                    <span>\(item.title)</span>\(count)</a></li>

                    """
            }
            return "<section><h2>\(group.title)</h2><ul>\n\(items)</ul></section>"
        }
        return "<nav class=\"side\"\(attributes: ["aria-label": name])>\(parts)</nav>"
    }
}

/// A matter in a queue: enough to decide whether to open it.
public struct QueueItem: Sendable {
    let title: String
    let address: Address
    let number: String
    let line: [HTML]
    let clock: ClockFace?
    let isCurrent: Bool
    public init(_ title: String, to address: Address, number: String, line: [HTML] = [], clock: ClockFace? = nil, isCurrent: Bool = false) {
        (self.title, self.address, self.number, self.line, self.clock, self.isCurrent) = (title, address, number, line, clock, isCurrent)
    }
}

/// A queue 待办. The keys j and k go from one to the next, o or Enter opens it.
public struct QueueList: Component {
    let title: String
    let items: [QueueItem]
    let empty: String
    public init(_ title: String, _ items: [QueueItem], empty: String) { (self.title, self.items, self.empty) = (title, items, empty) }

    public var html: HTML {
        guard !items.isEmpty else { return EmptyState(empty).html }
        let lines: [HTML] = items.map { item in
            """
            <li\(attributes: ["class": item.isCurrent ? "queue-item queue-current" : "queue-item"])>\
            <a data-key-item\(attributes: ["href": item.address.description, "aria-current": item.isCurrent ? "true" : nil])>\(item.title)</a>\
            <p class="queue-line"><span class="figure">\(item.number)</span>\(item.line.map { "<span>\($0)</span>" as HTML })</p>\(item.clock)</li>

            """
        }
        return "<ol class=\"queue\"\(attributes: ["aria-label": title])>\n\(lines)</ol>"
    }
}

/// The frame of an officer's page: a side panel, the list, and the matter that is open. A phone shows one after the other, the matter first.
public struct Panes: Component {
    let side: SideNavigation
    let list: HTML
    let detail: HTML?
    public init(side: SideNavigation, list: HTML, detail: HTML? = nil) { (self.side, self.list, self.detail) = (side, list, detail) }

    public var html: HTML {
        let open: HTML? = detail.map { "<div class=\"pane pane-detail\">\($0)</div>" }
        return
            "<div class=\"\(detail == nil ? "panes" : "panes panes-open")\">\(side)<div class=\"pane pane-list\">\(list)</div>\(open)</div>"
    }
}
