import Access
public import Law
import Matters
public import People
public import Store

/// The bank of people 人才库. Each act is an entry of the person's stream in the ledger, and the rows follow in the same transaction.
public struct TalentBank: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// Who enters or changes something, and for whom.
    public struct Officer: Sendable, Hashable {
        public var actor: String
        public var authority: String
        public var area: String?
        public init(actor: String, authority: String, area: String?) { (self.actor, self.authority, self.area) = (actor, authority, area) }
    }

    /// Takes somebody into the bank.
    /// - Returns: the entry's key.
    /// - Throws: `PersonFaults` where the same person is there already.
    public func enter(_ form: PersonForm, by officer: Officer, because reason: String? = nil) async throws -> String {
        let now = clock.now()
        return try await database.write { db in try Self.enter(form, by: officer, because: reason, at: now, in: db) }
    }

    /// Takes several in, or none where one is refused.
    public func enter(all forms: [PersonForm], by officer: Officer, because reason: String?) async throws -> [String] {
        let now = clock.now()
        return try await database.write { db in
            try forms.map { try Self.enter($0, by: officer, because: reason, at: now, in: db) }
        }
    }

    /// Whether somebody of this name and ID number, or of this name at this employer, is in the bank already.
    public func known(_ form: PersonForm) async throws -> String? { try await database.read { db in try Self.known(form, in: db) } }

    /// Writes the whole entry anew. Consent that was typed anew takes the place of the old one, with what was taken back of it.
    public func change(_ key: String, to form: PersonForm, by officer: Officer, because reason: String) async throws {
        let now = clock.now()
        try Self.check(reason)
        try await database.write { db in
            let person = try Self.standing(key, in: db)
            guard person.state != .removed else { throw PersonFaults("这一条已经移出人才库，不能再改。") }
            var consent = form.consent
            // What was taken back stays so until a consent of a later day gives it again.
            consent.withdrawn = person.consent.withdrawn.filter { $0.day >= consent.given }
            let sealed = try PersonEntry.sealed(form.personal)
            let fact = PersonEntry.Changed(
                name: sealed[0].commitment, telephone: sealed[1].commitment, idNumber: sealed[2].commitment,
                declared: sealed[3].commitment, facts: form.facts, consent: consent, reason: reason)
            try Self.file(.changed(fact), PersonEntry.Changed.kind, fact, sealed, of: key, by: officer.actor, at: now, in: db)
        }
    }

    /// Takes back what the person agreed to. Whoever takes back being kept is removed by a second act.
    public func withdraw(_ purposes: [Consent.Purpose], of key: String, by actor: String, because reason: String) async throws {
        let now = clock.now()
        try Self.check(reason)
        guard !purposes.isEmpty else { throw PersonFaults("请选择撤回哪些同意。", at: "purposes") }
        try await database.write { db in
            let person = try Self.standing(key, in: db)
            let open = purposes.filter { person.consent.gap(for: $0, on: now.day) == nil }
            guard !open.isEmpty else { throw PersonFaults("这些同意已经撤回，或者没有给过。", at: "purposes") }
            let fact = PersonEntry.Withdrawn(purposes: open, reason: reason)
            try Self.file(.withdrawn(fact), PersonEntry.Withdrawn.kind, fact, [], of: key, by: actor, at: now, in: db)
        }
    }

    /// Suspends, takes back, or removes for good.
    public func place(_ key: String, _ state: Person.State, by actor: String, because reason: String) async throws {
        let now = clock.now()
        try Self.check(reason)
        try await database.write { db in
            let person = try Self.standing(key, in: db)
            guard person.state != state else { throw PersonFaults("这一条已经是“\(state.title)”。") }
            guard person.state != .removed else { throw PersonFaults("这一条已经移出人才库。再次入库的，重新登记。") }
            let kind =
                switch state {
                case .active: PersonEntry.Placed.resumed
                case .suspended: PersonEntry.Placed.suspended
                case .removed: PersonEntry.Placed.removed
                }
            let fact = PersonEntry.Placed(reason: reason)
            try Self.file(.placed(state, reason: reason), kind, fact, [], of: key, by: actor, at: now, in: db)
        }
    }

    // MARK: In one transaction

    private static func enter(
        _ form: PersonForm, by officer: Officer, because reason: String?, at now: Instant, in db: any Connection
    ) throws -> String {
        if let key = try known(form, in: db) { throw PersonFaults("人才库里已经有这个人：\(key)。", at: "name") }
        let key = MatterKey.random()
        let sealed = try PersonEntry.sealed(form.personal)
        let fact = PersonEntry.Entered(
            name: sealed[0].commitment, telephone: sealed[1].commitment, idNumber: sealed[2].commitment, declared: sealed[3].commitment,
            facts: form.facts, consent: form.consent, authority: officer.authority, area: officer.area, reason: reason)
        try file(.entered(fact), PersonEntry.Entered.kind, fact, sealed, of: key, by: officer.actor, at: now, in: db)
        return key
    }

    /// The same ID number, or the same name at the same employer, is the same person.
    private static func known(_ form: PersonForm, in db: any Connection) throws -> String? {
        let same = try people("WHERE name_key = \(nameKey(form)) AND state <> \(Person.State.removed.rawValue)", in: db)
        let number = form.personal.idNumber
        return same.first { person in
            if !number.isEmpty, !person.personal.idNumber.isEmpty { return person.personal.idNumber == number }
            return person.facts.employer?.name == form.facts.employer?.name
        }?.key
    }

    private static func standing(_ key: String, in db: any Connection) throws -> Person {
        guard let person = try people("WHERE key = \(key)", in: db).first else { throw PersonFaults("人才库里没有这一条。") }
        return person
    }

    private static func check(_ reason: String) throws {
        guard !reason.isEmpty else { throw PersonFaults("请写明理由，它会记入台账。", at: "reason") }
    }

    private static func file(
        _ fact: PersonEntry.Fact, _ kind: String, _ body: some Encodable, _ sealed: [SealedField], of key: String, by actor: String,
        at now: Instant, in db: any Connection
    ) throws {
        let head = try Ledger.head(of: PersonEntry.stream, key: key, in: db) ?? Ledger.open(PersonEntry.stream, key: key, in: db)
        let next = try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(body), to: head, in: db)
        for field in sealed { try field.keep(beside: next, in: db) }
        try BankRows.take(fact, BankRows.Place(stream: next.id, key: key, seq: next.seq, day: now.day), in: db)
    }
}
