import Identifier
public import Law
public import Procedure
import Register
import Store

/// The rows of what a matter made public: for the public list, for the pages of parties, and to find them by.
struct PublicationRows: Sendable {
    let lines: [PublicationLine]
    /// Credit codes of those who are named in each, by its number.
    let named: [Int: [String]]
    /// The rights in each as they were typed, by its number.
    private let rights: [Int: [String]]

    /// - Parameter parties: of the matter, whose credit codes stand for their names.
    init(_ matter: Matter, parties: [MatterParty]) {
        let published = matter.procedure.publications(of: matter.entries)
        lines = published.map { PublicationLine($0, of: matter, parties: parties) }
        rights = Dictionary(
            uniqueKeysWithValues: published.map { publication in
                (publication.number, publication.lines.filter { $0.field.kind == .right }.compactMap(\.value.text))
            })
        named = Dictionary(uniqueKeysWithValues: published.map { ($0.number, $0.namedCodes(parties)) })
    }

    /// Writes them in the place of those that were there.
    func write(of matter: Int64, procedure: String, in db: any Connection) throws {
        try db.run("DELETE FROM matter_publication WHERE matter = \(matter)")
        try db.run("DELETE FROM published_party WHERE matter = \(matter)")
        try db.run("DELETE FROM published_right WHERE matter = \(matter)")
        for line in lines {
            let words = PartyName.key(
                "\(line.title) \(line.subject) \(line.key) \((rights[line.number] ?? []).flatMap(RightWritings.of).joined(separator: " "))")
            try db.run(
                """
                INSERT INTO matter_publication (matter, number, code, procedure, authority, area, title, subject, words, since, until, withdrawn)
                VALUES (\(matter), \(line.number), \(line.code), \(procedure), \(line.authority), \(line.area), \(line.title), \(line.subject),
                    \(words), \(line.since), \(line.until), \(line.withdrawn))
                """)
            for typed in rights[line.number] ?? [] {
                try db.run(
                    """
                    INSERT INTO published_right (matter, number, canonical) VALUES (\(matter), \(line.number), \(RightWritings.of(typed)[0]))
                    ON CONFLICT DO NOTHING
                    """)
            }
            for code in named[line.number] ?? [] {
                try db.run(
                    "INSERT INTO published_party (matter, number, code) VALUES (\(matter), \(line.number), \(code)) ON CONFLICT DO NOTHING")
            }
        }
    }

    static let statements: [SQL] = [
        """
        CREATE TABLE matter_publication (
            matter BIGINT NOT NULL, number BIGINT NOT NULL, code TEXT NOT NULL, procedure TEXT NOT NULL, authority TEXT NOT NULL,
            area TEXT NOT NULL, title TEXT NOT NULL, subject TEXT NOT NULL, words TEXT NOT NULL, since TEXT NOT NULL, until TEXT,
            withdrawn TEXT, PRIMARY KEY (matter, number))
        """,
        "CREATE INDEX matter_publication_since ON matter_publication (since, matter, number)",
        "CREATE INDEX matter_publication_kind ON matter_publication (procedure, code, since)",
        "CREATE INDEX matter_publication_authority ON matter_publication (authority, since)",
        "CREATE TABLE published_party (matter BIGINT NOT NULL, number BIGINT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (matter, number, code))",
        "CREATE INDEX published_party_code ON published_party (code, matter, number)",
        "CREATE TABLE published_right (matter BIGINT NOT NULL, number BIGINT NOT NULL, canonical TEXT NOT NULL, PRIMARY KEY (matter, number, canonical))",
    ]
}

/// Something that a matter made public, as lists show it.
public struct PublicationLine: Sendable, Hashable {
    /// The matter's address, and which of what it made public it is.
    public let matter: String
    public let number: Int
    /// Codes of the procedure and of the publication in it.
    public let procedure: String
    public let code: String
    public let authority: String
    public let area: String
    public let title: String
    /// The right and the parties in it, covered.
    public let subject: String
    public let since: LocalDate
    /// The last day; nil where no rule ends it.
    public let until: LocalDate?
    /// The day on which it was taken down.
    public let withdrawn: LocalDate?

    /// How it is addressed: `7K3F-9QX2-1`.
    public var key: String { "\(matter)-\(number)" }

    public func stands(on day: LocalDate) -> Bool { withdrawn == nil && since <= day && (until.map { day <= $0 } ?? true) }

    init(_ publication: PublicationStanding, of matter: Matter, parties: [MatterParty]) {
        (self.matter, number, procedure, code) = (matter.key, publication.number, matter.procedure.code, publication.code)
        (authority, area, title) = (matter.authority, matter.area, publication.title)
        (since, until, withdrawn) = (publication.since, publication.until, publication.withdrawn)
        let shown = publication.lines.filter { [.right, .party, .parties].contains($0.field.kind) }
        subject = shown.flatMap { $0.texts(parties) }.joined(separator: "\u{3000}")
    }

    static let columns: SQL = """
        SELECT m.key, p.number, p.procedure, p.code, p.authority, p.area, p.title, p.subject, p.since, p.until, p.withdrawn
        FROM matter_publication p JOIN matter m ON m.id = p.matter
        """

    init(_ row: Row) throws {
        (matter, number, procedure, code) = (try row[0], try row[1], try row[2], try row[3])
        (authority, area, title, subject) = (try row[4], try row[5], try row[6], try row[7])
        (since, until, withdrawn) = (try row[8], try row[9], try row[10])
    }
}

extension PublishedLine {
    /// What it says, with the names of those who are given by their credit codes.
    public func texts(_ parties: [MatterParty]) -> [String] {
        let said: [String] =
            switch value {
            case .text(let text): [text]
            case .list(let list): list.compactMap(\.text)
            default: []
            }
        guard [.party, .parties].contains(field.kind) else { return said }
        return said.map { text in parties.first { $0.isCalled(text) }?.name ?? text }
    }
}

extension PublicationStanding {
    /// Credit codes of the parties that everybody may read the names of in it.
    fileprivate func namedCodes(_ parties: [MatterParty]) -> [String] {
        let texts = lines.filter { [.party, .parties].contains($0.field.kind) }.flatMap { $0.texts(parties) }
        return parties.filter { party in texts.contains(party.name) }.compactMap(\.code)
    }
}

extension MatterParty {
    /// Whether a text is its credit code.
    fileprivate func isCalled(_ text: String) -> Bool {
        guard let code else { return false }
        return Identifier.candidates(in: text).contains { $0.kind == .creditCode && $0.canonical == code }
    }
}
