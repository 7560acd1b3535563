public import Law

/// One line of a crime beside the figures of a case.
public struct CriminalGround: Sendable, Hashable {
    /// Which figures, summed.
    public var measures: [CriminalMeasure]
    /// The sum of those that are known: fen or pieces.
    public var figure: Int64
    public var line: Int64
    /// The line of the graver degree; nil where there is none.
    public var severeLine: Int64?
    /// Hundredths of the line, rounded down.
    public var percent: Int
    public var isMet: Bool
    public var isSevere: Bool
    /// Half of the line and more, and not the line.
    public var isBorderline: Bool { !isMet && percent >= 50 }
    /// In Chinese: 违法所得¥30,000.00，标准¥30,000.00以上，达到.
    public var words: String
    public var evidence: Evidence
}

/// A crime's lines of one day beside the figures of a case.
public struct CriminalResult: Sendable, Hashable {
    public var crime: Crime
    public var day: LocalDate
    /// Those lines for which a figure is known, the highest ratio first.
    public var grounds: [CriminalGround]
    public var isMet: Bool
    /// 情节特别严重, 数额巨大, 造成特别严重后果.
    public var isSevere: Bool
    public var reasons: [String]
    public var citation: Citation
    public var evidence: Evidence
    public var lastChecked: LocalDate

    /// The nearest approach to a line, in hundredths.
    public var percent: Int { grounds.map(\.percent).max() ?? 0 }
    /// No line is met and one is met by half: to be looked at by those who decide on a transfer.
    public var isBorderline: Bool { !isMet && percent >= 50 }
}

/// The figures by the lines of the conduct and by those of the day of decision (从旧兼从轻).
public struct CriminalScreen: Sendable, Hashable {
    public enum Outcome: String, Codable, CaseIterable, Sendable, Hashable {
        case unchanged, same
        case conductLighter = "conduct-lighter"
        case decisionLighter = "decision-lighter"

        public var title: String {
            switch self {
            case .unchanged: "标准没有变化"
            case .same: "前后标准结论相同"
            case .conductLighter: "行为时的标准较轻"
            case .decisionLighter: "现行标准较轻"
            }
        }
    }

    public var conduct: CriminalResult
    public var decision: CriminalResult
    public var outcome: Outcome
    public var reasons: [String]
    /// 刑法第十二条, whose text was not read here.
    public var citation: Citation

    /// The more lenient of the two.
    public var favoured: CriminalResult { outcome == .decisionLighter ? decision : conduct }
    /// Whether the transfer has to be considered 移送研判: met or half met by either.
    public var needsDecision: Bool { [conduct, decision].contains { $0.isMet || $0.isBorderline } }

    /// - Parameters:
    ///   - day: the last day of the conduct.
    ///   - decided: the day on which it is considered.
    /// - Throws: `NoLaw` where the lines of one of the days are not held.
    public static func results(
        _ crime: Crime, _ figures: CriminalFigures, on day: LocalDate, decided: LocalDate
    ) throws(NoLaw) -> CriminalScreen {
        let then = try result(crime, figures, on: day)
        let now = try result(crime, figures, on: decided)
        let outcome = outcome(then, now)
        let both = "行为时（\(day)）：\(then.citation)，\(then.conclusion)；决定时（\(decided)）：\(now.citation)，\(now.conclusion)"
        let words = outcome == .unchanged ? ["行为时和决定时适用同一标准：\(then.citation)"] : [both, "从旧兼从轻：\(outcome.title)"]
        return CriminalScreen(
            conduct: then, decision: now, outcome: outcome, reasons: words, citation: Instruments.criminalLaw[12])
    }

    private static func outcome(_ then: CriminalResult, _ now: CriminalResult) -> Outcome {
        if then.citation == now.citation { return .unchanged }
        let (before, after) = (then.degree, now.degree)
        return before == after ? .same : before < after ? .conductLighter : .decisionLighter
    }

    /// The figures by the lines of one day.
    /// - Throws: `NoLaw` where they are not held.
    public static func result(_ crime: Crime, _ figures: CriminalFigures, on day: LocalDate) throws(NoLaw) -> CriminalResult {
        let entry = try crime.rule.on(day)
        let grounds = entry.value.lines.compactMap { $0.ground(figures, entry.evidence) }.sorted { $0.percent > $1.percent }
        var (isMet, isSevere) = (grounds.contains(where: \.isMet), grounds.contains(where: \.isSevere))
        var reasons = grounds.map(\.words)
        if !isMet, let halves = entry.value.halves(figures) {
            isMet = true
            reasons.append("\(halves)分别达到标准的一半以上，两项合并视为达到")
        }
        if figures.isRuinous, entry.value.ruin != .nothing {
            isMet = true
            isSevere = isSevere || entry.value.ruin == .severe
            reasons.append("直接导致权利人破产、倒闭" + (entry.value.ruin == .severe ? "，后果特别严重" : ""))
        }
        if grounds.isEmpty, !isMet { reasons.append("没有可以同标准比较的数额、数量") }
        return CriminalResult(
            crime: crime, day: day, grounds: grounds, isMet: isMet, isSevere: isSevere, reasons: reasons + entry.value.notes,
            citation: entry.citation, evidence: entry.evidence, lastChecked: entry.lastChecked)
    }
}

extension Crime {
    /// The figures that the lines of a day look at, in the order in which forms ask for them.
    /// - Throws: `NoLaw` where the lines are not held.
    public func measures(on day: LocalDate) throws(NoLaw) -> [CriminalMeasure] {
        let used = Set(try rule.on(day).value.lines.flatMap(\.measures))
        return CriminalMeasure.allCases.filter(used.contains)
    }
}

extension CriminalResult {
    /// 达到追诉标准, in one clause.
    public var conclusion: String {
        isSevere ? "达到，且属于更重一档" : isMet ? "达到" : isBorderline ? "未达到，但已达标准的\(percent)％" : "未达到"
    }

    fileprivate var degree: Int { isSevere ? 2 : isMet ? 1 : 0 }
}

extension CriminalRule {
    /// Two items, each with a figure of its own that reaches half of its line; nil where there are not two.
    fileprivate func halves(_ figures: CriminalFigures) -> String? {
        let reached = lines.filter { $0.item != nil && ($0.percent(of: figures) ?? 0) >= 50 }
        for (place, first) in reached.enumerated() {
            guard let second = reached.dropFirst(place + 1).first(where: { $0.item != first.item && $0.measures != first.measures })
            else { continue }
            return "\(first.measures[0].title)、\(second.measures[0].title)"
        }
        return nil
    }
}

extension CriminalLine {
    /// The sum of its figures; nil where the line does not concern the case or nothing of it is known.
    private func sum(of figures: CriminalFigures) -> Int64? {
        switch condition {
        case .always: break
        case .several: guard figures.isSeveral else { return nil }
        case .repeated: guard figures.isRepeated else { return nil }
        }
        let known = measures.compactMap { figures[$0] }
        // A sum of what is unsold and what is sold speaks only where something is unsold.
        guard let first = measures.first, figures[first] != nil || (first == .gain && !known.isEmpty) else { return nil }
        return known.reduce(Int64(0)) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
    }

    /// Hundredths of the line, rounded down; the greatest sums stop at a hundred thousand times the line.
    fileprivate func percent(of figures: CriminalFigures) -> Int? {
        guard let (whole, rest) = sum(of: figures)?.quotientAndRemainder(dividingBy: least) else { return nil }
        return Int(min(whole, 100_000) * 100 + rest * 100 / least)
    }

    /// The line beside the figures; nil where it does not concern the case or nothing of it is known.
    fileprivate func ground(_ figures: CriminalFigures, _ evidence: Evidence) -> CriminalGround? {
        guard let sum = sum(of: figures), let percent = percent(of: figures) else { return nil }
        let (isMet, isSevere) = (sum >= least, severe.map { sum >= $0 } ?? false)
        return CriminalGround(
            measures: measures, figure: sum, line: least, severeLine: severe, percent: percent, isMet: isMet, isSevere: isSevere,
            words: words(sum, isMet, isSevere), evidence: evidence)
    }

    private func words(_ sum: Int64, _ isMet: Bool, _ isSevere: Bool) -> String {
        let title = measures.map(\.title).joined(separator: "加")
        let end = isSevere ? "达到，且属于更重一档" : isMet ? "达到" : "未达到"
        return "\(title)\(measures[0].words(sum))，标准\(condition.words)\(measures[0].words(least))以上，\(end)"
    }
}

extension CriminalLine.Condition {
    /// As it stands behind a figure.
    var words: String {
        switch self {
        case .always: ""
        case .several: "（两种以上）"
        case .repeated: "（二年内受过处罚）"
        }
    }
}
