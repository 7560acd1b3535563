import Crypto
import Foundation
public import Law

extension Archive {
    /// Writes the whole register as it stands at one commit, in constant memory: ledger, sources, classifications, files. What can be made
    /// anew from these stays behind, and so do accounts' secrets, jobs and sessions.
    /// - Parameters:
    ///   - descriptor: an open file; nothing is closed.
    ///   - progress: called now and then with the entries written and the entries there are.
    /// - Throws: `ArchiveRefusal` where the ledger is broken: what another machine would refuse is not sent out.
    public static func write(
        _ database: any Database, files: FileStore?, to descriptor: Int32, at now: Instant,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> Summary {
        try await database.readAtLength { db in
            let found = try Ledger.check(in: db)
            if let fault = found.fault { throw ArchiveRefusal("台账有问题，不能带走：\(fault)") }
            var writer = ArchiveWriter(descriptor)
            writer.summary.streams = found.streams
            writer.summary.heads = found.heads ?? ""
            try writer.line(
                ArchiveLine.Opening(
                    made: String(now.microseconds), streams: found.streams, entries: found.entries, heads: writer.summary.heads))
            try writer.sequences(db)
            try writer.sources(db)
            try writer.classifications(db)
            try writer.entries(db) { progress($0, found.entries) }
            try writer.sealed(db)
            try writer.anchors(db)
            // Files are kept before the rows that name them, so copying them last misses none.
            for digest in try files?.digests() ?? [] { try writer.file(digest, of: files, db) }
            try writer.end()
            return writer.summary
        }
    }
}

/// Writes line after line and keeps the digest of all of them.
private struct ArchiveWriter {
    var summary = Archive.Summary()
    private let descriptor: Int32
    private let encoder = JSONEncoder()
    private var hash = SHA256()
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    mutating func line(_ value: some Encodable) throws {
        try put(value)
        if summary.lines.isMultiple(of: Archive.checked) { try put(ArchiveLine(check: check)) }
    }

    private mutating func put(_ value: some Encodable) throws {
        let bytes = Array(try encoder.encode(value)) + [0x0A]
        hash.update(data: bytes)
        buffer += bytes
        summary.lines += 1
        if buffer.count > 1 << 20 { try flush() }
    }

    private var check: ArchiveLine.Check { ArchiveLine.Check(lines: summary.lines, sha256: Array(hash.finalize()).hex) }

    private mutating func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                guard count > 0 else { throw ArchiveRefusal("档案写不下去：\(String(cString: strerror(errno)))") }
                done += count
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func end() throws {
        try put(ArchiveLine(end: check))
        try flush()
    }

    // MARK: What the lines hold

    mutating func sequences(_ db: any Connection) throws {
        try db.each("SELECT name, next FROM sequence ORDER BY name") {
            try line(ArchiveLine(sequence: ArchiveLine.Sequence(name: try $0[0], next: try $0[1])))
        }
    }

    mutating func sources(_ db: any Connection) throws {
        try db.each("SELECT id, digest, name, format, as_of, bytes, actor, first_imported_at FROM source ORDER BY id") {
            let digest: [UInt8] = try $0[1]
            try line(
                ArchiveLine(
                    source: ArchiveLine.Source(
                        id: try $0[0], digest: digest.hex, name: try $0[2], format: try $0[3], asOf: try $0[4], bytes: try $0[5],
                        actor: try $0[6], firstImportedAt: try $0[7])))
        }
    }

    mutating func classifications(_ db: any Connection) throws {
        try db.each(
            """
            SELECT scheme, level, code, parent, edition, title, details, source FROM classification
            ORDER BY scheme, code, level, parent, edition
            """
        ) {
            try line(
                ArchiveLine(
                    classification: ArchiveLine.Classification(
                        scheme: try $0[0], level: try $0[1], code: try $0[2], parent: try $0[3], edition: try $0[4], title: try $0[5],
                        details: try $0[6], source: try $0[7])))
        }
    }

    mutating func entries(_ db: any Connection, progress: (Int) -> Void) throws {
        try db.each(
            """
            SELECT e.number, e.stream, s.kind, s.key, e.seq, e.recorded_at, e.day, e.kind, e.version, e.actor, e.source, e.body, e.hash
            FROM entry e JOIN stream s ON s.id = e.stream ORDER BY e.number
            """
        ) { row in
            let (seq, bytes, digest): (Int, [UInt8], [UInt8]) = (try row[4], try row[11], try row[12])
            guard let body = String(validating: bytes, as: UTF8.self) else {
                throw ArchiveRefusal("\(try row[2] as String) \(try row[3] as String) 第 \(seq) 条的内容不是 UTF-8 文字，不能写入档案")
            }
            try line(
                ArchiveLine(
                    entry: ArchiveLine.Entry(
                        number: try row[0], stream: try row[1], of: seq == 1 ? [try row[2], try row[3]] : nil, seq: seq,
                        recordedAt: try row[5], day: try row[6], kind: try row[7], version: try row[8], actor: try row[9],
                        source: try row[10], body: body, hash: digest.hex)))
            summary.entries += 1
            if summary.entries.isMultiple(of: 5_000) { progress(summary.entries) }
        }
    }

    mutating func sealed(_ db: any Connection) throws {
        try db.each("SELECT stream, seq, name, salt, content, erased_at FROM sealed ORDER BY stream, seq, name") {
            let salt: [UInt8]? = try $0[3]
            try line(
                ArchiveLine(
                    sealed: ArchiveLine.Sealed(
                        stream: try $0[0], seq: try $0[1], name: try $0[2], salt: salt?.hex, content: try $0[4], erasedAt: try $0[5])))
        }
    }

    mutating func anchors(_ db: any Connection) throws {
        for anchor in try Anchor.all(in: db) {
            try line(
                ArchiveLine(
                    anchor: ArchiveLine.Seal(
                        day: anchor.day.description, entries: anchor.entries, root: anchor.root.hex, previous: anchor.previous.hex,
                        hash: anchor.hash.hex)))
        }
    }

    mutating func file(_ digest: String, of store: FileStore?, _ db: any Connection) throws {
        guard let path = [UInt8](hex: digest).flatMap({ store?.path(of: $0) }), let input = FileHandle(forReadingAtPath: path) else {
            throw ArchiveRefusal("文件 \(digest) 读不出来")
        }
        defer { try? input.close() }
        let bytes = try input.seekToEnd()
        try input.seek(toOffset: 0)
        let named: (name: String, at: Int64)? = try db.first("SELECT name, received_at FROM file_name WHERE digest = \(digest)") {
            (try $0[0], try $0[1])
        }
        try line(ArchiveLine(file: ArchiveLine.File(digest: digest, bytes: Int(bytes), name: named?.name, receivedAt: named?.at)))
        while let piece = try input.read(upToCount: Archive.pieceSize), !piece.isEmpty {
            try line(ArchiveLine(piece: piece.base64EncodedString()))
        }
        summary.files += 1
    }
}
