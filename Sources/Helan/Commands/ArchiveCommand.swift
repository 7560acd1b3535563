import ArgumentParser
import Platform
import Store

/// `helan archive FILE`: the whole register in one file, for another machine or another database; `helan import` takes it in.
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "把整个登记簿写成一个档案，可以在空的登记簿上用 helan import 迁入",
        discussion: """
            helan archive 宁夏.jsonl    helan archive - | zstd > 宁夏.jsonl.zst
            档案是 JSON 行，格式见 docs/archive.md。账号的口令、会话、任务不在其中；封存的个人信息在其中，请妥善保管。
            """)

    @Argument(help: ArgumentHelp("写到哪个文件；须不存在。写 - 则写到标准输出。", valueName: "文件")) var target: String
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let progress = TerminalProgress()
        let summary = try await platform.archive(to: target) { progress.show("已写入 \($0) 条，共 \($1) 条") }
        progress.end()
        let report = ArchiveReport(summary, rights: nil)
        if target == "-" { return complain("已写出 \(report.entries) 条记录，台账总校验值 \(report.heads)") }
        if json { return try printJSON(report) }
        print("已写入 \(target)：\(report.streams) 份案卷，\(report.entries) 条记录，\(report.files) 个文件。")
        print("台账总校验值 \(report.heads)")
    }
}

/// What `--json` prints of an archive.
struct ArchiveReport: Encodable {
    var streams: Int
    var entries: Int
    var files: Int
    var lines: Int
    var heads: String
    var rights: Int?

    init(_ summary: Archive.Summary, rights: Int?) {
        (streams, entries, files, lines) = (summary.streams, summary.entries, summary.files, summary.lines)
        (heads, self.rights) = (summary.heads, rights)
    }
}
