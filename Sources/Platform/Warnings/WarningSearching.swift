import Correspondence
import Credit
import Law
import Matters
import Procedure
import Region
import Store
import Warning
import WarningRecord

extension Platform {
    /// Warnings as the calendar and officers handle them; those who look after an area are told of what is raised.
    var warnings: Warnings {
        let telling = WarningTelling(clock: clock, region: region)
        return Warnings(database, clock: clock) { move, db in try telling.tell(move, in: db) }
    }

    /// Looks through the rows for every signal that is on, one at a time, and files what is found.
    /// - Returns: how many warnings were raised.
    @discardableResult
    public func searchForWarnings() async throws -> Int {
        let today = clock.today()
        let bonuses = Set(
            try await agencyAnswers.ruleBook().rules(on: today, known: today)?.items.filter { $0.direction == .bonus }.map(\.code) ?? [])
        let search = WarningSearch(region.signals, today: today, root: region.code, bonuses: bonuses)
        var raised = 0
        for (signal, terms) in region.signals.active {
            let byRows = try await database.readAtLength { db in try search.findings(of: signal, in: db) }
            let findings: [WarningFinding]
            if let byRows { findings = byRows } else { findings = try await nearCrime(today) }
            raised += try await warnings.file(findings, of: signal, by: terms)
        }
        return raised
    }

    /// Once a day, in the upkeep.
    func searchForWarningsOnce() async throws {
        let today = clock.today()
        let known: Int = try await database.read { db in
            try db.first("SELECT count(*) FROM daily_run WHERE name = 'warnings' AND day = \(today)") { try $0[0] } ?? 0
        }
        guard known == 0 else { return }
        try await searchForWarnings()
        _ = try await database.write { db in try Recipients.isFirst("warnings", on: today, in: db) }
    }

    /// Open cases whose figures reach half of a criminal line, without a decision: the procedure's own reckoning says so.
    private func nearCrime(_ today: LocalDate) async throws -> [WarningFinding] {
        let keys: [String] = try await database.read { db in
            let (own, rest) = ("protection.penalty", "protection.%-penalty")
            return try db.all(
                "SELECT key FROM matter WHERE (procedure = \(own) OR procedure LIKE \(rest)) AND ended = 0 ORDER BY id"
            ) { try $0[0] }
        }
        let matters = matters
        var findings: [WarningFinding] = []
        for key in keys {
            let matter = try await matters.inspected(key)
            let facts = RegionalFacts(region).answers(to: matter.procedure.outline.needs, in: matter.entries, on: today)
            let reckonings = matter.procedure.reckonings(of: matter.entries, on: today, knowing: facts)
            let crimes = reckonings.filter { $0.code.hasPrefix("crime-") && $0.weight == .mustDecide }
            guard !crimes.isEmpty, let opened = matter.entries.first?.day else { continue }
            let fact = WarningFact(.matter, key, authority: matter.authority, area: matter.area, day: opened)
            findings.append(
                WarningFinding(
                    .nearCrime, "matter \(key)", areas: [matter.area], figures: ["count": crimes.count], facts: [fact]))
        }
        return findings
    }
}
