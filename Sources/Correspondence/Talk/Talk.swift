public import Access
public import Law
public import Store

/// Notes and messages of matters. What others read is kept in the ledger, in a stream of its own beside the matter's: the file does not hold it.
/// The texts stand beside the chain, so that they can be erased. Who may do what is for the caller to say.
public struct Talk: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    static let stream = "matter.talk"

    /// A note that others read.
    struct Written: Codable {
        static let kind = "note.written"
        let audience: NoteAudience
        let account: Int64
        let role: String
        let corrects: Int?
        let form: String?
        let text: String
    }

    struct Sent: Codable {
        static let kind = "message.sent"
        let party: String
        let office: Bool
        let account: Int64?
        let role: String
        let form: String?
        let text: String
    }

    /// Who writes, in what capacity.
    public struct Writer: Sendable {
        public let account: Int64?
        public let role: String
        public init(account: Int64?, role: String) { (self.account, self.role) = (account, role) }
        var actor: String { account.map { "账号\($0)" } ?? "查询码" }
    }

    // MARK: Notes

    /// - Parameters:
    ///   - corrects: the number of the note that this one puts right.
    ///   - form: makes it one note however often it is sent.
    /// - Throws: `TalkRefusal`.
    public func note(
        _ text: String, for audience: NoteAudience, correcting corrects: Int?, on matter: String, by account: Int64, as role: String,
        form: String?
    ) async throws {
        let now = clock.now()
        try await database.write { db in
            guard audience != .personal else {
                let known: Int64? = try db.first(
                    "SELECT id FROM personal_note WHERE account = \(account) AND matter = \(matter) AND form = \(form ?? "")"
                ) { try $0[0] }
                guard known == nil else { return }
                let id = try Ids.next("personal_note", in: db)
                try db.run(
                    """
                    INSERT INTO personal_note (id, account, matter, role, text, written_at, form)
                    VALUES (\(id), \(account), \(matter), \(role), \(text), \(now), \(form ?? ""))
                    """)
                return
            }
            let before = try Self.notes(of: matter, in: db)
            if let corrects, !before.contains(where: { $0.number == corrects && $0.audience == audience }) {
                throw TalkRefusal("没有第 \(corrects) 条记事，或者它不是给同样的人看的，不能更正它。")
            }
            let sealed = SealedField("text", text)
            try append(
                Written.kind,
                Written(audience: audience, account: account, role: role, corrects: corrects, form: form, text: sealed.commitment),
                sealed, form: form, by: "账号\(account)", on: matter, at: now, in: db)
        }
    }

    /// What the ledger holds of a matter's notes, and the account's own, in the order in which they were written.
    public func notes(of matter: String, account: Int64?) async throws -> [MatterNote] {
        try await database.read { db in
            let own: [MatterNote] = try db.all(
                """
                SELECT id, role, text, written_at FROM personal_note WHERE matter = \(matter) AND account = \(account ?? 0) ORDER BY id
                """
            ) {
                MatterNote(
                    number: try $0[0], audience: .personal, account: account ?? 0, role: try $0[1], text: try $0[2], writtenAt: try $0[3])
            }
            return (try Self.notes(of: matter, in: db) + own).sorted { $0.writtenAt < $1.writtenAt }
        }
    }

    /// Takes a personal note away; only its writer can.
    public func deleteNote(_ number: Int, on matter: String, by account: Int64) async throws {
        try await database.write { db in
            let gone = try db.run("DELETE FROM personal_note WHERE id = \(number) AND matter = \(matter) AND account = \(account)")
            guard gone == 1 else { throw TalkRefusal("没有这条记事，或者它不是您自己的。") }
        }
    }

    private static func notes(of matter: String, in db: any Connection) throws -> [MatterNote] {
        try entries(of: matter, Written.kind, in: db).map { entry in
            let body = try CanonicalJSON.decode(Written.self, from: entry.body)
            return MatterNote(
                number: entry.seq, audience: body.audience, account: body.account, role: body.role, text: try text(entry, in: db),
                writtenAt: entry.recordedAt, corrects: body.corrects)
        }
    }

    // MARK: The ledger

    static func entries(of matter: String, _ kind: String, in db: any Connection) throws -> [Ledger.Entry] {
        guard let head = try Ledger.head(of: stream, key: matter, in: db) else { return [] }
        return try Ledger.entries(of: head.id, in: db).filter { $0.kind == kind }
    }

    static func text(_ entry: Ledger.Entry, in db: any Connection) throws -> String? {
        guard case .content(let text) = try SealedField.read("text", stream: entry.stream, seq: entry.seq, in: db) else { return nil }
        return text
    }

    /// Appends one entry; nil where the same form was taken in already.
    @discardableResult
    func append(
        _ kind: String, _ body: some Encodable, _ sealed: SealedField, form: String?, by actor: String, on matter: String, at now: Instant,
        in db: any Connection
    ) throws -> Int? {
        let known = try Ledger.head(of: Self.stream, key: matter, in: db)
        if let form, let known {
            for entry in try Ledger.entries(of: known.id, in: db).suffix(50)
            where try CanonicalJSON.decode(SentFrom.self, from: entry.body).form == form { return nil }
        }
        let head = try known ?? Ledger.open(Self.stream, key: matter, in: db)
        let next = try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(body), to: head, in: db)
        try sealed.keep(beside: next, in: db)
        return next.seq
    }
}

/// What every body says of the form it came by.
private struct SentFrom: Decodable { let form: String? }

/// Why a note or a message is not taken, for the reader.
public struct TalkRefusal: Error, Sendable, Hashable {
    public let text: String
    public init(_ text: String) { self.text = text }
}
