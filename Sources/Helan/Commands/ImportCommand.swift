import ArgumentParser
import Foundation
import Intake
import Interchange
import Law
import Plan
import Platform
import Store
import Work

/// `helan import FILE…`: takes files into the register.
struct ImportCommand: AsyncParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "3.8-1", by: .command("helan import", "按统一的格式采集"), lacks: "各部门按约定供数和逾期提示",
            scenario: "新的权利进入台账、列表、号码、主体和检索")
    ]

    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入权利、分类表、代理机构和执业人员的名录：CSV、XLSX、XML、JSON 行，按内容辨认格式；整个登记簿的档案只导入空的登记簿")

    @Argument(help: ArgumentHelp("要导入的文件。", valueName: "文件"))
    var files: [String]

    @Option(help: ArgumentHelp("资料截至哪一天；不写则看文件自己怎么说，再不然就是今天。", valueName: "日期"))
    var asOf: DayArgument?

    @Option(help: ArgumentHelp("资料来源的名称；不写则用文件名。", valueName: "名称"))
    var source: String?

    @Option(help: ArgumentHelp("退回的行写到哪个文件。", valueName: "文件"))
    var rejects: String?

    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    /// What `--json` prints for one file.
    struct Report: Encodable {
        var file: String?
        var read: Int64
        var added: Int64
        var updated: Int64
        var unchanged: Int64
        var rejected: Int64
        /// Where the rejected rows lie; absent where none was rejected.
        var rejects: String?
    }

    func run() async throws {
        let platform = try await store.open()
        var refused = 0
        for file in files {
            do {
                if Archive.isArchive(file) {
                    try await takeIn(file, into: platform)
                    continue
                }
                let report = try await take(file, into: platform)
                try show(report, file)
            } catch let refusal as FileRefusal {
                refused += 1
                complain("\(file)：\(refusal)")
            } catch let refusal as ArchiveRefusal {
                refused += 1
                complain("\(file)：\(refusal)")
            } catch let busy as ImportBusy {
                refused += 1
                complain("\(file)：\(busy)")
            }
        }
        if refused > 0 { throw ExitCode(1) }
    }

    private func take(_ file: String, into platform: Platform) async throws -> Report {
        let input = try platform.input(file: URL(filePath: file), name: source ?? URL(filePath: file).lastPathComponent, asOf: asOf?.day)
        let prepared = try await platform.importer.prepare(input, actor: "命令行")
        let progress = TerminalProgress()
        let (job, rejected) = try await platform.run(prepared, rejects: rejects.map { URL(filePath: $0) }) { job in
            let share = job.total.map { $0 > 0 ? " \(min(100, job.done * 100 / $0))%" : "" } ?? ""
            progress.show("\(file)\(share) 已处理 \(job.counts.read) 条")
        }
        progress.end()
        if job.state == .cancelled { throw FileRefusal("导入被取消；已经入库的批次保留，重新导入会接着做。") }
        let counts = job.counts
        return Report(
            file: file, read: counts.read, added: counts.added, updated: counts.updated, unchanged: counts.unchanged,
            rejected: counts.rejected,
            rejects: rejected?.path)
    }

    private func takeIn(_ file: String, into platform: Platform) async throws {
        let progress = TerminalProgress()
        let summary = try await platform.takeIn(archive: file) { words, done, total in
            progress.show("\(words) \(total > 0 ? min(100, done * 100 / total) : 0)%")
        }
        progress.end()
        let report = ArchiveReport(summary, rights: try await platform.registerAnswers.counts().values.reduce(0, +))
        if json { return try printJSON(report) }
        print("\(file)：整个登记簿已经迁入，\(report.streams) 份案卷，\(report.entries) 条记录，\(report.rights ?? 0) 件权利，\(report.files) 个文件。")
        print("台账总校验值 \(report.heads)")
    }

    private func show(_ report: Report, _ file: String) throws {
        var report = report
        if files.count == 1 { report.file = nil }
        if json { return try printJSON(report) }
        print("\(file)：读到 \(report.read) 条，新增 \(report.added)，更新 \(report.updated)，未变 \(report.unchanged)，退回 \(report.rejected)")
        if let rejects = report.rejects { print("退回的行和理由在 \(rejects)，改好后可以直接再导入。") }
    }
}
