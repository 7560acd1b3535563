/// A piece of what was typed, and where it stands.
struct Token: Hashable {
    enum Kind: Hashable {
        case word(String)
        case quoted(String)
        /// A field's name with its colon, equals sign or comparison.
        case field(QueryField, Comparison)
        case and, or, not
        /// With at most so many characters between.
        case near(Int)
        case open, close
    }
    var kind: Kind
    /// In characters.
    var place: Range<Int>
}

/// Cuts what was typed into tokens. Full-width punctuation counts like its half-width form.
struct Lexer {
    private let characters: [Character]
    private var at = 0
    private var tokens: [Token] = []

    private init(_ text: String) { characters = Array(text) }

    static func tokens(of text: String) throws(QueryError) -> [Token] {
        var lexer = Lexer(text)
        while lexer.at < lexer.characters.count { try lexer.step() }
        return lexer.tokens
    }

    private mutating func step() throws(QueryError) {
        let character = characters[at]
        if character.isWhitespace {
            at += 1
        } else if Self.opening.contains(character) {
            add(.open)
        } else if Self.shutting.contains(character) {
            add(.close)
        } else if let end = Self.closing[character] {
            try quoted(until: end)
        } else {
            word()
        }
    }

    private mutating func add(_ kind: Token.Kind) {
        tokens.append(Token(kind: kind, place: at..<at + 1))
        at += 1
    }

    private mutating func quoted(until ends: Set<Character>) throws(QueryError) {
        let start = at
        at += 1
        while at < characters.count, !ends.contains(characters[at]) { at += 1 }
        guard at < characters.count else {
            throw QueryError("第 \(start + 1) 个字处的引号没有配对。请补上后引号，或者去掉这个引号。", at: start..<characters.count)
        }
        let text = String(characters[start + 1..<at])
        at += 1
        guard !text.allSatisfy(\.isWhitespace) else {
            throw QueryError("第 \(start + 1) 个字处的引号里没有内容。请填入要查的词，或者去掉引号。", at: start..<at)
        }
        tokens.append(Token(kind: .quoted(text), place: start..<at))
    }

    private mutating func word() {
        let start = at
        while at < characters.count, !endsWord(characters[at]) {
            if let (comparison, length) = comparison(), let field = QueryField(typed: String(characters[start..<at])),
                comparison == .equal || field.value == .day
            {
                at += length
                tokens.append(Token(kind: .field(field, comparison), place: start..<at))
                return
            }
            at += 1
        }
        let text = String(characters[start..<at])
        tokens.append(Token(kind: Self.operators[text] ?? Self.near(text) ?? .word(text), place: start..<at))
    }

    /// What ends a field's name at this place, and how many characters it has.
    private func comparison() -> (Comparison, Int)? {
        guard let mark = Self.comparisons[characters[at]] else { return nil }
        let next = at + 1 < characters.count ? characters[at + 1] : " "
        guard mark == .after || mark == .before, next == "=" || next == "\u{FF1D}" else { return (mark, 1) }
        return (mark == .after ? .atLeast : .atMost, 2)
    }

    /// `NEAR` or `NEAR/5`.
    private static func near(_ text: String) -> Token.Kind? {
        guard text.hasPrefix("NEAR") else { return nil }
        if text.count == 4 { return .near(QueryLimits.nearness) }
        guard text.dropFirst(4).first == "/", let number = Int(text.dropFirst(5)), (0...QueryLimits.farthest).contains(number) else {
            return nil
        }
        return .near(number)
    }

    private func endsWord(_ character: Character) -> Bool {
        character.isWhitespace || Self.opening.contains(character) || Self.shutting.contains(character) || Self.closing[character] != nil
    }

    // Half width, then full width.
    private static let opening: Set<Character> = ["(", "\u{FF08}"]
    private static let shutting: Set<Character> = [")", "\u{FF09}"]
    private static let comparisons: [Character: Comparison] = [
        ":": .equal, "\u{FF1A}": .equal, "=": .equal, "\u{FF1D}": .equal, ">": .after, "\u{FF1E}": .after, "<": .before,
        "\u{FF1C}": .before,
        "≥": .atLeast, "≤": .atMost,
    ]
    private static let operators: [String: Token.Kind] = ["AND": .and, "OR": .or, "NOT": .not]
    /// What ends a quotation that begins with the key.
    private static let closing: [Character: Set<Character>] = [
        "\"": ["\""], "\u{FF02}": ["\u{FF02}"], "\u{201C}": ["\u{201D}", "\u{201C}"], "\u{300C}": ["\u{300D}"],
    ]
}
