import Foundation
import Intake
import Law
import Search
public import Store

extension Platform {
    /// Files by their content, where evidence and papers lie.
    private var files: FileStore { get throws { try FileStore(folder: folder.path) } }

    /// Writes the whole register into a file that does not exist yet; it bears its name only when it is whole. `-` writes to standard output.
    public func archive(
        to path: String, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Archive.Summary {
        if path == "-" {
            return try await Archive.write(database, files: files, to: STDOUT_FILENO, at: clock.now(), progress: progress)
        }
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.failed("\(path) 已经存在；档案写入新的文件，不覆盖旧的。") }
        let partial = path + ".partial"
        // It holds what is not public: for its owner alone.
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.failed("不能写文件 \(path)，请检查目录和权限。") }
        defer { close(descriptor) }
        do {
            let summary = try await Archive.write(database, files: files, to: descriptor, at: clock.now(), progress: progress)
            guard fsync(descriptor) == 0, rename(partial, path) == 0 else {
                throw StoreError.failed("不能写文件 \(path)：\(String(cString: strerror(errno)))")
            }
            return summary
        } catch {
            unlink(partial)
            throw error
        }
    }

    /// Takes an archive into the empty register, and makes rows and index of it.
    public func takeIn(
        archive path: String, progress: @escaping @Sendable (_ words: String, _ done: Int64, _ total: Int64) -> Void = { _, _, _ in }
    ) async throws -> Archive.Summary {
        let summary = try await Arrival(database, files: files, projections: projections, at: clock.now()).take(path) {
            progress("已核验字节", $0, $1)
        }
        try await rebuildRows { progress("已由台账重建", $0, $1) }
        try await indexArrival { progress("已编入检索", Int64($0), Int64(summary.entries)) }
        return summary
    }

    /// Lets the index know the rights of an archive that came in, where that was not done yet.
    func indexArrival(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        guard try await database.read({ db in try Arrival.awaitsIndex(in: db) }) else { return }
        // On PostgreSQL the indexes of all nodes follow the log of changes.
        if database.dialect == .sqlite { try await index.reindex(from: documents, progress: progress) }
        try await database.write { db in
            if db.dialect == .postgres { try ChangeLog.noteEveryRight(in: db) }
            try Arrival.indexed(in: db)
        }
    }
}
