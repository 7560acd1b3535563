import CSearch
import Register
import Store

/// What rights share and several of which one right may have. Numbers are stored: never change one, only add.
enum GroupFacet: Int, CaseIterable, Sendable {
    case owners = 1
    case agencies = 2
    case classes = 3
    case industries = 4

    /// Names that differ only in writing are one.
    func key(_ name: String) -> String {
        switch self {
        case .owners, .agencies: PartyName.key(name)
        case .classes, .industries: name
        }
    }
}

/// Gives numbers to the sets of owners, agencies, classes and industries that rights have: a column then holds one number, and counting
/// a million hits is adding to an array. 0 is the empty set. Remembers what it gave within one batch.
struct Grouping {
    let set: TableSet
    let connection: any Connection
    private var members: [GroupFacet: [String: Int]] = [:]
    private var groups: [GroupFacet: [String: Int]] = [:]

    init(_ set: TableSet, in connection: any Connection) { (self.set, self.connection) = (set, connection) }

    mutating func number(of names: [String], _ facet: GroupFacet) throws -> Int {
        var ids: Set<Int> = []
        for name in names {
            let key = facet.key(name)
            if !key.isEmpty { ids.insert(try member(key, name, facet)) }
        }
        guard !ids.isEmpty else { return 0 }
        return try group(ids.sorted().map(String.init).joined(separator: ","), facet)
    }

    private mutating func member(_ key: String, _ name: String, _ facet: GroupFacet) throws -> Int {
        if let known = members[facet]?[key] { return known }
        let id =
            try connection.first("SELECT id FROM \(set.members) WHERE facet = \(facet.rawValue) AND key = \(key)") { try $0[0] as Int }
            ?? enter(key, name, facet)
        members[facet, default: [:]][key] = id
        return id
    }

    private func enter(_ key: String, _ name: String, _ facet: GroupFacet) throws -> Int {
        let id = try next(set.members, facet)
        try connection.run("INSERT INTO \(set.members) (facet, id, key, name) VALUES (\(facet.rawValue), \(id), \(key), \(name))")
        return id
    }

    private mutating func group(_ list: String, _ facet: GroupFacet) throws -> Int {
        if let known = groups[facet]?[list] { return known }
        var id = try connection.first("SELECT id FROM \(set.groups) WHERE facet = \(facet.rawValue) AND members = \(list)") {
            try $0[0] as Int
        }
        if id == nil {
            let new = try next(set.groups, facet)
            try connection.run("INSERT INTO \(set.groups) (facet, id, members) VALUES (\(facet.rawValue), \(new), \(list))")
            id = new
        }
        groups[facet, default: [:]][list] = id
        return id ?? 0
    }

    private func next(_ table: SQL, _ facet: GroupFacet) throws -> Int {
        try connection.first("SELECT coalesce(max(id), 0) + 1 FROM \(table) WHERE facet = \(facet.rawValue)") { try $0[0] } ?? 1
    }
}

/// The sets of one facet in memory: set n holds `list[offsets[n] ..< offsets[n + 1]]`.
struct Groups: Sendable {
    /// Sets.
    private(set) var count = 1
    /// One past the greatest number of a member.
    private(set) var members = 1
    private var offsets: [UInt32] = [0, 0]
    private var list: [UInt32] = []

    subscript(group: Int) -> ArraySlice<UInt32> { list[Int(offsets[group])..<Int(offsets[group + 1])] }

    /// Takes in the set that comes next.
    mutating func append(_ names: some StringProtocol) {
        for member in names.split(separator: ",").lazy.compactMap({ UInt32($0) }) {
            list.append(member)
            members = max(members, Int(member) + 1)
        }
        offsets.append(UInt32(list.count))
        count += 1
    }

    /// For each set, whether it holds one of these.
    func holding(_ wanted: Set<UInt32>) -> [UInt8] {
        var table = [UInt8](repeating: 0, count: members)
        for member in wanted where Int(member) < members { table[Int(member)] = 1 }
        return [UInt8](unsafeUninitializedCapacity: count) { out, written in
            withPointers { csearch_holding($0, table, out.baseAddress) }
            written = count
        }
    }

    /// The sets as C reads them.
    func withPointers<Result>(_ body: (csearch_groups) throws -> Result) rethrows -> Result {
        try offsets.withUnsafeBufferPointer { offsets in
            try list.withUnsafeBufferPointer { list in
                try body(csearch_groups(offsets: offsets.baseAddress, members: list.baseAddress, sets: count))
            }
        }
    }
}
