public import Access
import Law
import Region
public import Register
import Search
import Store
public import Web

/// Answers what the pages ask of the register, from the store and the index.
public struct RegisterAnswers: RegisterPort {
    let reader: RegisterReader
    let index: any SearchIndex
    let region: Region
    let clock: any Clock
    let areas: AreaTree
    let readings: Readings

    public func counts() async throws -> [RightKind: Int] {
        let everything = try await index.search(SearchRequest(limit: 0))
        return everything.facets.kinds
    }

    public func right(_ kind: RightKind, key: String, for viewer: Viewer, on page: String) async throws -> RightDossier? {
        guard let (id, file) = try await reader.right(kind, key: key) else { return nil }
        let today = clock.today()
        let finding = file.finding(on: today)
        let partyKeys = try await partyKeys(of: id, file)
        let (seen, shown) = file.record.seen(by: viewer, keys: partyKeys, in: areas)
        if case .account(let account, _, let acting?) = viewer {
            let persons = shown.map { Readings.Person($0.name, party: partyKeys[$0.name]) }
            try await readings.note(persons, kind: kind.rawValue, key: key, account: account, acting: acting, page: page)
        }
        return RightDossier(
            file: file.showing(seen.parties), status: finding.status, statusSince: finding.since, statusReason: finding.reason,
            partyKeys: partyKeys,
            deadlines: file.deadlines(on: today).map(NextDeadline.init),
            industries: industries(of: file.record), siblings: try await siblings(of: file, except: id),
            history: try await reader.history(of: id).reversed().map {
                RecordEntry(source: $0.sourceName, asOf: $0.asOf, recorded: $0.recordedAt.day)
            })
    }

    /// The region's industries that the right belongs to, by a source's word or by its classes.
    private func industries(of record: RightRecord) -> [IndustryMembership] {
        let (codes, areDerived) = region.industryRules.industries(of: record)
        return region.industries(on: clock.today()).filter { $0.holds(codes) }
            .map { IndustryMembership(id: $0.id, title: $0.name, isDerived: areDerived) }
    }

    /// The page's names are as printed; the register knows them by their keys.
    private func partyKeys(of id: Int64, _ file: RightFile) async throws -> [String: String] {
        let keys = try await reader.partyKeys(of: id)
        let pairs = file.record.parties.compactMap { party in keys[PartyName.key(party.name)].map { (party.name, $0) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The same trade mark in its other classes.
    private func siblings(of file: RightFile, except id: Int64) async throws -> [RightListing] {
        guard file.record.kind == .trademark else { return [] }
        let numbers = file.record.numbers.map(\.canonical)
        return listings(try await reader.locate(numbers).filter { $0.kind == .trademark && $0.id != id })
    }

    public func rights(numbered canonical: String, limit: Int) async throws -> [RightListing] {
        Array(listings(try await reader.locate([canonical])).prefix(limit))
    }

    /// Roles that make a right a party's own.
    static let owning: Set<PartyMention.Role> = [.applicant, .holder, .author, .breeder, .user]

    public func party(key: String) async throws -> PartyDossier? {
        guard let file = try await reader.party(key) else { return nil }
        return PartyDossier(
            key: file.key, name: file.name, otherNames: file.names.filter { $0 != file.name }, nature: file.nature,
            identifier: file.identifier, area: file.area.flatMap(region.areaName), country: file.country,
            counts: try await reader.counts(of: file.id, roles: Self.owning),
            agencies: try await reader.agencies(of: file.id, limit: 10).map { (agency: PartyLink($0.name, key: $0.key), count: $0.count) },
            actedIn: try await reader.counts(of: file.id, roles: [.agency, .agent]).values.reduce(0, +).nonZero,
            nameOrigins: try await reader.nameOrigins(of: file.id, limit: 50).map {
                NameOrigin(name: $0.name, source: $0.source, asOf: $0.asOf, rights: $0.rights)
            },
            merges: try await reader.decisions(on: file.id).map(\.answer))
    }

    public func rights(of party: String, kind: RightKind?, offset: Int, limit: Int) async throws -> [RightListing] {
        guard let file = try await reader.party(party) else { return [] }
        return listings(try await reader.rights(of: file.id, kind: kind, offset: offset, limit: limit))
    }

    private func listings(_ rows: [RightRow]) -> [RightListing] { rows.map(RightListing.init) }
}

extension Int {
    fileprivate var nonZero: Int? { self == 0 ? nil : self }
}

extension NextDeadline {
    init(_ deadline: Deadline) {
        self.init(
            deadline.title, day: deadline.day, opens: deadline.opens, rule: deadline.rule, arithmetic: deadline.steps,
            isProvisional: deadline.isProvisional, amount: deadline.amount?.fen)
    }
}

extension RightListing {
    init(_ row: RightRow) {
        self.init(
            kind: row.kind, key: row.key, title: row.title, form: row.form, status: row.status, day: row.day,
            owners: row.owner.map { [PartyLink($0, key: row.ownerKey)] } ?? [])
    }
}
