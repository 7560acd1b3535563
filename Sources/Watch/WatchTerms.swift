public import Clearance

/// What of its subject a watch tells.
public struct WatchTerms: Sendable, Hashable {
    public var news: Set<WatchNews>
    /// Days before a deadline from which it is told.
    public var ahead: Int
    /// Marks of a lower risk are passed over.
    public var least: ClearanceFinding.Risk
    /// Names of holders whose rights are no news, such as one's own.
    public var excepted: [String]

    public static let aheadRange = 1...365
    public static let longestName = 60
    public static let mostExcepted = 20

    public init(
        news: Set<WatchNews>, ahead: Int = 30, least: ClearanceFinding.Risk = .medium, excepted: [String] = []
    ) {
        (self.news, self.ahead, self.least, self.excepted) = (news, ahead, least, excepted)
    }
}

/// A watch as it is matched against records.
public struct KeptWatch: Sendable, Hashable {
    public let id: Int64
    public let account: Int64
    public let subject: WatchSubject
    public let terms: WatchTerms
    /// The last right that was in the register when the watch began: what has a greater id is new to it.
    public let sinceRight: Int64
    /// The last change of the register when the watch began.
    public let sinceChange: Int64

    public init(id: Int64, account: Int64, subject: WatchSubject, terms: WatchTerms, sinceRight: Int64, sinceChange: Int64) {
        (self.id, self.account, self.subject, self.terms) = (id, account, subject, terms)
        (self.sinceRight, self.sinceChange) = (sinceRight, sinceChange)
    }
}
