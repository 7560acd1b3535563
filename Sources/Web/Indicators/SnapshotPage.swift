public import Design
public import Indicator
import Law
public import Markup

/// A snapshot beside what is counted now.
public struct SnapshotPage: Component {
    let snapshot: FrozenFigures
    let indicator: Indicator
    let live: [Division: IndicatorSheet]
    let names: any IndicatorPort
    let isInside: Bool

    public init(
        _ snapshot: FrozenFigures, _ indicator: Indicator, _ live: [Division: IndicatorSheet], names: any IndicatorPort,
        inside isInside: Bool
    ) {
        (self.snapshot, self.indicator, self.live) = (snapshot, indicator, live)
        (self.names, self.isInside) = (names, isInside)
    }

    public var html: HTML {
        """
        \(Heading("\(snapshot.name)的快照", line: [HTML(plain: snapshot.span?.title ?? "截至当日"), Number(snapshot.key).html]))\
        \(Lead("左边是留存的数，它不再改变；右边是今天按同样的范围算出的数。以后登记的办件、更正的日期会让两边不同。"))\
        \(Facts(facts))\(Division.allCases.map(table))
        """
    }

    private var facts: [Fact] {
        let changed = snapshot.definition != indicator.definition || snapshot.formula != indicator.formula
        return [
            Fact("算于", "<time>\(snapshot.asOf)</time>"), Fact("用途", HTML(plain: snapshot.reason)),
            Fact("当时的定义", HTML(plain: snapshot.definition)), Fact("当时的计算方法", HTML(plain: snapshot.formula)),
            Fact("定义和算法", HTML(plain: changed ? "后来改过，两边的数不是同一种算法" : "没有改过")),
            Fact("台账条目的散列", "<code>\(snapshot.hash)</code>　用 <code>helan verify</code> 可以核对台账有没有被改动"),
        ] + (isInside ? [Fact("谁留存的", HTML(plain: "\(snapshot.actor)，\(snapshot.recordedAt.beijingText)"))] : [])
    }

    private func table(_ division: Division) -> HTML {
        guard let now = live[division] else { return .empty }
        let frozen = Dictionary(snapshot.rows(by: division).map { ($0.place, $0.figure) }) { first, _ in first }
        let current = Dictionary(now.rows.map { ($0.place, $0.figure) }) { first, _ in first }
        let places = snapshot.rows(by: division).map(\.place) + now.rows.map(\.place).filter { frozen[$0] == nil }
        let rows = places.map { row(names.placeName($0, division), frozen[$0], current[$0]) } + [row("合计", snapshot.total, now.total)]
        return Table(
            id: "snapshot-\(division.rawValue)", caption: "按\(division.title)（\(snapshot.unit.title)）",
            columns: [.init(division.title), .init("快照", isFigure: true), .init("现在", isFigure: true), .init("相差", isFigure: true)],
            rows: rows
        ).html
    }

    private func row(_ name: String, _ frozen: IndicatorFigure?, _ now: IndicatorFigure?) -> [HTML] {
        func words(_ figure: IndicatorFigure?) -> String { figure.map { ToldFigure($0, snapshot.unit, inside: isInside).words } ?? "—" }
        return [HTML(plain: name), HTML(plain: words(frozen)), HTML(plain: words(now)), HTML(plain: difference(frozen, now))]
    }

    private func difference(_ frozen: IndicatorFigure?, _ now: IndicatorFigure?) -> String {
        guard let frozen, let now, isInside || !(frozen.restsOnTooFew || now.restsOnTooFew), let then = frozen.tenths(snapshot.unit),
            let today = now.tenths(snapshot.unit)
        else { return "—" }
        return today == then ? "0" : (today > then ? "+" : "") + IndicatorFigure.written(today - then)
    }
}
