import Answers
import Design
import Law
import Markup
import Penalty

/// Whether figures reach the lines of a crime.
struct CrimeAsked: LawAsked {
    private let crime: Crime
    private let figures: CriminalFigures
    private let measures: [CriminalMeasure]

    init?(_ query: inout LawQuery, days: [LocalDate]) {
        guard let crime = Crime(rawValue: query.typed("of")) else { return nil }
        self.crime = crime
        let used = Set(days.flatMap { (try? crime.measures(on: $0)) ?? [] })
        measures = CriminalMeasure.allCases.filter(used.contains)
        var figures = CriminalFigures(
            isSeveral: query.isTicked("several"), isRepeated: query.isTicked("repeated"), isRuinous: query.isTicked("ruinous"))
        for measure in measures {
            if measure.isMoney {
                figures[measure] = query.money(measure.rawValue, measure.title)?.fen
            } else {
                figures[measure] = query.count(measure.rawValue, measure.title).map(Int64.init)
            }
        }
        self.figures = figures
    }

    func fields(_ query: LawQuery) -> HTML {
        let fields = measures.map { measure in
            measure.isMoney
                ? query.money(measure.rawValue, measure.title) : query.number(measure.rawValue, measure.title, unit: measure.unit)
        }
        var flags = [(name: "several", title: "两种以上注册商标、两项以上专利"), (name: "repeated", title: "二年内受过处罚又实施")]
        if crime == .tradeSecret { flags.append((name: "ruinous", title: "直接导致权利人破产、倒闭")) }
        return "\(fields)\(query.flags("情节", flags))"
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        let result = try CriminalScreen.result(crime, figures, on: day)
        let tag: Tag =
            result.isSevere
            ? Tag("达到，属于更重一档", .urgent) : result.isMet ? Tag("达到", .urgent) : result.isBorderline ? Tag("未达到，过半", .caution) : Tag("未达到")
        return [
            ("结论", tag.html), ("逐项比较", LawColumn.points(result.reasons)), ("最接近的一项", "标准的 \(result.percent)％"),
            ("依据", HTML(plain: result.citation.description)),
            ("是否核实", LawColumn.evidence(result.evidence, checked: result.lastChecked)),
        ]
    }

    func verdict(_ first: LocalDate, _ second: LocalDate) -> HTML {
        guard let screen = try? CriminalScreen.results(crime, figures, on: first, decided: second) else { return .empty }
        let reasons = screen.reasons + ["依据：\(screen.citation)（待核实）"]
        return Notice(
            "\(screen.outcome.title)；\(screen.needsDecision ? "应当研判移送" : "没有达到研判移送的程度")", Points(reasons.map { HTML(plain: $0) }).html,
            tone: screen.needsDecision ? .caution : .plain
        ).html
    }
}

extension CriminalMeasure {
    fileprivate var unit: String {
        switch self {
        case .copies, .unsoldCopies: "张（份）"
        case .downloads, .clicks: "次"
        case .members: "人"
        default: "件"
        }
    }
}
