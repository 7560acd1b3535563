public import Law
public import Penalty
public import Wire

extension Offence: Written {}
extension FineBase.Subject: Written {}
extension FineQuantity: Written {}
extension FineJudgement.Outcome: Written {}
extension Measure: Written {}

/// Within what bounds a fine may be set: what is asked, by the command, the interface and the page alike.
public struct FineQuestion: Sendable, Hashable {
    public var offence: Offence
    /// Other offences that the same act is.
    public var others: [Offence]
    public var base: FineBase
    public var conduct: ClosedRange<LocalDate>
    public var decided: LocalDate

    /// - Parameters:
    ///   - from: the first day of the conduct; its last where it is not given.
    ///   - until: the last day of the conduct.
    /// - Throws: `RuleFault` where the days do not fit together.
    public init(
        _ offence: Offence, others: [Offence] = [], base: FineBase, from: LocalDate? = nil, until: LocalDate, decided: LocalDate
    ) throws(RuleFault) {
        if let from, from > until { throw RuleFault("from", "违法行为开始日\(from)晚于终了日\(until)，请核对") }
        if decided < until { throw RuleFault("decided", "决定日\(decided)早于违法行为终了日\(until)，请核对") }
        (self.offence, self.others, self.base) = (offence, others, base)
        (conduct, self.decided) = ((from ?? until)...until, decided)
    }

    /// - Throws: `NoLaw` where the article of a day is not held.
    public func answer() throws(NoLaw) -> FineAnswer {
        let judgement = try Fines.judge(offence, base: base, conduct: conduct, decided: decided)
        // Of several laws the one with the higher fine is taken as each of them would apply.
        let day = judgement.outcome == .newLaw ? decided : conduct.upperBound
        let heavier = others.isEmpty ? nil : try Fines.heavier(offence, others, base: base, on: day)
        return FineAnswer(question: self, judgement: judgement, heavier: heavier)
    }
}

/// What does not fit in a question, at the field that has to be mended.
public struct RuleFault: Error, Sendable, Hashable, CustomStringConvertible {
    public let field: String
    public let description: String
    public init(_ field: String, _ description: String) { (self.field, self.description) = (field, description) }
}

/// The bounds of a fine, by the law of the conduct and by that of the decision.
public struct FineAnswer: WrittenRecord, Hashable {
    public let question: FineQuestion
    public let judgement: FineJudgement
    public let heavier: HeavierFine?

    public static let schemaName = "FineAnswer"
    public static let meaning = "罚款的幅度：行为时和决定时的规定、适用哪一个；金额以分为单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("offence", "违法行为") { $0.question.offence }, WrittenField("title", "名称") { $0.question.offence.title },
        WrittenField("outcome", "从旧兼从轻的结论") { $0.judgement.outcome },
        WrittenField("outcome_title", "结论，用文字说") { $0.judgement.outcome.title },
        WrittenField("applied", "适用的幅度；轻重不能一概而论的为 null") { $0.judgement.applied },
        WrittenField("conduct", "行为终了之日的规定") { $0.judgement.conduct },
        WrittenField("decision", "决定之日的规定") { $0.judgement.decision },
        WrittenField("reasons", "理由") { $0.judgement.reasons }, WrittenField("limitation", "追究时效") { $0.judgement.limitation },
        WrittenField("heavier", "同一行为违反几部法律的，罚款数额高的规定；没有问的为 null") { $0.heavier },
        WrittenField("citation", "从旧兼从轻的依据") { $0.judgement.citation.description },
        WrittenField("evidence", "所用的依据是否都核实") { $0.judgement.evidence },
    ]
}

extension FineRange: WrittenRecord {
    public static let schemaName = "FineRange"
    public static let meaning = "按一日的规定，罚款的幅度"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("offence", "违法行为") { $0.offence }, WrittenField("day", "哪一日的规定") { $0.day },
        WrittenField("minimum_fen", "最低") { $0.minimum }, WrittenField("maximum_fen", "最高") { $0.maximum },
        WrittenField("optional", "是否可以不处罚款") { $0.isOptional },
        WrittenField("measures", "一并作出的处理") { $0.measures },
        WrittenField("measure_titles", "一并作出的处理，用文字说") { $0.measures.map(\.title) },
        WrittenField("steps", "怎样计算") { $0.steps }, WrittenField("citation", "依据") { $0.citation.description },
        WrittenField("evidence", "依据是否核实") { $0.evidence }, WrittenField("checked", "最近一次核对之日") { $0.lastChecked },
    ]
}

extension Limitation: WrittenRecord {
    public static let schemaName = "Limitation"
    public static let meaning = "行政处罚的追究时效"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("last_day", "在这一日以前发现的可以处罚（二年）") { $0.lastDay },
        WrittenField("last_day_of_grave_harm", "涉及生命健康安全、金融安全且有危害后果的（五年）") { $0.lastDayOfGraveHarm },
        WrittenField("citation", "依据") { $0.citation.description }, WrittenField("evidence", "依据是否核实") { $0.evidence },
    ]
}

extension HeavierFine: WrittenRecord {
    public static let schemaName = "HeavierFine"
    public static let meaning = "同一行为违反几部法律时，按罚款数额高的规定"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("ranges", "各自的幅度，高的在前") { $0.ranges }, WrittenField("reasons", "理由") { $0.reasons },
        WrittenField("citation", "依据") { $0.citation.description }, WrittenField("evidence", "依据是否核实") { $0.evidence },
    ]
}
