public import ClaimChart
public import Law

/// What pages and programs ask of patent early warning. Nothing of a question is kept.
public protocol PatentWarningPort: Sendable {
    /// Patents of the register whose words come near the product, their claims held against it.
    func warn(_ question: PatentWarningQuestion) async throws -> PatentWarningReport
    /// One patent, by its key, held against the product; nil where the register has no such patent.
    func chart(_ question: PatentWarningQuestion, of key: String) async throws -> PatentCandidate?
}

/// What was found, with what it rests on.
public struct PatentWarningReport: Sendable {
    /// Candidates listed at most, of each kind.
    public static let listed = 50

    public var question: PatentWarningQuestion
    public var comparison: ProductComparison
    /// Live, pending and of unknown standing, the nearest first.
    public var candidates: [PatentCandidate]
    /// Over, or never granted.
    public var free: [PatentCandidate]
    /// Near by title and abstract; the register has no claims of them.
    public var withoutClaims: [PatentCandidate]
    /// How many patents hold any of the words.
    public var found: Int
    /// How many of them were held against the product.
    public var compared: Int
    /// How many of those have no feature whose words are there; they are not listed.
    public var unlike: Int
    /// Designs that came near by their words; they protect a look and are not compared.
    public var designs: Int
    public var day: LocalDate

    public init(
        question: PatentWarningQuestion, comparison: ProductComparison, candidates: [PatentCandidate], free: [PatentCandidate],
        withoutClaims: [PatentCandidate], found: Int, compared: Int, unlike: Int, designs: Int, day: LocalDate
    ) {
        (self.question, self.comparison, self.candidates, self.free) = (question, comparison, candidates, free)
        (self.withoutClaims, self.found, self.compared) = (withoutClaims, found, compared)
        (self.unlike, self.designs, self.day) = (unlike, designs, day)
    }

    /// Where the listed patents come from, each with the last day it is as of.
    public var sources: [(name: String, asOf: LocalDate)] {
        let all = (candidates + free + withoutClaims).flatMap(\.sources)
        return Dictionary(all.map { ($0.name, $0.asOf) }) { max($0, $1) }.sorted { $0.key < $1.key }.map { (name: $0.key, asOf: $0.value) }
    }

    /// What is not looked at; every page and paper says so.
    public static let limits =
        "只按字样和数值比对登记簿里的权利要求，结果是线索，不是侵权的结论。等同、禁止反悔、说明书和附图的解释、现有技术抗辩、先用权没有审查；外观设计、没有收录的专利没有比对。"

    /// The law it rests on, each with where; not read in the instruments, so to be confirmed.
    public static let basis = [
        "专利法（2020年修正）第六十四条：发明、实用新型的保护范围以权利要求的内容为准（条号待核实）",
        "法释〔2009〕21号第七条：全部技术特征都有相同或者等同的，才落入保护范围；少一个就不落入（待核实）",
        "法释〔2009〕21号第六条：放弃的技术方案不能再纳入；等同特征的判断见法释〔2001〕21号（2020年修正）（待核实）",
        "专利法第十三条：发明专利申请公布后，申请人可以要求实施的人支付适当的费用（待核实）",
    ]
}
