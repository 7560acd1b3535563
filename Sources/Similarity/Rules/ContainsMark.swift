/// 5.1.16: wholly contains an earlier mark of some reputation or strong distinctiveness. Four or more characters that contain two are left alone otherwise.
struct ContainsMark: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        ideographs(pair, &findings)
        letters(pair, &findings)
    }

    private func ideographs(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.ideographs, case .contained(let place, let longerIsFirst) = match.relation else { return }
        let (longer, core, shorter) =
            longerIsFirst
            ? (pair.first, match.first, pair.second.ideographs[match.second.range])
            : (pair.second, match.second, pair.first.ideographs[match.first.range])
        let start = core.range.lowerBound + place
        let (first, second) = places(pair, match, start..<start + shorter.count, longerIsFirst)
        let word = text(of: shorter)
        let isAtEnd = place == 0 || place + shorter.count == core.count
        if Meanings.shared.concept(of: longer.ideographs[core.range]) != 0 {
            findings.stopped("5.1.16", "包含“\(word)”，但整体是含义不同的另一词。", first, second)
        } else if KnownNames.shared.isStriking(shorter, in: pair.classes) {
            if KnownNames.shared.number(longer.ideographs[...]) != nil {
                findings.stopped("5.1.16", "“\(pair.first.text)”与“\(pair.second.text)”各有知名度，公众能够区分。", first, second)
            } else {
                findings.holds("5.1.16", 0.8, "完整包含具有一定知名度的“\(word)”，易误认为系列商标。", first, second)
            }
        } else if shorter.count >= 4, isAtEnd, core.count <= Limits.row {
            findings.holds("5.1.16", 0.74, "完整包含显著性较强的“\(word)”，易误认为系列商标。", first, second)
        } else if shorter.count == 3, core.count >= 5, isAtEnd, core.count <= Limits.row,
            Concepts.ofIdeographs(Array(shorter), 0..<3) == nil
        {
            findings.holds("5.1.16", 0.62, "完整包含“\(word)”，如其有一定知名度或者显著性较强，易误认为系列商标。", first, second, .possible)
        } else if shorter.count == 2, core.count >= 4 {
            findings.stopped("5.1.16", "四字以上的商标完整包含两字商标“\(word)”，一般不判为近似。", first, second)
        }
    }

    private func letters(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.letters, case .contained(let place, let longerIsFirst) = match.relation else { return }
        let (longer, core, shorter) =
            longerIsFirst
            ? (pair.first, match.first, pair.second.letters[match.second.range])
            : (pair.second, match.second, pair.first.letters[match.first.range])
        let start = core.range.lowerBound + place
        let range = longer.places(ofLetters: start..<start + shorter.count)
        let short = longerIsFirst ? pair.second.places(ofLetters: match.second.range) : pair.first.places(ofLetters: match.first.range)
        let (first, second) = longerIsFirst ? ([range], [short]) : ([short], [range])
        let word = text(of: shorter)
        let isKnown = shorter.count >= 4 && KnownNames.shared.isStriking(shorter, in: pair.classes)
        let isCoined =
            shorter.count >= 5 && core.count - shorter.count <= 3 && core.count <= 2 * Limits.row && !Meanings.shared.isEnglish(shorter)
        if Meanings.shared.isEnglish(longer.letters[core.range]) {
            findings.stopped("5.1.16", "包含“\(word)”，但整体是含义不同的另一词。", first, second)
        } else if isKnown || isCoined {
            findings.holds("5.1.16", isKnown ? 0.8 : 0.7, "完整包含\(isKnown ? "具有一定知名度" : "显著性较强")的“\(word)”，易误认为系列商标。", first, second)
        } else {
            let hasWords = longer.words.contains { $0.lowerBound == start } && longer.words.count > 1
            findings.stopped(hasWords ? "5.1.14" : "5.1.16", "包含“\(word)”，但该词显著性不强，整体含义或者外观区别明显。", first, second)
        }
    }

    private func places(_ pair: Pair, _ match: CoreMatch, _ range: Range<Int>, _ longerIsFirst: Bool) -> ([Range<Int>], [Range<Int>]) {
        longerIsFirst
            ? ([pair.first.places(ofIdeographs: range)], [pair.second.places(ofIdeographs: match.second.range)])
            : ([pair.first.places(ofIdeographs: match.first.range)], [pair.second.places(ofIdeographs: range)])
    }
}
