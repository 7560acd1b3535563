/// Questions that several rules ask of a pair.
extension Pair {
    /// The letters beside equal ideographs make another whole of the mark: short ones, written to them, that differ (QQ眼, e眼).
    var shortLettersDiffer: Bool {
        bothComposite && first.isAttached && second.isAttached && first.letters != second.letters
            && max(first.letters.count, second.letters.count) <= 3
    }

    /// Whether the words around a place of either core are words of the dictionary that mean different things.
    func wordsDiffer(_ match: CoreMatch, at places: [Int]) -> (String, String)? {
        let meanings = Meanings.shared
        if match.first.count >= 2, wordsAreOthers(match) { return (firstText(match.first.range), secondText(match.second.range)) }
        let cut = meanings.cut(first.ideographs[match.first.range]), against = meanings.cut(second.ideographs[match.second.range])
        for place in places {
            let there = place + match.first.range.lowerBound, here = place + match.second.range.lowerBound
            guard let one = cut.first(where: { $0.range.contains(there) }), let other = against.first(where: { $0.range.contains(here) })
            else { continue }
            if one.concept == 0 || other.concept == 0 || one.concept == other.concept { continue }
            // A character put into a word makes no other word: 树叶, 神叶; nor does part of a word that is broken up: 贺兰山, 贺蓝山.
            if (one.range.count > 1) != (other.range.count > 1) { continue }
            if extent(one.range, match.first) != extent(other.range, match.second), !isPhrase(cut) || !isPhrase(against) { continue }
            if meanings.kind(of: one.concept) == .kin && meanings.kind(of: other.concept) == .kin { continue }
            return (firstText(one.range), secondText(other.range))
        }
        return nil
    }

    private func extent(_ range: Range<Int>, _ core: Core) -> Range<Int> {
        range.lowerBound - core.range.lowerBound..<range.upperBound - core.range.lowerBound
    }

    private func isPhrase(_ pieces: [(range: Range<Int>, concept: UInt16)]) -> Bool { pieces.allSatisfy { $0.concept != 0 } }

    /// Different numerals, which nobody takes for each other however like they look: 一只 and 三只.
    func areNumerals(_ match: CoreMatch, _ places: [Int]) -> Bool {
        places.contains { place in
            let one = Meanings.shared.digits(ofIdeographs: [first.ideographs[match.first.range.lowerBound + place]])
            let other = Meanings.shared.digits(ofIdeographs: [second.ideographs[match.second.range.lowerBound + place]])
            return one != nil && other != nil && one != other
        }
    }

    /// Both whole cores are words or made of words, and mean different things.
    func wholesDiffer(_ match: CoreMatch) -> Bool {
        // A known mark has a meaning of its own beside a word: 京东, 东京.
        if one.known == nil ? other.known != nil && isWord(first, match.first) : other.known == nil && isWord(second, match.second) {
            return true
        }
        if match.first.count >= 2, match.second.count >= 2, wordsAreOthers(match) { return true }
        guard let one = Concepts.ofIdeographs(first.ideographs, match.first.range),
            let other = Concepts.ofIdeographs(second.ideographs, match.second.range)
        else { return false }
        // Single characters in a row are no phrase.
        return one != other && one.count < match.first.count && other.count < match.second.count
    }

    /// Each core is a word by itself, and another: 天地, 大地.
    func wordsAreOthers(_ match: CoreMatch) -> Bool {
        Meanings.shared.areDifferentWords(first.ideographs[match.first.range], second.ideographs[match.second.range])
    }

    private func isWord(_ mark: Mark, _ core: Core) -> Bool { Meanings.shared.concept(of: mark.ideographs[core.range]) != 0 }

    /// The mark is made of words of the dictionary, one of which lies across the border of the core and what was added: it was not added, it belongs to
    /// the word.
    static func straddles(_ row: [Unit], _ core: Core) -> Bool {
        if core.added.isEmpty { return false }
        let pieces = Meanings.shared.cut(row[0..<row.count])
        return pieces.allSatisfy { $0.concept != 0 }
            && pieces.contains { piece in
                piece.range.count > 1
                    && [core.range.lowerBound, core.range.upperBound].contains {
                        $0 > piece.range.lowerBound && $0 < piece.range.upperBound
                    }
            }
    }

    /// Both are known to everybody, and not as one.
    var areKnownApart: (String, String)? {
        guard let known = one.known, let against = other.known, known != against else { return nil }
        return (first.text, second.text)
    }

    /// The words of letters differ in meaning: a word in one place is another in the other, and everybody knows one of them.
    ///
    /// A known mark that is a whole letter or more from a word (AUDI, AUDIO) is told from it as one word from another; what is nearer than that is not.
    /// Of long words that differ in two letters, the words written together in them count too.
    func englishDiffers(_ match: LetterMatch) -> (String, String)? {
        var isFar = false, isFarther = false
        if case .near(2, .letters) = match.relation { isFar = true }
        if case .near(_, .frame) = match.relation { (isFar, isFarther) = (true, true) }
        func words(_ mark: Mark, _ core: Core) -> [Range<Int>] {
            let whole = mark.words.filter { $0.lowerBound >= core.range.lowerBound && $0.upperBound <= core.range.upperBound }
            return isFarther ? whole.flatMap { Meanings.shared.parts(of: mark.letters[$0]) ?? [$0] } : whole
        }
        let ones = words(first, match.first), others = words(second, match.second)
        guard ones.count == others.count else { return nil }
        let meanings = Meanings.shared, names = KnownNames.shared
        func isOrdinary(_ word: ArraySlice<Unit>) -> Bool { meanings.isEnglish(word) || isFar && names.number(word) != nil }
        // A word that not everybody knows and that is a known mark is the mark: CANON.
        func isMeant(_ word: ArraySlice<Unit>) -> Bool {
            isOrdinary(word) || meanings.isWidelyEnglish(word) && names.number(word) == nil
        }
        for (one, other) in zip(ones, others) where first.letters[one] != second.letters[other] {
            let word = first.letters[one], against = second.letters[other]
            guard isMeant(word), isMeant(against), isOrdinary(word) || isOrdinary(against), Meanings.stem(word) != Meanings.stem(against)
            else { continue }
            let concept = meanings.concept(ofEnglish: word)
            if concept == 0 || concept != meanings.concept(ofEnglish: against) { return (firstLetters(one), secondLetters(other)) }
        }
        return nil
    }

    func places(_ match: CoreMatch) -> ([Range<Int>], [Range<Int>]) {
        ([first.places(ofIdeographs: match.first.range)], [second.places(ofIdeographs: match.second.range)])
    }

    func places(_ match: CoreMatch, at places: [Int]) -> ([Range<Int>], [Range<Int>]) {
        func ranges(_ mark: Mark, _ core: Core) -> [Range<Int>] {
            places.map { mark.places(ofIdeographs: core.range.lowerBound + $0..<core.range.lowerBound + $0 + 1) }
        }
        return (ranges(first, match.first), ranges(second, match.second))
    }

    func characters(_ match: CoreMatch, at place: Int) -> (String, String) {
        let there = match.first.range.lowerBound + place, here = match.second.range.lowerBound + place
        return (firstText(there..<there + 1), secondText(here..<here + 1))
    }
}
