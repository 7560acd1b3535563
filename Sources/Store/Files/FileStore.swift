import Crypto
public import Foundation

/// Files by their content: `files/ab/cdef…`, named by SHA-256. The same content is kept once, a file never changes, and none is executed.
public struct FileStore: Sendable {
    /// The data folder; files lie in its `files`.
    public let folder: String
    /// The most bytes a file may have.
    public let limit: Int

    public init(folder: String, limit: Int = 512 << 20) throws {
        (self.folder, self.limit) = (folder, limit)
        try FileManager.default.createDirectory(atPath: folder + "/files", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder + "/incoming", withIntermediateDirectories: true)
    }

    /// A file on its way in, piece by piece.
    public func receive() throws -> IncomingFile { try IncomingFile(self) }

    /// Takes in a file from the disk.
    public func take(_ path: String) throws -> StoredFile {
        guard let input = FileHandle(forReadingAtPath: path) else { throw StoreError.failed("文件 \(path) 打不开") }
        defer { try? input.close() }
        let incoming = try receive()
        while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty { try incoming.write(Array(piece)) }
        return try incoming.finish()
    }

    /// Where a file lies; nil when there is none of this digest.
    public func path(of digest: [UInt8]) -> String? {
        let path = place(of: digest)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// How many bytes a file has; nil when there is none of this digest.
    public func bytes(of digest: [UInt8]) -> Int? {
        path(of: digest).flatMap { try? FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int }
    }

    /// Takes a file away, if it was put here before a moment; one that came again since then stays.
    /// - Returns: whether it went.
    @discardableResult
    public func remove(_ digest: [UInt8], before moment: Date) throws -> Bool {
        let path = place(of: digest)
        guard let put = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date, put < moment else {
            return false
        }
        try FileManager.default.removeItem(atPath: path)
        return true
    }

    func place(of digest: [UInt8]) -> String {
        let name = digest.hex
        return "\(folder)/files/\(name.prefix(2))/\(name.dropFirst(2))"
    }

    /// Digests of files whose content is no longer what it was.
    public func damaged() throws -> [String] {
        try digests().filter { name in
            try FileDigest.of("\(folder)/files/\(name.prefix(2))/\(name.dropFirst(2))").digest.hex != name
        }
    }

    /// The digests of all files, sorted.
    func digests() throws -> [String] {
        let manager = FileManager.default
        return try manager.contentsOfDirectory(atPath: folder + "/files").flatMap { first in
            try manager.contentsOfDirectory(atPath: folder + "/files/" + first).map { first + $0 }
        }.sorted()
    }
}

/// A file that is kept.
public struct StoredFile: Sendable, Hashable {
    public let digest: [UInt8]
    public let bytes: Int
    public let type: FileType
}

/// Writes a file beside its place, and puts it there whole or not at all. What is let go before `finish` leaves nothing behind.
public final class IncomingFile {
    private let store: FileStore
    private let path: String
    private let descriptor: Int32
    private var hash = SHA256()
    private var bytes = 0
    private var start: [UInt8] = []
    private var isOpen = true

    init(_ store: FileStore) throws {
        self.store = store
        path = store.folder + "/incoming/" + UUID().uuidString
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o640)
        guard descriptor >= 0 else { throw StoreError.failed("不能写入 \(path):\(String(cString: strerror(errno)))") }
    }

    deinit { discard() }

    /// - Throws: `StoreError.failed` when the file grows past the limit or the disk is full.
    public func write(_ piece: [UInt8]) throws {
        bytes += piece.count
        guard bytes <= store.limit else { throw StoreError.failed("文件超过 \(store.limit >> 20) MiB,请压缩或分开上传") }
        if start.count < 512 { start += piece.prefix(512 - start.count) }
        hash.update(data: piece)
        try piece.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                guard count > 0 else { throw StoreError.failed("写入文件失败:\(String(cString: strerror(errno)))") }
                done += count
            }
        }
    }

    /// Puts the file in its place, durably.
    /// - Parameter expected: the digest it must have; a file of another one is not kept.
    public func finish(expecting expected: [UInt8]? = nil) throws -> StoredFile {
        let digest = Array(hash.finalize())
        guard expected == nil || expected == digest else { throw StoreError.failed("文件的内容与散列 \(expected?.hex ?? "") 不符") }
        let place = store.place(of: digest)
        let folder = (place as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard fsync(descriptor) == 0, rename(path, place) == 0 else {
            throw StoreError.failed("文件不能存入 \(place):\(String(cString: strerror(errno)))")
        }
        close(descriptor)
        isOpen = false
        Durable.sync(folder: folder)
        return StoredFile(digest: digest, bytes: bytes, type: FileType(start: start))
    }

    private func discard() {
        guard isOpen else { return }
        close(descriptor)
        unlink(path)
        isOpen = false
    }
}

enum Durable {
    /// Makes names in a folder survive the power.
    static func sync(folder: String) {
        let descriptor = open(folder, O_RDONLY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

/// The digest of a file's content, read in pieces.
public enum FileDigest {
    /// - Throws: `StoreError.failed` when the file cannot be read.
    public static func of(_ path: String) throws -> (digest: [UInt8], bytes: Int) {
        guard let input = FileHandle(forReadingAtPath: path) else { throw StoreError.failed("文件 \(path) 打不开") }
        defer { try? input.close() }
        var hash = SHA256()
        var bytes = 0
        while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty {
            hash.update(data: piece)
            bytes += piece.count
        }
        return (Array(hash.finalize()), bytes)
    }
}
