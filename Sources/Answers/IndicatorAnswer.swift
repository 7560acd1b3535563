public import Indicator
import Web
public import Wire

/// An indicator with its figure for the whole region, as the catalogue lists it for programs.
public struct CataloguedIndicator: WrittenRecord {
    let indicator: Indicator
    let figure: ToldNumber
    let span: CycleSpan?

    public init(_ indicator: Indicator, _ figure: IndicatorFigure, _ span: CycleSpan?) {
        (self.indicator, self.span) = (indicator, span)
        self.figure = ToldNumber(figure, indicator.unit)
    }

    /// For the terminal.
    public var line: String { "\(indicator.code)  \(indicator.name)  \(figure.words)" }

    public static let schemaName = "CataloguedIndicator"
    public static let meaning = "一个指标和它的数"
    public static let fields: [WrittenField<Self>] =
        IndicatorFields.of { $0.indicator } + [
            WrittenField("span", "周期；截至今日的为 null") { $0.span?.description }, WrittenField("figure", "数") { $0.figure },
        ]
}

/// A figure as programs are told it: what the public is not told is null.
public struct ToldNumber: WrittenRecord {
    let figure: IndicatorFigure
    let unit: IndicatorUnit

    public init(_ figure: IndicatorFigure, _ unit: IndicatorUnit) { (self.figure, self.unit) = (figure, unit) }

    /// With its unit, or the words in its place.
    public var words: String { ToldFigure(figure, unit).withUnit(unit) }
    private var isTold: Bool { !figure.restsOnTooFew }

    public static let schemaName = "IndicatorFigure"
    public static let meaning = "一个数"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("value", "数值，至多一位小数的文本；样本不足或者没有办件的为 null") { ToldFigure($0.figure, $0.unit).value },
        WrittenField("tooFew", "是否样本不足") { $0.figure.restsOnTooFew },
        WrittenField("amount", "件数；比率的分子；天数之和；样本不足的为 null") { $0.isTold ? $0.figure.amount : nil },
        WrittenField("cases", "所依据的件数；件数类的指标为 null") { $0.figure.cases },
        WrittenField("median", "天数的中位数") { $0.isTold ? $0.figure.medianText : nil },
    ]
}

/// What is said of an indicator itself.
enum IndicatorFields {
    static func of<Owner>(_ indicator: @escaping @Sendable (Owner) -> Indicator) -> [WrittenField<Owner>] {
        [
            WrittenField("code", "编号") { indicator($0).code }, WrittenField("name", "名称") { indicator($0).name },
            WrittenField("definition", "定义") { indicator($0).definition }, WrittenField("formula", "计算方法") { indicator($0).formula },
            WrittenField("unit", "单位：cases 件、percent %、days 天") { indicator($0).unit },
            WrittenField("source", "数据来源") { indicator($0).source }, WrittenField("cycle", "最短的周期") { indicator($0).cycle },
            WrittenField("sentences", "所属的规划要求") { indicator($0).sentences }, WrittenField("owner", "负责的机关的编号") { indicator($0).owner },
            WrittenField("direction", "好坏：up 越高越好、down 越低越好、neither 不分") { indicator($0).direction },
        ]
    }
}

extension Cycle: Written {}
extension IndicatorUnit: Written {}
extension Direction: Written {}
extension Division: Written {}
