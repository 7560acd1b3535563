import Answers
public import ArgumentParser
public import Indicator
import Law
import Platform
import Web

/// `helan indicators [CODE]`: the catalogue with its figures, or one indicator place by place.
struct IndicatorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "indicators", abstract: "指标：全部的，或者一个指标各地的数")

    @Argument(help: ArgumentHelp("哪个指标，例如 protection.complaint.closed；不写则列出全部。", valueName: "编号")) var code: String?
    @Option(help: ArgumentHelp("哪个周期：2026、2026-Q4、2026-11；不写则为今年。", valueName: "周期")) var span: String?
    @Option(help: "怎样分：area 按地区、authority 按主管机关。") var by = Division.area
    @Flag(help: "输出 JSON，同程序接口的答复一样。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let read = span.map { CycleSpan($0) }
        if case .some(.none) = read { throw ValidationError("周期应当写成 2026、2026-Q4 或者 2026-11 的样子。") }
        let platform = try await store.open()
        let today = platform.clock.today()
        let chosen = (read ?? nil) ?? CycleSpan(.year, of: today)
        guard chosen.first <= today else { throw Refused("\(chosen.title)还没有开始，没有指标的数。") }
        let answers = platform.indicatorAnswers
        guard let code else { return try await list(answers, chosen) }
        guard let indicator = answers.indicators[code] else { throw Refused("没有指标“\(code)”。用 helan indicators 列出全部。") }
        if case .rights = indicator.query, by == .authority { throw Refused("权利的指标只按地区分，没有主管机关。") }
        let report = try await IndicatorReport.of(indicator, in: chosen, by: by, answers)
        if json { return printAnswer(report) }
        for line in report.lines { print(line) }
    }

    private func list(_ answers: IndicatorAnswers, _ span: CycleSpan) async throws {
        let figures = try await answers.figures(in: span, at: nil)
        let all = answers.indicators.all.compactMap { indicator in
            figures[indicator.code].map { CataloguedIndicator(indicator, $0, indicator.isStock ? nil : span) }
        }
        if json { return printAnswer(all) }
        print(span.title)
        for line in all.map(\.line) { print(line) }
    }
}

extension Division: ExpressibleByArgument {}
