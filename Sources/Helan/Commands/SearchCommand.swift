import Answers
public import ArgumentParser
import Law
import Plan
import Platform
import Register
import Web

/// `helan search QUERY`: rights by words, names and numbers.
struct SearchCommand: AsyncParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "3.8-3", by: .command("helan search", "检索"), lacks: "两类专题数据库和分析报告",
            scenario: "每种检索式的结果总数和结果都与逐件比对相同")
    ]

    static let configuration = CommandConfiguration(commandName: "search", abstract: "检索权利：号码、名称、词语")

    @Argument(help: ArgumentHelp("号码、名称或者词语；空的列出全部。", valueName: "检索式")) var query = ""
    @Option(help: "只要这种权利：\(RightKind.allCases.map(\.rawValue).joined(separator: "、"))。") var kind: RightKind?
    @Option(help: "只要这种状态：\(RightStatus.allCases.map(\.rawValue).joined(separator: "、"))。") var status: RightStatus?
    @Option(help: "只要这一年申请的。") var year: Int?
    @Option(name: .customLong("class"), help: "只要这个分类号之下的，如 H04L、30。") var classSymbol: String?
    @Option(help: "排列：best 相关、newest 新的在前、oldest 旧的在前。") var sort = ResultsRequest.Order.best
    @Option(help: "跳过几条。") var offset = 0
    @Option(help: "最多列几条。") var limit = 20
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        guard offset >= 0, limit >= 0 else { throw ValidationError("--offset 和 --limit 不能是负数。") }
        let platform = try await store.open()
        let request = ResultsRequest(
            text: query, kind: kind, status: status, year: year, classSymbol: classSymbol, order: sort, offset: offset, limit: limit)
        let report: SearchReport
        do {
            report = try await SearchReport.find(request, in: platform.searchAnswers, platform.registerAnswers)
        } catch let problem as QueryProblem {
            throw Refused(problem.text)
        }
        if json { return printAnswer(report) }
        print("共 \(report.total) 条")
        for hit in report.hits.map(\.listing) {
            let owners = hit.owners.map(\.name).joined(separator: "；")
            print("\(hit.key)  \(hit.title)  \(hit.status.rawValue)  \(hit.day?.description ?? "")  \(owners)")
        }
    }
}

extension RightKind: ExpressibleByArgument {}
extension RightStatus: ExpressibleByArgument {}
extension ResultsRequest.Order: ExpressibleByArgument {}
