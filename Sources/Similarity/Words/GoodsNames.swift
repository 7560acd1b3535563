/// Names of goods and services by class, as a classification lists them: after a core they say what is sold and distinguish nothing (5.1.12.1).
///
/// Whoever holds a classification gives its names to ``MarkJudge``, ``MarkIndex`` and ``MarkKeys``; an index and its keys need the same ones. They count where the
/// class is known only: without one, any noun would be the name of some goods.
public final class GoodsNames: Sendable {
    private let classes: [UInt64: UInt64]
    /// Of the longest name, in characters.
    let longest: Int

    /// - Parameter names: classes (1…45) and names; what stands in brackets and names with anything but ideographs are left out, as are single characters and
    ///   names of more than eight.
    public init(_ names: some Sequence<(niceClass: Int, name: String)>) {
        var classes: [UInt64: UInt64] = [:]
        var longest = 0
        for (niceClass, name) in names where (1...45).contains(niceClass) {
            let row = units(of: name.prefix { !"（(【[".contains($0) })
            guard (2...8).contains(row.count), row.allSatisfy(\.isIdeograph) else { continue }
            classes[UnitHash.of(row), default: 0] |= 1 << UInt64(niceClass)
            longest = max(longest, row.count)
        }
        self.classes = classes
        self.longest = longest
    }

    /// Whether the row is the name of goods of one of the classes.
    func contains(_ row: ArraySlice<Unit>, in set: ClassSet) -> Bool {
        set != .unknown && classes[UnitHash.of(row)].map { $0 & set.bits != 0 } ?? false
    }
}
