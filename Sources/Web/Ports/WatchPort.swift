public import Access
public import Watch

/// What pages and programs ask of watches and of what they tell. Each account sees and changes its own only.
public protocol WatchPort: Sendable {
    /// The newest first; what each watches in words.
    func watches(of account: Int64, _ kind: WatchSubject.Kind?, offset: Int, limit: Int) async throws -> (lines: [WatchLine], total: Int)
    /// Nil where the account has none such.
    func watch(_ id: Int64, of account: Int64) async throws -> WatchLine?
    /// What a watch looks at, in words and with the path where that stands on this site, without the slash before it; nil where it has none.
    func words(_ subject: WatchSubject) async throws -> (text: String, path: String?)
    /// Begins to watch what was typed: of marks as many as there are lines.
    /// - Throws: `WatchFaults`, and nothing begins.
    func begin(_ typed: TypedWatch, for account: Int64) async throws -> WatchReceipt
    /// Watches every word mark that a party holds or has applied for.
    /// - Throws: `WatchFaults`.
    func beginMarks(of party: String, for account: Int64) async throws -> WatchReceipt
    /// - Throws: `WatchFaults`.
    func change(_ id: Int64, to typed: TypedWatch, of account: Int64) async throws
    /// Tells nothing of it through a day; nil goes on at once.
    /// - Throws: `WatchFaults`.
    func pause(_ id: Int64, until typed: String?, of account: Int64) async throws
    func end(_ id: Int64, of account: Int64) async throws

    func alerts(of account: Int64, _ choice: AlertChoice, offset: Int, limit: Int) async throws -> (lines: [AlertLine], total: Int)
    func counts(of account: Int64) async throws -> [AlertLine.State: Int]
    /// - Throws: `WatchFaults` where the account has none such.
    func finish(_ alert: Int64, of account: Int64) async throws
    /// Some at once; those of others are passed over.
    func finish(_ alerts: [Int64], of account: Int64) async throws
    /// Puts an alert off by days.
    /// - Throws: `WatchFaults`.
    func snooze(_ alert: Int64, days: Int, of account: Int64) async throws

    func choices(of account: Int64) async throws -> (mailsDetails: Bool, hasFeed: Bool)
    func choose(mailsDetails: Bool, of account: Int64) async throws
    func renewFeed(of account: Int64) async throws -> SecretToken
    func revokeFeed(of account: Int64) async throws
    /// The newest alerts of whoever has the secret address; nil where there is none such.
    func feed(_ secret: String, limit: Int) async throws -> [AlertLine]?
}

/// A watch as it was typed.
public struct TypedWatch: Sendable, Hashable {
    public var kind: WatchSubject.Kind
    /// The mark (a line each), the party's name or code, the query of the results page, `patent/CN…`, the matter's number.
    public var subject: String
    public var goods: String
    public var classes: String
    public var name: String
    public var news: Set<WatchNews>
    public var ahead: String
    /// Code of the least risk.
    public var least: String
    /// Names of holders, a line each.
    public var excepted: String

    public init(
        _ kind: WatchSubject.Kind, subject: String, goods: String = "", classes: String = "", name: String = "",
        news: Set<WatchNews>? = nil,
        ahead: String = "30", least: String = "medium", excepted: String = ""
    ) {
        (self.kind, self.subject, self.goods, self.classes, self.name) = (kind, subject, goods, classes, name)
        self.news = news ?? Set(kind.news)
        (self.ahead, self.least, self.excepted) = (ahead, least, excepted)
    }
}

/// What came of beginning to watch.
public struct WatchReceipt: Sendable, Hashable {
    public var began: [Int64]
    /// How many are watched already.
    public var already: Int
    public init(began: [Int64], already: Int) { (self.began, self.already) = (began, already) }
}

/// What of a watch cannot stand so, each with the field it was typed in.
public struct WatchFaults: Error, Sendable {
    public let faults: [(text: String, field: String)]
    public init(_ faults: [(text: String, field: String)]) { self.faults = faults }
    public init(_ text: String, at field: String) { faults = [(text, field)] }
}
