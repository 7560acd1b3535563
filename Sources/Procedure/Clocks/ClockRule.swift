public import Law

/// A statutory clock, as declared: who must act, how long the law of a day gives, and what may stop or lengthen it.
public struct ClockRule: Sendable {
    /// What has to be done: 提交意见陈述书.
    public let title: String
    public let binds: MatterRole
    /// The law of the day on which the start fact happened; where the authority sets the last day, the least that it must give.
    public let period: Dated<Period>
    /// The authority names the last day itself, as for mending a request.
    public let isSet: Bool
    public let rolling: Rolling
    /// Working days before the due day from which screens and reminders warn.
    public let warnsBefore: Int
    public let extensions: [ExtensionRule]
    /// The only reasons for which the clock may stand still.
    public let pauses: [PauseRule]

    public init(
        _ title: String, binds: MatterRole, _ period: Dated<Period>, set isSet: Bool = false, rolling: Rolling = .toNextWorkingDay,
        warnsBefore: Int = 2, extensions: [ExtensionRule] = [], pauses: [PauseRule] = []
    ) {
        (self.title, self.binds, self.period, self.isSet, self.rolling) = (title, binds, period, isSet, rolling)
        (self.warnsBefore, self.extensions, self.pauses) = (warnsBefore, extensions, pauses)
    }
}

/// An extension 延期 that the law allows: how long, how often, by whom, after which other.
public struct ExtensionRule: Sendable {
    /// Stable: `helan clock --extend complex`.
    public let code: String
    public let title: String
    public let by: MatterRole
    /// How long at the most; the law of the day it is granted.
    public let period: Dated<Period>
    public let times: Int
    /// The extension that must have been granted before.
    public let after: String?

    public init(_ code: String, _ title: String, by: MatterRole, _ period: Dated<Period>, times: Int = 1, after: String? = nil) {
        (self.code, self.title, self.by, self.period, self.times, self.after) = (code, title, by, period, times, after)
    }
}

/// A reason for which a clock stands still 中止, and its article.
public struct PauseRule: Sendable, Hashable {
    public let code: String
    public let title: String
    public let citation: Citation

    public init(_ code: String, _ title: String, _ citation: Citation) { (self.code, self.title, self.citation) = (code, title, citation) }
}
