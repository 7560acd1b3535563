public import Access
import Law

/// What is changed about an account after it was opened, by whoever looks after it.
extension Accounts {
    /// Gives an account one more role, from today on.
    public func grant(_ granting: Granting, to account: Int64, by actor: String, because reason: String) async throws {
        try check(granting)
        let now = clock.now()
        try await database.write { db in try give(granting, to: account, by: actor, because: reason, at: now, in: db) }
    }

    /// Takes a grant back, at once: whoever acts in it now acts in it no more.
    public func end(_ grant: Int64, of account: Int64, by actor: String, because reason: String) async throws {
        let now = clock.now()
        try await database.write { db in
            guard let found = try Self.grants(of: account, in: db).first(where: { $0.id == grant }), found.ended == nil else {
                throw AccessRefusal("没有这项授权，或者它已经收回。")
            }
            try db.run("UPDATE account_grant SET ended_at = \(now) WHERE id = \(grant)")
            if found.role == .administrator { try keepAnAdministrator(in: db) }
            try AccountEntry.ended(account, found, by: actor, because: reason, at: now, in: db)
        }
    }

    /// Gives an account a new password that the person has to change at the next sign-in; its sessions end.
    /// - Returns: the password, which is told once.
    public func resetPassword(of account: Int64, by actor: String, because reason: String) async throws -> String {
        let password = RecoveryCode.new().lowercased()
        let hash = try PasswordHash(of: password, cost: cost).text
        let now = clock.now()
        try await database.write { db in
            try Self.refuseDemo(account, in: db)
            try db.run("UPDATE account SET password = \(hash), must_change = 1 WHERE id = \(account)")
            try db.run("DELETE FROM session WHERE account = \(account)")
            try AccountEntry.done(.passwordReset, account, by: actor, because: reason, at: now, in: db)
        }
        return password
    }

    /// Takes an account's authenticator and recovery codes away, so that it sets them up anew at the next sign-in; its sessions end.
    public func resetCodes(of account: Int64, by actor: String, because reason: String) async throws {
        let now = clock.now()
        try await database.write { db in
            try Self.refuseDemo(account, in: db)
            try db.run("UPDATE account SET code_secret = NULL, code_pending = NULL, code_step = NULL WHERE id = \(account)")
            try db.run("DELETE FROM recovery_code WHERE account = \(account)")
            try db.run("DELETE FROM session WHERE account = \(account)")
            try AccountEntry.done(.codesReset, account, by: actor, because: reason, at: now, in: db)
        }
    }

    /// Ends all sessions of an account.
    public func endSessions(of account: Int64, by actor: String, because reason: String) async throws {
        let now = clock.now()
        try await database.write { db in
            try db.run("DELETE FROM session WHERE account = \(account)")
            try AccountEntry.done(.sessionsEnded, account, by: actor, because: reason, at: now, in: db)
        }
    }

    /// A demo account is everybody's: what one visitor changed would lock the others out.
    static func refuseDemo(_ account: Int64, in db: any Connection) throws {
        let demo: Int? = try db.first("SELECT demo FROM account WHERE id = \(account)") { try $0[0] }
        guard let demo else { throw AccessRefusal("没有这个账号。") }
        guard demo == 0 else { throw AccessRefusal("演示账号供大家共用，口令和动态验证码不能改。") }
    }

    /// Refuses what has just been changed where nobody could look after accounts any more.
    func keepAnAdministrator(in db: any Connection) throws {
        let left = try Self.holders(of: .administrator, on: clock.today().description, in: db)
        let open: Set<Int64> = Set(try db.all("SELECT id FROM account WHERE suspended = 0") { try $0[0] })
        guard !left.isDisjoint(with: open) else { throw AccessRefusal("这是最后一名管理员，不能停用或者收回。请先另设一名管理员。") }
    }
}
