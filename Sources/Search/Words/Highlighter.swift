public import Query

/// Finds the terms of a query in a text as the index does, for a page to mark.
public struct Highlighter: Sendable {
    private struct Pattern {
        var tokens: [String]
        /// The last token may go on.
        var isOpen: Bool
        var field: QueryField?
    }
    private let patterns: [Pattern]

    /// - Parameter terms: `SearchResult.interpretation.terms`; terms of classes, numbers and countries mark nothing.
    public init(_ terms: [Term]) {
        patterns = terms.compactMap { term in
            guard term.field.map({ $0.value == .words }) ?? true, term.match != .shape else { return nil }
            let tokens = Cutting.tokens(of: term.text, for: .query)
            guard let last = tokens.last else { return nil }
            return Pattern(tokens: tokens.map(\.text), isOpen: last.isSingle || term.match == .beginning, field: term.field)
        }
    }

    /// Whether there is nothing to mark.
    public var isEmpty: Bool { patterns.isEmpty }

    /// Where the terms stand, ascending, without overlaps.
    /// - Parameter field: which field the text is of; terms asked for in another are passed over.
    public func ranges(in text: String, field: QueryField? = nil) -> [Range<String.Index>] {
        places(in: text, field: field).compactMap { place in
            let utf8 = text.utf8
            guard let start = utf8.index(utf8.startIndex, offsetBy: place.lowerBound, limitedBy: utf8.endIndex),
                let end = utf8.index(start, offsetBy: place.count, limitedBy: utf8.endIndex)
            else { return nil }
            return start..<end
        }
    }

    /// In UTF-8 bytes.
    private func places(in text: String, field: QueryField?) -> [Range<Int>] {
        let wanted = patterns.filter { $0.field == nil || field == nil || $0.field == field }
        guard !wanted.isEmpty, !text.isEmpty else { return [] }
        let tokens = Cutting.tokens(of: text, for: .document)
        var found: [Range<Int>] = []
        for pattern in wanted where pattern.tokens.count <= tokens.count {
            for start in 0...tokens.count - pattern.tokens.count {
                if let place = Self.match(pattern, tokens, at: start) { found.append(place) }
            }
        }
        return Self.merged(found)
    }

    private static func match(_ pattern: Pattern, _ tokens: [CutToken], at start: Int) -> Range<Int>? {
        let last = pattern.tokens.count - 1
        for (n, sought) in pattern.tokens.enumerated() {
            let token = tokens[start + n]
            guard token.text == sought || (n == last && pattern.isOpen && token.text.hasPrefix(sought)) else { return nil }
        }
        let end = tokens[start + last]
        guard pattern.isOpen, end.isPaired, end.text != pattern.tokens[last] else {
            return tokens[start].place.lowerBound..<end.place.upperBound
        }
        // Of a pair that begins with the one character sought, that character.
        let first = end.place.lowerBound + (end.text.unicodeScalars.first.map { String($0).utf8.count } ?? 0)
        return tokens[start].place.lowerBound..<min(first, end.place.upperBound)
    }

    private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for place in places.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = out.last, place.lowerBound <= last.upperBound {
                out[out.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                out.append(place)
            }
        }
        return out
    }
}

/// A piece of a text around what was looked for.
public struct Passage: Sendable, Hashable {
    public var text: String
    /// What to mark, in `text`.
    public var ranges: [Range<String.Index>]
    /// Whether something was left out before and after.
    public var isCutBefore: Bool
    public var isCutAfter: Bool
}

extension Highlighter {
    /// The piece of so many characters that holds the most of the terms, the earliest of equals; the beginning where there are none.
    public func passage(of text: String, length: Int = 120, field: QueryField? = nil) -> Passage {
        let marks = ranges(in: text, field: field)
        let characters = text.count
        guard characters > length else { return Passage(text: text, ranges: marks, isCutBefore: false, isCutAfter: false) }
        let places = marks.map { text.distance(from: text.startIndex, to: $0.lowerBound) }
        let ends = marks.map { text.distance(from: text.startIndex, to: $0.upperBound) }
        var (best, most) = (0, 0)
        for n in places.indices {
            let within = (n..<places.count).prefix { ends[$0] <= places[n] + length }.reduce(0) { $0 + ends[$1] - places[$1] }
            if within > most { (best, most) = (places[n], within) }
        }
        // A little of what stands before, so that the first mark can be read.
        let start = max(0, min(best - length / 6, characters - length))
        let lower = text.index(text.startIndex, offsetBy: start)
        let upper = text.index(lower, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        let piece = String(text[lower..<upper])
        return Passage(
            text: piece, ranges: ranges(in: piece, field: field), isCutBefore: start > 0, isCutAfter: upper < text.endIndex)
    }
}
