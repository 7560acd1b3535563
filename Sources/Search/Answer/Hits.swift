/// Documents that a part of a query found, ascending by number.
struct Hits {
    struct Hit {
        var row: UInt32
        var score: Float
        /// How many of the parts that suffice in part were found.
        var matched: UInt32 = 1
    }
    var all: [Hit] = []

    /// Documents of either; scores add up.
    func union(_ other: Hits) -> Hits {
        if all.isEmpty { return other }
        if other.all.isEmpty { return self }
        var out: [Hit] = []
        out.reserveCapacity(all.count + other.all.count)
        var (i, j) = (0, 0)
        while i < all.count, j < other.all.count {
            let (a, b) = (all[i], other.all[j])
            if a.row < b.row {
                out.append(a)
                i += 1
            } else if b.row < a.row {
                out.append(b)
                j += 1
            } else {
                out.append(Hit(row: a.row, score: a.score + b.score, matched: a.matched + b.matched))
                (i, j) = (i + 1, j + 1)
            }
        }
        out.append(contentsOf: all[i...])
        out.append(contentsOf: other.all[j...])
        return Hits(all: out)
    }

    /// Of many: halves first, so that no document is copied more often than it must.
    static func union(_ parts: ArraySlice<Hits>) -> Hits {
        guard let first = parts.first else { return Hits() }
        guard parts.count > 1 else { return first }
        let middle = parts.startIndex + parts.count / 2
        return union(parts[..<middle]).union(union(parts[middle...]))
    }

    /// Documents of both; scores add up.
    func intersection(_ other: Hits) -> Hits {
        var out: [Hit] = []
        var (i, j) = (0, 0)
        while i < all.count, j < other.all.count {
            let (a, b) = (all[i], other.all[j])
            if a.row == b.row { out.append(Hit(row: a.row, score: a.score + b.score, matched: a.matched)) }
            if a.row <= b.row { i += 1 }
            if b.row <= a.row { j += 1 }
        }
        return Hits(all: out)
    }

    func filtered(_ keeps: (UInt32) -> Bool) -> Hits { Hits(all: all.filter { keeps($0.row) }) }

    /// Documents that the other does not have.
    func subtracting(_ other: Hits) -> Hits {
        var out: [Hit] = []
        var j = 0
        for hit in all {
            while j < other.all.count, other.all[j].row < hit.row { j += 1 }
            if j == other.all.count || other.all[j].row != hit.row { out.append(hit) }
        }
        return Hits(all: out)
    }
}
