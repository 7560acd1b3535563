import Crypto
import Law
import Procedure
import Register
import Store

/// What the entries of a matter say beside parties and rights by which it may belong together with others: addresses, telephones, suppliers.
struct MatterMarks: Sendable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case address, phone, supplier

        /// Two writings of the same are one; nil where nothing is left to compare.
        func normalised(_ text: String) -> String? {
            switch self {
            case .supplier: return PartyName.key(text).isEmpty ? nil : PartyName.key(text)
            case .address:
                let plain = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
                return plain.count < 4 ? nil : plain
            case .phone:
                let digits = text.unicodeScalars.compactMap { scalar in
                    scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
                }
                let plain = digits.map { String(Int($0)) }.joined()
                let bare = plain.count == 13 && plain.hasPrefix("86") ? String(plain.dropFirst(2)) : plain
                return bare.count < 7 ? nil : bare
            }
        }
    }

    struct Mark: Sendable, Hashable {
        let kind: Kind
        let text: String
        /// The entry that says so.
        let entry: Int
    }

    let marks: [Mark]

    /// Nil where no entry says any.
    init?(_ matter: Matter) {
        let found = matter.procedure.corrected(matter.entries).flatMap { entry in
            Kind.allCases.compactMap { kind -> Mark? in
                guard Self.isMark(kind.rawValue, in: entry.kind, of: matter.procedure), let text = entry.values[kind.rawValue]?.text,
                    text != MatterRecord.erased, kind.normalised(text) != nil
                else { return nil }
                return Mark(kind: kind, text: text, entry: entry.seq)
            }
        }
        guard !found.isEmpty else { return nil }
        marks = found
    }

    /// A field that is called as a mark and holds text.
    static func isMark(_ field: String, in event: String, of procedure: AnyProcedure) -> Bool {
        guard Kind(rawValue: field) != nil, let found = procedure.events[event]?.fields.first(where: { $0.name == field }) else {
            return false
        }
        if case .text = found.kind { return true }
        return false
    }

    static func areNamed(in entry: Entry, of procedure: AnyProcedure) -> Bool {
        Kind.allCases.contains { isMark($0.rawValue, in: entry.kind, of: procedure) }
    }

    /// Writes them in the place of those that were there. Of a telephone only a keyed hash is kept.
    func write(of matter: Int64, in db: any Connection) throws {
        for mark in marks {
            guard let plain = mark.kind.normalised(mark.text) else { continue }
            let isSecret = mark.kind == .phone
            let value = isSecret ? try Self.secretHash(plain, in: db) : plain
            try db.run(
                """
                INSERT INTO matter_mark (matter, kind, value, shown, entry)
                VALUES (\(matter), \(mark.kind.rawValue), \(value), \(isSecret ? nil : mark.text), \(mark.entry)) ON CONFLICT DO NOTHING
                """)
        }
    }

    static func erase(of matter: Int64, in db: any Connection) throws { try db.run("DELETE FROM matter_mark WHERE matter = \(matter)") }

    /// HMAC-SHA256 under a key of this database, which no archive takes along: nobody guesses a number from it by trying them all.
    private static func secretHash(_ plain: String, in db: any Connection) throws -> String {
        let secret: [UInt8]
        if let kept: [UInt8] = try db.first("SELECT secret FROM mark_key ORDER BY id LIMIT 1", { try $0[0] }) {
            secret = kept
        } else {
            secret = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
            try db.run("INSERT INTO mark_key (id, secret) VALUES (1, \(secret))")
        }
        return Array(HMAC<SHA256>.authenticationCode(for: Array(plain.utf8), using: SymmetricKey(data: secret))).hex
    }

    static let statements: [SQL] = [
        """
        CREATE TABLE matter_mark (
            matter BIGINT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, shown TEXT, entry BIGINT NOT NULL,
            PRIMARY KEY (matter, kind, value))
        """,
        "CREATE INDEX matter_mark_value ON matter_mark (kind, value, matter)",
        "CREATE TABLE mark_key (id BIGINT PRIMARY KEY, secret BYTES NOT NULL)",
    ]
}
