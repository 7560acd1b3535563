public import Access
import Law

/// Firms ask for an account; somebody of their area decides. Who the person to ask is and how to reach them is personal, and stands sealed
/// beside the ledger's entries.
public struct SignUps: Sendable {
    let accounts: Accounts
    private var database: any Database { accounts.database }
    private var clock: any Clock { accounts.clock }

    public init(_ accounts: Accounts) { self.accounts = accounts }

    private static let stream = "sign-up"
    /// Applications that one address may send in a day, and that may wait for one firm.
    private static let mostADay = 5

    private struct Filed: Encodable {
        let creditCode: String
        let firm: String
        let contact: String
        let reach: String
        let account: String
        let authority: String?
        let due: LocalDate
    }
    private struct Decided: Encodable {
        let reason: String
    }

    /// Checks what was typed, as far as it goes, without sending it in.
    public func check(account: String, password: String) async throws {
        _ = try accounts.hash(Opening(name: account, displayName: "—", password: password))
        try await database.read { db in try Self.checkName(account, in: db) }
    }

    /// Sends an application in.
    /// - Returns: its public number, and the secret code by which the applicant follows it; told once.
    public func file(_ form: SignUpForm, _ route: SignUpRoute, address: String) async throws -> (number: String, secret: String) {
        let password = try accounts.hash(Opening(name: form.account, displayName: form.firm, password: form.password))
        let now = clock.now()
        let secret = RecoveryCode.new()
        return try await database.write { db in
            try Self.throttle(address, now, in: db)
            try Self.checkName(form.account, in: db)
            let waiting: Int64? = try db.first(
                "SELECT id FROM sign_up WHERE credit_code = \(form.creditCode) AND state = \(SignUp.State.waiting.rawValue)"
            ) { try $0[0] }
            guard waiting == nil else { throw AccessRefusal("这个单位已经有一份申请等待核对，请等它办完。") }
            let number = try Self.freeNumber(in: db)
            let id = try Ids.next("sign_up", in: db)
            try db.run(
                """
                INSERT INTO sign_up (id, number, secret, credit_code, firm, area, authority, due, contact, reach, account, password, state, filed_at)
                VALUES (\(id), \(number), \(RecoveryCode.hash(of: secret)), \(form.creditCode), \(form.firm), \(route.area), \(route.authority),
                    \(route.due), \(form.contact), \(form.reach), \(form.account), \(password), \(SignUp.State.waiting.rawValue), \(now))
                """)
            let sealed = [SealedField("contact", form.contact), SealedField("reach", form.reach), SealedField("account", form.account)]
            let fact = Filed(
                creditCode: form.creditCode, firm: form.firm, contact: sealed[0].commitment, reach: sealed[1].commitment,
                account: sealed[2].commitment, authority: route.authority, due: route.due)
            let head = try Self.append("sign-up.filed", fact, of: number, by: "公众", at: now, in: db)
            for field in sealed { try field.keep(beside: head, in: db) }
            return (number, secret)
        }
    }

    /// Opens the account with the role of an enterprise for its party.
    public func accept(_ number: String, by actor: String, account decider: Int64, because evidence: String) async throws {
        let now = clock.now()
        guard !evidence.isEmpty else { throw AccessRefusal("请写明核对了哪些证据，它会记入台账。") }
        try await database.write { db in
            let (signUp, password) = try Self.waiting(number, in: db)
            _ = try accounts.open(
                Opening(name: signUp.account, displayName: signUp.firm, password: "—"), password,
                Granting(.enterprise, party: signUp.creditCode), by: actor, because: "企业注册申请 \(number)：\(evidence)", in: db)
            try Self.decide(signUp, .accepted, evidence, by: actor, decider, at: now, in: db)
        }
    }

    public func refuse(_ number: String, by actor: String, account decider: Int64, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw AccessRefusal("请写明不予开通的理由，申请人会看到。") }
        try await database.write { db in
            try Self.decide(try Self.waiting(number, in: db).signUp, .refused, reason, by: actor, decider, at: now, in: db)
        }
    }

    /// The application under a number.
    public func find(_ number: String) async throws -> SignUp? {
        try await database.read { db in try Self.all("WHERE number = \(number)", in: db).first?.signUp }
    }

    /// The application that an applicant holds the code of.
    public func find(_ number: String, secret: String) async throws -> SignUp? {
        let hash = RecoveryCode.hash(of: secret)
        return try await database.read { db in
            try Self.all("WHERE number = \(number) AND secret = \(hash)", in: db).first?.signUp
        }
    }

    /// Applications in a state: those that wait by their last day, those decided newest first.
    public func all(_ state: SignUp.State) async throws -> [SignUp] {
        try await database.read { db in
            let order: SQL = state == .waiting ? "ORDER BY due, id" : "ORDER BY decided_at DESC, id DESC"
            return try Self.all("WHERE state = \(state.rawValue) \(order)", in: db).map(\.signUp)
        }
    }

    private static func decide(
        _ signUp: SignUp, _ state: SignUp.State, _ note: String, by actor: String, _ decider: Int64, at now: Instant, in db: any Connection
    ) throws {
        // The password goes with the decision: it is the account's now, or nobody's.
        let changed = try db.run(
            """
            UPDATE sign_up SET state = \(state.rawValue), note = \(note), decided_at = \(now), decided_by = \(decider), password = ''
            WHERE id = \(signUp.id) AND state = \(SignUp.State.waiting.rawValue)
            """)
        guard changed == 1 else { throw AccessRefusal("这份申请已经办完。") }
        try append("sign-up.\(state.rawValue)", Decided(reason: note), of: signUp.number, by: actor, at: now, in: db)
    }

    private static func waiting(_ number: String, in db: any Connection) throws -> (signUp: SignUp, password: String) {
        guard let found = try all("WHERE number = \(number)", in: db).first else { throw AccessRefusal("没有这份申请。") }
        guard found.signUp.state == .waiting else { throw AccessRefusal("这份申请已经办完，不能再次决定。") }
        return found
    }

    private static func checkName(_ name: String, in db: any Connection) throws {
        let taken: Int64? = try db.first(
            """
            SELECT id FROM account WHERE name = \(name)
            UNION ALL SELECT id FROM sign_up WHERE account = \(name) AND state = \(SignUp.State.waiting.rawValue)
            """
        ) { try $0[0] }
        guard taken == nil else { throw AccessRefusal("账号名“\(name)”已经有人使用，请换一个。") }
    }

    /// Counts an application against the address it came from.
    private static func throttle(_ address: String, _ now: Instant, in db: any Connection) throws {
        let subject = "sign-up \(address)"
        try db.run("DELETE FROM sign_in_failure WHERE subject = \(subject) AND last_at < \(now.adding(seconds: -Throttle.memory))")
        let sent: Int? = try db.first(
            """
            INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (\(subject), 1, \(now))
            ON CONFLICT (subject) DO UPDATE SET failures = sign_in_failure.failures + 1 RETURNING failures
            """
        ) { try $0[0] }
        guard let sent, sent <= mostADay else { throw AccessRefusal("从这里发出的申请今天已经有 \(mostADay) 份，请明天再试。") }
    }

    private static func freeNumber(in db: any Connection) throws -> String {
        while true {
            let number = String(RecoveryCode.new().prefix(9))
            if try db.first("SELECT id FROM sign_up WHERE number = \(number)", { try $0[0] as Int64 }) == nil { return number }
        }
    }

    private static func all(_ rest: SQL, in db: any Connection) throws -> [(signUp: SignUp, password: String)] {
        try db.all(
            """
            SELECT id, number, credit_code, firm, contact, reach, account, area, authority, due, state, note, filed_at, decided_at, password
            FROM sign_up \(rest)
            """
        ) { row in
            let area: String? = try row[7]
            let signUp = SignUp(
                id: try row[0], number: try row[1], creditCode: try row[2], firm: try row[3], contact: try row[4], reach: try row[5],
                account: try row[6], route: SignUpRoute(area: area ?? "", authority: try row[8], due: try row[9]), state: try row.named(10),
                note: try row[11], filed: try row[12], decided: try row[13])
            return (signUp, try row[14])
        }
    }

    @discardableResult
    private static func append(
        _ kind: String, _ fact: some Encodable, of number: String, by actor: String, at now: Instant, in db: any Connection
    ) throws -> Ledger.Head {
        let head = try Ledger.head(of: stream, key: number, in: db) ?? Ledger.open(stream, key: number, in: db)
        return try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(fact), to: head, in: db)
    }
}
