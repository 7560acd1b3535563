import Answers
import ArgumentParser
import Law
import Plan
import Work

/// `helan law --on DAY`: every rule of the house that changes on a day, old beside new.
struct LawCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "4.6-1", by: .command("helan law", "一日里改变的规定"), lacks: "制度、政策的起草和征求意见",
            scenario: "2027年1月1日改变的有商标的罚款、异议期；投诉的时限在2026年4月15日改变")
    ]

    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "列出一日里改变的规定",
        discussion: """
            helan law --on 2027-01-01
            不写日期的，是今天以后第一个有规定改变的日子；那以后没有的，列出有规定改变的各日。
            """)

    @Option(help: "从哪一日起施行的规定")
    var on: DayArgument?

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let law = LawChanges(of: ProcedureCatalogue.procedures)
        let today = SystemClock().today()
        guard let day = on?.day ?? law.days.first(where: { $0.day > today })?.day else {
            for change in law.days { print("\(change.day)　\(change.count)项") }
            return
        }
        let answer = LawChangesAnswer(law, on: day)
        if json { return printAnswer(answer) }
        print("\(day)　\(answer.changes.count)项")
        for change in answer.changes {
            print("\(change.group)　\(change.title)\(change.changesValue ? "" : "（只换条文）")")
            print("　到前一日：\(words(change.old, "没有规定或者没有录入"))")
            print("　从这一日：\(words(change.new, "没有录入，不推算"))")
        }
    }

    private func words(_ entry: DatedWords.Entry?, _ none: String) -> String {
        entry.map { "\($0.words)（\($0.citation)\($0.evidence == .unconfirmed ? "，待核实" : "")）" } ?? none
    }
}
