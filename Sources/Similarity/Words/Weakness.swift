/// A set of classes of goods, a bit each.
struct ClassSet: Sendable {
    let bits: UInt64
    /// Names of goods that are weak besides those of the tables.
    let goods: GoodsNames?
    /// Every class at once: what is weak for any of them.
    static let all = ClassSet(bits: .max)
    /// The class is not known: what is weak for any, but for single characters that name goods, which name other things besides.
    static let unknown = ClassSet(bits: .max >> 1)

    init(bits: UInt64, goods: GoodsNames? = nil) {
        self.bits = bits
        self.goods = goods
    }

    init(_ number: Int?, goods: GoodsNames? = nil) {
        self.init(bits: number.map { 1 << UInt64($0 & 63) } ?? Self.unknown.bits, goods: goods)
    }

    /// Every class, with names of goods.
    static func all(with goods: GoodsNames?) -> Self { Self(bits: .max, goods: goods) }

    static func == (one: Self, other: Self) -> Bool { one.bits == other.bits }
    static func != (one: Self, other: Self) -> Bool { one.bits != other.bits }

    /// `*`, or numbers and spans: `9,35-38`.
    init(text: some StringProtocol) {
        var bits: UInt64 = text == "*" ? .max : 0
        for span in text.split(separator: ",") {
            let ends = span.split(separator: "-").compactMap { UInt64($0) }
            if let first = ends.first, let last = ends.last, first <= last { for number in first...last { bits |= 1 << number } }
        }
        self.init(bits: bits)
    }

    func meets(_ other: ClassSet) -> Bool { bits & other.bits != 0 }
}

/// Which words are weak before or after a core, by class and rule.
struct Weakness: Sendable {
    static let shared = Weakness()

    struct Word: Sendable {
        let rule: String
        let isHead: Bool
        let isTail: Bool
        let classes: ClassSet
    }

    private let words: [UInt64: [Word]]
    /// The trades that a word names, as numbers of lines of ``tradeWords``.
    private let trades: [UInt64: [Int]]
    let longest: Int

    private init() {
        var words: [UInt64: [Word]] = [:]
        var longest = 0
        for line in weakWords.split(separator: "\n") {
            let parts = line.split(separator: " ")
            let word = Word(
                rule: String(parts[0]), isHead: parts[1] != "尾", isTail: parts[1] != "头", classes: ClassSet(text: parts[2]))
            for text in parts.dropFirst(3) {
                let row = units(of: text)
                words[UnitHash.of(row), default: []].append(word)
                longest = max(longest, row.count)
            }
        }
        var trades: [UInt64: [Int]] = [:]
        for (number, line) in tradeWords.split(separator: "\n").enumerated() {
            let parts = line.split(separator: " ")
            let word = Word(rule: "5.1.12.1", isHead: false, isTail: true, classes: ClassSet(text: parts[1]))
            for text in parts.dropFirst(2) {
                let row = units(of: text), hash = UnitHash.of(row)
                words[hash, default: []].append(word)
                if parts[0] == "业" { trades[hash, default: []].append(number) }
                longest = max(longest, row.count)
            }
        }
        self.words = words
        self.trades = trades
        self.longest = longest
    }

    /// Whether both words name one trade.
    func nameOneTrade(_ one: ArraySlice<Unit>, _ other: ArraySlice<Unit>) -> Bool {
        let some = trades(of: one), others = trades(of: other)
        return some.contains { others.contains($0) }
    }

    /// The trades that the word names.
    func trades(of word: ArraySlice<Unit>) -> [Int] { trades[UnitHash.of(word)] ?? [] }

    func word(_ row: ArraySlice<Unit>, isHead: Bool, in classes: ClassSet) -> Word? {
        if let word = exactly(row, isHead: isHead, in: classes) { return word }
        if !isHead, let goods = classes.goods, goods.contains(row, in: classes) {
            return Word(rule: "5.1.12.1", isHead: false, isTail: true, classes: classes)
        }
        // Generic names stand in the plural too: WINES.
        guard row.count >= 4, row.last == 0x73 else { return nil }
        return exactly(row.dropLast(), isHead: isHead, in: classes).flatMap { $0.rule.hasPrefix("5.1.12") ? $0 : nil }
    }

    private func exactly(_ row: ArraySlice<Unit>, isHead: Bool, in classes: ClassSet) -> Word? {
        words[UnitHash.of(row)]?.first {
            (isHead ? $0.isHead : $0.isTail) && $0.classes.meets(classes) && !(row.count == 1 && classes == .unknown && $0.classes != .all)
        }
    }
}
