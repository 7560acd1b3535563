import Access
import Credit
import CreditRecord
public import Demo
import Intake
import Law
import Matters
import Procedure
import Region
import Store

extension Platform {
    /// Takes an invented directory in, with invented rules and events of credit, each entered on its day, and an objection and a repair that are
    /// open; nothing where there is a directory already. The demo account of an agency then acts for the first of them.
    /// - Returns: how many events were entered.
    @discardableResult
    public func enter(_ directory: DemoAgencies, _ credit: DemoCredit) async throws -> Int {
        guard try await AgencyDirectory(database).count() == 0, let template = region.creditRules.last,
            let office = region.offices(for: CreditFollowing.objection, on: clock.today()).first
        else { return 0 }
        let input = Importer.Input(
            reader: DemoDirectoryReader(directory), digest: Array("helan demo agencies".utf8), name: DemoRegister.sourceName)
        _ = try await run(try await importer.prepare(input, actor: "演示"))
        let rules = credit.rules(over: template)
        try await CreditRuleLedger(database, clock: FixedClock(day: clock.today() - 900)).enter(rules, by: "演示", because: "演示：虚构的分值")
        var keys: [String] = []
        for event in credit.events(by: rules) {
            let form = try CreditForm(typed: event.typed, items: rules.items, today: event.entered)
            let answers = CreditAnswers(platform: self, accounts: accounts())
            guard let (subject, _) = try await answers.subject(form.subject) else { continue }
            let ledger = CreditLedger(database, clock: FixedClock(day: event.entered))
            keys.append(try await ledger.enter(form.facts, about: subject, authority: office.authority, by: "演示"))
        }
        if let agency = directory.agencies.first?.code, keys.count > 1 {
            try await contest(keys[0], repairing: keys[1], of: agency, at: office)
        }
        return keys.count
    }

    /// Lets the demo account of an agency act for one, contest one event and ask for the repair of another.
    private func contest(_ contested: String, repairing: String, of agency: String, at office: Office) async throws {
        let people = accounts()
        guard let account = try await people.all().first(where: { $0.name == DemoAccounts.name(.agency) }) else { return }
        try await people.grant(Granting(.agency, party: agency), to: account.id, by: "演示", because: "演示账号")
        for grant in account.grants where grant.party == nil && grant.ended == nil {
            try await people.end(grant.id, of: account.id, by: "演示", because: "演示账号改为代表一家虚构的机构")
        }
        let grants = try await people.all().first { $0.id == account.id }?.grants ?? []
        let viewer = Viewer.account(id: account.id, name: account.displayName, acting: grants.first { $0.party == agency })
        let form = ["claimant": [agency], "contact": ["演示电话"]]
        let objection = form.merging(["item": [contested], "grounds": ["材料在期限以内寄出，有邮戳为证，演示数据。"]]) { $1 }
        let repair = form.merging(["item": [repairing], "measures": ["已经退还费用并改了流程，演示数据。"], "promise": ["是"]]) { $1 }
        for (code, typed) in [(CreditFollowing.objection, objection), (CreditFollowing.repair, repair)] {
            _ = try await matters.open(
                code, Matters.Request("filed", typed), authority: office.authority, area: office.area, by: viewer)
        }
    }
}
