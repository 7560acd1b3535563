import Access
import Answers
import ArgumentParser
import Law
import Platform
import Warning
import Web

/// `helan warnings`: what was found in the data of the whole region.
struct WarningsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warnings", abstract: "预警：按公开的规则由数据找出的情形",
        discussion: "列出没有办完的预警，等级高的在前。平台每天自己查找一次；--search 现在就查找。")

    @Option(help: ArgumentHelp("哪种信号，例如 accused.repeated；用 --signals 列出全部。", valueName: "代码")) var signal: String?
    @Option(help: ArgumentHelp("哪种状态：raised、checking、deferred、lead、dismissed、settled。", valueName: "状态")) var state: String?
    @Option(help: ArgumentHelp("哪个地区，行政区划代码。", valueName: "代码")) var area: String?
    @Flag(help: "先查找一遍。") var search = false
    @Flag(help: "列出各种信号和规则。") var signals = false
    @Flag(help: "输出 JSON，同程序接口的答复一样。") var json = false
    @OptionGroup var store: StoreOptions

    private static let pageLength = 500

    func validate() throws {
        if let signal, Signal.of(signal) == nil { throw ValidationError("没有预警信号“\(signal)”。用 helan warnings --signals 列出全部。") }
        if let state, WarningState(rawValue: state) == nil {
            throw ValidationError("状态应为 \(WarningState.allCases.map(\.rawValue).joined(separator: "、")) 之一。")
        }
    }

    func run() async throws {
        let platform = try await store.open()
        let answers = try platform.warningAnswers()
        if signals { return list(answers.book) }
        if search { try await platform.searchForWarnings() }
        let choice = WarningChoice(signal: signal, state: state.flatMap(WarningState.init), area: area)
        var all = try await answers.warnings(choice, for: answers.keeper, offset: 0, limit: Self.pageLength)
        while all.lines.count < all.total {
            let more = try await answers.warnings(choice, for: answers.keeper, offset: all.lines.count, limit: Self.pageLength)
            if more.lines.isEmpty { break }
            all.lines += more.lines
        }
        if json { return printAnswer(WarningListReport(all)) }
        print("共 \(all.total) 条")
        for line in all.lines { print(WarningReport(line).text) }
    }

    private func list(_ book: SignalBook) {
        let all = Signal.all.map { SignalReport($0, book.terms(of: $0)) }
        if json { return printAnswer(all) }
        for signal in all { print(signal.text) }
    }
}
