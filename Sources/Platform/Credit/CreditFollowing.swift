import Access
import Credit
import CreditRecord
import Law
import Matters
import Procedure
import Region
import Store

/// Carries objections and repairs over to the events of credit that they are about: told of every move in its transaction, so that an event is
/// contested, withdrawn or repaired if and only if the matter says so. What it throws refuses the entry.
///
/// Matters and the ledger of credit know nothing of each other: this is the one place where both are named. The codes and field names are those
/// that `CreditObjection`, `CreditRepair` and `CreditProposal` declare; a test holds them together.
struct CreditFollowing: Sendable {
    static let objection = "protection.credit-objection"
    static let repair = "protection.credit-repair"
    static let proposal = "protection.credit-proposal"

    let clock: any Clock
    /// The rules that come with the region's folder.
    let rules: [CreditRules]

    func follow(_ move: MatterMove, in db: any Connection) throws {
        guard [Self.objection, Self.repair, Self.proposal].contains(move.matter.procedure.code) else { return }
        do {
            if move.matter.procedure.code == Self.proposal {
                return try CreditProposing(clock: clock).follow(move, in: db)
            }
            for entry in move.entries { try carry(entry, of: move.matter, in: db) }
        } catch let refusal as CreditRefusal {
            throw MatterRefusal.refused(refusal.description)
        }
    }

    private func carry(_ entry: Entry, of matter: Matter, in db: any Connection) throws {
        let isObjection = matter.procedure.code == Self.objection
        let event = try event(of: matter, in: db)
        let key = matter.key
        let granted = entry.values["granted"] == .flag(true)
        switch entry.kind {
        case "filed":
            try admit(event, matter, isRepair: !isObjection, in: db)
            try take(isObjection ? .objectionFiled(matter: key) : .repairFiled(matter: key), event, entry, in: db)
        case "accepted" where isObjection: try take(.objectionAccepted(matter: key), event, entry, in: db)
        case "decided":
            guard !isObjection || !event.authors.contains(entry.actor.account) else {
                throw CreditRefusal("登记、更正这一项信用信息的人不能决定对它的异议，请交其他人员。")
            }
            if isObjection, granted {
                let reason = try publicWords(entry.values["reason"]?.text ?? "", about: event, in: db)
                try take(.withdrawn(reason: "异议成立。\(reason)", matter: key), event, entry, in: db)
            }
            try end(isObjection, granted: granted, event, entry, matter, in: db)
        case "refused", "withdrawn": try end(isObjection, granted: false, event, entry, matter, in: db)
        default: break
        }
    }

    private func end(
        _ isObjection: Bool, granted: Bool, _ event: CreditEvent, _ entry: Entry, _ matter: Matter, in db: any Connection
    ) throws {
        let act: CreditAct =
            isObjection ? .objectionEnded(matter: matter.key, granted: granted) : .repairEnded(matter: matter.key, granted: granted)
        try take(act, event, entry, in: db)
    }

    private func take(_ act: CreditAct, _ event: CreditEvent, _ entry: Entry, in db: any Connection) throws {
        try CreditLedger.take(act, of: event.key, by: entry.actor.account, at: clock.now(), in: db)
    }

    /// The reason stands with the event for all to read: what is personal in it is covered.
    private func publicWords(_ text: String, about event: CreditEvent, in db: any Connection) throws -> String {
        let person = event.subject.kind == .practitioner ? try AgencyDirectory.practitioner(event.subject.key, in: db)?.name : nil
        return Covering.text(text, naming: [person].compactMap(\.self))
    }

    /// The event that a matter is about.
    private func event(of matter: Matter, in db: any Connection) throws -> CreditEvent {
        guard let key = Self.event(of: matter), let event = try CreditLedger.event(key, in: db) else {
            throw CreditRefusal("没有这个编号的信用信息，请到机构页上核对编号。")
        }
        return event
    }

    /// The key of the event of credit that a matter is about; nil for every other matter.
    static func event(of matter: Matter) -> String? {
        guard [objection, repair].contains(matter.procedure.code),
            let typed = matter.entries.first(where: { $0.kind == "filed" })?.values["item"]
        else { return nil }
        return typed.text.flatMap { MatterKey.read($0, letters: 8) }
    }

    // MARK: Who may ask for what

    private func admit(_ event: CreditEvent, _ matter: Matter, isRepair: Bool, in db: any Connection) throws {
        let today = clock.today()
        let code = try agency(of: event, in: db)
        guard matter.parties.contains(where: { $0.role == MatterRole.claimant.code && $0.code == code }) else {
            throw CreditRefusal("这一项信用信息不是这个机构的，只有被评价的机构能够提出；执业人员的，由其所在的机构提出。")
        }
        try admitOpener(of: matter, for: code, on: today, in: db)
        guard let standing = event.standing(on: today, known: today) else { throw CreditRefusal("这一项信用信息还没有登记。") }
        guard standing.withdrawn == nil else { throw CreditRefusal("这一项已经撤销，不用再提出。") }
        guard isRepair else {
            if let other = standing.objection { throw CreditRefusal("对这一项已经提出异议：\(other)，还没有办结。") }
            return
        }
        try admitRepair(of: event, standing, on: today, in: db)
    }

    /// A stranger could else hold up somebody's credit in their name: only the firm's own account, or whoever takes its paper in.
    private func admitOpener(of matter: Matter, for code: String, on day: LocalDate, in db: any Connection) throws {
        let refusal = CreditRefusal("请用本机构的账号登录以后提出；没有账号的，把书面材料交给主管机关，由承办人登记。")
        guard let opener = matter.opener else { throw refusal }
        let grants: [(role: String, authority: String?, party: String?)] = try db.all(
            """
            SELECT role, authority, party FROM account_grant
            WHERE account = \(opener) AND ended_at IS NULL AND since <= \(day) AND (until IS NULL OR until >= \(day))
            """
        ) { (try $0[0], try $0[1], try $0[2]) }
        let officers = [Access.Role.officer.rawValue, Access.Role.approver.rawValue]
        guard grants.contains(where: { $0.party == code || ($0.authority == matter.authority && officers.contains($0.role)) }) else {
            throw refusal
        }
    }

    /// The code of the agency that is rated, or at which whoever is rated practises.
    private func agency(of event: CreditEvent, in db: any Connection) throws -> String {
        switch event.subject.kind {
        case .agency: event.subject.key
        case .practitioner: try AgencyDirectory.agency(ofPractitioner: event.subject.key, in: db) ?? ""
        }
    }

    private func admitRepair(of event: CreditEvent, _ standing: CreditStanding, on today: LocalDate, in db: any Connection) throws {
        if let other = standing.repair { throw CreditRefusal("对这一项已经申请修复：\(other)，还没有办结。") }
        if let day = standing.repaired { throw CreditRefusal("这一项已经在\(day)修复。") }
        let book = CreditRuleBook(rules.map { CreditRuleStatement($0) } + (try CreditRuleLedger.statements(in: db)))
        let events = try CreditLedger.events(of: event.subject, in: db)
        let score = CreditScore(of: event.subject, events, by: book, on: today, known: today)
        guard let line = score.lines.first(where: { $0.event.key == event.key }) else { return }
        guard line.item?.direction != .bonus else { throw CreditRefusal("加分的项目不用修复。") }
        if case .expired(let day) = line.reason { throw CreditRefusal("这一项到\(day)已经期满，不再扣分，不用修复。") }
        let source = line.rules.map { "（\($0.source)，\($0.standing.title)）" } ?? ""
        if let from = line.repairableFrom, today < from { throw CreditRefusal("这一项到\(from)才可以申请修复\(source)。") }
        guard let months = score.rules?.repairAgainAfterMonths else { return }
        let last = events.compactMap { $0.standing(on: today, known: today)?.repaired }.max()
        if let last, today < last.adding(months: months) {
            throw CreditRefusal("\(last)修复过一项，满\(months)个月以前不能再申请修复\(source)。")
        }
    }
}
