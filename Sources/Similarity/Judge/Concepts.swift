/// What a row means, as numbers that can be compared across languages. Nil where a part of it is in no dictionary.
enum Concepts {
    private static let joiners = units(of: "之的")

    /// Of ideographs that are words of the dictionary altogether.
    static func ofIdeographs(_ row: [Unit], _ range: Range<Int>, translating: Bool = false) -> [UInt64]? {
        var pieces = Meanings.shared.cut(row[range], translating: translating)
        // What joins words has no concept, as OF has none: 生命之树.
        if pieces.count >= 3 { pieces.removeAll { $0.range.count == 1 && joiners.contains(row[$0.range.lowerBound]) } }
        if pieces.contains(where: { $0.concept == 0 }) { return nil }
        return pieces.map { UInt64($0.concept) }.sorted()
    }

    /// Of words of letters: a concept where the dictionary has one, else the stem of an English word. Articles and the like are left out.
    static func ofWords(_ mark: Mark, _ range: Range<Int>) -> [UInt64]? {
        let meanings = Meanings.shared, weakness = Weakness.shared
        var answer: [UInt64] = []
        for word in mark.words where word.lowerBound >= range.lowerBound && word.upperBound <= range.upperBound {
            for part in parts(mark.letters[word]) {
                let row = mark.letters[part]
                let concept =
                    row.count == 1 && row[row.startIndex].isDigit
                    ? meanings.concept(ofDigit: row[row.startIndex]) : meanings.concept(ofEnglish: row)
                if concept != 0 {
                    answer.append(UInt64(concept))
                } else if weakness.word(row, isHead: true, in: .all)?.rule == "5.1.11" {
                    continue
                } else if meanings.isEnglish(row) {
                    answer.append(UnitHash.of(Meanings.stem(row)) | 1 << 63)
                } else {
                    return nil
                }
            }
        }
        return answer.isEmpty ? nil : answer.sorted()
    }

    /// Of several words that are one concept together: GREAT WALL.
    static func ofWordsTogether(_ mark: Mark) -> [UInt64]? {
        let concept = mark.words.count > 1 ? Meanings.shared.concept(ofEnglish: mark.letters[...]) : 0
        return concept == 0 ? nil : [UInt64(concept)]
    }

    /// A digit before a word is a word (7UP); words written together are told apart.
    private static func parts(_ word: ArraySlice<Unit>) -> [Range<Int>] {
        if word.count > 1, word[word.startIndex].isDigit, !word[word.startIndex + 1].isDigit {
            return [word.startIndex..<word.startIndex + 1] + parts(word.dropFirst())
        }
        return Meanings.shared.parts(of: word) ?? [word.startIndex..<word.endIndex]
    }

    /// Kinds of things that English names beside the thing and Chinese within its word: OAK TREE, 橡树.
    private static let heads = "树花叶鸟鱼草果虫".unicodeScalars.map { UInt64(Meanings.shared.concept(of: [Unit($0.value)])) }

    /// The concepts without one that is such a kind, for each that is; with the kind that was left out.
    static func withoutHead(_ concepts: [UInt64]?) -> [(rest: [UInt64], head: UInt64)] {
        guard let concepts, concepts.count >= 2 else { return [] }
        return heads.filter { concepts.contains($0) }.map { head in (concepts.filter { $0 != head }, head) }.filter { !$0.rest.isEmpty }
    }

    /// Without words that only colour another one; nil where nothing else is left or nothing goes.
    static func withoutModifiers(_ concepts: [UInt64]?) -> [UInt64]? {
        guard let concepts else { return nil }
        let rest = concepts.filter { $0 >> 63 == 1 || Meanings.shared.kind(of: UInt16($0)) != .modifier }
        return rest.isEmpty || rest.count == concepts.count ? nil : rest
    }
}
