import Answers
public import ArgumentParser
import Law
public import Penalty
import Plan
import Work

/// `helan fine OFFENCE …`: within what bounds a fine may be set, by the law of the conduct and by that of the decision.
struct FineCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "4.2-1", by: .command("helan fine", "计算罚款的幅度"), lacks: "案件的办理",
            scenario: "商标侵权：违法经营额五万元以上（含本数）最高五倍，不足的最高二十五万元")
    ]

    static let configuration = CommandConfiguration(
        commandName: "fine", abstract: "计算罚款的幅度",
        discussion: """
            helan fine counterfeit-patent --gain 50001 --until 2026-05-01
            helan fine trade-secret --serious --until 2025-09-20 --decided 2025-11-10
            helan fine trademark-infringement --turnover 8万 --until 2026-10-31 --decided 2027-01-04 --also copyright
            金额以元为单位，可以写 50000、50,000.01 或 5万。行为时和决定时的规定不同的，两个都列出，写明适用哪一个。
            日期矛盾或者当时的规定没有录入的，退出码为1。违法行为的代码：\(Offence.allCases.map { "\($0.rawValue)（\($0.title)）" }.joined(separator: "、"))
            """)

    @Argument(help: "违法行为的代码")
    var offence: Offence

    @Option(help: "违法所得（元）")
    var gain: YuanArgument?

    @Option(help: "违法经营额（元）")
    var turnover: YuanArgument?

    @Option(help: "货值金额（元）")
    var value: YuanArgument?

    @Flag(help: "情节严重")
    var serious = false

    @Flag(help: "数额难以计算")
    var uncomputable = false

    @Option(help: "对谁：person（自然人、责任人员）或 organisation（单位）")
    var subject: FineBase.Subject = .organisation

    @Option(help: "违法行为开始之日；不写同终了之日")
    var from: DayArgument?

    @Option(help: "违法行为终了之日；不写则为今天")
    var until: DayArgument?

    @Option(help: "决定之日；不写则为今天")
    var decided: DayArgument?

    @Option(help: "同一行为还违反的规定，可以写多次")
    var also: [Offence] = []

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let today = SystemClock().today()
        let base = FineBase(
            illegalGain: gain?.money, turnover: turnover?.money, goodsValue: value?.money, isSerious: serious, subject: subject,
            isUncomputable: uncomputable)
        let decided = decided?.day ?? today
        let answer = try FineQuestion(
            offence, others: also, base: base, from: from?.day, until: until?.day ?? min(today, decided), decided: decided
        ).answer()
        if json { return printAnswer(answer) }
        tell(answer.judgement)
        for line in answer.heavier?.reasons ?? [] { print(line) }
        if let heavier = answer.heavier { print("依据：\(heavier.citation)") }
    }

    private func tell(_ judgement: FineJudgement) {
        if judgement.outcome == .unchanged {
            tell(judgement.conduct, "")
        } else {
            tell(judgement.conduct, "行为时（\(judgement.conduct.day)）　")
            tell(judgement.decision, "决定时（\(judgement.decision.day)）　")
            for reason in judgement.reasons.dropFirst() { print(reason) }
            print("依据：\(judgement.citation)")
        }
        print("追究时效：\(judgement.limitation.lastDay)以前发现的（\(judgement.limitation.citation)）")
    }

    private func tell(_ fine: FineRange, _ head: String) {
        for step in fine.steps { print(step) }
        print(
            "\(head)\(fine.hasFine ? "罚款\(fine.minimum)至\(fine.maximum)" : "没有罚款")　并：\(fine.measures.map(\.title).joined(separator: "；"))")
        print("依据：\(fine.citation)\(fine.evidence == .unconfirmed ? "（待核实）" : "")")
    }
}

/// An amount of yuan on the command line: `50000`, `50,000.01`, `5万`.
struct YuanArgument: ExpressibleByArgument {
    let money: Money

    init?(argument: String) {
        guard let money = Money(written: argument) else { return nil }
        self.money = money
    }
}

extension Offence: ExpressibleByArgument {}
extension FineBase.Subject: ExpressibleByArgument {}
