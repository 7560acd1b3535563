public import Law
public import Store

/// The keys that papers are signed with, beside the ledger: a key is a secret.
public struct SealingKeys: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// The secret of the key in use. The first time, and wherever a register arrived without its key, `make` gives one.
    public func secret(making make: @escaping @Sendable () -> (secret: [UInt8], public: String)) async throws -> [UInt8] {
        let now = clock.now()
        if let kept = try await database.read({ db in try Self.latest(in: db) }) { return kept }
        return try await database.write { db in
            // Two nodes may start at once: the first key stands.
            if let kept = try Self.latest(in: db) { return kept }
            let made = make()
            try db.run("INSERT INTO sealing_key (public, secret, made_at) VALUES (\(made.public), \(made.secret), \(now))")
            return made.secret
        }
    }

    /// Every public key that signed a paper or will, the one in use first.
    public func published() async throws -> [String] {
        try await database.read { db in
            let own: [String] = try db.all("SELECT public FROM sealing_key ORDER BY made_at DESC, public") { try $0[0] }
            let used: [String] = try db.all("SELECT DISTINCT key FROM matter_paper ORDER BY key") { try $0[0] }
            return own + used.filter { !own.contains($0) }
        }
    }

    private static func latest(in db: any Connection) throws -> [UInt8]? {
        try db.first("SELECT secret FROM sealing_key ORDER BY made_at DESC, public LIMIT 1") { try $0[0] }
    }
}
