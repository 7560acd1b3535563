public import Access
import Law
import Procedure
import Register
import Store

/// What matters share, from one outward, two steps: matter, what it has in common with others, those others.
public struct LinkGraph: Sendable {
    /// What is shared.
    public struct Sign: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case party, right, address, phone, supplier
        }
        public let kind: Kind
        /// What is compared: never shown.
        let value: String
        /// As one of the matters writes it; nil for a telephone.
        public let words: String?
    }

    /// Something that matters share, with those of them that the viewer may read.
    public struct Shared: Sendable {
        public let sign: Sign
        /// Addresses of matters, each with the entry that says so; nil where the file names it as a party or a right.
        public var matters: [(key: String, entry: Int?)]
        /// How many matters share it that the viewer may not read, by their authority's id.
        public var hidden: [String: Int]
        /// At how many steps from the first matter it was found: 1 or 2.
        public let step: Int

        /// Three matters or more at one address or with one supplier.
        public var isChain: Bool { [.address, .supplier].contains(sign.kind) && matters.count + hidden.values.reduce(0, +) >= 3 }
    }

    public var shared: [Shared]
    /// The matters in it by their address, the first one left out, each with its distance.
    public var matters: [String: (line: MatterLine, step: Int)]
}

extension Matters {
    /// The graph around a matter.
    /// - Parameter most: matters looked up for one sign.
    /// - Throws: `MatterRefusal` where the matter is not open to the viewer.
    public func linkGraph(of key: String, for viewer: Viewer, most: Int = 100) async throws -> LinkGraph {
        try await database.read { [self] db in
            let first = try load(key, in: db)
            guard first.isOpen(to: viewer), let authority = viewer.acting?.authority, viewer.acting?.role.actsForAuthority == true else {
                throw MatterRefusal.unknown
            }
            guard authority == first.authority else { throw MatterRefusal.notYours("关联图谱由办理机关查看。") }
            var graph = LinkGraph(shared: [], matters: [:])
            var (frontier, seen, signs): ([Int64], Set<Int64>, Set<LinkSignKey>) = ([first.id], [first.id], [])
            for step in 1...2 {
                var next: [Int64] = []
                for matter in frontier {
                    for sign in try LinkSigns.of(matter, in: db) where signs.insert(LinkSignKey(sign)).inserted {
                        let found = try LinkSigns.matters(with: sign, most: most, in: db)
                        guard found.contains(where: { $0.id != matter }) else { continue }
                        var shared = LinkGraph.Shared(sign: sign, matters: [], hidden: [:], step: step)
                        for other in found {
                            guard other.authority == authority else {
                                shared.hidden[other.authority, default: 0] += 1
                                continue
                            }
                            shared.matters.append((other.key, other.entry))
                            guard seen.insert(other.id).inserted else { continue }
                            let line = try db.first("\(MatterLine.columns) WHERE m.id = \(other.id)", MatterLine.init)
                            if let line { graph.matters[other.key] = (line, step) }
                            next.append(other.id)
                        }
                        graph.shared.append(shared)
                    }
                }
                frontier = next
            }
            return graph
        }
    }
}

private struct LinkSignKey: Hashable {
    let kind: LinkGraph.Sign.Kind
    let value: String
    init(_ sign: LinkGraph.Sign) { (kind, value) = (sign.kind, sign.value) }
}

/// Looks up what a matter has, and which matters have it.
private enum LinkSigns {
    struct Found {
        let id: Int64
        let key: String
        let authority: String
        let entry: Int?
    }

    static func of(_ matter: Int64, in db: any Connection) throws -> [LinkGraph.Sign] {
        var signs: [LinkGraph.Sign] = try db.all(
            "SELECT name, name_key, code FROM matter_party WHERE matter = \(matter) ORDER BY role, position"
        ) { row in
            let code: String? = try row[2]
            return LinkGraph.Sign(kind: .party, value: try code.map { "code \($0)" } ?? "name \(row[1] as String)", words: try row[0])
        }
        signs += try db.all("SELECT canonical FROM matter_right WHERE matter = \(matter) ORDER BY canonical") {
            LinkGraph.Sign(kind: .right, value: try $0[0], words: try $0[0])
        }
        signs += try db.all("SELECT kind, value, shown FROM matter_mark WHERE matter = \(matter) ORDER BY kind, value") { row in
            guard let kind = LinkGraph.Sign.Kind(rawValue: try row[0]) else { throw StoreError.unreadable(column: 0) }
            return LinkGraph.Sign(kind: kind, value: try row[1], words: try row[2])
        }
        return signs
    }

    static func matters(with sign: LinkGraph.Sign, most: Int, in db: any Connection) throws -> [Found] {
        func found(_ rows: SQL) throws -> [Found] {
            try db.all("\(rows) ORDER BY m.id DESC LIMIT \(most)") {
                Found(id: try $0[0], key: try $0[1], authority: try $0[2], entry: try $0[3])
            }
        }
        switch sign.kind {
        case .party:
            let isCode = sign.value.hasPrefix("code ")
            let value = String(sign.value.dropFirst(5))
            let condition: SQL = isCode ? "p.code = \(value)" : "p.name_key = \(value) AND p.code IS NULL"
            return try found(
                """
                SELECT DISTINCT m.id, m.key, m.authority, CAST(NULL AS BIGINT) FROM matter_party p JOIN matter m ON m.id = p.matter WHERE \(condition)
                """)
        case .right:
            return try found(
                """
                SELECT m.id, m.key, m.authority, CAST(NULL AS BIGINT) FROM matter_right r JOIN matter m ON m.id = r.matter
                WHERE r.canonical = \(sign.value)
                """)
        case .address, .phone, .supplier:
            return try found(
                """
                SELECT m.id, m.key, m.authority, k.entry FROM matter_mark k JOIN matter m ON m.id = k.matter
                WHERE k.kind = \(sign.kind.rawValue) AND k.value = \(sign.value)
                """)
        }
    }
}
