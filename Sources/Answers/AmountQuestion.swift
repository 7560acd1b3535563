public import Law
public import Penalty
public import Wire

/// What a fine that is paid late costs beside it: what is asked, by the command, the interface and the page alike.
public struct SurchargeQuestion: Sendable, Hashable {
    public var fine: Money
    public var due: LocalDate
    /// The day of payment; where it was paid in parts, up to which day what is unpaid is counted.
    public var paid: LocalDate
    public var payments: [Payment]
    public var pauses: [ClosedRange<LocalDate>]

    /// Longer reviews and suits than a lifetime are typed by mistake.
    private static let longest = 40_000

    /// - Throws: `RuleFault` where the days do not fit together.
    public init(
        fine: Money, due: LocalDate, paid: LocalDate, payments: [Payment] = [], pauses: [ClosedRange<LocalDate>] = []
    ) throws(RuleFault) {
        if let late = payments.first(where: { $0.day > paid }) { throw RuleFault("paid", "算到\(paid)，而\(late.day)还有缴纳，请核对") }
        if payments.contains(where: { $0.amount < .zero }) { throw RuleFault("payment", "缴纳的金额不能是负数") }
        if paid.ordinal - due.ordinal > Self.longest { throw RuleFault("paid", "缴纳之日\(paid)比应缴之日\(due)晚了一百多年，请核对") }
        (self.fine, self.due, self.paid, self.payments, self.pauses) = (fine, due, paid, payments, pauses)
    }

    /// - Throws: `NoLaw` where the rule of the due day is not held.
    public func answer() throws(NoLaw) -> Surcharge {
        guard payments.isEmpty else { return try Surcharge.of(fine, due: due, payments: payments, until: paid, pauses: pauses) }
        return try Surcharge.of(fine, due: due, paid: paid, pauses: pauses)
    }
}

extension Surcharge: WrittenRecord {
    public static let schemaName = "Surcharge"
    public static let meaning = "加处罚款；金额以分为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("days", "计算的日数") { $0.days }, WrittenField("amount_fen", "加处罚款") { $0.amount },
        WrittenField("capped", "是否已到罚款本数") { $0.isCapped }, WrittenField("steps", "怎样计算") { $0.steps },
        WrittenField("citation", "依据") { $0.citations.distinctWords.joined(separator: "；") },
        WrittenField("evidence", "依据是否核实") { $0.evidence },
    ]
}

/// Illegal gain as the law of a day finds it: what is asked, by the command, the interface and the page alike.
public struct GainQuestion: Sendable, Hashable {
    public var figures: IllegalGain.Figures
    /// Of a counterfeit patent: the price, how many were sold, and the fee of a contract. Zero where the case is none.
    public var price: Money
    public var quantity: Int
    public var contractFee: Money
    public var day: LocalDate

    public init(
        _ figures: IllegalGain.Figures, price: Money = .zero, quantity: Int = 0, contractFee: Money = .zero, on day: LocalDate
    ) {
        (self.figures, self.price, self.quantity, self.contractFee) = (figures, price, quantity, contractFee)
        self.day = day
    }

    private var isOfPatent: Bool { (price > .zero && quantity > 0) || contractFee > .zero }

    /// - Throws: `NoLaw` where neither rule of the day is held, or only that of counterfeit patents and the case is none.
    public func answer() throws(NoLaw) -> GainAnswer {
        let gross =
            isOfPatent
            ? try IllegalGain.ofCounterfeitPatent(price: price, quantity: quantity, contractFee: contractFee, on: day) : nil
        guard gross != nil else { return GainAnswer(day: day, net: try IllegalGain.of(figures, on: day), gross: nil) }
        // Before the measures of 2026 the gross computation stands alone.
        return GainAnswer(day: day, net: try? IllegalGain.of(figures, on: day), gross: gross)
    }
}

/// Illegal gain by the measures, and for counterfeit patents by the older rule beside it.
public struct GainAnswer: WrittenRecord, Hashable {
    public let day: LocalDate
    public let net: IllegalGain?
    public let gross: IllegalGain?

    public static let schemaName = "GainAnswer"
    public static let meaning = "违法所得的认定"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("day", "哪一日的规定") { $0.day }, WrittenField("net", "依违法所得认定办法；当时没有的为 null") { $0.net },
        WrittenField("gross", "假冒专利依专利行政执法办法；不是假冒专利的为 null") { $0.gross },
    ]
}

extension IllegalGain: WrittenRecord {
    public static let schemaName = "IllegalGain"
    public static let meaning = "违法所得；金额以分为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("amount_fen", "违法所得，罚款以它为基数") { $0.amount },
        WrittenField("confiscated_fen", "没收的数额，不含已经退赔的") { $0.confiscated }, WrittenField("steps", "怎样认定") { $0.steps },
        WrittenField("citation", "依据") { $0.citations.distinctWords.joined(separator: "；") },
        WrittenField("evidence", "依据是否核实") { $0.evidence },
    ]
}
