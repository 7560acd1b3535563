/// The ideographs of each mark in one array, for a first look at a candidate without reading its name again. Before those of a mark with weak words stand
/// the number of its cores and their bounds.
struct Sketches: Sendable {
    /// What a first look cannot settle.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// Letters or digits.
        static let letters = Traits(rawValue: 1)
        /// Weak words beside a core.
        static let cores = Traits(rawValue: 2)
        /// A core of words of the dictionary throughout, or numerals.
        static let meaning = Traits(rawValue: 4)
        /// A known name is in it or is it.
        static let known = Traits(rawValue: 8)
    }

    private var units: [Unit] = []
    private var starts: [UInt32] = [0]
    private var traits: [Traits] = []

    var bytes: Int { 2 * units.capacity + 4 * starts.capacity + traits.capacity }

    mutating func append(_ cut: CutMark) {
        let traits = Self.traits(cut)
        if traits.contains(.cores) {
            units.append(Unit(cut.cores.count - 1))
            for core in cut.cores.dropFirst() { units.append(Unit(core.range.lowerBound) << 8 | Unit(core.range.upperBound)) }
        }
        units += cut.mark.ideographs
        starts.append(UInt32(units.count))
        self.traits.append(traits)
    }

    static func traits(_ cut: CutMark) -> Traits {
        var traits: Traits = []
        let row = cut.mark.ideographs
        if !cut.mark.letters.isEmpty { traits.insert(.letters) }
        if cut.cores.count > 1 { traits.insert(.cores) }
        if cut.cores.contains(where: { Concepts.ofIdeographs(row, $0.range) != nil })
            || Meanings.shared.digits(ofIdeographs: row[...]) != nil
        {
            traits.insert(.meaning)
        }
        let names = KnownNames.shared
        if names.number(row[...]) != nil || !names.within(row, least: 2, in: .all).isEmpty { traits.insert(.known) }
        return traits
    }

    /// Whether the judge need not be asked: marks of ideographs alone, without known names and common meaning, no cores of which come near.
    func isPlainlyOther(_ query: CutMark, _ own: Traits, _ row: UInt32) -> Bool {
        let theirs = traits[Int(row)]
        if !own.union(theirs).isDisjoint(with: [.letters, .known]) || own.intersection(theirs).contains(.meaning) { return false }
        return units.withUnsafeBufferPointer { units in
            let stored = units[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])]
            let cores = theirs.contains(.cores) ? Int(stored[stored.startIndex]) : 0
            let first = stored.startIndex + (cores > 0 ? 1 + cores : 0)
            return query.mark.ideographs.withUnsafeBufferPointer { ideographs in
                for own in query.cores {
                    let core = UnsafeBufferPointer(rebasing: ideographs[own.range])
                    if Self.mayBeNear(core, UnsafeBufferPointer(rebasing: units[first..<stored.endIndex])) { return false }
                    for place in stored.startIndex + 1..<stored.startIndex + 1 + cores {
                        let bounds = first + Int(units[place] >> 8)..<first + Int(units[place] & 0xFF)
                        if Self.mayBeNear(core, UnsafeBufferPointer(rebasing: units[bounds])) { return false }
                    }
                }
                return true
            }
        }
    }

    private static func mayBeNear(_ one: UnsafeBufferPointer<Unit>, _ other: UnsafeBufferPointer<Unit>) -> Bool {
        let count = one.count
        if mayHaveSameRuns(one, other) { return true }
        guard count == other.count else {
            let (short, long) = count < other.count ? (one, other) : (other, one)
            if long.count > Limits.row { return true }
            if long.count == 2 * short.count, isAtEnd(short, long) { return true }
            if long.count == short.count + 1, mayBeComposed(short, long) { return true }
            return short.count >= 3 && (long.count == short.count + 1 ? hasOneMore(short, long) : isAtEnd(short, long))
        }
        let characters = Characters.shared
        var differing = 0, first = 0, look = 2, sound = 2
        for place in 0..<count where one[place] != other[place] {
            if differing == 0 { first = place }
            differing += 1
            look = min(look, characters.look(one[place], other[place]))
            sound = min(sound, characters.sound(one[place], other[place]))
        }
        if differing == 0 { return true }
        if differing == 1 {
            if count == 2 { return look == 2 || look == 1 && sound > 0 }
            if look > 0 || sound == 2 || sound == 1 && count > 3 { return true }
            return first > 0
                && (count > 3 || Transliteration.writes(one[first]) && Transliteration.writes(other[first])
                    || mayBeKin(one[first], other[first]))
        }
        return look > 0 || hasSameUnits(one, other)
    }

    private static func mayHaveSameRuns(_ one: UnsafeBufferPointer<Unit>, _ other: UnsafeBufferPointer<Unit>) -> Bool {
        guard let head = one.first, head == other.first, let tail = one.last, tail == other.last, head != tail else { return false }
        var here = 0, there = 0
        while here < one.count, there < other.count, one[here] == other[there] {
            let unit = one[here]
            while here < one.count, one[here] == unit { here += 1 }
            while there < other.count, other[there] == unit { there += 1 }
        }
        return here == one.count && there == other.count
    }

    private static func mayBeKin(_ one: Unit, _ other: Unit) -> Bool {
        Meanings.shared.isKin(one) && Meanings.shared.isKin(other)
    }

    private static func hasOneMore(_ short: UnsafeBufferPointer<Unit>, _ long: UnsafeBufferPointer<Unit>) -> Bool {
        var head = 0
        while head < short.count, short[head] == long[head] { head += 1 }
        return (head..<short.count).allSatisfy { short[$0] == long[$0 + 1] }
    }

    private static func mayBeComposed(_ short: UnsafeBufferPointer<Unit>, _ long: UnsafeBufferPointer<Unit>) -> Bool {
        var tail = 0
        while tail < short.count, short[short.count - 1 - tail] == long[long.count - 1 - tail] { tail += 1 }
        var head = 0
        while head < short.count, short[head] == long[head] { head += 1 }
        let characters = Characters.shared
        let least = max(0, short.count - 1 - tail), most = min(head, short.count - 1)
        return least <= most && (least...most).contains { characters.isComposed(short[$0], of: long[$0], long[$0 + 1]) }
    }

    private static func isAtEnd(_ short: UnsafeBufferPointer<Unit>, _ long: UnsafeBufferPointer<Unit>) -> Bool {
        let skipped = long.count - short.count
        return short.indices.allSatisfy { short[$0] == long[$0] } || short.indices.allSatisfy { short[$0] == long[$0 + skipped] }
    }

    private static func hasSameUnits(_ one: UnsafeBufferPointer<Unit>, _ other: UnsafeBufferPointer<Unit>) -> Bool {
        var sum: UInt64 = 0, against: UInt64 = 0
        for place in one.indices {
            sum &+= UInt64(one[place]) &* UInt64(one[place])
            against &+= UInt64(other[place]) &* UInt64(other[place])
        }
        return sum == against
    }
}
