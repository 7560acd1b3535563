public import Access
import Law
import Procedure
import Store

extension Matters {
    /// A matter with its file, for somebody who may read all of it.
    /// - Throws: `MatterRefusal.unknown` where there is none or it is not open to the viewer.
    public func matter(_ key: String, for viewer: Viewer) async throws -> Matter {
        let matter = try await database.read { [self] db in try load(key, in: db) }
        guard matter.isOpen(to: viewer) else { throw MatterRefusal.unknown }
        return matter
    }

    /// A matter that an inspection drew, for whoever may look into that; the caller answers for it.
    public func inspected(_ key: String) async throws -> Matter { try await database.read { [self] db in try load(key, in: db) } }

    /// A matter for whoever holds its tracking code.
    public func matter(_ key: String, trackingCode: String) async throws -> Matter {
        let hash = MatterKey.hash(of: trackingCode)
        return try await database.read { [self] db in
            guard try Self.holds(hash, key, in: db) else { throw MatterRefusal.unknown }
            return try load(key, in: db)
        }
    }

    /// A matter with no more in its file than everyone may see, covered, and without its parties.
    public func published(_ key: String) async throws -> Matter {
        var matter = try await database.read { [self] db in try load(key, in: db) }
        matter.parties = []
        matter.entries = matter.procedure.published(matter.entries)
        return matter
    }

    /// Keys and titles of the matters on a right, the latest first.
    public func matters(onRight kind: String, key: String) async throws -> [MatterLine] {
        try await database.read { db in
            try db.all(
                """
                \(MatterLine.columns) WHERE m.id IN (SELECT matter FROM matter_right WHERE right_key = \(key) AND kind = \(kind))
                ORDER BY m.opened DESC, m.id DESC LIMIT 200
                """, MatterLine.init)
        }
    }

    func load(_ key: String, in db: any Connection) throws -> Matter {
        guard let head = try Ledger.head(of: Self.stream, key: key, in: db) else { throw MatterRefusal.unknown }
        let stream = try memory.stream(at: head, in: db) { try MatterStream.read(head, procedures, in: db) }
        guard let procedure = procedures[stream.opened.procedure] else { throw MatterRefusal.unknown }
        let parties: [MatterParty] = try db.all(
            "SELECT role, name, code FROM matter_party WHERE matter = \(head.id) ORDER BY role, position"
        ) { MatterParty(role: try $0[0], name: try $0[1], code: try $0[2]) }
        var matter = stream.matter(procedure, parties: parties)
        matter.superiors = matter.area.areaAbove.map { duties(procedure.code, $0) } ?? []
        matter.seatAccounts = try Self.accounts(of: matter.seats, in: db)
        return matter
    }

    static func holds(_ tracking: [UInt8], _ key: String, in db: any Connection) throws -> Bool {
        // A matter that another one caused is opened by the code of that one.
        let found: Int64? = try db.first(
            "SELECT id FROM matter WHERE key = \(key) AND (tracking = \(tracking) OR tracking = \(MatterKey.hash(of: tracking, for: key)))"
        ) { try $0[0] }
        return found != nil
    }
}
