public import Law
import Procedure
import Store

/// An official paper 文书 that a matter brought about, with its number.
public struct MatterDocument: Sendable, Hashable {
    /// The matter's key.
    public let matter: String
    /// The rule's code in the procedure, and the paper's title.
    public let code: String
    public let title: String
    /// Id of the authority that issues it.
    public let authority: String
    public let year: Int
    /// Counts from 1 without gaps, for each authority, kind of paper and year.
    public let number: Int
    /// The marks of authority and kind as they were when it was numbered 机关代字和类别代字; nil where the kind has none.
    public let mark: String?
    public let day: LocalDate
    /// The number of the entry that it rests on.
    public let entry: Int
    /// What is typed at `/verify`: `7K3F-9QX2-MM4T`.
    public let verification: String

    /// 银市监罚〔2026〕12号; without a mark 〔2026〕12号.
    public var numberText: String { "\(mark ?? "")〔\(year)〕\(number)号" }

    init(_ fact: MatterFact.Numbered, of matter: String, authority: String, day: LocalDate) {
        (self.matter, code, title, self.authority) = (matter, fact.document, fact.title, authority)
        (year, number, mark, self.day, entry, verification) = (fact.year, fact.number, fact.mark, day, fact.entry, fact.verification)
    }

    init(_ row: Row) throws {
        (matter, code, title, authority) = (try row[0], try row[1], try row[2], try row[3])
        (year, number, day, entry, verification) = (try row[4], try row[5], try row[6], try row[7], try row[8])
        mark = try row[9]
    }

    static let columns: SQL =
        "SELECT m.key, d.code, d.title, d.authority, d.year, d.number, d.day, d.entry, d.verification, d.mark FROM matter_document d JOIN matter m ON m.id = d.matter"
}

/// What stands before the year in the number of a paper 机关代字和类别代字 (银市监罚), by the id of the authority and the kind of paper
/// (`protection.penalty/decision`); nil where the region has set none.
public typealias PaperMarks = @Sendable (_ authority: String, _ kind: String) -> String?

extension MatterDocument {
    /// What is numbered together, beside the authority and the year: papers of one mark, else of one rule.
    func kind(of procedure: String) -> String { Self.kind(code, of: procedure, mark: mark) }

    static func kind(_ code: String, of procedure: String, mark: String?) -> String { mark ?? "\(procedure)/\(code)" }

    /// Writes its row.
    func keep(of id: Int64, procedure: String, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO matter_document (matter, entry, code, title, authority, kind, year, number, day, verification, mark)
            VALUES (\(id), \(entry), \(code), \(title), \(authority), \(kind(of: procedure)), \(year), \(number), \(day),
                \(verification), \(mark))
            ON CONFLICT (matter, entry, code) DO NOTHING
            """)
    }
}

/// The last number of each series of papers, gathered while rows are made anew, and written at once: the next one is a later one.
struct PaperNumbers {
    private struct Series: Hashable, Comparable {
        let authority: String
        let kind: String
        let year: Int
        static func < (a: Self, b: Self) -> Bool { (a.authority, a.kind, a.year) < (b.authority, b.kind, b.year) }
    }
    private var last: [Series: Int] = [:]

    mutating func note(_ paper: MatterDocument, of procedure: String) {
        let series = Series(authority: paper.authority, kind: paper.kind(of: procedure), year: paper.year)
        last[series] = max(last[series] ?? 0, paper.number)
    }

    /// Writes them, in one order everywhere, so that two writers do not wait for one another crosswise.
    mutating func write(in db: any Connection) throws {
        for (series, number) in last.sorted(by: { $0.key < $1.key }) {
            try db.run(
                """
                INSERT INTO document_number (authority, kind, year, last) VALUES (\(series.authority), \(series.kind), \(series.year), \(number))
                ON CONFLICT (authority, kind, year) DO UPDATE
                    SET last = CASE WHEN document_number.last < excluded.last THEN excluded.last ELSE document_number.last END
                """)
        }
        last = [:]
    }

}

extension MatterFact {
    /// A paper got its number.
    struct Numbered: Codable {
        static let kind = "matter.document"
        let document: String
        let title: String
        let entry: Int
        let year: Int
        let number: Int
        let verification: String
        /// Absent in entries written before papers had marks, and where the kind has none.
        let mark: String?
    }
}

extension MatterFact.Numbered {
    /// As the ledger keeps it.
    init(bytes: [UInt8]) throws {
        guard let said = FieldValue(bytes: bytes)?.record, let document = said["document"]?.text, let title = said["title"]?.text,
            let entry = said["entry"]?.number, let year = said["year"]?.number, let number = said["number"]?.number,
            let verification = said["verification"]?.text
        else { throw StoreError.failed("台账里一份文书的文号读不出来") }
        self.init(
            document: document, title: title, entry: entry, year: year, number: number, verification: verification,
            mark: said["mark"]?.text)
    }
}

extension Matters {
    /// The tables of papers and of their numbers.
    static let documentTables: [SQL] = [
        """
        CREATE TABLE matter_document (
            matter BIGINT NOT NULL, entry BIGINT NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, authority TEXT NOT NULL, kind TEXT NOT NULL,
            year BIGINT NOT NULL, number BIGINT NOT NULL, day TEXT NOT NULL, verification TEXT NOT NULL UNIQUE,
            PRIMARY KEY (matter, entry, code), UNIQUE (authority, kind, year, number))
        """,
        """
        CREATE TABLE document_number (
            authority TEXT NOT NULL, kind TEXT NOT NULL, year BIGINT NOT NULL, last BIGINT NOT NULL, PRIMARY KEY (authority, kind, year))
        """,
    ]

    /// Numbers the papers that new entries brought about. The number is drawn in the transaction of the entry and goes back with it, and whoever
    /// draws one holds the row until then: so none comes twice and none is left out. A paper whose name waits for confirmation gets none yet.
    func numberPapers(of entries: [Entry], in matter: Matter, behind head: Ledger.Head, at now: Instant, in db: any Connection) throws {
        let fresh = Set(entries.map(\.seq))
        var head = head
        for paper in matter.procedure.documents(of: matter.entries) where fresh.contains(paper.entry) && !paper.awaitsConfirmation {
            let mark = marks(matter.authority, MatterDocument.kind(paper.code, of: matter.procedure.code, mark: nil))
            let (kind, year) = (MatterDocument.kind(paper.code, of: matter.procedure.code, mark: mark), paper.day.civil.year)
            let drawn: Int? = try db.first(
                """
                INSERT INTO document_number (authority, kind, year, last) VALUES (\(matter.authority), \(kind), \(year), 1)
                ON CONFLICT (authority, kind, year) DO UPDATE SET last = document_number.last + 1 RETURNING last
                """
            ) { try $0[0] }
            guard let number = drawn else { throw StoreError.failed("文书 \(paper.title) 没有取到号") }
            let fact = MatterFact.Numbered(
                document: paper.code, title: paper.title, entry: paper.entry, year: year, number: number,
                verification: MatterKey.verification(), mark: mark)
            head = try Ledger.append(
                kind: MatterFact.Numbered.kind, version: 1, day: paper.day, recordedAt: now, actor: "系统",
                body: try CanonicalJSON.encode(fact), to: head, in: db)
            try MatterDocument(fact, of: matter.key, authority: matter.authority, day: paper.day).keep(
                of: matter.id, procedure: matter.procedure.code, in: db)
        }
    }

    /// The papers of a matter, in the order of their entries.
    public func documents(of key: String) async throws -> [MatterDocument] {
        try await database.read { db in
            try db.all("\(MatterDocument.columns) WHERE m.key = \(key) ORDER BY d.entry, d.code", MatterDocument.init)
        }
    }

    /// The paper under a code that stands on it; nil where none does.
    public func document(verification typed: String) async throws -> MatterDocument? {
        guard let code = MatterKey.read(typed, letters: 12) else { return nil }
        return try await database.read { db in
            try db.first("\(MatterDocument.columns) WHERE d.verification = \(code)", MatterDocument.init)
        }
    }
}
