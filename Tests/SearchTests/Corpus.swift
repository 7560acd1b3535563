import Law
import Query
import Register
import Search

/// The same numbers from the same seed, on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Random documents over few characters, so that every query has hits and misses, and the plain way to search them.
struct Corpus {
    static let characters = ["甲", "乙", "丙", "丁", "戊", "𠀀"]
    static let words = ["ab", "cd", "x1"]
    static let symbols = ["H04L 9/32", "H04L 9/08", "H04N 7/18", "A23L 2/38", "30", "33", "14-02"]
    static let areas = [640_100, 640_106, 640_200, 650_100, 0]
    var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    mutating func text(_ pieces: ClosedRange<Int>) -> String {
        var out = ""
        for _ in 0..<Int.random(in: pieces, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0: out += ["，", " ", "。"].randomElement(using: &random) ?? ""
            case 1: out += " " + (Self.words.randomElement(using: &random) ?? "") + " "
            default: out += Self.characters.randomElement(using: &random) ?? ""
            }
        }
        return out
    }

    mutating func document(_ id: Int64) -> SearchDocument {
        let day =
            Bool.random(using: &random) ? LocalDate(ordinal: Int.random(in: 10_957...20_000, using: &random)) : LocalDate("2020-05-01")
        return SearchDocument(
            id: id, kind: RightKind.allCases.randomElement(using: &random) ?? .patent,
            status: RightStatus.allCases.randomElement(using: &random) ?? .unknown,
            day: Int.random(in: 0..<10, using: &random) == 0 ? nil : day,
            area: Self.areas.randomElement(using: &random) ?? nil,
            texts: [.title: text(1...5), .abstract: text(0...30), .party: text(0...4)],
            classes: (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in Self.symbols.randomElement(using: &random) })
    }
}

/// Searches without an index: does this document satisfy this query?
struct BruteForce {
    let document: SearchDocument

    func satisfies(_ query: Query) -> Bool {
        switch query {
        case .all(let parts): parts.allSatisfy(satisfies)
        case .any(let parts): parts.contains(where: satisfies)
        case .not(let part): !satisfies(part)
        case .term(let term): satisfies(term)
        }
    }

    private func satisfies(_ term: Term) -> Bool {
        if term.field == .classification { return document.classes.contains { holds(symbol: $0, term.text) } }
        let fields = term.field.flatMap { SearchField(rawValue: $0.rawValue) }.map { [$0] } ?? SearchField.allCases
        return fields.contains { holds(document.texts[$0] ?? "", term.text) }
    }

    /// Punctuation and blanks only part; a word is found whole, characters anywhere.
    private func holds(_ text: String, _ sought: String) -> Bool {
        let (text, sought) = (marked(text), marked(sought).drop { $0 == "|" })
        let isWord = sought.last?.isASCII == true
        var start = text.startIndex
        while let found = text[start...].firstRange(of: sought) {
            let before = found.lowerBound == text.startIndex ? "|" : text[text.index(before: found.lowerBound)]
            let after = found.upperBound == text.endIndex ? "|" : text[found.upperBound]
            let beginsWord = sought.first?.isASCII == true
            if !(beginsWord && before.isASCII && before != "|"), !(isWord && after.isASCII && after != "|") { return true }
            start = text.index(after: found.lowerBound)
        }
        return false
    }

    /// Lower case, a single bar for anything between words.
    private func marked(_ text: String) -> String {
        var out = ""
        for character in text.lowercased() {
            let part = character.isLetter || character.isNumber ? character : "|"
            if part != "|" || out.last != "|" { out.append(part) }
        }
        // A bar between a word and characters says nothing: they part by themselves.
        var tidy = ""
        for (n, character) in out.enumerated() {
            guard character == "|" else {
                tidy.append(character)
                continue
            }
            let next = out.dropFirst(n + 1).first
            if let last = tidy.last, let next, last.isASCII == next.isASCII { tidy.append("|") }
        }
        return tidy
    }

    private func holds(symbol: String, _ sought: String) -> Bool {
        let (symbol, sought) = (symbol.filter { $0 != " " }, sought.filter { $0 != " " })
        guard symbol != sought else { return true }
        return ["H", "A", "H04", "A23", "H04L", "H04N", "A23L", "H04L9", "14"].contains(sought) && symbol.hasPrefix(sought)
    }
}
