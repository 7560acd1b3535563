public import Access
public import Law
public import Procedure
public import Store

/// Opens matters and files events in them, each in one transaction: the ledger's entry and the rows that follow.
public struct Matters: Sendable {
    let database: any Database
    /// By code.
    let procedures: [String: AnyProcedure]
    let clock: any Clock
    let calendar: WorkCalendar
    let follow: Follower
    /// Who handles a procedure in an area; asked for who stands above a matter.
    let duties: Duties
    let marks: PaperMarks
    /// What is known beside a file.
    let facts: FactFinder
    let memory = MatterMemory()

    /// - Parameters:
    ///   - duties: who handles a procedure in an area.
    ///   - marks: what stands before the year in the number of an authority's paper.
    ///   - facts: answers what steps ask for beside the file.
    ///   - follow: told of every move, in its transaction.
    public init(
        _ database: any Database, procedures: [AnyProcedure], clock: any Clock, calendar: WorkCalendar = .stateCouncil,
        duties: @escaping Duties = { _, _ in [] }, marks: @escaping PaperMarks = { _, _ in nil },
        facts: @escaping FactFinder = { _, _, _ in Facts() }, follow: @escaping Follower = { _, _ in }
    ) {
        (self.duties, self.marks, self.facts) = (duties, marks, facts)
        (self.database, self.clock, self.calendar, self.follow) = (database, clock, calendar, follow)
        self.procedures = Dictionary(procedures.map { ($0.code, $0) }) { first, _ in first }
    }

    /// What somebody wants to enter.
    public struct Request: Sendable {
        /// The event's kind and its fields as they were typed.
        public var event: String
        public var typed: [String: [String]]
        /// The legal day of what happened; nil is today.
        public var day: LocalDate?
        /// The number of the last entry that the person saw.
        public var seen: Int?
        /// Makes the filing one entry however often it is sent.
        public var key: String?
        /// Code of the party's role for which an officer enters a paper that came in; nil for one's own.
        public var behalf: String?
        /// The matter from which a new one is opened; nil where it comes from none.
        public var origin: Origin?

        public init(
            _ event: String, _ typed: [String: [String]], day: LocalDate? = nil, seen: Int? = nil, key: String? = nil,
            behalf: String? = nil,
            origin: Origin? = nil
        ) {
            (self.event, self.typed, self.day, self.seen, self.key, self.behalf) = (event, typed, day, seen, key, behalf)
            self.origin = origin
        }
    }

    /// Where a new matter comes from: another one, by a link that its procedure declares.
    public struct Origin: Sendable, Hashable {
        public let matter: String
        /// Code of the link.
        public let link: String
        public init(_ matter: String, by link: String) { (self.matter, self.link) = (matter, link) }
    }

    /// What a new matter got.
    public struct Receipt: Sendable, Hashable {
        public let key: String
        /// Shown once; only its hash is kept.
        public let trackingCode: String
        /// The nearest day by which somebody must act.
        public let due: LocalDate?
    }

    /// Opens a matter with its first event, as the party that brings it; where only authorities bring it, as the officer of one.
    /// - Parameters:
    ///   - authority: who handles it.
    ///   - viewer: who hands it in; the public may.
    /// - Throws: `FormFaults`, `Refusal`, `UnknownEvent`, `MatterRefusal`.
    public func open(_ code: String, _ request: Request, authority: String, area: String, by viewer: Viewer) async throws -> Receipt {
        guard let procedure = procedures[code] else { throw MatterRefusal.refused("没有程序“\(code)”。") }
        let values = try procedure.read(request.event, typed(request, procedure, isOfficial: viewer.acts(for: authority)))
        let now = clock.now()
        // The same form sent twice gets the same code, and by it the same matter.
        let trackingCode = request.key.map(MatterKey.trackingCode(from:)) ?? MatterKey.trackingCode()
        let tracking = MatterKey.hash(of: trackingCode)
        let role = procedure.opener(on: now.day)
        guard role != .system else { throw MatterRefusal.refused("\(procedure.title)只由别的办件转来，不能直接提出。") }
        guard role.side == .party || viewer.acts(for: authority) else {
            throw MatterRefusal.notYours("\(procedure.title)由主管机关自己提出，请用这个机关承办人或者审批人的账号登录。")
        }
        let entered = try procedure.file(request.event, values, on: [], terms(request, role, viewer, now))
        return try await database.write { [self] db in
            if let known: String = try db.first("SELECT key FROM matter WHERE tracking = \(tracking)", { try $0[0] }) {
                let standing = try load(known, in: db).standing(on: now.day, in: calendar)
                return Receipt(key: known, trackingCode: trackingCode, due: standing.due)
            }
            let key = try MatterKey.unused(in: db)
            let origin = try request.origin.map { try linked(from: $0, to: key, of: code, by: viewer, at: now, in: db) }
            let matter = try begin(
                key, procedure, entered + (try origin.map { try arrival($0.back, procedure, behind: entered, at: now) } ?? []),
                authority: authority, area: area, opener: viewer.accountID, tracking: tracking, by: viewer.actorName, at: now, in: db)
            if var origin { try take(origin.entered, into: &origin.matter, at: now, in: db) }
            return Receipt(key: key, trackingCode: trackingCode, due: matter.standing(on: now.day, in: calendar).due)
        }
    }

    /// What a matter from which another one is opened says of it, and what that one says in return; not entered yet.
    private func linked(
        from origin: Origin, to key: String, of procedure: String, by viewer: Viewer, at now: Instant, in db: any Connection
    ) throws -> (matter: Matter, entered: [Entry], back: MatterLinked) {
        let matter = try load(origin.matter, in: db)
        guard matter.isOpen(to: viewer), let role = matter.role(of: viewer) else { throw MatterRefusal.unknown }
        let opened = MatterLinked(origin.link, .opened, matter: key, procedure: procedure)
        let terms = FilingTerms(by: Actor(role, viewer.actorName), day: now.day, at: now, calendar: calendar)
        let entered = try matter.procedure.file(MatterLinked.kind, opened.values, on: matter.entries, terms)
        return (matter, entered, MatterLinked(origin.link, .openedFrom, matter: matter.key, procedure: matter.procedure.code))
    }

    private func arrival(_ back: MatterLinked, _ procedure: AnyProcedure, behind entered: [Entry], at now: Instant) throws -> [Entry] {
        try procedure.file(
            MatterLinked.kind, back.values, on: entered, FilingTerms(by: .system, day: now.day, at: now, calendar: calendar))
    }

    /// Enters a new matter and its first entries.
    func begin(
        _ key: String, _ procedure: AnyProcedure, _ entered: [Entry], authority: String, area: String, opener: Int64?, tracking: [UInt8],
        by actor: String, at now: Instant, in db: any Connection
    ) throws -> Matter {
        let opened = MatterFact.Opened(
            procedure: procedure.code, authority: authority, area: area, opener: opener, tracking: tracking.hex)
        var head = try Ledger.append(
            kind: MatterFact.Opened.kind, version: 1, day: now.day, recordedAt: now, actor: actor,
            body: try CanonicalJSON.encode(opened), to: try Ledger.open(Self.stream, key: key, in: db), in: db)
        head = try append(entered, of: procedure, to: head, in: db)
        var matter = Matter(
            id: head.id, key: key, procedure: procedure, authority: authority, area: area, opener: opener, assignee: nil,
            entries: entered, parties: [])
        let rows = try MatterRows(matter, tracking: tracking, changedAt: now, today: now.day, calendar: calendar, in: db)
        try write(rows, in: db)
        try MatterCodes.check(matter, in: db)
        matter.parties = rows.links?.parties ?? []
        try numberPapers(of: entered, in: matter, behind: head, at: now, in: db)
        try follow(MatterMove(matter: matter, entries: entered), db)
        try react(to: entered, in: &matter, at: now, in: db)
        return matter
    }

    /// Files an event in a matter that is open to the viewer.
    /// - Throws: `FormFaults`, `Refusal`, `UnknownEvent`, `MatterRefusal`.
    public func file(_ request: Request, in key: String, by viewer: Viewer) async throws {
        try await file(request, in: key, actor: viewer.actorName) { matter in
            guard let role = matter.role(of: viewer) else {
                throw matter.isOpen(to: viewer) ? MatterRefusal.notYours("您现在的身份可以查看这个办件，不能在其中办理。") : .unknown
            }
            guard let behalf = request.behalf else { return (role, matter.seat(of: viewer)) }
            guard role.side == .authority, !role.isInvited, let party = Matter.partyRoles[behalf] else {
                throw MatterRefusal.notYours("只有办理机关可以代当事人登记收到的材料。")
            }
            return (party, nil)
        }
    }

    /// Files an event as the party that holds the matter's tracking code.
    public func file(_ request: Request, in key: String, trackingCode: String) async throws {
        let hash = MatterKey.hash(of: trackingCode)
        let holds = try await database.read { db in try Self.holds(hash, key, in: db) }
        guard holds else { throw MatterRefusal.unknown }
        try await file(request, in: key, actor: "查询码") { _ in (.claimant, nil) }
    }

    private func file(
        _ request: Request, in key: String, actor: String, as role: @escaping @Sendable (Matter) throws -> (MatterRole, Seat?)
    ) async throws {
        let now = clock.now()
        try await database.write { [self] db in
            var matter = try load(key, in: db)
            let (role, seat) = try role(matter)
            var terms = terms(request, role, actor, now)
            terms.facts = facts(matter.procedure.outline.needs, matter.entries, terms.day)
            let isOfficial = role.side == .authority || request.behalf != nil
            var typed = typed(request, matter.procedure, isOfficial: isOfficial)
            if let field = seat?.field, !isOfficial { typed[field] = [seat?.name ?? ""] }
            let values = try matter.procedure.read(request.event, typed)
            let entered = try matter.procedure.file(request.event, values, on: matter.entries, terms)
            let before = matter.seats
            try take(entered, into: &matter, at: now, in: db)
            try checkSeats(of: matter, before: before, on: now.day, in: db)
        }
    }

    /// Gives a matter into somebody's hands, or back to the authority.
    /// - Throws: `MatterRefusal` where the person or the one who gives it does not act for the matter's authority.
    public func assign(_ key: String, to account: Int64?, because reason: String, by viewer: Viewer) async throws {
        let now = clock.now()
        try await database.write { [self] db in
            var matter = try load(key, in: db)
            guard matter.isOpen(to: viewer) else { throw MatterRefusal.unknown }
            guard let role = matter.role(of: viewer), role.side == .authority, !role.isInvited else {
                throw MatterRefusal.notYours("只有主管机关的承办人和审批人能够分办。")
            }
            if let account {
                let acts: Int64? = try db.first(
                    """
                    SELECT a.id FROM account a JOIN account_grant g ON g.account = a.id
                    WHERE a.id = \(account) AND a.suspended = 0 AND g.role = \(Access.Role.officer.rawValue) AND g.authority = \(matter.authority)
                        AND g.ended_at IS NULL AND g.since <= \(now.day) AND (g.until IS NULL OR g.until >= \(now.day))
                    """
                ) { try $0[0] }
                guard acts != nil else { throw MatterRefusal.refused("这个账号今天不是办理机关的承办人，不能交给它。") }
            }
            guard matter.assignee != account else { throw MatterRefusal.refused("这个办件已经在这位承办人手中。") }
            guard let head = try Ledger.head(of: Self.stream, key: key, in: db) else { throw MatterRefusal.unknown }
            try Ledger.append(
                kind: MatterFact.Assigned.kind, version: 1, day: now.day, recordedAt: now, actor: viewer.actorName,
                body: try CanonicalJSON.encode(MatterFact.Assigned(account: account, reason: reason)), to: head, in: db)
            matter.assignee = account
            try write(rows(of: matter, behind: [], at: now, in: db), in: db)
        }
    }

    /// Enters the lapses that are due, in matters picked by the nearest; gives how many matters moved.
    public func enterLapses(limit: Int = 200) async throws -> Int {
        let now = clock.now()
        return try await database.write { [self] db in
            let keys: [String] = try db.all(
                "SELECT key FROM matter WHERE lapses_at IS NOT NULL AND lapses_at <= \(now) ORDER BY lapses_at, id LIMIT \(limit)"
            ) { try $0[0] }
            for key in keys {
                var matter = try load(key, in: db)
                try take(try matter.procedure.lapses(of: matter.entries, at: now, in: calendar), into: &matter, at: now, in: db)
            }
            return keys.count
        }
    }

    func take(_ entered: [Entry], into matter: inout Matter, at now: Instant, in db: any Connection) throws {
        guard let head = try Ledger.head(of: Self.stream, key: matter.key, in: db) else { throw MatterRefusal.unknown }
        let last = try append(entered, of: matter.procedure, to: head, in: db)
        matter.entries += entered
        try write(rows(of: matter, behind: entered, at: now, in: db), in: db)
        if !entered.isEmpty { try MatterCodes.check(matter, in: db) }
        try numberPapers(of: entered, in: matter, behind: last, at: now, in: db)
        try follow(MatterMove(matter: matter, entries: entered), db)
        try react(to: entered, in: &matter, at: now, in: db)
    }

    /// The rows of a matter that is there already.
    private func rows(of matter: Matter, behind entered: [Entry], at now: Instant, in db: any Connection) throws -> MatterRows {
        try rows(of: matter, isNamedAnew: TypedLinks.areNamed(in: entered, of: matter.procedure), at: now, in: db)
    }

    func rows(of matter: Matter, isNamedAnew: Bool, at now: Instant, in db: any Connection) throws -> MatterRows {
        try MatterRows(
            matter, tracking: [], changedAt: now, keeping: isNamedAnew ? nil : matter.parties, today: now.day, calendar: calendar, in: db)
    }

    func write(_ rows: MatterRows, in db: any Connection) throws {
        var sums = MatterSums()
        try rows.write(&sums, in: db)
        try sums.write(in: db)
    }

    private func append(_ entries: [Entry], of procedure: AnyProcedure, to head: Ledger.Head, in db: any Connection) throws -> Ledger.Head {
        try entries.reduce(head) { head, entry in try MatterRecord(entry, procedure.events[entry.kind]).append(to: head, in: db) }
    }

    /// What was typed, without what is not for the sender to fill in.
    private func typed(_ request: Request, _ procedure: AnyProcedure, isOfficial: Bool) -> [String: [String]] {
        guard !isOfficial else { return request.typed }
        let official = Set((procedure.events[request.event]?.fields ?? []).filter(\.isOfficial).map(\.name))
        return request.typed.filter { !official.contains($0.key) }
    }

    private func terms(_ request: Request, _ role: MatterRole, _ viewer: Viewer, _ now: Instant) -> FilingTerms {
        terms(request, role, viewer.actorName, now)
    }

    private func terms(_ request: Request, _ role: MatterRole, _ actor: String, _ now: Instant) -> FilingTerms {
        FilingTerms(
            by: Actor(role, actor), day: request.day ?? now.day, at: now, seen: request.seen, key: request.key, calendar: calendar)
    }

    static let stream = "matter"
}
