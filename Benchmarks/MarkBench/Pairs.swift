import Foundation
import Similarity

/// Judges the pairs of a CSV file (mark_a, mark_b, class, verdict, source) and prints those that came out otherwise, then the shares.
func judgePairs(_ file: String) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return print("cannot read \(file)") }
    var right: [String: Int] = [:], all: [String: Int] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
        let row = fields(line)
        guard row.count >= 5, !row[4].contains("stylised") else { continue }
        let judgement = MarkJudge.judge(Mark(row[0]), Mark(row[1]), niceClass: Int(row[2]))
        let wanted = row[3] == "identical" ? "similar" : row[3]
        let found = judgement.verdict == .identical ? "similar" : judgement.verdict.rawValue
        all[wanted, default: 0] += 1
        if wanted == found { right[wanted, default: 0] += 1 }
        let rule = row[4].split(separator: " ").dropFirst().first.map { $0.split(separator: "(")[0].split(separator: ";")[0] } ?? ""
        let numbers = (wanted == "similar" ? judgement.reasons : judgement.exceptions).map(\.rule)
        let isRuleRight = !row[4].hasPrefix("商标审查审理指南") || numbers.contains { rule.hasPrefix($0) }
        if wanted != found || !isRuleRight {
            print(
                wanted == found ? "rule " : "WRONG", row[0], row[1], row[2], row[3], "→", judgement.verdict.rawValue, rule,
                judgement.reasons.map { "\($0.rule) \($0.text)" }, "但", judgement.exceptions.map { "\($0.rule) \($0.text)" })
        }
    }
    for key in all.keys.sorted() { print(key, right[key] ?? 0, "of", all[key] ?? 0) }
}

func fields(_ line: Substring) -> [String] {
    var answer = [""], quoted = false
    for character in line {
        if character == "\"" {
            quoted.toggle()
        } else if character == ",", !quoted {
            answer.append("")
        } else {
            answer[answer.count - 1].append(character)
        }
    }
    return answer
}
