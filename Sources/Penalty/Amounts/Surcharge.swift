public import Law

/// What a fine that is paid late costs beside it 加处罚款: three hundredths a day, never more than the fine itself.
public struct Surcharge: Sendable, Hashable {
    /// Days counted.
    public var days: Int
    public var amount: Money
    /// The fine is the ceiling, and it was reached.
    public var isCapped: Bool
    public var steps: [String]
    public var citations: [Citation]
    public var evidence: Evidence

    /// - Parameters:
    ///   - due: the last day for payment; the day after is the first that counts.
    ///   - paid: the day of payment, which counts.
    ///   - pauses: days of review or suit, first and last included, that do not count (行政处罚法 73).
    /// - Throws: `NoLaw` where the rule of the due day is not held.
    public static func of(
        _ fine: Money, due: LocalDate, paid: LocalDate, pauses: [ClosedRange<LocalDate>] = []
    ) throws(NoLaw) -> Surcharge {
        let rule = try rate.on(due)
        let counted = late(due, paid, pauses)
        let (raw, overflow) = (fine.percent(rule.value, rounding: .down)).fen.multipliedReportingOverflow(by: Int64(counted.days))
        let amount = overflow ? fine : min(Money(fen: raw), fine)
        var steps = counted.steps
        if counted.days > 0 {
            steps.append("\(fine)×\(rule.value)％×\(counted.days)日＝\(Money(fen: overflow ? .max : raw))")
            if overflow || raw > fine.fen { steps.append("加处罚款的数额不得超出罚款的数额，为\(amount)") }
        }
        return Surcharge(
            days: counted.days, amount: amount, isCapped: overflow || raw > fine.fen, steps: steps,
            citations: [rule.citation, Instruments.penaltyLaw2021[73, 3]], evidence: rule.evidence)
    }

    /// A fine paid in instalments 分期: each is counted by itself, and all together stay under the fine.
    /// - Throws: `NoLaw` where the rule of a due day is not held.
    public static func of(_ instalments: [Instalment], on day: LocalDate, pauses: [ClosedRange<LocalDate>] = []) throws(NoLaw) -> Surcharge
    {
        let fine = instalments.reduce(Money.zero) { $0 + $1.amount }
        var total = Surcharge(
            days: 0, amount: .zero, isCapped: false, steps: [], citations: [Instruments.procedure2022[75]],
            // That each instalment is counted by itself follows from the grant, and was read nowhere.
            evidence: .unconfirmed)
        for (place, part) in instalments.enumerated() {
            let one = try of(part.amount, due: part.due, paid: part.paid ?? max(day, part.due), pauses: pauses)
            total.days = max(total.days, one.days)
            total.amount = total.amount + one.amount
            total.isCapped = total.isCapped || one.isCapped
            total.steps += one.steps.map { "第\(place + 1)期：\($0)" }
            total.citations = one.citations
        }
        total.amount = min(total.amount, fine)
        return total
    }

    /// A fine that is paid in parts without a grant 分次缴纳: each day only what is unpaid is counted, from the day after each payment.
    /// - Parameters:
    ///   - payments: in any order; what goes beyond the fine is not counted. The day of a payment counts for what is paid on it.
    ///   - day: up to which day, included, what is still unpaid is counted.
    /// - Throws: `NoLaw` where the rule of the due day is not held.
    public static func of(
        _ fine: Money, due: LocalDate, payments: [Payment], until day: LocalDate, pauses: [ClosedRange<LocalDate>] = []
    ) throws(NoLaw) -> Surcharge {
        let rule = try rate.on(due)
        var surcharge = Surcharge(
            days: 0, amount: .zero, isCapped: false, steps: [], citations: [rule.citation, Instruments.penaltyLaw2021[73, 3]],
            evidence: rule.evidence)
        var (left, from) = (fine, due)
        for payment in payments.sorted(by: { $0.day < $1.day }) where left > .zero {
            surcharge.add(left, rule.value, from: from, to: payment.day, pauses)
            let part = min(max(payment.amount, .zero), left)
            left = left - part
            from = max(from, payment.day)
            surcharge.steps.append("\(payment.day)缴纳\(part)，\(left == .zero ? "罚款缴清" : "还有\(left)没有缴纳")")
            // 第七十二条只写“按罚款数额”：缴了一部分以后按没有缴纳的计算，没有读到明文。
            if left > .zero { surcharge.evidence = .unconfirmed }
        }
        if left > .zero { surcharge.add(left, rule.value, from: from, to: day, pauses) }
        if surcharge.amount > fine {
            surcharge.steps.append("加处罚款的数额不得超出罚款的数额，为\(fine)")
            (surcharge.amount, surcharge.isCapped) = (fine, true)
        }
        return surcharge
    }

    /// Counts what is unpaid from the day after `from` to a day, included.
    private mutating func add(_ unpaid: Money, _ percent: Int, from: LocalDate, to: LocalDate, _ pauses: [ClosedRange<LocalDate>]) {
        guard to > from else { return }
        let counted = Self.late(from, to, pauses)
        guard counted.days > 0 else { return steps += counted.steps }
        let daily = unpaid.percent(percent, rounding: .down).fen
        let (raw, overflow) = daily.multipliedReportingOverflow(by: Int64(counted.days))
        let sum = Money(fen: overflow ? .max / 4 : raw)
        days += counted.days
        amount = amount + sum
        steps += counted.steps + ["\(unpaid)×\(percent)％×\(counted.days)日＝\(sum)"]
    }

    private static func late(
        _ due: LocalDate, _ paid: LocalDate, _ pauses: [ClosedRange<LocalDate>]
    ) -> (days: Int, steps: [String]) {
        guard paid > due else { return (0, ["\(paid)缴纳，没有逾期"]) }
        // Spans that overlap are not counted twice.
        var paused = Set<Int>()
        for span in pauses {
            let first = max(span.lowerBound, due + 1)
            let last = min(span.upperBound, paid)
            if first <= last { paused.formUnion(first.ordinal...last.ordinal) }
        }
        let all = paid.ordinal - due.ordinal
        let out = paused.isEmpty ? "" : "，扣除复议、诉讼期间\(paused.count)日"
        return (all - paused.count, ["自\(due + 1)起至\(paid)共\(all)日\(out)"])
    }

    static let rate = Dated<Int>(
        "加处罚款", .since("2021-07-15", 3, Instruments.penaltyLaw2021[72, 1, 1], checked: FineTable.read))
}

/// A part of a fine that was granted its own day.
public struct Instalment: Sendable, Hashable, Codable {
    public var amount: Money
    public var due: LocalDate
    /// Nil while it is open.
    public var paid: LocalDate?

    public init(_ amount: Money, due: LocalDate, paid: LocalDate? = nil) { (self.amount, self.due, self.paid) = (amount, due, paid) }
}

/// What was paid of a fine on a day.
public struct Payment: Sendable, Hashable, Codable {
    public var day: LocalDate
    public var amount: Money

    public init(_ amount: Money, on day: LocalDate) { (self.amount, self.day) = (amount, day) }
}
