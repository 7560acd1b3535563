import ArgumentParser
import Demo
import Foundation
import Law
import Register

/// `helan demo-csv`: writes invented rights of one kind as CSV, for tests and benchmarks. Not listed in the help.
struct DemoCSVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo-csv", abstract: "写出虚构的权利表（CSV），供测试和性能测量", shouldDisplay: false)

    @Option(help: ArgumentHelp("权利种类：patent、trademark、copyright、layout、variety、gi。", valueName: "种类"))
    var kind = RightKind.patent.rawValue

    @Option(help: ArgumentHelp("多少件。", valueName: "件数"))
    var rights = 60_000

    @Option(help: ArgumentHelp("多少个主体。", valueName: "个数"))
    var parties = 8_000

    @Option(help: ArgumentHelp("种子；相同的种子、件数和日期写出相同的文件。", valueName: "数"))
    var seed: UInt64 = 2017

    @Option(help: ArgumentHelp("表中一切都在这一天以前；不写则为2026-11-23。", valueName: "日期"))
    var today: DayArgument?

    @Option(name: .shortAndLong, help: ArgumentHelp("写到哪个文件；不写则写到标准输出。", valueName: "文件"))
    var output: String?

    func run() throws {
        guard let kind = RightKind(rawValue: kind) else {
            throw ValidationError("没有“\(kind)”这个种类，应为 \(RightKind.allCases.map(\.rawValue).joined(separator: "、"))。")
        }
        let register = DemoRegister(seed: seed, counts: [kind: rights], parties: parties, today: today?.day ?? "2026-11-23")
        let file = try destination()
        var buffer = Data()
        for line in DemoCSV(register, kind: kind).lines {
            buffer.append(contentsOf: line.utf8)
            if buffer.count > 1 << 20 {
                try file.write(contentsOf: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try file.write(contentsOf: buffer)
        try file.close()
    }

    private func destination() throws -> FileHandle {
        guard let output else { return .standardOutput }
        // Opened in place: creating anew would replace a device or a pipe that the path names.
        let descriptor = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw ValidationError("不能写文件 \(output)，请检查目录和权限。") }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
