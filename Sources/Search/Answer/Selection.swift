import Register

/// Filters, counts and orders what was found.
struct Selection {
    private let kinds: Set<UInt8>
    private let statuses: Set<UInt8>
    private let years: ClosedRange<Int>?
    /// By place in `Columns.areas`; nil lets all pass, and so below, by number of a set.
    private let areas: [Bool]?
    private let owners: [Bool]?
    private let agencies: [Bool]?
    private let industries: [Bool]?
    /// Rows with a class that was asked for, ascending.
    private let classes: Hits?
    private let columns: Columns

    /// - Parameter classes: what the filter of classes finds by itself.
    init(_ filters: SearchFilters, classes: Hits?, _ engine: Engine) throws {
        kinds = Set(filters.kinds.map(\.code))
        statuses = Set(filters.statuses.map(\.code))
        years = filters.years
        (self.classes, columns) = (classes, engine.columns)
        let ranges = filters.areas.map(Self.below)
        areas = ranges.isEmpty ? nil : columns.areas.map { area in ranges.contains { $0.contains(area) } }
        owners = try engine.groups(.owners, holding: filters.owners)
        agencies = try engine.groups(.agencies, holding: filters.agencies)
        industries = try engine.groups(.industries, holding: filters.industries)
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
        var counts: FacetCounts
    }

    /// One pass: a document that only one filter refuses still counts in that filter's own facet.
    func pass(_ hits: Hits, order: SearchRequest.Order) -> Outcome {
        var out = Outcome(counts: FacetCounts(columns, hits: hits.all.count))
        out.ranked.reserveCapacity(hits.all.count)
        var nextClass = 0
        var reader = columns.reader
        for hit in hits.all {
            let entry = reader.entry(hit.row)
            var refused = refusals(entry)
            if let classes, !Self.holds(classes, hit.row, from: &nextClass) { refused.insert(.classes) }
            if refused.isEmpty {
                out.counts.addAll(entry)
                out.ranked.append(Ranked(key: Self.key(hit, entry, order), row: hit.row))
            } else if refused.rawValue.nonzeroBitCount == 1 {
                out.counts.add(entry, to: refused)
            }
        }
        return out
    }

    /// The facets whose filters refuse a document.
    private func refusals(_ entry: Entry) -> FacetSet {
        var refused: FacetSet = []
        if !kinds.isEmpty, !kinds.contains(entry.kind) { refused.insert(.kinds) }
        if !statuses.isEmpty, !statuses.contains(entry.status) { refused.insert(.statuses) }
        if let years, !years.contains(Int(entry.year)) { refused.insert(.years) }
        if let areas, !areas[Int(entry.area)] { refused.insert(.areas) }
        if let owners, !owners[Int(entry.owners)] { refused.insert(.owners) }
        if let agencies, !agencies[Int(entry.agencies)] { refused.insert(.agencies) }
        if let industries, !industries[Int(entry.industries)] { refused.insert(.industries) }
        return refused
    }

    /// Both ascend: the place in `classes` only moves on.
    private static func holds(_ classes: Hits, _ row: UInt32, from place: inout Int) -> Bool {
        while place < classes.all.count, classes.all[place].row < row { place += 1 }
        return place < classes.all.count && classes.all[place].row == row
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
