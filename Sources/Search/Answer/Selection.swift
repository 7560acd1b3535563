import CSearch
import Query
import Register
import Store

/// What hits must be, as tables by code and by number.
struct Selection {
    private var kinds: [UInt8]?
    private var statuses: [UInt8]?
    private var years: ClosedRange<Int>?
    /// By place in `Columns.areas`.
    private var areas: [UInt8]?
    /// By number of a set.
    private var owners: [UInt8]?
    private var agencies: [UInt8]?
    private var industries: [UInt8]?
    private var classSets: [UInt8]?
    /// Documents with a class that was asked for, where sets do not tell.
    private var classes: Hits?

    init(_ filters: SearchFilters, _ engine: Engine) throws {
        kinds = Self.table(filters.kinds.map(\.code))
        statuses = Self.table(filters.statuses.map(\.code))
        years = filters.years
        let ranges = filters.areas.map(Self.below)
        areas = ranges.isEmpty ? nil : engine.columns.areas.map { area in ranges.contains { $0.contains(area) } ? 1 : 0 }
        owners = try engine.groups(.owners, holding: filters.owners)
        agencies = try engine.groups(.agencies, holding: filters.agencies)
        industries = try engine.groups(.industries, holding: filters.industries)
        guard !filters.classes.isEmpty else { return }
        let heads = filters.classes.compactMap(ClassSymbol.wholeHead)
        if heads.count == filters.classes.count {
            classSets = try engine.groups(.classes, holding: Set(heads))
        } else {
            let plans = filters.classes.compactMap { Term($0, field: .classification).plan }
            classes = try Engine(engine, ranks: false).hits(plans.isEmpty ? .nothing : .any(plans))
        }
    }

    /// Nothing is asked of hits.
    var isOpen: Bool {
        kinds == nil && statuses == nil && years == nil && areas == nil && owners == nil && agencies == nil && industries == nil
            && classSets == nil && classes == nil
    }

    private static func table(_ codes: [UInt8]) -> [UInt8]? {
        guard !codes.isEmpty else { return nil }
        var table = [UInt8](repeating: 0, count: 256)
        for code in codes { table[Int(code)] = 1 }
        return table
    }

    /// 640000 holds 640000...649999, 640100 holds 640100...640199.
    static func below(_ area: Int) -> ClosedRange<Int32> {
        let code = Int32(clamping: area)
        let span: Int32 = code % 10_000 == 0 ? 9_999 : code % 100 == 0 ? 99 : 0
        return code...(code + span)
    }

    /// For each hit the facets whose filters refuse it, and how many hits none refuses.
    func refusals(_ hits: Hits, _ columns: Columns) -> (refused: [UInt8], passed: Int) {
        var passed = 0
        let refused = [UInt8](unsafeUninitializedCapacity: hits.count) { out, written in
            passed = withFilters { filters in
                columns.withPointers { csearch_refuse(hits.rows, hits.count, &$0, &filters, out.baseAddress) }
            }
            written = hits.count
        }
        return (refused, passed)
    }

    private func withFilters<Result>(_ body: (inout csearch_filters) -> Result) -> Result {
        var filters = csearch_filters()
        if let years {
            filters.by_years = 1
            (filters.first_year, filters.last_year) = (Int32(clamping: years.lowerBound), Int32(clamping: years.upperBound))
        }
        let tables: [(WritableKeyPath<csearch_filters, UnsafePointer<UInt8>?>, [UInt8]?)] = [
            (\.kinds, kinds), (\.statuses, statuses), (\.areas, areas), (\.owners, owners), (\.agencies, agencies),
            (\.industries, industries), (\.class_sets, classSets),
        ]
        return Self.with(tables[...], &filters) { filters in
            guard let classes else { return body(&filters) }
            return classes.rows.withUnsafeBufferPointer { rows in
                (filters.by_classes, filters.classes, filters.classes_count) = (1, rows.baseAddress, rows.count)
                return body(&filters)
            }
        }
    }

    /// Holds the tables in place, one inside the other.
    private static func with<Result>(
        _ tables: ArraySlice<(WritableKeyPath<csearch_filters, UnsafePointer<UInt8>?>, [UInt8]?)>, _ filters: inout csearch_filters,
        _ body: (inout csearch_filters) -> Result
    ) -> Result {
        guard let (place, table) = tables.first else { return body(&filters) }
        guard let table else { return with(tables.dropFirst(), &filters, body) }
        return table.withUnsafeBufferPointer {
            filters[keyPath: place] = $0.baseAddress
            return with(tables.dropFirst(), &filters, body)
        }
    }
}

/// A page of hits in order.
struct RankedPage {
    let rows: [UInt32]
    let scores: [Float]

    /// - Parameter refused: for each hit whether a filter refuses it; empty where none does.
    init(_ hits: Hits, refused: [UInt8], _ columns: Columns, _ request: SearchRequest) throws {
        var out = [csearch_ranked](repeating: csearch_ranked(), count: min(request.limit, hits.count))
        let order = request.order
        let written = hits.withList { list in
            columns.withPointers { pointers in
                csearch_rank(list, refused.isEmpty ? nil : refused, &pointers, order.code, request.offset, out.count, &out)
            }
        }
        guard written <= out.count else { throw StoreError.failed("检索时内存不足，请稍后再试。") }
        rows = out.prefix(written).map(\.row)
        // Scores stand in the upper half of the key.
        scores = out.prefix(written).map { order == .relevance ? Float(bitPattern: UInt32($0.key >> 32)) : 0 }
    }
}

extension SearchRequest.Order {
    fileprivate var code: Int32 {
        switch self {
        case .relevance: Int32(CSEARCH_RELEVANCE)
        case .newest: Int32(CSEARCH_NEWEST)
        case .oldest: Int32(CSEARCH_OLDEST)
        case .latest: Int32(CSEARCH_LATEST)
        case .earliest: Int32(CSEARCH_EARLIEST)
        }
    }
}
