import Access
public import Demo
import Law
import Matters
import Procedure
import Region
import Store

extension Platform {
    /// Files invented matters as they would have been filed, each step on its day, by the demo officer; nothing where there are matters already.
    /// - Returns: how many matters were filed.
    @discardableResult
    public func file(_ invented: DemoMatters) async throws -> Int {
        let known: Int = try await database.read { db in try db.first("SELECT count(*) FROM matter") { try $0[0] } ?? 0 }
        guard known == 0, let officer = try await accounts().all().first(where: { $0.name == DemoAccounts.name(.officer) }),
            let grant = officer.grants.first, let authority = grant.authority
        else { return 0 }
        let viewer = Viewer.account(id: officer.id, name: officer.displayName, acting: grant)
        let all = invented.all
        for matter in all {
            func desk(on day: LocalDate) -> Matters { Matters(database, procedures: procedures, clock: FixedClock(day: day)) }
            let receipt = try await desk(on: matter.day).open(
                matter.procedure, Matters.Request("filed", matter.form), authority: authority, area: region.code, by: .anyone)
            for step in matter.steps {
                try await desk(on: step.day).file(Matters.Request(step.event, step.typed, behalf: step.behalf), in: receipt.key, by: viewer)
            }
        }
        return all.count
    }
}
