import Answers
import ArgumentParser
import Law
import Penalty
import Plan
import Work

/// `helan gain --received …`: illegal gain as the law of a day finds it.
struct GainCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "4.2-1", by: .command("helan gain", "认定违法所得"), lacks: "案件的办理",
            scenario: "2026年3月20日起的违法所得扣除已经证实的购进价款、其他支出和税款；退赔计入但不没收")
    ]

    static let configuration = CommandConfiguration(
        commandName: "gain", abstract: "认定违法所得",
        discussion: """
            helan gain --received 10万 --purchases 3万 --taxes 3000 --refunded 1.2万
            helan gain --received 4万 --price 80 --quantity 500（假冒专利，另按售价乘数量）
            """)

    @Option(help: "实施违法行为所取得的款项（元）")
    var received: YuanArgument

    @Option(help: "已经证实的原材料、商品购进价款（元）")
    var purchases: YuanArgument?

    @Option(help: "已经证实的其他合法必要支出（元）")
    var costs: YuanArgument?

    @Option(help: "处罚以前依法缴纳的直接相关税款（元）")
    var taxes: YuanArgument?

    @Option(help: "已经依法退赔的款项（元）")
    var refunded: YuanArgument?

    @Flag(help: "为违法行为提供便利条件")
    var facilitator = false

    @Option(help: "假冒专利产品的销售价格（元）")
    var price: YuanArgument?

    @Option(help: "假冒专利产品的销售数量")
    var quantity: CountArgument?

    @Option(help: "假冒专利的合同收取的费用（元）")
    var contractFee: YuanArgument?

    @Option(help: "认定之日；不写则为今天")
    var on: DayArgument?

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let figures = IllegalGain.Figures(
            received: received.money, purchases: purchases?.money ?? .zero, otherCosts: costs?.money ?? .zero, taxes: taxes?.money ?? .zero,
            refunded: refunded?.money ?? .zero, isFacilitator: facilitator)
        let answer = try GainQuestion(
            figures, price: price?.money ?? .zero, quantity: quantity?.count ?? 0, contractFee: contractFee?.money ?? .zero,
            on: on?.day ?? SystemClock().today()
        ).answer()
        if json { return printAnswer(answer) }
        for gain in [answer.net, answer.gross].compactMap(\.self) {
            for step in gain.steps { print(step) }
            print("依据：\(gain.citations.distinctWords.joined(separator: "；"))\(gain.evidence == .unconfirmed ? "（适用哪一个待核实）" : "")")
        }
    }
}
