import Law
public import Procedure

/// 处罚案件的时限。期限是各机关的规定里的；规定没有写的，这个机关没有这项时限。
public enum PenaltyClock<System: EnforcementSystem>: String, CaseIterable, Sendable, Timed {
    case decision, further, review, statement
    /// 公告送达的陈述、申辩期限，和要求听证的期限：只在它们另有规定的机关单独计算。
    case announced = "announced-statement"
    case asking = "hearing-asking"
    case presider, handover, calling = "hearing-calling", report = "hearing-report"
    case service, publication, payment, deferred, reconsideration, suit, suitAfter = "suit-after-reconsideration", demand, enforcement,
        closing

    private static var all: [Self] {
        [
            .decision, .further, .review, .statement, .announced, .asking, .presider, .handover, .calling, .report, .service, .publication,
            .payment, .deferred, .reconsideration, .suit, .suitAfter, .demand, .enforcement, .closing,
        ]
    }

    /// 这个机关有的时限。
    public static var allCases: [Self] { all.filter { System.term($0) != nil } }

    public var rule: ClockRule {
        switch self {
        case .decision: decisionRule
        case .further: rule("作出处理决定（集体讨论确定的期限）", binds: .officer, set: true, warnsBefore: 10)
        case .review: rule("审核案件", binds: .reviewer, warnsBefore: 3)
        case .statement: rule(System.term(.asking) == nil ? "陈述、申辩或者要求听证" : "陈述、申辩", binds: .respondent)
        case .announced: rule("陈述、申辩（公告送达）", binds: .respondent)
        case .asking: rule("要求听证", binds: .respondent)
        case .presider: rule("指定听证主持人", binds: .chief)
        case .handover: rule("把案卷移交听证主持人", binds: .officer)
        case .calling: rule("确定听证的时间、地点", binds: .officer)
        case .report: rule("提交听证报告", binds: .officer)
        case .service: rule("送达决定书", binds: .officer)
        case .publication: rule("公示处罚信息", binds: .officer, warnsBefore: 5)
        case .payment: rule("缴纳罚款", binds: .respondent)
        case .deferred: rule("缴纳延期、分期的罚款", binds: .respondent, set: true)
        case .reconsideration: rule("申请行政复议", binds: .respondent, warnsBefore: 5)
        case .suit: rule("提起行政诉讼", binds: .respondent, warnsBefore: 10)
        case .suitAfter: rule("不服复议决定，提起行政诉讼", binds: .respondent)
        case .demand: rule("履行催告", binds: .respondent)
        case .enforcement: rule("申请人民法院强制执行", binds: .officer, warnsBefore: 10)
        case .closing: rule("结案", binds: .officer, warnsBefore: 3)
        }
    }

    private func rule(_ title: String, binds: MatterRole, set isSet: Bool = false, warnsBefore: Int = 2) -> ClockRule {
        ClockRule(title, binds: binds, period(title), set: isSet, warnsBefore: warnsBefore)
    }

    private func period(_ title: String) -> Dated<Period> { System.term(self) ?? Dated(title) }

    private var decisionRule: ClockRule {
        let pause = System.article(.term)
        return ClockRule(
            "作出处理决定", binds: .officer, period("办案期限"), warnsBefore: 10,
            extensions: System.prolongation.map { [ExtensionRule("approved", "案情复杂，经负责人批准的延长", by: .chief, $0)] } ?? [],
            pauses: [
                PauseRule("suspension", "中止", pause), PauseRule("hearing", "听证", pause), PauseRule("notice", "公告", pause),
                PauseRule("appraisal", "检测、检验、检疫、鉴定", pause), PauseRule("identification", "权利人辨认、鉴别", pause),
                PauseRule("refund", "责令退款", pause),
            ])
    }
}

/// 对一切行政行为都一样的救济期限。
enum RemedyTerms {
    static let reconsideration = Dated(
        "申请行政复议的期限", .since("2024-01-01", Period.days(60), reconsideration2024[20], checked: "2026-11-23"))
    static let suit = Dated(
        "提起行政诉讼的期限", .since("2017-07-01", Period.months(6), administrativeSuit2017[46], checked: "2026-11-23"))
    static let suitAfter = Dated(
        "复议以后起诉的期限", .since("2017-07-01", Period.days(15), administrativeSuit2017[45], checked: "2026-11-23"))
}
