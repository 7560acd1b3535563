public import Access
import Foundation
public import Law
public import Store

/// Addresses of other systems that are told of what moves in the matters of an authority or a firm.
public struct Hooks: Sendable {
    private let database: any Database
    private let box: SecretBox
    private let clock: any Clock

    public static let most = 5

    public init(_ database: any Database, box: SecretBox, clock: any Clock) {
        (self.database, self.box, self.clock) = (database, box, clock)
    }

    /// - Returns: the secret with which each delivery is signed; it is not shown again. Nil where there are as many as there may be.
    public func add(_ url: String, for owner: HookOwner) async throws -> String? {
        let now = clock.now()
        let secret = SecretToken().text
        return try await database.write { db in
            let count: Int? = try db.first(
                "SELECT count(*) FROM hook WHERE owner_kind = \(owner.kind) AND owner = \(owner.key)"
            ) { try $0[0] }
            guard count ?? 0 < Self.most else { return nil }
            let id = try Ids.next("hook", in: db)
            let closed = try box.close(Array(secret.utf8), for: "hook \(id)")
            try db.run(
                """
                INSERT INTO hook (id, owner_kind, owner, url, secret, created_at)
                VALUES (\(id), \(owner.kind), \(owner.key), \(url), \(closed), \(now))
                """)
            return secret
        }
    }

    public func remove(_ id: Int64, of owner: HookOwner) async throws {
        try await database.write { db in
            try db.run("DELETE FROM hook WHERE id = \(id) AND owner_kind = \(owner.kind) AND owner = \(owner.key)")
        }
    }

    /// The first set first.
    public func all(of owner: HookOwner) async throws -> [HookLine] {
        try await database.read { db in
            try db.all("SELECT id, url, created_at FROM hook WHERE owner_kind = \(owner.kind) AND owner = \(owner.key) ORDER BY id") {
                HookLine(id: try $0[0], url: try $0[1], created: try $0[2])
            }
        }
    }

    /// Where a delivery goes and with what it is signed; nil where the hook was removed.
    public func target(_ id: Int64) async throws -> (url: String, secret: String)? {
        let found: (url: String, secret: [UInt8])? = try await database.read { db in
            try db.first("SELECT url, secret FROM hook WHERE id = \(id)") { (try $0[0], try $0[1]) }
        }
        guard let found, let secret = box.open(found.secret, for: "hook \(id)") else { return nil }
        return (found.url, String(decoding: secret, as: UTF8.self))
    }

    /// A delivery that says nothing, to see whether it arrives; false where the hook is not the owner's.
    public func ping(_ id: Int64, of owner: HookOwner) async throws -> Bool {
        let now = clock.now()
        return try await database.write { db in
            guard try Self.ids(of: owner, in: db).contains(id) else { return false }
            try Outbox.put(
                .hook, to: id, cause: "ping \(now.microseconds)", subject: "", path: "/", body: "{\"kind\":\"ping\"}", at: now, in: db)
            return true
        }
    }

    /// The ids of an owner's hooks.
    public static func ids(of owner: HookOwner, in db: any Connection) throws -> [Int64] {
        try db.all("SELECT id FROM hook WHERE owner_kind = \(owner.kind) AND owner = \(owner.key) ORDER BY id") { try $0[0] }
    }
}
