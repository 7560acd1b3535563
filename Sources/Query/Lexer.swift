/// A piece of what was typed, and where it stands.
struct Token: Hashable {
    enum Kind: Hashable {
        case word(String)
        case quoted(String)
        /// A field's name with its colon or equals sign.
        case field(QueryField)
        case and, or, not
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
            if Self.fieldMarks.contains(characters[at]), let field = QueryField(typed: String(characters[start..<at])) {
                at += 1
                tokens.append(Token(kind: .field(field), place: start..<at))
                return
            }
            at += 1
        }
        let text = String(characters[start..<at])
        tokens.append(Token(kind: Self.operators[text] ?? .word(text), place: start..<at))
    }

    private func endsWord(_ character: Character) -> Bool {
        character.isWhitespace || Self.opening.contains(character) || Self.shutting.contains(character) || Self.closing[character] != nil
    }

    // Half width, then full width.
    private static let opening: Set<Character> = ["(", "\u{FF08}"]
    private static let shutting: Set<Character> = [")", "\u{FF09}"]
    private static let fieldMarks: Set<Character> = [":", "\u{FF1A}", "=", "\u{FF1D}"]
    private static let operators: [String: Token.Kind] = ["AND": .and, "OR": .or, "NOT": .not]
    /// What ends a quotation that begins with the key.
    private static let closing: [Character: Set<Character>] = [
        "\"": ["\""], "\u{FF02}": ["\u{FF02}"], "\u{201C}": ["\u{201D}", "\u{201C}"], "\u{300C}": ["\u{300D}"],
    ]
}
