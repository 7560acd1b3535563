import Foundation
import Law
import Store
public import Web

/// Keeps files that come with forms.
public struct FileAnswers: FilePort {
    let store: FileStore
    let database: any Database
    let clock: any Clock

    public func receive() throws -> any FileReceiving { Receiving(try store.receive()) }

    public func name(_ file: SentFile) async throws {
        let now = clock.now()
        try await database.write { db in try FileNames.keep(file.digest, name: file.name, bytes: file.bytes, at: now, in: db) }
    }

    public func described(_ digests: [String]) async throws -> [String: SentFile] {
        guard !digests.isEmpty else { return [:] }
        return try await database.read { db in
            var found: [String: SentFile] = [:]
            for digest in Set(digests) {
                if let (name, bytes) = try FileNames.find(digest, in: db) {
                    found[digest] = SentFile(digest: digest, name: name, bytes: bytes)
                } else if let bytes = [UInt8](hex: digest).flatMap({ store.bytes(of: $0) }) {
                    found[digest] = SentFile(digest: digest, name: "文件\(digest.prefix(8))", bytes: bytes)
                }
            }
            return found
        }
    }

    public func place(of digest: String) throws -> (path: String, mediaType: String)? {
        guard let bytes = [UInt8](hex: digest), bytes.count == 32, let path = store.path(of: bytes) else { return nil }
        let input = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? input.close() }
        return (path, FileType(start: Array(try input.read(upToCount: 512) ?? Data())).mediaType)
    }

    private final class Receiving: FileReceiving {
        private let file: IncomingFile
        init(_ file: IncomingFile) { self.file = file }
        func write(_ piece: [UInt8]) throws { try file.write(piece) }
        func finish() throws -> (place: String, bytes: Int) {
            let kept = try file.finish()
            return (kept.digest.hex, kept.bytes)
        }
    }
}

extension Platform {
    var fileAnswers: FileAnswers {
        get throws { FileAnswers(store: try FileStore(folder: folder.path), database: database, clock: clock) }
    }
}
