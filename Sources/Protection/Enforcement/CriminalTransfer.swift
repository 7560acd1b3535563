import Law
public import Plan
public import Procedure

/// 向公安机关移送涉嫌犯罪案件：核实、批准、移送、受理、立案、移交；不立案的复议和立案监督；退回。
///
/// 《行政执法机关移送涉嫌犯罪案件的规定》第五条至第十三条，《公安机关办理刑事案件程序规定》第一百七十五条至第一百八十二条。《移送规定》写“三日”“二十四小时”，
/// 没有说是不是工作日，按自然日计算（待确认），提早一天提醒。公安、检察机关的答复由它们的账号登记，或者由承办人按收到的文书、回执登记。
public enum CriminalTransfer: Procedure {
    public static let code = "protection.transfer"
    public static let title = "涉嫌犯罪案件移送"
    public static let act = ActAuthority.others("公安机关")
    public static let isConfidential = true
    public static let editions = [Edition<Self>(transfer2020, sending + answering + contesting)]
    public static let reactions: [Reaction<Self>] =
        following(PenaltyCase.self) + following(CopyrightPenalty.self) + following(AgriculturePenalty.self)
        + following(ForestryPenalty.self)

    /// 移送、退回和不立案，都登记到转来的处罚案件里，不论是哪个机关的。
    private static func following<System>(_ penalty: PenaltyCourse<System>.Type) -> [Reaction<Self>] {
        let system = penalty == PenaltyCase.self ? "" : "-\(System.receiver.rawValue)"
        return [
            .on(
                Sent.self, "case-to-police" + system, "处罚案件移送公安机关", .files(PenaltyFile.ToPolice.kind, in: penalty.code),
                citing: transfer2020[5], carrying: ["police": "police"]),
            .on(
                Returned.self, "case-back" + system, "处罚案件恢复办理", .files(PenaltyFile.BackFromPolice.kind, in: penalty.code),
                citing: transfer2020[13], carrying: ["return-reason": "return-reason"]),
            .on(
                Accepted.self, "case-back-unopened" + system, "不立案，处罚案件恢复办理", .files(PenaltyFile.BackFromPolice.kind, in: penalty.code),
                citing: transfer2020[10], carrying: ["return-reason": "acceptance"]),
        ]
    }
    public static let codes = ["crime"]
    public static let milestones: [any Event.Type] = [Sent.self]
    public static let serves = [
        Serving(
            "4.3-2", "4.3-3", "4.1-1", "4.1-2", by: .procedure(code, title), lacks: "同海关的协作",
            scenario: "假冒枸杞：举报、立案、移送公安又退回、处罚、公示、列入失信名单、修复，每一步的人和日子")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case suspected, approved, sent, supplementing, reviewing, opened, prosecuted
        case unopened, reconsidering, reconsidered, supervised, explained
        case refused, returned, accepted, convicted

        public var title: String {
            switch self {
            case .suspected: "待负责人批准移送"
            case .approved: "已批准，待移送"
            case .sent: "已移送，待公安机关受理"
            case .supplementing: "待补充材料"
            case .reviewing: "公安机关审查中"
            case .opened: "公安机关已立案，待移交物品和材料"
            case .prosecuted: "公安机关侦查中"
            case .unopened: "公安机关不立案"
            case .reconsidering: "已提请复议"
            case .reconsidered: "复议维持不立案"
            case .supervised: "已建议检察机关立案监督"
            case .explained: "公安机关已说明不立案的理由"
            case .refused: "不予批准移送"
            case .returned: "已退回，继续行政处理"
            case .accepted: "不立案，继续行政处理"
            case .convicted: "刑事程序已有结果"
            }
        }
        public var isFinal: Bool { [.refused, .returned, .accepted, .convicted].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case approval, sending, receipt, supplement, review, handover, objection, reconsideration, supervision, reasons, ordered

        public var rule: ClockRule {
            switch self {
            case .approval: ClockRule("决定是否批准移送", binds: .chief, Self.transfer("批准移送的期限", .days(3), 5), rolling: .never, warnsBefore: 1)
            case .sending: ClockRule("向公安机关移送", binds: .officer, Self.transfer("批准以后移送的期限", .hours(24), 5), rolling: .never, warnsBefore: 1)
            case .receipt: ClockRule("受理或者转送", binds: .police, Self.police("公安机关受理的期限", .hours(24), 180), rolling: .never, warnsBefore: 1)
            case .supplement: ClockRule("补充材料", binds: .officer, Self.police("补充材料的期限", .days(3), 180), rolling: .never, warnsBefore: 1)
            case .review: ClockRule("决定是否立案", binds: .police, Self.transfer("公安机关审查的期限", .days(3), 8), rolling: .never, warnsBefore: 1)
            case .handover:
                ClockRule("移交涉案物品和材料", binds: .officer, Self.transfer("移交涉案物品的期限", .days(3), 12), rolling: .never, warnsBefore: 1)
            case .objection:
                ClockRule("提请复议或者建议立案监督", binds: .officer, Self.transfer("对不立案提出异议的期限", .days(3), 9), rolling: .never, warnsBefore: 1)
            case .reconsideration:
                ClockRule("作出复议决定", binds: .police, Self.transfer("公安机关复议的期限", .days(3), 9), rolling: .never, warnsBefore: 1)
            case .supervision:
                ClockRule("建议检察机关立案监督", binds: .officer, Self.transfer("建议立案监督的期限", .days(3), 9), rolling: .never, warnsBefore: 1)
            case .reasons: ClockRule("说明不立案的理由", binds: .police, Self.police("说明不立案理由的期限", .days(7), 182), rolling: .never, warnsBefore: 1)
            case .ordered:
                ClockRule(
                    "依检察机关的通知立案", binds: .police,
                    Dated("检察机关通知立案后的期限", .since("2001-12-03", .days(15), prosecutors2001[10], checked: "2026-11-23")), rolling: .never)
            }
        }

        /// 数字读到了，按自然日还是工作日没有读到。
        private static func transfer(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2020-08-07", period, transfer2020[article], checked: "2026-11-23", .unconfirmed))
        }
        private static func police(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2020-09-01", period, policeProcedure2020[article], checked: "2026-11-23", .unconfirmed))
        }
    }

    /// 同级公安机关从移送起，检察机关从建议监督起（抄送的从移送起）可以在案卷里办理。
    public static func invited(in docket: Docket<Self>) -> [MatterRole] {
        guard let sent = docket.last(Sent.self) else { return [] }
        let isCopied = sent.copied != nil || docket.last(SupervisionAsked.self) != nil
        return [.police] + (isCopied ? [.prosecutor] : [])
    }

    private static let sending: [Step<Self>] = [
        .on(Suspected.self, from: .new, to: .state(.suspected), by: .system, citing: transfer2020[5], clocks: .start(.approval)),
        .on(Assembled.self, from: .state(.suspected), to: .same, by: .officer, citing: transfer2020[5], if: twoOfficers),
        .on(
            Approved.self, from: .state(.suspected), to: .state(.approved), by: .chief, citing: transfer2020[5],
            clocks: .stop(.approval), .start(.sending), if: isHead, hasTeam, apartFrom: [Assembled.self]),
        .on(
            Refused.self, from: .state(.suspected), to: .state(.refused), by: .chief, citing: transfer2020[5], clocks: .stop(.approval),
            if: refusedByHead),
        .on(
            Sent.self, from: .state(.approved), to: .state(.sent), by: .officer, citing: transfer2020[6],
            clocks: .stop(.sending), .start(.receipt),
            issuing: [
                DocumentRule("transfer", "涉嫌犯罪案件移送书", to: .police, citing: transfer2020[6]),
                DocumentRule("goods", "查封/扣押物品移送告知书", to: .officer, citing: transfer2020[6]),
            ]),
    ]

    private static let answering: [Step<Self>] = [
        .on(
            Received.self, from: .state(.sent, .supplementing), to: .state(.reviewing), by: .officer, .police, citing: transfer2020[7],
            clocks: .stop(.receipt), .stop(.supplement), .start(.review),
            byReceipt: ReceiptRule(filling: ["receipt": .number, "by": .body])),
        .on(
            SupplementAsked.self, from: .state(.sent, .reviewing), to: .state(.supplementing), by: .officer, .police,
            citing: policeProcedure2020[180], clocks: .stop(.receipt), .stop(.review), .start(.supplement)),
        .on(
            Supplemented.self, from: .state(.supplementing), to: .state(.reviewing), by: .officer, citing: policeProcedure2020[180],
            clocks: .stop(.supplement), .start(.review)),
        .on(
            Opened.self, from: .state(.reviewing, .explained), to: .state(.opened), by: .officer, .police, citing: transfer2020[8],
            clocks: .stop(.review), .stop(.ordered), .start(.handover)),
        .on(
            Unopened.self, from: .state(.reviewing), to: .state(.unopened), by: .officer, .police, citing: transfer2020[8],
            clocks: .stop(.review), .start(.objection)),
        .on(
            HandedOver.self, from: .state(.opened), to: .state(.prosecuted), by: .officer, citing: transfer2020[12],
            clocks: .stop(.handover),
            issuing: [DocumentRule("handover", "涉案物品和材料交接清单", to: .police, citing: transfer2020[12], .unconfirmed)]),
        .on(
            Returned.self, from: .state(.sent, .reviewing, .opened, .prosecuted), to: .state(.returned), by: .officer, .police,
            .prosecutor, citing: transfer2020[13], clocks: .stop(.receipt), .stop(.review), .stop(.handover)),
        .on(Convicted.self, from: .state(.prosecuted), to: .state(.convicted), by: .officer, .prosecutor, citing: transfer2020[11]),
    ]

    private static let contesting: [Step<Self>] = [
        .on(
            ReconsiderationAsked.self, from: .state(.unopened), to: .state(.reconsidering), by: .officer, citing: transfer2020[9],
            clocks: .stop(.objection), .start(.reconsideration),
            issuing: [DocumentRule("reconsideration", "提请复议书", to: .police, citing: transfer2020[9])]),
        .on(
            Reconsidered.self, from: .state(.reconsidering), to: .state(.opened), by: .officer, .police, citing: transfer2020[9],
            clocks: .stop(.reconsideration), .start(.handover), if: changed),
        .on(
            Reconsidered.self, from: .state(.reconsidering), to: .state(.reconsidered), by: .officer, .police, citing: transfer2020[9],
            clocks: .stop(.reconsideration), .start(.supervision), if: kept),
        .on(
            SupervisionAsked.self, from: .state(.unopened, .reconsidered), to: .state(.supervised), by: .officer, citing: transfer2020[9],
            clocks: .stop(.objection), .stop(.supervision),
            issuing: [DocumentRule("supervision", "建议立案监督书", to: .prosecutor, citing: transfer2020[9])]),
        .on(
            ReasonsAsked.self, from: .state(.supervised), to: .same, by: .officer, .prosecutor, citing: policeProcedure2020[182],
            clocks: .start(.reasons)),
        .on(
            ReasonsGiven.self, from: .state(.supervised), to: .state(.explained), by: .officer, .police, .prosecutor,
            citing: policeProcedure2020[182], clocks: .stop(.reasons)),
        .on(
            OpeningOrdered.self, from: .state(.explained), to: .same, by: .officer, .prosecutor, citing: prosecutors2001[10],
            clocks: .start(.ordered)),
        .on(
            Accepted.self, from: .state(.unopened, .reconsidered, .explained), to: .state(.accepted), by: .chief, citing: transfer2020[10],
            clocks: .stop(.objection), .stop(.supervision), .stop(.ordered)),
    ]

    private static let twoOfficers = Guard<Self, Assembled>("专案组不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    private static let isHead = Guard<Self, Approved>("由本机关正职负责人或者主持工作的负责人批准") { $0.event.head == true }
    private static let refusedByHead = Guard<Self, Refused>("由本机关正职负责人或者主持工作的负责人决定") { $0.event.head == true }
    private static let hasTeam = Guard<Self, Approved>("专案组已经核实并写出移送报告") { $0.docket.last(Assembled.self) != nil }
    private static let changed = Guard<Self, Reconsidered>("复议决定立案") { $0.event.opens == true }
    private static let kept = Guard<Self, Reconsidered>("复议维持不立案") { $0.event.opens == false }
}
