import Clearance
import Design
import Goods
import Law
import Markup
import Register
import Similarity
import Web

/// The answer to one question of clearance, as a page shows it and prints it.
struct ClearanceSheet {
    let report: ClearanceReport
    let query: ClearanceQuery
    let page: Int
    let hasTable: Bool

    init(_ report: ClearanceReport, query: ClearanceQuery, page: Int, hasTable: Bool) {
        (self.report, self.query, self.page, self.hasTable) = (report, query, page, hasTable)
    }

    private var shown: [ClearanceFinding] {
        report.findings.filter { finding in
            (query.risk.map { finding.risk == $0 } ?? true)
                && (!query.isLive || [.pending, .inForce, .unknown].contains(finding.mark.status))
        }
    }

    var answer: HTML {
        let (high, medium, low) = (report.count(.high), report.count(.medium), report.count(.low))
        let tone: Notice.Tone = high > 0 ? .urgent : medium > 0 ? .caution : .good
        let title =
            high > 0 ? "风险高：有 \(high) 件相同或者近似的在先商标" : medium > 0 ? "有 \(medium) 件需要细看的在先商标" : "没有找到相同、近似的在先商标"
        let goods = report.question.goods.map(\.text) + (report.question.goods.isEmpty ? report.question.classes.map { "第\($0)类" } : [])
        let asked = goods.isEmpty ? "没有填写商品、服务，只比较了商标。" : "商品、服务：\(goods.joined(separator: "、"))。"
        return Section(
            "“\(report.question.name)”", anchor: "answer",
            """
            \(Notice(title, "<p>比较了登记簿里的 \(report.searched.grouped) 件文字商标：风险高 \(high) 件，中 \(medium) 件，低 \(low) 件。\(asked)</p>", tone: tone))\
            \(filters)<p>\(Link("监测以后收录的近似商标", to: query.watching))</p>
            """
        ).html
    }

    private var filters: HTML {
        let tabs = Tabs(
            "风险",
            [Tabs.Tab("全部", count: report.findings.count, to: query.address(risk: nil, isLive: query.isLive), isCurrent: query.risk == nil)]
                + ClearanceFinding.Risk.allCases.map { risk in
                    Tabs.Tab(
                        risk.title, count: report.count(risk), to: query.address(risk: risk, isLive: query.isLive),
                        isCurrent: query.risk == risk)
                })
        let live = query.address(risk: query.risk, isLive: !query.isLive)
        return "\(tabs)<p>\(Link(query.isLive ? "也列出已经失效的" : "只看有效的和审查中的", to: live))</p>"
    }

    var findings: HTML {
        let all = shown
        let length = ClearancePages.pageLength
        let here = all.dropFirst((page - 1) * length).prefix(length)
        guard !here.isEmpty else {
            return EmptyState(all.isEmpty ? "这个范围里没有在先商标" : "这一页没有了", advice: ["没有找到不等于可以注册：图形、未收录的商标和绝对理由没有审查。"]).html
        }
        let more: HTML = report.isCut ? Quiet("接近的太多，只取了最接近的；写明商品、类别，可以看得更准。").html : .empty
        return """
            \(Results("在先商标，共 \(all.count.grouped) 件", here.map { FindingView($0).result }))\
            \(Pagination(page: page, total: all.count, perPage: length, address: query.address(risk: query.risk, isLive: query.isLive)))\(more)
            """
    }

    /// What the answer rests on, and what it does not look at: a printed page must say so.
    var basis: HTML {
        let sources = report.sources.map { "\($0.name)（截至\($0.asOf)）" }.joined(separator: "；")
        let facts = [
            Fact("查询之日", "<time>\(report.day)</time>"), Fact("来源", HTML(plain: sources.isEmpty ? "登记簿" : sources)),
            Fact("区分表", HTML(plain: report.edition.map { $0.isEmpty ? "文件没有写明版本" : $0 } ?? "没有导入，只按类别比较")),
            Fact("规则", HTML(plain: "《商标审查审理指南》（2021）下编第五章；条号写在每一条理由前面")),
            Fact("没有审查的", HTML(plain: MarkJudgement.limits + "不审查绝对理由、未收录的商标、在先的其他权利和知名度。")),
        ]
        return Section("依据和限度", anchor: "basis", Facts(facts).html).html
    }

    /// Goods that the classification does not know, with items that may be meant.
    func unknown(_ table: GoodsTable) -> HTML {
        let words = report.question.goods.filter { !$0.isStandard }
        guard hasTable, !words.isEmpty else { return .empty }
        let items = words.map { goods -> HTML in
            let proposals = table.proposals(for: goods.text, niceClass: goods.niceClass.flatMap { Int($0) }, limit: 6)
            let names = proposals.map { "\($0.item.niceClass) \($0.item.name)" }.joined(separator: "；")
            return "<p>区分表里没有“\(goods.text)”。\(names.isEmpty ? "" : "可能是：\(names)")</p>"
        }
        return Section("没有认出的商品", anchor: "unknown", items.joined()).html
    }
}

/// One earlier mark with its reasons.
struct FindingView {
    let finding: ClearanceFinding
    init(_ finding: ClearanceFinding) { self.finding = finding }

    var result: Result {
        let mark = finding.mark
        let lit = Marked(mark.name, ranges: JudgementView.lit(mark.name, finding.judgement.reasons.flatMap(\.second))).html
        var line: [HTML] = [
            Tag(finding.risk.title, finding.risk == .high ? .urgent : finding.risk == .medium ? .caution : .plain).html,
            HTML(plain: finding.judgement.verdict.title), Number(mark.key).html,
        ]
        if let niceClass = mark.niceClass { line.append(HTML(plain: "第\(niceClass)类")) }
        line.append(HTML(plain: mark.status.title))
        if let day = mark.nextDay { line.append("\(mark.nextStep ?? "")<time>\(day)</time>") }
        line += mark.holders.prefix(2).map { HTML(plain: $0) }
        return Result(lit, to: Address("right", "trademark", mark.key), line: line, detail: reasons.joined())
    }

    private var reasons: [HTML] {
        JudgementView.lines(finding.judgement)
            + (finding.goods.map { pair in
                let what = pair.earlier.isEmpty ? pair.wanted : "“\(pair.wanted)”和“\(pair.earlier)”"
                let note = pair.verdict.note.map { "　注：\($0)" } ?? ""
                return ["<p>商品、服务\(pair.verdict.kind.title)：\(what)，\(pair.verdict.reason)\(note)</p>"]
            } ?? []) + finding.remarks.map { Quiet("\($0)").html }
    }
}

/// The comparison of two names in words.
struct JudgementView {
    let judgement: MarkJudgement
    let one: String
    let other: String
    init(_ judgement: MarkJudgement, one: String, other: String) { (self.judgement, self.one, self.other) = (judgement, one, other) }

    var section: HTML {
        let tone: Notice.Tone =
            switch judgement.verdict {
            case .identical, .similar: .urgent
            case .possible: .caution
            case .notSimilar: .good
            }
        let all = judgement.reasons + (judgement.reasons.isEmpty ? judgement.exceptions : [])
        let marks: HTML = """
            <p>\(Marked(one, ranges: Self.lit(one, all.flatMap(\.first))))　\(Marked(other, ranges: Self.lit(other, all.flatMap(\.second))))</p>
            """
        let lines = Self.lines(judgement).joined()
        return Section(
            "结果", anchor: "result",
            "\(Notice(judgement.verdict.title, "\(marks)\(lines.isEmpty ? "<p>没有规则成立。</p>" : lines)", tone: tone))\(Quiet("\(MarkJudgement.limits)"))"
        ).html
    }

    static func lines(_ judgement: MarkJudgement) -> [HTML] {
        judgement.reasons.map { "<p>\($0.rule)　\($0.text)</p>" } + judgement.exceptions.map { "<p>\($0.rule) 但书　\($0.text)</p>" }
    }

    /// Ranges of Unicode scalars as places in the text, ascending and apart.
    static func lit(_ text: String, _ ranges: [Range<Int>]) -> [Range<String.Index>] {
        let scalars = text.unicodeScalars
        var isLit = Array(repeating: false, count: scalars.count)
        for range in ranges { for place in range where isLit.indices.contains(place) { isLit[place] = true } }
        var (found, start): ([Range<String.Index>], Int) = ([], 0)
        while start < isLit.count {
            guard isLit[start] else {
                start += 1
                continue
            }
            let end = isLit[start...].firstIndex(of: false) ?? isLit.count
            found.append(scalars.index(scalars.startIndex, offsetBy: start)..<scalars.index(scalars.startIndex, offsetBy: end))
            start = end
        }
        return found
    }
}

/// Goods in words.
enum GoodsView {
    static func proposals(for text: String, _ table: GoodsTable) -> HTML {
        let found = table.proposals(for: text, limit: 30)
        return Section(
            "可能的项目", anchor: "proposals",
            Table(
                id: "items", caption: "\(found.count) 项",
                columns: [.init("编号"), .init("名称"), .init("类别"), .init("类似群")],
                rows: found.map { proposal in
                    [
                        Number(proposal.item.code).html,
                        Link(proposal.item.name, to: Address("clearance", "goods", query: ["one": proposal.item.code, "other": ""])).html,
                        HTML(plain: proposal.item.niceClass),
                        HTML(plain: "\(proposal.places.map(\.words).joined(separator: "、")) \(proposal.title ?? "")"),
                    ]
                }, empty: EmptyState("区分表里没有相近的名称", advice: ["换一个说法，或者只写其中的一个词。"])
            ).html
        ).html
    }

    static func verdict(_ one: String, _ other: String, _ table: GoodsTable) -> HTML {
        let (first, second) = (table.goods(one), table.goods(other))
        let verdict = table.judge(first, second)
        let tone: Notice.Tone = verdict.kind <= .similar ? .urgent : verdict.kind == .notSimilar ? .good : .caution
        let note: HTML? = verdict.note.map { "<p>注：\($0)</p>" }
        let missing = [first, second].filter { !$0.isStandard }
        return Section(
            "结果", anchor: "result",
            """
            \(Notice("\(first.text)和\(second.text)：\(verdict.kind.title)", "<p>\(verdict.reason)</p>\(note)", tone: tone))\
            \(missing.map { proposals(for: $0.text, table) }.joined())
            """
        ).html
    }
}
