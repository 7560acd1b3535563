public import Foundation

/// What the import pages ask of the intake.
public protocol ImportPort: Sendable {
    /// Takes over a received file and starts its import; gives the job's id. The file at `path` belongs to the intake from here on.
    /// Throws `ImportRefusal` where the file is nothing that can be imported.
    func receive(_ upload: ReceivedFile) async throws -> String
    func job(_ id: String) async throws -> ImportJob?
    /// Newest first.
    func jobs(offset: Int, limit: Int) async throws -> [ImportJob]
    func jobCount() async throws -> Int
    /// The file of rejected rows with reasons (CSV, UTF-8 with a byte-order mark); nil where nothing was rejected.
    func rejects(_ id: String) async throws -> URL?
}

/// A file that has arrived whole on disk.
public struct ReceivedFile: Sendable, Hashable {
    /// Where it lies.
    public var path: URL
    /// The name it was sent under, without folders; for people only.
    public var name: String
    public var bytes: Int64
    /// Where the data comes from, in the sender's words; empty where they gave none.
    public var source: String
    /// As of which day (ISO) the source speaks; nil means the day of the upload.
    public var asOf: String?
    public init(path: URL, name: String, bytes: Int64, source: String = "", asOf: String? = nil) {
        (self.path, self.name, self.bytes, self.source, self.asOf) = (path, name, bytes, source, asOf)
    }
}

/// Why a file is not taken in: what is wrong, where, and what to do, in Chinese.
public struct ImportRefusal: Error, Sendable, Hashable {
    public var text: String
    public init(_ text: String) { self.text = text }
}

/// An import, under way or ended.
public struct ImportJob: Sendable, Hashable {
    public enum State: Sendable, Hashable {
        case waiting, running, done
        /// Ended by a refusal or an error, in words.
        case failed(String)
    }
    public var id: String
    public var fileName: String
    public var source: String
    /// What the file was told to be, such as CSV（UTF-8）; nil while unknown.
    public var format: String?
    public var state: State
    /// Work done and work in all, in one unit (bytes or rows); total nil while unknown.
    public var done: Int64
    public var total: Int64?
    public var read = 0
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    public var started: Date
    public var ended: Date?

    public init(
        id: String, fileName: String, source: String, format: String? = nil, state: State, done: Int64 = 0, total: Int64? = nil,
        started: Date,
        ended: Date? = nil
    ) {
        (self.id, self.fileName, self.source, self.format, self.state) = (id, fileName, source, format, state)
        (self.done, self.total, self.started, self.ended) = (done, total, started, ended)
    }
}
