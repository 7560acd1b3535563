public import Access
public import Desk
import Evaluation
public import Indicator
import Law
import Matters
import Plan
import Procedure
import Region
import Store
public import Web

/// Answers the desk: the matters behind a figure, and what those who lead or administer may set and freeze.
public struct EvaluationAnswers: EvaluationPort {
    let indicators: IndicatorAnswers
    let matters: Matters

    private var platform: Platform { indicators.platform }
    private var region: Region { platform.region }

    public func matters(
        behind indicator: Indicator, in span: CycleSpan, isLate: Bool?, for viewer: Viewer, offset: Int, limit: Int
    ) async throws -> (total: Int, lines: [CountedMatter]) {
        guard case .matters(let code, let measure) = indicator.query else { return (0, []) }
        let selection = MatterSelection(
            procedure: code, event: measure == .opened ? .opened : .closed, first: span.first, last: span.last, isLate: isLate)
        let (total, lines) = try await matters.lines(selection, for: viewer, offset: offset, limit: limit)
        let procedure = platform.procedures.first { $0.code == code }
        return (
            total,
            lines.map { selected in
                CountedMatter(
                    key: selected.line.key, title: selected.line.title,
                    state: procedure?.stateTitle(selected.line.state) ?? selected.line.state,
                    opened: selected.line.opened, closed: selected.closed, days: selected.days, missedClocks: selected.missedClocks)
            }
        )
    }

    // MARK: Targets

    public func areas(for signedIn: SignedIn) -> [(code: String?, name: String)] {
        let places = indicators.places
        let whole: [(code: String?, name: String)] = mayKeep(nil, signedIn) ? [(code: nil, name: "\(region.shortName)全区")] : []
        return whole + places.cities.filter { mayKeep($0, signedIn) }.map { (code: $0, name: places.name($0, .area)) }
    }

    public func setTarget(_ target: Target, by signedIn: SignedIn) async throws {
        guard let indicator = indicators.indicators[target.indicator] else { throw IndicatorFaults("没有这个指标。") }
        try check(target.area, signedIn)
        let today = platform.clock.today()
        var faults: [(text: String, field: String)] = []
        if !(today.year - 10...today.year + 20).contains(target.year) {
            faults.append(("年份为 \(today.year - 10) 至 \(today.year + 20)。", "year"))
        }
        if indicator.unit == .percent, target.tenths > 1000 { faults.append(("比率的目标不超过 100%。", "value")) }
        if target.setBy.isEmpty || target.setBy.count > 100 { faults.append(("请写明目标由谁提出，至多 100 个字。", "setBy")) }
        if target.instrument.isEmpty || target.instrument.count > 200 {
            faults.append(("请写明依据哪份文件，至多 200 个字，例如 某规划（某文号）。", "instrument"))
        }
        guard faults.isEmpty else { throw IndicatorFaults(faults) }
        try await indicators.evaluations.set(target, by: signedIn.actor)
    }

    public func withdrawTarget(of indicator: Indicator, year: Int, area: String?, by signedIn: SignedIn, because reason: String)
        async throws
    {
        try check(area, signedIn)
        try await indicators.evaluations.withdraw(indicator.code, year: year, area: area, by: signedIn.actor, because: reason)
    }

    public func history(of indicator: Indicator) async throws -> [TargetLine] {
        let accounts = platform.accounts()
        var lines: [TargetLine] = []
        for done in try await indicators.evaluations.history(of: indicator.code) {
            let actor = try await accounts.name(ofActor: done.actor)
            switch done.act {
            case .set(let target):
                let words = "设定\(target.words(indicator.unit))，\(target.setBy)提出，依据\(target.instrument)"
                lines.append(TargetLine(year: target.year, area: target.area, words: words, at: done.at, actor: actor))
            case .withdrawn(let year, let area, let reason):
                lines.append(TargetLine(year: year, area: area, words: "撤回，因为\(reason)", at: done.at, actor: actor))
            }
        }
        return lines
    }

    // MARK: Snapshots

    public func mayFreeze(_ signedIn: SignedIn) -> Bool { mayKeep(nil, signedIn) }

    public func freeze(_ all: [Indicator], in span: CycleSpan, by signedIn: SignedIn, because reason: String) async throws -> [String] {
        guard mayFreeze(signedIn) else { throw IndicatorFaults("快照是全区的数，只有全区的领导和管理员可以留存。") }
        guard span.first <= platform.clock.today() else { throw IndicatorFaults("\(span.title)还没有开始，没有数可以留存。") }
        guard reason.count <= 200 else { throw IndicatorFaults("用途至多 200 个字。", at: "reason") }
        var frozen: [Frozen] = []
        for indicator in all {
            let (areas, authorities) = try await indicators.sheets(indicator, in: span)
            frozen.append(Frozen(areas, authorities, because: reason))
        }
        return try await indicators.evaluations.freeze(frozen, by: signedIn.actor)
    }

    public func snapshots(in span: CycleSpan) async throws -> [FrozenFigures] {
        try await indicators.told(try await indicators.evaluations.snapshots(in: span))
    }

    // MARK: Who may

    /// Who leads or administers sets targets for the area that they act in; for the whole region, who acts in all of it.
    private func mayKeep(_ area: String?, _ signedIn: SignedIn) -> Bool {
        guard let acting = signedIn.acting, [.leader, .administrator].contains(acting.role) else { return false }
        return region.tree.covers(acting.area, area ?? region.code)
    }

    private func check(_ area: String?, _ signedIn: SignedIn) throws {
        if let area, !indicators.places.cities.contains(area) { throw IndicatorFaults("没有这个地区，请从列表里选择。", at: "area") }
        guard mayKeep(area, signedIn) else { throw IndicatorFaults("您只能为自己所在的地区设定目标。", at: "area") }
    }
}
