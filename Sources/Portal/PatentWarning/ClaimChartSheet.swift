import ClaimChart
import Design
import Law
import Markup
import Register
import Web

/// One patent with every claim held against the product.
struct ClaimChartSheet {
    let candidate: PatentCandidate
    let question: PatentWarningQuestion
    let day: LocalDate

    init(_ candidate: PatentCandidate, _ question: PatentWarningQuestion, on day: LocalDate) {
        (self.candidate, self.question, self.day) = (candidate, question, day)
    }

    private var comparison: ProductComparison { ProductComparison(question.product) }

    var html: HTML { "\(facts)\(charts)\(basis)" }

    private var facts: HTML {
        let term = candidate.term.map { "（\($0)）" } ?? ""
        return Section(
            candidate.title, anchor: "patent",
            Facts([
                Fact(
                    "专利",
                    "\(Link(candidate.key, to: Address("right", "patent", candidate.key)))\(candidate.form.map { "　\($0.title)" } ?? "")"),
                Fact("权利人、申请人", HTML(plain: candidate.holders.isEmpty ? "登记簿没有" : candidate.holders.joined(separator: "、"))),
                Fact("状态", "\(CandidateWords.status(candidate))　\(candidate.statusReason)"),
                Fact("期限", "\(CandidateWords.term(candidate))\(term)"),
                Fact("比对的产品", HTML(plain: question.product.name.isEmpty ? "没有写名称" : question.product.name)),
            ]).html
        ).html
    }

    private var charts: HTML {
        guard !candidate.findings.isEmpty else {
            return EmptyState("台账里没有权利要求", advice: ["只按标题和摘要找到；请查公布文本，或者请管理员导入全文。"]).html
        }
        return candidate.findings.enumerated().map { place, finding in
            let chart = ClaimChartTable(finding, comparison, id: "claim-\(finding.claim.number)")
            return finding.claim.isDependent || place > 2
                ? Disclosure("\(chart.caption)", chart.html).html
                : Section("权利要求\(finding.claim.number)", anchor: "c\(finding.claim.number)", chart.html).html
        }.joined()
    }

    private var basis: HTML {
        let sources = candidate.sources.map { "\($0.name)（截至\($0.asOf)）" }.joined(separator: "；")
        return Section(
            "依据和限度", anchor: "basis",
            Facts([
                Fact("比对之日", "<time>\(day)</time>"), Fact("来源", HTML(plain: sources)),
                Fact("依据", PatentWarningReport.basis.map { HTML(plain: $0) }), Fact("没有审查的", HTML(plain: PatentWarningReport.limits)),
            ]).html
        ).html
    }

    /// The same as a table of cells.
    var cells: [[String]] {
        let heads = ["专利号", "权利要求", "读法", "特征出自", "权利要求的特征", "产品的特征", "比对", "说明"]
        return [heads]
            + candidate.findings.flatMap { finding in
                finding.rows.map { row in
                    [
                        candidate.key, "\(finding.claim.number)", finding.way.map { "\($0)" }.joined(separator: "+"), "\(row.claim)",
                        row.feature.words.text, row.finding.lines.map { question.product.lines[$0].words.text }.joined(separator: "；"),
                        row.finding.kind.title, row.finding.remarks.joined(separator: "；"),
                    ]
                }
            }
    }
}

/// The chart of one claim: each feature, what the product has of it, the words that coincide lit.
struct ClaimChartTable {
    let finding: ClaimFinding
    let comparison: ProductComparison
    let id: String

    init(_ finding: ClaimFinding, _ comparison: ProductComparison, id: String) {
        (self.finding, self.comparison, self.id) = (finding, comparison, id)
    }

    var caption: String {
        let claim = finding.claim
        let kind = claim.isDependent ? "从属" : "独立"
        let way = finding.way.count > 1 ? "，连同权利要求\(finding.way.dropLast().map { "\($0)" }.joined(separator: "、"))" : ""
        return
            "权利要求\(claim.number)（\(kind)，\(claim.category.title)\(way)）：\(finding.rows.count) 个特征找到 \(finding.found) 个，\(finding.clue.title)"
    }

    var html: HTML {
        let missing: HTML? =
            finding.missing.isEmpty ? nil : Quiet("引用的权利要求\(finding.missing.map { "\($0)" }.joined(separator: "、"))不在登记簿里，它们的特征没有比对。").html
        let ways: HTML? = finding.ways > 1 ? Quiet("引用几项权利要求，这是 \(finding.ways) 种读法里最接近的一种。").html : nil
        let table = Table(
            id: id, caption: caption, columns: [.init("权利要求的特征"), .init("产品的对应"), .init("比对"), .init("说明")], rows: finding.rows.map(cells))
        return "\(table)\(ways)\(missing)"
    }

    private func cells(_ row: ClaimFinding.Row) -> [HTML] {
        let lit = comparison.lit(row)
        let text = row.feature.words.text
        let feature = Marked(text, ranges: ClaimText.indices(lit.feature, in: text)).html
        let lines = lit.lines.map { line, places -> HTML in
            let said = comparison.product.lines[line]
            let name = said.number == 0 ? "名称" : "\(said.number)"
            return "\(name)　\(Marked(said.words.text, ranges: ClaimText.indices(places, in: said.words.text)))"
        }
        let remarks = (row.feature.isPreamble ? ["前序"] : []) + row.finding.remarks
        return [
            feature, lines.isEmpty ? "没有" : "<span>\(lines.joined(separator: "<br>"))</span>",
            Tag(row.finding.kind.title, row.finding.kind.tone).html,
            HTML(plain: remarks.joined(separator: "；")),
        ]
    }
}

extension FeatureFinding.Kind {
    var tone: Tag.Tone {
        switch self {
        case .same: .caution
        case .near, .perhaps: .waiting
        case .figureOutside, .contrary, .absent: .plain
        }
    }
}
