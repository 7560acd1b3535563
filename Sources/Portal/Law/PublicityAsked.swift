import Answers
import Design
import Law
import Markup
import Penalty

/// How long a penalty stays published.
struct PublicityAsked: LawAsked {
    private let penalty: PublishedPenalty
    private let decided: LocalDate?
    private let isSameProvince: Bool

    init(_ query: inout LawQuery) {
        var kinds = Set<PublishedPenalty.Kind>()
        for code in query.all("kind") where !code.isEmpty {
            guard let kind = PublishedPenalty.Kind(rawValue: code) else {
                query.refuse("kind", "没有“\(code.prefix(40))”这一种处罚，请从列表里选择。")
                continue
            }
            kinds.insert(kind)
        }
        decided = query.day("decided", "决定之日")
        isSameProvince = !query.isTicked("other-province")
        let fine = query.money("fine", "罚款")
        if fine != nil { kinds.insert(.fine) }
        if kinds.isEmpty { kinds = [.fine] }
        penalty = PublishedPenalty(
            kinds, fine: fine, subject: query.choice("subject", "对谁") ?? .organisation, isReduced: query.isTicked("reduced"),
            isCriticalField: query.isTicked("critical"), restrictionEnds: query.day("restriction", "限制期限届满之日"))
    }

    func fields(_ query: LawQuery) -> HTML {
        let kinds = CheckField(
            FieldLabel("kind", "处罚的种类", error: query.fault(of: "kind")),
            options: PublishedPenalty.Kind.allCases.map { CheckOption($0.rawValue, $0.title) },
            chosen: Set(penalty.kinds.map(\.rawValue)))
        return """
            \(kinds)\(query.money("fine", "罚款", hint: "有罚款的写明数额"))\(query.choice("subject", "对谁", penalty.subject) { $0.title })\
            \(query.date("restriction", "限制期限届满之日", hint: "有限制经营、限制从业的写"))\
            \(query.flags("情形", [(name: "reduced", title: "按从轻或者减轻的裁量阶次"), (name: "critical", title: "食品、药品、医疗器械、化妆品、特种设备、重点工业产品领域"), (name: "other-province", title: "当事人登记地在外省")]))\
            \(query.date("decided", "决定之日", hint: "写了就推算应当公示的日子"))
            """
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        let term = try PublicationTerm.of(penalty, published: day)
        return [
            ("轻重", HTML(plain: term.tier.title)),
            ("公示到", term.lastDay.map { "<time>\($0)</time>" } ?? "不公示"),
            ("可以申请提前停止", term.earlyFrom.map { "<time>\($0)</time> 起" } ?? "不可以"),
            ("提前停止的条件", term.conditions.isEmpty ? .empty : LawColumn.points(term.conditions)),
            ("怎样推算", LawColumn.points(term.steps)), ("依据", LawColumn.citations(term.citations)),
            ("是否核实", LawColumn.evidence(term.evidence, checked: term.lastChecked)),
        ] + due(term)
    }

    /// By when the decision is published; the law of the day of decision governs, whichever day publication began.
    private func due(_ term: PublicationTerm) -> [(title: String, value: HTML)] {
        guard let decided, term.tier != .unpublished else { return [] }
        do {
            let due = try PublicationDue.penalty(decided: decided, sameProvince: isSameProvince)
            let push = due.push.map { ["推送外省：\($0.day) 以前"] } ?? []
            return [("应当公示", LawColumn.points(push + ["公示：\(due.publish.day) 以前"] + due.citations.distinctWords))]
        } catch { return [("应当公示", HTML(plain: String(describing: error)))] }
    }
}

/// A listing for serious dishonesty.
struct ListingAsked: LawAsked {
    /// Days from the listing to its publication, so that both columns ask the same.
    private let publishedAfter: Int?
    private let restriction: LocalDate?
    private let applied: LocalDate?
    private let isSameProvince: Bool

    init(_ query: inout LawQuery) {
        publishedAfter = query.count("after", "列入后第几日公示")
        restriction = query.day("restriction", "限制期限届满之日")
        applied = query.day("applied", "申请移出之日")
        isSameProvince = !query.isTicked("other-province")
    }

    func fields(_ query: LawQuery) -> HTML {
        """
        \(query.number("after", "列入后第几日公示", unit: "日"))\(query.date("applied", "申请移出之日"))\
        \(query.date("restriction", "限制期限届满之日"))\(query.flags("登记地", [(name: "other-province", title: "当事人登记地在外省")]))
        """
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        let answer = try ListingQuestion(
            listed: day, published: publishedAfter.map { day + $0 }, restriction: restriction,
            applied: applied.flatMap { $0 < day ? nil : $0 }, isSameProvince: isSameProvince
        ).answer()
        let term = answer.term
        var lines: [(title: String, value: HTML)] = [
            ("应当公示", "<time>\(answer.due.publish.day)</time> 以前"), ("可以申请移出", "<time>\(term.repairFrom)</time> 起"),
            ("名单上到", "<time>\(term.lastDay)</time>"),
        ]
        if let repair = answer.repair { lines.append(("移出申请的办理", steps(repair, isEarly: answer.isEarly == true))) }
        return lines + [
            ("移出的条件", LawColumn.points(term.conditions)), ("怎样推算", LawColumn.points(term.steps)),
            ("依据", LawColumn.citations(term.citations + answer.due.citations + (answer.repair?.citations ?? []))),
            ("是否核实", LawColumn.evidence(answer.repair?.evidence == .unconfirmed ? .unconfirmed : term.evidence)),
        ]
    }

    private func steps(_ repair: RepairDays, isEarly: Bool) -> HTML {
        let words =
            (isEarly ? ["还不到可以申请的日子"] : []) + [
                "受理：\(repair.accept.day) 以前", "决定：\(repair.decide.day) 以前" + (repair.decideProlonged.map { "，延长的至 \($0.day)" } ?? ""),
                "处理：\(repair.act.day) 以前",
            ] + (repair.outer.map { ["旧办法的十五个工作日：\($0.day)"] } ?? [])
        return LawColumn.points(words)
    }
}
