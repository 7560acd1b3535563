import Answers
import Design
import Law
import Markup
import Penalty

/// Within what bounds a fine may be set.
struct FineAsked: LawAsked {
    private let offence: Offence
    private let base: FineBase
    private let quantities: Set<FineQuantity>

    init?(_ query: inout LawQuery, days: [LocalDate]) {
        guard let offence = Offence(rawValue: query.typed("of")) else { return nil }
        self.offence = offence
        let used = Set(days.flatMap { (try? offence.quantities(on: $0)) ?? [] })
        quantities = used
        func amount(_ quantity: FineQuantity, _ query: inout LawQuery) -> Money? { query.money(quantity.rawValue, quantity.title) }
        base = FineBase(
            illegalGain: amount(.illegalGain, &query), turnover: amount(.turnover, &query), goodsValue: amount(.goodsValue, &query),
            isSerious: query.isTicked("serious"), subject: query.choice("subject", "对谁") ?? .organisation,
            isUncomputable: query.isTicked("uncomputable"))
    }

    func fields(_ query: LawQuery) -> HTML {
        let amounts = FineQuantity.allCases.filter(quantities.contains).map { quantity in
            query.money(quantity.rawValue, quantity.title, hint: "没有的不写；可以写 5万")
        }
        let flags = [("serious", "情节严重")] + (quantities.isEmpty ? [] : [("uncomputable", "数额难以计算")])
        return """
            \(amounts)\(query.choice("subject", "对谁", base.subject) { $0.title })\
            \(query.flags("情节", flags.map { (name: $0.0, title: $0.1) }))
            """
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        let fine = try Fines.range(of: offence, base: base, on: day)
        let bounds: HTML =
            !fine.hasFine
            ? "没有罚款"
            : fine.minimum == fine.maximum
                ? HTML(plain: fine.maximum.description)
                : HTML(plain: fine.minimum == .zero ? "\(fine.maximum) 以下" : "\(fine.minimum) 以上、\(fine.maximum) 以下")
        return [
            ("罚款", bounds), ("怎样计算", LawColumn.points(fine.steps)),
            ("一并作出的处理", LawColumn.points(fine.measures.map(\.title))), ("依据", HTML(plain: fine.citation.description)),
            ("是否核实", LawColumn.evidence(fine.evidence, checked: fine.lastChecked)),
        ]
    }

    func verdict(_ first: LocalDate, _ second: LocalDate) -> HTML {
        guard let judgement = try? Fines.judge(offence, base: base, conduct: first...first, decided: second) else { return .empty }
        let reasons =
            judgement.reasons + [
                "从旧兼从轻：\(judgement.citation)", "追究时效：\(judgement.limitation.lastDay)以前发现的（\(judgement.limitation.citation)）",
            ]
        return Notice(
            "行为在 \(first) 终了、在 \(second) 决定：\(judgement.outcome.title)", Points(reasons.map { HTML(plain: $0) }).html,
            tone: judgement.outcome == .unordered ? .caution : .plain
        ).html
    }
}
