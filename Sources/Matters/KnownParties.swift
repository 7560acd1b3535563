import Identifier
import Register
import Store

/// Finds the parties of the register that typed names and credit codes mean; for many matters, all of them in two questions.
struct KnownParties {
    /// Names by credit code, and the codes of each key of a name; what is absent was not asked for.
    private var names: [String: String?] = [:]
    private var codes: [String: [String?]] = [:]

    init() {}

    /// Those that some texts mean.
    init(typed: [String], in db: any Connection) throws {
        let typedCodes = typed.map(Self.creditCode)
        for code in typedCodes.compactMap(\.self) { names.updateValue(nil, forKey: code) }
        for (text, code) in zip(typed, typedCodes) where code == nil { codes[PartyName.key(text)] = [] }
        for some in Self.parts(names.keys) {
            try db.each("SELECT identifier, name FROM party WHERE identifier IN (\(SQL.list(some)))") {
                names[try $0[0] as String] = try $0[1]
            }
        }
        for some in Self.parts(codes.keys) {
            try db.each(
                """
                SELECT DISTINCT n.name_key, p.identifier FROM party_name n JOIN party p ON p.id = n.party_id WHERE n.name_key IN (\(SQL.list(some)))
                """
            ) { codes[try $0[0], default: []].append(try $0[1]) }
        }
    }

    /// A credit code names the party that the register has under it; a name gets the code of the only party of that name.
    func party(_ role: String, _ typed: String, in db: any Connection) throws -> MatterParty {
        if let code = Self.creditCode(typed) {
            let name =
                try names[code] ?? db.first("SELECT name FROM party WHERE identifier = \(code)") { try $0[0] as String }
            return MatterParty(role: role, name: name ?? typed, code: code)
        }
        let found = try codes[PartyName.key(typed)] ?? Self.codes(of: PartyName.key(typed), in: db)
        return MatterParty(role: role, name: typed, code: found.count == 1 ? found[0] : nil)
    }

    private static func codes(of key: String, in db: any Connection) throws -> [String?] {
        try db.all(
            "SELECT DISTINCT p.identifier FROM party_name n JOIN party p ON p.id = n.party_id WHERE n.name_key = \(key) LIMIT 2"
        ) { try $0[0] }
    }

    private static func creditCode(_ typed: String) -> String? {
        Identifier.candidates(in: typed).first { $0.kind == .creditCode && $0.valid }?.canonical
    }

    /// Lists of one length, so that there are few statements: the last one says its last text again.
    private static func parts(_ texts: some Collection<String>) -> [[String]] {
        let (all, length) = (Array(texts), 250)
        return stride(from: 0, to: all.count, by: length).map { start in
            let part = Array(all[start..<min(start + length, all.count)])
            return part + Array(repeating: part[part.count - 1], count: length - part.count)
        }
    }
}
