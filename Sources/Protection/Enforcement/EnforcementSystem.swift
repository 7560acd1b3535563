public import Law
public import Penalty
public import Plan
public import Procedure

/// 一类执法机关办案的规定：条文、期限、案由、公示。线索、案件和措施的环节各机关一样，见 `LeadCourse`、`PenaltyCourse`、`CustodyCourse`。
public protocol EnforcementSystem: Sendable, SendableMetatype {
    static var lead: ProcedureName { get }
    static var penalty: ProcedureName { get }
    static var measure: ProcedureName { get }
    static var act: ActAuthority { get }
    static var jurisdiction: Jurisdiction? { get }
    /// 它在移送的案件里叫什么。
    static var receiver: LeadReceiver { get }

    static var leadEditions: [Edition<LeadCourse<Self>>] { get }
    static var penaltyEditions: [Edition<PenaltyCourse<Self>>] { get }
    static var measureEditions: [Edition<CustodyCourse<Self>>] { get }

    /// 一个环节的条文。
    static func article(_ topic: EnforcementTopic) -> Citation
    /// 规定里的期限；没有的为空，也就没有这项时限。
    static func term(_ clock: PenaltyClock<Self>) -> Dated<Period>?
    static func term(_ clock: LeadClock<Self>) -> Dated<Period>?
    static func term(_ clock: CustodyClock<Self>) -> Dated<Period>?
    /// 办案期限可以延长多久；没有读到的为空。
    static var prolongation: Dated<Period>? { get }
    /// 核查期限可以延长多久。
    static var leadProlongation: Dated<Period>? { get }
    /// 检测、鉴定、辨认的时间不计入核查期限的条文。
    static var leadPause: Citation? { get }

    static var hearings: HearingThreshold.System { get }
    static var offences: Set<Offence> { get }
    /// 管哪些案由，写给人看。
    static var scope: String { get }
    /// 公示按市场监管的档次，可以提前停止、可以列入名单。
    static var isTiered: Bool { get }
    /// 案卷按市场监管的规定评查。
    static var isInspected: Bool { get }

    static var leadServes: [Serving] { get }
    static var penaltyServes: [Serving] { get }
    static var measureServes: [Serving] { get }
}

/// 一种程序的代码和名称。
public struct ProcedureName: Sendable, Hashable {
    /// 程序的代码：`protection.penalty`。
    public let code: String
    public let title: String

    init(_ code: String, _ title: String) { (self.code, self.title) = (code, title) }
}

/// 环节依据的条文各叫什么。
public enum EnforcementTopic: Sendable, Hashable, CaseIterable {
    // 线索
    case registration, verification, docketing, opening, refusal, misdirection, dispute, designation
    // 调查
    case investigation, measures, assistance, suspension, termination, term, report, review, reviewTable
    // 告知和听证
    case notice, statement, hearingRequest, presider, handover, hearingNotice, hearing, absence
    // 决定
    case recheck, discussion, decision, penalty, sparing, referral, crime, paper, service
    // 执行和救济
    case payment, surcharge, deferral, demand, enforcement, closing, change, publication
    // 措施
    case preservationNotice, preservation, seizureDecision, seizure, inventory, release, disposal
}
