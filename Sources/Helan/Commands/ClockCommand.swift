import Answers
import ArgumentParser
import Foundation
import Law
import Plan
import Procedure

/// `helan clock PROCEDURE CLOCK --from DAY`: the due day of a statutory clock, how it was counted, and the article.
struct ClockCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "4.4-2", by: .command("helan clock", "推算调解的法定期限"), lacks: "同全国维权援助网络的数据交换",
            scenario: "意见陈述期十五日，从送达次日起算，末日逢国庆顺延到节后第一个工作日")
    ]

    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "推算一个法定期限",
        discussion: """
            helan clock --list
            helan clock protection.patent-mediation statement --from 2026-09-10
            期限的长短依起算日当时的规定；--pause 起..止 写中止日和恢复日，--extend 写延期的名称，都可以写多次。
            办件收到在先而规定有变的，用 --opened 写明收到日，以便核对适用的版本。
            """)

    @Argument(help: "程序，例如 protection.patent-mediation")
    var procedure: String?

    @Argument(help: "时限，例如 statement")
    var clock: String?

    @Option(help: "起算事实发生的日期")
    var from: DayArgument?

    @Option(help: "办件收到的日期，缺省同起算日")
    var opened: DayArgument?

    @Option(help: "中止日..恢复日")
    var pause: [PauseArgument] = []

    @Option(help: "延期的名称")
    var extend: [String] = []

    @Flag(help: "列出所有程序的时限")
    var list = false

    @Flag(help: "输出 JSON")
    var json = false

    func validate() throws {
        if list { return }
        guard procedure != nil, clock != nil else {
            throw ValidationError("请写明程序和时限，例如 helan clock protection.patent-mediation statement；--list 列出全部")
        }
        guard from != nil else { throw ValidationError("请用 --from 写明起算日") }
    }

    func run() throws {
        guard !list, let procedure, let clock, let from else { return try printList() }
        let question = ClockQuestion(
            procedure, clock, from: from.day, opened: opened?.day, pauses: pause.map(\.span), extensions: extend)
        let answer = try question.answer(by: ProcedureCatalogue.procedures)
        if json { return printAnswer(answer) }
        let (law, due) = (answer.law, answer.due)
        for step in due.steps { print(step) }
        print("期限\(law.value)，至\(due.day)届满\(due.isProvisional ? "（暂定）" : "")")
        print("依据：\(law.citation)\(law.evidence == .unconfirmed ? "（待核实）" : "")")
    }

    private func printList() throws {
        let rows = ClockRow.all(of: ProcedureCatalogue.procedures)
        if json { return printAnswer(rows) }
        for row in rows {
            let (code, law) = ("\(row.procedure.code)　\(row.clock.code)", row.law)
            print("\(code)　\(row.clock.rule.title)　\(law.value)　\(law.since)至\(law.until?.description ?? "今")　\(law.citation)")
        }
    }
}

/// `2026-03-01..2026-03-20`: stands still from the first day, goes on on the second.
struct PauseArgument: ExpressibleByArgument {
    let span: PauseSpan

    init?(argument: String) {
        let ends = argument.components(separatedBy: "..")
        guard ends.count == 2, let from = LocalDate(written: ends[0]), let to = LocalDate(written: ends[1]) else { return nil }
        span = PauseSpan(from: from, to: to)
    }
}
