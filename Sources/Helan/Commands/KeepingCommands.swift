import ArgumentParser
import Foundation
import Law
import Platform
import Search
import Store
import StorePostgres
import StoreSQLite

/// `helan verify`: proves that nothing in the ledger was altered.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: "核验台账：逐条重算校验值，指出第一处被改动的记录")
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    struct Report: Encodable {
        struct Broken: Encodable {
            var stream: String
            var key: String
            var seq: Int?
            var problem: String
        }
        var streams: Int
        var entries: Int
        var anchors: Int
        /// One digest over the last entries of all streams; absent where something is broken.
        var heads: String?
        var broken: Broken?
    }

    func run() async throws {
        let platform = try await store.open()
        let progress = TerminalProgress()
        let found = try await Ledger.verify(platform.database) { done, total in progress.show("已核验 \(done) 条，共 \(total) 条") }
        progress.end()
        if json {
            let broken = found.fault.map { Report.Broken(stream: $0.kind, key: $0.key, seq: $0.seq, problem: $0.problem) }
            try printJSON(
                Report(streams: found.streams, entries: found.entries, anchors: found.anchors, heads: found.heads, broken: broken))
        }
        if let fault = found.fault { throw Refused("台账有问题：\(fault)") }
        if json { return }
        print("台账完好：\(found.streams) 份案卷，\(found.entries) 条记录，\(found.anchors) 个锚点。")
        if let heads = found.heads { print("台账总校验值 \(heads)") }
    }
}

/// `helan migrate`: brings the tables up to date; every other command does so too before it begins.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "migrate", abstract: "把数据库升级到这个程序的版本")
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let steps = Platform.migrations.map { "\($0.room) \($0.number) \($0.words)" }
        if json { return try printJSON(["migrations": steps]) }
        print("数据库已是最新（\(platform.database.dialect.rawValue)）：")
        for step in steps { print("  \(step)") }
    }
}

/// `helan reindex`: builds the search index anew beside the one in use; with `--rows` also the rows of the register from the ledger.
struct ReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reindex", abstract: "重建检索索引；重建期间检索、登记照常")
    @Flag(help: "先由台账重建登记簿的各表（权利、号码、主体、合并）。") var rows = false
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let progress = TerminalProgress()
        if rows { try await platform.rebuildRows { progress.show("已由台账重建至第 \($0) 条，共 \($1) 条") } }
        try await platform.index.reindex(from: platform.documents) { progress.show("已重建 \($0) 条") }
        progress.end()
        let total = try await platform.registerAnswers.counts().values.reduce(0, +)
        if json { try printJSON(["documents": total]) } else { print("检索索引已重建：\(total) 条。") }
    }
}

/// `helan backup FOLDER`: a consistent copy of everything while others go on working.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: "备份到一个新的文件夹")
    @Argument(help: ArgumentHelp("备份写到哪个文件夹；须不存在。", valueName: "文件夹")) var target: String
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        guard let database = platform.database as? any BackedUp else { throw Refused("这个数据库不能备份。") }
        try await Backup.write(database, files: try FileStore(folder: platform.folder.path), to: target, at: platform.clock.now())
        if json { try printJSON(["backup": target]) } else { print("已备份到 \(target)。") }
    }
}

/// `helan restore FOLDER`: makes an empty place what the backup was.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "restore", abstract: "从备份恢复到空的数据文件夹")
    @Argument(help: ArgumentHelp("备份所在的文件夹。", valueName: "文件夹")) var source: String
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let dialect = try Backup.check(source)
        guard (store.postgres == nil) == (dialect == .sqlite) else {
            throw Refused("这份备份是 \(dialect.rawValue) 的，要恢复到同一种数据库\(dialect == .postgres ? "：请用 --postgres 给出它的地址" : "")。")
        }
        try FileManager.default.createDirectory(atPath: store.data, withIntermediateDirectories: true)
        let path = URL(filePath: store.data).appending(path: StoreOptions.fileName).path
        try await Backup.restore(source, files: store.data) { copy in
            if let postgres = store.postgres {
                try await PostgresDatabase.restore(copy, to: postgres)
            } else {
                try SQLiteDatabase.restore(copy, to: path)
            }
        }
        let platform = try await store.open()
        let total = try await platform.registerAnswers.counts().values.reduce(0, +)
        if json { try printJSON(["rights": total]) } else { print("已恢复：\(total) 件权利。") }
    }
}
