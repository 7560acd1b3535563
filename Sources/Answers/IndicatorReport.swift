public import Indicator
import Law
import Plan
public import Web
public import Wire

/// One indicator with everything that the public is told of it; the interface and the command say the same.
public struct IndicatorReport: WrittenRecord {
    let sheet: IndicatorSheet
    let rows: [Place]
    let targets: [SetTarget]
    let snapshots: [KeptSnapshot]

    public static func of(
        _ indicator: Indicator, in span: CycleSpan, by division: Division, _ port: any IndicatorPort
    ) async throws -> IndicatorReport {
        let sheet = try await port.sheet(indicator, in: span, by: division)
        let ranks = sheet.ranks
        return IndicatorReport(
            sheet: sheet,
            rows: sheet.rows.map { row in
                Place(
                    place: row.place, name: port.placeName(row.place, division), figure: ToldNumber(row.figure, indicator.unit),
                    rank: ranks[row.place])
            }, targets: try await port.targets(of: indicator).map { SetTarget(target: $0) },
            snapshots: try await port.snapshots(of: indicator).map { KeptSnapshot(snapshot: $0) })
    }

    /// For the terminal.
    public var lines: [String] {
        let indicator = sheet.indicator
        return [
            "\(indicator.name)（\(sheet.span?.title ?? "截至 \(sheet.asOf)")，算于 \(sheet.asOf)）", "定义：\(indicator.definition)",
            "计算方法：\(indicator.formula)", "",
        ] + rows.map { "\($0.name)  \($0.figure.words)\($0.rank.map { "  第 \($0)" } ?? "")" } + [
            "合计  \(ToldNumber(sheet.total, indicator.unit).words)"
        ]
    }

    public static let schemaName = "IndicatorReport"
    public static let meaning = "一个指标的各个数"
    public static let fields: [WrittenField<Self>] =
        IndicatorFields.of { $0.sheet.indicator } + [
            WrittenField("span", "周期；截至今日的为 null") { $0.sheet.span?.description }, WrittenField("asOf", "算于哪一日") { $0.sheet.asOf },
            WrittenField("isRunning", "周期是否还没有结束") { $0.sheet.isRunning }, WrittenField("by", "怎样分") { $0.sheet.division },
            WrittenField("rows", "各地或者各机关") { $0.rows },
            WrittenField("total", "合计") { ToldNumber($0.sheet.total, $0.sheet.indicator.unit) },
            WrittenField("series", "历期的合计，从早到晚") { report in
                report.sheet.series.map { Past(span: $0.span.description, figure: ToldNumber($0.figure, report.sheet.indicator.unit)) }
            }, WrittenField("targets", "目标") { $0.targets }, WrittenField("snapshots", "快照，新的在前") { $0.snapshots },
        ]

    struct Place: WrittenRecord {
        let place: String
        let name: String
        let figure: ToldNumber
        let rank: Int?

        static let schemaName = "IndicatorPlace"
        static let meaning = "一地或者一个机关的数"
        static let fields: [WrittenField<Self>] = [
            WrittenField("place", "区划代码或者机关的编号；区外为 elsewhere，不明为空") { $0.place }, WrittenField("name", "名称") { $0.name },
            WrittenField("figure", "数") { $0.figure }, WrittenField("rank", "排名；不排的为 null") { $0.rank },
        ]
    }

    struct Past: WrittenRecord {
        let span: String
        let figure: ToldNumber

        static let schemaName = "IndicatorSpan"
        static let meaning = "一期的合计"
        static let fields: [WrittenField<Self>] = [WrittenField("span", "周期") { $0.span }, WrittenField("figure", "数") { $0.figure }]
    }

    struct SetTarget: WrittenRecord {
        let target: Target

        static let schemaName = "IndicatorTarget"
        static let meaning = "一个目标"
        static let fields: [WrittenField<Self>] = [
            WrittenField("year", "年份") { $0.target.year }, WrittenField("area", "区划代码；全区的为 null") { $0.target.area },
            WrittenField("is", "要求：at-least 至少、at-most 至多、exactly 恰好") { $0.target.comparison.rawValue },
            WrittenField("value", "目标值，至多一位小数的文本") { IndicatorFigure.written($0.target.tenths) },
            WrittenField("setBy", "谁提出的") { $0.target.setBy }, WrittenField("instrument", "依据的文件") { $0.target.instrument },
        ]
    }

    struct KeptSnapshot: WrittenRecord {
        let snapshot: FrozenFigures

        static let schemaName = "IndicatorSnapshot"
        static let meaning = "一份快照"
        static let fields: [WrittenField<Self>] = [
            WrittenField("key", "编号") { $0.snapshot.key }, WrittenField("span", "周期；截至当日的为 null") { $0.snapshot.span?.description },
            WrittenField("asOf", "算于哪一日") { $0.snapshot.asOf }, WrittenField("reason", "用途") { $0.snapshot.reason },
            WrittenField("total", "合计") { ToldNumber($0.snapshot.total, $0.snapshot.unit) },
            WrittenField("hash", "台账条目的散列（SHA-256）") { $0.snapshot.hash },
        ]
    }
}
