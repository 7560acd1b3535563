import Access
public import Demo
import Law
import Matters
import People
import Procedure
import Region
import Store
import TalentBank

extension Platform {
    /// Files invented matters as they would have been filed, each step on its day, by the demo officer; nothing where there are matters already.
    /// - Returns: how many matters were filed.
    @discardableResult
    public func file(_ invented: DemoMatters) async throws -> Int {
        let known: Int = try await database.read { db in try db.first("SELECT count(*) FROM matter") { try $0[0] } ?? 0 }
        guard known == 0, let officer = try await demoViewer(.officer), let approver = try await demoViewer(.approver),
            let authority = officer.acting?.authority
        else { return 0 }
        let all = invented.all
        for matter in all {
            func desk(on day: LocalDate) -> Matters { Matters(database, procedures: procedures, clock: FixedClock(day: day)) }
            let receipt = try await desk(on: matter.day).open(
                matter.procedure, Matters.Request("filed", matter.form), authority: authority, area: region.code, by: .anyone)
            for step in matter.steps {
                try await desk(on: step.day).file(
                    Matters.Request(step.event, step.typed, behalf: step.behalf), in: receipt.key,
                    by: step.isApproved ? approver : officer)
            }
        }
        return all.count
    }

    /// The demo account of a role; nil where it was not opened.
    private func demoViewer(_ role: Role) async throws -> Viewer? {
        guard let account = try await accounts().all().first(where: { $0.name == DemoAccounts.name(role) }),
            let grant = account.grants.first
        else { return nil }
        return .account(id: account.id, name: account.displayName, acting: grant)
    }

    /// Enters an invented bank of people, each on its day, and draws from it once; nothing where somebody is in it already.
    /// - Returns: how many were entered.
    @discardableResult
    public func enter(_ invented: DemoPeople) async throws -> Int {
        guard try await TalentBank(database, clock: clock).counts().all == 0,
            let authority = region.authorities.first(where: {
                $0.area == region.code && $0.inBeing.contains(clock.today())
            })
        else { return 0 }
        let officer = TalentBank.Officer(actor: "演示", authority: authority.id, area: region.code)
        let all = invented.all
        for person in all {
            let form = try PersonForm(typed: person.typed, today: person.day)
            _ = try await TalentBank(database, clock: FixedClock(day: person.day)).enter(form, by: officer, because: "演示数据")
        }
        let draws = Draws(database, clock: clock)
        let terms = DrawTerms(craft: .mediator, count: 3)
        let draw = try await draws.commit(DrawRequest(terms, purpose: "专利纠纷调解（演示）"), authority: authority.id, by: "演示")
        try await draws.reveal(draw, authority: authority.id, by: "演示")
        _ = try await draws.commit(
            DrawRequest(DrawTerms(craft: .technical, count: 2), purpose: "专利侵权判定咨询（演示）"), authority: authority.id, by: "演示")
        return all.count
    }
}
