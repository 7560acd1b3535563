import Answers
public import ArgumentParser
import Law
public import Penalty
import Work

/// `helan threshold hearing …`: whether a hearing is to be offered.
struct HearingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hearing", abstract: "是否应当告知听证权利",
        discussion: "helan threshold hearing --fine 10万    helan threshold hearing --system copyright --subject person --fine 2万")

    @Option(help: "哪一类机关：market（市场监督管理）、copyright（著作权）、agriculture（农业农村）、forestry（林草）；后两类没有录入标准，要写 --regional")
    var system: HearingThreshold.System = .market

    @Option(help: "对谁：person 或 organisation")
    var subject: FineBase.Subject = .organisation

    @Option(help: "拟处的罚款（元）")
    var fine: YuanArgument?

    @Option(help: "拟没收的违法所得和财物合计（元）")
    var confiscation: YuanArgument?

    @Flag(help: "停产停业、关闭、限制从业、降低资质、吊销等")
    var heavy = false

    @Option(help: "地方规定的标准（元）")
    var regional: YuanArgument?

    @Option(help: "告知之日；不写则为今天")
    var on: DayArgument?

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let answer = try HearingQuestion(
            system, subject, fine: fine?.money, confiscation: confiscation?.money, isHeavy: heavy, regional: regional?.money,
            on: on?.day ?? SystemClock().today()
        ).answer()
        if json { return printAnswer(answer) }
        for reason in answer.reasons { print(reason) }
        let threshold = answer.threshold
        print("对\(threshold.subject.title)的听证标准\(threshold.amount)以上　\(answer.isDue ? "应当告知听证权利" : "没有达到听证标准")")
        print("依据：\(threshold.citation)\(threshold.evidence == .unconfirmed ? "（标准待核实）" : "")")
    }
}

/// `helan threshold summary …`: whether a fine may be imposed on the spot.
struct SummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "能否适用简易程序",
        discussion: "helan threshold summary --fine 3000    helan threshold summary --subject person")

    @Option(help: "对谁：person 或 organisation")
    var subject: FineBase.Subject = .organisation

    @Option(help: "罚款（元）")
    var fine: YuanArgument?

    @Option(help: "适用的日期；不写则为今天")
    var on: DayArgument?

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let answer = try SummaryAnswer(subject, fine: fine?.money, on: on?.day ?? SystemClock().today())
        if json { return printAnswer(answer) }
        let threshold = answer.threshold
        print("对\(threshold.subject.title)当场处罚的罚款上限\(threshold.amount)（含本数）")
        if let fine = answer.fine, let admitted = answer.isAdmitted { print("罚款\(fine)\(admitted ? "可以" : "不能")当场作出") }
        print("依据：\(threshold.citation)\(threshold.evidence == .unconfirmed ? "（待核实）" : "")")
    }
}

extension HearingThreshold.System: ExpressibleByArgument {}
