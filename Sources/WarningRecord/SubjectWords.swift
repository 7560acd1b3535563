import Law
import Matters
public import Store
import Warning

/// How a subject is written by the rows it was found in. A warning itself keeps no name.
public enum SubjectWords {
    /// The name, number, address or supplier; nil where no row says it, and for a telephone.
    public static func of(_ warning: FiledWarning, in db: any Connection) throws -> String? {
        let subject = warning.finding.subject
        let kind = String(subject.prefix { $0 != " " })
        let rest = String(subject.dropFirst(kind.count + 1))
        switch kind {
        case "code", "name": return try party(subject, of: warning.id, in: db)
        case "address", "supplier", "phone":
            let marks: [(value: String, shown: String?)] = try db.all(
                """
                SELECT k.value, k.shown FROM warning_fact f JOIN matter m ON m.key = f.key JOIN matter_mark k ON k.matter = m.id
                WHERE f.warning = \(warning.id) AND f.kind = 'matter' AND k.kind = \(kind) ORDER BY f.day DESC
                """
            ) { (try $0[0], try $0[1]) }
            return marks.first { WarningSubject.digest($0.value) == rest }?.shown
        case "party": return try db.first("SELECT name FROM party WHERE key = \(rest)") { try $0[0] }
        case "agency": return try db.first("SELECT name FROM agency WHERE code = \(rest)", { try $0[0] }) ?? rest
        default: return try right(subject, in: db)
        }
    }

    /// A right of the register by kind and key: its name and number.
    private static func right(_ subject: String, in db: any Connection) throws -> String? {
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return try db.first("SELECT title FROM right_row WHERE kind = \(parts[0]) AND key = \(parts[1])") {
            "\(try $0[0] as String) \(parts[1])"
        }
    }

    private static func party(_ subject: String, of warning: Int64, in db: any Connection) throws -> String? {
        let names: [(name: String, key: String, code: String?)] = try db.all(
            """
            SELECT p.name, p.name_key, p.code FROM warning_fact f JOIN matter m ON m.key = f.key JOIN matter_party p ON p.matter = m.id
            WHERE f.warning = \(warning) AND f.kind = 'matter' ORDER BY f.day DESC, f.key DESC
            """
        ) { (try $0[0], try $0[1], try $0[2]) }
        return names.first { WarningSubject.party(code: $0.code, nameKey: $0.key) == subject }?.name
    }
}
