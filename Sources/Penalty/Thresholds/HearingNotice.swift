public import Law

/// How long before a hearing those concerned are told of it, and the public of an open one.
public struct HearingNotice: Sendable, Hashable {
    /// Before the day of the hearing, to the party 通知.
    public var notice: Period
    public var citation: Citation
    public var evidence: Evidence
    /// Before an open hearing, to the public 公告; nil where the rules of the system give no number.
    public var announcement: Period?

    /// - Throws: `NoLaw` on a day whose rule is not held.
    public static func on(_ day: LocalDate, _ system: HearingThreshold.System) throws(NoLaw) -> HearingNotice {
        let entry = try notice(system).on(day)
        return HearingNotice(
            notice: entry.value, citation: entry.citation, evidence: entry.evidence,
            announcement: try announcement(system)?.on(day).value)
    }

    /// The rule as it is dated, for the words of refusals and for lists.
    public static func notice(_ system: HearingThreshold.System) -> Dated<Period> { system == .market ? market : general }

    public static func announcement(_ system: HearingThreshold.System) -> Dated<Period>? { system == .market ? open : nil }

    static let market = Dated<Period>(
        "市场监管处罚听证的通知期限", .since("2021-07-15", .workingDays(7), Instruments.hearings2021[20], checked: FineTable.checked))
    /// 第八十五条：七日是工作日。
    static let general = Dated<Period>(
        "听证的通知期限", .since("2021-07-15", .workingDays(7), Instruments.penaltyLaw2021[64, nil, 2], checked: FineTable.read))
    static let open = Dated<Period>(
        "市场监管处罚公开听证的公告期限",
        .since("2021-07-15", .workingDays(3), Instruments.hearings2021[22], checked: FineTable.checked))
}
