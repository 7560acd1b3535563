import ArgumentParser
import Documents
import Foundation

/// `helan parcel verify FILE`: whether a sealed parcel is as it was sealed, without the platform and its database.
struct ParcelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "parcel", abstract: "密封包", subcommands: [Verify.self])

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "核对密封包：签名、清单和每一个文件；不符的说出第一个，退出码为 1",
            discussion: "不用数据库，也不联网。公钥要与制作机关网站“核对文书”页公布的一致，可以用 --key 给出。")

        @Argument(help: ArgumentHelp("收到的 ZIP 文件，没有解开过的", valueName: "文件")) var file: String
        @Option(help: ArgumentHelp("制作机关公布的公钥；给出几次，有一个相符就行", valueName: "公钥")) var key: [String] = []
        @Flag(help: "输出 JSON，即清单") var json = false

        func run() throws {
            let parcel: CheckedParcel
            do { parcel = try CheckedParcel(path: file) } catch let fault as ParcelFault { throw Refused(fault.description) }
            guard key.isEmpty || key.contains(parcel.key) else {
                throw Refused("文件没有改动，但是签名的公钥 \(parcel.key) 不是给出的公钥，不能采信。")
            }
            guard !json else { return try printJSON(parcel.manifest) }
            let manifest = parcel.manifest
            print("没有改动：签名、清单和 \(manifest.items.count + manifest.pages.count) 个文件都相符。")
            for (title, text) in [
                ("密封包", manifest.number), ("制作机关", manifest.authority), ("接收机关", manifest.recipient), ("制作时间", manifest.madeAt),
                ("校验码", manifest.digest), ("SHA-256", parcel.sha256), ("公钥", parcel.key),
            ] { print("\(title)　\(text)") }
            if key.isEmpty { print("公钥与制作机关公布的一致时才可信。") }
        }
    }
}
