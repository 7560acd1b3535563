extension Dialect {
    /// A table definition in the words of the database. Definitions are written once, with the column types `BIGINT`, `TEXT` and
    /// `BYTES` and perhaps `WITHOUT ROWID` at the end; SQLite gets strict tables, so that it is as particular as PostgreSQL.
    /// Any other statement stays as it is.
    func definition(_ text: String) -> String {
        guard text.hasPrefix("CREATE ") || text.hasPrefix("ALTER TABLE ") else { return text }
        switch self {
        case .postgres:
            var out = text.replacingWord("BYTES", with: "BYTEA")
            if out.hasSuffix(Self.clustered) { out.removeLast(Self.clustered.count) }
            return out
        case .sqlite:
            let out = text.replacingWord("BYTES", with: "BLOB").replacingWord("BIGINT", with: "INTEGER")
            guard text.hasPrefix("CREATE TABLE ") || text.hasPrefix("CREATE TEMPORARY TABLE ") else { return out }
            if out.hasSuffix(Self.clustered) { return out + ", STRICT" }
            return out.hasSuffix(")") ? out + " STRICT" : out
        }
    }

    private static var clustered: String { " WITHOUT ROWID" }
}

extension String {
    /// Replaces a word of capital letters where it stands alone.
    fileprivate func replacingWord(_ word: String, with other: String) -> String {
        var (out, current) = ("", "")
        for character in self + " " {
            if character.isLetter || character.isNumber || character == "_" {
                current.append(character)
            } else {
                out += current == word ? other : current
                out.append(character)
                current = ""
            }
        }
        out.removeLast()
        return out
    }
}
