/// Well-known marks by their ideographs or letters.
struct KnownNames: Sendable {
    static let shared = KnownNames()

    private let entries: [UInt64: [(number: Int, classes: ClassSet, isStriking: Bool)]]
    private let longest: Int

    private init() {
        var entries: [UInt64: [(Int, ClassSet, Bool)]] = [:]
        var number = 0, longest = 0
        for line in knownMarks.split(separator: "\n") {
            let parts = line.split(separator: " ")
            let classes = parts[0] == "别" ? ClassSet.all : ClassSet(text: parts[0])
            for mark in parts.dropFirst() {
                number += 1
                for name in mark.split(separator: "/") {
                    let row = units(of: name)
                    longest = max(longest, row.count)
                    let isCommon = parts[0] == "别" || classes == .all && row[0].isLatin && Meanings.shared.isEnglish(row[...])
                    entries[UnitHash.of(row), default: []].append((number, classes, !isCommon))
                }
            }
        }
        self.entries = entries
        self.longest = longest
    }

    /// The number of the mark known by that name.
    func number(_ row: ArraySlice<Unit>) -> Int? {
        guard row.count >= 2, row.count <= longest else { return nil }
        return entries[UnitHash.of(row)]?.first?.number
    }

    /// Whether the name is known for those classes.
    func isKnown(_ row: ArraySlice<Unit>, in classes: ClassSet) -> Bool {
        entries[UnitHash.of(row)]?.contains { $0.classes.meets(classes) } ?? false
    }

    /// Whether the name is known for those classes and is no common word: it is recognised within another mark.
    func isStriking(_ row: ArraySlice<Unit>, in classes: ClassSet) -> Bool {
        guard row.count >= 2, row.count <= longest else { return false }
        return entries[UnitHash.of(row)]?.contains { $0.isStriking && $0.classes.meets(classes) } ?? false
    }

    /// Ranges of known names within the row, each shorter than it and of at least that many units.
    func within(_ row: [Unit], least: Int, in classes: ClassSet) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in row.indices {
            for length in stride(from: least, through: min(longest, row.count - start), by: 1) where length < row.count {
                if isStriking(row[start..<(start + length)], in: classes) { found.append(start..<(start + length)) }
            }
        }
        return found
    }
}
