import Law
import Penalty
public import Plan
public import Procedure

/// 严重违法失信名单：提出、上级同意、告知、陈述和听证、列入、公示、提前移出（修复）、期满移出、撤销。
///
/// 《市场监督管理严重违法失信名单管理办法》（令44号）；修复的受理和决定，2025年12月25日起的申请依《信用修复管理办法》（令107号，后法、特别法），令44号的十五个工作日留作外沿提醒。
/// 没有主观故意的不列入（第十二条）。列入的决定和处罚决定一并告知、送达（第十三条）。
public enum DishonestyListing: Procedure {
    public static let code = "protection.listing"
    public static let title = "严重违法失信名单"
    public static let act = ActAuthority.region("县级以上市场监督管理部门；县级、设区的市级列入的报上一级同意")
    public static let isConfidential = true
    public static let editions = [Edition<Self>(dishonesty2021, listing + repairing + ending)]
    public static let suggestions: [Suggestion<Self>] = [
        .same(Noticed.self, "respondent", as: Proposed.self, "listed-party"),
        .same(Noticed.self, "facts", as: Proposed.self, "listing-facts"),
        .of(Listed.self, "ground") { docket, _ in docket.last(Noticed.self)?.facts },
        .same(Listed.self, "penalty", as: Proposed.self, "decision-number"),
    ]
    public static let serves = [
        Serving("4.5-1", "4.2-10", by: .procedure(code, title), scenario: "假冒枸杞：举报、立案、移送公安又退回、处罚、公示、列入失信名单、修复，每一步的人和日子")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case proposed, consented, noticed, heard, listed, repairing, correcting, granted
        case declined, removed, expired, revoked

        public var title: String {
            switch self {
            case .proposed: "待上级同意"
            case .consented: "上级已同意，待告知"
            case .noticed: "已告知，陈述、申辩期内"
            case .heard: "待决定是否列入"
            case .listed: "已列入"
            case .repairing: "修复申请审查中"
            case .correcting: "修复申请待补正"
            case .granted: "同意提前移出，待移出"
            case .declined: "不予列入"
            case .removed: "已提前移出"
            case .expired: "期满移出"
            case .revoked: "列入已撤销"
            }
        }
        public var publicTitle: String {
            switch self {
            case .proposed, .consented, .noticed, .heard: "办理中"
            case .repairing, .correcting, .granted: "已列入"
            default: title
            }
        }
        public var isFinal: Bool { [.declined, .removed, .expired, .revoked].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case statement, publication, acceptance, decision, formerDecision = "decision-2021", removal, term

        public var rule: ClockRule {
            switch self {
            case .statement:
                ClockRule(
                    "陈述、申辩或者要求听证", binds: .respondent,
                    Dated("对拟列入的陈述、申辩期限", .since("2022-11-01", .workingDays(5), penalties2022[57], checked: "2026-11-23")))
            case .publication: ClockRule("公示列入决定", binds: .officer, Self.listing("列入决定的公示期限", .workingDays(20), 14), warnsBefore: 5)
            case .acceptance:
                ClockRule(
                    "决定是否受理修复申请", binds: .officer,
                    Dated(
                        "修复申请的受理期限",
                        .since("2021-09-01", until: "2025-12-24", .workingDays(2), dishonesty2021[17], checked: "2026-11-23"),
                        .since("2025-12-25", .workingDays(2), repair2025[14], checked: "2026-11-23")))
            case .decision:
                ClockRule(
                    "决定是否提前移出", binds: .officer,
                    Dated(
                        "修复申请的决定期限",
                        .since("2021-09-01", until: "2025-12-24", .workingDays(15), dishonesty2021[17], checked: "2026-11-23"),
                        .since("2025-12-25", .workingDays(7), repair2025[16], checked: "2026-11-23")),
                    extensions: [
                        ExtensionRule(
                            "approved", "情况复杂的延长", by: .chief,
                            Dated("修复决定的延长期限", .since("2025-12-25", .workingDays(10), repair2025[16], checked: "2026-11-23")))
                    ])
            case .formerDecision:
                ClockRule("决定是否提前移出（令44号的外沿）", binds: .officer, Self.listing("令44号的决定期限", .workingDays(15), 17))
            case .removal: ClockRule("移出名单、停止公示", binds: .officer, Self.listing("移出的期限", .workingDays(3), 18))
            case .term:
                ClockRule(
                    "列入满三年，自动移出", binds: .system,
                    Dated(
                        "列入的期限", .since("2021-09-01", until: "2025-12-24", .years(3), dishonesty2021[21], checked: "2026-11-23"),
                        .since("2025-12-25", .years(3), repair2025[13], checked: "2026-11-29")), rolling: .never)
            }
        }
        private static func listing(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2021-09-01", period, dishonesty2021[article], checked: "2026-11-23"))
        }
    }

    /// 第九条至第十一条里和知识产权有关的。
    public enum Ground: String, FieldChoice {
        case tradeSecret = "trade-secret", wilful, abnormal, agency, refusal, obstruction
        public var title: String {
            switch self {
            case .tradeSecret: "侵犯商业秘密等严重破坏公平竞争秩序（第九条第一项）"
            case .wilful: "故意侵犯知识产权（第九条第二项）"
            case .abnormal: "提交非正常专利申请、恶意商标注册申请损害社会公共利益（第九条第二项）"
            case .agency: "从事严重违法专利、商标代理行为（第九条第二项）"
            case .refusal: "有履行能力但拒不履行、逃避执行处罚、裁决等决定（第十一条）"
            case .obstruction: "拒绝、阻碍、干扰监督检查和事故调查（第十条第三项）"
            }
        }
    }

    /// 县级、设区的市级列入的，等上一级同意。
    public static func invited(in docket: Docket<Self>) -> [MatterRole] { docket.state == .proposed ? [.superior] : [] }

    private static let listing: [Step<Self>] = [
        .on(Proposed.self, from: .new, to: .state(.proposed), by: .system, citing: dishonesty2021[13]),
        .on(
            Consented.self, from: .state(.proposed), to: .state(.consented), by: .officer, .superior, citing: dishonesty2021[22]),
        .on(
            Declined.self, from: .state(.proposed, .consented, .heard), to: .state(.declined), by: .chief, .superior,
            citing: dishonesty2021[12]),
        .on(
            Noticed.self, from: .state(.consented), to: .state(.noticed), by: .officer, citing: dishonesty2021[13],
            clocks: .start(.statement, from: "reached"),
            issuing: [DocumentRule("notice", "列入严重违法失信名单告知书", to: .respondent, citing: dishonesty2021[13], .unconfirmed)]),
        .on(
            Stated.self, from: .state(.noticed), to: .same, by: .respondent, citing: dishonesty2021[13]),
        .on(
            Waived.self, from: .state(.noticed), to: .state(.heard), by: .respondent, citing: dishonesty2021[13], clocks: .stop(.statement)),
        .lapse(of: .statement, from: .state(.noticed), to: .state(.heard), citing: penalties2022[57]),
        .on(
            Listed.self, from: .state(.heard), to: .state(.listed), by: .chief, citing: dishonesty2021[13],
            clocks: .start(.publication), .start(.term, from: "since"), if: isGrave, isWilful, penalised, apartFrom: [Noticed.self],
            issuing: [
                DocumentRule(
                    "listing", "列入严重违法失信名单决定书", to: .respondent, citing: dishonesty2021[13],
                    telling: [Remedies.reconsideration, Remedies.suit])
            ]),
        .on(
            Published.self, from: .state(.listed, .repairing, .correcting), to: .same, by: .officer, citing: dishonesty2021[14],
            // 信用修复管理办法第十三条：期限从公示之日起算。
            clocks: .stop(.publication), .stop(.term), .start(.term), if: isCovered, notYetPublished,
            publishing: [
                PublicationRule(
                    "listing", "严重违法失信名单", citing: dishonesty2021[14],
                    showing: [
                        .of(Noticed.self, "respondent"), .of(Listed.self, "number"), .of(Listed.self, "ground"), .of(Listed.self, "since"),
                        .of(Listed.self, "measures"), .of(Published.self, "text"),
                    ],
                    masking: [Mask("商业秘密", dishonesty2021[14]), Mask("个人信息", dishonesty2021[14])],
                    term: Dated("列入的公示期限", .since("2021-09-01", .years(3), dishonesty2021[21], checked: "2026-11-23")))
            ]),
        .on(Used.self, from: .state(.listed, .repairing, .correcting, .granted), to: .same, by: .officer, citing: dishonesty2021[15]),
    ]

    /// 修复：列入满一年，义务已经履行、危害已经消除，没有再受较重处罚（第十六条）。
    private static let repairing: [Step<Self>] = [
        .on(
            RepairAsked.self, from: .state(.listed), to: .state(.repairing), by: .respondent, citing: dishonesty2021[17],
            clocks: .start(.acceptance, from: "received"), if: afterOneYear),
        .on(
            RepairCorrectionAsked.self, from: .state(.repairing), to: .state(.correcting), by: .officer, citing: repair2025[14],
            clocks: .stop(.acceptance)),
        .on(
            RepairCorrected.self, from: .state(.correcting), to: .state(.repairing), by: .respondent, citing: repair2025[14],
            clocks: .start(.acceptance)),
        .on(
            RepairAccepted.self, from: .state(.repairing), to: .same, by: .officer, citing: repair2025[14],
            clocks: .stop(.acceptance), .start(.decision), .start(.formerDecision), if: notAcceptedYet),
        .on(
            RepairDeclined.self, from: .state(.repairing, .correcting), to: .state(.listed), by: .officer, citing: repair2025[14],
            clocks: .stop(.acceptance), .stop(.decision), .stop(.formerDecision)),
        .on(
            RepairExtended.self, from: .state(.repairing), to: .same, by: .chief, citing: repair2025[16],
            clocks: .extend(.decision, by: "approved")),
        .on(
            RepairGranted.self, from: .state(.repairing), to: .state(.granted), by: .chief, citing: repair2025[16],
            clocks: .stop(.decision), .stop(.formerDecision), .start(.removal), if: wasAccepted, fulfilled,
            apartFrom: [RepairAccepted.self],
            issuing: [DocumentRule("repair", "准予提前移出决定书", to: .respondent, citing: dishonesty2021[17], .unconfirmed)]),
        .on(
            RepairRefused.self, from: .state(.repairing), to: .state(.listed), by: .chief, citing: repair2025[16],
            clocks: .stop(.decision), .stop(.formerDecision), if: wasAcceptedToRefuse, apartFrom: [RepairAccepted.self],
            issuing: [
                DocumentRule(
                    "repair-refusal", "不予提前移出决定书", to: .respondent, citing: dishonesty2021[17], .unconfirmed,
                    telling: [Remedies.reconsideration, Remedies.suit])
            ]),
    ]

    private static let ending: [Step<Self>] = [
        .on(
            Removed.self, from: .state(.granted), to: .state(.removed), by: .officer, citing: dishonesty2021[18],
            clocks: .stop(.removal), .stop(.term), .stop(.publication), .stop(.acceptance), .stop(.decision), .stop(.formerDecision),
            withdrawing: ["listing"]),
        .lapse(
            of: .term, from: .state(.listed, .repairing, .correcting, .granted), to: .state(.expired), citing: dishonesty2021[21],
            clocks: .stop(.publication), .stop(.acceptance), .stop(.decision), .stop(.formerDecision), .stop(.removal)),
        .on(
            Revoked.self, from: .state(.listed, .repairing, .correcting, .granted), to: .state(.revoked), by: .officer, .system,
            citing: dishonesty2021[19], clocks: .stop(.term), .stop(.publication), .stop(.acceptance), .stop(.decision),
            .stop(.formerDecision), .stop(.removal), withdrawing: ["listing"]),
        .on(
            Revoked.self, from: .state(.proposed, .consented, .noticed, .heard), to: .state(.declined), by: .officer, .system,
            citing: dishonesty2021[19], clocks: .stop(.statement)),
    ]

    private static let isGrave = Guard<Self, Listed>("性质恶劣、情节严重、社会危害较大") { $0.event.grave == true }
    private static let isWilful = Guard<Self, Listed>("有故意的证据；没有主观故意的不列入") { situation in
        let ground = situation.docket.last(Proposed.self)?.ground
        return ground == .refusal || ground == .obstruction || situation.event.wilful != nil
    }
    private static let penalised = Guard<Self, Listed>("受到较重的行政处罚（拒不履行的另计）") { situation in
        situation.docket.last(Proposed.self)?.ground == .refusal || situation.event.penalty != nil
    }
    private static let isCovered = Guard<Self, Published>("商业秘密和个人信息已经遮盖") { $0.event.covered == true }
    private static let notYetPublished = Guard<Self, Published>("还没有公示") { $0.docket.last(Published.self) == nil }
    private static let afterOneYear = Guard<Self, RepairAsked>("列入满一年；法律、法规另有限制期的，限制期届满") { situation in
        guard let since = situation.docket.last(Listed.self)?.since else { return false }
        let term = try? ListingTerm(listed: since, published: situation.docket.lastEntry(Published.self)?.day)
        return term.map { situation.day >= $0.repairFrom } ?? false
    }
    private static let notAcceptedYet = Guard<Self, RepairAccepted>("这次申请还没有受理") { $0.docket.open(.decision) == nil }
    private static let wasAccepted = Guard<Self, RepairGranted>("这次申请已经受理") { $0.docket.open(.decision) != nil }
    private static let wasAcceptedToRefuse = Guard<Self, RepairRefused>("这次申请已经受理") { $0.docket.open(.decision) != nil }
    private static let fulfilled = Guard<Self, RepairGranted>("义务已经履行，危害后果已经消除，没有再受较重的处罚") {
        $0.event.performed == true && $0.event.corrected == true && $0.event.clean == true
    }
}
