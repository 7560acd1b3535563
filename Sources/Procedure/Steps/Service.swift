public import Law

/// How a paper reaches whom it goes to 送达.
public enum ServiceMethod: String, Sendable, Hashable, Codable, CaseIterable {
    case direct, post, electronic, left, entrusted, announced

    public var title: String {
        switch self {
        case .direct: "直接送达"
        case .post: "邮寄送达"
        case .electronic: "电子送达"
        case .left: "留置送达"
        case .entrusted: "委托送达"
        case .announced: "公告送达"
        }
    }

    /// What the first day of it is called, and the day on which the paper arrived; nil where the law gives the day of arrival itself.
    public var sentTitle: String {
        switch self {
        case .direct, .left: "送交日"
        case .post: "交寄日"
        case .electronic: "发出日"
        case .entrusted: "委托日"
        case .announced: "公告发布日"
        }
    }

    public var reachedTitle: String? {
        switch self {
        case .direct: "送达回证上的签收日"
        case .post: "回执上的收件日"
        case .electronic: "到达受送达人系统日"
        case .left: "留置日"
        case .entrusted: "受托机关送交、受送达人签收日"
        case .announced: nil
        }
    }

    /// What proves it.
    public var proofTitle: String {
        switch self {
        case .direct, .entrusted: "送达回证"
        case .post: "邮件回执"
        case .electronic: "送达地址确认书和到达记录"
        case .left: "留置的送达回证、见证或者影像"
        case .announced: "公告的版面或者网页"
        }
    }

    /// The day on which the law takes the paper as served, by a rule of the day on which it was sent.
    /// - Parameter reached: the day of arrival, as the proof says it; nil while it is on its way.
    /// - Returns: nil while it is not served.
    /// - Throws: `NoLaw` for an announcement on a day whose rule is not held.
    public func served(sent: LocalDate, reached: LocalDate?) throws(NoLaw) -> (day: LocalDate, rule: String, evidence: Evidence)? {
        guard self == .announced else {
            // The day that stands on the proof needs no counting.
            return reached.map { ($0, ServiceRule.citation(of: self, on: sent), ServiceRule.evidence) }
        }
        let law = try ServiceRule.announcement.on(sent)
        let due = WorkCalendar.stateCouncil.due(law.value, after: sent, rolling: .never)
        return (due.day, "自发布公告之日起经过\(law.value)，视为送达（\(law.citation)）", ServiceRule.evidence)
    }
}

/// The law of service: the rules of the market authorities on penalties, by which their other papers are served too.
public enum ServiceRule {
    private static let penalties2019 = Statute(
        "市场监督管理行政处罚程序暂行规定", issued: "国家市场监督管理总局令第2号", since: "2019-04-01", until: "2021-07-14", read: [])
    private static let penalties2021 = Statute(
        "市场监督管理行政处罚程序规定", edition: "2021年公布", issued: "国家市场监督管理总局令第42号", since: "2021-07-15", until: "2022-10-31", read: [])
    private static let penalties2022 = Statute(
        "市场监督管理行政处罚程序规定", edition: "2022年修正", issued: "国家市场监督管理总局令第61号", since: "2022-11-01")

    /// 公告送达: the number of the article is known for the edition in force; the periods of all three were read.
    public static let announcement = Dated(
        "公告送达的期间",
        .since("2019-04-01", until: "2021-07-14", Period.days(60), penalties2019.whole, checked: "2026-11-23"),
        .since("2021-07-15", until: "2022-10-31", .days(60), penalties2021[82, nil, 5], checked: "2026-11-23"),
        .since("2022-11-01", .days(30), penalties2022[82, nil, 5], checked: "2026-11-23"))

    /// The rules are verified for penalties. That other procedures follow them is the practice of the authorities and stands in none of the
    /// instruments that were read.
    static let evidence = Evidence.unconfirmed

    /// Electronic service needs the addressee's consent: a signed confirmation of the address.
    public static let consent = penalties2022[82, nil, 3]

    static func citation(of method: ServiceMethod, on day: LocalDate) -> String {
        let law = [penalties2022, penalties2021, penalties2019].first { $0.isInForce(on: day) } ?? penalties2022
        let place = law == penalties2019 ? law.name : law[82].description
        return "以\(method.reachedTitle ?? "")为送达日（参照\(place)）"
    }
}
