import Answers
public import ArgumentParser
import ClaimChart
import Foundation
import Plan
import Platform
import Register
import Web

/// `helan chart FILE`: a product's features against the claims of the register's patents.
struct ChartCommand: AsyncParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "3.8-5", by: .command("helan chart", "专利侵权预警：产品的特征对照权利要求"), lacks: "重点技术的专利文献分析报告；外观设计的比对",
            scenario: "侵权预警：填产品的特征，逐项对照权利要求，失效的另外列出；填错的留在原处，地址里没有产品")
    ]

    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "专利侵权预警：产品的特征逐项对照权利要求",
        discussion: """
            helan chart features.txt --name 枸杞烘干机 --ipc F26B
            文件一行一个技术特征；写 - 从标准输入读。结果是线索，不是侵权的结论。
            """)

    @Argument(help: ArgumentHelp("技术特征的文件，一行一个。", valueName: "文件")) var file: String
    @Option(help: "产品或者方法的名称。") var name = ""
    @Option(help: "只在这些分类里找，用逗号隔开，如 F26B, A01D 46/30。") var ipc = ""
    @Option(help: "哪些专利：all 全部、live 有效的和审查中的、free 已经失效的。") var standing = PatentWarningQuestion.Standing.all
    @Option(help: "每一组至多列几件。") var limit = 10
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard (1...PatentWarningReport.listed).contains(limit) else {
            throw ValidationError("--limit 写 1 至 \(PatentWarningReport.listed)。")
        }
    }

    func run() async throws {
        let bytes = file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
        guard let bytes else { throw Refused("读不到文件 \(file)。请核对文件名和权限；从标准输入读的写 -。") }
        guard let features = String(data: bytes, encoding: .utf8) else { throw Refused("\(file) 不是 UTF-8 文本。请另存为 UTF-8 后再试。") }
        let question: PatentWarningQuestion
        do { question = try PatentWarningQuestion(name: name, features: features, classes: ipc, standing: standing) } catch {
            throw Refused(error.faults.map(\.text).joined(separator: "；"))
        }
        let report = try await store.open().patentWarningAnswers.warn(question)
        if json { return printAnswer(PatentWarningAnswer(report, limit: limit)) }
        print("含有这些字样的专利 \(report.found) 件，比对了 \(report.compared) 件的全部权利要求")
        show("有效的和审查中的", report.candidates, question)
        show("已经失效、没有获权的（同族、改进、零部件的其他专利可能仍然有效）", report.free, question)
        if !report.withoutClaims.isEmpty {
            print("\n台账里没有权利要求，只按标题和摘要：\(report.withoutClaims.prefix(limit).map { "\($0.key) \($0.title)" }.joined(separator: "；"))")
        }
        print("\n\(PatentWarningReport.limits)")
    }

    private func show(_ title: String, _ some: [PatentCandidate], _ question: PatentWarningQuestion) {
        guard !some.isEmpty else { return }
        print("\n\(title)，\(some.count) 件")
        for candidate in some.prefix(limit) {
            guard let finding = candidate.nearest else { continue }
            let term = candidate.expires.map { "至\($0)" } ?? ""
            print("\n\(candidate.key)  \(candidate.title)  \(candidate.status.title)  \(term)")
            print("  权利要求\(finding.claim.number)：\(finding.rows.count) 个特征找到 \(finding.found) 个，\(finding.clue.title)")
            for row in finding.rows {
                let lines = row.finding.lines.map { question.product.lines[$0].words.text }.joined(separator: "；")
                print("  \(row.finding.kind.title)　\(row.feature.words.text)　←　\(lines.isEmpty ? "没有" : lines)")
                for remark in row.finding.remarks { print("    \(remark)") }
            }
        }
    }
}

extension PatentWarningQuestion.Standing: ExpressibleByArgument {}
