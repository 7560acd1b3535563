import Law
public import Plan
public import Procedure

/// 行政处罚（普通程序）：调查、审核、告知、听证、决定、送达、执行、救济、公示、结案。
///
/// 《市场监督管理行政处罚程序规定》第十八条至第七十九条，《市场监督管理行政处罚听证办法》，《行政处罚法》。只由立案转来（`Lead`、`Report`），没有立案不能开始。
/// 办案的人不审核，起草的人不决定。当事人写在“涉嫌当事人”一栏时还不是当事人，告知以后才看得到案件。移送公安机关以后怎样计算办案期限没有读到：
/// 移送时停止，退回时按《移送规定》第十条继续办理，重新起算（待确认）。
public enum PenaltyCase: Procedure {
    public static let code = "protection.penalty"
    public static let title = "行政处罚（普通程序）"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("违法行为发生地", citing: penalties2022[7])
    public static let editions = [
        Edition<Self>(penalties2022, investigation + review + notice + decision + performance + remedies + publicity)
    ]
    public static let reactions = [
        Reaction<Self>.on(
            MeasureAsked.self, "into-measure", "采取登记保存或者查封、扣押", .opens(CustodyMeasure.code), citing: penalties2022[33],
            carrying: [
                "measure": "measure", "held": "held", "items": "items", "keeper": "keeper", "urgent": "urgent",
                "measure-grounds": "measure-grounds",
            ]),
        .on(
            TransferConsidered.self, "into-transfer", "移送公安机关", .opens(CriminalTransfer.code), citing: transfer2020[5],
            carrying: ["accused": "accused", "crime": "crime", "figures": "figures", "transfer-reason": "transfer-reason"], when: "决定移送"
        ) { event, _ in event.transfer == true },
        .on(
            EarlyStopAsked.self, "into-publicity", "申请提前停止公示", .opens(EarlyUnpublishing.code), citing: publicity2026[16],
            carrying: ["claimant": "applicant", "performed": "performed", "promise": "promise", "proof": "proof"]),
        .on(
            ListingProposed.self, "into-listing", "提出列入严重违法失信名单", .opens(DishonestyListing.code), citing: dishonesty2021[13],
            carrying: ["listed-party": "listed-party", "listing-ground": "listing-ground", "listing-facts": "listing-facts"]),
        .on(
            Annulled.self, "revoke-listing", "处罚被撤销，撤销列入", .files(DishonestyListing.Revoked.kind, in: DishonestyListing.code),
            citing: dishonesty2021[19], carrying: ["revocation": "annulment"]),
    ]
    /// 结案以后仍然可以起诉，也可以申请提前停止公示。
    public static let afterwards: [any Event.Type] = [Contested.self, EarlyStopAsked.self, Unpublished.self]
    public static let serves = [
        Serving(
            "4.2-1", "4.2-2", "4.2-7", "4.2-10", "4.1-4", "4.5-2", by: .procedure(code, title),
            scenario: "假冒枸杞：举报、立案、移送公安又退回、处罚、公示、列入失信名单、修复，每一步的人和日子")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case investigating, suspended, reported, reviewed, noticed, hearing, rechecking, drafted, decided, spared
        case served, deferred, demanded, enforcing, contested, performed, criminal
        case closed, terminated, referred, annulled

        public var title: String {
            switch self {
            case .investigating: "调查中"
            case .suspended: "中止调查"
            case .reported: "调查终结，审核中"
            case .reviewed: "审核通过，待告知"
            case .noticed: "已告知，陈述、申辩期内"
            case .hearing: "听证中"
            case .rechecking: "复核中"
            case .drafted: "待负责人决定"
            case .decided: "待送达处罚决定书"
            case .spared: "待送达不予处罚决定书"
            case .served: "已送达，缴款期内"
            case .deferred: "延期、分期缴款中"
            case .demanded: "已催告"
            case .enforcing: "已申请强制执行"
            case .contested: "复议、诉讼中"
            case .performed: "已履行，待结案"
            case .criminal: "已移送公安机关"
            case .closed: "已结案"
            case .terminated: "已终止调查"
            case .referred: "已移送其他机关"
            case .annulled: "处罚决定已被撤销"
            }
        }
        /// 告知以前，外人只知道在办理。
        public var publicTitle: String {
            switch self {
            case .investigating, .suspended, .reported, .reviewed, .rechecking, .drafted, .criminal: "办理中"
            default: title
            }
        }
        public var isFinal: Bool { [.closed, .terminated, .referred, .annulled].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case decision, further, review, statement
        case presider, handover, calling = "hearing-calling", report = "hearing-report"
        case service, publication, payment, deferred, reconsideration, suit, suitAfter = "suit-after-reconsideration", demand, enforcement,
            closing

        public var rule: ClockRule {
            switch self {
            case .decision: decisionRule
            case .further:
                ClockRule("作出处理决定（集体讨论确定的期限）", binds: .officer, Self.penalty("继续延长的最短期限", .days(1), 64), set: true, warnsBefore: 10)
            case .review: ClockRule("审核案件", binds: .reviewer, Self.penalty("审核期限", .workingDays(10), 55), set: false, warnsBefore: 3)
            case .statement:
                ClockRule(
                    "陈述、申辩或者要求听证", binds: .respondent,
                    Dated(
                        "陈述、申辩和要求听证的期限",
                        .since(
                            "2019-04-01", until: "2021-07-14", .workingDays(3), penalties2019.whole, checked: "2026-11-29", .unconfirmed),
                        .since("2021-07-15", until: "2022-10-31", .workingDays(5), penalties2021[57], checked: "2026-11-29", .unconfirmed),
                        .since("2022-11-01", .workingDays(5), penalties2022[57], checked: "2026-11-23")))
            case .presider: ClockRule("指定听证主持人", binds: .chief, Self.hearing("指定听证主持人的期限", .workingDays(3), 18))
            case .handover: ClockRule("把案卷移交听证主持人", binds: .officer, Self.hearing("移交案卷的期限", .workingDays(3), 19))
            case .calling: ClockRule("确定听证的时间、地点", binds: .officer, Self.hearing("确定听证日期的期限", .workingDays(5), 20))
            case .report: ClockRule("提交听证报告", binds: .officer, Self.hearing("听证报告的期限", .workingDays(5), 29))
            case .service: ClockRule("送达决定书", binds: .officer, Self.penalty("决定书的送达期限", .workingDays(7), 81))
            case .publication: ClockRule("公示处罚信息", binds: .officer, publicationPeriod, warnsBefore: 5)
            case .payment:
                ClockRule("缴纳罚款", binds: .respondent, Self.penalty("缴纳罚款的期限", .days(15), 72))
            case .deferred: ClockRule("缴纳延期、分期的罚款", binds: .respondent, Self.penalty("延期、分期的最短期限", .days(1), 74), set: true)
            case .reconsideration:
                ClockRule(
                    "申请行政复议", binds: .respondent,
                    Dated("申请行政复议的期限", .since("2024-01-01", .days(60), reconsideration2024[20], checked: "2026-11-23")), warnsBefore: 5)
            case .suit:
                ClockRule(
                    "提起行政诉讼", binds: .respondent,
                    Dated("提起行政诉讼的期限", .since("2017-07-01", .months(6), administrativeSuit2017[46], checked: "2026-11-23")), warnsBefore: 10
                )
            case .suitAfter:
                ClockRule(
                    "不服复议决定，提起行政诉讼", binds: .respondent,
                    Dated("复议以后起诉的期限", .since("2017-07-01", .days(15), administrativeSuit2017[45], checked: "2026-11-23")))
            case .demand: ClockRule("履行催告", binds: .respondent, Self.penalty("催告的期限", .workingDays(10), 76))
            case .enforcement: ClockRule("申请人民法院强制执行", binds: .officer, Self.penalty("申请强制执行的期限", .months(3), 76), warnsBefore: 10)
            case .closing: ClockRule("结案", binds: .officer, Self.penalty("结案期限", .workingDays(15), 77), warnsBefore: 3)
            }
        }

        private var decisionRule: ClockRule {
            ClockRule(
                "作出处理决定", binds: .officer, Self.penalty("办案期限", .days(90), 64), warnsBefore: 10,
                extensions: [ExtensionRule("approved", "案情复杂，经负责人批准的延长", by: .chief, Self.penalty("办案的延长期限", .days(30), 64))],
                pauses: [
                    PauseRule("suspension", "中止", penalties2022[64]), PauseRule("hearing", "听证", penalties2022[64]),
                    PauseRule("notice", "公告", penalties2022[64]), PauseRule("appraisal", "检测、检验、检疫、鉴定", penalties2022[64]),
                    PauseRule("identification", "权利人辨认、鉴别", penalties2022[64]), PauseRule("refund", "责令退款", penalties2022[64]),
                ])
        }

        private var publicationPeriod: Dated<Period> {
            Dated(
                "处罚信息的公示期限",
                .since("2021-09-01", until: "2025-04-30", .workingDays(20), publicity2021[9], checked: "2026-11-29", .unconfirmed),
                .since("2025-05-01", until: "2025-12-24", .workingDays(20), publicity2025[9], checked: "2026-11-29", .unconfirmed),
                .since("2025-12-25", .workingDays(20), publicity2026[9], checked: "2026-11-23"))
        }

        /// 令2号、令42号的期限和现行的一样，条目没有逐条读到。
        private static func penalty(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(
                title, .since("2021-07-15", until: "2022-10-31", period, penalties2021[article], checked: "2026-11-29", .unconfirmed),
                .since("2022-11-01", period, penalties2022[article], checked: "2026-11-23"))
        }

        private static func hearing(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2021-07-15", period, hearings2021[article], checked: "2026-11-23"))
        }
    }
}
