/// Keys of a mark for an index: any two marks that the judge does not call `notSimilar` have a key of `asked` of one among those `stored` of the other.
///
/// Rule by rule, each core being one of all that any class of goods may leave:
/// - equal cores (4, 5.1.1, 5.1.12–5.1.15, 5.1.17, 5.3.1–2): the core itself.
/// - another order (5.1.1, 5.1.2, 5.1.7): its characters sorted. Doubled (5.1.3): the half of a core that is one word twice; with every run of a
///   character read once.
/// - one character changed, three or more (5.1.4, 5.1.5, 5.1.7): the core with a gap in its place. One more or less: asked are the core without each
///   character, among cores, and with a gap put in everywhere, among those with a gap.
/// - a look-alike among two, or two look-alikes among three to six (5.1.4, 5.1.5): asked are the cores with the look-alikes put in. Two that look alike in part are read
///   alike (5.1.4): the readings of the core.
/// - one character for two that look like it (5.1.5): asked are the cores with the one put for the two, and the two for the one.
/// - meaning (5.1.6, 5.1.11, 5.3.3): the concepts of the core or of the words, with and without those that only colour or name a kind; numbers: their digits; a known
///   mark in another script: its number.
/// - letters (5.1.4, 5.1.5, 5.1.9, 5.1.10): half steps leave the folded row unchanged; a whole one is a gap, a letter less, or the same letters
///   sorted. Two whole ones in a long word leave the frame of consonants, or change, add or drop one of four and more: the frame, and with a gap. Digits
///   are letters here; one digit said more often leaves the folded row.
/// - other trades, places and words, other numerals, marks known apart only take from what is near.
/// - containing (5.1.16): known names within the mark; heads and tails of five characters and more; for letters all stretches up to three letters shorter.
public enum MarkKeys {
    /// The keys under which a mark is put into the index.
    public static func stored(_ mark: Mark, goodsNames: GoodsNames? = nil) -> [UInt64] {
        var keys = KeySet()
        keys.addBoth(CutMark(mark, in: .all(with: goodsNames)))
        return keys.unique
    }

    /// The keys to look for when marks like this one are wanted.
    public static func asked(_ mark: Mark, goodsNames: GoodsNames? = nil) -> [UInt64] {
        var keys = KeySet()
        let cut = CutMark(mark, in: .all(with: goodsNames))
        keys.addBoth(cut)
        keys.addAsked(cut)
        return keys.unique
    }
}

/// Collects keys. What kind a key is of is part of its hash.
struct KeySet {
    private(set) var keys: [UInt64] = []

    private enum Salt: UInt64 {
        case core = 1, sorted, gap, readings, letters, lettersSorted, lettersGap, folded, concepts, digits, known, frame, frameGap
    }

    var unique: [UInt64] {
        var answer: [UInt64] = []
        for key in keys.sorted() where key != answer.last { answer.append(key) }
        return answer
    }

    mutating func removeAll() { keys.removeAll(keepingCapacity: true) }

    private mutating func put(_ row: some Sequence<Unit>, _ salt: Salt) { keys.append(UnitHash.of(row, salt: salt.rawValue)) }

    // MARK: Both sides

    mutating func addBoth(_ cut: CutMark) {
        let mark = cut.mark
        for core in cut.cores { addCore(mark.ideographs, core) }
        for core in cut.letterCores { addLetters(mark.letters, core) }
        for range in KnownNames.shared.within(mark.ideographs, least: 2, in: .all) { put(mark.ideographs[range], .core) }
        for range in KnownNames.shared.within(mark.letters, least: 4, in: .all) { put(mark.letters[range], .letters) }
        if !cut.mark.letters.isEmpty, !cut.numeralRow.isEmpty { put(cut.numeralRow, .core) }
        if let known = cut.known { put([Unit(known)], .known) }
        if !mark.letters.isEmpty {
            put(cut.words)
            put(cut.mainWords)
            put(cut.wordsTogether)
            for (rest, _) in Concepts.withoutHead(cut.words) { put(rest) }
            if mark.ideographs.isEmpty, let digits = Meanings.shared.digits(ofLetters: mark.letters[...]) { put(digits, .digits) }
        } else if let digits = Meanings.shared.digits(ofIdeographs: mark.ideographs[...]) {
            put(digits, .digits)
        }
    }

    private mutating func put(_ concepts: [UInt64]?) {
        guard let concepts else { return }
        var hash = UnitHash(Salt.concepts.rawValue)
        for concept in concepts { hash.add(concept) }
        keys.append(hash.value)
    }

    private mutating func addCore(_ row: [Unit], _ core: Core) {
        let units = row[core.range]
        let count = core.count
        put(units, .core)
        let meaning = Concepts.ofIdeographs(row, core.range), translation = Concepts.ofIdeographs(row, core.range, translating: true)
        put(meaning)
        if translation != meaning { put(translation) }
        guard count >= 2 else { return }
        put(units.sorted(), .sorted)
        let middle = core.range.lowerBound + count / 2
        if count % 2 == 0, units[..<middle] == units[middle...] { put(units[..<middle], .core) }
        guard count >= 3, count <= Limits.row else { return }
        let runs = Runs.once(units)
        if runs.count >= 2, runs.count < count { put(runs, .core) }
        for place in core.range { putGap(units, place, place + 1, .gap) }
        if count >= 4, count <= Limits.twice {
            put(units.lazy.map { Characters.shared.reading(of: $0) == 0 ? $0 : Characters.shared.reading(of: $0) }, .readings)
        }
        if count >= 5 {
            for length in 3...(count - 2) {
                put(units.prefix(length), .core)
                put(units.suffix(length), .core)
            }
        }
    }

    private mutating func addLetters(_ row: [Unit], _ core: Core) {
        let units = row[core.range]
        put(units, .letters)
        guard core.count >= 3, core.count <= 2 * Limits.row else { return }
        put(Letters.folded(units), .folded)
        put(Letters.folded(Letters.look(units)), .folded)
        put(Letters.folded(Letters.sound(units)), .folded)
        guard core.count >= 4 else { return }
        put(units.sorted(), .lettersSorted)
        for place in core.range { putGap(units, place, place + 1, .lettersGap) }
        if core.count >= 6 {
            let frame = Letters.frame(units)[...]
            if frame.count >= 3 { put(frame, .frame) }
            if frame.count >= 4 { for place in 1..<frame.count { putGap(frame, place, place + 1, .frameGap) } }
        }
        for length in stride(from: max(5, core.count - 3), to: core.count, by: 1) {
            for start in core.range.lowerBound...(core.range.upperBound - length) { put(units[start..<start + length], .letters) }
        }
    }

    /// The row with a gap, which no unit is, from one place to another.
    private mutating func putGap(_ units: ArraySlice<Unit>, _ start: Int, _ end: Int, _ salt: Salt) {
        var hash = UnitHash(salt.rawValue)
        hash.add(units[..<start])
        hash.add(Unit(0))
        hash.add(units[end...])
        keys.append(hash.value)
    }

    // MARK: The asking side

    mutating func addAsked(_ cut: CutMark) {
        for core in cut.cores where core.count >= 2 && core.count <= Limits.row {
            let units = cut.mark.ideographs[core.range]
            if core.count >= 3 { addLengths(units, .core, .gap) }
            if core.count <= Limits.twice { addLookalikes(Array(units)) }
        }
        for core in cut.cores where core.count <= Limits.row { addComposed(Array(cut.mark.ideographs[core.range])) }
        for core in cut.letterCores where core.count >= 4 && core.count <= 2 * Limits.row {
            addLengths(cut.mark.letters[core.range], .letters, .lettersGap)
            let frame = Letters.frame(cut.mark.letters[core.range])
            if core.count >= 6, frame.count >= 4 { addLengths(frame[...], .frame, .frameGap) }
        }
    }

    /// One unit less, and a gap where one more may stand.
    private mutating func addLengths(_ units: ArraySlice<Unit>, _ whole: Salt, _ gap: Salt) {
        for place in units.indices {
            var hash = UnitHash(whole.rawValue)
            hash.add(units[..<place])
            hash.add(units[(place + 1)...])
            keys.append(hash.value)
        }
        for place in units.startIndex...units.endIndex { putGap(units, place, place, gap) }
    }

    private mutating func addComposed(_ units: [Unit]) {
        let characters = Characters.shared
        for (place, unit) in units.enumerated() {
            let pairs = characters.pairs(like: unit)
            for start in stride(from: 0, to: pairs.count, by: 2) {
                put(units[..<place] + pairs[start..<start + 2] + units[(place + 1)...], .core)
            }
            guard place + 1 < units.count else { continue }
            for one in characters.composed(of: unit, units[place + 1]) { put(units[..<place] + [one] + units[(place + 2)...], .core) }
        }
    }

    private mutating func addLookalikes(_ units: [Unit]) {
        let characters = Characters.shared
        let close = units.map { unit in
            characters.lookalikes(of: unit) + characters.partlyAlike(unit).filter { characters.sound(unit, $0) == 2 }
        }
        var changed = units
        for place in units.indices {
            let unit = units[place]
            for other in close[place] {
                changed[place] = other
                if units.count == 2 { put(changed, .core) }
                for second in units.indices.dropFirst(place + 1) where units.count > 2 {
                    for another in close[second] {
                        changed[second] = another
                        put(changed, .core)
                    }
                    changed[second] = units[second]
                }
            }
            if units.count == 2 {
                for other in characters.partlyAlike(unit) where characters.sound(unit, other) == 1 {
                    changed[place] = other
                    put(changed, .core)
                }
            }
            changed[place] = unit
            // One character that stands in several places, changed in all of them.
            guard units.firstIndex(of: unit) == place, units.count(where: { $0 == unit }) > 1 else { continue }
            for others in [characters.lookalikes(of: unit), characters.partlyAlike(unit)] {
                for other in others { put(units.lazy.map { $0 == unit ? other : $0 }, .core) }
            }
        }
    }
}
