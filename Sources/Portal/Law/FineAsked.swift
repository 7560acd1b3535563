import Answers
import Design
import Law
import Markup
import Penalty

/// Within what bounds a fine may be set.
struct FineAsked: LawAsked {
    private let offence: Offence
    /// What else the same act breaks.
    private let other: Offence?
    private let base: FineBase
    private let quantities: Set<FineQuantity>

    init?(_ query: inout LawQuery, days: [LocalDate]) {
        guard let offence = Offence(rawValue: query.typed("of")) else { return nil }
        self.offence = offence
        let other = query.choice("also", "同一行为还违反", of: Offence.self)
        self.other = other == offence ? nil : other
        quantities = Set(
            [offence, other].compactMap(\.self).flatMap { one in days.flatMap { (try? one.quantities(on: $0)) ?? [] } })
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
        let others = [(value: "", title: "没有")] + Offence.allCases.filter { $0 != offence }.map { (value: $0.rawValue, title: $0.title) }
        let also = SelectField(
            FieldLabel("also", "同一行为还违反", hint: "只罚款一次，按数额高的", error: query.fault(of: "also")), options: others,
            chosen: other?.rawValue ?? "")
        return """
            \(amounts)\(query.choice("subject", "对谁", base.subject) { $0.title })\
            \(query.flags("情节", flags.map { (name: $0.0, title: $0.1) }))\(also)
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
        ] + heavier(on: day)
    }

    /// Of both laws the one with the higher fine, by the law of the day.
    private func heavier(on day: LocalDate) -> [(title: String, value: HTML)] {
        guard let other else { return [] }
        do {
            let both = try Fines.heavier(offence, [other], base: base, on: day)
            return [("同一行为还违反", LawColumn.points(both.reasons + ["依据：\(both.citation)"]))]
        } catch { return [("同一行为还违反", HTML(plain: String(describing: error)))] }
    }

    /// The crimes whose lines the figures can be held against.
    var links: HTML {
        guard !offence.crimes.isEmpty else { return .empty }
        let crimes = offence.crimes.map { Link($0.title, to: Address("law", query: ["what": "crime", "of": $0.rawValue])).html }
        return Quiet("同刑事标准比较：\(crimes.joined(separator: "、"))").html
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
