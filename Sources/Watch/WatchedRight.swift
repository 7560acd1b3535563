public import Law
public import Register

/// A right that came or changed, as watches look at it.
public struct WatchedRight: Sendable {
    public let id: Int64
    public let kind: RightKind
    public let key: String
    public let title: String
    public let status: RightStatus
    /// Since when the status stands and why.
    public let since: LocalDate?
    public let reason: String
    /// Keys of the printed and the standing names of those who hold it or applied for it, and their credit codes.
    public let parties: Set<String>
    /// The holders as everybody may read them.
    public let holders: [String]
    /// 1…45 of a trade mark; nil where unknown or another kind.
    public let niceClass: Int?
    /// Coming deadlines, the nearest first.
    public let deadlines: [Deadline]
    public let events: [StatusEvent]
    /// The changes that are news now, in their order, each with the status before it; nil where the right came with it or no status was told.
    public let changes: [(number: Int64, was: RightStatus?)]

    public init(
        id: Int64, file: RightFile, standing: [String: String], changes: [(number: Int64, was: RightStatus?)], on today: LocalDate
    ) {
        let (record, finding) = (file.record, file.finding(on: today))
        (self.id, kind, key, title) = (id, record.kind, record.key, file.title)
        (status, since, reason) = (finding.status, finding.since, finding.reason)
        let owners = file.owners
        let names = owners.flatMap { [PartyName.key($0.name), standing[PartyName.key($0.name)].map(PartyName.key)] }
        parties = Set((names + owners.map(\.identifier)).compactMap(\.self))
        holders = owners.map { $0.nature == .person ? "（自然人）" : $0.name }
        niceClass = record.kind == .trademark ? record.classes.first { $0.scheme == .nice }.flatMap { Int($0.symbol) } : nil
        (deadlines, events, self.changes) = (file.deadlines(on: today), record.events, changes)
    }

    /// Whether it came into the register with one of the changes.
    var isArriving: Bool { changes.contains { $0.was == nil } }

    /// Whether the right went out of force or out of examination after a watch began.
    func ending(after change: Int64) -> Bool {
        guard status.isDead, let was = changes.first(where: { $0.number > change && $0.was != nil })?.was else { return false }
        return !was.isDead
    }

    /// The status in a phrase: 有效（已授权，2021-05-04）.
    var standing: String { "\(status.title)（\(reason)\(since.map { "，\($0)" } ?? "")）" }
}

extension RightStatus {
    /// Whether nothing is left of the right or the application.
    var isDead: Bool {
        switch self {
        case .ended, .expired, .lapsed, .invalidated: true
        case .pending, .inForce, .unknown: false
        }
    }
}
