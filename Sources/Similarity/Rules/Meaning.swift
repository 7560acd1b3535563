/// 5.1.6: same or near meaning: Chinese and Chinese, number and Chinese, foreign and Chinese words that answer to each other, foreign and foreign of near form.
struct SameMeaning: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        let whole = ([0..<pair.first.text.unicodeScalars.count], [0..<pair.second.text.unicodeScalars.count])
        if let (one, other) = numbers(pair) {
            if !pair.isEqual { findings.holds("5.1.6", 0.86, "“\(one)”与“\(other)”表示同一数字。", whole.0, whole.1) }
            return
        }
        chinese(pair, &findings)
        if pair.first.ideographs.isEmpty != pair.second.ideographs.isEmpty, pair.first.letters.isEmpty != pair.second.letters.isEmpty {
            if Crossing(pair).answer {
                findings.holds("5.1.6", 0.84, "“\(pair.first.text)”与“\(pair.second.text)”含义相同，外文与中文已形成对应。", whole.0, whole.1)
            }
        }
        if let known = pair.one.known, known == pair.other.known, !pair.isEqual, isKnown(pair) {
            findings.holds("5.1.6", 0.9, "“\(pair.first.text)”与“\(pair.second.text)”已形成稳定的对应关系，指同一知名商标。", whole.0, whole.1)
        }
        if let match = pair.letters, case .inflected = match.relation, !(pair.anyComposite) {
            findings.holds("5.1.6", 0.82, "两外文含义相同或者相近，字形相近。", whole.0, whole.1)
        }
    }

    /// The known mark is known for these goods.
    private func isKnown(_ pair: Pair) -> Bool {
        let names = KnownNames.shared
        return names.isKnown(pair.first.ideographs[...], in: pair.classes) || names.isKnown(pair.first.letters[...], in: pair.classes)
    }

    private func numbers(_ pair: Pair) -> (String, String)? {
        if pair.one.numeralRow.isEmpty || pair.one.numeralRow != pair.other.numeralRow {
            guard let digits = pair.one.digits, digits == pair.other.digits else { return nil }
        }
        return (pair.first.text, pair.second.text)
    }

    private func chinese(_ pair: Pair, _ findings: inout Findings) {
        guard let meaning = pair.one.meaning, meaning == pair.other.meaning, let first = pair.one.least, let second = pair.other.least,
            pair.first.ideographs[first.range] != pair.second.ideographs[second.range]
        else { return }
        if let match = pair.ideographs, case .reordered = match.relation { return }
        let words = "“\(pair.firstText(first.range))”与“\(pair.secondText(second.range))”"
        let places = ([pair.first.places(ofIdeographs: first.range)], [pair.second.places(ofIdeographs: second.range)])
        if pair.bothComposite {
            findings.stopped("5.1.6", "\(words)含义相近，但两组合商标的中文、外文均不同，整体区别明显。", places.0, places.1)
        } else {
            findings.holds("5.1.6", 0.84, "\(words)含义相同或者相近。", places.0, places.1)
        }
    }
}

/// Whether the foreign words of one mark and the Chinese ones of the other mean the same.
struct Crossing {
    let answer: Bool
    /// The same but for words that only colour the main one: HappySnail, 蜗牛.
    let isByMainWord: Bool
    let words: (Range<Int>, Range<Int>)?

    init(_ pair: Pair) {
        var answer = false, isByMainWord = false
        var words: (Range<Int>, Range<Int>)?
        for (one, other, isForward) in [(pair.one, pair.other, true), (pair.other, pair.one, false)] {
            guard let chinese = other.translation, let core = other.least, !one.mark.letters.isEmpty else { continue }
            let (letters, ideographs) = (one.mark, other.mark)
            let last = Meanings.shared.concept(of: other.mark.ideographs[core.range].suffix(1))
            let isSame =
                one.words == chinese || one.wordsTogether == chinese
                || Concepts.withoutHead(one.words).contains { $0.rest == chinese && $0.head == UInt64(last) }
            guard isSame || one.mainWords == chinese else { continue }
            answer = isSame
            isByMainWord = !isSame
            let ranges = (letters.places(ofLetters: 0..<letters.letters.count), ideographs.places(ofIdeographs: core.range))
            words = isForward ? ranges : (ranges.1, ranges.0)
            break
        }
        self.answer = answer
        self.isByMainWord = isByMainWord
        self.words = words
    }
}

/// 5.3.3: the Chinese part of one and the foreign part of the other have the same main meaning.
struct MeaningAcrossLanguages: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        let crossing = Crossing(pair)
        guard crossing.answer || crossing.isByMainWord, let (one, other) = crossing.words else { return }
        let words = "“\(Pair.slice(pair.first.text, one))”与“\(Pair.slice(pair.second.text, other))”"
        if pair.bothComposite {
            findings.stopped("5.3.3", "\(words)主要含义相同，但两商标均由中文与外文组成，整体的构成、呼叫、外观区别明显。", [one], [other])
        } else {
            findings.holds("5.3.3", crossing.answer ? 0.82 : 0.74, "\(words)的主要含义相同。", [one], [other])
        }
    }
}
