/// 5.1.12–5.1.14: the distinctive part of the other, and beside it what only describes, names a place of business, or colours it weakly.
struct WeakAdditions: MarkRule {
    private static let words = [
        "5.1.12.1": "本商品的通用名称、型号", "5.1.12.2": "表示商品质量的文字", "5.1.12.3": "表示商品原料、产地的文字", "5.1.12.4": "表示商品功能、用途的文字",
        "5.1.12.5": "表示商品重量、数量的文字", "5.1.12.6": "表示商品其他特点的文字", "5.1.13": "表示服务、生产、销售场所的文字", "5.1.14": "起修饰作用的显著性较弱的文字",
        "5.1.11": "冠词、介词、连词等",
    ]

    func weigh(_ pair: Pair, _ findings: inout Findings) {
        if let match = pair.ideographs, case .same = match.relation {
            weigh(
                pair, match.first, match.second, isLetters: false,
                straddles: Pair.straddles(pair.first.ideographs, match.first)
                    || Pair.straddles(pair.second.ideographs, match.second), &findings)
        }
        if let match = pair.letters, case .same = match.relation, !pair.bothComposite || pair.ideographs != nil {
            weigh(pair, match.first, match.second, isLetters: true, straddles: false, &findings)
        }
        single(pair, &findings)
    }

    private func weigh(_ pair: Pair, _ one: Core, _ other: Core, isLetters: Bool, straddles: Bool, _ findings: inout Findings) {
        guard let added = one.added.first ?? other.added.first else { return }
        let isFirst = !one.added.isEmpty
        func place(_ mark: Mark, _ range: Range<Int>) -> Range<Int> {
            isLetters ? mark.places(ofLetters: range) : mark.places(ofIdeographs: range)
        }
        let mark = isFirst ? pair.first : pair.second
        let word = Pair.slice(mark.text, place(mark, added.range))
        let core = Pair.slice(pair.first.text, place(pair.first, one.range))
        let first = one.added.map { place(pair.first, $0.range) }, second = other.added.map { place(pair.second, $0.range) }
        let rule = added.rule.split(separator: ".").prefix(3).joined(separator: ".")
        if rule == "5.1.11", one.added.count + other.added.count == 1 { return }
        if straddles {
            findings.stopped(rule, "“\(word)”与“\(core)”连读另成一词，含义明显不同。", first, second)
        } else if !isLetters, !one.added.isEmpty, !other.added.isEmpty, let why = isLittle(pair.first.ideographs[one.range], pair.classes),
            !nameOneTrade(pair, one, other)
        {
            findings.stopped(rule, "“\(core)”\(why)，两商标各加了不同的文字，整体含义不同。", first, second)
        } else if !one.added.isEmpty, !other.added.isEmpty, one.added.contains(where: { $0.rule == "5.1.14" }),
            other.added.contains(where: { $0.rule == "5.1.14" })
        {
            findings.stopped(rule, "两商标共有“\(core)”，但各加了不同的修饰文字，整体区别明显。", first, second)
        } else if !one.added.isEmpty, !other.added.isEmpty, (one.added + other.added).contains(where: { $0.rule == "5.1.14" }) {
            findings.holds(rule, 0.6, "显著部分均为“\(core)”，但两商标各加了不同的文字。", first, second, .possible)
        } else if !isLetters, let phrase = phrase(pair.first, one) ?? phrase(pair.second, other) {
            findings.holds(rule, 0.62, "两商标共有“\(core)”；“\(phrase)”可能另有含义，是否近似取决于知名度。", first, second, .possible)
        } else if !isLetters, pair.classes == .unknown, nameOtherTrades(pair, one, other) {
            findings.holds(rule, 0.64, "显著部分均为“\(core)”，但两商标各指不同的行业；是否近似取决于商品或者服务。", first, second, .possible)
        } else {
            findings.holds(
                rule, 0.84 - 0.02 * Double(one.added.count + other.added.count),
                "显著部分均为“\(core)”，“\(word)”是\(Self.words[added.rule] ?? "显著性较弱的文字")。", first, second)
        }
    }

    /// Why a core that both marks share does not distinguish them when each adds something else; nil where it does.
    private func isLittle(_ core: ArraySlice<Unit>, _ classes: ClassSet) -> String? {
        if Meanings.shared.isWord(core) { return "是常用词" }
        let weakness = Weakness.shared
        return (weakness.word(core, isHead: true, in: classes) ?? weakness.word(core, isHead: false, in: classes)) == nil ? nil : "本身显著性较弱"
    }

    /// All that either adds names a trade, and one trade: 卓越教育, 卓越培训.
    private func nameOneTrade(_ pair: Pair, _ one: Core, _ other: Core) -> Bool {
        one.added.allSatisfy { first in
            other.added.allSatisfy { second in
                Weakness.shared.nameOneTrade(pair.first.ideographs[first.range], pair.second.ideographs[second.range])
            }
        }
    }

    /// A common word with another that names a thing makes a phrase of its own: 阳光, 阳光时代. What the words are; nil where they are no such.
    private func phrase(_ mark: Mark, _ core: Core) -> String? {
        let meanings = Meanings.shared
        guard meanings.isWord(mark.ideographs[core.range]) else { return nil }
        return core.added.lazy.filter { $0.rule == "5.1.14" && $0.range.count >= 2 }.map { mark.ideographs[$0.range] }.first {
            meanings.concept(of: $0) != 0 && meanings.kind(of: meanings.concept(of: $0)) == .thing
        }.map { text(of: $0) }
    }

    /// Either names a trade, and another one: 天宇化工, 天宇航空.
    private func nameOtherTrades(_ pair: Pair, _ one: Core, _ other: Core) -> Bool {
        func trades(_ mark: Mark, _ core: Core) -> Set<Int> {
            Set(core.added.flatMap { Weakness.shared.trades(of: mark.ideographs[$0.range]) })
        }
        let some = trades(pair.first, one), others = trades(pair.second, other)
        return !some.isEmpty && !others.isEmpty && some.isDisjoint(with: others)
    }

    /// A single character with something weak beside it is another word as a rule.
    private func single(_ pair: Pair, _ findings: inout Findings) {
        let (short, long) = pair.first.ideographs.count == 1 ? (pair.first, pair.second) : (pair.second, pair.first)
        guard short.ideographs.count == 1, long.ideographs.count >= 2, pair.ideographs == nil, !pair.anyComposite else { return }
        let isHead = long.ideographs[0] == short.ideographs[0]
        guard isHead, let word = Weakness.shared.word(long.ideographs[1...], isHead: false, in: pair.classes) else { return }
        let rule = word.rule.split(separator: ".").prefix(3).joined(separator: ".")
        findings.stopped(rule, "“\(short.text)”为单字，与“\(long.text)”的整体含义、呼叫明显不同。", [0..<1], [0..<1])
    }
}

/// 5.1.15 and 5.3.1–5.3.2: of two or more parts that stand apart, the distinctive one is near.
struct IndependentParts: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard !pair.isEqual else { return }
        let hasParts = pair.anyComposite || pair.first.words.count > 1 || pair.second.words.count > 1
        guard hasParts else { return }
        if let match = pair.ideographs, case .same = match.relation, pair.anyComposite {
            let (first, second) = pair.places(match)
            if pair.shortLettersDiffer {
                findings.stopped("5.1.15", "“\(pair.first.text)”与“\(pair.second.text)”汉字相同，但与字母、数字连为一体，整体含义、呼叫明显不同。", first, second)
            } else if !isWeakAlone(pair.first.ideographs[match.first.range], pair.classes), match.first.count > 1 || !pair.bothComposite {
                findings.holds("5.1.15", 0.85, "可独立识别的汉字部分“\(pair.firstText(match.first.range))”相同。", first, second)
            }
        }
        if let match = pair.letters, isNear(pair, match) {
            let words = "“\(pair.firstLetters(match.first.range))”与“\(pair.secondLetters(match.second.range))”"
            findings.holds(
                "5.1.15", 0.82, "可独立识别的外文部分\(words)相同或者近似。", [pair.first.places(ofLetters: match.first.range)],
                [pair.second.places(ofLetters: match.second.range)])
        }
    }

    private func isNear(_ pair: Pair, _ match: LetterMatch) -> Bool {
        guard min(match.first.count, match.second.count) >= 3, !isWeakAlone(pair.first.letters[match.first.range], pair.classes) else {
            return false
        }
        switch match.relation {
        case .same: return true
        case .near(_, let by):
            let heads = (pair.first.letters[match.first.range.lowerBound], pair.second.letters[match.second.range.lowerBound])
            return pair.englishDiffers(match) == nil && (by != .letters || heads.0 == heads.1 || Letters.areNear(heads.0, heads.1))
        default: return false
        }
    }

    private func isWeakAlone(_ row: ArraySlice<Unit>, _ classes: ClassSet) -> Bool {
        Weakness.shared.word(row, isHead: false, in: classes) != nil || Weakness.shared.word(row, isHead: true, in: classes) != nil
    }
}

/// 5.3.1–5.3.2: composite marks whose Chinese, or whose foreign part, is the same or near.
struct CompositeParts: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard pair.anyComposite, !pair.isEqual else { return }
        for reason in findings.reasons where reason.rule == "5.1.15" {
            let isForeign = reason.text.contains("外文")
            findings.holds(
                isForeign ? "5.3.2" : "5.3.1", reason.weight, isForeign ? "组合商标的外文部分相同或者近似。" : "组合商标的汉字部分相同或者近似。", reason.first,
                reason.second)
        }
    }
}

/// 6: an ordinary mark and a collective or certification mark are compared by the same rules.
struct MarksOfMany: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard pair.kinds.0 != pair.kinds.1, findings.verdict != .notSimilar,
            let strongest = findings.reasons.max(by: { $0.weight < $1.weight })
        else { return }
        findings.holds(
            "6", strongest.weight, "普通商标与集体商标、证明商标之间适用同样的近似规则；同一申请人也不得在类似商品上同时持有。", strongest.first, strongest.second, findings.verdict)
    }
}
