import Answers
import Design
import Law
import Markup
import Penalty

/// What a fine that is paid late costs beside it; the day is that of payment.
struct SurchargeAsked: LawAsked {
    private let fine: Money?
    private let due: LocalDate?
    private let pause: ClosedRange<LocalDate>?

    init(_ query: inout LawQuery) {
        fine = query.money("fine", "罚款")
        due = query.day("due", "缴纳期限的最后一日")
        let from = query.day("from", "复议、诉讼的第一日")
        let to = query.day("to", "复议、诉讼的最后一日")
        if let from, let to, from > to { query.refuse("to", "最后一日早于第一日，请核对。") }
        pause = from.flatMap { from in to.flatMap { from <= $0 ? from...$0 : nil } }
    }

    func fields(_ query: LawQuery) -> HTML {
        """
        \(query.money("fine", "罚款"))\(query.date("due", "缴纳期限的最后一日"))\(query.date("from", "复议、诉讼的第一日", hint: "有复议、诉讼的写"))\
        \(query.date("to", "复议、诉讼的最后一日"))
        """
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        guard let fine, let due else { throw RuleFault("fine", "写明罚款和缴纳期限的最后一日，就能计算") }
        let surcharge = try SurchargeQuestion(fine: fine, due: due, paid: day, pauses: [pause].compactMap(\.self)).answer()
        return [
            ("加处罚款", HTML(plain: surcharge.amount.description)), ("合计", HTML(plain: (fine + surcharge.amount).description)),
            ("怎样计算", LawColumn.points(surcharge.steps)), ("依据", LawColumn.citations(surcharge.citations)),
            ("是否核实", LawColumn.evidence(surcharge.evidence)),
        ]
    }
}

/// Illegal gain as the law of a day finds it.
struct GainAsked: LawAsked {
    private let figures: IllegalGain.Figures
    private let price: Money
    private let quantity: Int
    private let contractFee: Money

    init(_ query: inout LawQuery) {
        figures = IllegalGain.Figures(
            received: query.money("received", "取得的款项") ?? .zero, purchases: query.money("purchases", "购进价款") ?? .zero,
            otherCosts: query.money("costs", "其他合法必要支出") ?? .zero, taxes: query.money("taxes", "税款") ?? .zero,
            refunded: query.money("refunded", "已经退赔的") ?? .zero, isFacilitator: query.isTicked("facilitator"))
        price = query.money("price", "假冒专利产品的售价") ?? .zero
        quantity = query.count("quantity", "假冒专利产品的数量") ?? 0
        contractFee = query.money("contract", "假冒专利合同的收费") ?? .zero
    }

    func fields(_ query: LawQuery) -> HTML {
        """
        \(query.money("received", "取得的款项", hint: "实施违法行为所取得的"))\(query.money("purchases", "购进价款", hint: "已经证实的原材料、商品购进价款"))\
        \(query.money("costs", "其他合法必要支出", hint: "已经证实的"))\(query.money("taxes", "税款", hint: "处罚以前依法缴纳、直接相关的"))\
        \(query.money("refunded", "已经退赔的"))\(query.flags("情形", [(name: "facilitator", title: "为违法行为提供便利条件")]))\
        \(query.money("price", "假冒专利产品的售价"))\(query.number("quantity", "假冒专利产品的数量", unit: "件"))\
        \(query.money("contract", "假冒专利合同的收费"))
        """
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        let answer = try GainQuestion(figures, price: price, quantity: quantity, contractFee: contractFee, on: day).answer()
        return lines(answer.net, "") + lines(answer.gross, "（假冒专利办法）")
    }

    private func lines(_ gain: IllegalGain?, _ mark: String) -> [(title: String, value: HTML)] {
        guard let gain else { return [] }
        return [
            ("违法所得\(mark)", HTML(plain: gain.amount.description)), ("没收\(mark)", HTML(plain: gain.confiscated.description)),
            ("怎样认定\(mark)", LawColumn.points(gain.steps)), ("依据\(mark)", LawColumn.citations(gain.citations)),
            ("是否核实\(mark)", LawColumn.evidence(gain.evidence)),
        ]
    }
}
