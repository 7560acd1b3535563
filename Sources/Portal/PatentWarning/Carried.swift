import ClaimChart
import Design
import Markup
import Web

/// A comparison on its way into the request for an assessment: the fields of that form, filled.
struct Carried {
    static let procedure = "information.patent-warning"
    /// Patents carried at once.
    static let most = 10

    let question: PatentWarningQuestion
    let candidates: [PatentCandidate]

    init(_ question: PatentWarningQuestion, _ candidates: [PatentCandidate]) { (self.question, self.candidates) = (question, candidates) }

    private struct Line {
        let patent: String
        let holder: String
        var claim = ""
        var feature = ""
        var product = ""
        var clue = ""
        var title = ""
    }

    /// The nearest claim of each patent, a feature a line; of one without claims the patent alone.
    private var lines: [Line] {
        candidates.flatMap { candidate -> [Line] in
            let bare = Line(patent: candidate.key, holder: String(candidate.holders.joined(separator: "、").prefix(200)))
            guard let finding = candidate.nearest else { return [bare] }
            return finding.rows.map { row in
                var line = bare
                (line.claim, line.feature) = ("\(finding.claim.number)", String(row.feature.words.text.prefix(1000)))
                line.product = String(row.finding.lines.map { question.product.lines[$0].words.text }.joined(separator: "；").prefix(1000))
                (line.clue, line.title) = (row.finding.kind.rawValue, row.finding.kind.title)
                return line
            }
        }
    }

    var html: HTML {
        let features = question.product.lines.filter { $0.number > 0 }.map { HTML(plain: $0.words.text) }
        let table = Table(
            id: "carried", caption: "可能相关的专利，\(candidates.count) 件",
            columns: [.init("专利号"), .init("权利要求"), .init("权利要求的特征"), .init("产品的对应特征"), .init("字样比对")],
            rows: lines.map { [Number($0.patent).html] + [$0.claim, $0.feature, $0.product, $0.title].map { HTML(plain: $0) } },
            empty: EmptyState("没有选专利", advice: ["可以回到结果里勾选，也可以在申请表里填写。"]))
        return """
            \(Section(question.product.name.isEmpty ? "产品" : question.product.name, anchor: "carried-product", Points(features).html))\
            \(Section("可能相关的专利", anchor: "carried-patents", table.html))
            """
    }

    /// In the words of the form: it opens filled, and nothing is filed by opening it.
    var hidden: HTML {
        var fields = [("step", "change"), ("product", question.product.name), ("ipc", question.classes.joined(separator: ", "))]
        fields += question.product.lines.filter { $0.number > 0 }.map { ("features.feature", $0.words.text) }
        for line in lines {
            fields += [
                ("candidates.patent", line.patent), ("candidates.holder", line.holder), ("candidates.claim", line.claim),
                ("candidates.feature", line.feature), ("candidates.product", line.product), ("candidates.clue", line.clue),
            ]
        }
        return fields.map { HiddenField($0.0, $0.1).html }.joined()
    }
}
