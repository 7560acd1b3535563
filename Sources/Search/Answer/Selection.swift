import Register

/// Filters, counts and orders what was found.
struct Selection {
    private let kinds: Set<UInt8>
    private let statuses: Set<UInt8>
    private let years: ClosedRange<Int>?
    private let areas: [ClosedRange<Int32>]

    init(_ filters: SearchFilters) {
        kinds = Set(filters.kinds.map(\.code))
        statuses = Set(filters.statuses.map(\.code))
        years = filters.years
        areas = filters.areas.map(Self.below)
    }

    /// 640000 holds 640000...649999, 640100 holds 640100...640199.
    private static func below(_ area: Int) -> ClosedRange<Int32> {
        let code = Int32(clamping: area)
        let span: Int32 = code % 10_000 == 0 ? 9_999 : code % 100 == 0 ? 99 : 0
        return code...(code + span)
    }

    /// A document and what it is ordered by, greatest first; of equals the one that came later.
    struct Ranked {
        var key: UInt64
        var row: UInt32

        static func before(_ a: Ranked, _ b: Ranked) -> Bool { a.key != b.key ? a.key > b.key : a.row > b.row }
    }

    struct Outcome {
        var ranked: [Ranked] = []
        var facets = SearchFacets()
    }

    /// One pass: a document that only one filter refuses still counts in that filter's own facet.
    func pass(_ hits: Hits, _ columns: Columns, order: SearchRequest.Order) -> Outcome {
        var kindCounts = [Int](repeating: 0, count: 256)
        var statusCounts = [Int](repeating: 0, count: 256)
        var yearCounts: [UInt16: Int] = [:]
        var classCounts = [Int](repeating: 0, count: 1 << 16)
        var out = Outcome()
        out.ranked.reserveCapacity(hits.all.count)
        for hit in hits.all {
            let entry = columns[hit.row]
            let kind = kinds.isEmpty || kinds.contains(entry.kind)
            let status = statuses.isEmpty || statuses.contains(entry.status)
            let year = years.map { $0.contains(Int(entry.year)) } ?? true
            guard areas.isEmpty || areas.contains(where: { $0.contains(entry.area) }) else { continue }
            if status && year { kindCounts[Int(entry.kind)] += 1 }
            if kind && year { statusCounts[Int(entry.status)] += 1 }
            if kind && status { yearCounts[entry.year, default: 0] += 1 }
            guard kind && status && year else { continue }
            classCounts[Int(entry.classFacet)] += 1
            out.ranked.append(Ranked(key: Self.key(hit, entry, order), row: hit.row))
        }
        for (code, kind) in RightKind.byCode where kindCounts[Int(code)] > 0 { out.facets.kinds[kind] = kindCounts[Int(code)] }
        for (code, status) in RightStatus.byCode where statusCounts[Int(code)] > 0 { out.facets.statuses[status] = statusCounts[Int(code)] }
        for (year, count) in yearCounts where year > 0 { out.facets.years[Int(year)] = count }
        for (facet, count) in classCounts.enumerated() where count > 0 {
            if let symbol = ClassSymbol.symbol(ofFacet: UInt16(facet)) { out.facets.classes[symbol] = count }
        }
        return out
    }

    /// Documents without a day come last, whichever way days are ordered.
    private static func key(_ hit: Hits.Hit, _ entry: Entry, _ order: SearchRequest.Order) -> UInt64 {
        let day = UInt64(UInt32(bitPattern: entry.day))
        switch order {
        case .relevance: return UInt64(max(0, hit.score).bitPattern) << 32 | day
        case .newest: return day
        case .oldest: return day == 0 ? 0 : UInt64(UInt32.max) - day
        }
    }

    /// Scores of the relevance order stand in the upper half.
    static func score(_ ranked: Ranked, _ order: SearchRequest.Order) -> Float {
        order == .relevance ? Float(bitPattern: UInt32(ranked.key >> 32)) : 0
    }

    /// The ranks from `offset` on, without ordering the others.
    static func slice(_ ranked: inout [Ranked], offset: Int, limit: Int) -> ArraySlice<Ranked> {
        guard offset < ranked.count, limit > 0 else { return [] }
        let end = min(ranked.count, offset + min(limit, ranked.count))
        if offset > 0 { part(&ranked, at: offset, from: 0) }
        if end < ranked.count { part(&ranked, at: end, from: offset) }
        ranked[offset..<end].sort(by: Ranked.before)
        return ranked[offset..<end]
    }

    /// Quickselect: all before `at` come before all from it on, looking only at what stands from `start` on.
    private static func part(_ ranked: inout [Ranked], at: Int, from start: Int) {
        var (low, high) = (start, ranked.count - 1)
        while low < high {
            let pivot = median(ranked[low], ranked[low + (high - low) / 2], ranked[high])
            var (i, j) = (low, high)
            while i <= j {
                while Ranked.before(ranked[i], pivot) { i += 1 }
                while Ranked.before(pivot, ranked[j]) { j -= 1 }
                if i <= j {
                    ranked.swapAt(i, j)
                    (i, j) = (i + 1, j - 1)
                }
            }
            if at <= j { high = j } else if at >= i { low = i } else { return }
        }
    }

    private static func median(_ a: Ranked, _ b: Ranked, _ c: Ranked) -> Ranked {
        let (low, high) = Ranked.before(a, b) ? (a, b) : (b, a)
        return Ranked.before(c, low) ? low : Ranked.before(high, c) ? high : c
    }
}
