public import Law
public import Procedure

/// What one kind of assessment says of itself: its words, its table, its conclusions and its articles. The course is that of every assessment.
public protocol AssessmentKind: CourseKind {
    /// What opens it, handed in by whoever wants to know.
    associatedtype Request: AssessmentRequest
    /// A row of the table that is worked through: a feature of the claim beside that of the product, a reference beside the project.
    associatedtype Row: FieldRecord
    associatedtype Conclusion: FieldChoice
    /// What the opinion is worth, as it stands on the paper; most kinds have one.
    associatedtype Force: FieldChoice
    /// What became of it, as the follow-up finds.
    associatedtype Outcome: FieldChoice

    static var words: AssessmentWords { get }
    static var law: AssessmentLaw { get }
    /// Built once, from `Assessment<Self>.edition(of:)`.
    static var editions: [Edition<Assessment<Self>>] { get }
    static var links: [Link<Assessment<Self>>] { get }
    static var reactions: [Reaction<Assessment<Self>>] { get }
    /// What fills which form beside what every assessment has, such as the table from what the request holds.
    static var suggestions: [Suggestion<Assessment<Self>>] { get }
    /// Numbers of the rights that it was about: whoever asked is told of their later changes, once the opinion is signed.
    static func watched(in docket: Docket<Assessment<Self>>) -> [String]
    /// Whether the table bears the conclusion; `words.coherence` says the rule.
    static func supports(_ conclusion: Conclusion, _ rows: [Row]) -> Bool
}

extension AssessmentKind {
    public static var links: [Link<Assessment<Self>>] { [] }
    public static var reactions: [Reaction<Assessment<Self>>] { [] }
    public static var suggestions: [Suggestion<Assessment<Self>>] { [] }
    public static func watched(in docket: Docket<Assessment<Self>>) -> [String] { [] }
    public static func supports(_ conclusion: Conclusion, _ rows: [Row]) -> Bool { true }
}

/// What opens an assessment. It has an official day field `received`, from which the time for taking it up is counted.
public protocol AssessmentRequest: Event {
    /// Names and codes of those whose people may not sit on the panel.
    var concerned: [String] { get }
}

/// What a kind of assessment calls its things.
public struct AssessmentWords: Sendable {
    /// 权利要求对比表.
    public var table: String
    /// 侵权判定参考意见书.
    public var opinion: String
    /// 需要判定的问题.
    public var question: String
    /// The least number of experts; odd, so that they can be of a majority.
    public var experts: Int
    /// 有一个特征不相同也不等同的，不能认定落入保护范围.
    public var coherence: String

    public init(table: String, opinion: String, question: String, experts: Int = 3, coherence: String = "结论与表格一致") {
        (self.table, self.opinion, self.question, self.experts, self.coherence) = (table, opinion, question, experts, coherence)
    }
}

/// The articles of a kind of assessment, and how long the law gives.
public struct AssessmentLaw: Sendable {
    public var request: Citation
    public var panel: Citation
    public var opinion: Citation
    public var followUp: Citation
    /// To decide whether it is taken up.
    public var acceptance: Dated<Period>
    /// The least that has to be given where a day is set.
    public var atLeast: Dated<Period>

    public init(
        request: Citation, panel: Citation, opinion: Citation, followUp: Citation, acceptance: Dated<Period>, atLeast: Dated<Period>
    ) {
        (self.request, self.panel, self.opinion, self.followUp) = (request, panel, opinion, followUp)
        (self.acceptance, self.atLeast) = (acceptance, atLeast)
    }

    /// Where one place of one instrument is all there is.
    public init(_ citation: Citation, acceptance: Dated<Period>, atLeast: Dated<Period>) {
        self.init(request: citation, panel: citation, opinion: citation, followUp: citation, acceptance: acceptance, atLeast: atLeast)
    }
}
