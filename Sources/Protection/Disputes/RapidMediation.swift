import Law
public import Plan
public import Procedure

/// 知识产权纠纷快速调解：申请、征询对方、往来的方案、达成协议、签署生效、共同申请司法确认、履行。
///
/// 由人民调解委员会等依法设立的调解组织主持。任何一方不同意就不调解；方案双方都能看到，到期不答复即失效；协议生效之日起三十日内，双方可以共同向
/// 人民法院申请司法确认。征询的答复日、方案的答复日和调解的最后一日由调解组织指定，法律没有规定天数。
public enum RapidMediation: Procedure {
    public static let code = "protection.rapid-mediation"
    public static let title = "知识产权纠纷快速调解"
    public static let act = ActAuthority.others("人民调解委员会等依法设立的调解组织")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "没有地域的限制，选一个双方都方便的调解组织", citing: peopleMediation2011[17], .unconfirmed)
    public static let editions = [Edition<Self>(peopleMediation2011, intake + talks + agreement + confirmation + performance)]
    public static let reactions = [
        Reaction<Self>.on(
            Signed.self, "signed-to-aid", "把协议告知维权援助", .files(Aid.OutcomeCame.kind, in: Aid.code), citing: aid2020.whole,
            carrying: ["result": "terms"], saying: ["source": .text(Aid.Destination.mediation.rawValue)]),
        .on(
            Failed.self, "failed-to-aid", "把调解终结告知维权援助", .files(Aid.OutcomeCame.kind, in: Aid.code), citing: aid2020.whole,
            carrying: ["result": "reason"], saying: ["source": .text(Aid.Destination.mediation.rawValue)]),
    ]
    public static let links = [
        Link<Self>(
            "ruling", "请求行政裁决", to: PatentRuling.code, from: .state(.declined, .failed, .defaulted), by: .claimant, .officer,
            citing: peopleMediation2011[26],
            carrying: ["claimant": "claimant", "respondent": "respondent", "right": "right", "facts": "facts"]),
        Link<Self>(
            "report", "提出举报", to: Report.code, from: .state(.declined, .failed, .defaulted), by: .claimant, .officer,
            citing: peopleMediation2011[26],
            carrying: ["reporter": "claimant", "contact": "contact", "respondent": "respondent", "right": "right", "lead": "facts"]),
    ]
    public static let suggestions: [Suggestion<Self>] = [
        .same(Signed.self, "terms", as: Offered.self), .same(Signed.self, "amount", as: Offered.self),
    ]
    public static let serves = [
        Serving("4.4-2", by: .procedure(code, title), lacks: "同人民法院交换司法确认的材料", scenario: "快速调解：同意、报价往来、到期失效、签署、三十日内共同申请司法确认、履行")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case filed, asked, mediating, offered, agreed, effective, joining, applied, confirmed, unconfirmed
        case declined, failed, withdrawn, performed, defaulted

        public var title: String {
            switch self {
            case .filed: "待征询对方"
            case .asked: "待对方答复是否同意调解"
            case .mediating: "调解中"
            case .offered: "一方提出方案，待对方答复"
            case .agreed: "已谈妥，待签署协议"
            case .effective: "协议已生效，可以申请司法确认"
            case .joining: "一方申请司法确认，待对方一同申请"
            case .applied: "已共同申请司法确认"
            case .confirmed: "法院已确认，履行中"
            case .unconfirmed: "未经司法确认，履行中"
            case .declined: "对方不同意调解"
            case .failed: "没有达成协议"
            case .withdrawn: "已撤回"
            case .performed: "已履行"
            case .defaulted: "没有履行，转为强制执行或者诉讼"
            }
        }
        public var publicTitle: String {
            switch self {
            case .offered: "调解中"
            case .joining, .effective: "协议已生效"
            default: title
            }
        }
        public var isFinal: Bool {
            switch self {
            case .declined, .failed, .withdrawn, .performed, .defaulted: true
            default: false
            }
        }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case consent, mediation, answer, confirmation, performance

        public var rule: ClockRule {
            switch self {
            case .consent: ClockRule("答复是否同意调解", binds: .respondent, Self.set("答复是否同意调解的期限", 17), set: true)
            case .mediation: ClockRule("调解", binds: .officer, Self.set("调解的期限", 26), set: true, warnsBefore: 3)
            case .answer: ClockRule("答复对方的方案", binds: .officer, Self.set("答复方案的期限", 17), set: true)
            case .confirmation:
                ClockRule(
                    "共同申请司法确认", binds: .claimant,
                    Dated(
                        "共同申请司法确认的期限",
                        .since("2011-01-01", until: "2021-12-31", .days(30), peopleMediation2011[33], checked: "2026-11-25"),
                        .since("2022-01-01", until: "2023-12-31", .days(30), civilProcedure2022[201], checked: "2026-11-25", .unconfirmed),
                        .since("2024-01-01", .days(30), civilProcedure2024[205], checked: "2026-11-25")), warnsBefore: 7)
            case .performance:
                // 按照约定履行：到哪一天由协议写明。
                ClockRule(
                    "履行协议", binds: .respondent,
                    Dated("履行的期限", .since("2011-01-01", .days(1), peopleMediation2011[31], checked: "2026-11-25")), set: true,
                    warnsBefore: 3)
            }
        }

        private static func set(_ title: String, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2011-01-01", .days(1), peopleMediation2011[article], checked: "2026-11-25", .unconfirmed))
        }
    }

    private static let law = peopleMediation2011

    static let intake: [Step<Self>] = [
        .on(Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: law[17]),
        .on(Appointed.self, from: .open, to: .same, by: .officer, citing: law[19], if: isNoParty),
        .on(
            Asked.self, from: .state(.filed), to: .state(.asked), by: .officer, .mediator, citing: law[17],
            clocks: .start(.consent, until: "until"),
            issuing: [DocumentRule("inquiry", "调解征询通知书", to: .respondent, citing: law[17], .unconfirmed)]),
        .on(
            Answered.self, from: .state(.asked), to: .state(.mediating), by: .respondent, citing: law[17], clocks: .stop(.consent),
            .start(.mediation, until: "until"), if: consents),
        .on(
            Answered.self, from: .state(.asked), to: .state(.declined), by: .respondent, citing: law[17], clocks: .stop(.consent),
            if: refuses),
        .lapse(of: .consent, from: .state(.asked), to: .state(.declined), citing: law[17]),
        .on(
            Withdrawn.self, from: .state(.filed, .asked, .mediating, .offered), to: .state(.withdrawn), by: .claimant, .respondent,
            citing: law[17], clocks: .stop(.consent), .stop(.mediation), .stop(.answer)),
    ]

    /// 往来的方案。提出方案的一方不能自己接受；对方提出新的方案，前一方案即失效。
    static let talks: [Step<Self>] = [
        .on(
            Offered.self, from: .state(.mediating), to: .state(.offered), by: .claimant, .respondent, citing: law[17],
            clocks: .start(.answer, until: "until")),
        .on(
            Offered.self, from: .state(.offered), to: .same, by: .claimant, .respondent, citing: law[17],
            clocks: .stop(.answer), .start(.answer, until: "until"), if: countersOther),
        .on(
            OfferDeclined.self, from: .state(.offered), to: .state(.mediating), by: .claimant, .respondent, citing: law[17],
            clocks: .stop(.answer), if: declinesOther),
        .on(
            OfferAccepted.self, from: .state(.offered), to: .state(.agreed), by: .claimant, .respondent, citing: law[17],
            clocks: .stop(.answer), if: acceptsOther),
        .lapse(of: .answer, from: .state(.offered), to: .state(.mediating), citing: law[17]),
        .on(Met.self, from: .state(.mediating, .offered), to: .same, by: .officer, .mediator, citing: law[26]),
        .on(
            Failed.self, from: .state(.mediating, .offered, .agreed), to: .state(.failed), by: .officer, .mediator, citing: law[26],
            clocks: .stop(.mediation), .stop(.answer), issuing: [failure]),
        .lapse(
            of: .mediation, from: .state(.mediating, .offered, .agreed), to: .state(.failed), citing: law[26], clocks: .stop(.answer),
            issuing: [failure]),
    ]

    static let agreement: [Step<Self>] = [
        .on(
            Signed.self, from: .state(.agreed), to: .state(.effective), by: .officer, .mediator, citing: law[29],
            clocks: .stop(.mediation), .start(.confirmation, from: "signed"), .start(.performance, until: "perform"), if: allSigned,
            issuing: [DocumentRule("agreement", "调解协议书", to: .claimant, .respondent, citing: law[29])])
    ]

    /// 司法确认由双方共同申请：一方提出后，另一方在同一个三十日里一同申请。
    static let confirmation: [Step<Self>] = [
        .on(ConfirmationAsked.self, from: .state(.effective), to: .state(.joining), by: .claimant, .respondent, citing: law[33, 1]),
        .on(
            ConfirmationJoined.self, from: .state(.joining), to: .state(.applied), by: .claimant, .respondent,
            citing: civilProcedure2024[205], clocks: .stop(.confirmation), if: joinsOther,
            issuing: [DocumentRule("application", "司法确认申请书", to: .claimant, .respondent, citing: civilProcedure2024[205], .unconfirmed)]),
        .lapse(of: .confirmation, from: .state(.effective, .joining), to: .state(.unconfirmed), citing: law[33, 1]),
        .on(
            CourtDecided.self, from: .state(.applied), to: .state(.confirmed), by: .officer, .mediator, citing: civilProcedure2024[206],
            if: isConfirmed),
        .on(
            CourtDecided.self, from: .state(.applied), to: .state(.unconfirmed), by: .officer, .mediator, citing: civilProcedure2024[206],
            if: isRefused),
    ]

    static let performance: [Step<Self>] = [
        .on(
            Performed.self, from: .state(.effective, .joining, .confirmed, .unconfirmed), to: .state(.performed), by: .claimant, .officer,
            .mediator,
            citing: law[31], clocks: .stop(.performance), .stop(.confirmation)),
        .on(
            Defaulted.self, from: .state(.confirmed), to: .state(.defaulted), by: .officer, .mediator, citing: law[33, 2],
            clocks: .stop(.performance)),
        .on(
            Defaulted.self, from: .state(.unconfirmed), to: .state(.defaulted), by: .officer, .mediator, citing: law[32],
            clocks: .stop(.performance)),
    ]

    private static let failure = DocumentRule("failure", "调解终结告知书", to: .claimant, .respondent, citing: law[26], .unconfirmed)

    public static let seating: [any Event.Type] = [Appointed.self]
    public static func seats(in docket: Docket<Self>) -> [Seat] {
        guard let appointed = docket.last(Appointed.self), let account = appointed.account else { return [] }
        return [Seat(.mediator, account: account, name: appointed.mediator ?? "", handles: true)]
    }

    static let isNoParty = Guard<Self, Appointed>("调解员不是当事人") { situation in
        let filed = situation.docket.last(Filed.self)
        return ![filed?.claimant, filed?.respondent].contains(situation.event.mediator)
    }
    static let consents = Guard<Self, Answered>("同意调解") { $0.event.consents == true }
    static let refuses = Guard<Self, Answered>("不同意调解") { $0.event.consents == false }
    static let countersOther = Guard<Self, Offered>("现在的方案是对方提出的") { isOthers($0.docket, $0.actor) }
    static let declinesOther = Guard<Self, OfferDeclined>("现在的方案是对方提出的") { isOthers($0.docket, $0.actor) }
    static let acceptsOther = Guard<Self, OfferAccepted>("现在的方案是对方提出的，自己的方案由对方接受") { isOthers($0.docket, $0.actor) }
    private static func isOthers(_ docket: Docket<Self>, _ actor: Actor) -> Bool {
        docket.lastEntry(Offered.self).map { $0.actor.role != actor.role } ?? false
    }
    static let joinsOther = Guard<Self, ConfirmationJoined>("先提出申请的是对方") { situation in
        situation.docket.lastEntry(ConfirmationAsked.self).map { $0.actor.role != situation.actor.role } ?? false
    }
    static let allSigned = Guard<Self, Signed>("双方和调解员都已经签名，调解组织已经盖章") { $0.event.complete == true }
    static let isConfirmed = Guard<Self, CourtDecided>("法院裁定协议有效") { $0.event.confirmed == true }
    static let isRefused = Guard<Self, CourtDecided>("法院裁定驳回申请") { $0.event.confirmed == false }
}
