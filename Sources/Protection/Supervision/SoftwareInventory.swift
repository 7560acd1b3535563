public import Law
public import Plan
public import Procedure

/// 软件正版化：单位填报台账，检查核实，缺口由台账算出，整改后验收。
///
/// 各级正版化工作的文件没有读到原文，步骤和期限是平台的设置（待确认）；使用未经授权的软件，依著作权法处理。
public enum SoftwareInventory: Procedure {
    public static let code = "protection.software"
    public static let title = "软件正版化检查"
    public static let act = ActAuthority.region("著作权主管部门和市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("单位所在地", citing: copyright2021.whole, .unconfirmed)
    public static let editions = [Edition<Self>(copyright2021, steps)]
    public static let serves = [Serving("4.4-3", by: .procedure(code, title), scenario: "软件正版化：安装多于授权的算出缺口，没有补齐不能通过，报整改的人不能验收")]

    public enum State: String, CaseIterable, Sendable, Named {
        case listed, inspected, mending, mended, passed
        public var title: String {
            switch self {
            case .listed: "已填报，待检查"
            case .inspected: "已检查"
            case .mending: "整改中"
            case .mended: "待验收"
            case .passed: "已通过"
            }
        }
        public var isFinal: Bool { self == .passed }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case mending
        public var rule: ClockRule {
            ClockRule(
                "整改", binds: .claimant,
                Dated("正版化整改的最短期限", .since("2021-06-01", .days(1), copyright2021.whole, checked: "2026-11-29", .unconfirmed)), set: true,
                warnsBefore: 5)
        }
    }

    private static let steps: [Step<Self>] = [
        .on(Listed.self, from: .new, to: .state(.listed), by: .claimant, citing: copyright2021.whole),
        .on(Inspected.self, from: .state(.listed), to: .state(.inspected), by: .officer, citing: copyright2021.whole, if: twoInspectors),
        .on(
            Ordered.self, from: .state(.inspected), to: .state(.mending), by: .officer, citing: copyright2021.whole,
            clocks: .start(.mending, until: "until"), if: hasGap),
        .on(
            Mended.self, from: .state(.mending), to: .state(.mended), by: .claimant, .officer, citing: copyright2021.whole,
            clocks: .stop(.mending)),
        .on(
            SentBack.self, from: .state(.mended), to: .state(.mending), by: .chief, citing: copyright2021.whole,
            clocks: .start(.mending, until: "until"), apartFrom: [Mended.self]),
        .on(
            Passed.self, from: .state(.inspected, .mended), to: .state(.passed), by: .chief, citing: copyright2021.whole, if: noGap,
            apartFrom: [Inspected.self, Mended.self]),
    ]

    private static let twoInspectors = Guard<Self, Inspected>("检查的人不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    private static let hasGap = Guard<Self, Ordered>("台账里有安装多于授权的软件") { !gaps($0.docket).isEmpty }
    private static let noGap = Guard<Self, Passed>("没有安装多于授权的软件") { gaps($0.docket).isEmpty }

    /// 最近一次台账里安装多于授权的软件。
    static func gaps(_ docket: Docket<Self>) -> [Holding] {
        holdings(docket).filter { ($0.installed ?? 0) > ($0.licences ?? 0) }
    }

    private static func holdings(_ docket: Docket<Self>) -> [Holding] {
        let said: [Holding]? =
            docket.entries.reversed().lazy.compactMap { entry -> [Holding]? in
                docket.values(of: entry)["holdings"].flatMap { [Holding]($0) }
            }.first
        return said ?? []
    }

    public static func reckonings(in docket: Docket<Self>, on day: LocalDate) -> [Reckoning] {
        let all = holdings(docket)
        guard !all.isEmpty else { return [] }
        let gaps = gaps(docket)
        let missing = gaps.reduce(0) { $0 + ($1.installed ?? 0) - ($1.licences ?? 0) }
        return [
            Reckoning(
                "gap", "授权的缺口", result: gaps.isEmpty ? "\(all.count)种软件都有授权" : "\(gaps.count)种软件缺\(missing)份授权",
                gaps.map { "\($0.name ?? "")：安装\($0.installed ?? 0)，授权\($0.licences ?? 0)，缺\(($0.installed ?? 0) - ($0.licences ?? 0))" },
                citing: copyright2021.whole.description, .unconfirmed, weight: gaps.isEmpty ? .plain : .caution, seen: .parties)
        ]
    }
}
