public import Clearance
public import Goods
import Law
import Register
public import Similarity
public import Web
public import Wire

/// What clearance found, for the command and for programs.
public struct ClearanceAnswer: WrittenRecord {
    public let report: ClearanceReport
    /// The part of the findings that is given; all of them are counted.
    public let findings: ArraySlice<ClearanceFinding>

    public init(_ report: ClearanceReport, findings: ArraySlice<ClearanceFinding>? = nil) {
        self.report = report
        self.findings = findings ?? report.findings[...]
    }

    /// The same with no more findings than that.
    public func limited(to count: Int) -> Self { Self(report, findings: findings.prefix(count)) }

    public static let schemaName = "Clearance"
    public static let meaning = "一个商标的近似查询"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("name", "查询的商标") { $0.report.question.name }, WrittenField("classes", "查询的类别") { $0.report.question.classes },
        WrittenField("day", "查询之日") { $0.report.day }, WrittenField("searched", "比较了登记簿里的几件") { $0.report.searched },
        WrittenField("edition", "区分表的版本；没有导入的为 null") { $0.report.edition },
        WrittenField("total", "有风险的在先商标") { $0.report.findings.count },
        WrittenField("high", "其中风险高的") { $0.report.count(.high) }, WrittenField("medium", "其中风险中的") { $0.report.count(.medium) },
        WrittenField("low", "其中风险低的") { $0.report.count(.low) }, WrittenField("cut", "接近的太多，没有列全") { $0.report.isCut },
        WrittenField("findings", "在先商标，风险高的在前") { $0.findings.map { EarlierMarkAnswer(finding: $0) } },
        WrittenField("sources", "在先商标的来源") { $0.report.sources.map { SourceAnswer(name: $0.name, asOf: $0.asOf) } },
        WrittenField("limits", "没有审查的") { _ in MarkJudgement.limits },
    ]
}

private struct SourceAnswer: WrittenRecord {
    let name: String
    let asOf: LocalDate
    static let schemaName = "MarkSource"
    static let meaning = "一个来源"
    static let fields: [WrittenField<Self>] = [WrittenField("name", "名称") { $0.name }, WrittenField("asOf", "截至日期") { $0.asOf }]
}

private struct EarlierMarkAnswer: WrittenRecord {
    let finding: ClearanceFinding
    static let schemaName = "EarlierMark"
    static let meaning = "一件在先商标"
    static let fields: [WrittenField<Self>] = [
        WrittenField("key", "登记簿里的编号：注册号-类别") { $0.finding.mark.key }, WrittenField("name", "商标") { $0.finding.mark.name },
        WrittenField("class", "类别；不知道的为 null") { $0.finding.mark.niceClass },
        WrittenField("holders", "权利人、申请人") { $0.finding.mark.holders },
        WrittenField("status", "状态") { $0.finding.mark.status.title }, WrittenField("filed", "申请日；不知道的为 null") { $0.finding.mark.filed },
        WrittenField("next", "下一个日期；没有的为 null") { $0.finding.mark.nextDay },
        WrittenField("risk", "风险：high、medium、low") { $0.finding.risk.code },
        WrittenField("judgement", "商标的比较") { MarkJudgementAnswer($0.finding.judgement) },
        WrittenField("goods", "商品、服务的比较；没有填写的为 null") {
            $0.finding.goods.map { GoodsAnswer(wanted: $0.wanted, earlier: $0.earlier, verdict: $0.verdict) }
        },
        WrittenField("remarks", "说明") { $0.finding.remarks },
    ]
}

/// Two names compared.
public struct MarkJudgementAnswer: WrittenRecord {
    let judgement: MarkJudgement
    public init(_ judgement: MarkJudgement) { self.judgement = judgement }

    public static let schemaName = "MarkJudgement"
    public static let meaning = "两个文字商标的比较"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("verdict", "identical 相同、similar 近似、possible 可能近似、not_similar 不近似") { $0.judgement.verdict.rawValue },
        WrittenField("reasons", "成立的规则") { $0.judgement.reasons.map { MarkReasonAnswer(reason: $0) } },
        WrittenField("exceptions", "不成立的但书") { $0.judgement.exceptions.map { MarkReasonAnswer(reason: $0) } },
        WrittenField("limits", "没有审查的") { _ in MarkJudgement.limits },
    ]
}

private struct MarkReasonAnswer: WrittenRecord {
    let reason: MarkReason
    static let schemaName = "MarkReason"
    static let meaning = "一条规则或者但书"
    static let fields: [WrittenField<Self>] = [
        WrittenField("rule", "《商标审查审理指南》下编第五章的条号") { $0.reason.rule }, WrittenField("text", "说明") { $0.reason.text },
    ]
}

/// Two goods compared.
public struct GoodsAnswer: WrittenRecord {
    let wanted: String
    let earlier: String
    let verdict: GoodsVerdict
    public init(wanted: String, earlier: String, verdict: GoodsVerdict) {
        (self.wanted, self.earlier, self.verdict) = (wanted, earlier, verdict)
    }

    public static let schemaName = "GoodsVerdict"
    public static let meaning = "两种商品、服务的比较，仅供参考"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("one", "一种") { $0.wanted }, WrittenField("other", "另一种") { $0.earlier },
        WrittenField("verdict", "identical、similar、cross-search、by-function、unknown、not-similar") { $0.verdict.kind.code },
        WrittenField("reason", "理由") { $0.verdict.reason }, WrittenField("note", "区分表的注；没有的为 null") { $0.verdict.note },
    ]
}

/// An item that somebody may mean.
public struct GoodsProposalAnswer: WrittenRecord {
    let proposal: GoodsTable.Proposal
    public init(_ proposal: GoodsTable.Proposal) { self.proposal = proposal }

    public static let schemaName = "GoodsProposal"
    public static let meaning = "区分表里的一个项目"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "编号") { $0.proposal.item.code }, WrittenField("name", "名称") { $0.proposal.item.name },
        WrittenField("class", "类别") { Int($0.proposal.item.niceClass) ?? 0 },
        WrittenField("groups", "类似群和部分") { $0.proposal.places.map(\.words) },
        WrittenField("title", "类似群的名称；没有导入的为 null") { $0.proposal.title },
    ]
}
