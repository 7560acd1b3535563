import Foundation
import Similarity

let usage = """
    mark-bench register NAMES.txt COUNT [QUESTIONS] [FOLDER]: a register of so many marks; with FOLDER names.txt and questions.txt are left there for the peer
    mark-bench equality NAMES.txt QUESTIONS EVERY: what the index finds for altered names against judging every name, or one in EVERY
    mark-bench pairs FILE.csv: pairs with their verdicts (mark_a, mark_b, class, verdict, source)
    mark-bench find NAMES.txt NAME …: what comes near
    """

let words = Array(CommandLine.arguments.dropFirst())
switch (words.first, words.count) {
case ("register", 3...):
    measureRegister(
        lines(words[1]), Int(words[2]) ?? 0, questions: words.count > 3 ? Int(words[3]) ?? 1_000 : 1_000, folder: words.dropFirst(4).first)
case ("equality", 4): compareWithAll(lines(words[1]), questions: Int(words[2]) ?? 200, every: max(1, Int(words[3]) ?? 1))
case ("pairs", 2): judgePairs(lines(words[1]))
case ("find", 3...): look(lines(words[1]), for: Array(words.dropFirst(2)))
default: print(usage)
}

func lines(_ file: String) -> [String] {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        print("cannot read \(file)")
        exit(1)
    }
    return text.split(whereSeparator: \.isNewline).map(String.init)
}
