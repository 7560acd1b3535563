import Law
public import Plan
public import Procedure

/// 海关扣留侵权嫌疑货物：通知、申请和担保、扣留、调查、等待法院、放行或者没收和处置。海关的事项，区里和海关一起跟踪。
///
/// 《知识产权海关保护条例》第十二条至第二十七条。依职权的三个工作日内申请并担保，三十个工作日调查；依申请扣留的二十个工作日、依职权不能认定的五十个工作日内
/// 没有法院协助执行通知的，放行。
public enum CustomsDetention: Procedure {
    public static let code = "protection.customs-detention"
    public static let title = "海关扣留侵权嫌疑货物跟踪"
    public static let act = ActAuthority.national("海关")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("权利人所在地或者货物进出境地", citing: customs2018.whole, .unconfirmed)
    public static let editions = [Edition<Self>(customs2018, steps)]
    public static let reactions = [
        Reaction<Self>.on(
            Referred.self, "into-lead", "海关通报，登记为线索", .opens(Lead.code), citing: customs2018[21],
            carrying: [
                "suspect": "shipper", "holder": "claimant", "right": "right", "lead": "goods", "place": "port", "found": "known",
                "offence": "offence",
            ],
            saying: ["source": .text(LeadSource.customs.rawValue)])
    ]
    public static let serves = [
        Serving(
            "4.2-8", "4.1-2", by: .procedure(code, title), lacks: "同海关系统的数据交换",
            scenario: "海关扣留：依职权三个工作日内申请并担保，不能认定的五十个工作日没有法院通知就放行；依申请的二十个工作日")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case noticed, detained, undecided, infringing, unclaimed, released, disposed, withdrawn
        public var title: String {
            switch self {
            case .noticed: "待权利人申请扣留并担保"
            case .detained: "货物已扣留"
            case .undecided: "不能认定，等待法院通知"
            case .infringing: "认定侵权，待处置"
            case .unclaimed: "权利人没有申请，未扣留"
            case .released: "已放行"
            case .disposed: "已没收并处置"
            case .withdrawn: "已撤回"
            }
        }
        public var isFinal: Bool { [.unclaimed, .released, .disposed, .withdrawn].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case application, investigation, requested, exOfficio = "ex-officio"
        public var rule: ClockRule {
            switch self {
            case .application: ClockRule("申请扣留并提供担保", binds: .claimant, Self.period("依职权扣留的申请期限", .workingDays(3), 16))
            case .investigation: ClockRule("调查并认定", binds: .customs, Self.period("海关调查的期限", .workingDays(30), 20), warnsBefore: 5)
            case .requested:
                ClockRule("等待法院协助执行通知（依申请扣留）", binds: .claimant, Self.period("依申请扣留的放行期限", .workingDays(20), 24), warnsBefore: 5)
            case .exOfficio:
                ClockRule("等待法院协助执行通知（依职权扣留）", binds: .claimant, Self.period("依职权扣留的放行期限", .workingDays(50), 24), warnsBefore: 5)
            }
        }
        private static func period(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2018-03-19", period, customs2018[article], checked: "2026-11-23"))
        }
    }

    private static let steps: [Step<Self>] = [
        .on(
            Reported.self, from: .new, to: .state(.noticed), by: .claimant, citing: customs2018[16],
            clocks: .start(.application, from: "reached"), if: isExOfficio),
        .on(
            Reported.self, from: .new, to: .state(.detained), by: .claimant, citing: customs2018[14],
            clocks: .start(.requested, from: "reached"), if: isRequested),
        .on(
            Applied.self, from: .state(.noticed), to: .state(.detained), by: .claimant, .officer, citing: customs2018[16],
            clocks: .stop(.application), .start(.investigation, from: "detained"), .start(.exOfficio, from: "detained"), if: hasRecordal),
        .lapse(of: .application, from: .state(.noticed), to: .state(.unclaimed), citing: customs2018[16]),
        .on(
            Found.self, from: .state(.detained), to: .state(.infringing), by: .officer, .customs, citing: customs2018[20],
            clocks: .stop(.investigation), .stop(.requested), .stop(.exOfficio), if: infringes),
        .on(
            Found.self, from: .state(.detained), to: .state(.undecided), by: .officer, .customs, citing: customs2018[20],
            clocks: .stop(.investigation), if: cannotTell),
        .on(
            CourtNotified.self, from: .state(.detained, .undecided), to: .same, by: .claimant, .officer, citing: customs2018[24],
            clocks: .stop(.requested), .stop(.exOfficio)),
        .lapse(
            of: .requested, from: .state(.detained), to: .state(.released), citing: customs2018[24], clocks: .stop(.investigation)),
        .lapse(
            of: .exOfficio, from: .state(.detained, .undecided), to: .state(.released), citing: customs2018[24],
            clocks: .stop(.investigation)),
        .on(
            Released.self, from: .state(.detained, .undecided), to: .state(.released), by: .officer, .customs, citing: customs2018[24],
            clocks: .stop(.investigation), .stop(.requested), .stop(.exOfficio)),
        .on(Disposed.self, from: .state(.infringing), to: .state(.disposed), by: .officer, .customs, citing: customs2018[27]),
        .on(
            Referred.self, from: .state(.detained, .undecided, .infringing), to: .same, by: .officer, .customs, citing: customs2018[26],
            if: notReferred),
        .on(
            Withdrawn.self, from: .state(.noticed, .detained, .undecided), to: .state(.withdrawn), by: .claimant, citing: customs2018[24],
            clocks: .stop(.application), .stop(.investigation), .stop(.requested), .stop(.exOfficio)),
    ]

    /// 当地海关自己可以登记认定和处置。
    public static func invited(in docket: Docket<Self>) -> [MatterRole] { [.customs] }

    private static let isExOfficio = Guard<Self, Reported>("海关依职权发现并通知") { $0.event.way == .exOfficio }
    private static let isRequested = Guard<Self, Reported>("权利人申请扣留，提供了不超过货值的担保") { $0.event.way == .requested }
    private static let hasRecordal = Guard<Self, Applied>("依职权扣留以海关备案为前提") { $0.event.recordal != nil }
    private static let infringes = Guard<Self, Found>("认定侵权") { $0.event.finding == .infringing }
    private static let cannotTell = Guard<Self, Found>("不能认定") { $0.event.finding == .undecided }
    private static let notReferred = Guard<Self, Referred>("还没有通报") { $0.docket.last(Referred.self) == nil }
}
