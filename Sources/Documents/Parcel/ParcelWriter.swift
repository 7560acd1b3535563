import Crypto
import Foundation

/// A file on its way into a parcel, measured once, so that what is written can be told from what was measured.
public struct ParcelPart: Sendable {
    public let name: String
    public let size: Int
    /// SHA-256 in hexadecimal digits.
    public let sha256: String
    let crc: UInt32
    let content: Content

    enum Content: Sendable {
        case bytes([UInt8])
        case file(String)
    }

    public init(_ name: String, _ bytes: [UInt8]) {
        (self.name, size, content) = (name, bytes.count, .bytes(bytes))
        sha256 = Array(SHA256.hash(data: Data(bytes))).hexadecimal
        var check = CRC32()
        check.add(bytes)
        crc = check.value
    }

    /// A file of the disk, read in pieces.
    /// - Throws: `ParcelFault` where it cannot be read.
    public init(_ name: String, file path: String) throws {
        (self.name, content) = (name, .file(path))
        var (hash, check, size) = (SHA256(), CRC32(), 0)
        try Self.read(path, as: name) { piece in
            hash.update(data: piece)
            check.add(piece)
            size += piece.count
        }
        (self.size, sha256, crc) = (size, Array(hash.finalize()).hexadecimal, check.value)
    }

    fileprivate func each(_ body: ([UInt8]) throws -> Void) throws {
        switch content {
        case .bytes(let bytes): try body(bytes)
        case .file(let path): try Self.read(path, as: name, body)
        }
    }

    private static func read(_ path: String, as name: String, _ body: ([UInt8]) throws -> Void) throws {
        guard let input = FileHandle(forReadingAtPath: path) else { throw ParcelFault("文件打不开，没有制作。", item: name) }
        defer { try? input.close() }
        while let piece = try input.read(upToCount: 1 << 20), !piece.isEmpty { try body(Array(piece)) }
    }
}

/// Writes a ZIP file whose files are stored as they are, with no time in it: the same parts are the same bytes. Any tool opens it.
public enum ParcelWriter {
    /// Bytes that the files of a parcel may have together: the layout without its 64 bit extension, and what a disk of evidence is carried on.
    public static let mostBytes = 1 << 30

    /// - Throws: `ParcelFault` where it grows too large; what `write` throws.
    public static func write(_ parts: [ParcelPart], to write: ([UInt8]) throws -> Void) throws {
        let total = parts.reduce(0) { $0 + $1.size }
        guard total <= mostBytes, parts.count < ParcelArchive.mostFiles else {
            throw ParcelFault("一个密封包最多 \(mostBytes >> 20) MiB、\(ParcelArchive.mostFiles) 个文件，请分几次制作。")
        }
        var (offset, directory) = (0, [UInt8]())
        for part in parts {
            let entry = ZIPEntry(name: part.name, size: part.size, crc: part.crc, offset: offset)
            let head = entry.localHeader
            try write(head)
            var written = 0
            try part.each { piece in
                written += piece.count
                try write(piece)
            }
            guard written == part.size else { throw ParcelFault("文件在制作时变了，请重新制作。", item: part.name) }
            directory += entry.directoryHeader
            offset += head.count + part.size
        }
        try write(directory + ZIPEntry.end(files: parts.count, directory: directory.count, at: offset))
    }
}

/// A stored file of a ZIP archive, in the one writing that parcels use.
struct ZIPEntry: Equatable {
    var name: String
    var size: Int
    var crc: UInt32
    var offset: Int

    /// Version 2.0, names in UTF-8, stored, on the first day that the layout knows.
    private var common: [UInt8] {
        le(20, 2) + le(0x0800, 2) + le(0, 2) + le(0, 2) + le(0x0021, 2) + le(Int(crc), 4) + le(size, 4) + le(size, 4)
            + le(name.utf8.count, 2) + le(0, 2)
    }

    var localHeader: [UInt8] { [0x50, 0x4B, 3, 4] + common + Array(name.utf8) }
    var directoryHeader: [UInt8] {
        [0x50, 0x4B, 1, 2] + le(20, 2) + common + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(offset, 4) + Array(name.utf8)
    }

    static let endLength = 22

    static func end(files: Int, directory: Int, at offset: Int) -> [UInt8] {
        [0x50, 0x4B, 5, 6] + le(0, 2) + le(0, 2) + le(files, 2) + le(files, 2) + le(directory, 4) + le(offset, 4) + le(0, 2)
    }
}

/// A number, least significant byte first.
private func le(_ number: Int, _ bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

/// The check sum that ZIP archives carry: polynomial 0xEDB88320.
struct CRC32 {
    private var register: UInt32 = 0xFFFF_FFFF
    var value: UInt32 { ~register }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
    }

    mutating func add(_ bytes: [UInt8]) {
        Self.table.withUnsafeBufferPointer { table in
            for byte in bytes { register = table[Int((register ^ UInt32(byte)) & 0xFF)] ^ (register >> 8) }
        }
    }
}
