import Credit
import CreditRecord
import Foundation
public import Interchange
import Register
import Search
import Store
public import Work

/// Items read and checked, to be filed in one transaction.
struct Batch: Sendable {
    enum Item: Sendable {
        case right(PreparedRecord)
        case classification(ClassificationRow)
        case directory(DirectoryEntry)
        case rejected(JobReject)
    }
    private(set) var items: [Item] = []
    private(set) var cursor = Cursor.start
    private var bytes = 0

    var isFull: Bool { items.count >= Importer.batchSize || bytes > 8 << 20 }
    var cursorText: String { get throws { String(decoding: try CanonicalJSON.encode(cursor), as: UTF8.self) } }

    /// Encodes the item, so that the writer has little left to do.
    mutating func take(_ item: ReadItem, then next: Cursor) throws {
        switch item {
        case .record(let record, _):
            let prepared = try PreparedRecord(record)
            bytes += prepared.body.count
            items.append(.right(prepared))
        case .classification(let entry, _): items.append(.classification(try ClassificationRow(entry)))
        case .directory(let entry, _): items.append(.directory(entry))
        case .rejected(let rejected): items.append(.rejected(try JobReject(rejected)))
        }
        cursor = next
    }

    /// Files everything; the caller's transaction holds it all or nothing.
    func enter(with registrar: Registrar, from source: Provenance, job: Job, jobs: Jobs, in db: any Connection) throws -> JobCounts {
        var counts = JobCounts()
        for item in items {
            switch item {
            case .right(let prepared): counts.count(try registrar.enter(prepared, from: source, in: db))
            case .classification(let row): counts.count(try ClassificationTable.enter(row, source: source.id, in: db))
            case .directory(let entry):
                counts.count(
                    try AgencyDirectory.enter(entry, from: source, at: registrar.recordedAt, actor: registrar.actor, in: db))
            case .rejected(let reject):
                try jobs.reject(reject, of: job, in: db)
                counts.rejected += 1
            }
        }
        try registrar.flush(in: db)
        return counts
    }
}

extension JobCounts {
    fileprivate mutating func count(_ outcome: EntryOutcome) {
        switch outcome {
        case .added: added += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
    }
}

extension ClassificationRow {
    init(_ entry: ClassificationEntry) throws {
        self.init(
            scheme: entry.scheme, level: entry.level.rawValue, code: entry.code, parent: entry.parent ?? "", edition: entry.edition ?? "",
            title: entry.title, details: try CanonicalJSON.encode(entry))
    }
}

/// What a rejected item held, as the reject table keeps it.
enum RejectedRaw: Codable {
    case row([String])
    case text(String)
}

extension RejectedItem {
    /// A rejected item as the reject table kept it.
    public init(_ kept: JobReject) throws {
        let raw: Raw =
            switch try CanonicalJSON.decode(RejectedRaw.self, from: Array(kept.raw.utf8)) {
            case .row(let cells): .row(cells)
            case .text(let text): .text(text)
            }
        self.init(position: Int(kept.position), raw: raw, reasons: [Reject(kept.reasons)])
    }
}

extension JobReject {
    init(_ item: RejectedItem) throws {
        let raw: RejectedRaw =
            switch item.raw {
            case .row(let cells): .row(cells)
            case .text(let text): .text(text)
            }
        self.init(position: Int64(item.position), raw: String(decoding: try CanonicalJSON.encode(raw), as: UTF8.self), reasons: item.reason)
    }
}
