/// What the letters of two marks have to do with each other.
struct LetterMatch {
    enum Relation {
        case same
        /// The same letters, two stretches of at least three changed round.
        case rotated(cut: Int)
        /// Half steps from one to the other, as they are written, look or sound.
        case near(halfSteps: Int, by: Likeness)
        /// Four digits and more of which one differs, or two neighbours are swapped; the first is the same.
        case digits
        /// The same words but for their endings.
        case inflected
        /// The shorter stands in the longer from that place on.
        case contained(place: Int, longerIsFirst: Bool)
    }

    /// `frame`: two whole changes in a long word whose consonants are nearly the same.
    enum Likeness { case letters, look, sound, frame }

    let first: Core
    let second: Core
    let relation: Relation

    static func best(_ mark: CutMark, _ against: CutMark) -> Self? {
        let (one, ones, other, others) = (mark.mark, mark.letterCores, against.mark, against.letterCores)
        guard let whole = ones.first, let otherWhole = others.first else { return nil }
        if one.letters.count == other.letters.count, one.letters != other.letters, one.letters.count >= 6,
            let cut = rotation(one.letters[...], other.letters[...])
        {
            return Self(first: whole, second: otherWhole, relation: .rotated(cut: cut))
        }
        var equal: Self?
        for first in ones {
            for second in others where one.letters[first.range] == other.letters[second.range] {
                if equal.map({ first.added.count + second.added.count < $0.first.added.count + $0.second.added.count }) ?? true {
                    equal = Self(first: first, second: second, relation: .same)
                }
            }
        }
        if let equal { return equal }
        let firsts = ones.count == 1 ? [whole] : [whole, ones.min { $0.count < $1.count } ?? whole]
        let seconds = others.count == 1 ? [otherWhole] : [otherWhole, others.min { $0.count < $1.count } ?? otherWhole]
        var found: [Self] = []
        for first in firsts {
            for second in seconds {
                if let relation = relation(one.letters[first.range], other.letters[second.range]) {
                    found.append(Self(first: first, second: second, relation: relation))
                }
            }
        }
        if let near = found.first(where: { if case .contained = $0.relation { false } else { true } }) { return near }
        if mark.words != nil, mark.words == against.words {
            return Self(first: whole, second: otherWhole, relation: .inflected)
        }
        return found.first
    }

    static func relation(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Relation? {
        if one.count == other.count, one.count >= 6, let cut = rotation(one, other) { return .rotated(cut: cut) }
        if min(one.count, other.count) >= 3, max(one.count, other.count) <= 2 * Limits.row {
            let numbers = one.allSatisfy(\.isDigit) || other.allSatisfy(\.isDigit)
            if numbers {
                if Runs.once(one).count == 1, Runs.once(one) == Runs.once(other) { return .near(halfSteps: 1, by: .letters) }
                if min(one.count, other.count) >= 4, one.first == other.first, one.allSatisfy(\.isDigit), other.allSatisfy(\.isDigit),
                    Letters.halfSteps(one, other) != nil
                {
                    return .digits
                }
            } else {
                if let steps = Letters.halfSteps(one, other), steps <= 1 || min(one.count, other.count) >= 4 {
                    return .near(halfSteps: steps, by: .letters)
                }
                if hasSameHead(one, other) { return .near(halfSteps: 2, by: .letters) }
                if let steps = onlyNear(Letters.look(one), Letters.look(other)) { return .near(halfSteps: steps, by: .look) }
                if let steps = onlyNear(Letters.sound(one), Letters.sound(other)) { return .near(halfSteps: steps, by: .sound) }
                if let steps = twoChanges(one, other) { return .near(halfSteps: steps, by: .frame) }
            }
        }
        if one.count != other.count {
            let isFirst = one.count > other.count
            let (long, short) = isFirst ? (Array(one), Array(other)) : (Array(other), Array(one))
            guard short.count >= 2 else { return nil }
            for start in 0...(long.count - short.count) where long[start..<(start + short.count)] == short[...] {
                return .contained(place: start, longerIsFirst: isFirst)
            }
        }
        return nil
    }

    private static func rotation(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Int? {
        guard one.count <= 2 * Limits.row else { return nil }
        let one = Array(one), other = Array(other)
        return (3...(one.count - 3)).first { one[$0...] == other[..<(one.count - $0)] && one[..<$0] == other[(one.count - $0)...] }
    }

    /// Eight letters and more, the same ones, of which the first half and more stand in the same order: CALVIN KLEIN, CALVIN KLINE.
    private static func hasSameHead(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Bool {
        let half = (one.count + 1) / 2
        return one.count >= 8 && one.count == other.count && one.prefix(half) == other.prefix(half) && one.sorted() == other.sorted()
    }

    /// Six letters and more with one and a half changes, eight and more with two, the first letter and the frame of consonants kept: NESCAFE, NESCOFFE.
    private static func twoChanges(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Int? {
        let least = min(one.count, other.count)
        guard least >= 6, one.first == other.first, Letters.framesAreNear(one, other) else { return nil }
        if least == 6, Letters.frame(one) != Letters.frame(other) { return nil }
        return Letters.halfSteps(one, other, most: least >= 8 ? 4 : 3)
    }

    /// Equally long rows that differ in at most two letters, each near the one in its place; of three letters only in one.
    private static func onlyNear(_ one: [Unit], _ other: [Unit]) -> Int? {
        guard one.count == other.count, one.count >= 3 else { return nil }
        var steps = 0
        for (from, to) in zip(one, other) where from != to {
            guard Letters.areNear(from, to) else { return nil }
            steps += 1
        }
        return steps <= (one.count == 3 ? 1 : 2) ? steps : nil
    }
}
