import Access
public import Credit
import CreditRecord
import Identifier
public import Law
import Procedure
import Region
import Register
import Store
public import Web

/// Answers what the pages ask of agencies: the directory, the register's rights and the ledger's events together.
public struct AgencyAnswers: AgencyPort {
    let platform: Platform

    private var directory: AgencyDirectory { AgencyDirectory(platform.database) }
    private var ledger: CreditLedger { CreditLedger(platform.database, clock: platform.clock) }

    // MARK: Lists

    /// An agency before it is counted.
    private struct Candidate {
        let agency: Agency
        let area: String?
        let isListed: Bool
        let practitioners: Int
        /// In the register; nil where they are still to be found.
        var parties: Set<Int64>?
        var work: AgencyWork?
    }

    public func agencies(_ filter: AgencyFilter, offset: Int, limit: Int?) async throws -> (lines: [AgencyLine], total: Int) {
        let book = try await ruleBook()
        var found = try await candidates().filter { fits($0, filter) }
        if let level = filter.level { found = try await graded(level, found, by: book) }
        switch filter.sort {
        case .name: found.sort { ($0.agency.name, $0.agency.code) < ($1.agency.name, $1.agency.code) }
        case .filed: found.sort { ($0.agency.filed ?? .last, $0.agency.code) < ($1.agency.filed ?? .last, $1.agency.code) }
        case .practitioners: found.sort { ($1.practitioners, $0.agency.code) < ($0.practitioners, $1.agency.code) }
        case .cases, .grants:
            for place in found.indices { found[place].work = try await work(of: found[place]) }
            func size(_ candidate: Candidate) -> Int {
                (filter.sort == .cases ? candidate.work?.cases : candidate.work?.granted) ?? 0
            }
            found.sort { (size($1), $0.agency.code) < (size($0), $1.agency.code) }
        }
        let page = found.dropFirst(offset).prefix(limit ?? found.count)
        let events = try await ledger.events(of: page.map { .agency($0.agency.code) })
        var lines: [AgencyLine] = []
        for candidate in page { lines.append(try await line(candidate, events, book)) }
        return (lines, found.count)
    }

    /// Those of a level of credit today.
    private func graded(_ level: String, _ candidates: [Candidate], by book: CreditRuleBook) async throws -> [Candidate] {
        let today = platform.clock.today()
        let events = try await ledger.events(of: candidates.map { .agency($0.agency.code) })
        return candidates.filter { candidate in
            let subject = CreditSubject.agency(candidate.agency.code)
            let score = CreditScore(of: subject, events[subject] ?? [], by: book, on: today, known: today)
            return candidate.agency.isRated && score.isGrade && score.level?.code == level
        }
    }

    private func candidates() async throws -> [Candidate] {
        let listed = try await directory.agencies()
        var known: Set<String> = []
        for line in listed {
            known.formUnion([line.agency.code, line.agency.number, PartyName.key(line.agency.name)].compactMap(\.self))
        }
        let acting = try await platform.reader.actingParties().filter { party in
            !known.contains(PartyName.key(party.name)) && party.identifier.map { !known.contains($0) } ?? true
        }
        return listed.map { line in
            Candidate(
                agency: line.agency, area: line.agency.place.flatMap(areaName), isListed: true,
                practitioners: line.practitioners)
        } + acting.map(candidate)
    }

    private func candidate(_ party: PartyFile) -> Candidate {
        Candidate(
            agency: Agency(code: party.key, name: party.name, area: party.area), area: party.area.flatMap(areaName),
            isListed: false, practitioners: 0, parties: [party.id])
    }

    private func fits(_ candidate: Candidate, _ filter: AgencyFilter) -> Bool {
        let agency = candidate.agency
        if let kind = filter.kind, !candidate.isListed || agency.kind != kind { return false }
        if let area = filter.area, !platform.region.tree.covers(area, agency.place ?? agency.area) { return false }
        if let service = filter.service, !agency.services.contains(service) { return false }
        if filter.foreignOnly, !agency.handlesForeign { return false }
        if let listing = filter.listing, candidate.isListed != (listing == .directory) { return false }
        guard let text = filter.text else { return true }
        let wanted = PartyName.key(text)
        return PartyName.key(agency.name).contains(wanted) || agency.code.lowercased() == wanted || agency.number == wanted
    }

    private func parties(of candidate: Candidate) async throws -> Set<Int64> {
        if let parties = candidate.parties { return parties }
        let agency = candidate.agency
        return try await platform.reader.parties(ofAgency: agency.name, identifiers: [agency.code, agency.number].compactMap(\.self))
    }

    private func work(of candidate: Candidate) async throws -> AgencyWork {
        if let work = candidate.work { return work }
        return try await platform.reader.work(of: try await parties(of: candidate))
    }

    private func line(
        _ candidate: Candidate, _ events: [CreditSubject: [CreditEvent]], _ book: CreditRuleBook
    ) async throws -> AgencyLine {
        let (work, today) = (try await work(of: candidate), platform.clock.today())
        let subject = CreditSubject.agency(candidate.agency.code)
        return AgencyLine(
            agency: candidate.agency, area: candidate.area, isListed: candidate.isListed, practitioners: candidate.practitioners,
            cases: work.cases, granted: work.granted,
            score: CreditScore(of: subject, events[subject] ?? [], by: book, on: today, known: today))
    }

    public func choices() async throws -> AgencyChoices {
        let agencies = try await directory.agencies().map(\.agency)
        let today = platform.clock.today()
        let cities = platform.region.areas(under: platform.region.code, on: today)
        let rules = try await ruleBook().rules(on: today, known: today)
        return AgencyChoices(
            areas: cities.map { .init($0.code, $0.name) }, services: Set(agencies.flatMap(\.services)).sorted(),
            levels: rules.map { $0.standing == .unconfirmed ? [] : $0.levels.map(\.code) } ?? [])
    }

    /// Without the region's own name, which stands on every page.
    private func areaName(_ code: String) -> String? {
        platform.region.areaName(code).map {
            $0 == platform.region.name ? $0 : $0.replacing(platform.region.name, with: "", maxReplacements: 1)
        }
    }

    // MARK: One agency

    public func agency(_ code: String) async throws -> AgencyFile? {
        let written = code.filter { !$0.isWhitespace }
        let canonical = Identifier.candidates(in: written).first { $0.kind == .creditCode && $0.valid }?.canonical ?? written
        if let listed = try await directory.agency(canonical) {
            return try await file(
                Candidate(
                    agency: listed.agency, area: listed.agency.place.flatMap(areaName), isListed: true,
                    practitioners: listed.practitioners), listed)
        }
        guard let party = try await platform.reader.party(canonical) else { return nil }
        let candidate = candidate(party)
        let events = try await ledger.events(of: .agency(party.key))
        guard try await work(of: candidate).cases > 0 || !events.isEmpty else { return nil }
        return try await file(candidate, nil)
    }

    private func file(_ candidate: Candidate, _ listed: ListedAgency?) async throws -> AgencyFile {
        let code = candidate.agency.code
        let events = try await ledger.events(of: [.agency(code)])
        let people = try await directory.practitioners(of: code)
        var keys: [String] = []
        for id in try await parties(of: candidate).sorted() {
            if let key = try await platform.reader.party(id: id)?.key { keys.append(key) }
        }
        var file = AgencyFile(
            line: try await line(candidate, events, try await ruleBook()), source: listed?.source, asOf: listed?.asOf,
            branches: try await directory.branches(of: code).map(\.agency), practitioners: people.map(PractitionerLine.init), parties: keys)
        if let head = candidate.agency.head { file.headIsListed = try await directory.agency(head) != nil }
        return file
    }

    public func practitioner(_ key: String) async throws -> PractitionerFile? {
        guard let found = try await directory.practitioner(key) else { return nil }
        let agency = found.practitioner.agency
        return PractitionerFile(
            line: PractitionerLine(found), agency: agency, agencyName: try await directory.agency(agency)?.agency.name ?? agency,
            source: found.source, asOf: found.asOf)
    }

    // MARK: Credit

    public func score(of subject: CreditSubject, on day: LocalDate, known: LocalDate) async throws -> CreditScore {
        CreditScore(of: subject, try await ledger.events(of: subject), by: try await ruleBook(), on: day, known: known)
    }

    public func course(of subject: CreditSubject) async throws -> [CreditScore] {
        let today = platform.clock.today()
        return CreditScore.course(
            of: subject, try await ledger.events(of: subject), by: try await ruleBook(), until: today, known: today)
    }

    func ruleBook() async throws -> CreditRuleBook {
        CreditRuleBook(
            platform.region.creditRules.map { CreditRuleStatement($0) }
                + (try await CreditRuleLedger(platform.database, clock: platform.clock).statements()))
    }
}

extension PractitionerLine {
    /// As everybody may see them.
    init(_ listed: ListedPractitioner) {
        let practitioner = listed.practitioner
        self.init(
            key: listed.key, name: Covering.name(practitioner.name), licence: Practitioner.masked(practitioner.licence),
            facts: practitioner.facts)
    }
}

extension Platform {
    /// What is known of agencies and of their credit.
    public var agencyAnswers: AgencyAnswers { AgencyAnswers(platform: self) }
}
