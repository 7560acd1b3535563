import Access
import Correspondence
import Law
import Matters
import Procedure
import Store

extension Platform {
    /// Seconds after midnight before which nobody is told: seven in the morning.
    private static let morning: Int64 = 7 * 3600

    /// Tells every account once a day of what falls due or is overdue: what it has in hand, and what waits for its party.
    public func remind() async throws {
        let now = clock.now()
        let today = now.day
        guard now >= Instant(startOf: today).adding(seconds: Self.morning) else { return }
        let byCode = Dictionary(procedures.map { ($0.code, $0) }) { first, _ in first }
        let last = today + NoticeChoices.aheadRange.upperBound
        let telling = WarningTelling(clock: clock, region: region)
        try await database.write { db in
            guard try Recipients.isFirst("digest", on: today, in: db) else { return }
            var office: [Int64: [LocalDate]] = [:]
            for (account, due) in try Recipients.inHand(until: last, in: db) { office[account, default: []].append(due) }
            var own: [Int64: [Int64: LocalDate]] = [:]
            for line in try Recipients.awaited(until: last, in: db) {
                var accounts = Set([line.opener].compactMap(\.self))
                if let party = line.party, let procedure = byCode[line.procedure],
                    line.role.flatMap(Matter.role(ofParty:)).map(procedure.letsIn) == true
                {
                    accounts.formUnion(try Recipients.accounts(for: [party], on: today, in: db))
                }
                for account in accounts { own[account, default: [:]][line.matter] = line.due }
            }
            for (account, dues) in office.sorted(by: { $0.key < $1.key }) {
                try Self.remind(account, dues, "/desk?queue=mine", "office", today, now, db)
            }
            for (account, dues) in own.sorted(by: { $0.key < $1.key }) {
                try Self.remind(account, Array(dues.values), "/account/matters", "own", today, now, db)
            }
            try telling.remind(on: today, in: db)
            try AlertTelling.remind(at: now, in: db)
        }
    }

    private static func remind(
        _ account: Int64, _ dues: [LocalDate], _ path: String, _ part: String, _ today: LocalDate, _ now: Instant, _ db: any Connection
    ) throws {
        let ahead = try Notices.choices(of: account, in: db).ahead
        let overdue = dues.count { $0 < today }
        let near = dues.count { $0 >= today && $0 <= today + ahead }
        guard overdue + near > 0 else { return }
        let words = [
            overdue > 0 ? "\(overdue) 件逾期" : nil, near > 0 ? "\(near) 件\(ahead == 0 ? "今天" : " \(ahead) 日内")到期" : nil,
        ].compactMap(\.self).joined(separator: "，")
        let title = "\(part == "office" ? "手中的办件" : "等您办理的办件")：\(words)"
        let word = Notices.Word(cause: "digest \(part) \(today)", title: title, subject: title, path: path)
        try Notices.tell(account, .digest, word, at: now, in: db)
    }
}
