/// Two marks side by side: what their cores have to do with each other. Rules read it.
struct Pair {
    let one: CutMark
    let other: CutMark
    let classes: ClassSet
    let kinds: (MarkKind, MarkKind)
    let ideographs: CoreMatch?
    let letters: LetterMatch?

    init(_ one: CutMark, _ other: CutMark, classes: ClassSet, kinds: (MarkKind, MarkKind) = (.ordinary, .ordinary)) {
        self.one = one
        self.other = other
        self.classes = classes
        self.kinds = kinds
        ideographs = CoreMatch.best(one, other)
        letters = LetterMatch.best(one, other)
    }

    var first: Mark { one.mark }
    var second: Mark { other.mark }

    var isEqual: Bool { first.ideographs == second.ideographs && first.letters == second.letters }
    var bothComposite: Bool { isComposite(first) && isComposite(second) }
    var anyComposite: Bool { isComposite(first) || isComposite(second) }
    func isComposite(_ mark: Mark) -> Bool { !mark.ideographs.isEmpty && !mark.letters.isEmpty }

    func firstText(_ range: Range<Int>) -> String { Self.slice(first.text, first.places(ofIdeographs: range)) }
    func secondText(_ range: Range<Int>) -> String { Self.slice(second.text, second.places(ofIdeographs: range)) }
    func firstLetters(_ range: Range<Int>) -> String { Self.slice(first.text, first.places(ofLetters: range)) }
    func secondLetters(_ range: Range<Int>) -> String { Self.slice(second.text, second.places(ofLetters: range)) }

    static func slice(_ text: String, _ range: Range<Int>) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
    }
}

/// What two cores of ideographs have to do with each other.
struct CoreMatch {
    enum Relation {
        case same
        /// The same characters in another order.
        case reordered
        /// One is the other twice.
        case doubled
        /// The same characters in the same order, some of them repeated more often in one: 娃哈哈, 娃娃哈.
        case repeated
        /// Equally long, other characters at one or two places (or one pair at several): how much alike the least alike of them are.
        case substituted(Substitution)
        /// One character stands for two that look like it beside each other: 雕, 周佳.
        case composed(place: Int, longerIsFirst: Bool)
        /// One character more, at that place of the longer one.
        case inserted(place: Int, longerIsFirst: Bool)
        /// The shorter stands unbroken in the longer from that place on.
        case contained(place: Int, longerIsFirst: Bool)
    }

    let first: Core
    let second: Core
    let relation: Relation

    /// What a score loses where words were taken from either: 中金 is nearer to 中全 than 中金财富 is.
    var cutBy: Double { first.added.isEmpty && second.added.isEmpty ? 0 : 0.08 }

    /// The nearest relation of any two cores: equal ones of the most words kept; else of the wholes and of what is left when descriptive words are gone.
    static func best(_ mark: CutMark, _ against: CutMark) -> Self? {
        let (one, ones, other, others) = (mark.mark.ideographs, mark.cores, against.mark.ideographs, against.cores)
        guard let whole = ones.first, let otherWhole = others.first else { return nil }
        var equal: Self?
        for first in ones {
            for second in others where first.count == second.count && one[first.range] == other[second.range] {
                if equal.map({ first.added.count + second.added.count < $0.first.added.count + $0.second.added.count }) ?? true {
                    equal = Self(first: first, second: second, relation: .same)
                }
            }
        }
        if let equal {
            // One character changed for a near one is nearer than a core to which either adds another modifier: 花花公子, 花花公仔.
            if !equal.first.added.isEmpty, !equal.second.added.isEmpty, case .substituted(let change)? = relation(one[...], other[...]),
                change.places.count == 1, change.look >= 1 || change.sound == 2
            {
                return Self(first: whole, second: otherWhole, relation: .substituted(change))
            }
            return equal
        }
        var answer: Self?
        // Where both have the same descriptive words, what is left of them is compared: 美瑞实业 and 美达实业 are not four characters of which one differs.
        // A known mark is one whole: 可口可乐.
        let least = mark.least ?? whole, otherLeast = against.least ?? otherWhole
        let areCut =
            mark.known == nil && against.known == nil && least.count < whole.count && otherLeast.count < otherWhole.count
            && least.added.map { one[$0.range] } == otherLeast.added.map { other[$0.range] }
        if areCut, case .substituted(let change)? = relation(one[...], other[...]), change.places.count == 1,
            Particles.contains(one[change.places[0]]), Particles.contains(other[change.places[0]])
        {
            return Self(first: whole, second: otherWhole, relation: .substituted(change))
        }
        let firsts = areCut || least.count == whole.count ? [least] : [whole, least]
        let seconds = areCut || otherLeast.count == otherWhole.count ? [otherLeast] : [otherWhole, otherLeast]
        for first in firsts {
            for second in seconds {
                guard let relation = Self.relation(one[first.range], other[second.range]) else { continue }
                let match = Self(first: first, second: second, relation: relation)
                if answer.map({ rank(relation) < rank($0.relation) }) ?? true { answer = match }
            }
        }
        return answer
    }

    private static func rank(_ relation: Relation) -> Int {
        switch relation {
        case .same: 0
        case .reordered: 1
        case .doubled: 2
        case .repeated: 3
        case .substituted(let change): 10 - change.look * 2 - change.sound + change.places.count
        case .composed: 8
        case .inserted: 12
        case .contained: 13
        }
    }

    static func relation(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Relation? {
        if haveSameRuns(one, other) { return .repeated }
        if one.count == other.count {
            if one.count >= 2, one.sorted() == other.sorted() { return .reordered }
            return substituted(one, other)
        }
        let isFirst = one.count > other.count
        let (long, short) = isFirst ? (Array(one), Array(other)) : (Array(other), Array(one))
        if long.count == 2 * short.count, long[..<short.count] == short[...], long[short.count...] == short[...] { return .doubled }
        if long.count == short.count + 1, short.count >= 3, long.count <= Limits.row {
            var head = 0
            while head < short.count, long[head] == short[head] { head += 1 }
            if long[(head + 1)...] == short[head...] { return .inserted(place: head, longerIsFirst: isFirst) }
        }
        if let place = composedPlace(long, short) { return .composed(place: place, longerIsFirst: isFirst) }
        guard short.count >= 2 else { return nil }
        for start in 0...(long.count - short.count) where long[start..<(start + short.count)] == short[...] {
            return .contained(place: start, longerIsFirst: isFirst)
        }
        return nil
    }

    /// Where the shorter row has one character for two of the longer one, and all others are the same.
    private static func composedPlace(_ long: [Unit], _ short: [Unit]) -> Int? {
        guard long.count == short.count + 1, long.count <= Limits.row else { return nil }
        var head = 0
        while head < short.count, long[head] == short[head] { head += 1 }
        // The character may begin with the part that it has in common with the two: 林, 木木 differ at once, 日月, 日明 only later.
        for place in stride(from: min(head, short.count - 1), through: 0, by: -1)
        where long[(place + 2)...] == short[(place + 1)...] && Characters.shared.isComposed(short[place], of: long[place], long[place + 1])
        {
            return place
        }
        return nil
    }

    /// Two different characters at least when every run of one character is read once, and runs in one of the rows.
    private static func haveSameRuns(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Bool {
        guard one.first == other.first, one.last == other.last, max(one.count, other.count) >= 3, max(one.count, other.count) <= Limits.row
        else { return false }
        let runs = Runs.once(one)
        return runs.count >= 2 && (runs.count < one.count || runs.count < other.count) && runs == Runs.once(other)
    }

    private static func substituted(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Relation? {
        guard one.count >= 2, one.count <= Limits.row else { return nil }
        let characters = Characters.shared
        var places: [Int] = [], pairs: [(Unit, Unit)] = []
        for place in 0..<one.count {
            let from = one[one.startIndex + place], to = other[other.startIndex + place]
            if from == to { continue }
            places.append(place)
            if !pairs.contains(where: { $0 == (from, to) }) { pairs.append((from, to)) }
            if pairs.count > 2 { return nil }
        }
        if places.count > 1, one.count > Limits.twice { return nil }
        if pairs.count == 2 && (places.count > 2 || one.count == 2) { return nil }
        // One pair at several places is one change only where it is made throughout.
        if places.count > pairs.count {
            let kept = (0..<one.count).filter { !places.contains($0) }.map { one[one.startIndex + $0] }
            if kept.contains(where: { unit in pairs.contains { $0.0 == unit || $0.1 == unit } }) { return nil }
        }
        let looks = pairs.map { characters.look($0.0, $0.1) }, sounds = pairs.map { characters.sound($0.0, $0.1) }
        return .substituted(
            Substitution(
                places: places, pairs: pairs.count, look: looks.min() ?? 2, sound: sounds.min() ?? 2,
                isClose: zip(looks, sounds).allSatisfy { $0 == 2 || $0 == 1 && $1 == 2 },
                isReadAlike: pairs.allSatisfy {
                    characters.reading(of: $0.0) == characters.reading(of: $0.1) && characters.reading(of: $0.0) != 0
                }))
    }
}

/// Runs of one character.
enum Runs {
    /// The row with each run read once.
    static func once(_ row: some Sequence<Unit>) -> [Unit] {
        var answer: [Unit] = []
        for unit in row where unit != answer.last { answer.append(unit) }
        return answer
    }
}

/// Other characters at some places of equally long cores.
struct Substitution {
    let places: [Int]
    /// How many different changes these are: one pair of characters may stand at several places.
    let pairs: Int
    /// How much the least alike of them look and sound alike: 2 much, 1 in part, 0 not.
    let look: Int
    let sound: Int
    /// Each pair looks alike at a glance, or in part and is read the same.
    let isClose: Bool
    /// The commonest readings are the same in all places.
    let isReadAlike: Bool
}

/// Longer rows are compared as wholes only (`row`), or not where more than one character differs (`twice`).
enum Limits {
    static let row = 16
    static let twice = 6
}

/// A mark with its cores for some classes of goods, and what it means.
struct CutMark {
    let mark: Mark
    let cores: [Core]
    let letterCores: [Core]
    /// The shortest core that is left when words that only describe the goods are gone (5.1.12): where a place of business or a weak modifier belongs to a
    /// mark, the rest of it is not altered further.
    let least: Core?
    /// What that core means, where every part of it is in the dictionary.
    let meaning: [UInt64]?
    /// The same in words that a foreign word may answer to.
    let translation: [UInt64]?
    /// What the words of letters mean.
    let words: [UInt64]?
    let mainWords: [UInt64]?
    let wordsTogether: [UInt64]?
    /// With digits written as numerals, or the ideographs alone.
    let numeralRow: [Unit]
    /// The digits that the mark writes, where it is a number and nothing else.
    let digits: [Unit]?
    /// The number of the known mark that it is.
    let known: Int?

    init(_ mark: Mark, in classes: ClassSet) {
        self.mark = mark
        cores = Core.cores(of: mark.ideographs, in: classes)
        letterCores = Core.cores(ofLetters: mark.letters, words: mark.words, in: classes)
        least = cores.filter { $0.added.allSatisfy { $0.rule.hasPrefix("5.1.12") } }.min { $0.count < $1.count }
        meaning = least.flatMap { Concepts.ofIdeographs(mark.ideographs, $0.range) }
        translation = least.flatMap { Concepts.ofIdeographs(mark.ideographs, $0.range, translating: true) }
        words = mark.letters.isEmpty ? nil : Concepts.ofWords(mark, 0..<mark.letters.count)
        mainWords = Concepts.withoutModifiers(words)
        wordsTogether = Concepts.ofWordsTogether(mark)
        numeralRow = mark.numeralRow ?? (mark.letters.isEmpty ? mark.ideographs : [])
        let names = KnownNames.shared
        known = names.number(mark.ideographs[...]) ?? names.number(mark.letters[...])
        if mark.letters.isEmpty {
            digits = Meanings.shared.digits(ofIdeographs: mark.ideographs[...])
        } else {
            digits = mark.ideographs.isEmpty ? Meanings.shared.digits(ofLetters: mark.letters[...]) : nil
        }
    }
}

/// Characters that count, join or colour, and distinguish nothing by themselves: 六个核桃 and 六大核桃.
enum Particles {
    private static let characters = Set(units(of: "个只条头匹位名件双对粒颗朵的之地得吧吗呢啊呀和与及大小老新好"))

    static func contains(_ unit: Unit) -> Bool { characters.contains(unit) }
}
