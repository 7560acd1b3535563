import Foundation
import Query

/// What to look for when nothing is found as typed: people type a title or a sentence without spaces, and its words stand apart in the text.
struct Relaxation {
    let engine: Engine

    /// Counting beyond this many documents tells nothing more about a pair.
    private static let sample = 2_000
    /// Rarest pieces that a partial reading keeps.
    private static let pieces = 24
    /// The share of pieces that a partial reading asks for.
    private static let share = 0.5

    /// The query with long words cut into the segments that stand together most likely, all of which must occur; nil where no word is long.
    func segments(_ query: Query) throws -> Query? {
        var changed = false
        let relaxed = try map(query) { term in
            let pieces = try self.segments(term)
            guard pieces.count > 1 else { return .term(term) }
            changed = true
            return .all(pieces.map(Query.term))
        }
        return changed ? relaxed : nil
    }

    /// The query's free words in pieces, some of which must occur, and what is not free; nil where there are too few pieces.
    func partial(_ query: Query) throws -> (plan: Plan, terms: [Term])? {
        var (free, fixed): ([Term], [Query]) = ([], [])
        for part in conjuncts(query) {
            if case .term(let term) = part, term.isFree { free.append(term) } else { fixed.append(part) }
        }
        var seen: Set<String> = []
        var pieces: [(term: Term, documents: Int)] = []
        for piece in free.flatMap(\.pieces) {
            guard let question = piece.question, seen.insert(question).inserted else { continue }
            let documents = try engine.count(question, upTo: Self.sample)
            if documents > 0 { pieces.append((piece, documents)) }
        }
        guard pieces.count > 1 else { return nil }
        pieces = Array(
            pieces.sorted { ($0.documents, $0.term.place.lowerBound) < ($1.documents, $1.term.place.lowerBound) }.prefix(Self.pieces))
        let needed = Int((Double(pieces.count) * Self.share).rounded(.up))
        var plan = Plan.some(needed, of: pieces.compactMap { $0.term.plan })
        var ignored: [String] = []
        if !fixed.isEmpty { plan = Plan.conjunction([plan, Plan(.all(fixed), ignored: &ignored)]) }
        return (plan, pieces.map(\.term))
    }

    private func conjuncts(_ query: Query) -> [Query] {
        if case .all(let parts) = query { return parts.flatMap(conjuncts) }
        return [query]
    }

    private func map(_ query: Query, _ change: (Term) throws -> Query) throws -> Query {
        switch query {
        case .term(let term): term.isFree ? try change(term) : query
        case .all(let parts): .all(try parts.map { try map($0, change) })
        case .any(let parts): .any(try parts.map { try map($0, change) })
        case .near, .day, .status, .not: query
        }
    }

    /// Cuts a term into words and pairs that cover every character, choosing the pairs so that the most documents can be expected to hold
    /// them all: pairs across the border of two words are rare and fall away.
    private func segments(_ term: Term) throws -> [Term] {
        var out: [Term] = []
        for run in term.runs {
            guard run.count > 1 else {
                out += run
                continue
            }
            out += try cover(run)
        }
        return out
    }

    /// The cheapest way from the first pair to the last, by steps of one or two characters; a pair's price is how rare it is.
    private func cover(_ pairs: [Term]) throws -> [Term] {
        let all = Double(engine.columns.live + 1)
        let prices = try pairs.map { pair in
            let documents = Double(try pair.question.map { try engine.count($0, upTo: Self.sample) } ?? 0)
            return log((all + 1) / (documents + 0.5))
        }
        var best = prices
        var from = [Int](repeating: -1, count: pairs.count)
        for n in pairs.indices.dropFirst() {
            let previous = n >= 2 && best[n - 2] <= best[n - 1] ? n - 2 : n - 1
            best[n] = best[previous] + prices[n]
            from[n] = previous
        }
        var chosen: [Term] = []
        var n = pairs.count - 1
        while n >= 0 {
            chosen.append(pairs[n])
            n = from[n]
        }
        return chosen.reversed()
    }
}

extension Term {
    /// May be taken apart: words that are neither quoted nor truncated.
    fileprivate var isFree: Bool { !isQuoted && match == .whole && (field.map { $0.value == .words } ?? true) }

    /// All words and pairs, as terms of their own.
    fileprivate var pieces: [Term] { runs.flatMap { $0 } }

    /// Words one by one, and the pairs of each run of characters together.
    fileprivate var runs: [[Term]] {
        let bytes = Array(text.utf8)
        var runs: [[Term]] = []
        var end = -1
        for token in Cutting.tokens(of: text, for: .query) {
            let isPair = token.text.unicodeScalars.count == 2 && CutToken(text: String(token.text.prefix(1)), place: token.place).isSingle
            // The last character of a run that goes no further stands in its last pair already.
            if token.isSingle, token.place.upperBound == end { continue }
            let piece = Term(String(decoding: bytes[token.place], as: UTF8.self), field: field, place: place)
            let continues = isPair && end >= 0 && token.place.lowerBound < end
            if continues { runs[runs.count - 1].append(piece) } else { runs.append([piece]) }
            end = token.place.upperBound
        }
        return runs
    }
}
