import ArgumentParser
import Foundation
import Procedure

/// `helan docs`: writes the documents that are drawn from data and code.
struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs", abstract: "生成由数据和代码得出的文档", subcommands: [PlanDocumentCommand.self, ProcedureDocumentCommand.self])
}

/// `helan docs plan`: what docs/plan.md holds.
struct PlanDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "plan", abstract: "实施方案对照：每项要求由什么实现（docs/plan.md）")
    @Argument(help: ArgumentHelp("哪份方案，例如 2017-57；不写则为最新的一份。", valueName: "方案")) var plan: String?
    @Option(help: ArgumentHelp("写到哪个文件；不写则输出到屏幕。", valueName: "文件")) var output: String?
    @OptionGroup var place: RegionOptions

    func run() throws {
        let document = PlanDocument(try coverage(of: plan, in: place), in: try place.load())
        guard let output else { return print(document.markdown, terminator: "") }
        try document.markdown.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
    }
}

/// `helan docs procedures`: what docs/procedures holds.
struct ProcedureDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "procedures", abstract: "程序手册：状态、环节、时限、文书和图（docs/procedures）")
    @Argument(help: ArgumentHelp("哪个程序，例如 protection.complaint；不写则为全部。", valueName: "程序")) var procedure: String?
    @Option(help: ArgumentHelp("写到哪个文件夹；不写则输出到屏幕。", valueName: "文件夹")) var output: String?

    func run() throws {
        let documents = ProcedureDocument.all.filter { procedure == nil || $0.procedure.code == procedure }
        guard !documents.isEmpty else { throw ValidationError("没有程序“\(procedure ?? "")”。") }
        for document in documents {
            guard let output else {
                print(document.markdown)
                continue
            }
            let file = URL(filePath: output).appending(path: document.file)
            try document.markdown.write(to: file, atomically: true, encoding: .utf8)
        }
    }
}
