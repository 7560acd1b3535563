/// A text read for comparison: its words with their places, its figures, what it says is absent. Places are offsets of Unicode scalars.
public struct ClaimText: Sendable {
    struct Word: Sendable {
        let word: ClaimWord
        let place: Range<Int>
        /// Stands behind a negation: 不设风机.
        let isNegated: Bool
    }
    struct Named: Sendable {
        let group: Int
        let place: Range<Int>
    }

    public let text: String
    let words: [Word]
    let figures: [ClaimFigure]
    /// Words that have near synonyms, by the group of the table.
    let synonyms: [Named]

    public init(_ text: String) {
        self.text = text
        var reading = ClaimReading(text)
        reading.read()
        (words, figures, synonyms) = (reading.words, reading.figures, reading.synonyms)
    }

    /// Words to look for, each once, with how it is written: of pairs that overlap those that are more common than their neighbours, since a pair across
    /// the border of two words is rarer than either. A character that stands alone is found everywhere, and is left out.
    public func likelyWords(_ rarity: ClaimRarity) -> [(word: ClaimWord, text: String)] {
        let scalars = Array(text.unicodeScalars)
        let weights = words.map { rarity($0.word) }
        var seen: Set<ClaimWord> = []
        return words.indices.compactMap { at in
            let word = words[at]
            guard !word.word.isAlone, isLikely(at, weights), seen.insert(word.word).inserted else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[word.place])
            return (word.word, String(view))
        }
    }

    private func isLikely(_ at: Int, _ weights: [Double]) -> Bool {
        guard words[at].word.isPair else { return true }
        return [at - 1, at + 1].filter(words.indices.contains).allSatisfy { neighbour in
            !words[neighbour].place.overlaps(words[at].place) || weights[at] <= weights[neighbour]
        }
    }

    /// The words that say what a figure measures: the nearest ones in front of it, behind the figure before.
    func words(before figure: ClaimFigure) -> Set<ClaimWord> {
        let start = figures.last { $0.place.upperBound <= figure.place.lowerBound }?.place.upperBound ?? 0
        let reach = max(start, figure.place.lowerBound - 10)
        return Set(words.filter { $0.place.lowerBound >= reach && $0.place.upperBound <= figure.place.lowerBound }.map(\.word))
    }

    /// The different words, for counting in how many texts each stands.
    public static func words(of text: String) -> Set<ClaimWord> { Set(ClaimText(text).words.map(\.word)) }

    /// Places in a string, for lighting them.
    public static func indices(_ places: [Range<Int>], in text: String) -> [Range<String.Index>] {
        let scalars = text.unicodeScalars
        return places.compactMap { place in
            guard let lower = scalars.index(scalars.startIndex, offsetBy: place.lowerBound, limitedBy: scalars.endIndex),
                let upper = scalars.index(lower, offsetBy: place.count, limitedBy: scalars.endIndex)
            else { return nil }
            return lower..<upper
        }
    }

    /// Places that touch or overlap put together, in their order.
    static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
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
