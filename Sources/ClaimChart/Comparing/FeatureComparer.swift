/// Holds features of claims against one product.
struct FeatureComparer: Sendable {
    let product: ProductDescription
    private let index: ProductIndex
    private let rarity: ClaimRarity

    /// Shares of the weight of a feature's words from which it is called so.
    private static let same = 0.85
    private static let near = 0.6
    private static let perhaps = 0.35
    /// So much of the weight turned round makes it contrary.
    private static let contrary = 0.2
    /// So much of the weight in one word that is not found keeps a feature from being called found.
    private static let missing = 0.12
    /// What a further line adds, so that it is named too; and how many are named at most.
    private static let gain = 0.15
    private static let mostLines = 3

    init(_ product: ProductDescription, rarity: @escaping ClaimRarity) {
        (self.product, self.rarity) = (product, rarity)
        index = ProductIndex(product)
    }

    /// A word of the feature, what it weighs and where it is found.
    private struct Found {
        let weight: Double
        /// Where it stands in the feature.
        let place: Int
        let literal: ProductIndex.Lines
        let opposed: ProductIndex.Lines
        let alike: ProductIndex.Lines
        var all: ProductIndex.Lines { literal | opposed | alike }
    }

    func finding(_ feature: ClaimText) -> FeatureFinding {
        let words = found(feature)
        let total = words.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return figuresAlone(feature) }
        let lines = lines(words, total)
        guard !lines.isEmpty else { return FeatureFinding(kind: .absent, lines: [], share: 0, remarks: []) }
        let mask = lines.reduce(ProductIndex.Lines(0)) { $0 | 1 << ProductIndex.Lines($1) }
        var (literal, opposed, alike) = (0.0, 0.0, 0.0)
        for word in words where word.all & mask != 0 {
            if word.literal & mask != 0 {
                literal += word.weight
            } else if word.opposed & mask != 0 {
                opposed += word.weight
            } else {
                alike += word.weight
            }
        }
        let share = (literal + opposed + alike) / total
        var kind: FeatureFinding.Kind =
            literal / total >= Self.same ? .same : share >= Self.near ? .near : share >= Self.perhaps ? .perhaps : .absent
        var remarks = alike > 0 ? synonyms(feature, lines) : []
        if kind.isFound, Self.missingWord(words, mask) / total >= Self.missing { kind = .perhaps }
        if share >= Self.perhaps {
            let figures = figures(feature, lines)
            remarks += figures.map(\.remark)
            switch figures.map(\.standing).max() {
            case .outside where share >= Self.near: kind = .figureOutside
            case .outside, .unstated: if kind.isFound { kind = .perhaps }
            case .overlapping: if kind == .same { kind = .near }
            default: break
            }
        }
        if share >= Self.near - 0.1, opposed / total >= Self.contrary { kind = .contrary }
        return FeatureFinding(kind: kind, lines: kind == .absent ? [] : lines, share: share, remarks: kind == .absent ? [] : remarks)
    }

    /// Character by character: one counts as found where any pair that it is part of is, and weighs what the most common of its pairs does. Pairs
    /// across the border of two words are rare and seldom found, and so neither weigh nor miss.
    private func found(_ feature: ClaimText) -> [Found] {
        var units: [Unit] = []
        for word in feature.words {
            let (standing, weight) = (standing(word, in: feature), max(rarity(word.word), 1e-6))
            if !word.word.isPair {
                units.append(Unit(word: word.word, isSecond: false, place: word.place.lowerBound, weight: weight * 2, standing: standing))
                continue
            }
            let (first, second) = (word.place.lowerBound, word.place.lowerBound + 1)
            if let last = units.last, last.place == first {
                units[units.count - 1].join(Unit(word: word.word, isSecond: false, place: first, weight: weight, standing: standing))
            } else {
                units.append(Unit(word: word.word, isSecond: false, place: first, weight: weight, standing: standing))
            }
            units.append(Unit(word: word.word, isSecond: true, place: second, weight: weight, standing: standing))
        }
        var seen: Set<UInt64> = []
        return units.compactMap { unit in seen.insert(unit.word.code << 1 | (unit.isSecond ? 1 : 0)).inserted ? unit.found : nil }
    }

    private struct Standing {
        var literal: ProductIndex.Lines
        var opposed: ProductIndex.Lines
        var alike: ProductIndex.Lines
    }

    /// A character, or a word in letters.
    private struct Unit {
        /// The most common of the words that it is part of, and its place in that.
        var word: ClaimWord
        var isSecond: Bool
        let place: Int
        var weight: Double
        var standing: Standing

        mutating func join(_ other: Unit) {
            if other.weight < weight { (word, isSecond, weight) = (other.word, other.isSecond, other.weight) }
            standing.literal |= other.standing.literal
            standing.opposed |= other.standing.opposed
            standing.alike |= other.standing.alike
        }

        var found: Found {
            let opposed = standing.opposed & ~standing.literal
            return Found(
                weight: weight, place: place, literal: standing.literal, opposed: opposed,
                alike: standing.alike & ~(standing.literal | opposed))
        }
    }

    private func standing(_ word: ClaimText.Word, in feature: ClaimText) -> Standing {
        let found = index.standing(word.word)
        let group = feature.synonyms.first { $0.place.lowerBound <= word.place.lowerBound && word.place.upperBound <= $0.place.upperBound }
        let alike = group.map { index.lines(of: $0.group) } ?? 0
        return word.isNegated
            ? Standing(literal: found.denied, opposed: found.said, alike: alike)
            : Standing(literal: found.said, opposed: found.denied, alike: alike)
    }

    /// The weight of the heaviest word, of two characters or more side by side, that no line of a set holds.
    private static func missingWord(_ words: [Found], _ mask: ProductIndex.Lines) -> Double {
        var (heaviest, run, length, last) = (0.0, 0.0, 0, -2)
        for word in words where word.all & mask == 0 {
            (run, length) = word.place == last + 1 ? (run + word.weight, length + 1) : (word.weight, 1)
            last = word.place
            if length > 1 { heaviest = max(heaviest, run) }
        }
        return heaviest
    }

    /// The line that holds most, and those that add to it.
    private func lines(_ words: [Found], _ total: Double) -> [Int] {
        var (chosen, left): ([Int], [Found]) = ([], words)
        while chosen.count < Self.mostLines {
            var gains = [Double](repeating: 0, count: product.lines.count)
            for word in left {
                var rest = word.all
                while rest != 0 {
                    gains[rest.trailingZeroBitCount] += word.weight
                    rest &= rest - 1
                }
            }
            guard let best = gains.indices.max(by: { (gains[$0], -$0) < (gains[$1], -$1) }), gains[best] > 0 else { break }
            if !chosen.isEmpty, gains[best] / total < Self.gain { break }
            chosen.append(best)
            left.removeAll { $0.all & 1 << ProductIndex.Lines(best) != 0 }
        }
        return chosen
    }

    // MARK: Figures

    private enum FigureStanding: Int, Comparable {
        case within, overlapping, unstated, outside
        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    private func figures(_ feature: ClaimText, _ lines: [Int]) -> [(standing: FigureStanding, remark: String)] {
        feature.figures.map { wanted in
            let own = measured(wanted, in: feature, lines)
            let text = Self.cut(feature.text, wanted.place)
            // Where the product gives several of a kind, the one that comes nearest is meant.
            guard let (line, figure) = own.min(by: { wanted.standing(of: $0.1) < wanted.standing(of: $1.1) }) else {
                return (.unstated, "权利要求写有“\(text)”，产品没有写这一数值")
            }
            let said = Self.cut(product.lines[line].words.text, figure.place)
            return switch wanted.standing(of: figure) {
            case .within: (.within, "“\(said)”在“\(text)”的范围内")
            case .overlapping: (.overlapping, "“\(said)”与“\(text)”有一部分重合")
            case .outside: (.outside, "“\(said)”在“\(text)”的范围外")
            }
        }
    }

    /// Figures of the same dimension, those of the same thing where the words in front say so: 尿素 30份 is held against 尿素, not against 磷肥.
    private func measured(_ wanted: ClaimFigure, in feature: ClaimText, _ lines: [Int]) -> [(Int, ClaimFigure)] {
        let own = lines.flatMap { line in product.lines[line].words.figures.map { (line, $0) } }.filter {
            $0.1.dimension == wanted.dimension
        }
        guard own.count > 1 else { return own }
        let thing = feature.words(before: wanted)
        let shared = own.map { thing.intersection(product.lines[$0.0].words.words(before: $0.1)).count }
        guard let most = shared.max(), most > 0 else { return own }
        return zip(own, shared).filter { $0.1 == most }.map(\.0)
    }

    /// A feature that is a figure and nothing else.
    private func figuresAlone(_ feature: ClaimText) -> FeatureFinding {
        for (line, said) in product.lines.enumerated() where !said.words.figures.isEmpty {
            let found = figures(feature, [line])
            if !found.isEmpty, found.allSatisfy({ $0.standing == .within || $0.standing == .overlapping }) {
                return FeatureFinding(kind: .perhaps, lines: [line], share: 0, remarks: found.map(\.remark))
            }
        }
        return FeatureFinding(kind: .absent, lines: [], share: 0, remarks: [])
    }

    static func cut(_ text: String, _ place: Range<Int>) -> String {
        ClaimText.indices([place], in: text).first.map { String(text[$0]) } ?? ""
    }

    // MARK: Words that may be equivalents

    private func synonyms(_ feature: ClaimText, _ lines: [Int]) -> [String] {
        var out: [String] = []
        for named in feature.synonyms {
            let wanted = Self.cut(feature.text, named.place)
            for line in lines {
                guard let other = product.lines[line].words.synonyms.first(where: { $0.group == named.group }) else { continue }
                let said = Self.cut(product.lines[line].words.text, other.place)
                let remark = "“\(said)”与“\(wanted)”可能等同，由人判断"
                if said != wanted, !out.contains(remark) { out.append(remark) }
            }
        }
        return out
    }

    // MARK: Lighting

    /// The places that coincide: of the feature, and of each line in which it is found.
    func lit(_ feature: ClaimText, _ finding: FeatureFinding) -> (feature: [Range<Int>], lines: [(line: Int, places: [Range<Int>])]) {
        var own: [Range<Int>] = []
        let lines = finding.lines.map { line -> (Int, [Range<Int>]) in
            let said = product.lines[line].words
            let (shared, places) = Self.shared(feature, said)
            own += shared
            return (line, ClaimText.merged(places))
        }
        return (ClaimText.merged(own), lines.map { (line: $0.0, places: $0.1) })
    }

    private static func shared(_ feature: ClaimText, _ said: ClaimText) -> ([Range<Int>], [Range<Int>]) {
        let wanted = Set(feature.words.map(\.word))
        let known = Set(said.words.map(\.word))
        let characters = Set(said.words.flatMap { [$0.word.code >> 32, $0.word.code & 0xFFFF_FFFF] })
        var own = feature.words.filter { known.contains($0.word) || ($0.word.isAlone && characters.contains($0.word.code)) }.map(\.place)
        var places = said.words.filter { wanted.contains($0.word) }.map(\.place)
        let groups = Set(feature.synonyms.map(\.group)).intersection(said.synonyms.map(\.group))
        own += feature.synonyms.filter { groups.contains($0.group) }.map(\.place)
        places += said.synonyms.filter { groups.contains($0.group) }.map(\.place)
        return (own, places)
    }
}
