import Credit
import CreditRecord
import Law
import Matters
import Procedure
import Store

/// Enters the event of credit that a penalty proposed once somebody confirmed it, and takes it back when the penalty is annulled, in the transaction of the
/// matter's entry. The field names are those that `CreditProposal` declares.
struct CreditProposing: Sendable {
    let clock: any Clock

    func follow(_ move: MatterMove, in db: any Connection) throws {
        for entry in move.entries {
            switch entry.kind {
            case "drafted": _ = try draft(entry.values, of: move.matter, in: db)
            case "confirmed": try confirm(entry, of: move.matter, in: db)
            case "revoked": try revoke(entry, of: move.matter, in: db)
            default: break
            }
        }
    }

    private func confirm(_ entry: Entry, of matter: Matter, in db: any Connection) throws {
        guard let drafted = corrected(matter).last(where: { $0.kind == "drafted" })?.values else {
            throw CreditRefusal("还没有核对信用信息，不能确认。")
        }
        let (subject, facts) = try draft(drafted, of: matter, in: db)
        let entered = try CreditLedger.enter(
            facts, about: subject, authority: matter.authority, by: entry.actor.account, at: clock.now(), in: db)
        try CreditTelling(clock: clock).tell(entered, in: db)
    }

    private func revoke(_ entry: Entry, of matter: Matter, in db: any Connection) throws {
        guard let drafted = corrected(matter).last(where: { $0.kind == "drafted" })?.values,
            let (subject, facts) = try? draft(drafted, of: matter, in: db)
        else { return }
        for event in try CreditLedger.events(of: subject, in: db) {
            guard let standing = event.standing(on: .last, known: .last), standing.withdrawn == nil, standing.facts.item == facts.item,
                standing.facts.matter == facts.matter
            else { continue }
            let act = CreditAct.withdrawn(reason: "据以登记的处罚决定被撤销。", matter: matter.key)
            let number = try CreditLedger.take(act, of: event.key, by: entry.actor.account, at: clock.now(), in: db)
            try CreditTelling(clock: clock).tell(CreditMove(event: event.key, subject: subject, act: act, entry: number), in: db)
        }
    }

    /// Whose event it is and what it says; refuses what could not be entered.
    private func draft(
        _ values: [String: FieldValue], of matter: Matter, in db: any Connection
    ) throws -> (subject: CreditSubject, facts: CreditFacts) {
        let rated = values["rated"]?.text ?? ""
        guard let subject = try AgencyDirectory.subject(rated, in: db) else {
            throw CreditRefusal("名录里没有“\(rated)”，或者它是不评信用的服务网点。请核对代码或者证号；名录由 helan import 导入。")
        }
        let item = values["credit-item"]?.text ?? ""
        guard item.hasPrefix(subject.kind == .agency ? "agency." : "practitioner.") else {
            throw CreditRefusal("这个事项和被评价的\(subject.kind.title)不相符，请核对。")
        }
        guard let day = values["credit-day"]?.text.flatMap({ LocalDate(iso: $0) }) else { throw CreditRefusal("请写明处罚生效之日。") }
        let facts = CreditFacts(
            item: item, day: day, document: values["document"]?.text ?? "", issuer: values["issuer"]?.text ?? "",
            matter: source(of: matter),
            words: values["credit-words"]?.text)
        try checkPublic(facts, about: subject, in: db)
        return (subject, facts)
    }

    /// What everybody may read names no natural person and no number by which one is reached.
    private func checkPublic(_ facts: CreditFacts, about subject: CreditSubject, in db: any Connection) throws {
        let person = subject.kind == .practitioner ? try AgencyDirectory.practitioner(subject.key, in: db)?.name : nil
        for text in [facts.words ?? "", facts.document, facts.issuer]
        where Covering.text(text, naming: [person].compactMap(\.self)) != text {
            throw CreditRefusal("信用信息任何人都能看到，里面有姓名、电话、证件号码或者邮箱，请去掉：\(text)")
        }
    }

    /// The penalty that proposed it.
    private func source(of matter: Matter) -> String {
        let links = matter.entries.filter { $0.kind == MatterLinked.kind }.map { MatterLinked(values: $0.values) }
        return links.first { $0.way == .openedFrom }?.matter ?? matter.key
    }

    private func corrected(_ matter: Matter) -> [Entry] { matter.procedure.corrected(matter.entries) }
}
