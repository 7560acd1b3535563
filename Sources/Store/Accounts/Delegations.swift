public import Access
public import Law
public import Register

/// Firms delegate to agencies and revoke. Nothing is copied into the agency's accounts: what they may do is asked for at each request,
/// so that a revocation holds at once, in open sessions too.
public struct Delegations: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    private static let stream = "delegation"

    private struct Given: Encodable {
        let party: String
        let agency: String
        let kinds: [String]
        let acts: [String]
        let since: LocalDate
        let until: LocalDate
    }
    private struct Revoked: Encodable {
        let reason: String
    }

    /// Delegates from the party that somebody leads to an agency.
    public func give(
        to agency: String, kinds: Set<RightKind>, acts: Set<DelegatedAct>, since: LocalDate, until: LocalDate, by signedIn: SignedIn
    ) async throws -> Int64 {
        let now = clock.now()
        guard let acting = signedIn.acting, acting.leadsParty, let party = acting.party else {
            throw AccessRefusal("只有单位自己的主账号可以委托代理机构。")
        }
        guard agency != party else { throw AccessRefusal("不能委托给自己。") }
        guard !kinds.isEmpty else { throw AccessRefusal("请至少选一种权利。") }
        guard !acts.isEmpty else { throw AccessRefusal("请至少选一种事务。") }
        guard since <= until else { throw AccessRefusal("止日不能早于起日。") }
        guard until >= now.day else { throw AccessRefusal("止日 \(until) 已经过去。") }
        let fact = Given(
            party: party, agency: agency, kinds: RightKind.allCases.filter(kinds.contains).map(\.rawValue),
            acts: DelegatedAct.allCases.filter(acts.contains).map(\.rawValue), since: since, until: until)
        return try await database.write { db in
            let id = try Ids.next("delegation", in: db)
            try db.run(
                """
                INSERT INTO delegation (id, party, agency, kinds, acts, since, until, given_by, given_at)
                VALUES (\(id), \(party), \(agency), \(fact.kinds.joined(separator: ",")), \(fact.acts.joined(separator: ",")), \(since),
                    \(until), \(signedIn.account), \(now))
                """)
            try Self.file("delegation.given", fact, of: id, by: signedIn.actor, at: now, in: db)
            return id
        }
    }

    /// Takes a delegation back, at once. Only the firm that gave it can.
    public func revoke(_ id: Int64, because reason: String, by signedIn: SignedIn) async throws {
        let now = clock.now()
        guard let acting = signedIn.acting, acting.leadsParty, let party = acting.party else {
            throw AccessRefusal("只有单位自己的主账号可以撤销委托。")
        }
        guard !reason.isEmpty else { throw AccessRefusal("请写明理由，它会记入台账。") }
        try await database.write { db in
            let changed = try db.run(
                "UPDATE delegation SET revoked_at = \(now) WHERE id = \(id) AND party = \(party) AND revoked_at IS NULL")
            guard changed == 1 else { throw AccessRefusal("本单位没有这项委托，或者它已经撤销。") }
            try Self.file("delegation.revoked", Revoked(reason: reason), of: id, by: signedIn.actor, at: now, in: db)
        }
    }

    /// What a party has delegated, newest first.
    public func given(by party: String) async throws -> [Delegation] {
        try await database.read { db in try Self.all("d.party = \(party)", in: db) }
    }

    /// What an agency was ever given, newest first.
    public func received(by agency: String) async throws -> [Delegation] {
        try await database.read { db in try Self.all("d.agency = \(agency)", in: db) }
    }

    /// The grants that an agency's people have by delegation on a day.
    static func grants(of agency: String, on day: LocalDate, in db: any Connection) throws -> [Grant] {
        try all("d.agency = \(agency)", in: db).filter { $0.holds(on: day) }.reversed().map(\.grant)
    }

    private static func all(_ condition: SQL, in db: any Connection) throws -> [Delegation] {
        let found: [Delegation] = try db.all(
            """
            SELECT d.id, d.party, d.agency, d.kinds, d.acts, d.since, d.until, d.given_at, d.revoked_at FROM delegation d
            WHERE \(condition) ORDER BY d.id DESC
            """
        ) { row in
            let (kinds, acts): (String, String) = (try row[3], try row[4])
            let (party, agency): (String, String) = (try row[1], try row[2])
            let power = DelegatedPower(
                id: try row[0], agency: agency, kinds: Set(kinds.split(separator: ",").compactMap { RightKind(rawValue: String($0)) }),
                acts: Set(acts.split(separator: ",").compactMap { DelegatedAct(rawValue: String($0)) }))
            return Delegation(
                power: power, party: party, partyName: party, agency: agency, agencyName: agency, since: try row[5], until: try row[6],
                given: try row[7], revoked: try row[8])
        }
        return try found.map { delegation in
            var delegation = delegation
            delegation.partyName = try PartyNames.standing(ofKey: delegation.party, in: db) ?? delegation.party
            delegation.agencyName = try PartyNames.standing(ofKey: delegation.agency, in: db) ?? delegation.agency
            return delegation
        }
    }

    private static func file(
        _ kind: String, _ fact: some Encodable, of id: Int64, by actor: String, at now: Instant, in db: any Connection
    ) throws {
        let key = String(id)
        let head = try Ledger.head(of: stream, key: key, in: db) ?? Ledger.open(stream, key: key, in: db)
        try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(fact), to: head, in: db)
    }
}
