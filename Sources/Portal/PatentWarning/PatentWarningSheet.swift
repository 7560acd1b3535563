import ClaimChart
import Design
import Law
import Markup
import Register
import Web

/// The answer to one question of patent early warning, as a page shows it and prints it.
struct PatentWarningSheet {
    let report: PatentWarningReport
    let canKeep: Bool
    /// Of so many of the nearest the chart stands on the page itself.
    private static let unfolded = 3
    /// So many of the nearest are ticked to begin with.
    private static let ticked = 3
    /// So many of a list are in sight, the others fold.
    private static let shown = 10

    init(_ report: PatentWarningReport, canKeep: Bool) { (self.report, self.canKeep) = (report, canKeep) }

    var html: HTML { "\(answer)\(product)\(candidates)\(charts)\(free)\(withoutClaims)\(basis)" }

    private var answer: HTML {
        let every = report.candidates.count { $0.nearest?.clue == .every }
        let open = report.candidates.count { $0.nearest?.clue == .open }
        let title =
            report.candidates.isEmpty
            ? "没有找到相近的有效专利和申请"
            : every > 0 ? "\(every) 件专利的一项权利要求，每个特征都找到对应" : open > 0 ? "\(open) 件有特征待细看，没有一件全部对应" : "比对的每一件都缺少特征"
        let unlike = report.unlike > 0 ? "，其中 \(report.unlike) 件一个特征也没有找到，不列出" : ""
        let designs = report.designs > 0 ? "另有 \(report.designs) 件外观设计字样相近，没有比对。" : ""
        let words = """
            含有这些字样的专利 \(report.found.grouped) 件，取最接近的比对了 \(report.compared) 件的全部权利要求\(unlike)。\(designs)这是线索，不是侵权的结论；没有找到也不等于没有风险。
            """
        return Section(
            "结果", anchor: "answer",
            Notice(title, "<p>\(words)</p>", tone: every > 0 ? .urgent : open > 0 ? .caution : .plain).html
        ).html
    }

    private var product: HTML {
        let lines = report.question.product.lines.map { line -> HTML in
            let number = line.number == 0 ? "名称" : "\(line.number)"
            return "\(number)　\(line.words.text)"
        }
        let silent = report.question.product.silent
        let note: HTML = silent.isEmpty ? .empty : Quiet("第 \(silent.map { "\($0)" }.joined(separator: "、")) 行没有可以比较的词。").html
        return Section("比对的产品", anchor: "product", "\(Points(lines))\(note)").html
    }

    // MARK: Candidates

    private var candidates: HTML {
        guard !report.candidates.isEmpty else { return .empty }
        let keep: HTML =
            canKeep
            ? "\(Button("把选中的存为预警分析", .secondary, of: PatentWarningPages.form, to: PatentWarningPages.keep))"
            : Quiet("登录以后可以把比对存为预警分析，由专家出具报告。").html
        let some = report.candidates
        let pending: HTML =
            some.contains { $0.standing == .pending } ? Quiet("审查中的申请可能授权，权利要求可能改变；公布以后实施的，申请人可以要求适当的费用（专利法第十三条，待核实）。").html : .empty
        return Section(
            "有效的和审查中的，按找到的特征多少排列", anchor: "candidates",
            "\(list("candidates", "有效的和审查中的专利", some, canTick: canKeep))\(pending)\(keep)"
        ).html
    }

    /// The nearest in sight, the others folded.
    private func list(_ id: String, _ title: String, _ some: [PatentCandidate], canTick: Bool = false) -> HTML {
        let (near, rest) = (Array(some.prefix(Self.shown)), Array(some.dropFirst(Self.shown)))
        let first = table(
            id, rest.isEmpty ? "\(title)，\(some.count) 件" : "\(title)，\(some.count) 件里最接近的 \(near.count) 件", near, canTick,
            ticked: Self.ticked)
        guard !rest.isEmpty else { return first }
        return "\(first)\(Disclosure("其余 \(rest.count) 件", table("\(id)-rest", "\(title)，其余 \(rest.count) 件", rest, canTick, ticked: 0)))"
    }

    private func table(_ id: String, _ caption: String, _ some: [PatentCandidate], _ canTick: Bool, ticked: Int) -> HTML {
        let selection = Table.Selection(
            "patent", form: PatentWarningPages.form, ticked: ticked, values: some.map { (value: $0.key, label: $0.title) })
        return Table(
            id: id, caption: caption,
            columns: [.init("专利"), .init("状态"), .init("期限"), .init("最接近的权利要求"), .init("对照表")],
            rows: some.map { candidate in
                [
                    CandidateWords.title(candidate), CandidateWords.status(candidate), CandidateWords.term(candidate),
                    CandidateWords.nearest(candidate),
                    Button(
                        "对照表", .quiet, of: PatentWarningPages.form, to: PatentWarningPages.chart, sending: ("chart", candidate.key)
                    ).html,
                ]
            }, selection: canTick ? selection : nil
        ).html
    }

    private var charts: HTML {
        report.candidates.prefix(Self.unfolded).compactMap { candidate -> HTML? in
            guard let finding = candidate.nearest else { return nil }
            let chart = ClaimChartTable(finding, report.comparison, id: "chart-\(candidate.key)")
            return Section("\(candidate.title)（\(candidate.key)）", anchor: "patent-\(candidate.key)", chart.html).html
        }.joined()
    }

    // MARK: What is over, and what cannot be compared

    private var free: HTML {
        guard !report.free.isEmpty else { return .empty }
        let caution: HTML = Notice(
            "用以前先核实", "<p>失效的专利本身可以自由使用。同族、改进、零部件的其他专利可能仍然有效；未缴年费的可能在恢复期内；状态以来源截至的日期为准，以专利登记簿副本核实。</p>",
            tone: .caution
        ).html
        return Section(
            "可以自由使用的：已经失效或者没有获权", anchor: "free", "\(caution)\(list("free", "已经失效、届满、没有获权的专利", report.free))"
        ).html
    }

    private var withoutClaims: HTML {
        guard !report.withoutClaims.isEmpty else { return .empty }
        return Section(
            "没有权利要求可以比对的", anchor: "without-claims",
            """
            \(Quiet("台账里没有这些专利的权利要求，只按标题和摘要找到；请查公布文本。"))\
            \(Disclosure("没有权利要求的专利，\(report.withoutClaims.count) 件", Table(
                id: "without-claims-table", caption: "没有权利要求的专利，按标题和摘要最接近的在前",
                columns: [.init("专利"), .init("状态"), .init("期限")],
                rows: report.withoutClaims.map { [CandidateWords.title($0), CandidateWords.status($0), CandidateWords.term($0)] }).html))
            """
        ).html
    }

    private var basis: HTML {
        let sources = report.sources.map { "\($0.name)（截至\($0.asOf)）" }.joined(separator: "；")
        return Section(
            "依据和限度", anchor: "basis",
            Facts([
                Fact("比对之日", "<time>\(report.day)</time>"), Fact("来源", HTML(plain: sources.isEmpty ? "登记簿" : sources)),
                Fact("依据", PatentWarningReport.basis.map { HTML(plain: $0) }), Fact("没有审查的", HTML(plain: PatentWarningReport.limits)),
            ]).html
        ).html
    }
}

/// What a list says of one patent.
enum CandidateWords {
    static func title(_ candidate: PatentCandidate) -> HTML {
        let holders = candidate.holders.prefix(2).joined(separator: "、")
        return """
            \(Link(candidate.title, to: Address("right", "patent", candidate.key)))<br>\(Number(candidate.key))\
            \(candidate.form.map { "　\($0.title)" } ?? "")\(holders.isEmpty ? "" : "　\(holders)")
            """
    }

    static func status(_ candidate: PatentCandidate) -> HTML {
        let tone: Tag.Tone =
            switch candidate.standing {
            case .live: .plain
            case .pending: .waiting
            case .free: .good
            case .unknown: .caution
            }
        let since = candidate.statusSince.map { "自\($0)" } ?? ""
        let asOf = candidate.asOf.map { "截至\($0)" } ?? ""
        // One element: on a phone each of a cell's own elements takes a line.
        return "<span>\(Tag(candidate.status.title, tone)) \([since, asOf].filter { !$0.isEmpty }.joined(separator: "，"))</span>"
    }

    static func term(_ candidate: PatentCandidate) -> HTML {
        var parts: [HTML] = []
        if let expires = candidate.expires { parts.append("至<time>\(expires)</time>") }
        if let fee = candidate.fee { parts.append("下次年费<time>\(fee)</time>") }
        return parts.isEmpty ? "不能推算" : "<span>\(parts.joined(separator: "，"))</span>"
    }

    static func nearest(_ candidate: PatentCandidate) -> HTML {
        guard let finding = candidate.nearest else { return .empty }
        return """
            <span>权利要求\(finding.claim.number)：\(finding.rows.count) 个特征找到 \(finding.found) 个　\(Tag(finding.clue.title, finding.clue.tone))</span>
            """
    }
}

extension ClaimFinding.Clue {
    var tone: Tag.Tone {
        switch self {
        case .every: .urgent
        case .open: .caution
        case .lacking: .plain
        }
    }
}
