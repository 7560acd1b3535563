import Foundation
public import Law

/// Takes an archive into an empty register, whole or not at all: one transaction, in which every hash is computed again.
///
/// Rows that follow from the ledger, and the search index, are made afterwards; until then the database says that they are missing, so a
/// crash in between leaves nothing undone.
public struct Arrival: Sendable {
    let database: any Database
    let files: FileStore
    let projections: [Projection]
    let now: Instant

    static let statements: [SQL] = [
        """
        CREATE TABLE arrival (
            id BIGINT PRIMARY KEY, heads TEXT NOT NULL, entries BIGINT NOT NULL, arrived_at BIGINT NOT NULL, indexed BIGINT NOT NULL)
        """
    ]

    /// - Parameter projections: whose rows are to be made anew of it.
    public init(_ database: any Database, files: FileStore, projections: [Projection], at now: Instant) {
        (self.database, self.files, self.projections, self.now) = (database, files, projections, now)
    }

    /// - Parameter progress: called now and then with the bytes read and the bytes there are.
    /// - Throws: `ArchiveRefusal` with the place, and nothing has changed.
    public func take(_ path: String, progress: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }) async throws -> Archive.Summary {
        let kept = KeptFiles()
        do {
            return try await database.write { db in
                var reader = try ArchiveReader(path)
                defer { reader.close() }
                var loading = Loading(db: db, files: files, kept: kept)
                do {
                    let summary = try loading.run(&reader, progress, at: now)
                    for projection in projections { try projection.expire(in: db) }
                    return summary
                } catch let error as StoreError {
                    if case .conflict = error { throw ArchiveRefusal("与前面的内容重复", line: reader.number) }
                    throw error
                }
            }
        } catch {
            kept.remove()
            throw error
        }
    }

    /// Whether an archive came in whose rights the search index does not know yet.
    public static func awaitsIndex(in db: any Connection) throws -> Bool {
        try db.first("SELECT 1 FROM arrival WHERE indexed = 0 LIMIT 1") { try $0[0] as Int } != nil
    }

    /// Says that the index knows them.
    public static func indexed(in db: any Connection) throws { try db.run("UPDATE arrival SET indexed = 1 WHERE indexed = 0") }

    /// Files that were put in their place on the way, to be taken away when the archive is refused.
    fileprivate final class KeptFiles: @unchecked Sendable {
        var paths: [String] = []
        func remove() { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    }
}

/// One archive on its way in.
private struct Loading {
    let db: any Connection
    let files: FileStore
    let kept: Arrival.KeptFiles
    private var summary = Archive.Summary()
    /// The file whose pieces are being read.
    private var incoming: (file: IncomingFile, said: ArchiveLine.File, bytes: Int)?

    init(db: any Connection, files: FileStore, kept: Arrival.KeptFiles) { (self.db, self.files, self.kept) = (db, files, kept) }

    mutating func run(_ reader: inout ArchiveReader, _ progress: (Int64, Int64) -> Void, at now: Instant) throws -> Archive.Summary {
        let opening = try reader.opening()
        try refuseFilled()
        while let line = try reader.next() {
            do { try take(line) } catch let fault as Misfit { throw ArchiveRefusal(fault.text, line: reader.number) }
            if reader.number.isMultiple(of: 2_000) { progress(reader.done, reader.size) }
        }
        guard incoming == nil else { throw ArchiveRefusal("最后一个文件不完整", line: reader.number) }
        let found = try Ledger.check(in: db)
        if let fault = found.fault { throw ArchiveRefusal("档案里的台账不完好：\(fault)") }
        guard found.entries == opening.entries, found.streams == opening.streams, found.heads == opening.heads else {
            throw ArchiveRefusal("档案里的台账与它开头所说的不符", line: 1)
        }
        (summary.streams, summary.heads, summary.lines) = (found.streams, opening.heads, reader.number)
        try db.run(
            """
            INSERT INTO arrival (id, heads, entries, arrived_at, indexed)
            VALUES (\(try Ids.next("arrival", in: db)), \(opening.heads), \(found.entries), \(now), 0)
            """)
        return summary
    }

    /// What does not fit, at the line at hand.
    private struct Misfit: Error { let text: String }

    private func refuseFilled() throws {
        let tables: [SQL] = ["SELECT 1 FROM stream LIMIT 1", "SELECT 1 FROM source LIMIT 1", "SELECT 1 FROM classification LIMIT 1"]
        for table in tables where try db.first(table, { try $0[0] as Int }) != nil {
            throw ArchiveRefusal("登记簿里已有内容。整个登记簿的档案只能导入空的登记簿：请换一个空的数据文件夹（--data）或者空的数据库。")
        }
    }

    private mutating func take(_ line: ArchiveLine) throws {
        if let piece = line.piece { return try take(piece: piece) }
        guard incoming == nil else { throw Misfit(text: "文件的内容没有写完") }
        if let entry = line.entry { return try take(entry) }
        if let source = line.source { return try take(source) }
        if let row = line.classification { return try take(row) }
        if let sealed = line.sealed { return try take(sealed) }
        if let anchor = line.anchor { return try take(anchor) }
        if let file = line.file { return try take(file) }
        if let sequence = line.sequence { return try take(sequence) }
        throw Misfit(text: "不认识这一行是什么")
    }

    private func take(_ sequence: ArchiveLine.Sequence) throws {
        try db.run(
            """
            INSERT INTO sequence (name, next) VALUES (\(sequence.name), \(sequence.next))
            ON CONFLICT (name) DO UPDATE SET next = CASE WHEN sequence.next < excluded.next THEN excluded.next ELSE sequence.next END
            """)
    }

    private func take(_ source: ArchiveLine.Source) throws {
        try db.run(
            """
            INSERT INTO source (id, digest, name, format, as_of, bytes, actor, first_imported_at)
            VALUES (\(source.id), \(try bytes(source.digest)), \(source.name), \(source.format), \(try day(source.asOf)), \(source.bytes),
                    \(source.actor), \(source.firstImportedAt))
            """)
    }

    private func take(_ row: ArchiveLine.Classification) throws {
        try db.run(
            """
            INSERT INTO classification (scheme, level, code, parent, edition, title, details, source)
            VALUES (\(row.scheme), \(row.level), \(row.code), \(row.parent), \(row.edition), \(row.title), \(row.details), \(row.source))
            """)
    }

    private mutating func take(_ entry: ArchiveLine.Entry) throws {
        let head = try head(of: entry)
        let (body, said) = (Array(entry.body.utf8), try bytes(entry.hash))
        guard entry.seq == head.seq + 1 else {
            throw Misfit(text: "\(head.kind) \(head.key) 的第 \(head.seq + 1) 条应当在这里，写着的却是第 \(entry.seq) 条")
        }
        let digest = EntryHash.of(
            body, kind: entry.kind, version: entry.version, day: entry.day, recordedAt: Instant(microseconds: entry.recordedAt),
            actor: entry.actor, source: entry.source, behind: head)
        guard digest == said else { throw Misfit(text: "\(head.kind) \(head.key) 第 \(entry.seq) 条的内容与散列不符，被改动过") }
        _ = try day(entry.day)
        try Ledger.move(from: head, to: Ledger.Head(id: head.id, kind: head.kind, key: head.key, seq: entry.seq, hash: digest), db)
        try db.run(
            """
            INSERT INTO entry (stream, seq, recorded_at, day, kind, version, actor, source, body, hash, number)
            VALUES (\(entry.stream), \(entry.seq), \(entry.recordedAt), \(entry.day), \(entry.kind), \(entry.version), \(entry.actor),
                    \(entry.source), \(utf8: body), \(digest), \(entry.number))
            """)
        summary.entries += 1
    }

    private func head(of entry: ArchiveLine.Entry) throws -> Ledger.Head {
        if let name = entry.of {
            guard name.count == 2 else { throw Misfit(text: "台账的名称写错了") }
            return Ledger.Head(id: entry.stream, kind: name[0], key: name[1], seq: 0, hash: EntryHash.none)
        }
        guard let head = try Ledger.head(ofStream: entry.stream, in: db) else { throw Misfit(text: "编号为 \(entry.stream) 的台账在这之前没有第一条") }
        return head
    }

    private func take(_ sealed: ArchiveLine.Sealed) throws {
        try db.run(
            """
            INSERT INTO sealed (stream, seq, name, salt, content, erased_at)
            VALUES (\(sealed.stream), \(sealed.seq), \(sealed.name), \(try sealed.salt.map(bytes)), \(sealed.content), \(sealed.erasedAt))
            """)
    }

    private func take(_ anchor: ArchiveLine.Seal) throws {
        try db.run(
            """
            INSERT INTO anchor (day, entries, root, previous, hash)
            VALUES (\(try day(anchor.day)), \(anchor.entries), \(try bytes(anchor.root)), \(try bytes(anchor.previous)), \(try bytes(anchor.hash)))
            """)
    }

    private mutating func take(_ file: ArchiveLine.File) throws {
        incoming = (try files.receive(), file, 0)
        try finishFile()
    }

    private mutating func take(piece: String) throws {
        guard let open = incoming, let content = Data(base64Encoded: piece) else { throw Misfit(text: "文件的内容读不懂") }
        try open.file.write(Array(content))
        incoming?.bytes += content.count
        try finishFile()
    }

    private mutating func finishFile() throws {
        guard let open = incoming, open.bytes >= open.said.bytes else { return }
        let digest = try bytes(open.said.digest)
        if let name = open.said.name, let at = open.said.receivedAt {
            try FileNames.keep(open.said.digest, name: name, bytes: open.bytes, at: Instant(microseconds: at), in: db)
        }
        let isNew = files.path(of: digest) == nil
        guard open.bytes == open.said.bytes, (try? open.file.finish(expecting: digest)) != nil else {
            throw Misfit(text: "文件 \(open.said.digest) 的内容与散列不符")
        }
        if isNew { kept.paths.append(files.place(of: digest)) }
        summary.files += 1
        incoming = nil
    }

    private func bytes(_ hex: String) throws -> [UInt8] {
        guard let bytes = [UInt8](hex: hex) else { throw Misfit(text: "散列写得不对") }
        return bytes
    }

    private func day(_ text: String) throws -> LocalDate {
        guard let day = LocalDate(iso: text) else { throw Misfit(text: "日期“\(text.prefix(20))”不存在") }
        return day
    }
}
