public import Law

/// Illegal gain 违法所得 as the law of a day finds it.
public struct IllegalGain: Sendable, Hashable {
    /// What was found.
    public struct Figures: Sendable, Hashable, Codable {
        /// All money that the act brought 实施违法行为所取得的款项.
        public var received: Money
        /// Raw materials and goods bought for it, proved.
        public var purchases: Money
        /// Other lawful and necessary costs that the party applied for and proved.
        public var otherCosts: Money
        /// Taxes paid for it before the penalty, proved.
        public var taxes: Money
        /// Refunded by law already 退赔: counted in, not confiscated.
        public var refunded: Money
        /// Whoever makes it easy for others 提供便利条件 is counted all income.
        public var isFacilitator: Bool

        public init(
            received: Money, purchases: Money = .zero, otherCosts: Money = .zero, taxes: Money = .zero, refunded: Money = .zero,
            isFacilitator: Bool = false
        ) {
            (self.received, self.purchases, self.otherCosts) = (received, purchases, otherCosts)
            (self.taxes, self.refunded, self.isFacilitator) = (taxes, refunded, isFacilitator)
        }
    }

    /// The gain: what fines are counted from.
    public var amount: Money
    /// What is confiscated: without what was refunded.
    public var confiscated: Money
    public var steps: [String]
    public var citations: [Citation]
    public var evidence: Evidence

    /// By the measures of 2026: what was received, less what was proved.
    /// - Parameter day: the day of the finding.
    /// - Throws: `NoLaw` before 2026-03-20.
    public static func of(_ figures: Figures, on day: LocalDate) throws(NoLaw) -> IllegalGain {
        let rule = try measures.on(day)
        var steps = ["实施违法行为所取得的款项\(figures.received)"]
        var amount = figures.received
        if figures.isFacilitator {
            steps.append("为违法行为提供便利条件的，按全部收入计算，不作扣除")
        } else {
            for (title, part) in [("原材料、商品购进价款", figures.purchases), ("其他合法必要支出", figures.otherCosts), ("直接相关税款", figures.taxes)]
            where part > .zero {
                amount = amount - part
                steps.append("扣除已经证实的\(title)\(part)")
            }
        }
        amount = max(amount, .zero)
        steps.append("违法所得\(amount)")
        let confiscated = max(amount - figures.refunded, .zero)
        if figures.refunded > .zero { steps.append("已经依法退赔\(figures.refunded)，计入违法所得但不予没收，没收\(confiscated)") }
        let articles = figures.isFacilitator ? [3, 9, 11] : [3, 5, 6, 10, 11]
        return IllegalGain(
            amount: amount, confiscated: confiscated, steps: steps, citations: articles.map { Instruments.illegalGain2026[$0] },
            evidence: rule.evidence)
    }

    /// Counterfeit patents by the measures of 2015: all products at their price, or the whole fee of the contract, and nothing off. The measures of
    /// 2026 leave room for other rules (art. 4), so that which one governs such a case has to be decided.
    /// - Throws: `NoLaw` before 2015-07-01.
    public static func ofCounterfeitPatent(
        price: Money = .zero, quantity: Int = 0, contractFee: Money = .zero, on day: LocalDate
    ) throws(NoLaw) -> IllegalGain {
        let rule = try gross.on(day)
        let (sum, overflow) = price.times(quantity).fen.addingReportingOverflow(contractFee.fen)
        let amount = Money(fen: overflow ? .max : sum)
        var steps = [quantity > 0 ? "\(price)×\(quantity)件＝\(price.times(quantity))" : nil].compactMap(\.self)
        if contractFee > .zero { steps.append("合同收取的费用\(contractFee)") }
        steps.append("违法所得\(amount)，不扣成本")
        if day >= "2026-03-20" { steps.append("2026年3月20日起《违法所得认定办法》另有规定，适用哪一个请法制机构确认") }
        return IllegalGain(
            amount: amount, confiscated: amount, steps: steps, citations: [rule.citation],
            evidence: day >= "2026-03-20" ? .unconfirmed : rule.evidence)
    }

    static let measures = Dated<Void>(
        "违法所得的认定", .since("2026-03-20", (), Instruments.illegalGain2026[3], checked: "2026-11-29"))
    static let gross = Dated<Void>(
        "假冒专利违法所得的确定", .since("2015-07-01", (), Instruments.patentMeasures2015[47], checked: FineTable.read))
}
