import Crypto
public import Foundation
public import Intake
import Interchange
public import Law
import Search
import Store
public import Work

extension Platform {
    /// A file to import: its format told by content, its digest computed.
    /// - Parameters:
    ///   - name: what the source is called beside each fact.
    ///   - asOf: as of which day the file speaks, where the one who imports it knows.
    /// - Throws: `FileRefusal` where it is nothing that can be imported.
    public func input(file: URL, name: String, asOf: LocalDate? = nil) throws -> Importer.Input {
        try input(file: file, digest: try Self.digest(of: file), name: name, asOf: asOf)
    }

    func input(file: URL, digest: [UInt8], name: String, asOf: LocalDate?) throws -> Importer.Input {
        guard !Archive.isArchive(file.path) else {
            throw FileRefusal("这是整个登记簿的档案，不是一份资料；请在服务器上用 helan import 导入空的登记簿。")
        }
        return Importer.Input(reader: try SourceFile(path: file.path).reader(), digest: digest, name: name, asOf: asOf)
    }

    static func digest(of file: URL) throws -> [UInt8] {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var hash = SHA256()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        return Array(hash.finalize())
    }

    /// Files an import to its end and writes what was rejected beside it.
    /// - Parameter rejects: where the rejected rows go; in the data folder unless told.
    public func run(
        _ prepared: Importer.Prepared, rejects: URL? = nil, progress: @escaping @Sendable (Job) -> Void = { _ in }
    ) async throws -> (job: Job, rejects: URL?) {
        let job = try await importer.run(prepared, progress: progress)
        try await index.settle()
        guard job.counts.rejected > 0 else { return (job, nil) }
        let file = rejects ?? rejectFile(of: job.id)
        try await write(rejectsOf: job, RejectFile(prepared.input.reader.facts), to: file)
        return (job, file)
    }

    /// Where the rejected rows of a job lie, if it has any and is over.
    public func rejectFile(of job: Int64) -> URL { folder.appending(path: "rejects/\(job).csv") }

    private func write(rejectsOf job: Job, _ table: RejectFile, to file: URL) async throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // Truncates what is there rather than replace it: the name may be a pipe or a device.
        guard let out = OutputStream(url: file, append: false) else { throw CocoaError(.fileWriteUnknown) }
        out.open()
        defer { out.close() }
        try out.write(line: table.header)
        var after: Int64 = 0
        while true {
            let page = try await jobs.rejects(of: job.id, after: after, limit: 1_000)
            guard let last = page.last else { return }
            for reject in page { try out.write(line: table.line(try RejectedItem(reject))) }
            after = last.position
        }
    }
}

extension OutputStream {
    fileprivate func write(line: String) throws {
        var bytes = Array(line.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { write($0, maxLength: buffer.count) } ?? -1 }
            guard written > 0 else { throw streamError ?? CocoaError(.fileWriteUnknown) }
            bytes = bytes.dropFirst(written)
        }
    }
}
