import Crypto
import Law

extension Ledger {
    /// Checks the whole ledger: computes every hash again from the stored bytes, and looks for gaps, entries without a stream, streams whose
    /// last entry is not the one they name, sealed fields that do not fit, and anchors that do not hold. Streams in constant memory.
    /// - Parameter progress: called now and then with the entries checked and the entries there are.
    public static func verify(_ database: any Database, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws
        -> LedgerReport
    {
        try await database.readAtLength { db in try check(in: db, progress: progress) }
    }

    /// The same in a transaction that does more.
    static func check(in db: any Connection, progress: (Int, Int) -> Void = { _, _ in }) throws -> LedgerReport {
        var check = LedgerCheck(try Anchor.all(in: db))
        do {
            try check.run(db, progress)
            check.report.heads = try heads(in: db)
        } catch let fault as LedgerFault { check.report.fault = fault }
        return check.report
    }

    /// One digest over where every stream stands: SHA-256 over kind, key, number and hash of the last entries, in order of kind and key.
    private static func heads(in db: any Connection) throws -> String {
        var hash = SHA256()
        try db.each("SELECT kind, key, seq, head FROM stream ORDER BY kind, key") { row in
            var place = EntryHash()
            place.begin(try row[3])
            try row.withBytes(0) { place.add(text: $0) }
            try row.withBytes(1) { place.add(text: $0) }
            place.add(try row[2] as Int64)
            place.finish(body: UnsafeRawBufferPointer(start: nil, count: 0)).withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        return Array(hash.finalize()).hex
    }
}

/// One pass over all entries, in order of stream and number.
private struct LedgerCheck {
    var report = LedgerReport()
    private let anchors: [Anchor]
    private let ends: [Instant]
    private var roots: [AnchorRoot]
    private var current: Current?
    private var hash = EntryHash()

    /// The stream that the pass is in.
    private struct Current {
        let stream: Int64
        let kind: String
        let key: String
        let seq: Int
        let head: [UInt8]
        var last = 0
        var hash = EntryHash.none
    }

    init(_ anchors: [Anchor]) {
        self.anchors = anchors
        ends = anchors.map { Anchor.end(of: $0.day) }
        roots = anchors.map { _ in AnchorRoot() }
    }

    mutating func run(_ db: any Connection, _ progress: (Int, Int) -> Void) throws {
        let total = try db.first("SELECT CAST(COALESCE(SUM(seq), 0) AS BIGINT) FROM stream") { try $0[0] as Int } ?? 0
        try checkEmptyStreams(db)
        try db.each(
            """
            SELECT e.stream, e.seq, e.recorded_at, e.day, e.kind, e.version, e.actor, e.source, e.body, e.hash, s.kind, s.key, s.seq, s.head
            FROM entry e LEFT JOIN stream s ON s.id = e.stream ORDER BY e.stream, e.seq
            """
        ) { row in
            try check(row)
            report.entries += 1
            if report.entries % 20_000 == 0 { progress(report.entries, total) }
        }
        try close()
        try checkSealed(db)
        try checkAnchors()
        progress(report.entries, total)
    }

    private mutating func check(_ row: Row) throws {
        let (stream, seq): (Int64, Int) = (try row[0], try row[1])
        if current?.stream != stream {
            try close()
            try open(stream, row)
        }
        guard var here = current else { return }
        guard seq == here.last + 1 else {
            throw fault(here, here.last + 1, seq <= here.last ? "序号重复" : "缺了这一条:前一条之后直接是第 \(seq) 条")
        }
        let digest = try digest(row, seq, here)
        let recorded: Instant = try row[2]
        try row.withBytes(9) { stored in
            guard digest.withUnsafeBytes({ $0.elementsEqual(stored) }) else { throw fault(here, seq, "内容与散列不符,这一条被改动过") }
            // The first anchor that closed after the entry was recorded covers it.
            if let anchor = anchor(of: recorded) { roots[anchor].add(stream, Int64(seq), stored) }
        }
        here.last = seq
        digest.withUnsafeBytes { here.hash.replaceSubrange(0..., with: $0) }
        current = here
    }

    private mutating func digest(_ row: Row, _ seq: Int, _ here: Current) throws -> SHA256.Digest {
        hash.begin(here.hash)
        try row.withBytes(10) { hash.add(text: $0) }
        try row.withBytes(11) { hash.add(text: $0) }
        hash.add(Int64(seq))
        hash.add(try row[2] as Int64)
        try row.withBytes(3) { hash.add(text: $0) }
        try row.withBytes(4) { hash.add(text: $0) }
        hash.add(try row[5] as Int64)
        try row.withBytes(6) { hash.add(text: $0) }
        hash.add(optional: try row[7])
        return try row.withBytes(8) { hash.finish(body: $0) }
    }

    private mutating func open(_ stream: Int64, _ row: Row) throws {
        guard let kind: String = try row[10] else {
            throw LedgerFault(kind: "", key: "", seq: nil, problem: "有条目属于不存在的台账(编号 \(stream)),台账的登记被删去或改动过")
        }
        report.streams += 1
        current = Current(stream: stream, kind: kind, key: try row[11], seq: try row[12], head: try row[13])
    }

    /// The stream's own row must name the last entry.
    private mutating func close() throws {
        guard let here = current else { return }
        guard here.last == here.seq else { throw fault(here, here.last + 1, "台账登记有 \(here.seq) 条,实有 \(here.last) 条") }
        guard here.hash == here.head else { throw fault(here, here.last, "末条的散列与台账登记不符") }
        current = nil
    }

    private func fault(_ here: Current, _ seq: Int, _ problem: String) -> LedgerFault {
        LedgerFault(kind: here.kind, key: here.key, seq: seq, problem: problem)
    }

    private func checkEmptyStreams(_ db: any Connection) throws {
        let empty = try db.first(
            "SELECT kind, key FROM stream s WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.stream = s.id) ORDER BY id LIMIT 1"
        ) { row -> (String, String) in (try row[0], try row[1]) }
        if let (kind, key) = empty { throw LedgerFault(kind: kind, key: key, seq: 1, problem: "台账有登记而没有条目") }
    }

    private func checkSealed(_ db: any Connection) throws {
        try db.each(
            """
            SELECT x.stream, x.seq, x.name, x.salt, x.content, x.erased_at, e.body, s.kind, s.key
            FROM sealed x LEFT JOIN entry e ON e.stream = x.stream AND e.seq = x.seq LEFT JOIN stream s ON s.id = x.stream
            ORDER BY x.stream, x.seq, x.name
            """
        ) { row in
            let (seq, name): (Int, String) = (try row[1], try row[2])
            guard let body: [UInt8] = try row[6], let kind: String = try row[7] else {
                throw LedgerFault(kind: "", key: "", seq: nil, problem: "有封存的内容不属于任何条目(\(name))")
            }
            guard try SealedField.fits(row, name, body) else {
                throw LedgerFault(kind: kind, key: try row[8], seq: seq, problem: "封存的内容与承诺值不符(\(name))")
            }
        }
    }

    /// The first anchor whose end lies after the moment; nil behind the last.
    private func anchor(of moment: Instant) -> Int? {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > moment { high = middle } else { low = middle + 1 }
        }
        return low < ends.count ? low : nil
    }

    private mutating func checkAnchors() throws {
        var previous = EntryHash.none
        for (anchor, root) in zip(anchors, roots) {
            func fault(_ problem: String) -> LedgerFault {
                LedgerFault(kind: "", key: "", seq: nil, problem: "\(anchor.day) 的锚:\(problem)")
            }
            guard anchor.previous == previous else { throw fault("没有接着前一个锚") }
            guard anchor.hash == Anchor.hash(day: anchor.day, entries: anchor.entries, root: anchor.root, previous: previous) else {
                throw fault("锚本身被改动过")
            }
            guard anchor.entries == root.count else { throw fault("锚定时有 \(anchor.entries) 条,现有 \(root.count) 条,有条目被删去或添进") }
            guard anchor.root == root.digest else { throw fault("锚定之后,有条目被换过") }
            previous = anchor.hash
            report.anchors += 1
        }
    }
}
