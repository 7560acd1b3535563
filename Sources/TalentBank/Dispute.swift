import Law
import People
import Register
import Store

/// Finds what the register and the matters say of a dispute: parties under every name they go by, who acts for them, whose invention it is, and
/// who was drawn in it before.
enum Dispute {
    static func facts(of request: DrawRequest, on day: LocalDate, in db: any Connection) throws -> DisputeFacts {
        var facts = DisputeFacts()
        for tie in request.avoid {
            facts.parties.append(try party("需要回避的主体", name: tie.name, code: tie.code, rights: [], on: day, in: db))
        }
        guard let matter = request.matter else { return facts }
        let id: Int64? = try db.first("SELECT id FROM matter WHERE key = \(matter)") { try $0[0] }
        guard let id else { throw PersonFaults("没有这个办件：\(matter)。", at: "matter") }
        let rights: [Int64] = try db.all(
            "SELECT r.id FROM matter_right m JOIN right_row r ON r.key = m.right_key AND r.kind = m.kind WHERE m.matter = \(id) ORDER BY r.id"
        ) { try $0[0] }
        let named: [(role: String, name: String, code: String?)] = try db.all(
            "SELECT role, name, code FROM matter_party WHERE matter = \(id) ORDER BY role, position"
        ) { (try $0[0], try $0[1], try $0[2]) }
        facts.parties += try named.map { try party(title(of: $0.role), name: $0.name, code: $0.code, rights: rights, on: day, in: db) }
        for right in rights {
            let mentions = try RegisterReader.file(of: right, in: db)?.record.parties ?? []
            facts.inventors.formUnion(mentions.filter { [.inventor, .designer].contains($0.role) }.map { PartyName.key($0.name) })
        }
        facts.before = try before(id, matter, in: db)
        return facts
    }

    private static func title(of role: String) -> String {
        switch role {
        case "claimant": "请求人"
        case "respondent": "被请求人"
        default: "当事人"
        }
    }

    private static func party(
        _ role: String, name: String, code: String?, rights: [Int64], on day: LocalDate, in db: any Connection
    ) throws -> DisputeFacts.Party {
        var party = DisputeFacts.Party(role, names: [PartyName.key(name)])
        if let code { party.codes.insert(code) }
        // The name authority knows under what other names and codes it goes.
        let key = PartyName.key(name)
        let known: [Int64] = try db.all(
            """
            SELECT DISTINCT n.party_id FROM party_name n JOIN party p ON p.id = n.party_id
            WHERE n.name_key = \(key) OR (n.name_key >= \(key + "|") AND n.name_key < \(key + "}")) OR p.identifier = \(code ?? "")
            """
        ) { try $0[0] }
        for id in known {
            try db.each("SELECT n.name, p.identifier FROM party_name n JOIN party p ON p.id = n.party_id WHERE n.party_id = \(id)") { row in
                party.names.insert(PartyName.key(try row[0]))
                if let identifier: String = try row[1] { party.codes.insert(identifier) }
            }
            for right in rights { party.agencies.formUnion(try agencies(of: id, on: right, in: db)) }
        }
        for code in party.codes {
            for agency: String in try db.all(
                """
                SELECT agency FROM delegation WHERE party = \(code) AND revoked_at IS NULL AND since <= \(day) AND until >= \(day)
                """, { try $0[0] })
            {
                party.agencies.insert(agency)
                party.agencies.formUnion(try names(of: agency, in: db))
            }
        }
        return party
    }

    /// Agencies named on a right on which the party stands.
    private static func agencies(of party: Int64, on right: Int64, in db: any Connection) throws -> [String] {
        let stands: Int64? = try db.first(
            "SELECT n.id FROM right_party rp JOIN party_name n ON n.id = rp.name_id WHERE rp.right_id = \(right) AND n.party_id = \(party) LIMIT 1"
        ) { try $0[0] }
        guard stands != nil else { return [] }
        var out: [String] = []
        try db.each(
            """
            SELECT n.name, p.identifier FROM right_party rp JOIN party_name n ON n.id = rp.name_id JOIN party p ON p.id = n.party_id
            WHERE rp.right_id = \(right) AND rp.role = \(PartyMention.Role.agency.rawValue)
            """
        ) { row in
            out.append(PartyName.key(try row[0]))
            if let identifier: String = try row[1] { out.append(identifier) }
        }
        return out
    }

    private static func names(of code: String, in db: any Connection) throws -> [String] {
        try db.all("SELECT n.name FROM party p JOIN party_name n ON n.party_id = p.id WHERE p.identifier = \(code)") {
            PartyName.key(try $0[0])
        }
    }

    /// Persons who were drawn or declined in a draw for this matter, or for another one between parties of it on the same right.
    private static func before(_ id: Int64, _ matter: String, in db: any Connection) throws -> [String: String] {
        let disputes: [String] = try db.all(
            """
            SELECT DISTINCT m.key FROM matter m
            JOIN matter_right r ON r.matter = m.id JOIN matter_right own ON own.canonical = r.canonical AND own.matter = \(id)
            JOIN matter_party p ON p.matter = m.id JOIN matter_party mine ON mine.name_key = p.name_key AND mine.matter = \(id)
            """
        ) { try $0[0] }
        var out: [String: String] = [:]
        for dispute in Set(disputes + [matter]).sorted() {
            for draw in try Draws.draws("WHERE matter = \(dispute) ORDER BY id", in: db) {
                let declined = draw.lines.filter { $0.state == .declined }.map(\.person)
                // A draw that was given up left nobody with an opinion; who declined in it declined all the same.
                for person in (draw.state == .drawn ? draw.seated : []) + declined { out[person] = draw.key }
            }
        }
        return out
    }
}
