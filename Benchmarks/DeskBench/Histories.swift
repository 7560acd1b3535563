import Access
import Foundation
import Law
import Matters
import Procedure
import Store
import StoreSQLite

/// Histories of matters, each filed step by step through the kernel once and then told again under other names.
struct Histories {
    /// One history: what the ledger holds of it.
    struct History: Sendable {
        let entries: [(entry: Ledger.Entry, body: Pattern)]
        let sealed: [(seq: Int, name: String, salt: [UInt8], content: String)]
        let isOpen: Bool
        /// Whether the officer may call the parties to a session now.
        let isInSession: Bool
    }

    /// What stands in a history for what every matter has of its own.
    static let authority = "AUTHORITY", area = "AREA", claimant = "CLAIMANT", respondent = "RESPONDENT"

    let ended: [History]
    let open: [History]

    init(today: LocalDate, procedures: [AnyProcedure]) async throws {
        let path = NSTemporaryDirectory() + "desk-bench-\(ProcessInfo.processInfo.processIdentifier).sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
        let database = try SQLiteDatabase(path: path)
        try await Migrator(StoreTables.migrations + RightTables.migrations + AccountTables.migrations + MatterTables.migrations)
            .run(on: database, at: Instant(startOf: today))
        let telling = Telling(database: database, procedures: procedures, today: today)
        var (ended, open): ([History], [History]) = ([], [])
        for number in 0..<400 { ended.append(try await telling.tell(from: today + -(60 + number * 5), isEnded: true, number)) }
        for number in 0..<80 { open.append(try await telling.tell(from: today + -(number % 40), isEnded: false, number)) }
        (self.ended, self.open) = (ended, open)
    }
}

/// Files a complaint from its registration on.
private struct Telling {
    let database: SQLiteDatabase
    let procedures: [AnyProcedure]
    let today: LocalDate
    private let officer = Viewer.account(
        id: 1, name: "承办人", acting: Grant(id: 1, role: .officer, authority: Histories.authority, since: "2000-01-01"))

    init(database: SQLiteDatabase, procedures: [AnyProcedure], today: LocalDate) {
        (self.database, self.procedures, self.today) = (database, procedures, today)
    }

    func tell(from day: LocalDate, isEnded: Bool, _ number: Int) async throws -> Histories.History {
        let form = [
            "claimant": [Histories.claimant], "contact": ["0951-0000000"], "respondent": [Histories.respondent], "address": ["银川市"],
            "dispute": ["购买的商品与标示不符，经营者不予退换。"], "demand": ["退货退款，赔偿损失。"],
        ]
        let receipt = try await desk(day).open(
            "protection.complaint", Matters.Request("filed", form, key: "history \(isEnded) \(number)"), authority: Histories.authority,
            area: Histories.area, by: .anyone)
        var steps: [(LocalDate, String, [String: [String]])] = [(day + 4, "accepted", ["contact": ["承办人，0951-0000000"]])]
        for session in 0..<(1 + number % 3) {
            steps.append(
                (
                    day + (9 + 3 * session), "called",
                    ["session": ["\(day + (11 + 3 * session))"], "place": ["三楼调解室"], "mediator": ["承办人"]]
                ))
        }
        if isEnded { steps.append((day + 30, "agreed", ["terms": ["经营者退货退款，双方不再争议。"], "paper": ["是"]])) }
        var last = "filed"
        for (day, event, typed) in steps where day <= today {
            try await desk(day).file(Matters.Request(event, typed), in: receipt.key, by: officer)
            last = event
        }
        return try await read(receipt.key, isOpen: !isEnded, isInSession: ["accepted", "called"].contains(last))
    }

    private func desk(_ day: LocalDate) -> Matters { Matters(database, procedures: procedures, clock: FixedClock(day: day)) }

    private func read(_ key: String, isOpen: Bool, isInSession: Bool) async throws -> Histories.History {
        try await database.read { db in
            guard let head = try Ledger.head(of: "matter", key: key, in: db) else { throw StoreError.failed(key) }
            let sealed = try db.all("SELECT seq, name, salt, content FROM sealed WHERE stream = \(head.id) ORDER BY seq, name") { row in
                (seq: try row[0] as Int, name: try row[1] as String, salt: try row[2] as [UInt8], content: try row[3] as String)
            }
            let tracking: [UInt8] = try db.first("SELECT tracking FROM matter WHERE id = \(head.id)") { try $0[0] } ?? []
            let entries = try Ledger.entries(of: head.id, in: db).map { ($0, try Pattern($0, trackingHash: tracking.hex)) }
            return Histories.History(entries: entries, sealed: sealed, isOpen: isOpen, isInSession: isInSession)
        }
    }
}
