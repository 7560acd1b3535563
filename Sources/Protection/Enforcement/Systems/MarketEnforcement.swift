public import Law
public import Penalty
public import Plan
public import Procedure

/// 市场监督管理部门的行政处罚（普通程序）。
public typealias PenaltyCase = PenaltyCourse<MarketEnforcement>
/// 市场监督管理部门的案件线索核查。
public typealias Lead = LeadCourse<MarketEnforcement>
/// 市场监督管理部门的登记保存和查封扣押。
public typealias CustodyMeasure = CustodyCourse<MarketEnforcement>

/// 市场监督管理部门：《市场监督管理行政处罚程序规定》第七条至第七十九条，《市场监督管理行政处罚听证办法》，《市场监督管理行政处罚信息公示规定》。
public enum MarketEnforcement: EnforcementSystem {
    public static let lead = ProcedureName("protection.lead", "案件线索核查")
    public static let penalty = ProcedureName("protection.penalty", "行政处罚（普通程序）")
    public static let measure = ProcedureName("protection.measure", "登记保存和查封扣押")
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("违法行为发生地", citing: penalties2022[7])
    public static let receiver = LeadReceiver.market

    public static let leadEditions = [LeadCourse<Self>.edition(of: penalties2022)]
    public static let penaltyEditions = [PenaltyCourse<Self>.edition(of: penalties2022)]
    public static let measureEditions = [CustodyCourse<Self>.edition(of: penalties2022)]

    public static let hearings = HearingThreshold.System.market
    public static let offences = Set(Offence.allCases).subtracting(CopyrightEnforcement.offences).subtracting(varietyOffences)
    public static let scope = "专利、商标、地理标志、商业秘密等；侵犯著作权的由著作权主管部门、植物新品种的由农业农村或者林草主管部门办理"
    public static let isTiered = true
    public static let isInspected = true

    public static let prolongation: Dated<Period>? = rule("办案的延长期限", .days(30), 64)
    public static let leadProlongation: Dated<Period>? = rule("核查的延长期限", .workingDays(15), 18)
    public static let leadPause: Citation? = penalties2022[18]

    public static func article(_ topic: EnforcementTopic) -> Citation {
        switch topic {
        case .registration, .verification, .opening: penalties2022[18]
        case .docketing: penalties2022[19]
        case .refusal: penalties2022[20]
        case .misdirection: penalties2022[17]
        case .dispute: penalties2022[13]
        case .designation: penalties2022[16]
        case .investigation: penalties2022[21]
        case .measures: penalties2022[33]
        case .assistance: penalties2022[45]
        case .suspension: penalties2022[46]
        case .termination: penalties2022[47]
        case .term: penalties2022[64]
        case .report: penalties2022[48]
        case .review: penalties2022[56]
        case .reviewTable: penalties2022[54]
        case .notice, .statement: penalties2022[57]
        case .hearingRequest: hearings2021[7]
        case .presider: hearings2021[18]
        case .handover: hearings2021[19]
        case .hearingNotice: hearings2021[20]
        case .hearing: hearings2021[29]
        case .absence: hearings2021[27]
        default: decided(topic)
        }
    }

    private static func decided(_ topic: EnforcementTopic) -> Citation {
        switch topic {
        case .recheck: penalties2022[58]
        case .discussion: penalties2022[60, 2]
        case .penalty: penalties2022[60, nil, 1]
        case .sparing: penalties2022[60, nil, 2]
        case .referral: penalties2022[60, nil, 3]
        case .crime: penalties2022[60, nil, 4]
        case .paper: penalties2022[62]
        case .service: penalties2022[81]
        case .payment: penalties2022[72]
        case .surcharge: penalties2022[75]
        case .deferral: penalties2022[74]
        case .demand, .enforcement: penalties2022[76]
        case .closing: penalties2022[77]
        case .change: penalties2022[63]
        case .publication: publicity2026[9]
        case .preservationNotice: penalties2022[34]
        case .preservation: penalties2022[35]
        case .seizureDecision: penalties2022[37]
        case .seizure: penalties2022[38]
        case .inventory: penalties2022[39]
        case .release: penalties2022[41]
        case .disposal: penalties2022[42]
        default: penalties2022[60]
        }
    }

    public static func term(_ clock: PenaltyClock<Self>) -> Dated<Period>? {
        switch clock {
        case .decision: rule("办案期限", .days(90), 64)
        case .further: rule("继续延长的最短期限", .days(1), 64)
        case .review: rule("审核期限", .workingDays(10), 55)
        case .statement: statement
        case .announced, .asking: nil
        case .presider: hearing("指定听证主持人的期限", .workingDays(3), 18)
        case .handover: hearing("移交案卷的期限", .workingDays(3), 19)
        case .calling: hearing("确定听证日期的期限", .workingDays(5), 20)
        case .report: hearing("听证报告的期限", .workingDays(5), 29)
        case .service: rule("决定书的送达期限", .workingDays(7), 81)
        case .publication: publication
        case .payment: rule("缴纳罚款的期限", .days(15), 72)
        case .deferred: rule("延期、分期的最短期限", .days(1), 74)
        case .reconsideration: RemedyTerms.reconsideration
        case .suit: RemedyTerms.suit
        case .suitAfter: RemedyTerms.suitAfter
        case .demand: rule("催告的期限", .workingDays(10), 76)
        case .enforcement: rule("申请强制执行的期限", .months(3), 76)
        case .closing: rule("结案期限", .workingDays(15), 77)
        }
    }

    public static func term(_ clock: LeadClock<Self>) -> Dated<Period>? {
        switch clock {
        case .verification: rule("核查期限", .workingDays(15), 18)
        case .negotiation: rule("管辖争议的协商期限", .workingDays(7), 13)
        case .designation: rule("指定管辖的期限", .workingDays(7), 16)
        }
    }

    public static func term(_ clock: CustodyClock<Self>) -> Dated<Period>? {
        switch clock {
        case .approval: rule("紧急措施的补批期限", .hours(24), 33)
        case .preservation: rule("先行登记保存的期限", .workingDays(7), 35)
        case .seizure: rule("查封、扣押的期限", .days(30), 38)
        case .prolonged: rule("查封、扣押的延长期限", .days(30), 38)
        }
    }

    private static let statement = Dated(
        "陈述、申辩和要求听证的期限",
        .since("2019-04-01", until: "2021-07-14", Period.workingDays(3), penalties2019.whole, checked: "2026-11-29", .unconfirmed),
        .since("2021-07-15", until: "2022-10-31", .workingDays(5), penalties2021[57], checked: "2026-11-29", .unconfirmed),
        .since("2022-11-01", .workingDays(5), penalties2022[57], checked: "2026-11-23"))

    private static let publication = Dated(
        "处罚信息的公示期限",
        .since("2021-09-01", until: "2025-04-30", Period.workingDays(20), publicity2021[9], checked: "2026-11-29", .unconfirmed),
        .since("2025-05-01", until: "2025-12-24", .workingDays(20), publicity2025[9], checked: "2026-11-29", .unconfirmed),
        .since("2025-12-25", .workingDays(20), publicity2026[9], checked: "2026-11-23"))

    /// 令2号、令42号的期限和现行的一样，条目没有逐条读到。
    private static func rule(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
        Dated(
            title, .since("2021-07-15", until: "2022-10-31", period, penalties2021[article], checked: "2026-11-29", .unconfirmed),
            .since("2022-11-01", period, penalties2022[article], checked: "2026-11-23"))
    }

    private static func hearing(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
        Dated(title, .since("2021-07-15", period, hearings2021[article], checked: "2026-11-23"))
    }

    public static let leadServes = [
        Serving(
            "4.2-1", "4.2-4", "4.2-5", by: .procedure(lead.code, lead.title), lacks: "自动监测网络和展会",
            scenario: "案件线索：机关自己登记，公众提不了；提议的人不能批准立案；管辖争议七个工作日协商，报上一级指定")
    ]
    public static let penaltyServes = [
        Serving(
            "4.2-1", "4.2-2", "4.2-7", "4.2-10", "4.1-4", "4.5-2", by: .procedure(penalty.code, penalty.title),
            scenario: "假冒枸杞：举报、立案、移送公安又退回、处罚、公示、列入失信名单、修复，每一步的人和日子")
    ]
    public static let measureServes = [
        Serving(
            "4.2-1", by: .procedure(measure.code, measure.title),
            scenario: "登记保存七个工作日不处理自动解除；扣押三十日，检测期间不计入，批准后再延三十日；保管台账说得出每件物品在哪里")
    ]
}
