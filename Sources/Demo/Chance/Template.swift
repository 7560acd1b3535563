/// A sentence with places to fill: `{部件}` takes the bound word or draws one from the lists, `{45~65}` draws a number, `[甲|乙]` draws one of the pieces.
struct Template: Sendable {
    private indirect enum Piece: Sendable {
        case text(String)
        case word(String)
        case number(ClosedRange<Int>)
        case choice([Template])
    }

    private let pieces: [Piece]

    init(_ source: String) {
        var rest = Substring(source)
        pieces = Self.parse(&rest)
    }

    /// Words of one name are drawn without repeating while the list lasts, so that two places of a sentence differ.
    func filled(_ words: inout Words, _ dice: inout Dice) -> String {
        var out = ""
        for piece in pieces {
            switch piece {
            case .text(let text): out += text
            case .word(let name): out += words.word(name, &dice)
            case .number(let range): out += String(dice.number(range))
            case .choice(let templates): out += templates[dice.below(templates.count)].filled(&words, &dice)
            }
        }
        return out
    }

    private static func parse(_ rest: inout Substring, inChoice: Bool = false) -> [Piece] {
        var pieces: [Piece] = []
        var text = ""
        func flush() {
            if !text.isEmpty { pieces.append(.text(text)) }
            text = ""
        }
        while let character = rest.first {
            if inChoice, character == "|" || character == "]" { break }
            rest = rest.dropFirst()
            switch character {
            case "{":
                flush()
                let name = rest.prefix { $0 != "}" }
                rest = rest.dropFirst(name.count + 1)
                pieces.append(place(name))
            case "[":
                flush()
                pieces.append(.choice(choices(&rest)))
            default: text.append(character)
            }
        }
        flush()
        return pieces
    }

    private static func choices(_ rest: inout Substring) -> [Template] {
        var out: [Template] = []
        repeat {
            out.append(Template(pieces: parse(&rest, inChoice: true)))
            let closes = rest.first == "]"
            rest = rest.dropFirst()
            if closes { break }
        } while !rest.isEmpty
        return out
    }

    private static func place(_ name: Substring) -> Piece {
        let bounds = name.split(separator: "~").compactMap { Int($0) }
        return bounds.count == 2 && bounds[0] <= bounds[1] ? .number(bounds[0]...bounds[1]) : .word(String(name))
    }

    private init(pieces: [Piece]) { self.pieces = pieces }
}

extension Template: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self.init(value) }
}

/// The words that a text may use: lists to draw from, and words bound for the length of the text.
struct Words: Sendable {
    private let lists: [String: [String]]
    private var bound: [String: String] = [:]
    private var used: [String: Set<Int>] = [:]

    init(_ lists: [String: [String]]) { self.lists = lists }

    mutating func bind(_ name: String, _ word: String) { bound[name] = word }

    mutating func word(_ name: String, _ dice: inout Dice) -> String {
        if let word = bound[name] { return word }
        guard let list = lists[name], !list.isEmpty else { return "" }
        var index = dice.below(list.count)
        let before = used[name, default: []]
        if before.count < list.count {
            while before.contains(index) { index = (index + 1) % list.count }
        }
        used[name, default: []].insert(index)
        return list[index]
    }
}
