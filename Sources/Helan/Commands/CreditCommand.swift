import Answers
import ArgumentParser
import Credit
import Law
import Plan
import Platform
import Web

/// `helan credit CODE --on DAY`: the credit of an agency on a day, every point explained.
struct CreditCommand: AsyncParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "2.2-3", by: .command("helan credit", "一家代理机构某一天的信用，逐项说明"), lacks: "国家评价办法的分值和等级界限（没有读到原文）",
            scenario: "过去的一天按当天知道的和现在知道的分别重算：迟登记的、更正的、后来录入和核实的规则")
    ]

    static let configuration = CommandConfiguration(commandName: "credit", abstract: "代理机构的信用：某一天的等级、分数和每一项的来源")

    @Argument(help: ArgumentHelp("统一社会信用代码、机构代码，或者登记簿里的主体编号。", valueName: "代码")) var code: String
    @Option(help: ArgumentHelp("哪一天的；不写则为今天。", valueName: "日期")) var on: DayArgument?
    @Flag(help: "按当天知道的重算；不写则按现在知道的。") var then = false
    @Flag(help: "输出 JSON，同程序接口的答复一样。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let today = platform.clock.today()
        let day = on?.day ?? today
        guard day <= today else { throw Refused("\(day) 还没有到，只能算到今天（\(today)）。") }
        let answers = platform.agencyAnswers
        guard let file = try await answers.agency(code) else { throw Refused("没有代码为“\(code)”的代理机构。") }
        let score = try await answers.score(of: .agency(file.line.agency.code), on: day, known: then ? day : today)
        let report = CreditReport.of(file, score)
        if json { return printAnswer(report) }
        for line in report.lines { print(line) }
    }
}
