import Clearance
import Goods
public import Law
public import Register
import Similarity

/// What a watch has to tell 预警: of what, and why.
public struct Alert: Sendable, Hashable {
    /// How much attention it asks for.
    public enum Weight: Int, Sendable, Hashable, Comparable, CaseIterable {
        case plain, caution, urgent
        public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
        public var title: String {
            switch self {
            case .plain: "一般"
            case .caution: "注意"
            case .urgent: "尽快处理"
            }
        }
    }

    /// What it is about.
    public enum Target: Sendable, Hashable {
        case right(RightKind, key: String)
        case matter(key: String)
    }

    public let watch: Int64
    public let account: Int64
    public let news: WatchNews
    /// The same thing has the same cause, and is told once.
    public let cause: String
    public let target: Target
    public let title: String
    /// Why, a sentence each.
    public let reasons: [String]
    public let weight: Weight
    /// The day by which something has to be done, where there is one.
    public let by: LocalDate?

    public init(
        _ watch: KeptWatch, _ news: WatchNews, cause: String, of target: Target, title: String, reasons: [String], weight: Weight,
        by: LocalDate? = nil
    ) {
        (self.watch, account, self.news, self.cause) = (watch.id, watch.account, news, cause)
        (self.target, self.title, self.reasons, self.weight, self.by) = (target, title, reasons, weight, by)
    }
}

// MARK: Of rights

extension Alert {
    /// A mark came in, can be opposed from now on, or stood in the way and is gone.
    /// - Parameters:
    ///   - finding: what the mark comes to, or came to while it lived.
    ///   - remarks: what there is to be known of one that is gone.
    init?(_ watch: KeptWatch, of right: WatchedRight, _ finding: ClearanceFinding, remarks: [String]) {
        guard case .mark(let name, _, _) = watch.subject, finding.risk <= watch.terms.least else { return nil }
        let why =
            finding.judgement.reasons.map { "\($0.rule) \($0.text)" }
            + (finding.goods.map { ["商品、服务\($0.verdict.kind.title)：\($0.verdict.reason)"] } ?? [])
        let named = "“\(right.title)”\(right.niceClass.map { "（第\($0)类）" } ?? "")"
        let near = "与“\(name)”\(finding.judgement.verdict.title)的"
        // A mark that is published and not yet registered has one deadline: that for opposing it.
        let opposition = right.status == .pending ? right.deadlines.first : nil
        let act = opposition.map { "\($0.title)：\($0.day)（\($0.citations.first.map(\.description) ?? "")）" }
        let weight: Weight = finding.risk == .high ? .urgent : finding.risk == .medium ? .caution : .plain
        let reasons = [right.line] + why + [act].compactMap(\.self)
        if watch.terms.news.contains(.entered), right.id > watch.sinceRight, right.isArriving, !right.status.isDead {
            self.init(
                watch, .entered, cause: "entered \(right.place)", of: right.target, title: "收录了\(near)商标\(named)，\(finding.risk.title)",
                reasons: reasons, weight: weight, by: opposition?.day)
        } else if watch.terms.news.contains(.entered), let opposition {
            self.init(
                watch, .entered, cause: "opposition \(right.place) \(opposition.day)", of: right.target,
                title: "\(near)商标\(named)已经公告，可以提出异议", reasons: reasons, weight: weight, by: opposition.day)
        } else if watch.terms.news.contains(.lapsed), right.ending(after: watch.sinceChange) {
            self.init(
                watch, .lapsed, cause: "lapsed \(right.standingMark)", of: right.target, title: "\(near)在先商标\(named)失效",
                reasons: [right.line] + why + remarks, weight: .caution)
        } else {
            return nil
        }
    }

    /// A right of a party, or one that a search finds, came in or ended.
    static func arrival(_ watch: KeptWatch, of right: WatchedRight, because reason: String) -> Alert? {
        guard watch.terms.news.contains(.entered), right.id > watch.sinceRight else { return nil }
        return Alert(
            watch, .entered, cause: "entered \(right.place)", of: right.target, title: "收录了\(right.kind.title)“\(right.title)”",
            reasons: [reason, right.line], weight: .plain)
    }

    static func ending(_ watch: KeptWatch, of right: WatchedRight, because reason: String) -> Alert? {
        guard watch.terms.news.contains(.lapsed), right.ending(after: watch.sinceChange) else { return nil }
        return Alert(
            watch, .lapsed, cause: "lapsed \(right.standingMark)", of: right.target,
            title: "\(right.kind.title)“\(right.title)”\(right.status.title)", reasons: [reason, "\(right.key)，\(right.standing)"],
            weight: .caution)
    }

    /// The watched right is not as it was.
    static func change(_ watch: KeptWatch, of right: WatchedRight, from before: RightSnapshot) -> Alert? {
        let now = RightSnapshot(right)
        let said = before.differences(to: now, events: right.events)
        guard watch.terms.news.contains(.changed), !said.isEmpty, let number = right.changes.last?.number else { return nil }
        let isGrave = right.status != before.status && right.status.isDead
        return Alert(
            watch, .changed, cause: "changed \(right.place) \(number)", of: right.target,
            title: isGrave ? "\(right.kind.title)“\(right.title)”\(right.status.title)" : "\(right.kind.title)“\(right.title)”有变动",
            reasons: said, weight: isGrave ? .urgent : .caution)
    }

    /// A deadline of the right comes near.
    public static func deadline(_ watch: KeptWatch, of right: WatchedRight, _ deadline: Deadline, on today: LocalDate) -> Alert? {
        let days = deadline.day.ordinal - today.ordinal
        guard watch.terms.news.contains(.due), days >= 0, days <= watch.terms.ahead else { return nil }
        let amount = deadline.amount.map { ["应缴\($0)"] } ?? []
        return Alert(
            watch, .due, cause: right.cause(of: deadline), of: right.target,
            title: "\(right.kind.title)“\(right.title)”\(deadline.title)：\(deadline.day)",
            reasons: amount + ["\(right.key)，\(right.standing)"] + deadline.citations.prefix(1).map { "依据：\($0)" },
            weight: days <= 7 ? .urgent : .caution, by: deadline.day)
    }

    /// What everybody may know of a step of a matter.
    public static func step(_ watch: KeptWatch, key: String, entry: Int, procedure: String, event: String, standing: String) -> Alert {
        Alert(
            watch, .changed, cause: "step \(key) \(entry)", of: .matter(key: key), title: "\(procedure) \(key)：\(event)",
            reasons: ["现在：\(standing)"], weight: .plain)
    }
}

extension WatchedRight {
    /// What an alert of a deadline is filed under.
    public func cause(of deadline: Deadline) -> String { "due \(place) \(deadline.title) \(deadline.day)" }

    /// Number, holders and status; nothing for holders that nobody told.
    fileprivate var line: String {
        [key, holders.joined(separator: "、"), standing].filter { !$0.isEmpty }.joined(separator: "，")
    }
    /// What it has become and since when: the same end is told once, whoever tells of it.
    fileprivate var standingMark: String { "\(place) \(status.rawValue) \(since.map(\.description) ?? "")" }
    fileprivate var place: String { "\(kind.rawValue)/\(key)" }
    fileprivate var target: Alert.Target { .right(kind, key: key) }
}
