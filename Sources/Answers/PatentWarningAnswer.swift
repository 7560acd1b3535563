import ClaimChart
import Law
import Register
public import Web
public import Wire

/// What patent early warning found, for the command and for programs.
public struct PatentWarningAnswer: WrittenRecord {
    public let report: PatentWarningReport
    /// Of each list no more than that.
    let limit: Int

    public init(_ report: PatentWarningReport, limit: Int = PatentWarningReport.listed) { (self.report, self.limit) = (report, limit) }

    private func answers(_ some: [PatentCandidate]) -> [PatentCandidateAnswer] {
        some.prefix(limit).map { PatentCandidateAnswer($0, report.question.product) }
    }

    public static let schemaName = "PatentWarning"
    public static let meaning = "一个产品或者方法的专利侵权预警：线索，不是侵权的结论"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("day", "比对之日") { $0.report.day }, WrittenField("found", "含有这些字样的专利有几件") { $0.report.found },
        WrittenField("compared", "比对了几件的全部权利要求") { $0.report.compared }, WrittenField("unlike", "其中一个特征也没有找到、没有列出的") { $0.report.unlike },
        WrittenField("designs", "没有比对的外观设计") { $0.report.designs },
        WrittenField("lines", "比对的产品，按行；各行的位置从 0 数起") { $0.report.question.product.lines.map(\.words.text) },
        WrittenField("candidates", "有效的、审查中的和状态不明的，找到的特征多的在前") { $0.answers($0.report.candidates) },
        WrittenField("free", "已经失效、届满、没有获权的；同族、改进、零部件的其他专利可能仍然有效") { $0.answers($0.report.free) },
        WrittenField("withoutClaims", "台账里没有权利要求，只按标题和摘要找到的") { $0.answers($0.report.withoutClaims) },
        WrittenField("sources", "来源") { $0.report.sources.map { WarningSourceAnswer(name: $0.name, asOf: $0.asOf) } },
        WrittenField("basis", "依据") { _ in PatentWarningReport.basis }, WrittenField("limits", "没有审查的") { _ in PatentWarningReport.limits },
    ]
}

private struct WarningSourceAnswer: WrittenRecord {
    let name: String
    let asOf: LocalDate
    static let schemaName = "PatentSource"
    static let meaning = "一个来源"
    static let fields: [WrittenField<Self>] = [WrittenField("name", "名称") { $0.name }, WrittenField("asOf", "截至日期") { $0.asOf }]
}

private struct PatentCandidateAnswer: WrittenRecord {
    let candidate: PatentCandidate
    let product: ProductDescription
    init(_ candidate: PatentCandidate, _ product: ProductDescription) { (self.candidate, self.product) = (candidate, product) }

    static let schemaName = "PatentCandidate"
    static let meaning = "一件相近的专利"
    static let fields: [WrittenField<Self>] = [
        WrittenField("key", "登记簿里的编号") { $0.candidate.key }, WrittenField("title", "名称") { $0.candidate.title },
        WrittenField("form", "发明或者实用新型；不知道的为 null") { $0.candidate.form?.title },
        WrittenField("holders", "权利人、申请人；自然人不写姓名") { $0.candidate.holders },
        WrittenField("standing", "live 有效、pending 审查中、free 失效或者没有获权、unknown 状态不明") { $0.candidate.standing.rawValue },
        WrittenField("status", "法律状态") { $0.candidate.status.title }, WrittenField("statusReason", "状态的根据") { $0.candidate.statusReason },
        WrittenField("asOf", "来源截至日期；没有的为 null") { $0.candidate.asOf }, WrittenField("filed", "申请日；不知道的为 null") { $0.candidate.filed },
        WrittenField("expires", "期限的最后一日；不能推算的为 null") { $0.candidate.expires },
        WrittenField("fee", "下一次年费的期限；没有的为 null") { $0.candidate.fee },
        WrittenField("claims", "每项权利要求最接近的读法，独立的在前") { answer in answer.candidate.findings.map { ClaimAnswer(finding: $0) } },
    ]
}

private struct ClaimAnswer: WrittenRecord {
    let finding: ClaimFinding
    static let schemaName = "ClaimChart"
    static let meaning = "一项权利要求的对照表"
    static let fields: [WrittenField<Self>] = [
        WrittenField("number", "第几项") { $0.finding.claim.number },
        WrittenField("category", "product 产品、method 方法、use 用途") { $0.finding.claim.category.rawValue },
        WrittenField("dependent", "是不是从属权利要求") { $0.finding.claim.isDependent },
        WrittenField("way", "连同哪几项一起读，最后一项是它自己") { $0.finding.way },
        WrittenField("missing", "引用而登记簿里没有的权利要求") { $0.finding.missing },
        WrittenField("clue", "every 每个特征都找到对应、open 有特征待细看、lacking 缺少特征") { $0.finding.clue.rawValue },
        WrittenField("found", "找到的特征") { $0.finding.found }, WrittenField("total", "全部特征") { $0.finding.rows.count },
        WrittenField("rows", "逐个特征") { $0.finding.rows.map { ClaimRowAnswer(row: $0) } },
    ]
}

private struct ClaimRowAnswer: WrittenRecord {
    let row: ClaimFinding.Row
    static let schemaName = "ClaimChartRow"
    static let meaning = "权利要求的一个特征"
    static let fields: [WrittenField<Self>] = [
        WrittenField("claim", "出自第几项") { $0.row.claim }, WrittenField("feature", "特征") { $0.row.feature.words.text },
        WrittenField("preamble", "是不是前序部分") { $0.row.feature.isPreamble },
        WrittenField("finding", "same 字样相同、near 相近、perhaps 可能有、figure-outside 数值在范围外、contrary 说法相反、absent 没有找到") {
            $0.row.finding.kind.rawValue
        },
        WrittenField("lines", "在产品的哪几行找到，位置从 0 数起") { $0.row.finding.lines },
        WrittenField("percent", "特征的词找到百分之几，按分量") { Int(($0.row.finding.share * 100).rounded()) },
        WrittenField("remarks", "说明") { $0.row.finding.remarks },
    ]
}
