import Law
import Store

/// Finds open matters by a part of their parties' names: which two characters stand beside one another in which matter.
///
/// What has ended is found by a walk through the authority's rows: it is asked for seldom, and ten times as much would have to be kept.
struct MatterNames {
    static let statements: [SQL] = [
        """
        CREATE TABLE matter_pair (
            authority TEXT NOT NULL, pair TEXT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (authority, pair, matter)) WITHOUT ROWID
        """
    ]

    /// The pairs of a text, as they are looked for: capital letters of ASCII are small ones.
    static func pairs(of text: String) -> Set<String> {
        let characters = Array(folded(text).unicodeScalars)
        guard characters.count > 1 else { return [] }
        return Set(
            (1..<characters.count).map { place in
                var pair = String.UnicodeScalarView()
                pair.append(characters[place - 1])
                pair.append(characters[place])
                return String(pair)
            })
    }

    /// As the databases' `lower` writes ASCII.
    static func folded(_ text: String) -> String {
        guard text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return text }
        return String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    /// The names of a matter's parties as its title has them.
    let text: String

    init(_ names: [String]) { text = names.joined(separator: "、") }

    /// What the rows say of a matter.
    init(of matter: Int64, in db: any Connection) throws {
        self.init(try db.all("SELECT name FROM matter_party WHERE matter = \(matter) ORDER BY role, position") { try $0[0] })
    }

    func keep(of matter: Int64, at authority: String, in db: any Connection) throws {
        for pair in Self.pairs(of: text).sorted() {
            try db.run("INSERT INTO matter_pair (authority, pair, matter) VALUES (\(authority), \(pair), \(matter)) ON CONFLICT DO NOTHING")
        }
    }

    func drop(of matter: Int64, at authority: String, in db: any Connection) throws {
        for pair in Self.pairs(of: text).sorted() {
            try db.run("DELETE FROM matter_pair WHERE authority = \(authority) AND pair = \(pair) AND matter = \(matter)")
        }
    }

    /// The pair of a text that the fewest open matters have, counted up to a bound; nil where the text is shorter than two characters.
    static func rarest(of text: String, at authority: String, in db: any Connection) throws -> String? {
        var best: (pair: String, count: Int)?
        for pair in pairs(of: text).sorted() {
            let bound = min(best?.count ?? 1_000, 1_000)
            let count: Int =
                try db.first(
                    """
                    SELECT count(*) FROM (SELECT 1 FROM matter_pair WHERE authority = \(authority) AND pair = \(pair) LIMIT \(bound)) counted
                    """
                ) { try $0[0] } ?? 0
            if best == nil || count < bound { best = (pair, count) }
            if count < 50 { break }
        }
        return best?.pair
    }
}
