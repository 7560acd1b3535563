public import Law
public import Register
public import Wire

/// A share of the annual fee that is remitted 减缴: 85 for one applicant, 70 for several.
public enum ReductionShare: String, Written, Hashable, CaseIterable {
    case single = "85"
    case joint = "70"
    public var value: FeeReduction { self == .single ? .single : .joint }
}

extension AnnualFee: WrittenRecord {
    public static let schemaName = "AnnualFee"
    public static let meaning = "专利年费；金额以分为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("due", "缴纳的最后一日") { $0.due.day },
        WrittenField("provisional", "日期是否暂定") { $0.due.isProvisional || $0.graceUntil?.isProvisional == true },
        WrittenField("full_fee_fen", "全额年费") { $0.fullFee }, WrittenField("fee_fen", "减缴后的年费") { $0.fee },
        // A patent that lapsed can no longer be kept by paying, so there is no surcharge and no total to pay.
        WrittenField("surcharge_fen", "滞纳金；权利已经终止的为 null") { $0.lapsedFrom == nil ? $0.surcharge : nil },
        WrittenField("total_fen", "合计；权利已经终止的为 null") { $0.lapsedFrom == nil ? $0.total : nil },
        WrittenField("grace_until", "补缴期的最后一日") { $0.graceUntil?.day },
        WrittenField("lapsed_from", "权利终止之日；没有终止的为 null") { $0.lapsedFrom },
        WrittenField("citation", "依据") { $0.citationText }, WrittenField("evidence", "依据是否核实") { $0.evidence },
        WrittenField("steps", "怎样计算") { $0.steps },
    ]
}

/// The fee of one procedure on a day.
public struct ProcedureFeeAnswer: WrittenRecord {
    public enum Subject: String, Written, Hashable, CaseIterable {
        case layout, trademark
        var fees: [ProcedureFee] { self == .layout ? ProcedureFees.layout : ProcedureFees.trademark }
    }
    public let fee: ProcedureFee
    public let entry: Dated<Money>.Entry

    /// The fees of a kind of right.
    /// - Throws: `NoLaw` where the tables do not know the day.
    public static func list(_ subject: Subject, on day: LocalDate) throws -> [Self] {
        try subject.fees.map { Self(fee: $0, entry: try $0.amount.on(day)) }
    }

    public static let schemaName = "ProcedureFee"
    public static let meaning = "一项规费；金额以分为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.fee.code }, WrittenField("title", "名称") { $0.fee.title },
        WrittenField("fee_fen", "金额") { $0.entry.value }, WrittenField("citation", "依据") { $0.entry.citation.description },
        WrittenField("evidence", "依据是否核实") { $0.entry.evidence },
    ]
}
