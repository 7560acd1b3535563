public import Law

/// Which law decides a fine where the law changed between the conduct and the decision (行政处罚法 37).
public struct FineJudgement: Sendable, Hashable {
    public enum Outcome: String, Codable, CaseIterable, Sendable, Hashable {
        /// One article held on both days.
        case unchanged
        /// The law changed and is not lighter: the law of the conduct decides.
        case conductLaw = "conduct-law"
        /// The law changed and is lighter: the new law decides.
        case newLaw = "new-law"
        /// Lighter in one thing and heavier in another: the authority must say which it applies.
        case unordered

        public var title: String {
            switch self {
            case .unchanged: "规定没有变化"
            case .conductLaw: "适用行为时的规定"
            case .newLaw: "新规定较轻，适用新规定"
            case .unordered: "轻重不能一概而论，由机关比较后说明理由"
            }
        }
    }

    /// By the law of the last day of the conduct.
    public var conduct: FineRange
    /// By the law of the day of decision.
    public var decision: FineRange
    public var outcome: Outcome
    /// Why, in Chinese, a sentence a reason.
    public var reasons: [String]
    public var limitation: Limitation
    /// 从旧兼从轻: the article itself.
    public var citation: Citation
    public var evidence: Evidence

    /// What applies; nil where it has to be decided which.
    public var applied: FineRange? {
        switch outcome {
        case .unchanged, .conductLaw: conduct
        case .newLaw: decision
        case .unordered: nil
        }
    }
}

extension Fines {
    /// Law of the conduct's last day beside that of the day of decision. Conduct that goes on over a change is judged by the law of its last day.
    /// - Throws: `NoLaw` where one of the two days is not held.
    public static func judge(
        _ offence: Offence, base: FineBase, conduct: ClosedRange<LocalDate>, decided: LocalDate
    ) throws(NoLaw) -> FineJudgement {
        let then = try range(of: offence, base: base, on: conduct.upperBound)
        let now = try range(of: offence, base: base, on: decided)
        let rule = try lighterRule.on(decided)
        let (outcome, reasons, isJudged) = Self.compare(then, now)
        let isUnconfirmed = isJudged || [then.evidence, now.evidence, rule.evidence].contains(.unconfirmed)
        return FineJudgement(
            conduct: then, decision: now, outcome: outcome, reasons: reasons, limitation: try Limitation(after: conduct.upperBound),
            citation: rule.citation, evidence: isUnconfirmed ? .unconfirmed : .verified)
    }

    private static let lighterRule = Dated<Void>(
        "从旧兼从轻", .since("2021-07-15", (), Instruments.penaltyLaw2021[37], checked: FineTable.read))

    /// The lighter of two ranges, where they can be ordered: in floor, in ceiling, in whether a fine is a duty, and in what goes with it.
    /// - Returns: also whether the order rests on what goes with the fine alone, which a legal reviewer has to confirm.
    private static func compare(
        _ then: FineRange, _ now: FineRange
    ) -> (outcome: FineJudgement.Outcome, reasons: [String], isJudged: Bool) {
        guard then.citation != now.citation else { return (.unchanged, ["行为时和决定时适用同一规定：\(then.citation)"], false) }
        let sides = FineComparison(then, now)
        let both = "行为时：\(then.citation)；决定时：\(now.citation)"
        let reasons = [both] + sides.lighter + sides.heavier
        let doubt = sides.isOfMeasuresAlone ? ["罚款相同，只有一并作出的处理不同，轻重请法制审核确认"] : []
        switch (sides.lighter.isEmpty, sides.heavier.isEmpty) {
        case (true, true): return (.conductLaw, reasons + ["幅度和处理相同，新规定不较轻，适用行为时的规定"], false)
        case (false, true): return (.newLaw, reasons + doubt + ["新规定处罚较轻，适用新规定"], sides.isOfMeasuresAlone)
        case (true, false): return (.conductLaw, reasons + doubt + ["新规定不较轻，适用行为时的规定"], sides.isOfMeasuresAlone)
        case (false, false): return (.unordered, reasons + ["新规定有的较轻、有的较重，由机关比较后说明适用哪一个"], true)
        }
    }
}

/// In what the second of two ranges is lighter and in what it is heavier than the first.
private struct FineComparison {
    var lighter: [String] = []
    var heavier: [String] = []
    /// Nothing of the fine differs, only what goes with it.
    var isOfMeasuresAlone = false

    init(_ then: FineRange, _ now: FineRange) {
        weigh("罚款下限", then.minimum, now.minimum)
        weigh("罚款上限", then.maximum, now.maximum)
        if then.isOptional != now.isOptional, then.hasFine || now.hasFine {
            now.isOptional ? lighter.append("新规定可以不处罚款") : heavier.append("新规定应当处罚款")
        }
        isOfMeasuresAlone = lighter.isEmpty && heavier.isEmpty && Set(then.measures) != Set(now.measures)
        let gone = then.measures.filter { !now.measures.contains($0) }
        let added = now.measures.filter { !then.measures.contains($0) }
        if !gone.isEmpty { lighter.append("新规定没有：\(gone.map(\.title).joined(separator: "、"))") }
        if !added.isEmpty { heavier.append("新规定增加：\(added.map(\.title).joined(separator: "、"))") }
    }

    private mutating func weigh(_ title: String, _ then: Money, _ now: Money) {
        if now < then { lighter.append("\(title)由\(then)降为\(now)") }
        if now > then { heavier.append("\(title)由\(then)升为\(now)") }
    }
}
