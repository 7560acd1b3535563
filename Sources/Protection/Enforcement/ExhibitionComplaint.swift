import Law
public import Plan
public import Procedure

/// 展会的知识产权投诉：投诉机构受理、二十四小时移交、答辩、当场处理、展后移交。
///
/// 《展会知识产权保护办法》（2006年）。答辩的时间由主管机关按展期指定（第十三条），不答辩不影响处理（第十四条）；闭展时没有办完的，十五个工作日内移交有管辖权的机关
/// （第三十三条）。办法引用的是2008年以前的专利法条文。
public enum ExhibitionComplaint: Procedure {
    public static let code = "protection.exhibition"
    public static let title = "展会知识产权投诉"
    public static let act = ActAuthority.region("展会所在地的知识产权行政管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("展会举办地", citing: exhibitions2006[6])
    public static let editions = [Edition<Self>(exhibitions2006, steps)]
    public static let reactions = [
        Reaction<Self>.on(
            HandedOver.self, "into-lead", "展后移交，登记为线索", .opens(Lead.code), citing: exhibitions2006[33],
            carrying: [
                "suspect": "respondent", "holder": "claimant", "right": "right", "lead": "facts", "place": "exhibition", "found": "handed",
                "offence": "offence",
            ],
            saying: ["source": .text(LeadSource.exhibition.rawValue)])
    ]
    public static let serves = [Serving("4.2-4", by: .procedure(code, title), scenario: "展会投诉：二十四小时移交，不答辩不影响处理，展后十五个工作日移交并转为线索")]

    public enum State: String, CaseIterable, Sendable, Named {
        case filed, correcting, forwarding, examining, defending, deciding, declined, upheld, dismissed, handedOver = "handed-over"
        public var title: String {
            switch self {
            case .filed: "待展会投诉机构审查"
            case .correcting: "待补充材料"
            case .forwarding: "待移交主管机关"
            case .examining: "待主管机关决定是否受理"
            case .defending: "答辩期内"
            case .deciding: "待处理"
            case .declined: "不予受理"
            case .upheld: "已责令撤展、遮盖或者销毁宣传材料"
            case .dismissed: "侵权不成立"
            case .handedOver: "展后已移交"
            }
        }
        public var isFinal: Bool { [.declined, .upheld, .dismissed, .handedOver].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case forwarding, defence, handover
        public var rule: ClockRule {
            switch self {
            case .forwarding:
                ClockRule("移交知识产权行政管理部门", binds: .officer, Self.period("展会投诉的移交期限", .hours(24), 11), rolling: .never, warnsBefore: 0)
            case .defence:
                ClockRule("答辩", binds: .respondent, Self.period("展会答辩的最短期限", .days(1), 13), set: true, rolling: .never, warnsBefore: 0)
            case .handover: ClockRule("展后移交有管辖权的机关", binds: .officer, Self.period("展后移交的期限", .workingDays(15), 33))
            }
        }
        private static func period(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2006-03-01", period, exhibitions2006[article], checked: "2026-11-23"))
        }
    }

    private static let steps: [Step<Self>] = [
        .on(Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: exhibitions2006[8]),
        .on(CorrectionAsked.self, from: .state(.filed), to: .state(.correcting), by: .officer, citing: exhibitions2006[9]),
        .on(Corrected.self, from: .state(.correcting), to: .state(.filed), by: .claimant, citing: exhibitions2006[9]),
        .on(Declined.self, from: .state(.filed, .correcting), to: .state(.declined), by: .officer, citing: exhibitions2006[9]),
        .on(
            Taken.self, from: .state(.filed), to: .state(.forwarding), by: .officer, citing: exhibitions2006[11],
            clocks: .start(.forwarding)),
        .on(
            Forwarded.self, from: .state(.forwarding), to: .state(.examining), by: .officer, citing: exhibitions2006[11],
            clocks: .stop(.forwarding)),
        .on(Declined.self, from: .state(.examining), to: .state(.declined), by: .officer, citing: exhibitions2006[17]),
        .on(
            Notified.self, from: .state(.examining), to: .state(.defending), by: .officer, citing: exhibitions2006[12],
            clocks: .start(.defence, until: "until"), if: admissible),
        .on(
            Answered.self, from: .state(.defending), to: .state(.deciding), by: .respondent, citing: exhibitions2006[13],
            clocks: .stop(.defence)),
        .lapse(of: .defence, from: .state(.defending), to: .state(.deciding), citing: exhibitions2006[14]),
        .on(
            Decided.self, from: .state(.deciding), to: .state(.upheld), by: .officer, citing: exhibitions2006[25],
            clocks: .stop(.handover), if: infringes),
        .on(
            Decided.self, from: .state(.deciding), to: .state(.dismissed), by: .officer, citing: exhibitions2006[14],
            clocks: .stop(.handover), if: doesNotInfringe),
        .on(
            Ended.self, from: .state(.defending, .deciding), to: .same, by: .officer, citing: exhibitions2006[33],
            clocks: .start(.handover, from: "closed"), if: notEnded),
        .on(
            HandedOver.self, from: .state(.defending, .deciding), to: .state(.handedOver), by: .officer,
            citing: exhibitions2006[33], clocks: .stop(.defence), .stop(.handover), if: ended),
    ]

    private static let admissible = Guard<Self, Notified>("没有起诉，权利有效，没有无效宣告或者权属纠纷在审（第十七条、第二十条）") { $0.event.clear == true }
    private static let infringes = Guard<Self, Decided>("侵权成立") { $0.event.infringes == true }
    private static let doesNotInfringe = Guard<Self, Decided>("侵权不成立") { $0.event.infringes == false }
    private static let notEnded = Guard<Self, Ended>("还没有登记闭展") { $0.docket.last(Ended.self) == nil }
    private static let ended = Guard<Self, HandedOver>("展会已经闭展") { $0.docket.last(Ended.self) != nil }
}
