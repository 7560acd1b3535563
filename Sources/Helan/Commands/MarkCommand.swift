import Answers
import ArgumentParser
import Clearance
import Foundation
import Goods
import Platform
import Register
import Similarity
import Web

/// `helan mark NAME --goods 葡萄酒`: earlier marks of the register that stand in the way of a name.
struct MarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "查询相同、近似的在先商标，或者比较两个商标",
        discussion: """
            helan mark 贺兰红 --goods 葡萄酒 --goods 白酒
            helan mark 贺兰红 --against 贺兰虹 --classes 33
            helan mark --names names.txt --classes 33 > answers.jsonl
            只比较文字，图形不审查。规则见《商标审查审理指南》（2021）下编第五章。
            """)

    @Argument(help: "想用的商标文字")
    var name: String?

    @Option(help: "商品、服务的名称或者编号，可以写多次；前面可以写类别，如“33 枸杞果酒”")
    var goods: [String] = []

    @Option(help: "类别，用逗号隔开")
    var classes = ""

    @Option(help: "只和这个商标比较，不查登记簿")
    var against: String?

    @Option(help: "文件里的商标：CSV、XLSX 或者文本，一行一个，类别写在制表符或者逗号后面；每个一行 JSON")
    var names: String?

    @Option(help: "至多列出几件")
    var limit = 20

    @Flag(help: "输出 JSON")
    var json = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard (name == nil) != (names == nil) else { throw ValidationError("写一个商标，或者用 --names 指明文件。") }
        guard limit > 0 else { throw ValidationError("--limit 要大于 0。") }
        if against != nil, names != nil { throw ValidationError("--against 只能和一个商标比较。") }
    }

    func run() async throws {
        if let name, let against { return try compare(name, against) }
        let platform = try await store.open()
        if let names { return try await clearAll(in: names, platform) }
        let clearance = platform.clearanceAnswers
        let question = try question(name ?? "", classes, goods, in: try await clearance.goods())
        let report = try await clearance.clear(question)
        if json { return printAnswer(ClearanceAnswer(report, findings: report.findings.prefix(limit))) }
        show(report)
    }

    private func question(_ name: String, _ classes: String, _ goods: [String], in table: GoodsTable) throws -> ClearanceQuestion {
        do { return try ClearanceQuestion(name: name, goods: goods, classes: classes, in: table) } catch {
            throw ValidationError(error.faults.map(\.text).joined(separator: "；"))
        }
    }

    private func compare(_ one: String, _ other: String) throws {
        let niceClass = Int(classes.filter { !$0.isWhitespace })
        if !classes.isEmpty, niceClass.map({ !(1...45).contains($0) }) ?? true { throw ValidationError("比较两个商标时，类别写 1 到 45 的一个数字。") }
        let judgement = MarkJudge.judge(Mark(one), Mark(other), niceClass: niceClass)
        if json { return printAnswer(MarkJudgementAnswer(judgement)) }
        print(judgement.verdict.title)
        for reason in judgement.reasons { print("\(reason.rule)　\(reason.text)") }
        for exception in judgement.exceptions { print("\(exception.rule) 但书　\(exception.text)") }
        print(MarkJudgement.limits)
    }

    /// One line of JSON a name, in their order; a line that cannot be read is told on the error output and left out.
    private func clearAll(in file: String, _ platform: Platform) async throws {
        let lines: [NameLine]
        do { lines = try platform.nameLists.lines(in: URL(filePath: file), classes: classes, most: 1_000_000) } catch let refusal
            as NameListRefusal
        {
            throw ValidationError(refusal.text)
        }
        let clearance = platform.clearanceAnswers
        let table = try await clearance.goods()
        for line in lines {
            do {
                if let fault = line.fault { throw ValidationError(fault) }
                let question = try question(line.name, line.classes, goods + line.goods, in: table)
                printAnswer(ClearanceAnswer(try await clearance.clear(question, nearest: 50)).limited(to: limit))
            } catch let fault as ValidationError {
                FileHandle.standardError.write(Data("第 \(line.row) 行：\(fault.message)\n".utf8))
            }
        }
    }

    private func show(_ report: ClearanceReport) {
        print("比较了 \(report.searched) 件文字商标：风险高 \(report.count(.high)) 件，中 \(report.count(.medium)) 件，低 \(report.count(.low)) 件")
        for finding in report.findings.prefix(limit) {
            let mark = finding.mark
            let niceClass = mark.niceClass.map { "第\($0)类" } ?? ""
            print(
                "\n\(finding.risk.title)　\(finding.judgement.verdict.title)　\(mark.name)　\(mark.key)　\(niceClass)　\(mark.status.title)　\(mark.holders.joined(separator: "、"))"
            )
            for reason in finding.judgement.reasons { print("  \(reason.rule)　\(reason.text)") }
            for exception in finding.judgement.exceptions { print("  \(exception.rule) 但书　\(exception.text)") }
            if let goods = finding.goods {
                print("  商品、服务\(goods.verdict.kind.title)：\(goods.verdict.reason)\(goods.verdict.note.map { "　注：\($0)" } ?? "")")
            }
            for remark in finding.remarks { print("  \(remark)") }
        }
        print("\n\(MarkJudgement.limits)")
    }
}
