/// What came of comparing two word marks. A help for the eye, never a decision: pictures are not looked at.
public struct MarkJudgement: Sendable {
    public enum Verdict: String, Sendable, CaseIterable {
        case identical
        case similar
        case possible
        case notSimilar = "not_similar"
    }

    public let verdict: Verdict
    /// 0…1, for the order of findings only.
    public let score: Double
    /// Every rule that held.
    public let reasons: [MarkReason]
    /// Every exception that stopped a rule.
    public let exceptions: [MarkReason]

    /// The same with the marks in the other order.
    var turned: Self { Self(verdict: verdict, score: score, reasons: reasons.map(\.turned), exceptions: exceptions.map(\.turned)) }

    /// What was not looked at.
    public static let limits = "只比较文字；图形、字体设计和颜色未审查。结论仅供参考。"
}

/// A rule that held, or was stopped by its exception.
public struct MarkReason: Sendable {
    /// Number in 《商标审查审理指南》下编第五章.
    public let rule: String
    /// A sentence for the reader.
    public let text: String
    /// The parts of either mark that it rests on, in Unicode scalars of the text as it was given.
    public let first: [Range<Int>]
    public let second: [Range<Int>]
    /// 0…1.
    public let weight: Double

    var turned: Self { Self(rule: rule, text: text, first: second, second: first, weight: weight) }
}

/// Ordinary marks, and those that are held for many.
public enum MarkKind: String, Sendable { case ordinary, collective, certification }
