public import Foundation
public import Interchange
public import Law
import Register
public import Search
public import Store
public import Work

/// Takes a file into the register: told apart by content, read and checked on one thread, filed on another, resumed after a crash.
///
/// Every batch is one transaction: ledger entries, rows, index, rejected rows, and the place in the file. So a killed import has filed
/// whole batches only, and goes on behind the last one when the same file is imported again.
public struct Importer: Sendable {
    /// Records a batch holds at most. Large enough that the commit's cost is shared, small enough that progress is seen and memory is not.
    static let batchSize = 2_000

    let database: any Database
    let index: any SearchIndex
    let jobs: Jobs
    let clock: any Clock
    /// Where lock files stand; nil where the processes that may import share no folder.
    let locks: URL?

    public init(database: any Database, index: any SearchIndex, locks: URL?, clock: any Clock) {
        (self.database, self.index, self.locks, self.clock) = (database, index, locks, clock)
        jobs = Jobs(database, lease: 20) { clock.now() }
    }

    /// Whatever can be imported: a file, or the invented register of the demonstration.
    public struct Input: Sendable {
        public var reader: any RecordReader
        /// SHA-256 of the content: the same content is the same source.
        public var digest: [UInt8]
        /// What the source is called beside each fact.
        public var name: String
        /// As of which day it speaks, where the one who imports it said so.
        public var asOf: LocalDate?

        public init(reader: any RecordReader, digest: [UInt8], name: String, asOf: LocalDate? = nil) {
            (self.reader, self.digest, self.name, self.asOf) = (reader, digest, name, asOf)
        }
    }

    /// A source entered and its job created or found again; nothing of the content is in yet.
    public struct Prepared: Sendable {
        public let input: Input
        public let source: Provenance
        public let job: Job
    }

    /// Checks what must be checked before anything is written, enters the source, and finds or creates its job.
    /// - Throws: `FileRefusal` where the file as a whole cannot be taken in; nothing is changed then.
    public func prepare(_ input: Input, actor: String) async throws -> Prepared {
        let now = clock.now()
        let facts = input.reader.facts
        let asOf = input.asOf ?? facts.asOf ?? now.day
        guard asOf <= now.day else { throw FileRefusal("资料截至日\(asOf)在今天\(now.day)之后，请改正后再导入。") }
        if try await unfinishedJob(of: input) == nil { _ = try await inBackground { try input.reader.validate() } }
        return try await database.write { [jobs] db in
            let source = try Provenance.enter(
                digest: input.digest, name: input.name, format: facts.format.rawValue, asOf: asOf, bytes: facts.size, actor: actor, at: now,
                in: db)
            let arguments = ImportArguments(source: source.id)
            if let open = try Self.unfinishedJob(arguments, in: db) { return Prepared(input: input, source: source, job: open) }
            let job = try jobs.create(ImportArguments.kind, arguments: try arguments.text, total: facts.size, actor: actor, in: db)
            return Prepared(input: input, source: source, job: job)
        }
    }

    private func unfinishedJob(of input: Input) async throws -> Job? {
        try await database.read { db in
            guard let source = try Provenance.find(digest: input.digest, in: db) else { return nil }
            return try Self.unfinishedJob(of: source, in: db)
        }
    }

    /// The job that has this source still to bring in; nil where there is none.
    public static func unfinishedJob(of source: Provenance, in db: any Connection) throws -> Job? {
        try unfinishedJob(ImportArguments(source: source.id), in: db)
    }

    private static func unfinishedJob(_ arguments: ImportArguments, in db: any Connection) throws -> Job? {
        try Jobs.unfinished(ImportArguments.kind, arguments: try arguments.text, in: db)
    }

    /// Files everything from where the job stands to the end.
    /// - Parameter progress: called after each commit; what it says is safe on disk.
    public func run(_ prepared: Prepared, progress: @escaping @Sendable (Job) -> Void = { _ in }) async throws -> Job {
        let lock = try locks.map { try ImportLock(in: $0, source: prepared.source.id) }
        defer { lock?.release() }
        let job = try await take(prepared.job, lock)
        do {
            try await file(prepared, job, progress)
            try await jobs.finish(job)
        } catch let refusal as FileRefusal {
            try await jobs.fail(job, message: refusal.reason)
            throw refusal
        } catch JobStop.cancelled {
            try await jobs.stopCancelled(job)
        } catch let error as CocoaError {
            // The file is gone or cannot be read: no later try of this job can do better.
            try await jobs.fail(job, message: "文件读不出来，请重新上传或者导入：\(error.localizedDescription)")
            throw error
        }
        guard let ended = try await jobs.job(job.id) else { throw StoreError.failed("job \(job.id) is gone") }
        return ended
    }

    /// A lock that could be had proves that no worker lives; without locks a silent worker's lease must run out first.
    private func take(_ job: Job, _ lock: ImportLock?) async throws -> Job {
        if lock != nil, let taken = try await jobs.seize(job.id) { return taken }
        for _ in 0...jobs.lease {
            if let taken = try await jobs.claim(job.id) { return taken }
            if try await jobs.job(job.id)?.state.isOver == true { break }
            try await Task.sleep(for: .seconds(1))
        }
        throw ImportBusy()
    }

    private func file(_ prepared: Prepared, _ job: Job, _ progress: @escaping @Sendable (Job) -> Void) async throws {
        let start = try job.cursor.map { try JSONDecoder().decode(Cursor.self, from: Data($0.utf8)) } ?? .start
        let moment = clock.now()
        let registrar = Registrar(index: index, today: moment.day, recordedAt: moment, actor: job.actor)
        let reader = prepared.input.reader
        let batches = Handoff<Batch>(ahead: 2) { deliver in
            var batch = Batch()
            try reader.read(from: start) { item, cursor in
                try batch.take(item, then: cursor)
                guard batch.isFull else { return }
                try deliver(batch)
                batch = Batch()
            }
            if !batch.items.isEmpty { try deliver(batch) }
        }
        try await batches.consume { batch in
            do {
                try await database.write { [jobs] db in
                    let counts = try batch.enter(with: registrar, from: prepared.source, job: job, jobs: jobs, in: db)
                    try jobs.advance(job, to: batch.cursor.offset, cursor: try batch.cursorText, adding: counts, in: db)
                }
            } catch {
                registrar.forget()
                throw error
            }
            if let now = try await jobs.job(job.id) { progress(now) }
        }
    }

    private func inBackground<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { done in
            let thread = Thread { done.resume(with: Result { try work() }) }
            thread.stackSize = 16 << 20
            thread.start()
        }
    }
}

/// What an import job is about.
public struct ImportArguments: Codable, Sendable {
    public static let kind = "import"
    public var source: Int64

    init(source: Int64) { self.source = source }

    /// Reads the arguments of a job.
    public init(_ text: String) throws { self = try CanonicalJSON.decode(Self.self, from: Array(text.utf8)) }

    var text: String { get throws { String(decoding: try CanonicalJSON.encode(self), as: UTF8.self) } }
}

/// Another process is importing the same content at this moment.
public struct ImportBusy: Error, CustomStringConvertible {
    public let description = "同一份资料正在由另一个进程导入，请等它结束。"
}
