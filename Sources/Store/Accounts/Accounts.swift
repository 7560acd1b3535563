public import Access
public import Law

/// Opens accounts, gives them roles, suspends them. Each act is an entry of the account's stream in the ledger, with who did it and why.
public struct Accounts: Sendable {
    let database: any Database
    let clock: any Clock
    let cost: PasswordHash.Cost

    public init(_ database: any Database, clock: any Clock, cost: PasswordHash.Cost = .ordinary) {
        (self.database, self.clock, self.cost) = (database, clock, cost)
    }

    /// Opens an account with a role.
    /// - Throws: `AccessRefusal` when name or password will not do, or the name is taken.
    public func open(_ opening: Opening, _ granting: Granting, by actor: String, because reason: String) async throws -> Int64 {
        try check(granting)
        let password = try hash(opening)
        return try await database.write { db in try open(opening, password, granting, by: actor, because: reason, in: db) }
    }

    /// The very first account, an administrator's. Refused for ever after.
    public func openFirst(_ opening: Opening) async throws -> Int64 {
        let password = try hash(opening)
        return try await database.write { db in
            guard try Self.isEmpty(in: db) else { throw AccessRefusal("平台已经设立，不能再次设立。请用已有的账号登录。") }
            return try open(opening, password, Granting(.administrator), by: "设立平台", because: "设立平台", in: db)
        }
    }

    /// Whether there is no account at all yet.
    public func isEmpty() async throws -> Bool { try await database.read { db in try Self.isEmpty(in: db) } }

    private static func isEmpty(in db: any Connection) throws -> Bool {
        try db.first("SELECT id FROM account LIMIT 1") { try $0[0] as Int64 } == nil
    }

    /// What the table keeps of the password of an account to be opened.
    func hash(_ opening: Opening) throws -> String {
        try check(opening)
        return try PasswordHash(of: opening.password, cost: cost).text
    }

    func open(
        _ opening: Opening, _ password: String, _ granting: Granting, by actor: String, because reason: String, in db: any Connection
    ) throws -> Int64 {
        let now = clock.now()
        let taken: Int64? = try db.first("SELECT id FROM account WHERE name = \(opening.name)") { try $0[0] }
        guard taken == nil else { throw AccessRefusal("账号名“\(opening.name)”已经有人使用，请换一个。") }
        let id = try Ids.next("account", in: db)
        try db.run(
            """
            INSERT INTO account (id, name, display_name, password, suspended, demo, opened_at, must_change)
            VALUES (\(id), \(opening.name), \(opening.displayName), \(password), 0, \(opening.isDemo ? 1 : 0), \(now),
                \(opening.mustChange ? 1 : 0))
            """)
        try AccountEntry.opened(id, opening, by: actor, because: reason, at: now, in: db)
        try give(granting, to: id, by: actor, because: reason, at: now, in: db)
        return id
    }

    /// Gives an account one more role, from today on.
    public func grant(_ granting: Granting, to name: String, by actor: String, because reason: String) async throws {
        try check(granting)
        let now = clock.now()
        try await database.write { db in
            try give(granting, to: try Self.id(of: name, in: db), by: actor, because: reason, at: now, in: db)
        }
    }

    /// Suspends an account and ends its sessions, or lets it in again.
    public func suspend(_ name: String, _ suspended: Bool, by actor: String, because reason: String) async throws {
        let now = clock.now()
        try await database.write { db in
            let id = try Self.id(of: name, in: db)
            let changed = try db.run(
                "UPDATE account SET suspended = \(suspended ? 1 : 0) WHERE id = \(id) AND suspended <> \(suspended ? 1 : 0)")
            guard changed == 1 else { throw AccessRefusal("账号“\(name)”\(suspended ? "已经停用" : "没有停用")，不用再改。") }
            if suspended {
                if try Self.holders(of: .administrator, on: now.day.description, in: db).contains(id) { try keepAnAdministrator(in: db) }
                try db.run("DELETE FROM session WHERE account = \(id)")
            }
            try AccountEntry.suspended(id, suspended, by: actor, because: reason, at: now, in: db)
        }
    }

    /// Every grant the account was ever given itself, in the order in which they were given.
    static func grants(of account: Int64, in db: any Connection) throws -> [Grant] {
        try db.all(
            """
            SELECT id, role, authority, area, party, since, until, given_by, ended_at FROM account_grant WHERE account = \(account)
            ORDER BY id
            """
        ) { row in
            let role: String = try row[1]
            guard let role = Role(rawValue: role) else { throw StoreError.failed("未知的角色：\(role)") }
            return Grant(
                id: try row[0], role: role, authority: try row[2], area: try row[3], party: try row[4], since: try row[5],
                until: try row[6],
                givenBy: try row[7], ended: try row[8])
        }
    }

    static func id(of name: String, in db: any Connection) throws -> Int64 {
        let id: Int64? = try db.first("SELECT id FROM account WHERE name = \(name)") { try $0[0] }
        guard let id else { throw AccessRefusal("没有账号“\(name)”。") }
        return id
    }

    func give(
        _ granting: Granting, to account: Int64, by actor: String, because reason: String, at now: Instant, in db: any Connection
    ) throws {
        let id = try Ids.next("account_grant", in: db)
        try db.run(
            """
            INSERT INTO account_grant (id, account, role, authority, area, party, since, until, given_by)
            VALUES (\(id), \(account), \(granting.role.rawValue), \(granting.authority), \(granting.area), \(granting.party), \(now.day),
                \(granting.until), \(granting.givenBy))
            """)
        try AccountEntry.granted(account, granting, by: actor, because: reason, at: now, in: db)
    }

    func check(_ opening: Opening) throws {
        guard opening.name.wholeMatch(of: /[a-z0-9][a-z0-9._@-]{1,63}/) != nil else {
            throw AccessRefusal("账号名为 2 至 64 个小写字母、数字或者 . _ @ -，以字母或者数字开头；收到的是“\(opening.name.prefix(70))”。")
        }
        guard !opening.displayName.isEmpty, opening.displayName.count <= 100 else {
            throw AccessRefusal("请写明姓名或者单位名称，至多 100 个字。")
        }
        if let fault = PasswordRule.fault(in: opening.password, account: opening.name) { throw AccessRefusal(fault) }
    }

    func check(_ granting: Granting) throws {
        if granting.role.actsForAuthority, granting.authority == nil {
            throw AccessRefusal("“\(granting.role.title)”代表主管机关行事，请指明主管机关。")
        }
        if let until = granting.until, until < clock.today() { throw AccessRefusal("授权的止日 \(until) 已经过去。") }
    }
}
