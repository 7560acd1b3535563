import Identifier
import Law
import Procedure
import Register
import Store

/// Writes the rows that follow from a matter's file.
struct MatterProjection {
    let today: LocalDate
    let now: Instant
    let calendar: WorkCalendar

    /// The rows of a new matter; gives its parties.
    func enter(_ matter: Matter, tracking: [UInt8], in db: any Connection) throws -> [MatterParty] {
        let parties = try self.parties(matter, in: db)
        let row = row(matter, parties)
        try db.run(
            """
            INSERT INTO matter (id, key, procedure, title, state, ended, opened, changed_at, authority, area, assignee, due, lapses_at, awaits, entries,
                opener, tracking)
            VALUES (\(matter.id), \(matter.key), \(matter.procedure.code), \(row.title), \(row.state), \(row.ended), \(row.opened), \(now),
                \(matter.authority), \(matter.area), \(matter.assignee), \(row.due), \(row.lapses), \(row.awaits), \(matter.entries.count),
                \(matter.opener), \(tracking))
            """)
        try insertLinks(matter, parties, in: db)
        return parties
    }

    func update(_ matter: Matter, in db: any Connection) throws {
        let parties = try self.parties(matter, in: db)
        let row = row(matter, parties)
        try db.run(
            """
            UPDATE matter SET title = \(row.title), state = \(row.state), ended = \(row.ended), changed_at = \(now), due = \(row.due),
                lapses_at = \(row.lapses), awaits = \(row.awaits), entries = \(matter.entries.count)
            WHERE id = \(matter.id)
            """)
        try db.run("DELETE FROM matter_party WHERE matter = \(matter.id)")
        try db.run("DELETE FROM matter_right WHERE matter = \(matter.id)")
        try insertLinks(matter, parties, in: db)
    }

    private struct MatterRow {
        var title: String
        var state: String
        var ended: Int
        var opened: LocalDate
        var due: LocalDate?
        var lapses: Instant?
        var awaits: Int
    }

    private func row(_ matter: Matter, _ parties: [MatterParty]) -> MatterRow {
        let standing = matter.standing(on: today, in: calendar)
        let names = parties.map(\.name).joined(separator: "、")
        return MatterRow(
            title: names.isEmpty ? matter.procedure.title : "\(matter.procedure.title)：\(names)", state: standing.state ?? "",
            ended: standing.isFinal ? 1 : 0, opened: matter.entries.first?.day ?? today, due: standing.isFinal ? nil : standing.due,
            lapses: standing.isFinal ? nil : standing.lapses, awaits: standing.awaited.contains { $0.side == .authority } ? 1 : 0)
    }

    /// Fields that name parties are called as their role; the last entry that names them holds.
    private func parties(_ matter: Matter, in db: any Connection) throws -> [MatterParty] {
        var typed: [String: [String]] = [:]
        var order: [String] = []
        for (name, values) in values(matter, of: [.party, .parties]) {
            if typed.updateValue(values, forKey: name) == nil { order.append(name) }
        }
        return try order.flatMap { role in try (typed[role] ?? []).map { try party(role, $0, in: db) } }
    }

    /// A credit code names the party that the register has under it; a name gets the code of the only party of that name.
    private func party(_ role: String, _ typed: String, in db: any Connection) throws -> MatterParty {
        if let code = Identifier.candidates(in: typed).first(where: { $0.kind == .creditCode && $0.valid })?.canonical {
            let name: String? = try db.first("SELECT name FROM party WHERE identifier = \(code)") { try $0[0] }
            return MatterParty(role: role, name: name ?? typed, code: code)
        }
        let codes: [String?] = try db.all(
            "SELECT DISTINCT p.identifier FROM party_name n JOIN party p ON p.id = n.party_id WHERE n.name_key = \(PartyName.key(typed)) LIMIT 2"
        ) { try $0[0] }
        return MatterParty(role: role, name: typed, code: codes.count == 1 ? codes[0] : nil)
    }

    /// What fields of some kinds say, as corrected: one text, or several.
    private func values(_ matter: Matter, of kinds: Set<FieldKind>) -> [(name: String, values: [String])] {
        matter.procedure.corrected(matter.entries).flatMap { entry -> [(name: String, values: [String])] in
            (matter.procedure.events[entry.kind]?.fields ?? []).filter { kinds.contains($0.kind) }.compactMap { field in
                switch entry.values[field.name] {
                case .text(let text): (field.name, [text])
                case .list(let list): (field.name, list.compactMap(String.init))
                default: nil
                }
            }
        }
    }

    private func insertLinks(_ matter: Matter, _ parties: [MatterParty], in db: any Connection) throws {
        for (position, party) in parties.enumerated() {
            try db.run(
                """
                INSERT INTO matter_party (matter, role, position, name, name_key, code)
                VALUES (\(matter.id), \(party.role), \(position), \(party.name), \(PartyName.key(party.name)), \(party.code))
                """)
        }
        for typed in values(matter, of: [.right]).flatMap(\.values) {
            let canonicals = Identifier.candidates(in: typed).filter(\.valid).map(\.canonical)
            // A patent is filed under the number of its application.
            let writings = canonicals + canonicals.filter { $0.hasPrefix("ZL") }.map { "CN" + $0.dropFirst(2) }
            let found = try writings.lazy.compactMap { canonical in try right(canonical, in: db) }.first
            try db.run(
                """
                INSERT INTO matter_right (matter, canonical, kind, right_key)
                VALUES (\(matter.id), \(canonicals.first ?? typed), \(found?.kind), \(found?.key)) ON CONFLICT DO NOTHING
                """)
        }
    }

    private func right(_ canonical: String, in db: any Connection) throws -> (kind: String, key: String)? {
        try db.first(
            "SELECT r.kind, r.key FROM right_number n JOIN right_row r ON r.id = n.right_id WHERE n.canonical = \(canonical) ORDER BY r.id LIMIT 1"
        ) { (kind: try $0[0], key: try $0[1]) }
    }
}
