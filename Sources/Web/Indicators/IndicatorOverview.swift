public import Design
public import Indicator
public import Law
public import Markup
import Plan
import Register

/// Every indicator with its figure in one span: a line a procedure, a line a kind of right.
public struct IndicatorOverview: Component {
    let indicators: IndicatorCatalogue
    let figures: [String: IndicatorFigure]
    let targets: [String: Target]
    let span: CycleSpan
    let today: LocalDate
    let isInside: Bool
    let address: @Sendable (Indicator) -> Address

    /// - Parameters:
    ///   - isInside: whether the reader acts inside an authority, and so is told of few cases too.
    ///   - address: of an indicator's page.
    public init(
        _ indicators: IndicatorCatalogue, _ figures: [String: IndicatorFigure], targets: [String: Target], in span: CycleSpan,
        today: LocalDate, inside isInside: Bool, address: @escaping @Sendable (Indicator) -> Address
    ) {
        (self.indicators, self.figures, self.targets) = (indicators, figures, targets)
        (self.span, self.today, self.isInside, self.address) = (span, today, isInside, address)
    }

    public var html: HTML { "\(procedures)\(rights)" }

    private var procedures: HTML {
        let rows: [[HTML]] = groups { if case .matters(let code, _) = $0.query { code } else { nil } }.map { group in
            [HTML(plain: group.first?.subject ?? "")]
                + IndicatorQuery.Measure.allCases.map { measure in
                    cell(group.first { if case .matters(_, measure) = $0.query { true } else { false } }, otherwise: "没有约束机关的时限")
                }
        }
        return Section(
            "办件", anchor: "matters",
            Table(
                id: "matter-indicators", caption: "各程序的办件，\(span.title)",
                columns: [.init("程序")] + ["受理件数", "办结件数", "按期办结率", "平均办理天数"].map { .init($0, isFigure: true) }, rows: rows
            ).html
        ).html
    }

    private var rights: HTML {
        let rows: [[HTML]] = groups { if case .rights(let kind, _) = $0.query { kind.rawValue } else { nil } }.compactMap { group in
            guard let first = group.first, figures[first.code] != nil else { return nil }
            return [HTML(plain: first.subject)]
                + IndicatorQuery.RightEvent.allCases.map { event in
                    cell(group.first { if case .rights(_, event) = $0.query { true } else { false } }, otherwise: "")
                }
        }
        guard !rows.isEmpty else { return .empty }
        return Section(
            "权利", anchor: "rights",
            Table(
                id: "right-indicators", caption: "登记簿里的权利",
                columns: [.init("种类"), .init("\(span.title)申请或者登记（件）", isFigure: true), .init("今日有效（件）", isFigure: true)], rows: rows
            ).html
        ).html
    }

    private func groups(_ key: (Indicator) -> String?) -> [[Indicator]] {
        var order: [String] = []
        var groups: [String: [Indicator]] = [:]
        for indicator in indicators.all {
            guard let name = key(indicator) else { continue }
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(indicator)
        }
        return order.compactMap { groups[$0] }
    }

    private func cell(_ indicator: Indicator?, otherwise: String) -> HTML {
        guard let indicator else { return HTML(plain: otherwise) }
        guard let figure = figures[indicator.code] else { return .empty }
        let told = ToldFigure(figure, indicator.unit, inside: isInside)
        return "\(Link(told.withUnit(indicator.unit), to: address(indicator)))\(tag(indicator, figure))"
    }

    private func tag(_ indicator: Indicator, _ figure: IndicatorFigure) -> HTML? {
        guard let target = targets[indicator.code] else { return nil }
        return TargetTag(target, figure, indicator, in: indicator.isStock ? nil : span, today: today, inside: isInside).html
    }
}

/// Whether a figure reaches what was set.
public struct TargetTag: Component {
    private let tag: Tag?

    public init(
        _ target: Target, _ figure: IndicatorFigure, _ indicator: Indicator, in span: CycleSpan?, today: LocalDate, inside isInside: Bool
    ) {
        guard target.concerns(span, indicator.unit, on: today), isInside || !figure.restsOnTooFew,
            let isReached = target.isReached(by: figure, indicator.unit)
        else { tag = nil; return }
        // A count that has not come up to it yet may still do so while the year lasts.
        let isOpen = !isReached && indicator.unit == .cases && target.comparison == .atLeast && target.year >= today.year
        tag = isReached ? Tag("达到目标", .good) : isOpen ? Tag("尚未达到目标", .waiting) : Tag("未达到目标", .caution)
    }

    public var html: HTML { tag?.html ?? .empty }
}

extension ToldFigure {
    /// `97.5%`, `12 天`, `1,234 件`, or the words in its place.
    public func withUnit(_ unit: IndicatorUnit) -> String {
        guard case .value(let text) = self else { return words }
        let grouped = unit == .cases ? Int(text)?.grouped ?? text : text
        return "\(grouped)\(unit == .percent ? "" : " ")\(unit.title)"
    }
}
