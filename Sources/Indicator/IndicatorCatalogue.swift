import Plan
public import Procedure
import Register

/// Every indicator there is. A procedure brings its own without a line in its file; the register brings two for each kind of right.
public struct IndicatorCatalogue: Sendable {
    public let all: [Indicator]
    private let byCode: [String: Indicator]

    /// - Parameter owner: id of the authority that answers for the indicators.
    public init(_ procedures: [ProcedureOutline], owner: String) {
        all = procedures.flatMap { Self.indicators(of: $0, owner) } + RightKind.allCases.flatMap { Self.indicators(of: $0, owner) }
        byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    }

    public subscript(code: String) -> Indicator? { byCode[code] }

    // MARK: Procedures

    /// Opened, closed, on time, days. Where no clock binds the authority there is nothing to be on time for.
    private static func indicators(of procedure: ProcedureOutline, _ owner: String) -> [Indicator] {
        guard !procedure.isOverlay else { return [] }
        let sentences = procedure.serves.flatMap(\.sentences)
        func one(
            _ measure: IndicatorQuery.Measure, _ name: String, _ definition: String, _ formula: String, _ unit: IndicatorUnit,
            _ direction: Direction
        )
            -> Indicator
        {
            Indicator(
                "\(procedure.code).\(measure.rawValue)", procedure.title + name, of: procedure.title, definition: definition,
                formula: formula, unit: unit,
                source: "办件台账：“\(procedure.title)”的办件", sentences: sentences, owner: owner, direction: direction,
                query: .matters(of: procedure.code, measure))
        }
        let title = procedure.title
        let opened = one(
            .opened, "受理件数", "周期内收到的“\(title)”办件有多少，不论后来是否决定受理或者立案。", "收到之日（案卷第一项的日期）在周期内的办件数。", .cases, .neither)
        let closed = one(
            .closed, "办结件数", "周期内办结的“\(title)”办件有多少。", "办结之日（进入办结状态的案卷条目的日期）在周期内的办件数，不论何时收到。", .cases, .neither)
        let days = one(
            .days, "平均办理天数", "周期内办结的“\(title)”办件，从收到到办结平均用了多少天；另列中位数。",
            "办结之日与收到之日相差的自然日（同日办结的为 0 天，中止、延期的日子也计入）之和 ÷ 周期内办结件数。", .days, .down)
        let clocks = procedure.clocks.filter { $0.rule.binds.side == .authority }.map(\.rule.title)
        guard !clocks.isEmpty else { return [opened, closed, days] }
        let onTime = one(
            .onTime, "按期办结率", "周期内办结的“\(title)”办件，主管机关没有误过任何一个法定时限的占多少。",
            """
            周期内办结、且每个约束主管机关的时限都守住的办件数 ÷ 周期内办结件数。时限有：\(clocks.joined(separator: "、"))。\
            停止时限的案卷条目的日期不晚于届满日的为守住（以小时计的，登记的时刻不晚于届满的时刻）；延期、中止、节假日顺延已计入届满日。\
            届满而由平台登记期满的、办结时仍未停止而已过届满日的，为误期。一个办件同一时限起算几次的，每次都要守住。
            """, .percent, .up)
        return [opened, closed, onTime, days]
    }

    // MARK: Rights

    private static func indicators(of kind: RightKind, _ owner: String) -> [Indicator] {
        let verb = [.patent, .trademark, .variety].contains(kind) ? "申请" : "登记"
        return [
            Indicator(
                "register.\(kind.rawValue).filed", "\(kind.title)\(verb)件数", of: kind.title,
                definition: "周期内\(verb)的\(kind.title)有多少，按第一权利人所在地计。",
                formula: "申请日（没有申请日的，取已知的最早一日）在周期内的权利数。商标一个号码在一个类别里是一件。", unit: .cases,
                source: "权利登记簿：\(kind.title)", sentences: ["1.2-2", "2.4-1"], owner: owner, direction: .neither,
                query: .rights(kind, .filed)),
            Indicator(
                "register.\(kind.rawValue).in-force", "有效\(kind.title)件数", of: kind.title, definition: "今日有效的\(kind.title)有多少，按第一权利人所在地计。",
                formula: "状态为“有效”的权利数；状态由公报事项、来源的说法和期限推定，随时间变化。以往各期的数看快照。", unit: .cases,
                source: "权利登记簿：\(kind.title)", sentences: ["1.2-2", "2.4-1"], owner: owner, direction: .up, query: .rights(kind, .inForce)),
        ]
    }
}
