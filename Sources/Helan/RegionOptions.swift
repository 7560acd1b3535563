import ArgumentParser
import Foundation
import Region

/// Which region's settings hold; the same option on every command that needs them.
struct RegionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("地区设置的文件夹。", valueName: "文件夹"))
    var region: String?

    func load() throws -> Region { try Region.load(folder: regionFolder.path) }

    /// Beside the program where it was installed, else in the folder one stands in.
    private var regionFolder: URL {
        get throws {
            if let region { return URL(filePath: region, directoryHint: .isDirectory) }
            let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            var folders = [URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)]
            var above = program.deletingLastPathComponent()
            for _ in 0..<5 {
                folders.append(above)
                above.deleteLastPathComponent()
            }
            for folder in folders {
                let candidate = folder.appending(path: "Regions/ningxia", directoryHint: .isDirectory)
                if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            }
            throw Refused("找不到地区设置 Regions/ningxia；请用 --region 指明它的文件夹。")
        }
    }
}
