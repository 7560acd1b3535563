public import Register

/// What somebody watches 监测.
public enum WatchSubject: Sendable, Hashable {
    /// A name used or wanted as a trade mark, with its goods and classes as they were typed: marks that come near are told of.
    case mark(name: String, goods: [String], classes: String)
    /// Whoever applies for or holds rights, by a name and where known by the credit code.
    case party(name: String, identifier: String?)
    /// Words, classes and filters as the address of the results page writes them.
    case search(items: String)
    case right(RightKind, key: String)
    /// A matter, as far as everybody may follow it.
    case matter(key: String)

    /// Which kind of thing it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case mark, party, search, right, matter

        public var title: String {
            switch self {
            case .mark: "商标"
            case .party: "申请人、权利人"
            case .search: "分类和关键词"
            case .right: "一件权利"
            case .matter: "一件办件"
            }
        }

        /// What can be told of it.
        public var news: [WatchNews] {
            switch self {
            case .mark, .search: [.entered, .lapsed]
            case .party: [.entered, .lapsed, .due]
            case .right: [.changed, .due]
            case .matter: [.changed]
            }
        }
    }

    public var kind: Kind {
        switch self {
        case .mark: .mark
        case .party: .party
        case .search: .search
        case .right: .right
        case .matter: .matter
        }
    }
}

/// What a watch can tell of.
public enum WatchNews: String, Sendable, Hashable, CaseIterable {
    /// A right came into the register.
    case entered
    /// A right ended: refused, expired, lapsed or invalidated.
    case lapsed
    /// Status, holder or an event of the right; a step of the matter.
    case changed
    /// A deadline or the end of a term comes near.
    case due

    public var title: String {
        switch self {
        case .entered: "新收录"
        case .lapsed: "失效"
        case .changed: "变动"
        case .due: "快到期"
        }
    }

    /// What is told of, said of a kind of subject.
    public func words(_ kind: WatchSubject.Kind) -> String {
        switch (self, kind) {
        case (.entered, .mark): "收录了相同、近似的商标"
        case (.entered, .party): "收录了该主体的新权利、新申请"
        case (.entered, _): "收录了符合条件的权利"
        case (.lapsed, .mark): "相同、近似的在先商标失效，障碍消失"
        case (.lapsed, .party): "该主体的权利失效、申请被驳回"
        case (.lapsed, _): "符合条件的权利失效"
        case (.changed, .matter): "办件有公开的进展"
        case (.changed, _): "状态、权利人有变动，有新的法律事件"
        case (.due, .party): "该主体的权利快到缴费、续展、届满的日期"
        case (.due, _): "快到缴费、续展、异议、届满的日期"
        }
    }
}
