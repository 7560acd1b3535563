/// 5.1.8: one or two letters or digits; only their styling differs. What cannot be seen in text is equality.
struct FewLetters: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard pair.isEqual, pair.first.ideographs.isEmpty, (1...2).contains(pair.first.letters.count) else { return }
        findings.holds(
            "5.1.8", 0.95, "由相同的一个或者两个字母（数字）构成；图形化的设计未审查。", [pair.first.places(ofLetters: 0..<pair.first.letters.count)],
            [pair.second.places(ofLetters: 0..<pair.second.letters.count)])
    }
}

/// 5.1.9: three or more letters of which few differ; not where the first letter is clearly another, or the meaning, or the order.
struct LettersDiffer: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.letters, case .near(let steps, let by) = match.relation else { return otherwise(pair, &findings) }
        let one = pair.first.letters[match.first.range], other = pair.second.letters[match.second.range]
        let (differs, against) = Letters.difference(one, other)
        func places(_ mark: Mark, _ core: Core, _ range: Range<Int>) -> [Range<Int>] {
            range.isEmpty
                ? [] : [mark.places(ofLetters: core.range.lowerBound + range.lowerBound..<core.range.lowerBound + range.upperBound)]
        }
        let first = places(pair.first, match.first, differs), second = places(pair.second, match.second, against)
        let words = "“\(pair.firstLetters(match.first.range))”与“\(pair.secondLetters(match.second.range))”"
        if let (word, other) = pair.englishDiffers(match) {
            findings.stopped("5.1.9", "仅个别字母不同，但“\(word)”与“\(other)”含义明显不同。", first, second)
        } else if by == .letters, let head = one.first, let against = other.first, head != against, !Letters.areNear(head, against) {
            findings.stopped("5.1.9", "\(words)仅个别字母不同，但首字母的读音、字形明显不同。", first, second)
        } else {
            findings.holds("5.1.9", 0.9 - Double(steps) * 0.04, "\(words)仅个别字母不同，整体近似。", first, second)
        }
    }
}

extension LettersDiffer {
    /// Numbers that are nearly the same; the same letters in another order, which are another word.
    private func otherwise(_ pair: Pair, _ findings: inout Findings) {
        let (one, other) = (pair.first.letters, pair.second.letters)
        if let match = pair.letters, case .digits = match.relation, pair.ideographs == nil {
            findings.holds(
                "5.1.9", 0.58, "“\(pair.firstLetters(match.first.range))”与“\(pair.secondLetters(match.second.range))”仅个别数字不同；是否近似取决于使用情况。",
                [pair.first.places(ofLetters: match.first.range)], [pair.second.places(ofLetters: match.second.range)], .possible)
        }
        guard pair.letters == nil, one.count >= 4, one.sorted() == other.sorted() else { return }
        findings.stopped(
            "5.1.9", "字母相同，但排列顺序不同，整体外观区别明显。", [pair.first.places(ofLetters: 0..<one.count)],
            [pair.second.places(ofLetters: 0..<other.count)])
    }
}

/// 5.1.10: two foreign words changed round.
struct WordsSwapped: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.letters, case .rotated(let cut) = match.relation else { return }
        let start = match.first.range.lowerBound, second = match.second.range.lowerBound
        let one = start..<start + cut, other = start + cut..<match.first.range.upperBound
        findings.holds(
            "5.1.10", 0.85, "“\(pair.firstLetters(one))”与“\(pair.firstLetters(other))”两词仅前后位置不同，含义无明显区别。",
            [pair.first.places(ofLetters: one), pair.first.places(ofLetters: other)],
            [
                pair.second.places(ofLetters: match.second.range.upperBound - cut..<match.second.range.upperBound),
                pair.second.places(ofLetters: second..<match.second.range.upperBound - cut),
            ])
    }
}

/// 5.1.11: only number, gerund, abbreviation, comparative, part of speech, or an article, conjunction, preposition differ.
struct Inflected: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.letters else { return }
        let all = match.first.added.map(\.rule) + match.second.added.map(\.rule)
        switch match.relation {
        case .inflected: break
        case .same where !all.isEmpty && all.contains("5.1.11"): break
        default: return
        }
        findings.holds(
            "5.1.11", 0.86,
            "“\(pair.firstLetters(0..<pair.first.letters.count))”与“\(pair.secondLetters(0..<pair.second.letters.count))”仅词形或者冠词、介词、连词等不同。",
            [pair.first.places(ofLetters: match.first.range)], [pair.second.places(ofLetters: match.second.range)])
    }
}

/// 5.1.17: Chinese characters with their pinyin, and a mark that is that pinyin alone.
struct PinyinOnly: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        for (mark, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
            guard !mark.ideographs.isEmpty, !mark.letters.isEmpty, other.ideographs.isEmpty, mark.letters == other.letters,
                Characters.shared.spells(mark.letters[...], mark.ideographs[...])
            else { continue }
            findings.holds(
                "5.1.17", 0.85, "“\(other.text)”与“\(mark.text)”中汉字的拼音相同。", [pair.first.places(ofLetters: 0..<pair.first.letters.count)],
                [pair.second.places(ofLetters: 0..<pair.second.letters.count)])
        }
    }
}
