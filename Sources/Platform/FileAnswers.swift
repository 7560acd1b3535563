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
                }
            }
            return found
        }
    }

    public func place(of digest: String) throws -> (path: String, mediaType: String)? {
        guard let bytes = [UInt8](hexadecimal: digest), let path = store.path(of: bytes) else { return nil }
        let input = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? input.close() }
        return (path, FileType(start: Array(try input.read(upToCount: 512) ?? Data())).mediaType)
    }

    private final class Receiving: FileReceiving {
        private let file: IncomingFile
        init(_ file: IncomingFile) { self.file = file }
        func write(_ piece: [UInt8]) throws { try file.write(piece) }
        func finish() throws -> (digest: String, bytes: Int) {
            let kept = try file.finish()
            return (kept.digest.hex, kept.bytes)
        }
    }
}

extension [UInt8] {
    /// A SHA-256 in 64 hexadecimal digits in lower case; nil for anything else.
    fileprivate init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        func value(_ digit: UInt8) -> UInt8 { digit <= 0x39 ? digit - 0x30 : digit - 0x61 + 10 }
        self = stride(from: 0, to: 64, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
    }
}

extension Platform {
    var fileAnswers: FileAnswers {
        get throws { FileAnswers(store: try FileStore(folder: folder.path), database: database, clock: clock) }
    }
}
