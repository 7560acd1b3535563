import Design
public import Indicator
import Law
public import Markup
import Plan

/// What pages of one indicator show alike, for the public and inside.
public struct IndicatorParts: Sendable {
    let sheet: IndicatorSheet
    let targets: [Target]
    let isInside: Bool
    let name: @Sendable (String) -> String
    private var indicator: Indicator { sheet.indicator }

    /// - Parameter name: of a place.
    public init(_ sheet: IndicatorSheet, targets: [Target], inside isInside: Bool, name: @escaping @Sendable (String) -> String) {
        (self.sheet, self.targets, self.isInside, self.name) = (sheet, targets, isInside, name)
    }

    public func told(_ figure: IndicatorFigure) -> ToldFigure { ToldFigure(figure, indicator.unit, inside: isInside) }

    /// The line under the heading.
    public var line: [HTML] {
        let running: HTML? = sheet.isRunning ? Tag("周期还没有结束", .waiting).html : nil
        return [HTML(plain: sheet.span?.title ?? "截至今日"), "算于 <time>\(sheet.asOf)</time>"] + [running].compactMap(\.self)
    }

    /// The figure of all places together, how it moved, and what it was to be.
    public var summary: HTML {
        let told = told(sheet.total)
        let target = targets.first { $0.area == nil && $0.concerns(sheet.span, indicator.unit, on: sheet.asOf) }
        let note: HTML? = target.map { target in
            "目标 \(target.words(indicator.unit)) \(TargetTag(target, sheet.total, indicator, in: sheet.span, today: sheet.asOf, inside: isInside))"
        }
        let main = KeyFigure(
            whole, told.value.map(grouped) ?? told.words, unit: told.value == nil ? nil : indicator.unit.title, change: change, note: note)
        return KeyFigures([main] + beside).html
    }

    /// Matters are the region's own; rights in the register may lie elsewhere too.
    private var whole: String { if case .rights = indicator.query { "登记簿全部" } else { "全区" } }

    private var beside: [KeyFigure] {
        guard let cases = sheet.total.cases else { return [] }
        var figures = [KeyFigure("办结", cases.grouped, unit: "件")]
        if let median = sheet.total.medianText, isInside || !sheet.total.restsOnTooFew {
            figures.append(KeyFigure("办理天数的中位数", median, unit: "天"))
        }
        return figures
    }

    /// Against the span before; only where both are told and this one is over.
    private var change: KeyFigure.Change? {
        guard !sheet.isRunning, let before = sheet.before, !before.restsOnTooFew, !sheet.total.restsOnTooFew,
            let (now, then) = sheet.total.tenths(indicator.unit).flatMap({ now in before.tenths(indicator.unit).map { (now, $0) } }),
            now != then
        else { return nil }
        let isUp = now > then
        let amount = IndicatorFigure.written(abs(now - then))
        let text =
            indicator.unit == .percent
            ? "比上一期\(isUp ? "高" : "低") \(amount) 个百分点" : "比上一期\(isUp ? "多" : "少") \(amount) \(indicator.unit.title)"
        let isGood: Bool? =
            switch indicator.direction {
            case .up: isUp
            case .down: !isUp
            case .neither: nil
            }
        return .init(text, isUp: isUp, isGood: isGood)
    }

    /// The totals over the spans before, as a chart that is a table too.
    /// - Parameter address: of the same page in another span.
    public func chart(_ address: (CycleSpan) -> Address) -> HTML {
        guard sheet.series.contains(where: { $0.figure.sample > 0 }) else { return .empty }
        var series = [
            Chart.Series(
                indicator.unit == .cases ? "件数" : "\(indicator.name)（\(indicator.unit.title)）",
                written: sheet.series.map { plain($0.figure) })
        ]
        if indicator.unit == .days {
            series.append(
                Chart.Series(
                    "中位数（天）",
                    written: sheet.series.map {
                        isInside || !$0.figure.restsOnTooFew ? $0.figure.medianText ?? "—" : ToldFigure.tooFewWords
                    }))
        }
        return Chart(
            id: "series", "\(indicator.name)，历期", indicator.unit == .cases ? .bar : .line, heading: "周期",
            labels: sheet.series.map(\.span.title), series: series, addresses: sheet.series.map { address($0.span) }
        ).html
    }

    /// A number alone, so that the chart can draw it.
    private func plain(_ figure: IndicatorFigure) -> String {
        guard let text = figure.text(indicator.unit) else { return "—" }
        if figure.restsOnTooFew, !isInside { return ToldFigure.tooFewWords }
        return grouped(text)
    }

    private func grouped(_ text: String) -> String { indicator.unit == .cases ? Int(text)?.grouped ?? text : text }

    /// Place by place.
    /// - Parameter link: where a place's rows are seen; nil where they are not.
    public func table(_ link: (String) -> Address?) -> HTML {
        let ranks = sheet.ranks
        let isShare = indicator.unit != .cases
        let rows: [[HTML]] = sheet.rows.map { row in
            let told = told(row.figure)
            let text = told.value.map { HTML(plain: grouped($0)) } ?? HTML(plain: told.words)
            let figure: HTML = link(row.place).map { "<a href=\"\($0)\">\(text)</a>" } ?? text
            var cells: [HTML] = [HTML(plain: name(row.place)), figure]
            if isShare {
                cells += [
                    HTML(plain: row.figure.sample.grouped), HTML(plain: ranks[row.place].map(String.init) ?? "不排名"),
                ]
            }
            return cells + [target(row)]
        }
        let total: [HTML] =
            ["合计", HTML(plain: told(sheet.total).value.map(grouped) ?? told(sheet.total).words)]
            + (isShare ? [HTML(plain: sheet.total.sample.grouped), .empty] : []) + [.empty]
        return Table(
            id: "places", caption: "\(indicator.name)，按\(sheet.division.title)，\(sheet.span?.title ?? "截至 \(sheet.asOf)")",
            columns: [.init(sheet.division.title), .init(indicator.unit.title, isFigure: true)]
                + (isShare ? [.init("办结件数", isFigure: true), .init("排名", isFigure: true)] : []) + [.init("目标")], rows: rows + [total]
        ).html
    }

    private func target(_ row: IndicatorSheet.Row) -> HTML {
        guard sheet.division == .area,
            let target = targets.first(where: { $0.area == row.place && $0.concerns(sheet.span, indicator.unit, on: sheet.asOf) })
        else { return .empty }
        return
            "\(target.words(indicator.unit)) \(TargetTag(target, row.figure, indicator, in: sheet.span, today: sheet.asOf, inside: isInside))"
    }

    /// What the figure means and how it is counted.
    /// - Parameter owner: the name of the authority that answers for it.
    public func definition(owner: String) -> HTML {
        let sentences: HTML = indicator.sentences.map { id in
            "\(Link(id, to: Address("plan", String(id.prefix { $0 != "-" })).at(id)))"
        }.joined(separator: "、")
        return Section(
            "定义和算法", anchor: "definition",
            Facts([
                Fact("定义", HTML(plain: indicator.definition)), Fact("计算方法", HTML(plain: indicator.formula)),
                Fact("单位", HTML(plain: indicator.unit.title)), Fact("数据来源", HTML(plain: indicator.source)),
                Fact("周期", HTML(plain: indicator.isStock ? "随时" : "月、季、年")), Fact("好坏", HTML(plain: indicator.direction.title)),
                Fact("所属的规划要求", sentences.isEmpty ? "没有写明" : sentences), Fact("负责的机关", HTML(plain: owner)),
                Fact(
                    "最少样本",
                    HTML(
                        plain:
                            "比率和平均数所依据的办件不足 \(IndicatorFigure.least) 件的，对公众写“\(ToldFigure.tooFewWords)”，也不参加排名：几件办件的偶然会盖过办理的好坏。件数照实写。"
                    )),
            ]).html
        ).html
    }

    /// Every target there is.
    public func targetList(_ act: (Target) -> HTML? = { _ in nil }) -> HTML {
        let rows: [[HTML]] = targets.map { target in
            [
                "\(String(target.year)) 年", HTML(plain: target.area.map(name) ?? "全区"), HTML(plain: target.words(indicator.unit)),
                HTML(plain: target.setBy), "\(target.instrument)\(act(target))",
            ]
        }
        return Table(
            id: "targets", caption: "目标", columns: [.init("年份"), .init("地区"), .init("目标"), .init("谁提出的"), .init("依据")], rows: rows,
            empty: EmptyState("还没有设定目标")
        ).html
    }

    /// Every snapshot there is.
    public static func snapshotList(_ snapshots: [FrozenFigures], at address: (FrozenFigures) -> Address, inside: Bool) -> HTML {
        let rows: [[HTML]] = snapshots.map { snapshot in
            [
                Link(snapshot.key, to: address(snapshot)).html, HTML(plain: snapshot.span?.title ?? "截至当日"),
                "<time>\(snapshot.asOf)</time>",
                HTML(plain: ToldFigure(snapshot.total, snapshot.unit, inside: inside).withUnit(snapshot.unit)),
                HTML(plain: snapshot.reason),
            ]
        }
        return Table(
            id: "snapshots", caption: "快照", columns: [.init("编号"), .init("周期"), .init("算于"), .init("全区", isFigure: true), .init("用途")],
            rows: rows, empty: EmptyState("还没有快照")
        ).html
    }
}
