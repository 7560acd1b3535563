import Law
public import Plan
public import Procedure

/// 消费投诉：登记、受理、调解，达成协议或者终止。
///
/// 2026年4月15日起依《市场监督管理投诉举报处理办法》，此前依《暂行办法》：调解期限由四十五个工作日改为六十日。新办法怎样对待未办结的投诉没有读到，按程序从新
/// 办理：环节依办理当日的规定，时限依起算当日的规定（待确认）。侵犯知识产权的线索是举报（`Report`），不是投诉。
public enum Complaint: Procedure {
    public static let code = "protection.complaint"
    public static let title = "投诉"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "被投诉人的实际经营地或者住所地", citing: complaints2026[13], .unconfirmed)
    public static let editions = [
        Edition<Self>(complaints2020, steps2020), Edition<Self>(complaints2026, transition: .takesOver, steps2026),
    ]
    public static let links = [
        Link<Self>(
            "report", "其中有违法线索，按举报另办", to: Report.code, from: .states(State.allCases), by: .officer, citing: complaints2026[9],
            carrying: ["respondent": "respondent", "lead": "dispute"])
    ]
    public static let serves = [
        Serving("4.4-2", by: .procedure(code, title), lacks: "同全国维权援助网络的数据交换", scenario: "受理日决定调解期限：旧办法四十五个工作日，新办法六十日")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case registered, identifying, mediating, appraising, expired, ending, rejected, agreed, terminated

        public var title: String {
            switch self {
            case .registered: "已登记，待决定是否受理"
            case .identifying: "待提供身份证明"
            case .mediating: "调解中"
            case .appraising: "检测、鉴定中"
            case .expired: "调解期限届满，待决定终止"
            case .ending: "待告知终止"
            case .rejected: "不予受理"
            case .agreed: "已达成协议"
            case .terminated: "已终止调解"
            }
        }
        public var isFinal: Bool { self == .rejected || self == .agreed || self == .terminated }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case acceptance, identity, mediation, alarm, notice

        public var rule: ClockRule {
            switch self {
            case .acceptance:
                ClockRule("决定是否受理并告知", binds: .officer, Self.both("受理期限", .workingDays(7), 14, .workingDays(7), complaints2026[15]))
            case .identity:
                ClockRule(
                    "提供身份证明材料", binds: .claimant,
                    Dated("身份证明的提供期限", .since("2026-04-15", .days(1), complaints2026[10, 3], checked: "2026-11-25")), set: true)
            case .mediation:
                ClockRule(
                    "调解", binds: .officer, Self.both("调解期限", .workingDays(45), 21, .days(60), complaints2026[23, 1, 5]), warnsBefore: 5,
                    pauses: [PauseRule("appraisal", "检定、检验、检测、鉴定", complaints2026[22])])
            case .alarm:
                ClockRule(
                    "调解（消法实施条例的六十日）", binds: .officer,
                    Dated(
                        "实施条例的调解期限",
                        .since("2024-07-01", until: "2026-04-14", .days(60), consumers2024[46], checked: "2026-11-23", .unconfirmed)))
            case .notice:
                ClockRule("告知双方终止调解", binds: .officer, Self.both("终止调解的告知期限", .workingDays(7), 21, .workingDays(7), complaints2026[23]))
            }
        }

        private static func both(_ title: String, _ old: Period, _ article: Int, _ new: Period, _ citation: Citation) -> Dated<Period> {
            Dated(
                title, .since("2020-01-01", until: "2026-04-14", old, complaints2020[article], checked: "2026-11-25"),
                .since("2026-04-15", new, citation, checked: "2026-11-23"))
        }
    }

    static let steps2020 = steps(
        complaints2020, Articles(filed: 9, accepted: 14, rejected: 15, called: 18, appraisal: 20, agreed: 22, ended: 21))
    static let steps2026 =
        steps(complaints2026, Articles(filed: 8, accepted: 15, rejected: 16, called: 18, appraisal: 22, agreed: 24, ended: 23))
        + identity

    /// Where the two instruments say the same.
    private struct Articles {
        let filed, accepted, rejected, called, appraisal, agreed, ended: Int
    }

    private static func steps(_ law: Statute, _ articles: Articles) -> [Step<Self>] {
        let accepted = DocumentRule("acceptance", "投诉受理决定书", to: .claimant, citing: law[articles.accepted])
        let waiting = law.since == complaints2020.since ? Step<Self>.Origin.state(.registered) : .state(.registered, .identifying)
        let former: [Step<Self>] = [
            .on(
                Accepted.self, from: waiting, to: .state(.mediating), by: .officer, citing: law[articles.accepted],
                clocks: .stop(.acceptance), .start(.mediation), .start(.alarm), if: underRegulation, issuing: [accepted]),
            .on(
                Accepted.self, from: waiting, to: .state(.mediating), by: .officer, citing: law[articles.accepted],
                clocks: .stop(.acceptance), .start(.mediation), if: beforeRegulation, issuing: [accepted]),
        ]
        let present: [Step<Self>] = [
            .on(
                Accepted.self, from: waiting, to: .state(.mediating), by: .officer, citing: law[articles.accepted],
                clocks: .stop(.acceptance), .stop(.identity), .start(.mediation), issuing: [accepted])
        ]
        var steps: [Step<Self>] = [
            .on(
                Filed.self, from: .new, to: .state(.registered), by: .claimant, citing: law[articles.filed],
                clocks: .start(.acceptance, from: "received"),
                issuing: [DocumentRule("registration", "投诉登记表", to: .officer, citing: law[articles.filed])])
        ]
        // What an officer does as a rule stands first on the page.
        steps += law.since == complaints2020.since ? former : present
        steps += [
            .on(
                Rejected.self, from: waiting, to: .state(.rejected), by: .officer, citing: law[articles.rejected],
                clocks: .stop(.acceptance), .stop(.identity), if: law.since == complaints2020.since ? formerGround : anyGround,
                issuing: [DocumentRule("rejection", "投诉不予受理决定书", to: .claimant, citing: law[articles.rejected])]),
            .on(
                Called.self, from: .state(.mediating), to: .same, by: .officer, citing: law[articles.called],
                issuing: [DocumentRule("session", "投诉调解通知书", to: .claimant, .respondent, citing: law[articles.called])]),
            .on(
                Appraising.self, from: .state(.mediating), to: .state(.appraising), by: .officer, citing: law[articles.appraisal],
                clocks: .pause(.mediation, for: "appraisal")),
            .on(
                Appraised.self, from: .state(.appraising), to: .state(.mediating), by: .officer, citing: law[articles.appraisal],
                clocks: .resume(.mediation)),
        ]
        steps += [
            .on(
                Agreed.self, from: .state(.mediating), to: .state(.agreed), by: .officer, citing: law[articles.agreed],
                clocks: .stop(.mediation), .stop(.alarm),
                issuing: [DocumentRule("agreement", "投诉调解书", to: .claimant, .respondent, citing: law[articles.agreed])]),
            .on(
                Ended.self, from: .state(.mediating, .appraising, .expired), to: .state(.ending), by: .officer,
                citing: law[articles.ended, 1],
                clocks: .stop(.mediation), .stop(.alarm), .start(.notice),
                issuing: [DocumentRule("ending", "投诉终止调解决定书", to: .claimant, .respondent, citing: law[articles.ended])]),
            .lapse(
                of: .mediation, from: .state(.mediating), to: .state(.expired), citing: law[articles.ended, 1, 5], clocks: .stop(.alarm)),
            .on(
                Told.self, from: .state(.ending), to: .state(.terminated), by: .officer, citing: law[articles.ended], clocks: .stop(.notice)
            ),
        ]
        return steps
    }

    private static let identity: [Step<Self>] = [
        .on(
            IdentityAsked.self, from: .state(.registered), to: .state(.identifying), by: .officer, citing: complaints2026[10, 3],
            clocks: .start(.identity, until: "until"),
            issuing: [DocumentRule("identity", "限期提供身份证明材料通知书", to: .claimant, citing: complaints2026[10, 3])]),
        .on(
            IdentityGiven.self, from: .state(.identifying), to: .state(.registered), by: .claimant, citing: complaints2026[10, 3],
            clocks: .stop(.identity)),
        .lapse(of: .identity, from: .state(.identifying), to: .state(.registered), citing: complaints2026[10, 3]),
    ]

    private static let anyGround = Guard<Self, Rejected>("写明不予受理的事由") { $0.event.ground != nil }
    private static let formerGround = Guard<Self, Rejected>("事由是暂行办法第十五条列出的") { $0.event.ground != nil && $0.event.ground != .identity }
    private static let underRegulation = Guard<Self, Accepted>("消法实施条例已经施行") { $0.day >= consumers2024.since }
    private static let beforeRegulation = Guard<Self, Accepted>("消法实施条例还没有施行") { $0.day < consumers2024.since }
}
