public import Law
public import Register
public import Search
public import Store

/// A record ready to be entered: read, checked and encoded away from the writer.
public struct PreparedRecord: Sendable {
    public let record: RightRecord
    /// The canonical bytes that the ledger keeps.
    public let body: [UInt8]
    public init(_ record: RightRecord) throws {
        self.record = record
        body = try CanonicalJSON.encode(record)
    }
}

/// Enters records into the register: ledger, rows, search index and change log in the transaction of the caller.
///
/// One writer holds it, calls `flush` before its transaction ends, and `forget` when the transaction was rolled back.
public final class Registrar: @unchecked Sendable {
    let index: any SearchIndex
    let today: LocalDate
    let recordedAt: Instant
    let actor: String
    private let names = PartyNames()
    private let projection: RightProjection
    /// Changes to the index, handed over in one piece, because the engine's buffer is written once a call.
    private var pending: [(change: SearchChange, was: RightStatus?)] = []

    public init(index: any SearchIndex, today: LocalDate, recordedAt: Instant, actor: String) {
        (self.index, self.today, self.recordedAt, self.actor) = (index, today, recordedAt, actor)
        projection = RightProjection(names: names)
    }

    /// What it remembers of a transaction that was rolled back is not so.
    public func forget() {
        names.forget()
        pending.removeAll()
    }

    /// Hands the index what changed.
    public func flush(in db: any Connection) throws {
        try index.replace(pending.map(\.change), in: db)
        // On PostgreSQL the indexes lie on the nodes and follow this log; whoever keeps a copy of the register follows it too.
        var latest: [RightKind: Int64] = [:]
        for (change, was) in pending {
            let seq = try ChangeLog.note(change.right, was: was, at: recordedAt, in: db)
            if let kind = change.new?.kind { latest[kind] = seq }
        }
        for (kind, seq) in latest { try ChangeLog.note(latest: seq, of: kind, at: recordedAt, in: db) }
        pending.removeAll(keepingCapacity: true)
        names.forgetStandings()
    }

    /// - Parameter was: the status that the right had until now; nil where it is new.
    private func note(old: SearchDocument?, new: SearchDocument, was: RightStatus?) {
        if let change = SearchChange(old: old, new: new) { pending.append((change, was)) }
    }

    /// Enters what `source` says of a right. The same statement from the same source is entered once, however often it comes.
    public func enter(_ prepared: PreparedRecord, from source: Provenance, in db: any Connection) throws -> EntryOutcome {
        let record = prepared.record
        let stream = RightEntry.streamKind(record.kind)
        guard let head = try Ledger.head(of: stream, key: record.key, in: db) else {
            let head = try Ledger.open(stream, key: record.key, in: db)
            let file = RightFile(record, from: source.origin)
            try append(prepared, to: head, from: source, in: db)
            let finding = file.finding(on: today)
            try projection.insert(head.id, file, finding, in: db)
            let standing = try names.standing(of: record.parties, in: db)
            note(
                old: nil, new: SearchDocument(head.id, file, status: finding.status, industries: index.industries, standing: standing),
                was: nil)
            return .added
        }
        return try amend(prepared, head, from: source, in: db)
    }

    private func amend(_ prepared: PreparedRecord, _ head: Ledger.Head, from source: Provenance, in db: any Connection) throws
        -> EntryOutcome
    {
        let record = prepared.record
        let statements = try RegisterReader.statements(of: head.id, in: db)
        if statements.contains(where: { $0.source == source.id && $0.body == prepared.body }) { return .unchanged }
        let before = try RegisterReader.fold(statements, record.kind, record.key)
        var after = before
        guard after.take(record, from: source.origin) else { return .unchanged }
        try append(prepared, to: head, from: source, in: db)
        try rewrite(head.id, before: before, after: after, in: db)
        return .updated
    }

    private func append(_ prepared: PreparedRecord, to head: Ledger.Head, from source: Provenance, in db: any Connection) throws {
        try Ledger.append(
            kind: RightEntry.kind, version: RightEntry.version, day: source.asOf, recordedAt: recordedAt, actor: actor, source: source.id,
            body: prepared.body, to: head, in: db)
    }

    /// Finds anew the status of rights that it was good for through a day before today.
    /// - Returns: how many were refreshed; 0 when none is left.
    public func refreshStatuses(limit: Int, in db: any Connection) throws -> Int {
        let due: [Int64] = try db.all(
            "SELECT id FROM right_row WHERE status_until IS NOT NULL AND status_until < \(today) ORDER BY status_until, id LIMIT \(limit)"
        ) { try $0[0] }
        for id in due {
            guard let file = try RegisterReader.file(of: id, in: db) else { continue }
            try rewrite(id, before: file, after: file, in: db)
        }
        try flush(in: db)
        return due.count
    }

    private func rewrite(_ id: Int64, before: RightFile, after: RightFile, in db: any Connection) throws {
        let finding = after.finding(on: today)
        let stoodBefore = try names.standing(of: before.record.parties, in: db)
        let old = SearchDocument(id, before, status: before.finding(on: today).status, industries: index.industries, standing: stoodBefore)
        // As it was last told, not as it would be found today: a term may have ended since.
        let was = try db.first("SELECT status FROM right_row WHERE id = \(id)") { RightStatus(rawValue: try $0[0]) } ?? nil
        try projection.update(id, after, finding, in: db)
        let standing = try names.standing(of: after.record.parties, in: db)
        note(old: old, new: SearchDocument(id, after, status: finding.status, industries: index.industries, standing: standing), was: was)
    }
}
