import CSearch
import Store

/// Documents that a part of a query found, ascending by number, with their scores beside them where somebody asked for scores.
struct Hits {
    private(set) var rows: [UInt32] = []
    /// As many as rows, or none: then every score is 0.
    private(set) var scores: [Float] = []

    init() {}

    /// - Parameters:
    ///   - room: how many are written at most.
    ///   - fill: writes rows, and scores where there is room for them, and says how many.
    init(room: Int, scored: Bool, _ fill: (UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<Float>?) throws -> Int) rethrows {
        guard room > 0 else { return }
        var scores: [Float] = []
        rows = try [UInt32](unsafeUninitializedCapacity: room) { rows, count in
            guard let start = rows.baseAddress else { return }
            scores = try [Float](unsafeUninitializedCapacity: scored ? room : 0) { values, written in
                count = try fill(start, scored ? values.baseAddress : nil)
                written = scored ? count : 0
            }
        }
        self.scores = scores
    }

    var isEmpty: Bool { rows.isEmpty }
    var count: Int { rows.count }
    private var isScored: Bool { !scores.isEmpty }

    /// The list as C reads it.
    func withList<Result>(_ body: (csearch_list) throws -> Result) rethrows -> Result {
        try rows.withUnsafeBufferPointer { rows in
            try scores.withUnsafeBufferPointer { scores in
                try body(csearch_list(rows: rows.baseAddress, scores: scores.isEmpty ? nil : scores.baseAddress, count: rows.count))
            }
        }
    }

    /// Documents of any of the parts; scores add up.
    static func union(_ parts: [Hits]) throws -> Hits { try unite(parts, needed: nil) }

    /// Documents of at least so many of the parts; where none has so many, those of the most.
    static func union(_ parts: [Hits], needed: Int) throws -> Hits { try unite(parts, needed: needed) }

    private static func unite(_ parts: [Hits], needed: Int?) throws -> Hits {
        let parts = parts.filter { !$0.isEmpty }
        guard parts.count > 1 else { return parts.first ?? Hits() }
        let room = parts.reduce(0) { $0 + $1.count }
        var matched = [UInt8](repeating: 0, count: needed == nil ? 0 : room)
        var found = try Hits(room: room, scored: parts.contains(where: \.isScored)) { rows, scores in
            let written = withLists(parts[...], []) { lists in
                matched.withUnsafeMutableBufferPointer { matched in
                    csearch_unite(lists, lists.count, rows, scores, matched.isEmpty ? nil : matched.baseAddress)
                }
            }
            guard written <= room else { throw StoreError.failed("检索时内存不足，请稍后再试。") }
            return written
        }
        if let needed {
            let best = min(Int(matched.prefix(found.count).max() ?? 0), needed)
            found.keep { Int(matched[$0]) >= best }
        }
        return found
    }

    /// All parts as C reads them, held in place one inside the other.
    private static func withLists<Result>(_ parts: ArraySlice<Hits>, _ lists: [csearch_list], _ body: ([csearch_list]) -> Result) -> Result
    {
        guard let first = parts.first else { return body(lists) }
        return first.withList { withLists(parts.dropFirst(), lists + [$0], body) }
    }

    /// Documents of both; scores add up.
    func intersection(_ other: Hits) -> Hits {
        withList { one in
            other.withList { two in
                Hits(room: min(count, other.count), scored: isScored || other.isScored) { csearch_intersect(one, two, $0, $1) }
            }
        }
    }

    /// Documents that the other does not have.
    func subtracting(_ other: Hits) -> Hits {
        guard !other.isEmpty else { return self }
        return withList { one in other.withList { two in Hits(room: count, scored: isScored) { csearch_subtract(one, two, $0, $1) } } }
    }

    func filtered(_ keeps: (UInt32) -> Bool) -> Hits {
        var found = self
        found.keep { keeps(rows[$0]) }
        return found
    }

    private mutating func keep(_ keeps: (Int) -> Bool) {
        var kept = 0
        for n in rows.indices where keeps(n) {
            rows[kept] = rows[n]
            if isScored { scores[kept] = scores[n] }
            kept += 1
        }
        if isScored { scores.removeLast(scores.count - kept) }
        rows.removeLast(rows.count - kept)
    }

    mutating func scale(by factor: Float) {
        scores.withUnsafeMutableBufferPointer { csearch_scale($0.baseAddress, $0.count, factor) }
    }
}
