public import Law
import Store

/// Work that may take long: kept in the database with its progress, watched by people, and taken up again after a crash.
public struct Job: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case waiting, running, finished, failed, cancelled
        /// Whether it will change no more.
        public var isOver: Bool { self == .finished || self == .failed || self == .cancelled }
    }

    public let id: Int64
    public let kind: String
    /// JSON, as the kind defines it.
    public let arguments: String
    public let state: State
    /// Where the last committed batch ended, in words of the kind; nil before the first.
    public let cursor: String?
    /// How far it is, of `total`, in whatever the kind counts (bytes, rows).
    public let done: Int64
    public let total: Int64?
    public let counts: JobCounts
    /// What it says at the end, or why it failed, for people.
    public let message: String?
    public let actor: String
    public let createdAt: Instant
    public let startedAt: Instant?
    public let finishedAt: Instant?
    public let leaseUntil: Instant?
    /// Which taking of the job this is: raised each time a worker takes it, so that one who lost it cannot write to it.
    public let attempt: Int
    public let cancelAsked: Bool

    static let columns: SQL = """
        SELECT id, kind, arguments, state, cursor, done, total, added, updated, unchanged, rejected, message, actor, created_at, started_at,
               finished_at, lease_until, attempt, cancel_asked FROM job
        """

    init(_ row: Row) throws {
        guard let state = State(rawValue: try row[3]) else { throw StoreError.unreadable(column: 3) }
        (id, kind, arguments, self.state, cursor) = (try row[0], try row[1], try row[2], state, try row[4])
        (done, total) = (try row[5], try row[6])
        counts = JobCounts(added: try row[7], updated: try row[8], unchanged: try row[9], rejected: try row[10])
        (message, actor, createdAt, startedAt) = (try row[11], try row[12], try row[13], try row[14])
        (finishedAt, leaseUntil, attempt) = (try row[15], try row[16], try row[17])
        cancelAsked = try row[18] as Int != 0
    }
}

/// What became of the rows a job has read.
public struct JobCounts: Sendable, Hashable, Codable {
    public var added: Int64
    public var updated: Int64
    public var unchanged: Int64
    public var rejected: Int64
    public init(added: Int64 = 0, updated: Int64 = 0, unchanged: Int64 = 0, rejected: Int64 = 0) {
        (self.added, self.updated, self.unchanged, self.rejected) = (added, updated, unchanged, rejected)
    }
    /// Rows read.
    public var read: Int64 { added + updated + unchanged + rejected }
}

/// Why a worker must let go of a job; what it did in the transaction at hand is undone.
public enum JobStop: Error, Sendable, Hashable {
    /// Someone asked for it.
    case cancelled
    /// The lease ran out and another worker has it.
    case lost
}

/// A row that was refused, with what stood there, so that it can be mended and imported again.
public struct JobReject: Sendable, Hashable {
    /// Which row of the input, counted from 1 as people count.
    public let position: Int64
    public let raw: String
    public let reasons: String
    public init(position: Int64, raw: String, reasons: String) { (self.position, self.raw, self.reasons) = (position, raw, reasons) }
}
