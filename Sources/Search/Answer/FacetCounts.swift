import CSearch
import Register
import Store

/// Counts of one pass over hits, by the numbers that entries hold: one row of counters after another in a single piece of memory.
struct FacetCounts {
    enum Counter: Int, CaseIterable {
        case kinds, statuses, years, areas
        /// By member.
        case classes, owners, agencies
        /// By set.
        case industries
    }
    private let counters: [UInt32]
    private let places: [Range<Int>]

    /// The last year takes in what comes after.
    private static let years = 3_000

    /// - Parameter refused: for each hit the facets whose filters refuse it; empty where no filter is set.
    init(_ hits: Hits, refused: [UInt8], _ columns: Columns) {
        func groups(_ facet: GroupFacet) -> Groups { columns.groups[facet] ?? Groups() }
        let (classes, owners, agencies) = (groups(.classes), groups(.owners), groups(.agencies))
        let sizes = [
            256, 256, Self.years, columns.areas.count, classes.members, owners.members, agencies.members, groups(.industries).count,
        ]
        var places: [Range<Int>] = []
        for size in sizes { places.append((places.last?.upperBound ?? 0)..<(places.last?.upperBound ?? 0) + size) }
        var counters = [UInt32](repeating: 0, count: places.last?.upperBound ?? 0)
        counters.withUnsafeMutableBufferPointer { all in
            func start(_ counter: Counter) -> UnsafeMutablePointer<UInt32>? {
                all.baseAddress.map { $0 + places[counter.rawValue].lowerBound }
            }
            columns.withPointers { pointers in
                classes.withPointers { classes in
                    owners.withPointers { owners in
                        agencies.withPointers { agencies in
                            var counts = csearch_counts(
                                kinds: start(.kinds), statuses: start(.statuses), areas: start(.areas), years: start(.years),
                                classes: start(.classes), owners: start(.owners), agencies: start(.agencies),
                                industries: start(.industries), class_groups: classes, owner_groups: owners, agency_groups: agencies,
                                industry_sets: places[Counter.industries.rawValue].count, last_year: Self.years - 1)
                            csearch_count(hits.rows, refused.isEmpty ? nil : refused, hits.count, &pointers, &counts)
                        }
                    }
                }
            }
        }
        (self.counters, self.places) = (counters, places)
    }

    subscript(counter: Counter) -> ArraySlice<UInt32> { counters[places[counter.rawValue]] }

    func count(_ counter: Counter, _ number: Int) -> Int { Int(counters[places[counter.rawValue].lowerBound + number]) }

    /// Numbers that were met, with how often.
    func met(_ counter: Counter) -> [(number: Int, count: Int)] {
        zip(0..., self[counter]).compactMap { $1 > 0 ? (number: $0, count: Int($1)) : nil }
    }

    /// The numbers that were met most, most first.
    func most(_ counter: Counter, limit: Int) -> [(number: UInt32, count: Int)] {
        self[counter].withUnsafeBufferPointer { counts in
            let numbers = [UInt32](unsafeUninitializedCapacity: min(limit, counts.count)) { out, written in
                written = csearch_most(counts.baseAddress, counts.count, min(limit, counts.count), out.baseAddress)
            }
            return numbers.map { ($0, Int(counts[Int($0)])) }
        }
    }
}

/// Turns counts by number into counts by name.
struct FacetReport {
    private let counts: FacetCounts
    private let names: Int
    private let engine: Engine

    init(_ counts: FacetCounts, names: Int, _ engine: Engine) { (self.counts, self.names, self.engine) = (counts, names, engine) }

    func facets() throws -> SearchFacets {
        var facets = SearchFacets()
        for (code, kind) in RightKind.byCode where counts.count(.kinds, Int(code)) > 0 {
            facets.kinds[kind] = counts.count(.kinds, Int(code))
        }
        for (code, status) in RightStatus.byCode where counts.count(.statuses, Int(code)) > 0 {
            facets.statuses[status] = counts.count(.statuses, Int(code))
        }
        for (year, count) in counts.met(.years) where year > 0 { facets.years[year] = count }
        facets.undated = counts.count(.years, 0)
        for (place, count) in counts.met(.areas) where place > 0 { facets.areas[Int(engine.columns.areas[place])] = count }
        facets.unplaced = counts.count(.areas, 0)
        facets.owners = try leading(.owners, counts.most(.owners, limit: names))
        facets.agencies = try leading(.agencies, counts.most(.agencies, limit: names))
        for (member, count) in counts.met(.classes) {
            if let name = try engine.name(of: UInt32(member), .classes) { facets.classes[name] = count }
        }
        for (group, count) in counts.met(.industries) where group > 0 {
            let members = (engine.columns.groups[.industries] ?? Groups())[group]
            let codes = try members.compactMap { try engine.name(of: $0, .industries) }
            facets.industries[codes.sorted(), default: 0] += count
        }
        return facets
    }

    private func leading(_ facet: GroupFacet, _ most: [(number: UInt32, count: Int)]) throws -> [NameCount] {
        try most.compactMap { member, count in try engine.name(of: member, facet).map { NameCount($0, count) } }
    }
}

extension Engine {
    /// The name of a member, as it was first written.
    func name(of member: UInt32, _ facet: GroupFacet) throws -> String? {
        if let known = memory.name(of: member, facet, of: set) { return known }
        let name: String? = try connection.first(
            "SELECT name FROM \(set.members) WHERE facet = \(facet.rawValue) AND id = \(Int(member))"
        ) { try $0[0] }
        if let name { memory.keep(name: name, of: member, facet, of: set) }
        return name
    }

    /// For each set of a facet, whether it holds one of these names; nil where none is asked for.
    func groups(_ facet: GroupFacet, holding names: Set<String>) throws -> [UInt8]? {
        guard !names.isEmpty else { return nil }
        var wanted: Set<UInt32> = []
        for name in names {
            let id: Int? = try connection.first(
                "SELECT id FROM \(set.members) WHERE facet = \(facet.rawValue) AND key = \(facet.key(name))"
            ) { try $0[0] }
            if let id { wanted.insert(UInt32(clamping: id)) }
        }
        return (columns.groups[facet] ?? Groups()).holding(wanted)
    }
}
