import Answers
import Design
import Law
import Markup
import Procedure

/// The last day of a clock of a procedure.
struct ClockAsked: LawAsked {
    private let procedures: [ProcedureOutline]
    private let chosen: (procedure: String, clock: String)?
    private let code: String

    init(_ query: inout LawQuery, _ procedures: [ProcedureOutline]) {
        self.procedures = procedures
        let first = procedures.first.flatMap { procedure in procedure.clocks.first.map { "\(procedure.code)/\($0.code)" } } ?? ""
        code = query.has("clock") ? query.typed("clock") : first
        let parts = code.split(separator: "/", maxSplits: 1).map(String.init)
        let outline = procedures.first { $0.code == parts.first }
        guard parts.count == 2, outline?.clock(parts[1]) != nil else {
            chosen = nil
            if query.has("clock") { query.refuse("clock", "没有时限“\(code.prefix(60))”，请从列表里选择。") }
            return
        }
        chosen = (parts[0], parts[1])
    }

    func fields(_ query: LawQuery) -> HTML {
        let options = procedures.flatMap { procedure in
            procedure.clocks.map { (value: "\(procedure.code)/\($0.code)", title: "\(procedure.title)：\($0.rule.title)") }
        }
        return SelectField(FieldLabel("clock", "哪个程序的哪个时限", error: query.fault(of: "clock")), options: options, chosen: code).html
    }

    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)] {
        guard let chosen else { return [] }
        let answer = try ClockQuestion(chosen.procedure, chosen.clock, from: day).answer(by: procedures)
        let provisional: HTML = answer.due.isProvisional ? "（暂定）" : .empty
        return [
            ("期间", HTML(plain: answer.law.value.description)), ("最后一日", "<time>\(answer.due.day)</time>\(provisional)"),
            ("怎样推算", LawColumn.points(answer.due.steps)), ("依据", HTML(plain: answer.law.citation.description)),
            ("是否核实", LawColumn.evidence(answer.law.evidence, checked: answer.law.lastChecked)),
        ]
    }
}
