public import ArgumentParser
import Foundation
import Platform
import Register
import Web

/// `helan export QUERY --format csv --output FILE`: every right that a search finds, as a file.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "把检索到的全部权利写成文件：CSV、XLSX、JSON 行、ST.96、RIS")

    @Argument(help: ArgumentHelp("号码、名称或者词语，写法同检索；空的导出全部。", valueName: "检索式")) var query = ""
    @Option(help: "格式：\(ExportFormat.allCases.map(\.rawValue).joined(separator: "、"))；不写则看文件名的结尾。") var format: ExportFormat?
    @Option(name: .shortAndLong, help: ArgumentHelp("写到这个文件；- 为标准输出。", valueName: "文件")) var output: String
    @Option(help: "只要这种权利：\(RightKind.allCases.map(\.rawValue).joined(separator: "、"))。") var kind: RightKind?
    @Option(help: "只要这种状态：\(RightStatus.allCases.map(\.rawValue).joined(separator: "、"))。") var status: RightStatus?
    @Option(help: "排列：best 相关、newest 新的在前、oldest 旧的在前。") var sort = ResultsRequest.Order.best
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        guard let format = format ?? ExportFormat.allCases.first(where: { output.hasSuffix(".\($0.fileExtension)") }) else {
            throw ValidationError("看不出要哪种格式，请写 --format：\(ExportFormat.allCases.map(\.rawValue).joined(separator: "、"))。")
        }
        if output == "-", json { throw ValidationError("内容写到标准输出时不能再加 --json。") }
        let platform = try await store.open()
        let request = ResultsRequest(text: query, kind: kind, status: status, order: sort)
        let prepared: Export?
        do { prepared = try await platform.exportAnswers.export(.search(request), as: format) } catch let problem as QueryProblem {
            throw Refused(problem.text)
        }
        guard let export = prepared else { throw Refused("没有可以导出的权利。") }
        let size = try await write(export)
        if json { return print("{\"bytes\":\(size),\"change\":\(export.change),\"count\":\(export.count),\"leftOut\":\(export.leftOut)}") }
        guard output != "-" else { return }
        print("导出 \(export.count) 件，\(size) 字节：\(output)")
        if export.leftOut > 0 { print("另有 \(export.leftOut) 件没有这种格式的文件，没有导出。") }
    }

    /// Writes beside the file and takes its name at the end, so that a half-written file is never taken for a whole one.
    private func write(_ export: Export) async throws -> Int {
        guard output != "-" else { return try await write(export, to: .standardOutput) }
        let file = URL(filePath: output)
        let partial = file.deletingLastPathComponent().appending(
            path: ".\(file.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
        guard FileManager.default.createFile(atPath: partial.path, contents: nil) else {
            throw Refused("不能写文件 \(output)，请检查目录和权限。")
        }
        do {
            let handle = try FileHandle(forWritingTo: partial)
            let size = try await write(export, to: handle)
            try handle.close()
            guard rename(partial.path, file.path) == 0 else { throw Refused("不能写文件 \(output)，请检查目录和权限。") }
            return size
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
    }

    private func write(_ export: Export, to handle: FileHandle) async throws -> Int {
        var size = 0
        try await export.write { piece in
            try handle.write(contentsOf: piece)
            size += piece.count
        }
        return size
    }
}

extension ExportFormat: ExpressibleByArgument {}
