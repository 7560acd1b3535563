public import Access
import Law
public import Procedure
import Store

extension Matter {
    /// Whom the file gives a part in the matter by their account.
    public var seats: [Seat] { procedure.seats(in: entries) }

    /// Those to whom an entry gave a part.
    public func seated(by entry: Entry) -> [Seat] {
        guard procedure.seats(by: [entry]) else { return [] }
        let before = procedure.seats(in: entries.filter { $0.seq < entry.seq })
        return procedure.seats(in: entries.filter { $0.seq <= entry.seq }).filter { !before.contains($0) }
    }

    /// The part that somebody has in the matter as an expert or a mediator; nil for everyone else.
    public func seat(of viewer: Viewer) -> Seat? {
        guard case .account(let id, _, let acting?) = viewer, let role = Self.seatRoles[acting.role] else { return nil }
        return seats.first { $0.role == role && seatAccounts[$0.account] == id }
    }

    /// In which capacity an account has to sign in for a part.
    static let seatRoles: [Access.Role: MatterRole] = [.expert: .expert, .mediator: .mediator]
}

extension Matters {
    /// The accounts that have a part in a matter, by the names they sign in with.
    static func accounts(of seats: [Seat], in db: any Connection) throws -> [String: Int64] {
        var accounts: [String: Int64] = [:]
        for seat in seats {
            accounts[seat.account] = try db.first("SELECT id FROM account WHERE name = \(seat.account)") { try $0[0] as Int64 }
        }
        return accounts
    }

    /// Accounts that get a part in a matter must be there and hold the role for it today.
    func checkSeats(of matter: Matter, before: [Seat], on day: LocalDate, in db: any Connection) throws {
        for seat in matter.seats where !before.contains(where: { $0.role == seat.role && $0.account == seat.account }) {
            guard let role = Matter.seatRoles.first(where: { $0.value == seat.role })?.key else { continue }
            let found: Int64? = try db.first(
                """
                SELECT a.id FROM account a JOIN account_grant g ON g.account = a.id
                WHERE a.name = \(seat.account) AND a.suspended = 0 AND g.role = \(role.rawValue) AND g.since <= \(day)
                    AND g.ended_at IS NULL AND (g.until IS NULL OR g.until >= \(day))
                """
            ) { try $0[0] }
            guard found != nil else {
                throw MatterRefusal.refused("账号“\(seat.account)”今天不是\(role.title)的账号，不能由它办理。请核对账号，或者不填账号，由承办人代为登记。")
            }
        }
    }

    static let seatTables: [SQL] = [
        "CREATE TABLE matter_seat (matter BIGINT NOT NULL, role TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (matter, role, account))",
        "CREATE INDEX matter_seat_account ON matter_seat (account, role, matter)",
    ]
}

/// The rows of those who have a part in a matter by their account.
struct SeatRows: Sendable {
    let seats: [Seat]

    /// Writes them in the place of those that were there.
    func write(of matter: Int64, in db: any Connection) throws {
        try db.run("DELETE FROM matter_seat WHERE matter = \(matter)")
        for seat in seats {
            try db.run(
                """
                INSERT INTO matter_seat (matter, role, account) VALUES (\(matter), \(seat.role.code), \(seat.account)) ON CONFLICT DO NOTHING
                """)
        }
    }
}
