import Query

/// How a query is looked up. What holds no OR is one question to the engine; the rest is put together outside, which is ten times
/// faster than the engine's own OR.
indirect enum Plan: Hashable {
    /// A question in FTS5's own words.
    case ask(String)
    case all([Plan])
    case any([Plan])
    /// At least so many of the parts.
    case some(Int, of: [Plan])
    case but(Plan, Plan)
    case everything
    case nothing
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
            if let question = term.question { return .ask(question) }
            ignored.append(term.text)
            return nil
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
        var exclusions: [String] = []
        var others: [Plan] = []
        var without: [Plan] = []
        for plan in plans {
            switch plan {
            case .ask(let question): questions.append(question)
            case .but(.everything, .ask(let question)): exclusions.append(question)
            case .but(.everything, let excluded): without.append(excluded)
            case .everything: continue
            default: others.append(plan)
            }
        }
        // The engine excludes only from something.
        if questions.isEmpty {
            without += exclusions.map { .ask($0) }
        } else {
            var question = questions.map { "(\($0))" }.joined(separator: " AND ")
            if questions.count == 1 { question = questions[0] }
            if !exclusions.isEmpty { question = exclusions.reduce("(\(question))") { "(\($0) NOT (\($1)))" } }
            others.insert(.ask(question), at: 0)
        }
        let kept: Plan = others.isEmpty ? .everything : others.count == 1 ? others[0] : .all(others)
        guard !without.isEmpty else { return kept }
        return .but(kept, without.count == 1 ? without[0] : .any(without))
    }
}

extension Term {
    /// The term in FTS5's words: a phrase, in one column where a field is asked for; nil where it holds nothing that is indexed.
    var question: String? {
        if field == .classification {
            guard let word = ClassSymbol.word(text) else { return nil }
            return "ic : \"\(word)\""
        }
        let tokens = Cutting.tokens(of: text, for: .query)
        guard let last = tokens.last else { return nil }
        let phrase = "\"" + text.withoutZeros.replacing("\"", with: " ") + "\"" + (last.isSingle ? " *" : "")
        return field.map { "\($0.rawValue) : \(phrase)" } ?? phrase
    }
}
