public import Access
public import Law
import Store

extension Talk {
    /// Messages that one party may send in a day.
    public static let mostInADay = 50

    /// - Parameters:
    ///   - party: code of the party that writes or is written to.
    ///   - authority: who handles the matter.
    ///   - form: makes it one message however often it is sent.
    /// - Throws: `TalkRefusal`.
    public func send(
        _ text: String, party: String, isFromOffice: Bool, on matter: String, authority: String, by writer: Writer, form: String?
    ) async throws {
        let now = clock.now()
        try await database.write { db in
            if !isFromOffice {
                let sent: Int? = try db.first(
                    """
                    SELECT count(*) FROM message WHERE matter = \(matter) AND party = \(party) AND office = 0
                    AND sent_at >= \(Instant(startOf: now.day))
                    """
                ) { try $0[0] }
                guard sent ?? 0 < Self.mostInADay else { throw TalkRefusal("一天最多发 \(Self.mostInADay) 条。请明天再发，或者直接联系办理机关。") }
            }
            let sealed = SealedField("text", text)
            let body = Sent(
                party: party, office: isFromOffice, account: writer.account, role: writer.role, form: form, text: sealed.commitment)
            guard let number = try append(Sent.kind, body, sealed, form: form, by: writer.actor, on: matter, at: now, in: db) else {
                return
            }
            try db.run(
                """
                INSERT INTO message (matter, number, party, office, authority, sent_at)
                VALUES (\(matter), \(number), \(party), \(isFromOffice ? 1 : 0), \(authority), \(now))
                """)
        }
    }

    /// The messages of a matter in the order in which they were sent: a party's own, or all.
    public func messages(of matter: String, party: String?) async throws -> [MatterMessage] {
        try await database.read { db in
            try Self.entries(of: matter, Sent.kind, in: db).compactMap { entry in
                let body = try CanonicalJSON.decode(Sent.self, from: entry.body)
                guard party == nil || body.party == party else { return nil }
                return MatterMessage(
                    number: entry.seq, party: body.party, isFromOffice: body.office, role: body.role, text: try Self.text(entry, in: db),
                    sentAt: entry.recordedAt)
            }
        }
    }

    /// A side has read all messages of a matter: a party by its code, the office by nil.
    public func see(_ matter: String, party: String?) async throws {
        let reader = party ?? Self.office
        let from = party == nil ? 0 : 1
        let unread = try await unread(of: [matter], party: party)
        guard unread[matter] != nil else { return }
        try await database.write { db in
            try db.run(
                """
                INSERT INTO message_seen (matter, reader, number)
                SELECT \(matter), CAST(\(reader) AS TEXT), COALESCE(MAX(number), 0) FROM message WHERE matter = \(matter) AND office = \(from)
                ON CONFLICT (matter, reader) DO UPDATE SET number = excluded.number
                """)
        }
    }

    /// How many messages a side has not read, by matter; those without any are left out.
    public func unread(of matters: [String], party: String?) async throws -> [String: Int] {
        let reader = party ?? Self.office
        return try await database.read { db in
            var counts: [String: Int] = [:]
            for matter in matters {
                let to: SQL = party.map { "m.office = 1 AND m.party = \($0)" } ?? "m.office = 0"
                let count: Int? = try db.first(
                    """
                    SELECT count(*) FROM message m WHERE m.matter = \(matter) AND \(to)
                    AND m.number > COALESCE((SELECT s.number FROM message_seen s WHERE s.matter = m.matter AND s.reader = \(reader)), 0)
                    """
                ) { try $0[0] }
                if let count, count > 0 { counts[matter] = count }
            }
            return counts
        }
    }

    /// The matters of an authority in which messages wait to be read, the longest waiting first.
    public func unread(at authority: String) async throws -> [(matter: String, count: Int, since: Instant)] {
        try await database.read { db in
            try db.all(
                """
                SELECT m.matter, count(*), MIN(m.sent_at) FROM message m LEFT JOIN message_seen s ON s.matter = m.matter AND s.reader = \(Self.office)
                WHERE m.authority = \(authority) AND m.office = 0 AND m.number > COALESCE(s.number, 0)
                GROUP BY m.matter ORDER BY MIN(m.sent_at), m.matter LIMIT 500
                """
            ) { (matter: try $0[0], count: try $0[1], since: try $0[2]) }
        }
    }

    private static let office = "office"
}
