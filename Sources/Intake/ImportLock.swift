import Foundation

/// Holds one source for one process. The system lets go of it when the process dies, however it dies.
final class ImportLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `ImportBusy` while another process has it.
    init(in folder: URL, source: Int64) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "import-\(source).lock").path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw ImportBusy()
        }
    }

    func release() { close(descriptor) }
}
