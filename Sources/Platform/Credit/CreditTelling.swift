import Correspondence
import Credit
import CreditRecord
import Law
import Store

/// Tells an agency's accounts what officers enter of its credit and of those who practise there, in the transaction of the entry. The notice
/// names the event by its key; a mail says no more than that something is there.
struct CreditTelling: Sendable {
    let clock: any Clock

    func tell(_ move: CreditMove, in db: any Connection) throws {
        let now = clock.now()
        let code =
            switch move.subject.kind {
            case .agency: move.subject.key
            case .practitioner: try AgencyDirectory.agency(ofPractitioner: move.subject.key, in: db) ?? ""
            }
        let word = Notices.Word(
            cause: "credit \(move.event) \(move.entry)", title: "信用信息 \(move.event)：\(move.act.title)", subject: "本机构的信用信息有变动",
            path: "/account/credit")
        for account in try Recipients.accounts(for: [code], on: now.day, in: db).sorted() {
            try Notices.tell(account, .move, word, at: now, in: db)
        }
    }
}

extension Platform {
    /// Events of credit as officers enter them; those whom they concern are told.
    var creditLedger: CreditLedger {
        let telling = CreditTelling(clock: clock)
        return CreditLedger(database, clock: clock) { move, db in try telling.tell(move, in: db) }
    }
}
