public import Access
import Law
import Procedure
import Store

extension Matters {
    /// The papers of a matter with what became of each, in the order of their entries.
    public func papers(of key: String) async throws -> [PaperRecord] {
        try await database.read { db in try PaperRecord.all("m.key = \(key)", in: db) }
    }

    /// The paper under a code that stands on it; nil where none does.
    public func paper(verification typed: String) async throws -> PaperRecord? {
        guard let code = MatterKey.read(typed, letters: 12) else { return nil }
        return try await database.read { db in try PaperRecord.all("d.verification = \(code)", in: db).first }
    }

    /// Issues a paper: what it says is written down and sealed, once. Whoever asks again gets what was issued.
    /// - Parameter compose: what it says, by the matter as it stands in the ledger.
    public func issue(
        _ verification: String, as compose: @escaping @Sendable (Matter, MatterDocument) throws -> PaperRecord.Issue
    ) async throws -> PaperRecord {
        let found = try await paper(verification: verification)
        guard let found else { throw MatterRefusal.unknown }
        if found.issued != nil { return found }
        let now = clock.now()
        return try await database.write { [self] db in
            let record = try PaperRecord(found.document, in: db)
            if record.issued != nil { return record }
            let matter = try load(found.document.matter, in: db)
            let issue = try compose(matter, found.document)
            let fact = MatterFact.Issued(
                document: found.document.code, entry: found.document.entry, text: issue.text, digest: issue.digest,
                signature: issue.signature, key: issue.key)
            _ = try append(fact, MatterFact.Issued.kind, to: matter, day: found.document.day, at: now, by: "系统", in: db)
            try fact.file(in: matter.id, db)
            return try PaperRecord(found.document, in: db)
        }
    }

    /// Notes the files that were drawn from an issued paper; a form that is there already stays.
    public func note(pdf: String?, docx: String?, of record: PaperRecord) async throws {
        let now = clock.now()
        try await database.write { [self] db in
            let (document, issued) = (record.document, try PaperRecord(record.document, in: db).issued)
            let (pdf, docx) = (issued?.pdf == nil ? pdf : nil, issued?.docx == nil ? docx : nil)
            guard issued != nil, pdf != nil || docx != nil else { return }
            let matter = try load(document.matter, in: db)
            let fact = MatterFact.Drawn(document: document.code, entry: document.entry, pdf: pdf, docx: docx)
            _ = try append(fact, MatterFact.Drawn.kind, to: matter, day: now.day, at: now, by: "系统", in: db)
            try fact.file(in: matter.id, db)
        }
    }

    /// Codes of papers that nobody has issued yet, the oldest first.
    public func unissued(limit: Int) async throws -> [String] {
        try await database.read { db in
            try db.all(
                """
                SELECT d.verification FROM matter_document d LEFT JOIN matter_paper p ON p.matter = d.matter AND p.entry = d.entry AND p.code = d.code
                WHERE p.matter IS NULL ORDER BY d.matter, d.entry, d.code LIMIT \(limit)
                """
            ) { try $0[0] }
        }
    }

    /// Takes in the scan of a signed and sealed paper.
    /// - Throws: `MatterRefusal` where whoever sends it does not act in the matter for its authority.
    public func enterScan(of verification: String, in key: String, file: String, by viewer: Viewer) async throws {
        let now = clock.now()
        try await database.write { [self] db in
            let (matter, record) = try official(verification, in: key, for: viewer, db)
            guard !record.scans.contains(where: { $0.file == file }) else { throw MatterRefusal.refused("这份扫描件已经登记过。") }
            let fact = MatterFact.Scanned(document: record.document.code, entry: record.document.entry, file: file)
            let head = try append(fact, MatterFact.Scanned.kind, to: matter, day: now.day, at: now, by: viewer.actorName, in: db)
            try fact.file(in: matter.id, seq: head.seq, day: now.day, db)
        }
    }

    /// A matter and one of its papers, for whoever acts in it for its authority.
    func official(_ verification: String, in key: String, for viewer: Viewer, _ db: any Connection) throws -> (Matter, PaperRecord) {
        let matter = try load(key, in: db)
        guard matter.isOpen(to: viewer) else { throw MatterRefusal.unknown }
        guard matter.role(of: viewer)?.side == .authority else { throw MatterRefusal.notYours("只有办理机关的承办人和审批人能够登记文书的送达和扫描件。") }
        let found = try PaperRecord.all("m.key = \(key) AND d.verification = \(verification)", in: db).first
        guard let found else { throw MatterRefusal.refused("这个办件里没有这份文书。") }
        return (matter, found)
    }

    func append(
        _ fact: some Encodable, _ kind: String, to matter: Matter, day: LocalDate, at now: Instant, by actor: String, in db: any Connection
    ) throws -> Ledger.Head {
        guard let head = try Ledger.head(of: Self.stream, key: matter.key, in: db) else { throw MatterRefusal.unknown }
        try db.run("UPDATE matter SET changed_at = \(now) WHERE id = \(matter.id)")
        return try Ledger.append(
            kind: kind, version: 1, day: day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(fact), to: head, in: db)
    }
}
