import Register
import Store

/// The dimensions that hits are counted in.
struct FacetSet: OptionSet {
    let rawValue: UInt16
    static let kinds = FacetSet(rawValue: 1)
    static let statuses = FacetSet(rawValue: 2)
    static let years = FacetSet(rawValue: 4)
    static let areas = FacetSet(rawValue: 8)
    static let classes = FacetSet(rawValue: 16)
    static let owners = FacetSet(rawValue: 32)
    static let agencies = FacetSet(rawValue: 64)
    static let industries = FacetSet(rawValue: 128)
    static let all = FacetSet(rawValue: 255)
}

/// Counts by a small number: an array where most of the numbers are met, a table where few are.
struct Tally {
    private var dense: [UInt32]
    private var sparse: [UInt32: UInt32] = [:]

    /// - Parameters:
    ///   - numbers: one past the greatest.
    ///   - times: how often at most one is added.
    init(numbers: Int, times: Int) { dense = times > numbers / 16 ? [UInt32](repeating: 0, count: numbers) : [] }

    mutating func add(_ number: UInt32) {
        if dense.isEmpty { sparse[number, default: 0] += 1 } else { dense[Int(number)] += 1 }
    }

    func each(_ body: (Int, UInt32) throws -> Void) rethrows {
        for (number, count) in dense.enumerated() where count > 0 { try body(number, count) }
        for (number, count) in sparse { try body(Int(number), count) }
    }
}

/// Counts of one pass, by the numbers that entries hold.
struct FacetCounts {
    private(set) var kinds = [UInt32](repeating: 0, count: 256)
    private(set) var statuses = [UInt32](repeating: 0, count: 256)
    private(set) var areas: [UInt32]
    private(set) var years: Tally
    private(set) var owners: Tally
    private(set) var agencies: Tally
    private(set) var classes: Tally
    private(set) var industries: Tally

    /// - Parameter hits: how many documents are counted at most.
    init(_ columns: Columns, hits: Int) {
        func tally(_ facet: GroupFacet) -> Tally { Tally(numbers: columns.groups[facet]?.count ?? 1, times: hits) }
        areas = [UInt32](repeating: 0, count: columns.areas.count)
        years = Tally(numbers: Int(UInt16.max) + 1, times: hits)
        (owners, agencies, classes, industries) = (tally(.owners), tally(.agencies), tally(.classes), tally(.industries))
    }

    mutating func addAll(_ entry: Entry) {
        kinds[Int(entry.kind)] += 1
        statuses[Int(entry.status)] += 1
        areas[Int(entry.area)] += 1
        years.add(UInt32(entry.year))
        owners.add(entry.owners)
        agencies.add(entry.agencies)
        classes.add(entry.classes)
        industries.add(entry.industries)
    }

    /// - Parameter facet: one only.
    mutating func add(_ entry: Entry, to facet: FacetSet) {
        switch facet {
        case .kinds: kinds[Int(entry.kind)] += 1
        case .statuses: statuses[Int(entry.status)] += 1
        case .areas: areas[Int(entry.area)] += 1
        case .years: years.add(UInt32(entry.year))
        case .owners: owners.add(entry.owners)
        case .agencies: agencies.add(entry.agencies)
        case .classes: classes.add(entry.classes)
        default: industries.add(entry.industries)
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
        for (code, kind) in RightKind.byCode where counts.kinds[Int(code)] > 0 { facets.kinds[kind] = Int(counts.kinds[Int(code)]) }
        for (code, status) in RightStatus.byCode where counts.statuses[Int(code)] > 0 {
            facets.statuses[status] = Int(counts.statuses[Int(code)])
        }
        counts.years.each { year, count in
            if year > 0 { facets.years[year] = Int(count) } else { facets.undated = Int(count) }
        }
        for (place, count) in counts.areas.enumerated() where place > 0 && count > 0 {
            facets.areas[Int(engine.columns.areas[place])] = Int(count)
        }
        facets.unplaced = Int(counts.areas[0])
        facets.owners = try leading(.owners, counts.owners)
        facets.agencies = try leading(.agencies, counts.agencies)
        for (member, count) in groups(.classes).byMember(counts.classes) where count > 0 {
            if let name = try name(of: member, .classes) { facets.classes[name] = count }
        }
        try counts.industries.each { group, count in
            guard group > 0 else { return }
            let codes = try groups(.industries)[group].compactMap { try name(of: $0, .industries) }
            facets.industries[codes.sorted(), default: 0] += Int(count)
        }
        return facets
    }

    private func groups(_ facet: GroupFacet) -> Groups { engine.columns.groups[facet] ?? Groups() }

    private func leading(_ facet: GroupFacet, _ counts: Tally) throws -> [NameCount] {
        guard names > 0 else { return [] }
        // The first few of many: a short list kept in order.
        var most: [(member: UInt32, count: Int)] = []
        for (member, count) in groups(facet).byMember(counts) {
            if most.count == names, let last = most.last, (count, last.member) <= (last.count, member) { continue }
            let place = most.firstIndex { ($0.count, member) < (count, $0.member) } ?? most.count
            most.insert((member, count), at: place)
            if most.count > names { most.removeLast() }
        }
        return try most.compactMap { member, count in try name(of: member, facet).map { NameCount($0, count) } }
    }

    private func name(of member: UInt32, _ facet: GroupFacet) throws -> String? {
        try engine.connection.first(
            "SELECT name FROM \(engine.set.members) WHERE facet = \(facet.rawValue) AND id = \(Int(member))"
        ) { try $0[0] }
    }
}

extension Engine {
    /// For each set of a facet, whether it holds one of these names; nil where none is asked for.
    func groups(_ facet: GroupFacet, holding names: Set<String>) throws -> [Bool]? {
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
