public import Access
public import Desk
import Foundation
import Interchange
import Law
import Matters
public import People
import Procedure
import Region
import Store
import TalentBank
public import Web

/// Answers what the public's pages and the desk ask of the bank of people and of draws.
public struct PeopleAnswers: PeoplePort, TalentPort, PanelPort {
    let platform: Platform
    let matters: Matters
    let accounts: Accounts

    private var bank: TalentBank { TalentBank(platform.database, clock: platform.clock) }
    private var drawing: Draws { Draws(platform.database, clock: platform.clock) }

    // MARK: The public

    public func listed(_ filter: PersonFilter) async throws -> [Person] {
        try await bank.publicPeople(filter, on: platform.clock.today()).map { person in
            var open = person
            open.personal = PersonalFacts(name: person.personal.name)
            return open
        }
    }

    public func peopleCounts() async throws -> (all: Int, teams: [Team: Int], crafts: [Craft: Int]) { try await bank.counts() }

    public func draws(matter: String?, offset: Int, limit: Int) async throws -> (draws: [DrawFile], total: Int) {
        let (draws, total) = try await drawing.draws(matter: matter, offset: offset, limit: limit)
        return (draws.map { DrawFile($0, names: [:], authority: authorityName($0.authority)).open }, total)
    }

    public func draw(_ key: String) async throws -> DrawFile? {
        guard let draw = try await drawing.draw(key) else { return nil }
        let today = platform.clock.today()
        var names: [String: String] = [:]
        for person in draw.candidates { names[person] = try await bank.person(person)?.publicName(on: today) }
        return DrawFile(draw, names: names, authority: authorityName(draw.authority)).open
    }

    public func panel(for matter: String) async throws -> DrawnPanel? {
        let (draws, _) = try await drawing.draws(matter: matter, offset: 0, limit: 10)
        guard let draw = draws.first(where: { $0.state == .drawn }) else { return nil }
        var members: [DrawnPanel.Member] = []
        for key in draw.seated {
            guard let person = try await bank.person(key) else { continue }
            let fields = person.facts.fields.isEmpty ? person.facts.sections.map(\.title) : person.facts.fields
            members.append(
                .init(
                    name: person.personal.name, unit: person.facts.employer?.name ?? "", field: fields.joined(separator: "、"),
                    account: person.facts.account))
        }
        return DrawnPanel(draw: draw.key, members: members)
    }

    // MARK: The bank

    public func people(_ filter: PersonFilter, offset: Int, limit: Int) async throws -> (people: [Person], total: Int) {
        try await bank.people(filter, offset: offset, limit: limit)
    }

    public func person(_ key: String, for signedIn: SignedIn, on page: String) async throws -> PersonFile? {
        guard let person = try await bank.person(key), let acting = signedIn.acting else { return nil }
        try await Readings(platform.database, clock: platform.clock).note(
            [.init(person.personal.name, party: nil)], kind: "person", key: key, account: signedIn.account, acting: acting, page: page)
        var acts: [PersonAct] = []
        for act in try await bank.history(of: key) {
            acts.append(PersonAct(kind: act.kind, at: act.at, actor: try await accounts.name(ofActor: act.actor), reason: act.reason))
        }
        return PersonFile(
            person, authority: authorityName(person.authority), acts: acts, draws: try await drawing.draws(with: key),
            mayKeep: mayKeep(person, signedIn))
    }

    public func enter(_ typed: [String: [String]], by signedIn: SignedIn) async throws -> String {
        let form = try PersonForm(typed: typed, today: platform.clock.today())
        return try await bank.enter(form, by: try officer(signedIn))
    }

    public func change(_ key: String, to typed: [String: [String]], by signedIn: SignedIn, because reason: String) async throws {
        try await check(key, signedIn)
        let form = try PersonForm(typed: typed, today: platform.clock.today())
        try await bank.change(key, to: form, by: try officer(signedIn), because: reason)
    }

    public func withdraw(_ purposes: [Consent.Purpose], of key: String, by signedIn: SignedIn, because reason: String) async throws {
        try await check(key, signedIn)
        try await bank.withdraw(purposes, of: key, by: signedIn.actor, because: reason)
    }

    public func place(_ key: String, _ state: Person.State, by signedIn: SignedIn, because reason: String) async throws {
        try await check(key, signedIn)
        try await bank.place(key, state, by: signedIn.actor, because: reason)
    }

    public func take(table: ReceivedFile, by signedIn: SignedIn) async throws -> PeopleTable {
        let officer = try officer(signedIn)
        let names = Dictionary(uniqueKeysWithValues: PersonForm.fields.map { ($0.title, $0.name) })
        let lines: [PlainTable.Line]
        do { lines = try PlainTable(path: table.path.path, headings: Set(names.keys), needed: "姓名").lines } catch let refusal as FileRefusal
        {
            throw PersonFaults(refusal.reason, at: "file")
        }
        var done = PeopleTable(entered: [], rejected: [])
        for line in lines {
            let name = line.cells["姓名"] ?? ""
            guard line.isWhole else {
                done.rejected.append((line.row, name, ["这一行的引号没有收尾，或者文字编码不对"]))
                continue
            }
            let typed = Dictionary(uniqueKeysWithValues: line.cells.compactMap { cell in names[cell.key].map { ($0, [cell.value]) } })
            do {
                let form = try PersonForm(typed: typed, today: platform.clock.today())
                done.entered.append((name, try await bank.enter(form, by: officer, because: "导入 \(table.name)")))
            } catch let faults as PersonFaults {
                done.rejected.append((line.row, name, faults.all.map(\.text)))
            }
        }
        return done
    }

    // MARK: Drawing

    public func title(ofMatter key: String, for signedIn: SignedIn) async throws -> String {
        try await handled(key, signedIn).procedure.title
    }

    public func weigh(_ request: DrawRequest, for signedIn: SignedIn) async throws -> [Weighed] {
        if let matter = request.matter { _ = try await handled(matter, signedIn) }
        return try await drawing.weigh(request)
    }

    public func commit(_ request: DrawRequest, by signedIn: SignedIn) async throws -> String {
        let officer = try officer(signedIn)
        if let matter = request.matter { _ = try await handled(matter, signedIn) }
        return try await drawing.commit(request, authority: officer.authority, by: officer.actor)
    }

    public func reveal(_ draw: String, by signedIn: SignedIn) async throws {
        let officer = try officer(signedIn)
        try await drawing.reveal(draw, authority: officer.authority, by: officer.actor)
    }

    public func decline(_ person: String, in draw: String, by signedIn: SignedIn, because reason: String) async throws {
        let officer = try officer(signedIn)
        try await drawing.decline(person, in: draw, authority: officer.authority, by: officer.actor, because: reason)
    }

    public func void(_ draw: String, by signedIn: SignedIn, because reason: String) async throws {
        let officer = try officer(signedIn)
        try await drawing.void(draw, authority: officer.authority, by: officer.actor, because: reason)
    }

    public func draws(matter: String?, offset: Int, limit: Int, for signedIn: SignedIn) async throws -> (draws: [DrawFile], total: Int) {
        let (draws, total) = try await drawing.draws(matter: matter, offset: offset, limit: limit)
        let files = draws.map { draw in
            let file = DrawFile(draw, names: [:], authority: authorityName(draw.authority))
            return signedIn.acting?.authority == draw.authority ? file : file.open
        }
        return (files, total)
    }

    public func draw(_ key: String, for signedIn: SignedIn) async throws -> DrawFile? {
        guard let draw = try await drawing.draw(key) else { return nil }
        var names: [String: String] = [:]
        for line in draw.lines { names[line.person] = try await bank.person(line.person)?.personal.name }
        let file = DrawFile(draw, names: names, authority: authorityName(draw.authority), mayAct: (try? officer(signedIn)) != nil)
        return signedIn.acting?.authority == draw.authority ? file : file.open
    }

    // MARK: Who may

    private func officer(_ signedIn: SignedIn) throws -> TalentBank.Officer {
        guard let acting = signedIn.acting, [.officer, .approver].contains(acting.role), let authority = acting.authority else {
            throw PersonFaults("只有主管机关的承办人和审批人可以办理。")
        }
        return TalentBank.Officer(actor: signedIn.actor, authority: authority, area: acting.area)
    }

    /// Whoever acts in an area changes what was entered in it; the whole region's people change all.
    private func mayKeep(_ person: Person, _ signedIn: SignedIn) -> Bool {
        guard (try? officer(signedIn)) != nil else { return false }
        return signedIn.acting?.authority == person.authority || platform.region.tree.covers(signedIn.acting?.area, person.area)
    }

    private func check(_ key: String, _ signedIn: SignedIn) async throws {
        guard let person = try await bank.person(key) else { throw PersonFaults("人才库里没有这一条。") }
        guard mayKeep(person, signedIn) else { throw PersonFaults("这一条由\(authorityName(person.authority))登记，请由它或者全区的承办人办理。") }
    }

    /// A matter that the viewer handles.
    private func handled(_ key: String, _ signedIn: SignedIn) async throws -> Matter {
        let matter: Matter
        do { matter = try await matters.matter(key, for: signedIn.viewer) } catch is MatterRefusal {
            throw PersonFaults("没有这个办件，或者它不由您的机关办理。")
        }
        guard matter.role(of: signedIn.viewer)?.side == .authority else { throw PersonFaults("只有这个办件的承办人和部门负责人可以为它抽取专家。") }
        return matter
    }

    private func authorityName(_ id: String) -> String { platform.region.authority(id: id)?.name ?? id }
}
