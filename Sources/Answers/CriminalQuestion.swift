public import Law
public import Penalty
public import Wire

extension Crime: Written {}
extension CriminalMeasure: Written {}
extension CriminalScreen.Outcome: Written {}

/// Whether figures reach the lines of a crime: what is asked, by the command, the interface and the page alike.
public struct CriminalQuestion: Sendable, Hashable {
    public var crime: Crime
    public var figures: CriminalFigures
    /// The last day of the conduct.
    public var day: LocalDate
    public var decided: LocalDate

    /// - Throws: `RuleFault` where the days do not fit together.
    public init(_ crime: Crime, _ figures: CriminalFigures, on day: LocalDate, decided: LocalDate) throws(RuleFault) {
        if decided < day { throw RuleFault("decided", "决定日\(decided)早于违法行为终了日\(day)，请核对") }
        (self.crime, self.figures, self.day, self.decided) = (crime, figures, day, decided)
    }

    /// - Throws: `NoLaw` where the lines of a day are not held.
    public func answer() throws(NoLaw) -> CriminalScreen { try CriminalScreen.results(crime, figures, on: day, decided: decided) }
}

extension CriminalScreen: WrittenRecord {
    public static let schemaName = "CriminalScreen"
    public static let meaning = "数额、数量同刑事标准的比较：行为时和决定时"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("crime", "罪名") { $0.conduct.crime }, WrittenField("title", "罪名，用文字说") { $0.conduct.crime.title },
        WrittenField("article", "刑法条号") { $0.conduct.crime.article }, WrittenField("outcome", "从旧兼从轻的结论") { $0.outcome },
        WrittenField("outcome_title", "结论，用文字说") { $0.outcome.title },
        WrittenField("needs_decision", "是否应当研判移送（达到，或者已达标准的一半）") { $0.needsDecision },
        WrittenField("favoured", "较轻的一日的结果") { $0.favoured }, WrittenField("conduct", "行为终了之日的标准") { $0.conduct },
        WrittenField("decision", "决定之日的标准") { $0.decision }, WrittenField("reasons", "理由") { $0.reasons },
        WrittenField("citation", "从旧兼从轻的依据") { $0.citation.description },
        WrittenField("evidence", "该依据是否核实") { $0.citation.evidence },
    ]
}

extension CriminalResult: WrittenRecord {
    public static let schemaName = "CriminalResult"
    public static let meaning = "按一日的标准比较的结果"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("day", "哪一日的标准") { $0.day }, WrittenField("met", "是否达到") { $0.isMet },
        WrittenField("severe", "是否属于更重一档") { $0.isSevere },
        WrittenField("borderline", "未达到而已达标准的一半") { $0.isBorderline },
        WrittenField("percent", "最接近标准的一项，百分比") { $0.percent }, WrittenField("grounds", "逐项，比例高的在前") { $0.grounds },
        WrittenField("reasons", "理由") { $0.reasons }, WrittenField("citation", "依据") { $0.citation.description },
        WrittenField("evidence", "依据是否核实") { $0.evidence }, WrittenField("checked", "最近一次核对之日") { $0.lastChecked },
    ]
}

extension CriminalGround: WrittenRecord {
    public static let schemaName = "CriminalGround"
    public static let meaning = "一项标准；金额以分为单位，数量以件、份、次、人为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("measures", "比较的数，几项的合计") { $0.measures }, WrittenField("figure", "合计") { $0.figure },
        WrittenField("line", "标准，含本数") { $0.line }, WrittenField("severe_line", "更重一档的标准；没有的为 null") { $0.severeLine },
        WrittenField("percent", "占标准的百分比，舍去零数") { $0.percent }, WrittenField("met", "是否达到") { $0.isMet },
        WrittenField("severe", "是否属于更重一档") { $0.isSevere }, WrittenField("borderline", "未达到而已达一半") { $0.isBorderline },
        WrittenField("words", "用文字说") { $0.words }, WrittenField("evidence", "这一项是否核实") { $0.evidence },
    ]
}
