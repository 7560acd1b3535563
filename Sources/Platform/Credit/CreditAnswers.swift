public import Access
public import Credit
import CreditRecord
public import Desk
import Law
import Procedure
import Region
import Store
import Web

/// Answers what the desk and whoever is rated ask of events of credit and of their rules.
public struct CreditAnswers: CreditPort {
    let platform: Platform
    let accounts: Accounts

    private var ledger: CreditLedger { platform.creditLedger }
    private var ruleLedger: CreditRuleLedger { CreditRuleLedger(platform.database, clock: platform.clock) }
    private var directory: AgencyDirectory { AgencyDirectory(platform.database) }
    private var agencies: AgencyAnswers { platform.agencyAnswers }

    // MARK: Reading

    public func rules() async throws -> CreditRules? {
        let today = platform.clock.today()
        return try await agencies.ruleBook().rules(on: today, known: today)
    }

    public func events(_ filter: CreditEventFilter, offset: Int, limit: Int) async throws -> (lines: [CreditEventLine], total: Int) {
        let (events, total) = try await ledger.events(filter, offset: offset, limit: limit)
        let book = try await agencies.ruleBook()
        var lines: [CreditEventLine] = []
        for event in events { if let line = try await line(event, book) { lines.append(line) } }
        return (lines, total)
    }

    private func line(_ event: CreditEvent, _ book: CreditRuleBook) async throws -> CreditEventLine? {
        let today = platform.clock.today()
        guard let standing = event.standing(on: today, known: today) else { return nil }
        let item = book.rules(on: standing.facts.day, known: today)?.item(standing.facts.item)
        return CreditEventLine(
            event: event, standing: standing, title: item?.title ?? standing.facts.item, subject: try await name(of: event.subject))
    }

    /// Of a practitioner no more than the surname and the last places of the licence.
    private func name(of subject: CreditSubject) async throws -> String {
        switch subject.kind {
        case .agency: return try await agencies.agency(subject.key)?.line.agency.name ?? subject.key
        case .practitioner:
            guard let file = try await agencies.practitioner(subject.key) else { return subject.key }
            return "\(file.line.name)（\(file.line.licence)，\(file.agencyName)）"
        }
    }

    public func event(_ key: String, for signedIn: SignedIn) async throws -> CreditEventFile? {
        guard let event = try await ledger.event(key), let line = try await line(event, try await agencies.ruleBook()) else { return nil }
        let today = platform.clock.today()
        var acts: [(act: CreditAct, day: String, actor: String)] = []
        for entry in event.entries.reversed() {
            acts.append((entry.act, entry.recorded.description, try await accounts.name(ofActor: entry.actor)))
        }
        return CreditEventFile(
            line: line, score: try await agencies.score(of: event.subject, on: today, known: today),
            authority: authorityName(event.authority), acts: acts, mayKeep: try await mayKeep(event.subject, signedIn))
    }

    public func subject(_ typed: String) async throws -> (subject: CreditSubject, name: String)? {
        let written = typed.filter { !$0.isWhitespace }
        if let person = try await directory.practitioner(licence: written) {
            let subject = CreditSubject.practitioner(person.key)
            return (subject, try await name(of: subject))
        }
        guard let agency = try await agencies.agency(written)?.line, agency.isListed, agency.agency.isRated else { return nil }
        return (.agency(agency.agency.code), agency.agency.name)
    }

    public func practitioner(_ key: String, for signedIn: SignedIn, on page: String) async throws -> PractitionerDesk? {
        guard let found = try await directory.practitioner(key), let acting = signedIn.acting else { return nil }
        let (practitioner, today) = (found.practitioner, platform.clock.today())
        if !found.isErased {
            try await Readings(platform.database, clock: platform.clock).note(
                [.init(practitioner.name, party: nil)], kind: "practitioner", key: key, account: signedIn.account, acting: acting,
                page: page)
        }
        return PractitionerDesk(
            practitioner: practitioner, agencyName: try await directory.agency(practitioner.agency)?.agency.name ?? practitioner.agency,
            source: found.source, asOf: found.asOf,
            score: try await agencies.score(of: .practitioner(key), on: today, known: today), isErased: found.isErased,
            mayErase: try await mayKeep(.practitioner(key), signedIn))
    }

    public func erasePractitioner(_ key: String, by signedIn: SignedIn, because reason: String) async throws {
        guard signedIn.acting?.role == .approver, try await mayKeep(.practitioner(key), signedIn) else {
            throw CreditRefusal("个人信息由所在行政区划的审批人依法删除。")
        }
        try await directory.erase(key, by: signedIn.actor, because: reason, at: platform.clock.now())
    }

    public func own(_ signedIn: SignedIn) async throws -> OwnCredit? {
        // Whoever acts for a firm by delegation sees nothing of the firm's credit.
        guard let acting = signedIn.acting, !acting.role.actsForAuthority, acting.delegated == nil, let party = acting.party,
            let agency = try await agencies.agency(party), agency.line.isListed
        else { return nil }
        let today = platform.clock.today()
        var people: [OwnCredit.Person] = []
        for line in agency.practitioners {
            let score = try await agencies.score(of: .practitioner(line.key), on: today, known: today)
            if !score.lines.isEmpty { people.append(OwnCredit.Person(line: line, score: score)) }
        }
        let score = try await agencies.score(of: .agency(agency.line.agency.code), on: today, known: today)
        return OwnCredit(agency: agency, score: score, people: people)
    }

    // MARK: Acting

    public func enter(_ typed: [String: [String]], by signedIn: SignedIn) async throws -> String {
        let authority = try officer(signedIn)
        let items = try await rules()?.items ?? []
        let form = try CreditForm(typed: typed, items: items, today: platform.clock.today())
        guard let (subject, name) = try await subject(form.subject) else {
            throw CreditRefusal("名录里没有“\(form.subject)”，或者它是不评信用的服务网点。请核对代码或者证号；名录由 helan import 导入。", at: "subject")
        }
        try check(items.first { $0.code == form.facts.item }, subject)
        guard try await mayKeep(subject, signedIn) else { throw CreditRefusal("“\(name)”不在您的行政区划里，请由当地或者全区的承办人登记。", at: "subject") }
        try await checkPublic(form.facts, about: subject)
        return try await ledger.enter(form.facts, about: subject, authority: authority, by: signedIn.actor)
    }

    public func correct(_ key: String, to typed: [String: [String]], by signedIn: SignedIn, because reason: String) async throws {
        let event = try await kept(key, signedIn)
        let items = try await rules()?.items ?? []
        var typed = typed
        typed["subject"] = [event.subject.key]
        let form = try CreditForm(typed: typed, items: items, today: platform.clock.today())
        try check(items.first { $0.code == form.facts.item }, event.subject)
        try await checkPublic(form.facts, about: event.subject)
        try await checkPublic(reason, "reason", about: event.subject)
        try await ledger.correct(key, to: form.facts, by: signedIn.actor, because: reason)
    }

    public func withdraw(_ key: String, by signedIn: SignedIn, because reason: String) async throws {
        let event = try await kept(key, signedIn)
        try await checkPublic(reason, "reason", about: event.subject)
        try await ledger.withdraw(key, by: signedIn.actor, because: reason)
    }

    private func check(_ item: CreditItem?, _ subject: CreditSubject) throws {
        guard item?.subject == subject.kind else {
            throw CreditRefusal("这个事项是对\(item?.subject.title ?? "")的，填写的是\(subject.kind.title)。", at: "item")
        }
    }

    /// What everybody may read names no natural person and no number by which one is reached.
    private func checkPublic(_ text: String, _ field: String, about subject: CreditSubject) async throws {
        var names: [String] = []
        if subject.kind == .practitioner, let person = try await directory.practitioner(subject.key) { names = [person.practitioner.name] }
        guard Covering.text(text, naming: names) == text else {
            throw CreditRefusal("这一栏任何人都能看到，里面有姓名、电话、证件号码或者邮箱，请去掉。", at: field)
        }
    }

    private func checkPublic(_ facts: CreditFacts, about subject: CreditSubject) async throws {
        try await checkPublic(facts.words ?? "", "words", about: subject)
        try await checkPublic(facts.document, "document", about: subject)
        try await checkPublic(facts.issuer, "issuer", about: subject)
        if let digest = facts.file, try platform.fileAnswers.place(of: digest) == nil {
            throw CreditRefusal("附的文件没有收到，请重新选择文件。", at: "file")
        }
    }

    private func kept(_ key: String, _ signedIn: SignedIn) async throws -> CreditEvent {
        _ = try officer(signedIn)
        guard let event = try await ledger.event(key) else { throw CreditRefusal("没有编号为“\(key.prefix(20))”的信用信息。") }
        guard try await mayKeep(event.subject, signedIn) else {
            throw CreditRefusal("这一项由\(authorityName(event.authority))登记，对象不在您的行政区划里，您不能改。")
        }
        return event
    }

    private func officer(_ signedIn: SignedIn) throws -> String {
        guard let acting = signedIn.acting, [.officer, .approver].contains(acting.role), let authority = acting.authority else {
            throw CreditRefusal("只有主管机关的承办人和审批人可以办理。")
        }
        return authority
    }

    /// Whoever acts in an area keeps the credit of those in it; the whole region's people keep all.
    private func mayKeep(_ subject: CreditSubject, _ signedIn: SignedIn) async throws -> Bool {
        guard let acting = signedIn.acting, [.officer, .approver].contains(acting.role) else { return false }
        let code =
            switch subject.kind {
            case .agency: subject.key
            case .practitioner: try await directory.practitioner(subject.key)?.practitioner.agency ?? ""
            }
        return platform.region.tree.covers(acting.area, try await directory.agency(code)?.agency.place)
    }

    // MARK: Rules

    public func statements() async throws -> [CreditRuleStatement] { try await agencies.ruleBook().statements }

    public func name(ofActor actor: String) async throws -> String { try await accounts.name(ofActor: actor) }

    public func enterRules(_ typed: [String: [String]], over id: String, by signedIn: SignedIn, because reason: String) async throws {
        guard signedIn.acting?.role == .administrator else { throw CreditRefusal("规则由管理员录入。") }
        guard let template = platform.region.creditRules.last(where: { $0.id == id }) else { throw CreditRefusal("没有这套规则。") }
        try await ruleLedger.enter(try CreditRulesForm.read(typed, over: template), by: signedIn.actor, because: reason)
    }

    public func confirmRules(_ id: String, entry: Int, by signedIn: SignedIn, because reason: String) async throws {
        guard signedIn.acting?.role == .reviewer else { throw CreditRefusal("规则由审核人核实。") }
        try await ruleLedger.confirm(id, entry: entry, by: signedIn.actor, because: reason)
    }

    public func withdrawRules(_ id: String, entry: Int, by signedIn: SignedIn, because reason: String) async throws {
        guard signedIn.acting?.role == .administrator else { throw CreditRefusal("规则由管理员撤回。") }
        try await ruleLedger.withdraw(id, entry: entry, by: signedIn.actor, because: reason)
    }

    private func authorityName(_ id: String) -> String { platform.region.authority(id: id)?.name ?? id }
}
