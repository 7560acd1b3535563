public import Law
public import Penalty
public import Plan
public import Procedure

/// 农业农村主管部门的行政处罚。
public typealias AgriculturePenalty = PenaltyCourse<AgricultureEnforcement>
public typealias AgricultureLead = LeadCourse<AgricultureEnforcement>
public typealias AgricultureMeasure = CustodyCourse<AgricultureEnforcement>
/// 林业和草原主管部门的行政处罚。
public typealias ForestryPenalty = PenaltyCourse<ForestryEnforcement>
public typealias ForestryLead = LeadCourse<ForestryEnforcement>
public typealias ForestryMeasure = CustodyCourse<ForestryEnforcement>

/// 植物新品种的案由：农作物的由农业农村主管部门办理，林木的由林草主管部门办理。
let varietyOffences: Set<Offence> = [.varietyInfringement, .varietyCounterfeit]

/// 农业农村主管部门：《农业行政处罚程序规定》的原文没有读到，其中的期限凭记忆写下，都待核实；其余环节依《行政处罚法》。
public enum AgricultureEnforcement: EnforcementSystem {
    public static let lead = ProcedureName("protection.agriculture-lead", "农业植物新品种案件线索核查")
    public static let penalty = ProcedureName("protection.agriculture-penalty", "农业植物新品种行政处罚（普通程序）")
    public static let measure = ProcedureName("protection.agriculture-measure", "农业案件的登记保存和查封扣押")
    public static let act = ActAuthority.region("县级以上农业农村主管部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("违法行为发生地", citing: agriculture2022.whole, .unconfirmed)
    public static let receiver = LeadReceiver.agriculture

    public static let leadEditions = [LeadCourse<Self>.edition(of: agriculture2022)]
    public static let penaltyEditions = [PenaltyCourse<Self>.edition(of: agriculture2022)]
    public static let measureEditions = [CustodyCourse<Self>.edition(of: agriculture2022)]

    public static let hearings = HearingThreshold.System.agriculture
    public static let offences = varietyOffences
    public static let scope = "侵犯植物新品种权、假冒授权品种（农作物）"
    public static let isTiered = false
    public static let isInspected = false

    public static let prolongation: Dated<Period>? = own("办案的延长期限", .days(30))
    public static let leadProlongation: Dated<Period>? = own("核查的延长期限", .workingDays(7))
    public static let leadPause: Citation? = nil

    public static func article(_ topic: EnforcementTopic) -> Citation {
        switch topic {
        case .verification, .docketing, .opening, .refusal, .term: agriculture2022.whole
        default: GeneralPenaltyLaw.article(topic)
        }
    }

    public static func term(_ clock: PenaltyClock<Self>) -> Dated<Period>? {
        clock == .decision ? own("办案期限", .days(90)) : GeneralPenaltyLaw.term(clock)
    }

    public static func term(_ clock: LeadClock<Self>) -> Dated<Period>? { clock == .verification ? own("核查期限", .workingDays(7)) : nil }

    public static func term(_ clock: CustodyClock<Self>) -> Dated<Period>? { GeneralPenaltyLaw.term(clock) }

    private static func own(_ title: String, _ period: Period) -> Dated<Period> {
        Dated(title, .since("2022-02-01", period, agriculture2022.whole, checked: "2026-11-29", .unconfirmed))
    }

    public static let leadServes = [Serving("4.2-1", "4.2-5", by: .procedure(lead.code, lead.title), scenario: Self.scenario)]
    public static let penaltyServes = [
        Serving("4.2-1", "4.2-5", by: .procedure(penalty.code, penalty.title), lacks: "公示的期限和信用修复", scenario: Self.scenario)
    ]
    public static let measureServes: [Serving] = []
    static let scenario = "假种子案件：农业农村主管部门登记、立案、查封、告知、处罚，没有听证数额的一律告知听证"
}

/// 林业和草原主管部门：林草的处罚程序规章没有读到，各环节依《行政处罚法》。
public enum ForestryEnforcement: EnforcementSystem {
    public static let lead = ProcedureName("protection.forestry-lead", "林草植物新品种案件线索核查")
    public static let penalty = ProcedureName("protection.forestry-penalty", "林草植物新品种行政处罚（普通程序）")
    public static let measure = ProcedureName("protection.forestry-measure", "林草案件的登记保存和查封扣押")
    public static let act = ActAuthority.region("县级以上林业和草原主管部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("违法行为发生地", citing: penaltyLaw2021[22], .unconfirmed)
    public static let receiver = LeadReceiver.forestry

    public static let leadEditions = [LeadCourse<Self>.edition(of: penaltyLaw2021)]
    public static let penaltyEditions = [PenaltyCourse<Self>.edition(of: penaltyLaw2021)]
    public static let measureEditions = [CustodyCourse<Self>.edition(of: penaltyLaw2021)]

    public static let hearings = HearingThreshold.System.forestry
    public static let offences = varietyOffences
    public static let scope = "侵犯植物新品种权、假冒授权品种（林木）"
    public static let isTiered = false
    public static let isInspected = false

    public static let prolongation: Dated<Period>? = nil
    public static let leadProlongation: Dated<Period>? = nil
    public static let leadPause: Citation? = nil

    public static func article(_ topic: EnforcementTopic) -> Citation { GeneralPenaltyLaw.article(topic) }
    public static func term(_ clock: PenaltyClock<Self>) -> Dated<Period>? { GeneralPenaltyLaw.term(clock) }
    /// 核查和管辖争议的期限，《行政处罚法》没有写。
    public static func term(_ clock: LeadClock<Self>) -> Dated<Period>? { nil }
    public static func term(_ clock: CustodyClock<Self>) -> Dated<Period>? { GeneralPenaltyLaw.term(clock) }

    public static let leadServes: [Serving] = []
    public static let penaltyServes = [
        Serving(
            "4.2-1", "4.2-5", by: .procedure(penalty.code, penalty.title), lacks: "规章的期限，公示的期限和信用修复",
            scenario: AgricultureEnforcement.scenario)
    ]
    public static let measureServes: [Serving] = []
}
