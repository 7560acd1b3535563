public import Foundation
import Intake
import Interchange
import Law
import Store
public import Web
import Work

/// Answers the import pages: takes over an upload, files it in the background, tells how far it is.
public struct ImportAnswers: ImportPort {
    let platform: Platform
    public init(_ platform: Platform) { self.platform = platform }

    public func receive(_ upload: ReceivedFile) async throws -> String {
        let (file, digest) = try keep(upload)
        do {
            let name = upload.source.isEmpty ? upload.name : upload.source
            let input = try platform.input(file: file, digest: digest, name: name, asOf: upload.asOf.flatMap { LocalDate(iso: $0) })
            let prepared = try await platform.importer.prepare(input, actor: "网页上传")
            start(prepared, from: file)
            return String(prepared.job.id)
        } catch let refusal as FileRefusal {
            try? FileManager.default.removeItem(at: file)
            throw ImportRefusal(refusal.reason)
        }
    }

    /// Goes on with the uploads that were under way when the process ended. Call once, when the platform starts.
    public func resume() async throws {
        guard FileManager.default.fileExists(atPath: incoming.path) else { return }
        for file in try FileManager.default.contentsOfDirectory(at: incoming, includingPropertiesForKeys: nil) {
            let digest = try Platform.digest(of: file)
            guard let open = try await unfinished(digest) else {
                // Sent in and never begun, or ended: nobody waits for it.
                try FileManager.default.removeItem(at: file)
                continue
            }
            let input = try platform.input(file: file, digest: digest, name: open.source.name, asOf: open.source.asOf)
            start(try await platform.importer.prepare(input, actor: open.job.actor), from: file)
        }
    }

    private func unfinished(_ digest: [UInt8]) async throws -> (source: Provenance, job: Job)? {
        try await platform.database.readAtLength { db in
            guard let source = try Provenance.find(digest: digest, in: db), let job = try Importer.unfinishedJob(of: source, in: db) else {
                return nil
            }
            return (source, job)
        }
    }

    private func start(_ prepared: Importer.Prepared, from file: URL) {
        Task.detached(priority: .utility) { [platform] in
            do {
                _ = try await platform.run(prepared)
            } catch is ImportBusy {
                // The same content was sent twice; the first import is reading this file.
                return
            } catch {
                // What went wrong stands in the job, where the page reads it.
            }
            try? FileManager.default.removeItem(at: file)
        }
    }

    /// Where the files of uploads under way lie, each named by its content.
    private var incoming: URL { platform.folder.appending(path: "incoming", directoryHint: .isDirectory) }

    /// Takes the file over, under the name of its content: the same content sent twice is one file.
    private func keep(_ upload: ReceivedFile) throws -> (file: URL, digest: [UInt8]) {
        try FileManager.default.createDirectory(at: incoming, withIntermediateDirectories: true)
        let digest = try Platform.digest(of: upload.path)
        let place = incoming.appending(path: digest.hex)
        if FileManager.default.fileExists(atPath: place.path) {
            try FileManager.default.removeItem(at: upload.path)
        } else {
            try FileManager.default.moveItem(at: upload.path, to: place)
        }
        return (place, digest)
    }

    public func job(_ id: String) async throws -> ImportJob? {
        guard let number = Int64(id) else { return nil }
        return try await platform.database.readAtLength { db in
            guard let job = try Jobs.job(number, in: db), job.kind == ImportArguments.kind else { return nil }
            return try Self.answer(job, in: db)
        }
    }

    public func jobs(offset: Int, limit: Int) async throws -> [ImportJob] {
        try await platform.database.readAtLength { db in
            try Jobs.page(ImportArguments.kind, offset: offset, limit: limit, in: db).map { try Self.answer($0, in: db) }
        }
    }

    public func jobCount() async throws -> Int {
        try await platform.database.readAtLength { db in try Jobs.count(ImportArguments.kind, in: db) }
    }

    public func rejects(_ id: String) async throws -> URL? {
        guard let number = Int64(id) else { return nil }
        let file = platform.rejectFile(of: number)
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }

    private static func answer(_ job: Job, in db: any Connection) throws -> ImportJob {
        let source = try Provenance.find(id: try ImportArguments(job.arguments).source, in: db)
        let state: ImportJob.State =
            switch job.state {
            case .waiting: .waiting
            case .running: .running
            case .finished: .done
            case .failed: .failed(job.message ?? "没有说明原因")
            case .cancelled: .failed("已取消；已经入库的批次保留")
            }
        var answer = ImportJob(
            id: String(job.id), fileName: source?.name ?? "", source: source?.name ?? "",
            format: source.flatMap { FileFormat(rawValue: $0.format)?.title }, state: state, done: job.done, total: job.total,
            started: (job.startedAt ?? job.createdAt).date, ended: job.finishedAt?.date)
        answer.read = Int(job.counts.read)
        answer.added = Int(job.counts.added)
        answer.updated = Int(job.counts.updated)
        answer.unchanged = Int(job.counts.unchanged)
        answer.rejected = Int(job.counts.rejected)
        return answer
    }
}

extension Instant {
    var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }
}
