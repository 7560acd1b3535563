public import Law
public import Penalty
public import Plan
public import Procedure

/// 著作权主管部门的行政处罚。
public typealias CopyrightPenalty = PenaltyCourse<CopyrightEnforcement>
public typealias CopyrightLead = LeadCourse<CopyrightEnforcement>
public typealias CopyrightMeasure = CustodyCourse<CopyrightEnforcement>

/// 著作权主管部门：《著作权行政处罚实施办法》读到的是第十三条（十五日内决定是否受理）、第二十七条（七日内陈述、申辩，公告送达的三十日）和第三十三条（听证的数额）；
/// 其余环节依《行政处罚法》。十五日、七日、三十日没有写工作日，按自然日计算（待确认）。要求听证的期限是《行政处罚法》第六十四条的五个工作日，单独起算。
public enum CopyrightEnforcement: EnforcementSystem {
    public static let lead = ProcedureName("protection.copyright-lead", "著作权案件线索核查")
    public static let penalty = ProcedureName("protection.copyright-penalty", "著作权行政处罚（普通程序）")
    public static let measure = ProcedureName("protection.copyright-measure", "著作权案件的登记保存和查封扣押")
    public static let act = ActAuthority.region("县级以上著作权主管部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("违法行为发生地", citing: penaltyLaw2021[22], .unconfirmed)
    public static let receiver = LeadReceiver.copyright

    public static let leadEditions = [LeadCourse<Self>.edition(of: copyrightPenalties2009)]
    public static let penaltyEditions = [PenaltyCourse<Self>.edition(of: copyrightPenalties2009)]
    public static let measureEditions = [CustodyCourse<Self>.edition(of: copyrightPenalties2009)]

    public static let hearings = HearingThreshold.System.copyright
    public static let offences: Set<Offence> = [.copyright]
    public static let scope = "侵犯著作权同时损害公共利益"
    public static let isTiered = false
    public static let isInspected = false

    public static let prolongation: Dated<Period>? = nil
    public static let leadProlongation: Dated<Period>? = nil
    public static let leadPause: Citation? = nil

    public static func article(_ topic: EnforcementTopic) -> Citation {
        switch topic {
        case .verification, .docketing, .opening, .refusal: copyrightPenalties2009[13]
        case .statement: copyrightPenalties2009[27]
        default: GeneralPenaltyLaw.article(topic)
        }
    }

    public static func term(_ clock: PenaltyClock<Self>) -> Dated<Period>? {
        switch clock {
        case .statement: own("陈述、申辩的期限", .days(7), 27)
        case .announced: own("公告送达的陈述、申辩期限", .days(30), 27)
        case .asking: GeneralPenaltyLaw.law("要求听证的期限", .workingDays(5), penaltyLaw2021[64, nil, 1])
        default: GeneralPenaltyLaw.term(clock)
        }
    }

    public static func term(_ clock: LeadClock<Self>) -> Dated<Period>? {
        clock == .verification ? own("决定是否受理的期限", .days(15), 13) : nil
    }

    public static func term(_ clock: CustodyClock<Self>) -> Dated<Period>? { GeneralPenaltyLaw.term(clock) }

    private static func own(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
        Dated(title, .since("2009-06-15", period, copyrightPenalties2009[article], checked: "2026-11-29", .unconfirmed))
    }

    public static let leadServes = [
        Serving("4.2-1", "4.2-4", by: .procedure(lead.code, lead.title), scenario: Self.scenario)
    ]
    public static let penaltyServes = [
        Serving("4.2-1", "4.2-4", by: .procedure(penalty.code, penalty.title), lacks: "公示的期限和信用修复", scenario: Self.scenario)
    ]
    public static let measureServes: [Serving] = []
    static let scenario = "盗版案件：市场监管的线索移给著作权主管部门，立案、告知、陈述七日、听证五个工作日、处罚、公示"
}
