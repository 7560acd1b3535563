import Law
import Penalty
public import Plan
public import Procedure

/// 案件线索：登记来源、核查、由负责人决定是否立案；管辖争议、移送其他部门、并案。
///
/// 各机关的环节一样，条文和期限按各自的规定，见 `EnforcementSystem`；市场监管部门见《市场监督管理行政处罚程序规定》第七条至第二十条。
/// 举报另有 `Report`，立案后同样转入 `PenaltyCase`。提议立案的人不能批准。不属于自己管的，移给管的机关，那里自动登记一条。
public enum LeadCourse<System: EnforcementSystem>: Procedure {
    public typealias State = LeadState
    public typealias Clock = LeadClock<System>

    public static var code: String { System.lead.code }
    public static var title: String { System.lead.title }
    public static var act: ActAuthority { System.act }
    public static var jurisdiction: Jurisdiction? { System.jurisdiction }
    public static var isConfidential: Bool { true }
    public static var editions: [Edition<Self>] { System.leadEditions }
    public static var codes: [String] { enforcementCodes }
    public static var milestones: [any Event.Type] { [Docketed.self] }
    public static var serves: [Serving] { System.leadServes }

    /// 依一部规定核查的全部环节。
    static func edition(of statute: Statute) -> Edition<Self> { Edition(statute, checking + appraisal + deciding + disputing) }

    public static var suggestions: [Suggestion<Self>] {
        [.same(Docketed.self, "first", as: Checked.self), .same(Docketed.self, "second", as: Checked.self)]
    }

    public static var reactions: [Reaction<Self>] {
        let docketed = Reaction<Self>.on(
            Docketed.self, "into-case", "立案，转入行政处罚", .opens(System.penalty.code), citing: System.article(.opening),
            carrying: [
                "suspect": "suspect", "holder": "holder", "right": "right", "offence": "offence", "sector": "sector", "work": "work",
                "campaign": "campaign", "cause": "lead", "source": "source", "docketing": "reason", "first": "first", "second": "second",
                "address": "address", "phone": "phone", "supplier": "supplier",
            ])
        return [docketed] + LeadReceiver.allCases.filter { $0 != System.receiver }.map(passing)
    }

    /// 移给别的机关，那里登记为其他部门移送的线索；核查的期限从那里登记之日起算。
    private static func passing(to receiver: LeadReceiver) -> Reaction<Self> {
        .on(
            Referred.self, "to-\(receiver.rawValue)", "移送\(receiver.title)", .opens(receiver.lead), citing: System.article(.misdirection),
            carrying: [
                "suspect": "suspect", "holder": "holder", "right": "right", "offence": "offence", "sector": "sector", "work": "work",
                "lead": "lead", "place": "place", "address": "address", "phone": "phone", "supplier": "supplier",
            ],
            saying: ["source": .text(LeadSource.transferred.rawValue)], when: "移给\(receiver.title)"
        ) { event, _ in event.receiver == receiver }
    }

    public static func invited(in docket: Docket<Self>) -> [MatterRole] { docket.state == .submitted ? [.superior] : [] }

    private static var checking: [Step<Self>] {
        [
            .on(
                Registered.self, from: .new, to: .state(.verifying), by: .officer, .chief, citing: System.article(.registration),
                clocks: .start(.verification, from: "found"),
                issuing: [DocumentRule("registration", "案件来源登记表", to: .officer, citing: System.article(.verification))]),
            .on(
                Checked.self, from: .state(.verifying), to: .same, by: .officer, citing: System.article(.verification), if: twoOfficers,
                issuing: [DocumentRule("scene", "现场笔录", to: .officer, citing: System.article(.investigation))]),
        ] + (System.leadProlongation == nil ? [] : [prolonged])
    }

    private static var prolonged: Step<Self> {
        .on(
            Extended.self, from: .state(.verifying), to: .same, by: .chief, citing: System.article(.verification),
            clocks: .extend(.verification, by: "approved"))
    }

    /// 检测、鉴定、辨认的时间，规定写明不计入的才不计入。
    private static var appraisal: [Step<Self>] {
        let papers = [DocumentRule("identification", "协助辨认/鉴别通知书", to: .officer, citing: System.article(.verification))]
        guard let pause = System.leadPause else {
            return [
                .on(
                    Appraising.self, from: .state(.verifying), to: .state(.appraising), by: .officer, citing: System.article(.verification),
                    issuing: papers),
                .on(Appraised.self, from: .state(.appraising), to: .state(.verifying), by: .officer, citing: System.article(.verification)),
            ]
        }
        return [
            .on(
                Appraising.self, from: .state(.verifying), to: .state(.appraising), by: .officer, citing: pause,
                clocks: .pause(.verification, for: "appraisal"), issuing: papers),
            .on(
                Appraised.self, from: .state(.appraising), to: .state(.verifying), by: .officer, citing: pause,
                clocks: .resume(.verification)),
        ]
    }

    private static var deciding: [Step<Self>] {
        [
            .on(Proposed.self, from: .state(.verifying), to: .state(.proposed), by: .officer, citing: System.article(.verification)),
            .on(
                SentBack.self, from: .state(.proposed), to: .state(.verifying), by: .chief, citing: System.article(.verification),
                apartFrom: [Proposed.self]),
            .on(
                Docketed.self, from: .state(.proposed), to: .state(.docketed), by: .chief, citing: System.article(.docketing),
                clocks: .stop(.verification), if: twoHandlers, ownOffence, apartFrom: [Proposed.self],
                issuing: [DocumentRule("docketing", "立案审批表", to: .officer, citing: System.article(.opening))]),
            .on(
                Refused.self, from: .state(.proposed), to: .state(.refused), by: .chief, citing: System.article(.refusal),
                clocks: .stop(.verification), apartFrom: [Proposed.self],
                issuing: [DocumentRule("refusal", "不予立案审批表", to: .officer, citing: System.article(.refusal))]),
            .on(
                Referred.self, from: .state(.verifying), to: .state(.referred), by: .officer, citing: System.article(.misdirection),
                clocks: .stop(.verification), if: otherReceiver, notPassedOn,
                issuing: [DocumentRule("referral", "案件移送函", to: .officer, citing: System.article(.misdirection))]),
            .on(
                Joined.self, from: .state(.verifying), to: .state(.joined), by: .officer, citing: System.article(.verification),
                clocks: .stop(.verification)),
        ]
    }

    /// 第十二条至第十六条：先立案的管辖；争议协商七个工作日，协商不成报共同上一级指定。
    private static var disputing: [Step<Self>] {
        [
            .on(
                DisputeRaised.self, from: .state(.verifying), to: .state(.disputed), by: .officer, citing: System.article(.dispute),
                clocks: .start(.negotiation)),
            .on(
                DisputeSettled.self, from: .state(.disputed), to: .state(.verifying), by: .officer, citing: System.article(.dispute),
                clocks: .stop(.negotiation), if: settledHere),
            .on(
                DisputeSettled.self, from: .state(.disputed), to: .state(.referred), by: .officer, citing: System.article(.dispute),
                clocks: .stop(.negotiation), .stop(.verification), if: settledElsewhere),
            .on(
                DisputeReported.self, from: .state(.disputed), to: .state(.submitted), by: .officer, citing: System.article(.dispute),
                clocks: .stop(.negotiation), .start(.designation, from: "received")),
            .on(
                Designated.self, from: .state(.submitted), to: .state(.verifying), by: .officer, .superior,
                citing: System.article(.designation),
                clocks: .stop(.designation), if: designatedHere,
                issuing: [DocumentRule("designation", "指定管辖通知书", to: .officer, citing: System.article(.designation))]),
            .on(
                Designated.self, from: .state(.submitted), to: .state(.referred), by: .officer, .superior,
                citing: System.article(.designation),
                clocks: .stop(.designation), .stop(.verification), if: designatedElsewhere,
                issuing: [DocumentRule("designation", "指定管辖通知书", to: .officer, citing: System.article(.designation))]),
        ]
    }

    private static var twoOfficers: Guard<Self, Checked> {
        Guard("执法人员不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    }
    private static var twoHandlers: Guard<Self, Docketed> {
        Guard("办案人员不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    }
    private static var settledHere: Guard<Self, DisputeSettled> {
        Guard("协商由本机关管辖") { $0.event.here == true }
    }
    private static var settledElsewhere: Guard<Self, DisputeSettled> {
        Guard("协商由其他机关管辖") { $0.event.here == false }
    }
    private static var designatedHere: Guard<Self, Designated> {
        Guard("指定由本机关管辖") { $0.event.here == true }
    }
    private static var designatedElsewhere: Guard<Self, Designated> {
        Guard("指定由其他机关管辖") { $0.event.here == false }
    }
    private static var ownOffence: Guard<Self, Docketed> {
        Guard("案由属于本机关管辖：\(System.scope)；不属于的移送管的机关") {
            $0.docket.last(Registered.self)?.offence.map(System.offences.contains) ?? true
        }
    }
    private static var otherReceiver: Guard<Self, Referred> {
        Guard("移给别的机关") { $0.event.receiver != System.receiver }
    }
    /// 《市场监督管理行政处罚程序规定》第十四条；其他机关照办（待确认）。
    private static var notPassedOn: Guard<Self, Referred> {
        Guard("不是其他部门移送来的：移送来的不再移送，报请共同的上一级指定管辖") { $0.docket.last(Registered.self)?.source != .transferred }
    }
}

/// 线索的时限。
public enum LeadClock<System: EnforcementSystem>: String, CaseIterable, Sendable, Timed {
    case verification, negotiation, designation

    /// 这个机关有的时限。
    public static var allCases: [Self] { [.verification, .negotiation, .designation].filter { System.term($0) != nil } }

    public var rule: ClockRule {
        switch self {
        case .verification:
            ClockRule(
                "核查并决定是否立案", binds: .officer, System.term(self) ?? Dated("核查期限"), warnsBefore: 3,
                extensions: System.leadProlongation.map { [ExtensionRule("approved", "经负责人批准的延长", by: .chief, $0)] } ?? [],
                pauses: System.leadPause.map { [PauseRule("appraisal", "检测、检验、检疫、鉴定以及权利人辨认、鉴别", $0)] } ?? [])
        case .negotiation: ClockRule("协商管辖", binds: .officer, System.term(self) ?? Dated("协商期限"))
        case .designation: ClockRule("指定管辖", binds: .superior, System.term(self) ?? Dated("指定期限"))
        }
    }
}

/// 线索的案卷里登记什么：各机关一样，事项在它的扩展里。
public enum LeadFile {}

extension LeadCourse {
    public typealias Registered = LeadFile.Registered
    public typealias Checked = LeadFile.Checked
    public typealias Extended = LeadFile.Extended
    public typealias Appraising = LeadFile.Appraising
    public typealias Appraised = LeadFile.Appraised
    public typealias Proposed = LeadFile.Proposed
    public typealias SentBack = LeadFile.SentBack
    public typealias Docketed = LeadFile.Docketed
    public typealias Refused = LeadFile.Refused
    public typealias Referred = LeadFile.Referred
    public typealias Joined = LeadFile.Joined
    public typealias DisputeRaised = LeadFile.DisputeRaised
    public typealias DisputeSettled = LeadFile.DisputeSettled
    public typealias DisputeReported = LeadFile.DisputeReported
    public typealias Designated = LeadFile.Designated
}
