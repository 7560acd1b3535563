import Law
import Query
import Register
import Search
import StoreTesting
import Synchronization

/// Random documents over few characters, so that every query has hits and misses, and the plain way to search them.
struct Corpus {
    static let characters = ["甲", "乙", "丙", "丁", "戊", "𠀀"]
    static let words = ["ab", "cd", "x1"]
    static let symbols = ["H04L 9/32", "H04L 9/08", "H04N 7/18", "A23L 2/38", "30", "33", "14-02"]
    static let areas = [640_100, 640_106, 640_200, 650_100, 0]
    static let owners = ["宁夏大学", "宁夏 大学", "甲公司", "乙公司", "丙公司", "張三"]
    static let agencies = ["甲事务所", "乙事务所"]
    static let industries = ["goji", "wine", "C15", "C39"]
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
        let number = Int.random(in: 1000...1099, using: &random)
        return SearchDocument(
            id: id, kind: RightKind.allCases.randomElement(using: &random) ?? .patent,
            status: RightStatus.allCases.randomElement(using: &random) ?? .unknown,
            day: Int.random(in: 0..<10, using: &random) == 0 ? nil : day,
            published: Bool.random(using: &random) ? LocalDate(ordinal: Int.random(in: 10_957...20_000, using: &random)) : nil,
            area: Self.areas.randomElement(using: &random) ?? nil,
            texts: [.title: text(1...5), .abstract: text(0...30), .party: text(0...4)],
            classes: some(Self.symbols), owners: some(Self.owners), agencies: some(Self.agencies), industries: some(Self.industries),
            numbers: [SearchNumber(.application, "CN2020\(number).\(number % 7)"), SearchNumber(.publication, "CN11\(number)A")],
            country: ["CN", "JP", nil].randomElement(using: &random) ?? nil)
    }

    /// None, one or two, perhaps the same twice.
    private mutating func some(_ values: [String]) -> [String] {
        (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in values.randomElement(using: &random) }
    }
}

/// A text in lower case, a single bar for anything between words; each text is read once.
enum Marked {
    static let bar = UInt32(UInt8(ascii: "|"))
    private static let known = Mutex<[String: [UInt32]]>([:])

    static func of(_ text: String) -> [UInt32] {
        if let marked = known.withLock({ $0[text] }) { return marked }
        let marked = read(text)
        known.withLock { $0[text] = marked }
        return marked
    }

    private static func read(_ text: String) -> [UInt32] {
        var out: [UInt32] = []
        var parted = false
        for scalar in text.lowercased().unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                parted = true
                continue
            }
            // A bar between a word and characters says nothing: they part by themselves.
            if parted, let last = out.last, (last < 0x80) == scalar.isASCII { out.append(bar) }
            out.append(scalar.value)
            parted = false
        }
        return out
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
        case .near(let first, let second, let distance): near(first, second, distance)
        case .day(let field, let span): lies(field == .filed ? document.day : document.published, in: span)
        case .status(let statuses): statuses.contains(document.status)
        }
    }

    private func lies(_ day: LocalDate?, in span: DaySpan) -> Bool {
        guard let day else { return false }
        return (span.since.map { $0 <= day } ?? true) && (span.until.map { day <= $0 } ?? true)
    }

    /// Characters alone count; whatever parts them does not.
    private func near(_ first: Term, _ second: Term, _ distance: Int) -> Bool {
        let fields = first.field.flatMap { SearchField(rawValue: $0.rawValue) }.map { [$0] } ?? SearchField.allCases
        return fields.contains { field in
            let text = document.texts[field] ?? ""
            return zip(places(of: first.text, in: text), 0...).contains { one, _ in
                places(of: second.text, in: text).contains { other in
                    let gap = one.lowerBound < other.lowerBound ? other.lowerBound - one.upperBound : one.lowerBound - other.upperBound
                    return gap <= distance
                }
            }
        }
    }

    /// Where characters stand next to each other, by their place among what is counted: characters one each, words one each.
    private func places(of sought: String, in text: String) -> [Range<Int>] {
        var units: [(text: String, parted: Bool)] = []
        var parted = true
        for character in text.lowercased() {
            guard character.isLetter || character.isNumber else {
                parted = true
                continue
            }
            if character.isASCII, !parted, let last = units.last, last.text.first?.isASCII == true {
                units[units.count - 1].text.append(character)
            } else {
                units.append((String(character), parted))
            }
            parted = false
        }
        let characters = sought.map(String.init)
        guard characters.count <= units.count else { return [] }
        return (0...units.count - characters.count).compactMap { start in
            let fits = characters.indices.allSatisfy { units[start + $0].text == characters[$0] && ($0 == 0 || !units[start + $0].parted) }
            return fits ? start..<start + characters.count : nil
        }
    }

    private func satisfies(_ term: Term) -> Bool {
        switch (term.field, term.match) {
        case (.classification, .through(let last)): return document.classes.contains { ranges($0, term.text, last) }
        case (.classification, _): return document.classes.contains { holds(symbol: $0, term.text) }
        case (.country, _): return document.country == term.text
        case (.niceClass, _): return document.kind == .trademark && document.classes.contains(term.text)
        case (.area, _): return document.area.map { $0 / 100 == (Int(term.text) ?? 0) / 100 } ?? false
        case (.industry, _): return document.industries.contains(term.text)
        case (.application, .beginning), (.publication, .beginning): return numbers(term.field).contains { $0.hasPrefix(bare(term.text)) }
        case (.application, _), (.publication, _):
            return numbers(term.field).contains { [$0, String($0.dropLast())].contains(bare(term.text)) }
        default: break
        }
        let fields = term.field.flatMap { SearchField(rawValue: $0.rawValue) }.map { [$0] } ?? SearchField.allCases
        return fields.contains { holds(document.texts[$0] ?? "", term.text) }
    }

    /// Punctuation and blanks only part; a word is found whole, characters anywhere.
    private func holds(_ text: String, _ sought: String) -> Bool {
        let (text, sought) = (Marked.of(text), Marked.of(sought))
        guard let first = sought.first, let last = sought.last, sought.count <= text.count else { return sought.isEmpty }
        return (0...text.count - sought.count).contains { start in
            guard text[start] == first, text[start..<start + sought.count].elementsEqual(sought) else { return false }
            let before = start > 0 ? text[start - 1] : Marked.bar
            let after = start + sought.count < text.count ? text[start + sought.count] : Marked.bar
            return !(first < 0x80 && before < 0x80 && before != Marked.bar) && !(last < 0x80 && after < 0x80 && after != Marked.bar)
        }
    }

    private func numbers(_ field: QueryField?) -> [String] {
        document.numbers.filter { ($0.role == .application) == (field == .application) }.map { bare($0.canonical) }
    }

    private func bare(_ number: String) -> String { number.replacing("CN", with: "").replacing(".", with: "") }

    /// Symbols of the corpus whose order is that of their letters once the blank is gone.
    private func ranges(_ symbol: String, _ first: String, _ last: String) -> Bool {
        let (symbol, first, last) = (symbol.filter { $0 != " " }, first.filter { $0 != " " }, last.filter { $0 != " " })
        return symbol >= first && (symbol <= last || symbol.hasPrefix(last))
    }

    private func holds(symbol: String, _ sought: String) -> Bool {
        let (symbol, sought) = (symbol.filter { $0 != " " }, sought.filter { $0 != " " })
        guard symbol != sought else { return true }
        return ["H", "A", "H04", "A23", "H04L", "H04N", "A23L", "H04L9", "14"].contains(sought) && symbol.hasPrefix(sought)
    }
}
