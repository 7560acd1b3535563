public import Register

/// What was last told of a watched right: what differs from it is news.
public struct RightSnapshot: Sendable, Hashable {
    public let status: RightStatus
    public let holders: [String]
    /// Code and day of each dated event.
    public let events: Set<String>

    public init(_ right: WatchedRight) {
        (status, holders, events) = (right.status, right.holders, Set(right.events.map(Self.mark)))
    }

    /// What has become otherwise, a sentence each.
    func differences(to now: RightSnapshot, events told: [StatusEvent]) -> [String] {
        var said: [String] = []
        if status != now.status { said.append("状态由“\(status.title)”变为“\(now.status.title)”") }
        if holders != now.holders {
            said.append("权利人由“\(holders.joined(separator: "、"))”变为“\(now.holders.joined(separator: "、"))”")
        }
        for event in told where !events.contains(Self.mark(event)) {
            said.append("\(event.day) \(event.title)")
        }
        return said
    }

    private static func mark(_ event: StatusEvent) -> String { "\(event.code) \(event.day)" }

    // MARK: As it is kept

    /// Lines: the status, the events, then a holder each.
    public var text: String { ([status.rawValue, events.sorted().joined(separator: ",")] + holders).joined(separator: "\n") }

    public init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 2, let status = RightStatus(rawValue: lines[0]) else { return nil }
        self.status = status
        events = Set(lines[1].split(separator: ",").map(String.init))
        holders = Array(lines.dropFirst(2))
    }
}
