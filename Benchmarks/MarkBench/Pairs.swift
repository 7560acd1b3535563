import Similarity

/// Judges pairs and prints those that came out otherwise than the file says, then the shares. Pairs whose verdict rests on the picture do not count.
func judgePairs(_ lines: [String]) {
    var right: [String: Int] = [:], all: [String: Int] = [:]
    for row in lines.dropFirst().map(fields) where row.count >= 5 && !row[4].contains("stylised") {
        let judgement = MarkJudge.judge(Mark(row[0]), Mark(row[1]), niceClass: Int(row[2]))
        let wanted = row[3] == "identical" ? "similar" : row[3]
        let found = judgement.verdict == .identical ? "similar" : judgement.verdict.rawValue
        all[wanted, default: 0] += 1
        if wanted == found {
            right[wanted, default: 0] += 1
        } else {
            print(
                row[0], row[1], row[2], row[3], "→", found, judgement.reasons.map { "\($0.rule) \($0.text)" }, "但",
                judgement.exceptions.map { "\($0.rule) \($0.text)" })
        }
    }
    for key in all.keys.sorted() { print(key, right[key] ?? 0, "of", all[key] ?? 0) }
}

private func fields(_ line: String) -> [String] {
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

/// What a register of the names has near each of the others.
func look(_ names: [String], for questions: [String]) {
    let index = MarkIndex(names.enumerated().lazy.map { MarkIndex.Entry(id: Int64($0), name: $1) })
    for question in questions {
        print(question)
        for finding in index.find(question, limit: 30) {
            print(
                "  ", finding.name, finding.judgement.verdict.rawValue, finding.judgement.score,
                finding.judgement.reasons.map(\.rule).joined(separator: " "))
        }
    }
}
