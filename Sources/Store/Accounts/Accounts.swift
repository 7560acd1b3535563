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

    /// What a new account is to be.
    public struct Opening: Sendable {
        public var name: String
        public var displayName: String
        public var password: String
        /// A demo account has a published password; it can be used only where the platform runs as a demo.
        public var isDemo: Bool
        public init(name: String, displayName: String, password: String, isDemo: Bool = false) {
            (self.name, self.displayName, self.password, self.isDemo) = (name, displayName, password, isDemo)
        }
    }

    /// A role to be given.
    public struct Granting: Sendable {
        public var role: Role
        public var authority: String?
        public var area: String?
        public var party: String?
        public var until: LocalDate?
        public init(_ role: Role, authority: String? = nil, area: String? = nil, party: String? = nil, until: LocalDate? = nil) {
            (self.role, self.authority, self.area, self.party, self.until) = (role, authority, area, party, until)
        }
    }

    /// Opens an account with a role.
    /// - Throws: `AccessRefusal` when name or password will not do, or the name is taken.
    public func open(_ opening: Opening, _ granting: Granting, by actor: String, because reason: String) async throws -> Int64 {
        try check(opening)
        try check(granting)
        let password = try PasswordHash(of: opening.password, cost: cost).text
        let now = clock.now()
        return try await database.write { db in
            let taken: Int64? = try db.first("SELECT id FROM account WHERE name = \(opening.name)") { try $0[0] }
            guard taken == nil else { throw AccessRefusal("账号名“\(opening.name)”已经有人使用，请换一个。") }
            let id = try Ids.next("account", in: db)
            try db.run(
                """
                INSERT INTO account (id, name, display_name, password, suspended, demo, opened_at)
                VALUES (\(id), \(opening.name), \(opening.displayName), \(password), 0, \(opening.isDemo ? 1 : 0), \(now))
                """)
            try AccountEntry.opened(id, opening, by: actor, because: reason, at: now, in: db)
            try give(granting, to: id, by: actor, because: reason, at: now, in: db)
            return id
        }
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
            if suspended { try db.run("DELETE FROM session WHERE account = \(id)") }
            try AccountEntry.suspended(id, suspended, by: actor, because: reason, at: now, in: db)
        }
    }

    /// One account, for lists.
    public struct Line: Sendable, Hashable {
        public let name: String
        public let displayName: String
        public let isSuspended: Bool
        public let isDemo: Bool
        public let grants: [Grant]
    }

    /// All accounts by name, with every grant they ever had.
    public func all() async throws -> [Line] {
        try await database.read { db in
            let rows: [(id: Int64, name: String, displayName: String, suspended: Int, demo: Int)] = try db.all(
                "SELECT id, name, display_name, suspended, demo FROM account ORDER BY name"
            ) { (id: try $0[0], name: try $0[1], displayName: try $0[2], suspended: try $0[3], demo: try $0[4]) }
            return try rows.map { row in
                Line(
                    name: row.name, displayName: row.displayName, isSuspended: row.suspended == 1, isDemo: row.demo == 1,
                    grants: try Self.grants(of: row.id, in: db))
            }
        }
    }

    static func grants(of account: Int64, in db: any Connection) throws -> [Grant] {
        try db.all(
            "SELECT id, role, authority, area, party, since, until FROM account_grant WHERE account = \(account) ORDER BY id"
        ) { row in
            let role: String = try row[1]
            guard let role = Role(rawValue: role) else { throw StoreError.failed("未知的角色：\(role)") }
            return Grant(
                id: try row[0], role: role, authority: try row[2], area: try row[3], party: try row[4], since: try row[5], until: try row[6]
            )
        }
    }

    private static func id(of name: String, in db: any Connection) throws -> Int64 {
        let id: Int64? = try db.first("SELECT id FROM account WHERE name = \(name)") { try $0[0] }
        guard let id else { throw AccessRefusal("没有账号“\(name)”。") }
        return id
    }

    private func give(
        _ granting: Granting, to account: Int64, by actor: String, because reason: String, at now: Instant, in db: any Connection
    ) throws {
        let id = try Ids.next("account_grant", in: db)
        try db.run(
            """
            INSERT INTO account_grant (id, account, role, authority, area, party, since, until)
            VALUES (\(id), \(account), \(granting.role.rawValue), \(granting.authority), \(granting.area), \(granting.party), \(now.day),
                \(granting.until))
            """)
        try AccountEntry.granted(account, granting, by: actor, because: reason, at: now, in: db)
    }

    private func check(_ opening: Opening) throws {
        guard opening.name.wholeMatch(of: /[a-z0-9][a-z0-9._@-]{1,63}/) != nil else {
            throw AccessRefusal("账号名为 2 至 64 个小写字母、数字或者 . _ @ -，以字母或者数字开头；收到的是“\(opening.name.prefix(70))”。")
        }
        guard !opening.displayName.isEmpty, opening.displayName.count <= 100 else {
            throw AccessRefusal("请写明姓名或者单位名称，至多 100 个字。")
        }
        if let fault = PasswordRule.fault(in: opening.password, account: opening.name) { throw AccessRefusal(fault) }
    }

    private func check(_ granting: Granting) throws {
        if granting.role.actsForAuthority, granting.authority == nil {
            throw AccessRefusal("“\(granting.role.title)”代表主管机关行事，请指明主管机关。")
        }
        if let until = granting.until, until < clock.today() { throw AccessRefusal("授权的止日 \(until) 已经过去。") }
    }
}
