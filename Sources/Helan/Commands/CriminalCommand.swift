import Answers
public import ArgumentParser
import Law
public import Penalty
import Work

/// `helan threshold criminal CRIME …`: the figures of a case beside the lines of a crime.
struct CriminalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "criminal", abstract: "数额、数量同刑事标准的比较",
        discussion: """
            helan threshold criminal sale-of-counterfeits --sales 5万 --until 2026-05-01
            helan threshold criminal labels --pieces 5000 --several
            金额以元为单位。行为时和决定时的标准都列出；达到，或者已达标准一半的，应当研判移送。
            罪名的代码：\(Crime.allCases.map { "\($0.rawValue)（\($0.title)）" }.joined(separator: "、"))
            """)

    @Argument(help: "罪名的代码")
    var crime: Crime

    @Option(help: "违法所得（元）")
    var gain: YuanArgument?

    @Option(help: "商品的违法所得（元），服务商标用")
    var goodsGain: YuanArgument?

    @Option(help: "非法经营数额（元）")
    var turnover: YuanArgument?

    @Option(help: "销售金额（元）")
    var sales: YuanArgument?

    @Option(help: "尚未销售的货值金额（元）")
    var unsold: YuanArgument?

    @Option(help: "造成的损失（元）")
    var loss: YuanArgument?

    @Option(help: "标识件数")
    var pieces: CountArgument?

    @Option(help: "尚未销售的标识件数")
    var unsoldPieces: CountArgument?

    @Option(help: "复制品张（份）数")
    var copies: CountArgument?

    @Option(help: "尚未销售的复制品张（份）数")
    var unsoldCopies: CountArgument?

    @Option(help: "传播作品件数")
    var works: CountArgument?

    @Option(help: "下载次数")
    var downloads: CountArgument?

    @Option(help: "点击数")
    var clicks: CountArgument?

    @Option(help: "会员数")
    var members: CountArgument?

    @Flag(help: "两种以上注册商标、两项以上专利")
    var several = false

    @Flag(help: "二年内受过处罚又实施")
    var repeated = false

    @Flag(help: "直接导致权利人破产、倒闭")
    var ruinous = false

    @Option(help: "违法行为终了之日；不写则为今天")
    var until: DayArgument?

    @Option(help: "决定之日；不写则为今天")
    var decided: DayArgument?

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let today = SystemClock().today()
        let figures = CriminalFigures(
            gain: gain?.money, goodsGain: goodsGain?.money, turnover: turnover?.money, sales: sales?.money, unsoldValue: unsold?.money,
            loss: loss?.money, pieces: pieces?.count, unsoldPieces: unsoldPieces?.count, copies: copies?.count,
            unsoldCopies: unsoldCopies?.count, works: works?.count,
            downloads: downloads?.count, clicks: clicks?.count, members: members?.count, isSeveral: several, isRepeated: repeated,
            isRuinous: ruinous)
        let decided = decided?.day ?? today
        let screen = try CriminalQuestion(crime, figures, on: until?.day ?? min(today, decided), decided: decided).answer()
        if json { return printAnswer(screen) }
        tell(screen.conduct)
        if screen.outcome != .unchanged { tell(screen.decision) }
        for reason in screen.reasons { print(reason) }
        if screen.outcome != .unchanged { print("依据：\(screen.citation)（待核实）") }
        print(screen.needsDecision ? "应当研判移送" : "没有达到研判移送的程度")
    }

    private func tell(_ result: CriminalResult) {
        print("\(result.day)的标准：\(result.conclusion)")
        for reason in result.reasons { print(reason) }
        print("依据：\(result.citation)\(result.evidence == .unconfirmed ? "（待核实）" : "")")
    }
}

/// A number of things, from none to a thousand billion.
struct CountArgument: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        guard let count = Int(argument), (0...1_000_000_000_000).contains(count) else { return nil }
        self.count = count
    }
}

extension Crime: ExpressibleByArgument {}
