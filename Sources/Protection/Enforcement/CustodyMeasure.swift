public import Law
public import Plan
public import Procedure

/// 先行登记保存和查封、扣押：审批、期限、保管台账、处理。
///
/// 《市场监督管理行政处罚程序规定》第三十三条至第四十二条。登记保存七个工作日内不处理的自动解除（第三十五条）；查封、扣押三十日，可以延长三十日（第三十八条），
/// 检测的期间不计入并告知当事人。情况紧急先采取的，二十四小时内补批。由处罚案件转来，一件案子可以有几件措施，各有各的期限。
public enum CustodyMeasure: Procedure {
    public static let code = "protection.measure"
    public static let title = "登记保存和查封扣押"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let editions = [Edition<Self>(penalties2022, steps)]
    public static let serves = [
        Serving("4.2-1", by: .procedure(code, title), scenario: "登记保存七个工作日不处理自动解除；扣押三十日，检测期间不计入，批准后再延三十日；保管台账说得出每件物品在哪里")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case asked, taken, inForce = "in-force", testing, declined, released, handled

        public var title: String {
            switch self {
            case .asked: "待批准"
            case .taken: "已先行采取，待补批"
            case .inForce: "措施有效"
            case .testing: "检测、鉴定中"
            case .declined: "不予批准"
            case .released: "已解除"
            case .handled: "物品已处理"
            }
        }
        public var isFinal: Bool { self == .declined || self == .released || self == .handled }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case approval, preservation, seizure

        public var rule: ClockRule {
            switch self {
            case .approval: ClockRule("补办批准手续", binds: .officer, Self.period("紧急措施的补批期限", .hours(24), 33), rolling: .never, warnsBefore: 0)
            case .preservation: ClockRule("对登记保存的证据作出处理", binds: .officer, Self.period("先行登记保存的期限", .workingDays(7), 35))
            case .seizure:
                ClockRule(
                    "对查封、扣押作出处理", binds: .officer, Self.period("查封、扣押的期限", .days(30), 38), rolling: .never, warnsBefore: 5,
                    extensions: [ExtensionRule("approved", "情况复杂，经负责人批准的延长", by: .chief, Self.period("查封、扣押的延长期限", .days(30), 38))],
                    pauses: [PauseRule("testing", "检测、检验、检疫、鉴定", penalties2022[38])])
            }
        }

        private static func period(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(
                title, .since("2021-07-15", until: "2022-10-31", period, penalties2021[article], checked: "2026-11-29", .unconfirmed),
                .since("2022-11-01", period, penalties2022[article], checked: "2026-11-23"))
        }
    }

    /// 措施的种类。
    public enum Kind: String, FieldChoice {
        case preservation, sealing, seizing
        public var title: String {
            switch self {
            case .preservation: "先行登记保存"
            case .sealing: "查封"
            case .seizing: "扣押"
            }
        }
    }

    private static let steps: [Step<Self>] = [
        .on(Asked.self, from: .new, to: .state(.asked), by: .system, citing: penalties2022[33], if: calm),
        .on(
            Asked.self, from: .new, to: .state(.taken), by: .system, citing: penalties2022[33], clocks: .start(.approval), if: urgent,
            issuing: [list]),
        .on(
            Approved.self, from: .state(.asked, .taken), to: .state(.inForce), by: .chief, citing: penalties2022[35],
            clocks: .stop(.approval), .start(.preservation, from: "taken"), if: preserves, apartFrom: [Asked.self],
            issuing: [DocumentRule("preservation", "先行登记保存证据通知书", to: .officer, citing: penalties2022[34]), list]),
        .on(
            Approved.self, from: .state(.asked, .taken), to: .state(.inForce), by: .chief, citing: penalties2022[38],
            clocks: .stop(.approval), .start(.seizure, from: "taken"), if: seizes, apartFrom: [Asked.self],
            issuing: [DocumentRule("seizure", "实施行政强制措施决定书", to: .officer, citing: penalties2022[37]), list]),
        .on(
            Declined.self, from: .state(.asked, .taken), to: .state(.declined), by: .chief, citing: penalties2022[33],
            clocks: .stop(.approval), apartFrom: [Asked.self]),
        .on(
            Moved.self, from: .state(.taken, .inForce, .testing), to: .same, by: .officer, citing: penalties2022[39], if: twoOfficers,
            inList,
            issuing: [DocumentRule("entrustment", "委托保管书", to: .officer, citing: penalties2022[39])]),
        .on(
            Extended.self, from: .state(.inForce), to: .same, by: .chief, citing: penalties2022[38],
            clocks: .extend(.seizure, by: "approved"), if: isSeizure,
            issuing: [DocumentRule("extension", "延长行政强制措施期限决定书", to: .officer, citing: penalties2022[38])]),
        .on(
            TestBegun.self, from: .state(.inForce), to: .state(.testing), by: .officer, citing: penalties2022[38],
            clocks: .pause(.seizure, for: "testing"), if: isSeizureUnderTest,
            issuing: [DocumentRule("test", "检测、检验、检疫、鉴定期间告知书", to: .officer, citing: penalties2022[38])]),
        .on(
            TestEnded.self, from: .state(.testing), to: .state(.inForce), by: .officer, citing: penalties2022[38],
            clocks: .resume(.seizure),
            issuing: [DocumentRule("test-result", "检测、检验、检疫、鉴定结果告知书", to: .officer, citing: penalties2022[38])]),
        .lapse(of: .preservation, from: .state(.inForce), to: .state(.released), citing: penalties2022[35]),
        .on(
            Released.self, from: .state(.inForce), to: .state(.released), by: .officer, .chief, citing: penalties2022[41],
            clocks: .stop(.preservation), .stop(.seizure),
            issuing: [DocumentRule("release", "解除行政强制措施决定书", to: .officer, citing: penalties2022[41])]),
        .on(
            Handled.self, from: .state(.inForce), to: .state(.handled), by: .officer, citing: penalties2022[35],
            clocks: .stop(.preservation), .stop(.seizure), if: everyItem,
            issuing: [DocumentRule("handling", "涉案物品处理记录", to: .officer, citing: penalties2022[42], .unconfirmed)]),
    ]

    private static let list = DocumentRule("list", "场所/设施/财物清单", to: .officer, citing: penalties2022[39])
    private static let calm = Guard<Self, Asked>("没有先行采取") { $0.event.urgent != true }
    private static let urgent = Guard<Self, Asked>("情况紧急，已先行采取") { $0.event.urgent == true }
    private static let preserves = Guard<Self, Approved>("先行登记保存") { $0.docket.last(Asked.self)?.kind == .preservation }
    private static let seizes = Guard<Self, Approved>("查封或者扣押") { $0.docket.last(Asked.self)?.kind != .preservation }
    private static let isSeizure = Guard<Self, Extended>("查封、扣押才可以延长") { $0.docket.open(.seizure) != nil }
    private static let isSeizureUnderTest = Guard<Self, TestBegun>("查封、扣押的期限不计入检测期间") { $0.docket.open(.seizure) != nil }
    private static let twoOfficers = Guard<Self, Moved>("交接由两名不同的人签字") { $0.event.from != $0.event.to }
    private static let inList = Guard<Self, Moved>("物品在清单里") { situation in
        situation.event.item.map { situation.docket.itemNames.contains($0) } ?? false
    }
    private static let everyItem = Guard<Self, Handled>("清单上的每件物品都写明怎样处理") { situation in
        Set((situation.event.items ?? []).compactMap(\.name)) == Set(situation.docket.itemNames)
    }

    /// 保管台账：每件物品现在在哪里、由谁保管，从清单和交接记录得出。
    public static func reckonings(in docket: Docket<Self>, on day: LocalDate) -> [Reckoning] {
        guard let asked = docket.last(Asked.self) else { return [] }
        let moves = docket.entries.filter { $0.kind == Moved.kind }.map { ($0.day, Moved(values: docket.values(of: $0))) }
        let handled = Dictionary((docket.last(Handled.self)?.items ?? []).map { ($0.name ?? "", $0) }) { $1 }
        let lines = (asked.items ?? []).map { item -> String in
            let name = item.name ?? ""
            let what = "\(name) \(item.quantity ?? 0)\(item.unit ?? "")"
            if let end = handled[name] { return "\(what)：已\(end.way?.title ?? "处理")" }
            if let (when, last) = moves.last(where: { $0.1.item == name }) {
                return "\(what)：\(when)起由\(last.to ?? "")保管，在\(last.place ?? "")"
            }
            return "\(what)：由\(asked.keeper ?? "")保管"
        }
        let value = (asked.items ?? []).reduce(0) { $0 + ($1.value ?? 0) }
        return [
            Reckoning(
                "custody", "保管台账", result: "\(lines.count)种物品，货值\(Money(fen: Int64(value)))，交接\(moves.count)次", lines,
                citing: penalties2022[39].description, .verified)
        ]
    }
}

extension Docket<CustodyMeasure> {
    fileprivate var itemNames: [String] { (last(CustodyMeasure.Asked.self)?.items ?? []).compactMap(\.name) }
}
