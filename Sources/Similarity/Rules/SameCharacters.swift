/// §4: the same text; differences of fount, case, script form, direction, spacing and colour do not count.
struct IdenticalMarks: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard pair.isEqual, !(pair.first.ideographs.isEmpty && pair.first.letters.isEmpty) else { return }
        findings.holds(
            "4", 1, "两商标文字构成、排列顺序相同，差别仅在字体、大小写、繁简、间距等。", [0..<pair.first.text.unicodeScalars.count],
            [0..<pair.second.text.unicodeScalars.count], .identical)
    }
}

/// 5.1.1: the same Chinese characters; fount, phonetics beside them or their order differ.
struct SameCharacters: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.ideographs, match.first.added.isEmpty, match.second.added.isEmpty, !pair.isEqual else { return }
        let (first, second) = pair.places(match)
        switch match.relation {
        case .same:
            if isPhonetic(pair.first, pair.second) || isPhonetic(pair.second, pair.first) {
                findings.holds("5.1.1", 0.96, "汉字构成相同，仅注音不同。", first, second)
            }
        case .reordered where match.first.count >= 3:
            if pair.wholesDiffer(match) {
                findings.stopped("5.1.1", "汉字相同而排列顺序不同，但两者含义明显不同。", first, second)
            } else {
                findings.holds("5.1.1", 0.9, "汉字构成相同，仅排列顺序不同。", first, second)
            }
        default: break
        }
    }

    /// The letters that one has spell its characters, and the other has none or spells them too.
    private func isPhonetic(_ mark: Mark, _ other: Mark) -> Bool {
        !mark.letters.isEmpty && Characters.shared.spells(mark.letters[...], mark.ideographs[...])
            && (other.letters.isEmpty || Characters.shared.spells(other.letters[...], other.ideographs[...]))
    }
}

/// 5.1.2: the same characters in the distinctive part, in another order.
struct OtherOrder: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.ideographs, case .reordered = match.relation,
            match.first.count == 2 || !match.first.added.isEmpty || !match.second.added.isEmpty
        else { return }
        let (first, second) = pair.places(match)
        let core = "“\(pair.firstText(match.first.range))”与“\(pair.secondText(match.second.range))”"
        if pair.wholesDiffer(match) {
            findings.stopped("5.1.2", "显著部分\(core)汉字相同而顺序不同，但含义明显不同。", first, second)
        } else if let (one, other) = tradesDiffer(pair, match) {
            findings.stopped("5.1.2", "显著部分\(core)汉字相同而顺序不同，但“\(one)”与“\(other)”使整体含义、呼叫明显不同。", first, second)
        } else {
            findings.holds("5.1.2", 0.86, "显著部分\(core)汉字相同，仅排列顺序不同。", first, second)
        }
    }

    /// Each names a trade, and another one.
    private func tradesDiffer(_ pair: Pair, _ match: CoreMatch) -> (String, String)? {
        guard let one = match.first.added.first, let other = match.second.added.first else { return nil }
        let meanings = Meanings.shared
        let words = (pair.firstText(one.range), pair.secondText(other.range))
        let concepts = (meanings.concept(of: pair.first.ideographs[one.range]), meanings.concept(of: pair.second.ideographs[other.range]))
        let sameHead = pair.first.ideographs[one.range].first == pair.second.ideographs[other.range].first
        return pair.first.ideographs[one.range] == pair.second.ideographs[other.range] || sameHead
            || concepts.0 != 0 && concepts.0 == concepts.1 || isNear(words)
            || Weakness.shared.nameOneTrade(pair.first.ideographs[one.range], pair.second.ideographs[other.range]) ? nil : words
    }

    /// Words of one trade written in two ways: 医药, 制药.
    private func isNear(_ words: (String, String)) -> Bool {
        let one = Set(words.0.unicodeScalars.map { Folding.shared.unit(of: $0) }),
            other = Set(words.1.unicodeScalars.map { Folding.shared.unit(of: $0) })
        return !one.isDisjoint(with: other)
    }
}

/// 5.1.3: one is the other said twice, or a character of it is said more often.
struct Doubled: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.ideographs else { return }
        switch match.relation {
        case .doubled: doubled(pair, match, &findings)
        case .repeated: repeated(pair, match, &findings)
        default: break
        }
    }

    private func doubled(_ pair: Pair, _ match: CoreMatch, _ findings: inout Findings) {
        // Said three times, it is not another word added to one said twice.
        for (mark, core) in [(pair.first, match.first), (pair.second, match.second)] {
            if core.added.contains(where: { mark.ideographs[$0.range].first == mark.ideographs[core.range].last }) { return }
        }
        let (first, second) = pair.places(match)
        let unit = min(match.first.count, match.second.count) == 1 ? "字" : "词"
        findings.holds(
            "5.1.3", 0.88, "“\(pair.firstText(match.first.range))”与“\(pair.secondText(match.second.range))”仅为同一\(unit)的重叠。", first, second)
    }

    private func repeated(_ pair: Pair, _ match: CoreMatch, _ findings: inout Findings) {
        let (first, second) = pair.places(match)
        let words = "“\(pair.firstText(match.first.range))”与“\(pair.secondText(match.second.range))”"
        if pair.wholesDiffer(match) {
            findings.stopped("5.1.3", "\(words)仅有个别字重叠，但两者含义明显不同。", first, second)
        } else {
            findings.holds("5.1.3", 0.82, "\(words)文字相同，仅有个别字重叠。", first, second)
        }
    }
}
