import Access
import Law
public import Procedure
import Register
import Store

/// Which publications are asked for.
public struct PublicationFilter: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Those that stand now.
        case standing
        /// Those that were taken down, or whose term is over.
        case ended
        case all
    }
    /// Codes of a procedure and of a publication in it.
    public struct Kind: Sendable, Hashable {
        let procedure: String
        let code: String
        public init(_ procedure: String, _ code: String) { (self.procedure, self.code) = (procedure, code) }
    }
    public var kind: Kind?
    public var authority: String?
    /// Part of a title, of a right's number, of a name that everybody may read, or of the matter's address. It finds only what stands.
    public var text: String?
    public var standing = Standing.standing

    public init() {}
}

extension Matters {
    /// What matters made public, the newest first, with the exact total.
    public func publications(_ filter: PublicationFilter, offset: Int, limit: Int) async throws -> (total: Int, lines: [PublicationLine]) {
        let condition = Self.condition(filter, clock.today())
        return try await database.read { db in
            let total: Int = try db.first("SELECT count(*) FROM matter_publication p WHERE \(condition)") { try $0[0] } ?? 0
            let lines = try db.all(
                """
                \(PublicationLine.columns) WHERE \(condition) ORDER BY p.since DESC, p.matter DESC, p.number DESC
                LIMIT \(limit) OFFSET \(offset)
                """, PublicationLine.init)
            return (total, lines)
        }
    }

    /// What stands today and names a party, by its credit code, the newest first.
    public func publications(naming code: String, limit: Int = 50) async throws -> [PublicationLine] {
        let standing = Self.standing(clock.today())
        return try await database.read { db in
            try db.all(
                """
                \(PublicationLine.columns) JOIN published_party n ON n.matter = p.matter AND n.number = p.number
                WHERE n.code = \(code) AND \(standing) ORDER BY p.since DESC, p.matter DESC, p.number DESC LIMIT \(limit)
                """, PublicationLine.init)
        }
    }

    /// What stands today and names a right of the register, the newest first.
    public func publications(onRight kind: String, key: String, limit: Int = 50) async throws -> [PublicationLine] {
        let standing = Self.standing(clock.today())
        return try await database.read { db in
            try db.all(
                """
                \(PublicationLine.columns) JOIN published_right n ON n.matter = p.matter AND n.number = p.number
                JOIN matter_right r ON r.matter = n.matter AND r.canonical = n.canonical
                WHERE r.right_key = \(key) AND r.kind = \(kind) AND \(standing)
                ORDER BY p.since DESC, p.matter DESC, p.number DESC LIMIT \(limit)
                """, PublicationLine.init)
        }
    }

    /// Authorities whose matters made something public.
    public func publishingAuthorities() async throws -> [String] {
        try await database.read { db in
            try db.all("SELECT DISTINCT authority FROM matter_publication ORDER BY authority") { try $0[0] }
        }
    }

    /// Something that a matter made public, with what everybody may read of it; nil where there is none.
    public func publication(_ key: String) async throws -> (line: PublicationLine, standing: PublicationStanding, matter: Matter)? {
        let parts = key.split(separator: "-").map(String.init)
        guard parts.count == 3, let number = Int(parts[2]), let address = MatterKey.read(parts[0] + parts[1], letters: 8) else {
            return nil
        }
        let found = try await database.read { [self] db -> Matter? in
            do { return try load(address, in: db) } catch MatterRefusal.unknown { return nil }
        }
        guard let matter = found, let standing = matter.procedure.publications(of: matter.entries).first(where: { $0.number == number })
        else { return nil }
        return (PublicationLine(standing, of: matter, parties: matter.parties), standing, matter)
    }

    static func standing(_ today: LocalDate) -> SQL {
        "p.withdrawn IS NULL AND p.since <= \(today) AND (p.until IS NULL OR p.until >= \(today))"
    }

    private static func condition(_ filter: PublicationFilter, _ today: LocalDate) -> SQL {
        var condition: SQL =
            switch filter.standing {
            case .standing: standing(today)
            case .ended: "(p.withdrawn IS NOT NULL OR (p.until IS NOT NULL AND p.until < \(today)))"
            case .all: "1 = 1"
            }
        if let kind = filter.kind { condition = "\(condition) AND p.procedure = \(kind.procedure) AND p.code = \(kind.code)" }
        if let authority = filter.authority { condition = "\(condition) AND p.authority = \(authority)" }
        if let text = filter.text {
            // What has ended is found by nothing that it said.
            condition = "\(condition) AND \(standing(today)) AND p.words LIKE \(pattern(PartyName.key(text))) ESCAPE '!'"
        }
        return condition
    }
}

extension Matter {
    /// What it made public, as lists show it.
    public var publications: [PublicationLine] {
        procedure.publications(of: entries).map { PublicationLine($0, of: self, parties: parties) }
    }
}
