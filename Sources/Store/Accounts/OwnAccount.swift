public import Access
public import Law

/// What people change about their own account. Each change asks for the password again, and failures are throttled like those to sign in.
public struct OwnAccount: Sendable {
    let database: any Database
    let clock: any Clock
    let cost: PasswordHash.Cost

    public init(_ database: any Database, clock: any Clock, cost: PasswordHash.Cost = .ordinary) {
        (self.database, self.clock, self.cost) = (database, clock, cost)
    }

    /// Chooses another password; all other sessions of the account end, and this one gets a new token.
    /// - Parameter old: nil where the password was asked for just now, at the first sign-in with one that somebody else knows.
    public func changePassword(_ signedIn: SignedIn, from old: String?, to new: String, address: String) async throws -> SecretToken {
        let now = clock.now()
        if let old {
            try await confirm(old, signedIn, address: address)
        } else if signedIn.stage != .password {
            throw AccessRefusal("请输入现在的口令。")
        }
        if let fault = PasswordRule.fault(in: new, account: signedIn.name) { throw AccessRefusal(fault) }
        guard try await !isPassword(new, of: signedIn.account) else { throw AccessRefusal("新口令和现在的一样，请换一个。") }
        let hash = try PasswordHash(of: new, cost: cost).text
        return try await database.write { db in
            try Accounts.refuseDemo(signedIn.account, in: db)
            try db.run("UPDATE account SET password = \(hash), must_change = 0 WHERE id = \(signedIn.account)")
            try db.run("DELETE FROM session WHERE account = \(signedIn.account)")
            try AccountEntry.done(
                .passwordChanged, signedIn.account, by: signedIn.actor, because: "本人更换口令", at: now, in: db)
            return try Sessions.begin(signedIn.account, .open, address: address, at: now, in: db)
        }
    }

    /// New codes for a lost device; the old ones are worth nothing from now on.
    public func renewRecoveryCodes(_ signedIn: SignedIn, password: String, address: String) async throws -> [String] {
        let now = clock.now()
        try await confirm(password, signedIn, address: address)
        return try await database.write { db in
            try Accounts.refuseDemo(signedIn.account, in: db)
            let has: Int? = try db.first("SELECT id FROM account WHERE id = \(signedIn.account) AND code_secret IS NOT NULL") { try $0[0] }
            guard has != nil else { throw AccessRefusal("这个账号还没有设定动态验证码，请先设定。") }
            try AccountEntry.done(.codesRenewed, signedIn.account, by: signedIn.actor, because: "本人更换备用码", at: now, in: db)
            return try SignIns.recoveryCodes(for: signedIn.account, in: db)
        }
    }

    /// A new secret for an authenticator; the old one holds until a code of the new one was entered.
    public func beginAuthenticator(_ signedIn: SignedIn, password: String, address: String) async throws {
        try await confirm(password, signedIn, address: address)
        try await database.write { db in
            try Accounts.refuseDemo(signedIn.account, in: db)
            try db.run("UPDATE account SET code_pending = \(OneTimeSecret().bytes) WHERE id = \(signedIn.account)")
        }
    }

    /// Puts the new authenticator in the place of the old one. Other sessions end.
    /// - Returns: new recovery codes; nil where the code is wrong.
    public func finishAuthenticator(_ signedIn: SignedIn, code: String, address: String) async throws -> [String]? {
        let now = clock.now()
        let failures = Failures(name: signedIn.name, address: address)
        return try await database.write { db in
            if let wait = try failures.count(at: now, in: db) { throw AccessRefusal("失败的次数太多，请在 \(wait) 秒后再试。") }
            let pending: [UInt8]?? = try db.first("SELECT code_pending FROM account WHERE id = \(signedIn.account)") { try $0[0] }
            guard let bytes = pending.flatMap(\.self), let step = OneTimeSecret(bytes: bytes).step(of: code, at: now, after: nil) else {
                return nil
            }
            try failures.forgive(in: db)
            try db.run(
                "UPDATE account SET code_secret = \(bytes), code_pending = NULL, code_step = \(step) WHERE id = \(signedIn.account)")
            try db.run("DELETE FROM session WHERE account = \(signedIn.account) AND id <> \(signedIn.session)")
            try AccountEntry.done(.codesRenewed, signedIn.account, by: signedIn.actor, because: "本人更换验证器", at: now, in: db)
            return try SignIns.recoveryCodes(for: signedIn.account, in: db)
        }
    }

    private func confirm(_ password: String, _ signedIn: SignedIn, address: String) async throws {
        let now = clock.now()
        let failures = Failures(name: signedIn.name, address: address)
        if let wait = try await database.write({ db in try failures.count(at: now, in: db) }) {
            throw AccessRefusal("失败的次数太多，请在 \(wait) 秒后再试。")
        }
        guard try await isPassword(password, of: signedIn.account) else { throw AccessRefusal("现在的口令不对。") }
        try await database.write { db in try failures.forgive(in: db) }
    }

    private func isPassword(_ password: String, of account: Int64) async throws -> Bool {
        let stored: String? = try await database.read { db in
            try db.first("SELECT password FROM account WHERE id = \(account)") { try $0[0] }
        }
        return try stored.map { try PasswordHash(stored: $0).matches(password) } ?? false
    }
}
