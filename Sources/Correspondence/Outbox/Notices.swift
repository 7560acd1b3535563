public import Access
import Crypto
import Foundation
public import Law
public import Store

/// Word of what concerns an account: on its page, and by mail where it asked for that.
public struct Notices: Sendable {
    private let database: any Database
    private let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    // MARK: Telling

    /// What is told of by which switch.
    public enum Topic: Sendable { case move, digest }

    /// Something to tell of; `cause` makes it one notice an account.
    public struct Word: Sendable {
        public let cause: String
        public let title: String
        /// The subject of a mail: nothing personal, nothing of what the matter is about.
        public let subject: String
        public let path: String
        /// What a mail says beside its subject: only what whoever gets it asked to have there.
        public let lines: [String]
        public init(cause: String, title: String, subject: String, path: String, lines: [String] = []) {
            (self.cause, self.title, self.subject, self.path, self.lines) = (cause, title, subject, path, lines)
        }
    }

    /// Tells an account, by the ways it chose, in the transaction of what is told.
    public static func tell(_ account: Int64, _ topic: Topic, _ word: Word, at now: Instant, in db: any Connection) throws {
        let choices = try choices(of: account, in: db)
        if topic == .move || choices.digestOnPage {
            try db.run(
                """
                INSERT INTO notice (id, account, cause, title, path, created_at)
                VALUES (\(try Ids.next("notice", in: db)), \(account), \(word.cause), \(word.title), \(word.path), \(now))
                ON CONFLICT (account, cause) DO NOTHING
                """)
        }
        guard choices.mail != nil, topic == .move ? choices.movesByMail : choices.digestByMail else { return }
        try Outbox.put(
            .mail, to: account, cause: word.cause, subject: word.subject, path: word.path, body: word.lines.joined(separator: "\n"),
            at: now,
            in: db)
    }

    // MARK: Reading

    /// The newest first.
    public func page(of account: Int64, offset: Int, limit: Int) async throws -> (lines: [NoticeLine], total: Int) {
        try await database.read { db in
            let lines = try db.all(
                """
                SELECT id, title, path, created_at, read_at FROM notice WHERE account = \(account)
                ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)
                """
            ) { row in
                NoticeLine(id: try row[0], title: try row[1], path: try row[2], at: try row[3], isRead: !row.isNull(4))
            }
            return (lines, try db.first("SELECT count(*) FROM notice WHERE account = \(account)") { try $0[0] } ?? 0)
        }
    }

    public func unread(of account: Int64) async throws -> Int {
        try await database.read { db in
            try db.first("SELECT count(*) FROM notice WHERE account = \(account) AND read_at IS NULL") { try $0[0] } ?? 0
        }
    }

    /// All up to one of them count as read.
    public func read(of account: Int64, through id: Int64) async throws {
        let now = clock.now()
        try await database.write { db in
            try db.run("UPDATE notice SET read_at = \(now) WHERE account = \(account) AND id <= \(id) AND read_at IS NULL")
        }
    }

    // MARK: Choosing

    public func choices(of account: Int64) async throws -> NoticeChoices {
        try await database.read { db in try Self.choices(of: account, in: db) }
    }

    public static func choices(of account: Int64, in db: any Connection) throws -> NoticeChoices {
        try db.first(
            """
            SELECT mail, pending, moves_by_mail, digest_on_page, digest_by_mail, ahead FROM notice_choice WHERE account = \(account)
            """
        ) { row in
            var choices = NoticeChoices()
            (choices.mail, choices.pendingMail) = (try row[0], try row[1])
            choices.movesByMail = try (row[2] as Int) == 1
            choices.digestOnPage = try (row[3] as Int) == 1
            choices.digestByMail = try (row[4] as Int) == 1
            choices.ahead = try row[5]
            return choices
        } ?? NoticeChoices()
    }

    /// Keeps what was chosen. An address that is not the confirmed one gets a mail with a code; until the code comes back nothing else goes there.
    public func choose(_ wish: NoticeChoices, mail: String?, of account: Int64) async throws {
        let now = clock.now()
        let code = SecretToken()
        try await database.write { db in
            let known = try Self.choices(of: account, in: db)
            let isNew = mail != nil && mail != known.mail
            let confirmed = isNew ? known.mail : mail
            try db.run(
                """
                INSERT INTO notice_choice (account, mail, pending, code, moves_by_mail, digest_on_page, digest_by_mail, ahead)
                VALUES (\(account), \(confirmed), \(isNew ? mail : nil), \(isNew ? code.hash : nil), \(wish.movesByMail ? 1 : 0),
                    \(wish.digestOnPage ? 1 : 0), \(wish.digestByMail ? 1 : 0), \(wish.ahead))
                ON CONFLICT (account) DO UPDATE SET mail = excluded.mail, pending = excluded.pending, code = excluded.code,
                    moves_by_mail = excluded.moves_by_mail, digest_on_page = excluded.digest_on_page,
                    digest_by_mail = excluded.digest_by_mail, ahead = excluded.ahead
                """)
            guard isNew, let mail else { return }
            let sent: Int? = try db.first(
                """
                SELECT count(*) FROM delivery WHERE way = 'mail' AND target = \(account) AND address IS NOT NULL
                    AND created_at >= \(now.adding(seconds: -86_400))
                """
            ) { try $0[0] }
            guard sent ?? 0 < 5 else { throw TalkRefusal("一天最多确认五次邮箱，请明天再试。") }
            try Outbox.put(
                .mail, to: account, address: mail, cause: "confirm \(code.hash.hex.prefix(16))", subject: "确认邮箱",
                path: "/account/notices/confirm?code=\(code.text)", at: now, in: db)
        }
    }

    /// The code from the mail came back; false where it is none that waits.
    public func confirm(_ code: SecretToken, of account: Int64) async throws -> Bool {
        try await database.write { db in
            try db.run(
                """
                UPDATE notice_choice SET mail = pending, pending = NULL, code = NULL
                WHERE account = \(account) AND code = \(code.hash) AND pending IS NOT NULL
                """) == 1
        }
    }

    /// Where the mail of an account goes; nil where it wants none any more.
    public func mail(of account: Int64) async throws -> String? { try await choices(of: account).mail }
}
