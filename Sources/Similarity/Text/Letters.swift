/// How near two rows of letters are, in half steps: a letter changed for one that looks or sounds like it, a doubled letter or an h more or less are half a
/// step; any other letter changed, added, dropped, or two neighbours swapped are a whole one.
enum Letters {
    private static let vowels = Set(units(of: "aeiouy"))

    static func isVowel(_ unit: Unit) -> Bool { vowels.contains(unit) }

    /// The first letter and the consonants after it, folded: what is left of a word that is heard or seen in passing.
    static func frame(_ row: some Collection<Unit>) -> [Unit] {
        guard let first = row.first else { return [] }
        return [first] + folded(row.dropFirst().filter { !isVowel($0) && $0 != 0x68 })
    }

    /// Whether long words with two whole changes come near: their frames are the same, of three and more; or, of four and more, one consonant was
    /// changed, added or dropped.
    static func framesAreNear(_ one: some Collection<Unit>, _ other: some Collection<Unit>) -> Bool {
        let one = frame(one), other = frame(other)
        if one == other { return one.count >= 3 }
        guard min(one.count, other.count) >= 4, abs(one.count - other.count) <= 1, one[0] == other[0] else { return false }
        let (differs, against) = difference(one[...], other[...])
        return max(differs.count, against.count) <= 1
    }

    /// Letters of one line are one for the key of near rows; a near pair always lies in one line.
    private static let lines: [String] = ["ckqsxzg", "iljy1", "bdpt", "mn", "uvwf", "o0"]
    private static let nearPairs: [String] = [
        "ck", "kq", "cq", "cs", "sz", "cz", "xs", "xz", "cg", "gq", "il", "ij", "iy", "lj", "i1", "l1", "bd", "bp", "dt", "mn", "uv", "uw",
        "vw", "fv", "o0",
    ]
    /// Strings that look like another letter, and strings that sound like another.
    private static let looks: [([Unit], [Unit])] = [
        ("vv", "w"), ("rn", "m"), ("cl", "d"), ("0", "o"), ("1", "l"), ("5", "s"), ("8", "b"), ("2", "z"),
    ].map { (units(of: $0), units(of: $1)) }
    private static let sounds: [([Unit], [Unit])] = [
        ("ph", "f"), ("ck", "k"), ("ch", "k"), ("qu", "kw"), ("x", "ks"), ("th", "t"), ("gh", "g"), ("wh", "w"),
    ].map { (units(of: $0), units(of: $1)) }

    private static let classOf: [Unit] = {
        var table = (0..<128).map { Unit($0) }
        for line in lines.map({ units(of: $0) }) { for unit in line { table[Int(unit)] = line[0] } }
        return table
    }()
    /// For every two letters whether they are near.
    private static let near: [Bool] = {
        var table = [Bool](repeating: false, count: 128 * 128)
        for pair in nearPairs.map({ units(of: $0) }) {
            table[Int(pair[0]) * 128 + Int(pair[1])] = true
            table[Int(pair[1]) * 128 + Int(pair[0])] = true
        }
        return table
    }()

    static func areNear(_ one: Unit, _ other: Unit) -> Bool { one < 128 && other < 128 && near[Int(one) * 128 + Int(other)] }

    static func look(_ row: some Collection<Unit>) -> [Unit] { replaced(row, looks) }
    static func sound(_ row: some Collection<Unit>) -> [Unit] { replaced(row, sounds) }

    /// The row with each letter in the name of its line, doubled ones once, an h after the first letter left out.
    static func folded(_ row: some Sequence<Unit>) -> [Unit] {
        var answer: [Unit] = []
        for (place, unit) in row.enumerated() where place == 0 || unit != 0x68 {
            let line = unit < 128 ? classOf[Int(unit)] : unit
            if line != answer.last { answer.append(line) }
        }
        return answer
    }

    private static func replaced(_ row: some Collection<Unit>, _ table: [([Unit], [Unit])]) -> [Unit] {
        var answer: [Unit] = []
        var rest = Array(row)[...]
        while let first = rest.first {
            if let (from, to) = table.first(where: { rest.starts(with: $0.0) }) {
                answer += to
                rest = rest.dropFirst(from.count)
            } else {
                answer.append(first)
                rest = rest.dropFirst()
            }
        }
        return answer
    }

    /// Half steps from one row to the other; nil where there are more than `most`.
    static func halfSteps(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>, most: Int = 2) -> Int? {
        let one = Array(one), other = Array(other)
        guard abs(one.count - other.count) <= 2 else { return nil }
        var before: [Int] = [], last = [0], row: [Int] = []
        for column in other.indices { last.append(last[column] + lengthening(other, column)) }
        for place in one.indices {
            row = [last[0] + lengthening(one, place)]
            for column in other.indices {
                let same = one[place] == other[column]
                var cost = last[column] + (same ? 0 : areNear(one[place], other[column]) ? 1 : 2)
                cost = min(cost, last[column + 1] + lengthening(one, place), row[column] + lengthening(other, column))
                if place > 0, column > 0, one[place] == other[column - 1], one[place - 1] == other[column], !same {
                    cost = min(cost, before[column - 1] + 2)
                }
                row.append(cost)
            }
            before = last
            last = row
        }
        return last[other.count] <= most ? last[other.count] : nil
    }

    /// Half steps that the letter there costs where the other row does without it.
    private static func lengthening(_ row: [Unit], _ place: Int) -> Int {
        if place > 0, row[place] == 0x68 || row[place] == row[place - 1] { return 1 }
        return 2
    }

    /// Where the two rows differ: the stretch between their common head and their common tail.
    static func difference(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> (Range<Int>, Range<Int>) {
        let one = Array(one), other = Array(other)
        var head = 0
        while head < min(one.count, other.count), one[head] == other[head] { head += 1 }
        var tail = 0
        while tail < min(one.count, other.count) - head, one[one.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
        return (head..<(one.count - tail), head..<(other.count - tail))
    }
}
