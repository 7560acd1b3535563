/// What words mean, by the dictionary of common words, and which English words are known at all.
struct Meanings: Sendable {
    static let shared = Meanings()

    enum Kind: Sendable { case thing, modifier, kin, alone }

    private let chinese: [UInt64: UInt16]
    private let english: [UInt64: UInt16]
    private let stems: [UInt64: UInt16]
    private let kinds: [Kind]
    private let known: Set<UInt64>
    private let further: Set<UInt64>
    private let ordinary: Set<UInt64>
    private let numerals: [UInt64: Unit]

    private static let longest = 4

    private init() {
        var chinese: [UInt64: UInt16] = [:], english: [UInt64: UInt16] = [:], stems: [UInt64: UInt16] = [:], kinds: [Kind] = [.thing]
        var kind = Kind.thing
        var isAlone = false
        for line in meaningWords.split(separator: "\n") {
            if line.hasPrefix("#") {
                isAlone = line.hasSuffix("独")
                kind = isAlone ? .alone : line.hasSuffix("饰") ? .modifier : line.hasSuffix("亲") ? .kin : .thing
                continue
            }
            for entry in line.split(separator: isAlone ? " " : ";") {
                let sides = entry.split(separator: "|", omittingEmptySubsequences: false)
                let words = sides[0].split(separator: " ").map { UnitHash.of(units(of: $0)) }
                let foreign = sides.count > 1 ? sides[1].split(separator: " ").map { units(of: $0) } : []
                // Two entries that share a Chinese word, as 奇迹 does, are one concept to a buyer.
                if isAlone, let word = words.first, chinese[word] != nil { continue }
                let number = words.compactMap { chinese[$0] }.first ?? UInt16(kinds.count)
                if Int(number) == kinds.count { kinds.append(kind) }
                for word in words { chinese[word] = number }
                for word in foreign {
                    let exact = UnitHash.of(word), stem = UnitHash.of(Self.stem(word[...]))
                    if english[exact] == nil { english[exact] = number }
                    if stems[stem] == nil { stems[stem] = number }
                }
            }
        }
        var ordinary: Set<UInt64> = []
        for word in chineseTable.split(whereSeparator: { $0 == " " || $0 == "\n" }) { ordinary.insert(UnitHash.of(units(of: word))) }
        self.ordinary = ordinary
        known = Self.words(englishTable)
        further = Self.words(furtherEnglishTable, withStems: true)
        self.chinese = chinese
        self.english = english
        self.stems = stems
        self.kinds = kinds
        let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        numerals = Dictionary(uniqueKeysWithValues: digits.enumerated().map { (UnitHash.of(units(of: $1)), 0x30 + Unit($0)) })
    }

    /// - Parameter withStems: the words of wider knowledge are listed without their forms, which their stems tell.
    private static func words(_ table: String, withStems: Bool = false) -> Set<UInt64> {
        var answer: Set<UInt64> = []
        for text in table.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
            let word = text.map(Unit.init)
            answer.insert(UnitHash.of(word))
            if withStems { answer.insert(UnitHash.of(stem(word[...]))) }
        }
        return answer
    }

    func kind(of concept: UInt16) -> Kind { kinds[Int(concept)] }

    func isKin(_ unit: Unit) -> Bool {
        let concept = concept(of: [unit])
        return concept != 0 && kind(of: concept) == .kin
    }

    /// The concept of a Chinese word, 0 where it is in no dictionary.
    func concept(of word: ArraySlice<Unit>) -> UInt16 { chinese[UnitHash.of(word)] ?? 0 }
    /// Whether the row is a Chinese word of ordinary knowledge, whatever it means.
    func isWord(_ row: ArraySlice<Unit>) -> Bool { concept(of: row) != 0 || ordinary.contains(UnitHash.of(row)) }

    /// Both rows are words, and not of one concept.
    func areDifferentWords(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Bool {
        guard isWord(one), isWord(other) else { return false }
        let concept = concept(of: one)
        return concept == 0 || concept != self.concept(of: other)
    }

    /// The concept of an English word in any of its forms, 0 where it is in no dictionary.
    func concept(ofEnglish word: ArraySlice<Unit>) -> UInt16 {
        if let concept = english[UnitHash.of(word)] { return concept }
        let stem = UnitHash.of(Self.stem(word))
        return english[stem] ?? stems[stem] ?? 0
    }

    /// The concept of the number that one digit writes.
    func concept(ofDigit digit: Unit) -> UInt16 {
        chinese[UnitHash.of(Self.chineseDigits[Int(digit - 0x30)].prefix(1))] ?? 0
    }

    /// An English word that not everybody knows, or one that everybody does.
    func isWidelyEnglish(_ word: ArraySlice<Unit>) -> Bool {
        isEnglish(word) || further.contains(UnitHash.of(word)) || further.contains(UnitHash.of(Self.stem(word)))
    }

    /// An English word of ordinary knowledge.
    func isEnglish(_ word: ArraySlice<Unit>) -> Bool {
        known.contains(UnitHash.of(word)) || known.contains(UnitHash.of(Self.stem(word))) || concept(ofEnglish: word) != 0
    }

    /// The row cut into as few words as can be; a character in no dictionary is a piece of its own, with concept 0.
    ///
    /// - Parameter translating: only words that a foreign word may answer to; 金鹰 is then 金 and 鹰.
    func cut(_ row: ArraySlice<Unit>, translating: Bool = false) -> [(range: Range<Int>, concept: UInt16)] {
        let base = row.startIndex, count = row.count
        var cost = [0] + [Int](repeating: .max, count: count)
        var from = [(Int, UInt16)](repeating: (0, 0), count: count + 1)
        for end in 1..<(count + 1) {
            for length in 1...min(Self.longest, end) {
                let start = end - length
                var concept = self.concept(of: row[(base + start)..<(base + end)])
                if translating, kind(of: concept) == .alone { concept = 0 }
                if concept == 0, length > 1 { continue }
                // Long words win over short ones, any word over none.
                let step = cost[start] + (concept == 0 ? 5 : length == 1 ? 3 : 2)
                if step < cost[end] {
                    cost[end] = step
                    from[end] = (start, concept)
                }
            }
        }
        var pieces: [(Range<Int>, UInt16)] = []
        var end = count
        while end > 0 {
            pieces.append(((base + from[end].0)..<(base + end), from[end].1))
            end = from[end].0
        }
        return pieces.reversed()
    }

    /// Words of English that stand unparted in one word: HAWKWOLF. Nil where they cannot be told apart or it is one word.
    func parts(of word: ArraySlice<Unit>) -> [Range<Int>]? {
        guard word.count >= 6, word.count <= 24, !isEnglish(word) else { return nil }
        for end in stride(from: word.endIndex - 3, through: word.startIndex + 3, by: -1) where isEnglish(word[..<end]) {
            let rest = word[end...]
            if isEnglish(rest) { return [word.startIndex..<end, end..<word.endIndex] }
            if let more = parts(of: rest) { return [word.startIndex..<end] + more }
        }
        return nil
    }

    /// The digits that Chinese, English or Arabic numerals write, nil where the row is anything else.
    func digits(ofIdeographs row: ArraySlice<Unit>) -> [Unit]? {
        var answer: [Unit] = []
        for unit in row {
            guard let digit = Self.chineseDigits.firstIndex(where: { $0.contains(unit) }) else { return value(ofNumerals: row) }
            answer.append(0x30 + Unit(digit))
        }
        return answer.isEmpty ? nil : answer
    }

    /// The digits of a number that is written with 十, 百, 千 or 万: 一百零八.
    private func value(ofNumerals row: ArraySlice<Unit>) -> [Unit]? {
        guard (2...9).contains(row.count) else { return nil }
        var total = 0, section = 0, digit = 0
        for unit in row {
            if let number = Self.chineseDigits.firstIndex(where: { $0.contains(unit) }) {
                digit = number
            } else if let power = Self.powers.firstIndex(of: unit) {
                section += max(digit, 1) * [10, 100, 1_000][power]
                digit = 0
            } else if unit == Self.myriad {
                total += (section + digit) * 10_000
                (section, digit) = (0, 0)
            } else {
                return nil
            }
        }
        return String(total + section + digit).utf8.map(Unit.init)
    }

    private static let powers = units(of: "十百千")
    private static let myriad: Unit = 0x4E07

    func digits(ofLetters row: ArraySlice<Unit>) -> [Unit]? {
        var answer: [Unit] = [], rest = row
        while let first = rest.first {
            if first.isDigit {
                answer.append(first)
                rest = rest.dropFirst()
            } else if let (length, digit) = (3...5).lazy.compactMap({ length in
                rest.count < length ? nil : numerals[UnitHash.of(rest.prefix(length))].map { (length, $0) }
            }).first {
                answer.append(digit)
                rest = rest.dropFirst(length)
            } else {
                return nil
            }
        }
        return answer.isEmpty ? nil : answer
    }

    private static let chineseDigits = ["零〇", "一壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].map { units(of: $0) }

    /// The word without the endings of plural, gerund, past, comparative, and of nouns and adjectives made of it.
    static func stem(_ word: ArraySlice<Unit>) -> [Unit] {
        var stem = Array(word)
        // PARTNERS is PARTNER, and both are one stem.
        for _ in 0..<3 {
            guard let (ending, instead, _) = endings.first(where: { stem.count >= $0.2 + $0.0.count && stem.suffix($0.0.count) == $0.0 })
            else { break }
            stem.removeLast(ending.count)
            stem += instead
            if stem.count > 3, let last = stem.last, last == stem[stem.count - 2], doubled.contains(last) { stem.removeLast() }
        }
        if stem.count > 3, stem.last == 0x65 { stem.removeLast() }
        return stem
    }

    /// Letters that an ending doubles: BIG, BIGGER.
    private static let doubled = Set(units(of: "bdgmnprt"))

    private static let endings: [(ArraySlice<Unit>, [Unit], Int)] = [
        ("iness", "y", 3), ("ness", "", 3), ("iful", "y", 3), ("ful", "", 4), ("ily", "y", 3), ("iest", "y", 3), ("ier", "y", 3),
        ("ies", "y", 2), ("ing", "", 3),
        ("ed", "", 3), ("er", "", 4), ("est", "", 4), ("es", "e", 3), ("s", "", 3),
    ].map { (units(of: $0)[...], units(of: $1), $2) }
}
