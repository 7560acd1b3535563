public import Access
public import Law

/// Lets people in: password first, then a one-time code where the role asks for it or the account has it.
public struct SignIns: Sendable {
    let database: any Database
    let clock: any Clock
    /// Whether demo accounts, whose password everyone knows, are let in.
    let admitsDemo: Bool
    /// Judged where no account has the name, so that the answer takes as long.
    private let decoy: PasswordHash

    public init(_ database: any Database, clock: any Clock, admitsDemo: Bool, cost: PasswordHash.Cost = .ordinary) throws {
        (self.database, self.clock, self.admitsDemo) = (database, clock, admitsDemo)
        decoy = try PasswordHash(of: SecretToken().text, cost: cost)
    }

    private struct Account: Sendable {
        let id: Int64
        let password: PasswordHash
        let isSuspended: Bool
        let isDemo: Bool
        let hasCode: Bool
        let mustChange: Bool
    }

    /// - Parameter address: the other end of the line, for throttling and for the person's list of sessions.
    public func signIn(name: String, password: String, address: String) async throws -> SignInOutcome {
        let now = clock.now()
        let name = String(name.lowercased().prefix(64))
        let failures = Failures(name: name, address: address)
        if let wait = try await database.write({ db in try failures.count(at: now, in: db) }) { return .wait(seconds: wait) }
        let account = try await database.read { db in try Self.account("name = \(name)", in: db) }
        let isRight = try (account?.password ?? decoy).matches(password)
        guard let account, isRight, !account.isSuspended, !account.isDemo || admitsDemo else { return .wrong }
        return try await database.write { db in
            try failures.forgive(in: db)
            let stage = try stage(of: account, now, in: db)
            if stage == .enrolment {
                try db.run("UPDATE account SET code_pending = \(OneTimeSecret().bytes) WHERE id = \(account.id)")
            }
            return .admitted(try Sessions.begin(account.id, stage, address: address, at: now, in: db), stage, recovery: [])
        }
    }

    /// The secret that an account is about to set up.
    public func pendingSecret(of signedIn: SignedIn) async throws -> OneTimeSecret? {
        try await database.read { db in
            let bytes: [UInt8]?? = try db.first("SELECT code_pending FROM account WHERE id = \(signedIn.account)") { try $0[0] }
            return bytes.flatMap(\.self).map(OneTimeSecret.init(bytes:))
        }
    }

    /// Takes the one-time code, or a recovery code instead; the session gets a new token.
    public func enter(code: String, token: SecretToken, address: String) async throws -> SignInOutcome {
        let now = clock.now()
        return try await database.write { db in
            guard let (signedIn, _) = try Sessions.find(token, now, in: db), [.code, .enrolment].contains(signedIn.stage) else {
                return .wrong
            }
            let failures = Failures(name: signedIn.name, address: address)
            if let wait = try failures.count(at: now, in: db) { return .wait(seconds: wait) }
            let isEnrolment = signedIn.stage == .enrolment
            guard try accepts(code, signedIn, isEnrolment, now, in: db) else { return .wrong }
            try failures.forgive(in: db)
            try db.run("DELETE FROM session WHERE id = \(signedIn.session)")
            let recovery = isEnrolment ? try Self.recoveryCodes(for: signedIn.account, in: db) : []
            let next: SignInStage = try Self.account("id = \(signedIn.account)", in: db)?.mustChange == true ? .password : .open
            let fresh = try Sessions.begin(signedIn.account, next, address: address, at: now, in: db)
            return .admitted(fresh, next, recovery: recovery)
        }
    }

    private func accepts(_ code: String, _ signedIn: SignedIn, _ isEnrolment: Bool, _ now: Instant, in db: any Connection) throws -> Bool {
        let row: (secret: [UInt8]?, pending: [UInt8]?, used: Int64?)? = try db.first(
            "SELECT code_secret, code_pending, code_step FROM account WHERE id = \(signedIn.account)"
        ) { (secret: try $0[0], pending: try $0[1], used: try $0[2]) }
        guard let row, let bytes = isEnrolment ? row.pending : row.secret else { return false }
        let used = isEnrolment ? nil : row.used
        if let step = OneTimeSecret(bytes: bytes).step(of: code, at: now, after: used) {
            try db.run("UPDATE account SET code_secret = \(bytes), code_pending = NULL, code_step = \(step) WHERE id = \(signedIn.account)")
            return true
        }
        guard !isEnrolment else { return false }
        return try db.run("DELETE FROM recovery_code WHERE account = \(signedIn.account) AND hash = \(RecoveryCode.hash(of: code))") == 1
    }

    static func recoveryCodes(for account: Int64, in db: any Connection) throws -> [String] {
        try db.run("DELETE FROM recovery_code WHERE account = \(account)")
        return try (0..<8).map { _ in
            let code = RecoveryCode.new()
            try db.run("INSERT INTO recovery_code (account, hash) VALUES (\(account), \(RecoveryCode.hash(of: code)))")
            return code
        }
    }

    private func stage(of account: Account, _ now: Instant, in db: any Connection) throws -> SignInStage {
        if account.hasCode { return .code }
        let grants = try Accounts.grants(of: account.id, in: db).filter { $0.holds(on: now.day) }
        if !account.isDemo, grants.contains(where: { $0.role.needsOneTimeCode }) { return .enrolment }
        return account.mustChange ? .password : .open
    }

    private static func account(_ condition: SQL, in db: any Connection) throws -> Account? {
        try db.first("SELECT id, password, suspended, demo, code_secret, must_change FROM account WHERE \(condition)") { row in
            let (suspended, demo, mustChange): (Int, Int, Int) = (try row[2], try row[3], try row[5])
            return Account(
                id: try row[0], password: PasswordHash(stored: try row[1]), isSuspended: suspended == 1, isDemo: demo == 1,
                hasCode: !row.isNull(4), mustChange: mustChange == 1)
        }
    }
}
