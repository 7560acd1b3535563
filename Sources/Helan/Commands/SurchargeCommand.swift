import Answers
import ArgumentParser
import Foundation
import Law
import Penalty
import Plan
import Work

/// `helan surcharge --fine … --due …`: what a fine that is paid late costs beside it.
struct SurchargeCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving("4.2-1", by: .command("helan surcharge", "计算加处罚款"), lacks: "案件的办理", scenario: "逾期一日加处百分之三，三十四日到顶，不超过罚款本数")
    ]

    static let configuration = CommandConfiguration(
        commandName: "surcharge", abstract: "计算逾期缴纳的加处罚款",
        discussion: "helan surcharge --fine 1万 --due 2026-03-10 --paid 2026-03-30 --pause 2026-03-12..2026-03-20")

    @Option(help: "罚款（元）")
    var fine: YuanArgument

    @Option(help: "缴纳期限的最后一日")
    var due: DayArgument

    @Option(help: "缴纳之日；不写则为今天")
    var paid: DayArgument?

    @Option(help: "分次缴纳：日期=元，例如 2026-03-20=4000，可以写多次；写了的，--paid 是算到哪一天")
    var payment: [PaymentArgument] = []

    @Option(help: "复议、诉讼期间：第一日..最后一日，可以写多次")
    var pause: [SpanArgument] = []

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let surcharge = try SurchargeQuestion(
            fine: fine.money, due: due.day, paid: paid?.day ?? SystemClock().today(), payments: payment.map(\.payment),
            pauses: pause.map(\.span)
        ).answer()
        if json { return printAnswer(surcharge) }
        for step in surcharge.steps { print(step) }
        print("加处罚款\(surcharge.amount)　合计\(fine.money + surcharge.amount)")
        print("依据：\(surcharge.citations.distinctWords.joined(separator: "；"))")
    }
}

/// `2026-03-01..2026-03-20`, both days included.
struct SpanArgument: ExpressibleByArgument {
    let span: ClosedRange<LocalDate>

    init?(argument: String) {
        let ends = argument.components(separatedBy: "..")
        guard ends.count == 2, let from = LocalDate(written: ends[0]), let to = LocalDate(written: ends[1]), from <= to else { return nil }
        span = from...to
    }
}

/// `2026-03-20=4000`: the day of a payment, and how much of it in yuan.
struct PaymentArgument: ExpressibleByArgument {
    let payment: Payment

    init?(argument: String) {
        let parts = argument.components(separatedBy: "=")
        guard parts.count == 2, let day = LocalDate(written: parts[0]), let amount = YuanArgument(argument: parts[1]) else { return nil }
        payment = Payment(amount.money, on: day)
    }
}
