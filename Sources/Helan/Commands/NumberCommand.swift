import Answers
import ArgumentParser
import Foundation
import Identifier

/// `helan number TEXT`: what kind of number it is, its canonical form, valid or why not.
struct NumberCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "number", abstract: "辨认号码：是哪一种号码、规范写法、是否有效及理由",
        discussion: "号码可带空格、全角字符、ZL、CN、“申请号：”等字样。至少有一种读法有效时退出码为0，否则为1。")

    @Argument(help: "号码，如 ZL 2013 1 0699744.2")
    var text: [String]

    @Flag(help: "输出 JSON")
    var json = false

    func run() throws {
        let typed = text.joined(separator: " ")
        let candidates = Identifier.candidates(in: typed)
        if json {
            printAnswer(candidates)
        } else {
            for candidate in candidates { print(Self.line(candidate)) }
        }
        guard !candidates.contains(where: \.valid) else { return }
        let reason = candidates.first?.reasons.joined(separator: "；") ?? Identifier.whyNone(in: typed)
        FileHandle.standardError.write(Data((reason + "\n").utf8))
        throw ExitCode(1)
    }

    private static func line(_ candidate: Candidate) -> String {
        let verdict = candidate.valid ? "有效" : "无效"
        let reasons = candidate.reasons.isEmpty ? "" : "（" + candidate.reasons.joined(separator: "；") + "）"
        return "\(candidate.kind.title)　\(candidate.canonical)　\(verdict)\(reasons)"
    }
}
