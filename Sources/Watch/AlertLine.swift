public import Law
import Register

/// An alert as its account sees it.
public struct AlertLine: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case open, snoozed, done
        public var title: String {
            switch self {
            case .open: "待处理"
            case .snoozed: "以后再提醒"
            case .done: "已处理"
            }
        }
    }

    public let id: Int64
    public let watch: Int64
    /// What the account calls the watch.
    public let name: String
    public let news: WatchNews
    public let target: Alert.Target
    public let title: String
    public let reasons: [String]
    public let weight: Alert.Weight
    /// The day by which something has to be done.
    public let by: LocalDate?
    public let state: State
    /// The day on which it comes back.
    public let until: LocalDate?
    public let created: Instant
    /// Whether its watch goes on.
    public let isWatched: Bool

    public init(
        id: Int64, watch: Int64, name: String, news: WatchNews, target: Alert.Target, title: String, reasons: [String],
        weight: Alert.Weight,
        by: LocalDate?, state: State, until: LocalDate?, created: Instant, isWatched: Bool
    ) {
        (self.id, self.watch, self.name, self.news, self.target) = (id, watch, name, news, target)
        (self.title, self.reasons, self.weight, self.by) = (title, reasons, weight, by)
        (self.state, self.until, self.created, self.isWatched) = (state, until, created, isWatched)
    }
}

/// Which alerts are wanted.
public struct AlertChoice: Sendable, Hashable {
    public var state: AlertLine.State? = .open
    public var watch: Int64?
    public var news: WatchNews?
    public init(state: AlertLine.State? = .open, watch: Int64? = nil, news: WatchNews? = nil) {
        (self.state, self.watch, self.news) = (state, watch, news)
    }
}

extension Alert.Target {
    /// `right/patent/CN2013…` or `matter/7K3F-9QX2`: the path on this site without the slash before it.
    public var text: String {
        switch self {
        case .right(let kind, let key): "right/\(kind.rawValue)/\(key)"
        case .matter(let key): "matter/\(key)"
        }
    }

    public init?(text: String) {
        let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
        switch (parts.first, parts.count) {
        case ("right", 3):
            guard let kind = RightKind(rawValue: parts[1]) else { return nil }
            self = .right(kind, key: parts[2])
        case ("matter", 2): self = .matter(key: parts[1])
        default: return nil
        }
    }
}
