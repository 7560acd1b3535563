/// Well-known marks by their ideographs or letters.
struct KnownNames: Sendable {
    static let shared = KnownNames()

    private let entries: [UInt64: [(number: Int, classes: ClassSet)]]
    private let longest: Int

    private init() {
        var entries: [UInt64: [(Int, ClassSet)]] = [:]
        var number = 0, longest = 0
        for line in knownMarks.split(separator: "\n") {
            let parts = line.split(separator: " ")
            let classes = ClassSet(text: parts[0])
            for mark in parts.dropFirst() {
                number += 1
                for name in mark.split(separator: "/") {
                    let row = units(of: name)
                    longest = max(longest, row.count)
                    entries[UnitHash.of(row), default: []].append((number, classes))
                }
            }
        }
        self.entries = entries
        self.longest = longest
    }

    /// The number of the mark known by that name for those classes.
    func number(_ row: ArraySlice<Unit>, in classes: ClassSet) -> Int? {
        guard row.count >= 2, row.count <= longest else { return nil }
        return entries[UnitHash.of(row)]?.first { $0.classes.meets(classes) }?.number
    }

    /// Ranges of known names within the row, each shorter than it and of at least that many units.
    func within(_ row: [Unit], least: Int, in classes: ClassSet) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in row.indices {
            for length in stride(from: least, through: min(longest, row.count - start), by: 1) where length < row.count {
                if number(row[start..<(start + length)], in: classes) != nil { found.append(start..<(start + length)) }
            }
        }
        return found
    }
}
