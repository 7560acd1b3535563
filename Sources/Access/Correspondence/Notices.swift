public import Law

/// Word of something, on an account's own page.
public struct NoticeLine: Sendable, Hashable {
    public let id: Int64
    public let title: String
    /// Path on this site.
    public let path: String
    public let at: Instant
    public let isRead: Bool
    public init(id: Int64, title: String, path: String, at: Instant, isRead: Bool) {
        (self.id, self.title, self.path, self.at, self.isRead) = (id, title, path, at, isRead)
    }
}

/// Of what an account wants word, and by which way.
public struct NoticeChoices: Sendable, Hashable {
    /// Confirmed; nil where there is none.
    public var mail: String?
    /// Waits to be confirmed.
    public var pendingMail: String?
    /// What moves in one's matters, by mail; on the page it always stands.
    public var movesByMail = false
    /// What falls due, once a day: on the page, by mail.
    public var digestOnPage = true
    public var digestByMail = false
    /// Days before a due day from which the digest names it.
    public var ahead = 3
    public init() {}

    public static let aheadRange = 0...15
}

/// Something on its way to another machine.
public struct DeliveryLine: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case waiting, sent, dead
        public var title: String {
            switch self {
            case .waiting: "等待发送"
            case .sent: "已发送"
            case .dead: "没有送到，不再发送"
            }
        }
    }
    public enum Way: String, Sendable, Hashable { case mail, hook }
    public let id: Int64
    /// As the receiver knows it.
    public let key: String
    public let way: Way
    public let state: State
    public let attempts: Int
    /// Why the last attempt failed.
    public let error: String?
    public let created: Instant
    public let next: Instant

    public init(
        id: Int64, key: String, way: Way, state: State, attempts: Int, error: String?, created: Instant, next: Instant
    ) {
        (self.id, self.key, self.way, self.state) = (id, key, way, state)
        (self.attempts, self.error, self.created, self.next) = (attempts, error, created, next)
    }
}

/// Whose web hook it is.
public enum HookOwner: Sendable, Hashable {
    case authority(String), party(String)

    public var kind: String {
        switch self {
        case .authority: "authority"
        case .party: "party"
        }
    }
    public var key: String {
        switch self {
        case .authority(let id): id
        case .party(let code): code
        }
    }
}

/// An address that is told of what moves.
public struct HookLine: Sendable, Hashable {
    public let id: Int64
    public let url: String
    public let created: Instant
    public init(id: Int64, url: String, created: Instant) { (self.id, self.url, self.created) = (id, url, created) }
}
