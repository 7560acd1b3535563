import Query
import Register

/// How a query is looked up. What holds no OR is one question to the engine; the rest is put together outside, which is ten times
/// faster than the engine's own OR.
indirect enum Plan: Hashable {
    /// A question in FTS5's own words.
    case ask(String)
    /// A question of one phrase.
    case phrase(String)
    /// What a document's columns say.
    case test(ColumnTest)
    /// Any of the index's words within bounds.
    case words(WordRange)
    case all([Plan])
    case any([Plan])
    /// At least so many of the parts.
    case some(Int, of: [Plan])
    case but(Plan, Plan)
    case everything
    case nothing
}

/// A condition on the columns in memory.
enum ColumnTest: Hashable {
    case day(ClosedRange<Int32>)
    case published(ClosedRange<Int32>)
    case statuses(Set<UInt8>)

    init(_ field: QueryField, _ span: DaySpan) {
        // 0 is no day.
        let first = span.since.map { DaySlot.of($0) } ?? 1
        let range = first...max(first, span.until.map { DaySlot.of($0) } ?? Int32.max)
        self = field == .published ? .published(range) : .day(range)
    }

    func holds(_ entry: Entry) -> Bool {
        switch self {
        case .day(let range): range.contains(entry.day)
        case .published(let range): range.contains(entry.published)
        case .statuses(let codes): codes.contains(entry.status)
        }
    }
}

/// Words of the index from one to another, as the index keeps them.
struct WordRange: Hashable {
    var first: String
    /// With all words that begin with it.
    var last: String
    /// Where not nil, only words of this shape: `?` stands for one letter or digit.
    var shape: String?
    /// The column to look in, as FTS5 names it; nil for all.
    var column: String?

    func admits(_ word: String) -> Bool {
        // What lies above the end holds more than what lies up to it.
        guard let shape else { return word == last || !last.hasPrefix(word) }
        return word.utf8.count == shape.utf8.count && zip(word.utf8, shape.utf8).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "?") }
    }

    func question(_ word: String) -> String { (column.map { "\($0) : " } ?? "") + "\"\(word)\"" }
}

extension Plan {
    /// - Parameter ignored: words that hold nothing the index keeps.
    init(_ query: Query, ignored: inout [String]) {
        self = Self.read(query, &ignored) ?? .nothing
    }

    /// nil where nothing remains to look for.
    private static func read(_ query: Query, _ ignored: inout [String]) -> Plan? {
        switch query {
        case .term(let term):
            if let plan = term.plan { return plan }
            ignored.append(term.text)
            return nil
        case .near(let first, let second, let distance):
            return near(first, second, distance) ?? read(.all([.term(first), .term(second)]), &ignored)
        case .day(let field, let span): return .test(ColumnTest(field, span))
        case .status(let statuses): return .test(.statuses(Set(statuses.map(\.code))))
        case .any(let parts):
            let plans = parts.compactMap { read($0, &ignored) }
            return plans.count < 2 ? plans.first : .any(plans)
        case .not(let part):
            guard let plan = read(part, &ignored) else { return nil }
            if case .but(.everything, let inner) = plan { return inner }
            return .but(.everything, plan)
        case .all(let parts):
            let plans = parts.compactMap { read($0, &ignored) }
            return plans.isEmpty ? nil : conjunction(plans)
        }
    }

    static func conjunction(_ plans: [Plan]) -> Plan {
        var questions: [String] = []
        var asked: [Plan] = []
        var exclusions: [String] = []
        var others: [Plan] = []
        var without: [Plan] = []
        for plan in plans {
            switch plan {
            case .ask(let question), .phrase(let question):
                questions.append(question)
                asked.append(plan)
            case .but(.everything, .ask(let question)), .but(.everything, .phrase(let question)): exclusions.append(question)
            case .but(.everything, let excluded): without.append(excluded)
            case .everything: continue
            default: others.append(plan)
            }
        }
        // The engine excludes only from something.
        if questions.isEmpty {
            without += exclusions.map { .ask($0) }
        } else if let only = asked.first, questions.count == 1, exclusions.isEmpty {
            others.insert(only, at: 0)
        } else {
            let question = questions.map { "(\($0))" }.joined(separator: " AND ")
            others.insert(.ask(exclusions.reduce("(\(question))") { "(\($0) NOT (\($1)))" }), at: 0)
        }
        let kept: Plan = others.isEmpty ? .everything : others.count == 1 ? others[0] : .all(others)
        guard !without.isEmpty else { return kept }
        return .but(kept, without.count == 1 ? without[0] : .any(without))
    }

    /// Characters of the scripts that are cut into pairs count one each, and so do words. A pair reaches one character further than it begins.
    private static func near(_ first: Term, _ second: Term, _ distance: Int) -> Plan? {
        guard let left = first.phrase, let right = second.phrase else { return nil }
        let question = "NEAR(\(left.text) \(right.text), \(distance + (left.endsInPair || right.endsInPair ? 1 : 0)))"
        return .ask(first.field.map { "\($0.rawValue) : \(question)" } ?? question)
    }
}

extension Term {
    /// How the term is looked up; nil where it holds nothing that is indexed.
    var plan: Plan? {
        switch match {
        case .through(let last):
            guard let first = ClassSymbol.folded(text), let last = ClassSymbol.folded(last) else { return nil }
            return .words(WordRange(first: first, last: last, column: QueryField.classification.rawValue))
        case .shape:
            let shape = text.lowercased()
            let start = String(shape.prefix { $0 != "?" })
            return .words(WordRange(first: start, last: start, shape: shape, column: field?.rawValue))
        case .whole, .beginning: return question.map(Plan.phrase)
        }
    }

    /// The term in FTS5's words: a phrase, in one column where a field is asked for; nil where it holds nothing that is indexed.
    var question: String? {
        if let field, field.value != .words {
            return ExactWords.word(field, text).map { "ic : \"\($0)\"" + (match == .beginning ? " *" : "") }
        }
        guard let phrase else { return nil }
        return field.map { "\($0.rawValue) : \(phrase.text)" } ?? phrase.text
    }

    fileprivate var phrase: (text: String, endsInPair: Bool)? {
        guard let last = Cutting.tokens(of: text, for: .query).last else { return nil }
        let isOpen = last.isSingle || (match == .beginning && !last.isPaired)
        return ("\"" + text.withoutZeros.replacing("\"", with: " ") + "\"" + (isOpen ? " *" : ""), last.isPaired && !last.isSingle)
    }
}
