public import Law
public import Plan
public import Procedure

/// 先行登记保存和查封、扣押：审批、期限、保管台账、处理。
///
/// 市场监管部门见《市场监督管理行政处罚程序规定》第三十三条至第四十二条：登记保存七个工作日内不处理的自动解除（第三十五条）；查封、扣押三十日，可以延长三十日
/// （第三十八条），检测的期间不计入并告知当事人。情况紧急先采取的，二十四小时内补批。由处罚案件转来，一件案子可以有几件措施，各有各的期限。
public enum CustodyCourse<System: EnforcementSystem>: Procedure {
    public typealias State = CustodyState
    public typealias Clock = CustodyClock<System>

    public static var code: String { System.measure.code }
    public static var title: String { System.measure.title }
    public static var act: ActAuthority { System.act }
    public static var isConfidential: Bool { true }
    public static var editions: [Edition<Self>] { System.measureEditions }
    public static var serves: [Serving] { System.measureServes }

    /// 清单上的物品、现在的保管人，由案卷填好。
    public static var suggestions: [Suggestion<Self>] {
        [
            .of(Approved.self, "taken") { docket, _ in docket.last(Asked.self)?.urgent == true ? docket.lastEntry(Asked.self)?.day : nil },
            .of(Moved.self, "from") { docket, _ in docket.last(Moved.self)?.to ?? docket.last(Asked.self)?.keeper },
            .of(Moved.self, "item") { docket, _ in docket.itemNames.count == 1 ? docket.itemNames.first : nil },
            .of(Handled.self, "outcomes") { docket, _ in
                docket.itemNames.map { name in
                    var outcome = Outcome()
                    outcome.name = name
                    return outcome
                }
            },
        ]
    }

    /// 依一部规定的全部环节。
    static func edition(of statute: Statute) -> Edition<Self> { Edition(statute, steps) }

    private static var steps: [Step<Self>] {
        [
            .on(Asked.self, from: .new, to: .state(.asked), by: .system, citing: System.article(.measures), if: calm),
            .on(
                Asked.self, from: .new, to: .state(.taken), by: .system, citing: System.article(.measures), clocks: .start(.approval),
                if: urgent,
                issuing: [list]),
            .on(
                Approved.self, from: .state(.asked, .taken), to: .state(.inForce), by: .chief, citing: System.article(.preservation),
                clocks: .stop(.approval), .start(.preservation, from: "taken"), if: preserves, apartFrom: [Asked.self],
                issuing: [DocumentRule("preservation", "先行登记保存证据通知书", to: .officer, citing: System.article(.preservationNotice)), list]),
            .on(
                Approved.self, from: .state(.asked, .taken), to: .state(.inForce), by: .chief, citing: System.article(.seizure),
                clocks: .stop(.approval), .start(.seizure, from: "taken"), if: seizes, apartFrom: [Asked.self],
                issuing: [DocumentRule("seizure", "实施行政强制措施决定书", to: .officer, citing: System.article(.seizureDecision)), list]),
            .on(
                Declined.self, from: .state(.asked, .taken), to: .state(.declined), by: .chief, citing: System.article(.measures),
                clocks: .stop(.approval), apartFrom: [Asked.self]),
            .on(
                Moved.self, from: .state(.taken, .inForce, .testing), to: .same, by: .officer, citing: System.article(.inventory),
                if: twoOfficers,
                inList,
                issuing: [DocumentRule("entrustment", "委托保管书", to: .officer, citing: System.article(.inventory))]),
            .on(
                Extended.self, from: .state(.inForce), to: .same, by: .chief, citing: System.article(.seizure),
                clocks: .extend(.seizure, by: "approved"), if: isSeizure,
                issuing: [DocumentRule("extension", "延长行政强制措施期限决定书", to: .officer, citing: System.article(.seizure))]),
            .on(
                TestBegun.self, from: .state(.inForce), to: .state(.testing), by: .officer, citing: System.article(.seizure),
                clocks: .pause(.seizure, for: "testing"), if: isSeizureUnderTest,
                issuing: [DocumentRule("test", "检测、检验、检疫、鉴定期间告知书", to: .officer, citing: System.article(.seizure))]),
            .on(
                TestEnded.self, from: .state(.testing), to: .state(.inForce), by: .officer, citing: System.article(.seizure),
                clocks: .resume(.seizure),
                issuing: [DocumentRule("test-result", "检测、检验、检疫、鉴定结果告知书", to: .officer, citing: System.article(.seizure))]),
            .lapse(of: .preservation, from: .state(.inForce), to: .state(.released), citing: System.article(.preservation)),
            .on(
                Released.self, from: .state(.inForce), to: .state(.released), by: .officer, .chief, citing: System.article(.preservation),
                clocks: .stop(.preservation), .stop(.seizure), if: releasesPreserved,
                issuing: [
                    DocumentRule(
                        "release-preservation", "解除先行登记保存证据通知书", to: .officer, citing: System.article(.preservation), .unconfirmed)
                ]),
            .on(
                Released.self, from: .state(.inForce), to: .state(.released), by: .officer, .chief, citing: System.article(.release),
                clocks: .stop(.preservation), .stop(.seizure), if: releasesSeized,
                issuing: [DocumentRule("release", "解除行政强制措施决定书", to: .officer, citing: System.article(.release))]),
            .on(
                Handled.self, from: .state(.inForce), to: .state(.handled), by: .officer, citing: System.article(.preservation),
                clocks: .stop(.preservation), .stop(.seizure), if: everyItem,
                issuing: [DocumentRule("handling", "涉案物品处理记录", to: .officer, citing: System.article(.disposal), .unconfirmed)]),
        ]
    }

    private static var list: DocumentRule {
        DocumentRule("list", "场所/设施/财物清单", to: .officer, citing: System.article(.inventory))
    }
    private static var calm: Guard<Self, Asked> {
        Guard("没有先行采取") { $0.event.urgent != true }
    }
    private static var urgent: Guard<Self, Asked> {
        Guard("情况紧急，已先行采取") { $0.event.urgent == true }
    }
    private static var preserves: Guard<Self, Approved> {
        Guard("先行登记保存") { $0.docket.last(Asked.self)?.kind == .preservation }
    }
    private static var seizes: Guard<Self, Approved> {
        Guard("查封或者扣押") { $0.docket.last(Asked.self)?.kind != .preservation }
    }
    private static var releasesPreserved: Guard<Self, Released> {
        Guard("解除先行登记保存") { $0.docket.last(Asked.self)?.kind == .preservation }
    }
    private static var releasesSeized: Guard<Self, Released> {
        Guard("解除查封、扣押") { $0.docket.last(Asked.self)?.kind != .preservation }
    }
    private static var isSeizure: Guard<Self, Extended> {
        Guard("查封、扣押才可以延长") { $0.docket.open(.seizure) != nil }
    }
    private static var isSeizureUnderTest: Guard<Self, TestBegun> {
        Guard("查封、扣押的期限不计入检测期间") { $0.docket.open(.seizure) != nil }
    }
    private static var twoOfficers: Guard<Self, Moved> {
        Guard("交接由两名不同的人签字") { $0.event.from != $0.event.to }
    }
    private static var inList: Guard<Self, Moved> {
        Guard("物品在清单里") { situation in
            situation.event.item.map { situation.docket.itemNames.contains($0) } ?? false
        }
    }
    private static var everyItem: Guard<Self, Handled> {
        Guard("清单上的每件物品都写明怎样处理") { situation in
            Set((situation.event.items ?? []).compactMap(\.name)) == Set(situation.docket.itemNames)
        }
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
                citing: System.article(.inventory).description, .verified)
        ]
    }
}

extension Docket {
    fileprivate var itemNames: [String] { (last(CustodyFile.Asked.self)?.items ?? []).compactMap(\.name) }
}

/// 措施的时限。
public enum CustodyClock<System: EnforcementSystem>: String, CaseIterable, Sendable, Timed {
    case approval, preservation, seizure
    /// 只用来说可以延长多久，不单独起算。
    case prolonged = "seizure-prolonged"

    public static var allCases: [Self] { [.approval, .preservation, .seizure] }

    public var rule: ClockRule {
        switch self {
        case .approval: ClockRule("补办批准手续", binds: .officer, period, rolling: .never, warnsBefore: 0)
        case .preservation: ClockRule("对登记保存的证据作出处理", binds: .officer, period)
        case .seizure, .prolonged:
            ClockRule(
                "对查封、扣押作出处理", binds: .officer, period, rolling: .never, warnsBefore: 5,
                extensions: System.term(.prolonged).map { [ExtensionRule("approved", "情况复杂，经负责人批准的延长", by: .chief, $0)] } ?? [],
                pauses: [PauseRule("testing", "检测、检验、检疫、鉴定", System.article(.seizure))])
        }
    }

    private var period: Dated<Period> { System.term(self) ?? Dated("措施的期限") }
}

/// 措施的案卷里登记什么：各机关一样，事项在它的扩展里。
public enum CustodyFile {
    /// 措施的种类。
    public enum Measure: String, FieldChoice {
        case preservation, sealing, seizing
        public var title: String {
            switch self {
            case .preservation: "先行登记保存"
            case .sealing: "查封"
            case .seizing: "扣押"
            }
        }
    }
}

extension CustodyCourse {
    public typealias Asked = CustodyFile.Asked
    public typealias Approved = CustodyFile.Approved
    public typealias Declined = CustodyFile.Declined
    public typealias Moved = CustodyFile.Moved
    public typealias Extended = CustodyFile.Extended
    public typealias TestBegun = CustodyFile.TestBegun
    public typealias TestEnded = CustodyFile.TestEnded
    public typealias Released = CustodyFile.Released
    public typealias Handled = CustodyFile.Handled
    public typealias Item = CustodyFile.Item
    public typealias Outcome = CustodyFile.Outcome
}
