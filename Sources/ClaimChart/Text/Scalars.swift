/// What a scalar is to a reader of claims.
enum Scalars {
    /// Full width to half width, capitals to small letters, so that one writing is compared with another. One scalar stays one.
    static func folded(_ text: String) -> [UInt32] {
        text.unicodeScalars.map { scalar in
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            if value == 0x3000 { value = 0x20 }
            if (0x41...0x5A).contains(value) { value += 0x20 }
            return value
        }
    }

    static func isHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0xF900...0xFAFF).contains(value)
            || (0x20000...0x3FFFF).contains(value)
    }

    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    static func isLetter(_ value: UInt32) -> Bool {
        (0x61...0x7A).contains(value) || (0xC0...0x24F).contains(value) || (0x370...0x52F).contains(value)
    }

    static func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0xA0 || (0x09...0x0D).contains(value) }

    /// Ends a clause: what is negated before it is not negated after it.
    static func endsClause(_ value: UInt32) -> Bool { clauseEnds.contains(value) }

    private static let clauseEnds = set("，。；：,;:、！？!?\n")

    static func set(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

    static func list(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

/// A list of words found at a place of a text, the longest first.
struct WordList: Sendable {
    private let byFirst: [UInt32: [[UInt32]]]

    /// - Parameter words: separated by spaces.
    init(_ words: String) {
        let all = words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Scalars.list(String($0)) }
        byFirst = Dictionary(grouping: all) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The length of the longest word that stands at a place; nil where none does.
    func length(at place: Int, in text: [UInt32]) -> Int? {
        guard let words = byFirst[text[place]] else { return nil }
        return words.first { $0.count <= text.count - place && text[place..<place + $0.count].elementsEqual($0) }?.count
    }

    /// The first place at which a word of the list stands.
    func first(in text: [UInt32], from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
        for place in start..<max(start, end ?? text.count) {
            if let length = length(at: place, in: text) { return place..<place + length }
        }
        return nil
    }
}
