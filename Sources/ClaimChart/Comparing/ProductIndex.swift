/// In which lines of a product each word stands: a bit a line.
struct ProductIndex: Sendable {
    typealias Lines = UInt64

    struct Standing: Sendable {
        var said: Lines = 0
        var denied: Lines = 0
    }

    private var words: [ClaimWord: Standing] = [:]
    /// Characters of words, for those of a claim that stand alone: 轴 in 转轴.
    private var characters: [UInt64: Standing] = [:]
    private var groups: [Int: Lines] = [:]

    init(_ product: ProductDescription) {
        for (number, line) in product.lines.enumerated() {
            let bit: Lines = 1 << Lines(number)
            for word in line.words.words { add(word, bit) }
            for named in line.words.synonyms { groups[named.group, default: 0] |= bit }
        }
    }

    private mutating func add(_ word: ClaimText.Word, _ bit: Lines) {
        let path: WritableKeyPath<Standing, Lines> = word.isNegated ? \.denied : \.said
        words[word.word, default: Standing()][keyPath: path] |= bit
        let code = word.word.code
        guard code >> 63 == 0 else { return }
        for character in [code >> 32, code & 0xFFFF_FFFF] where character != 0 {
            characters[character, default: Standing()][keyPath: path] |= bit
        }
    }

    func standing(_ word: ClaimWord) -> Standing {
        (word.isAlone ? characters[word.code] : words[word]) ?? Standing()
    }

    func lines(of group: Int) -> Lines { groups[group] ?? 0 }
}
