import ArgumentParser
import Foundation
import Platform
import Store

/// `helan verify-page -o FILE`: one page that checks the QR codes on official papers without the platform.
struct VerifyPageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-page", abstract: "写出一个网页文件，不联网也能核对文书的二维码")

    @Option(name: .shortAndLong, help: ArgumentHelp("写到哪个文件；- 写到标准输出。", valueName: "文件")) var output: String
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let page = Data(try await platform.verifyPage().utf8)
        guard output != "-" else { return FileHandle.standardOutput.write(page) }
        do { try page.write(to: URL(filePath: output), options: .atomic) } catch {
            throw Refused("不能写文件 \(output)：\(error.localizedDescription)")
        }
        print("已写到 \(output)。公钥与平台“核对文书”页上的一致时才可信。")
    }
}
