import Law
public import Plan
public import Procedure

/// 维权援助：申请、受理、提供援助、转入其他程序、说明救济途径并跟踪、办结和评价。
///
/// 全国没有有约束力的期限：受理十五个工作日、补正七个工作日是公开项目里见到的做法，待确认。对不予受理可以提出异议，由部门负责人另行复查。
/// 援助是向一方提供的，对方不是这个程序的当事人，不能由此得知有人申请：对方写在“对方”一栏，不作当事人登记。
public enum Aid: Procedure {
    public static let code = "protection.aid"
    public static let title = "知识产权维权援助"
    public static let act = ActAuthority.region("知识产权维权援助机构")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "申请人的户籍地、经常居住地或者营业地，或者侵权行为地", citing: aid2020.whole, .unconfirmed)
    public static let editions = [Edition<Self>(aid2020, intake + objection + service + remedies)]
    public static let reactions = [
        Reaction<Self>.on(
            CarriedOn.self, "into-consultation", "转入侵权判定咨询", .opens(InfringementConsultation.code), citing: aid2020.whole,
            carrying: ["claimant": "claimant", "contact": "contact", "right": "right", "opponent": "opponent", "accused": "facts"],
            when: "转入侵权判定咨询"
        ) { event, _ in event.into == .consultation },
        .on(
            CarriedOn.self, "into-mediation", "转入快速调解", .opens(RapidMediation.code), citing: aid2020.whole,
            carrying: [
                "claimant": "claimant", "contact": "contact", "respondent": "opponent", "right-kind": "right-kind", "right": "right",
                "facts": "facts",
            ], when: "转入快速调解"
        ) { event, _ in event.into == .mediation },
        .on(
            CarriedOn.self, "into-report", "转为举报", .opens(Report.code), citing: aid2020.whole,
            carrying: ["reporter": "claimant", "contact": "contact", "respondent": "opponent", "right": "right", "lead": "facts"],
            saying: ["named": .flag(true)], when: "转为举报"
        ) { event, _ in event.into == .report },
    ]
    public static let serves = [
        Serving(
            "4.4-1", "4.4-2", by: .procedure(code, title), lacks: "同全国维权援助网络的数据交换", scenario: "维权援助：公众不用账号申请，补正、受理、援助、说明复议途径并跟踪，办结后评价")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case filed, correcting, serving, concluded, refused, objected, misdirected, declined, withdrawn, closed

        public var title: String {
            switch self {
            case .filed: "待决定是否受理"
            case .correcting: "待申请人补正"
            case .serving: "援助中"
            case .concluded: "援助完毕，待申请人评价"
            case .refused: "不予受理，可以提出异议"
            case .objected: "异议复查中"
            case .misdirected: "已告知向其他机构申请"
            case .declined: "不予受理"
            case .withdrawn: "已撤回"
            case .closed: "已办结"
            }
        }
        public var isFinal: Bool {
            switch self {
            case .misdirected, .declined, .withdrawn, .closed: true
            default: false
            }
        }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case acceptance, correction, objection, help, reconsideration, suit, rating

        public var rule: ClockRule {
            switch self {
            case .acceptance: ClockRule("决定是否受理", binds: .officer, Self.setting("维权援助的受理期限", .workingDays(15)), warnsBefore: 3)
            case .correction: ClockRule("补正申请材料", binds: .claimant, Self.setting("维权援助的补正期限", .workingDays(7)))
            case .objection: ClockRule("对不予受理提出异议", binds: .claimant, Self.setting("异议的最短期限", .days(1)), set: true)
            case .help: ClockRule("提供援助", binds: .officer, Self.setting("援助的最短期限", .days(1)), set: true, warnsBefore: 3)
            case .reconsideration:
                ClockRule(
                    "申请行政复议", binds: .claimant,
                    Dated("申请行政复议的期限", .since("2024-01-01", .days(60), reconsideration2024[20], checked: "2026-11-23")), warnsBefore: 10)
            case .suit:
                ClockRule(
                    "提起行政诉讼", binds: .claimant,
                    Dated("提起行政诉讼的期限", .since("2017-07-01", .months(6), administrativeSuit2017[46], checked: "2026-11-23")), warnsBefore: 10
                )
            case .rating: ClockRule("评价援助", binds: .claimant, Self.setting("评价援助的期限", .days(15)))
            }
        }

        private static func setting(_ title: String, _ period: Period) -> Dated<Period> {
            Dated(title, .since("2020-07-01", period, aid2020.whole, checked: "2026-11-25", .unconfirmed))
        }
    }

    private static func paper(_ code: String, _ title: String) -> DocumentRule {
        DocumentRule(code, title, to: .claimant, citing: aid2020.whole, .unconfirmed)
    }

    static let intake: [Step<Self>] = [
        .on(
            Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: aid2020.whole, clocks: .start(.acceptance, from: "received"),
            if: namesCountry),
        .on(
            Misdirected.self, from: .state(.filed), to: .state(.misdirected), by: .officer, citing: aid2020.whole,
            clocks: .stop(.acceptance), issuing: [paper("misdirected", "维权援助辖区不符说明")]),
        .on(
            CorrectionAsked.self, from: .state(.filed), to: .state(.correcting), by: .officer, citing: aid2020.whole,
            clocks: .stop(.acceptance), .start(.correction, from: "reached"), issuing: [paper("correction", "维权援助补正通知书")]),
        .on(
            Corrected.self, from: .state(.correcting), to: .state(.filed), by: .claimant, citing: aid2020.whole,
            clocks: .stop(.correction), .start(.acceptance)),
        .lapse(of: .correction, from: .state(.correcting), to: .state(.withdrawn), citing: aid2020.whole),
        .on(
            Accepted.self, from: .state(.filed), to: .state(.serving), by: .officer, citing: aid2020.whole,
            clocks: .stop(.acceptance), .start(.help, until: "until"), issuing: [paper("acceptance", "维权援助受理决定书")]),
        .on(
            Declined.self, from: .state(.filed), to: .state(.refused), by: .officer, citing: aid2020.whole,
            clocks: .stop(.acceptance), .start(.objection, until: "until"), issuing: [paper("non-acceptance", "维权援助不予受理决定书")]),
        .on(
            Withdrawn.self, from: .state(.filed, .correcting, .serving, .objected), to: .state(.withdrawn), by: .claimant,
            citing: aid2020.whole,
            clocks: .stop(.acceptance), .stop(.correction), .stop(.help), .stop(.reconsideration), .stop(.suit)),
    ]

    /// 对不予受理的异议；作出决定的人不复查。
    static let objection: [Step<Self>] = [
        .on(
            Objected.self, from: .state(.refused), to: .state(.objected), by: .claimant, citing: aid2020.whole, clocks: .stop(.objection)),
        .lapse(of: .objection, from: .state(.refused), to: .state(.declined), citing: aid2020.whole),
        .on(
            Reviewed.self, from: .state(.objected), to: .state(.declined), by: .chief, citing: aid2020.whole, if: upheld,
            apartFrom: [Declined.self], issuing: [paper("review", "维权援助异议复查决定书")]),
        .on(
            Reviewed.self, from: .state(.objected), to: .state(.filed), by: .chief, citing: aid2020.whole, clocks: .start(.acceptance),
            if: overturned, apartFrom: [Declined.self], issuing: [paper("review", "维权援助异议复查决定书")]),
    ]

    static let service: [Step<Self>] = [
        .on(Helped.self, from: .state(.serving), to: .same, by: .officer, citing: aid2020.whole, if: domestic),
        .on(Helped.self, from: .state(.serving), to: .same, by: .officer, citing: foreignDisputes2025[6], if: overseas),
        .on(
            Extended.self, from: .state(.serving), to: .same, by: .chief, citing: aid2020.whole,
            clocks: .stop(.help), .start(.help, until: "until")),
        .on(CarriedOn.self, from: .state(.serving), to: .same, by: .officer, citing: aid2020.whole, if: agreed),
        .on(OutcomeCame.self, from: .state(.serving, .concluded), to: .same, by: .system, citing: aid2020.whole),
        .on(
            Concluded.self, from: .state(.serving), to: .state(.concluded), by: .officer, citing: aid2020.whole,
            clocks: .stop(.help), .stop(.reconsideration), .stop(.suit), .start(.rating), if: helped,
            issuing: [paper("conclusion", "维权援助服务确认函")]),
        .on(Rated.self, from: .state(.concluded), to: .state(.closed), by: .claimant, citing: aid2020.whole, clocks: .stop(.rating)),
        .lapse(of: .rating, from: .state(.concluded), to: .state(.closed), citing: aid2020.whole),
    ]

    /// 对已有的行政决定不服：说明途径和最后一日，跟踪是否行使。复议前置的只说明复议。
    static let remedies: [Step<Self>] = [
        .on(
            ReconsiderationExplained.self, from: .state(.serving), to: .same, by: .officer, citing: reconsideration2024[20],
            clocks: .start(.reconsideration, from: "learnt"), if: noReconsideration,
            issuing: [DocumentRule("reconsideration", "行政复议途径说明", to: .claimant, citing: reconsideration2024[20], .unconfirmed)]),
        .on(
            SuitExplained.self, from: .state(.serving), to: .same, by: .officer, citing: administrativeSuit2017[46],
            clocks: .start(.suit, from: "learnt"), if: noSuit,
            issuing: [DocumentRule("suit", "行政诉讼途径说明", to: .claimant, citing: administrativeSuit2017[46], .unconfirmed)]),
        .on(
            RemedyTaken.self, from: .state(.serving), to: .same, by: .claimant, .officer, citing: reconsideration2024[20],
            clocks: .stop(.reconsideration), if: byReconsideration, reconsiderationRuns),
        .on(
            RemedyTaken.self, from: .state(.serving), to: .same, by: .claimant, .officer, citing: administrativeSuit2017[46],
            clocks: .stop(.suit), if: bySuit, suitRuns),
        .lapse(of: .reconsideration, from: .state(.serving), to: .same, citing: reconsideration2024[20]),
        .lapse(of: .suit, from: .state(.serving), to: .same, citing: administrativeSuit2017[46]),
    ]

    static let namesCountry = Guard<Self, Filed>("申请海外维权指导的，写明国家或者地区") { $0.event.help != .overseas || $0.event.country != nil }
    static let upheld = Guard<Self, Reviewed>("维持不予受理") { $0.event.upheld == true }
    static let overturned = Guard<Self, Reviewed>("撤销不予受理") { $0.event.upheld == false }
    static let domestic = Guard<Self, Helped>("不是海外维权指导") { $0.event.help != .overseas }
    static let overseas = Guard<Self, Helped>("海外维权指导，并且涉外规定已经施行") { $0.event.help == .overseas && $0.day >= foreignDisputes2025.since }
    static let agreed = Guard<Self, CarriedOn>("申请人同意转入") { $0.event.agrees == true }
    static let helped = Guard<Self, Concluded>("已经提供过援助，或者转入过其他程序") {
        $0.docket.last(Helped.self) != nil || $0.docket.last(CarriedOn.self) != nil
    }
    static let noReconsideration = Guard<Self, ReconsiderationExplained>("没有另一个正在计算的复议期限") { $0.docket.open(.reconsideration) == nil }
    static let noSuit = Guard<Self, SuitExplained>("没有另一个正在计算的起诉期限") { $0.docket.open(.suit) == nil }
    static let byReconsideration = Guard<Self, RemedyTaken>("已经申请行政复议") { $0.event.remedy == .reconsideration }
    static let bySuit = Guard<Self, RemedyTaken>("已经提起行政诉讼") { $0.event.remedy == .suit }
    static let reconsiderationRuns = Guard<Self, RemedyTaken>("说明过行政复议，期限没有届满") { $0.docket.open(.reconsideration) != nil }
    static let suitRuns = Guard<Self, RemedyTaken>("说明过行政诉讼，期限没有届满") { $0.docket.open(.suit) != nil }
}
