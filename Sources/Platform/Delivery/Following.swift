import Access
import Correspondence
import Law
import Matters
import Procedure
import Store
import Wire

/// Tells of what moves in matters: whoever has one in hand of what parties did, the parties of what the office did, and web hooks of either.
///
/// A notice names matter and step on the account's own page; a mail and a web hook name the matter alone, and nothing personal ever leaves.
struct MatterFollowing: Sendable {
    let clock: any Clock

    func follow(_ move: MatterMove, in db: any Connection) throws {
        let now = clock.now()
        let matter = move.matter
        let above = Set(matter.procedure.overlays.flatMap(\.events.keys))
        let knowing = matter.knowingParties
        let parties = try Recipients.accounts(for: knowing.flatMap(\.codes), on: now.day, in: db).union([matter.opener].compactMap(\.self))
        for entry in move.entries {
            let cause = "matter \(matter.key) \(entry.seq)"
            let isInner = above.contains(entry.kind)
            let isOffice = entry.actor.role.side == .authority
            var accounts: Set<Int64> = []
            if !isOffice, let assignee = matter.assignee { accounts.insert(assignee) }
            let isShown = matter.procedure.shows(entry.kind, to: .parties)
            if entry.actor.role.side != .party, !isInner, isShown { accounts.formUnion(parties) }
            accounts.formUnion(try Recipients.accounts(named: matter.seated(by: entry).map(\.account), in: db))
            for account in accounts.sorted() where entry.actor.account != "账号\(account)" {
                let room = account == matter.assignee ? "desk" : "account"
                let title = matter.procedure.events[entry.kind]?.title ?? entry.kind
                let word = Notices.Word(
                    cause: cause, title: "\(matter.procedure.title) \(matter.key)：\(title)", subject: "办件 \(matter.key) 有新的进展",
                    path: "/\(room)/matters/\(matter.key)")
                try Notices.tell(account, .move, word, at: now, in: db)
            }
            var owners: [(HookOwner, String)] = [(.authority(matter.authority), "desk")]
            if !isInner, isShown { owners += Set(knowing.flatMap(\.codes)).sorted().map { (.party($0), "account") } }
            for (owner, room) in owners {
                for hook in try Hooks.ids(of: owner, in: db) {
                    let path = "/\(room)/matters/\(matter.key)"
                    try Outbox.put(
                        .hook, to: hook, cause: cause, subject: "", path: path, body: body(entry, matter, path), at: now, in: db)
                }
            }
        }
    }

    private func body(_ entry: Entry, _ matter: Matter, _ path: String) -> String {
        JSON.object([
            "kind": .string("matter.entry"), "matter": .string(matter.key), "procedure": .string(matter.procedure.code),
            "event": .string(entry.kind), "number": .integer(Int64(entry.seq)), "day": .string(entry.day.description),
            "path": .string(path),
        ]).text
    }
}
