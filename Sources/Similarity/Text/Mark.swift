/// A mark read for comparison: its ideographs in one row, its letters and digits in another, each with its place in the text.
public struct Mark: Sendable, Hashable {
    /// As it was given.
    public let text: String
    /// Simplified ideographs (and other characters that are no letters), in order.
    let ideographs: [Unit]
    /// Small letters and digits, in order.
    let letters: [Unit]
    /// Places in the text, counted in Unicode scalars.
    let ideographPlaces: [Int32]
    let letterPlaces: [Int32]
    /// Runs of ideographs and words of letters: parted by blanks, punctuation, other scripts, and
    /// capitals or digits after small letters.
    let ideographRuns: [Range<Int>]
    let words: [Range<Int>]
    /// Whether ideographs and letters stand side by side without a blank.
    let isAttached: Bool

    /// Ideographs and digits in one row, digits as numerals (7匹狼 as 七匹狼), where the mark has both and no other letters.
    var numeralRow: [Unit]? {
        guard !ideographs.isEmpty, !letters.isEmpty, letters.allSatisfy(\.isDigit) else { return nil }
        let written =
            zip(ideographPlaces, ideographs).map { ($0, $1) } + zip(letterPlaces, letters).map { ($0, Self.numerals[Int($1 - 0x30)]) }
        return written.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static let numerals: [Unit] = "零一二三四五六七八九".unicodeScalars.map { Unit($0.value) }

    public init(_ text: String) {
        self.text = text
        var reader = MarkReader()
        let folding = Folding.shared
        for (place, scalar) in text.unicodeScalars.enumerated() { reader.take(scalar, folding.unit(of: scalar), Int32(place)) }
        reader.breakAll()
        ideographs = reader.ideographs
        letters = reader.letters
        ideographPlaces = reader.ideographPlaces
        letterPlaces = reader.letterPlaces
        ideographRuns = reader.runs
        words = reader.words
        isAttached = reader.isAttached
    }

    public static func == (one: Self, other: Self) -> Bool { one.text == other.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    func places(ofIdeographs range: Range<Int>) -> Range<Int> { Self.places(ideographPlaces, range) }
    func places(ofLetters range: Range<Int>) -> Range<Int> { Self.places(letterPlaces, range) }

    private static func places(_ places: [Int32], _ range: Range<Int>) -> Range<Int> {
        range.isEmpty ? 0..<0 : Int(places[range.lowerBound])..<Int(places[range.upperBound - 1]) + 1
    }
}

/// Reads the text of a mark scalar by scalar.
struct MarkReader {
    private(set) var ideographs: [Unit] = []
    private(set) var letters: [Unit] = []
    private(set) var ideographPlaces: [Int32] = []
    private(set) var letterPlaces: [Int32] = []
    private(set) var runs: [Range<Int>] = []
    private(set) var words: [Range<Int>] = []
    private(set) var isAttached = false
    private var runStart = 0
    private var wordStart = 0
    private var last = Last.blank

    private enum Last { case blank, ideograph, small, capital, digit }

    mutating func take(_ scalar: Unicode.Scalar, _ unit: Unit, _ place: Int32) {
        if unit.isLetter, scalar.properties.isAlphabetic || unit.isDigit {
            let now = unit.isDigit ? Last.digit : scalar.properties.isUppercase ? .capital : .small
            if last == .ideograph { isAttached = true }
            breakRun()
            if now == .capital && last == .small || now == .digit && (last == .small || last == .capital) { breakWord() }
            letters.append(unit)
            letterPlaces.append(place)
            last = now
        } else if unit.isIdeograph || scalar.properties.isAlphabetic {
            if last != .blank, last != .ideograph { isAttached = true }
            breakWord()
            ideographs.append(unit)
            ideographPlaces.append(place)
            last = .ideograph
        } else if !Self.isPassedOver(scalar) {
            breakAll()
            last = .blank
        }
    }

    /// Apostrophes, accents written apart, and joiners part nothing.
    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x2019, 0x2018, 0x60, 0xB4, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: true
        default: false
        }
    }

    mutating func breakAll() {
        breakRun()
        breakWord()
    }

    private mutating func breakRun() {
        if ideographs.count > runStart { runs.append(runStart..<ideographs.count) }
        runStart = ideographs.count
    }

    private mutating func breakWord() {
        if letters.count > wordStart { words.append(wordStart..<letters.count) }
        wordStart = letters.count
    }
}
