public import Law
public import Penalty
public import Wire

extension HearingThreshold.System: Written {}

/// Whether a hearing is to be offered: what is asked, by the command, the interface and the page alike.
public struct HearingQuestion: Sendable, Hashable {
    public var system: HearingThreshold.System
    public var subject: FineBase.Subject
    public var fine: Money?
    /// Illegal gain and goods together.
    public var confiscation: Money?
    /// 停产停业、关闭、限制从业、降低资质、吊销.
    public var isHeavy: Bool
    /// What the region set for this subject.
    public var regional: Money?
    /// The day of the notice of penalty.
    public var day: LocalDate

    public init(
        _ system: HearingThreshold.System = .market, _ subject: FineBase.Subject = .organisation, fine: Money? = nil,
        confiscation: Money? = nil, isHeavy: Bool = false, regional: Money? = nil, on day: LocalDate
    ) {
        (self.system, self.subject, self.fine, self.confiscation) = (system, subject, fine, confiscation)
        (self.isHeavy, self.regional, self.day) = (isHeavy, regional, day)
    }

    /// - Throws: `NoLaw` on a day whose rule is not held.
    public func answer() throws(NoLaw) -> HearingAnswer {
        let threshold = try HearingThreshold.on(day, system, subject, regional: regional)
        let due = threshold.isDue(fine: fine, confiscation: confiscation, heavy: isHeavy)
        return HearingAnswer(day: day, threshold: threshold, isDue: due.isDue, reasons: due.reasons)
    }
}

/// Whether a hearing is to be offered, and the amount.
public struct HearingAnswer: WrittenRecord, Hashable {
    public let day: LocalDate
    public let threshold: HearingThreshold
    public let isDue: Bool
    public let reasons: [String]

    public static let schemaName = "HearingAnswer"
    public static let meaning = "听证的标准；金额以分为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("day", "哪一日的规定") { $0.day }, WrittenField("system", "哪一类机关") { $0.threshold.system },
        WrittenField("subject", "对谁") { $0.threshold.subject }, WrittenField("amount_fen", "标准，含本数") { $0.threshold.amount },
        WrittenField("regional", "是否用了地方规定的标准") { $0.threshold.isRegional },
        WrittenField("due", "是否应当告知听证权利") { $0.isDue }, WrittenField("reasons", "理由") { $0.reasons },
        WrittenField("citation", "依据") { $0.threshold.citation.description },
        WrittenField("evidence", "依据是否核实") { $0.threshold.evidence },
    ]
}

/// Whether a fine may be imposed on the spot.
public struct SummaryAnswer: WrittenRecord, Hashable {
    public let day: LocalDate
    public let threshold: SummaryThreshold
    public let fine: Money?

    /// - Throws: `NoLaw` on a day whose rule is not held.
    public init(_ subject: FineBase.Subject, fine: Money?, on day: LocalDate) throws(NoLaw) {
        threshold = try SummaryThreshold.on(day, subject)
        (self.day, self.fine) = (day, fine)
    }

    /// Nil where no fine was given.
    public var isAdmitted: Bool? { fine.map(threshold.admits) }

    public static let schemaName = "SummaryAnswer"
    public static let meaning = "简易程序的罚款上限；金额以分为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("day", "哪一日的规定") { $0.day }, WrittenField("subject", "对谁") { $0.threshold.subject },
        WrittenField("amount_fen", "上限，含本数") { $0.threshold.amount },
        WrittenField("admitted", "这笔罚款能否当场作出；没有写的为 null") { $0.isAdmitted },
        WrittenField("citation", "依据") { $0.threshold.citation.description },
        WrittenField("evidence", "依据是否核实") { $0.threshold.evidence },
    ]
}
