import Answers
import Design
import Law
import Markup
import Penalty

/// Whether a hearing is to be offered.
struct HearingAsked: LawAsked {
    private let system: HearingThreshold.System
    private let subject: FineBase.Subject
    private let fine: Money?
    private let confiscation: Money?
    private let regional: Money?
    private let isHeavy: Bool

    init(_ query: inout LawQuery) {
        system = query.choice("system", "哪一类机关") ?? .market
        subject = query.choice("subject", "对谁") ?? .organisation
        fine = query.money("fine", "拟处的罚款")
        confiscation = query.money("confiscation", "拟没收的合计")
        regional = query.money("regional", "地方规定的标准")
        isHeavy = query.isTicked("heavy")
    }

    func fields(_ query: LawQuery) -> HTML {
        """
        \(query.choice("system", "哪一类机关", system) { $0.title })\(query.choice("subject", "对谁", subject) { $0.title })\
        \(query.money("fine", "拟处的罚款"))\(query.money("confiscation", "拟没收的合计", hint: "违法所得和财物"))\
        \(query.money("regional", "地方规定的标准", hint: "自治区另有规定的，从其规定"))\
        \(query.flags("其他处罚", [(name: "heavy", title: "停产停业、关闭、限制从业、降低资质、吊销等")]))
        """
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        let answer = try HearingQuestion(
            system, subject, fine: fine, confiscation: confiscation, isHeavy: isHeavy, regional: regional, on: day
        ).answer()
        let isAsked = fine != nil || confiscation != nil || isHeavy
        return [
            ("标准", HTML(plain: "对\(subject.title)，\(answer.threshold.amount) 以上（含本数）")),
            ("结论", isAsked ? Tag(answer.isDue ? "应当告知听证权利" : "没有达到标准", answer.isDue ? .waiting : .plain).html : .empty),
            ("理由", answer.reasons.isEmpty ? .empty : LawColumn.points(answer.reasons)),
            ("依据", HTML(plain: answer.threshold.citation.description)), ("是否核实", LawColumn.evidence(answer.threshold.evidence)),
        ]
    }
}

/// Whether a fine may be imposed on the spot.
struct SummaryAsked: LawAsked {
    private let subject: FineBase.Subject
    private let fine: Money?

    init(_ query: inout LawQuery) {
        subject = query.choice("subject", "对谁") ?? .organisation
        fine = query.money("fine", "罚款")
    }

    func fields(_ query: LawQuery) -> HTML { "\(query.choice("subject", "对谁", subject) { $0.title })\(query.money("fine", "罚款"))" }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        let answer = try SummaryAnswer(subject, fine: fine, on: day)
        return [
            ("上限", HTML(plain: "对\(subject.title)，\(answer.threshold.amount) 以下（含本数）")),
            ("结论", answer.isAdmitted.map { Tag($0 ? "可以当场处罚" : "不能当场处罚", $0 ? .good : .plain).html } ?? .empty),
            ("依据", HTML(plain: answer.threshold.citation.description)), ("是否核实", LawColumn.evidence(answer.threshold.evidence)),
        ]
    }
}
