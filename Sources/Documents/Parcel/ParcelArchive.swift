import Crypto
import Foundation

/// A parcel as it came: opened without unpacking anything. Only the writing of `ParcelWriter` is read, whose files are stored as they are, so that
/// nothing in it can unfold to more than was sent.
public final class ParcelArchive {
    static let mostFiles = 5_000
    private static let largestDirectory = 4 << 20

    /// Bytes of the whole file.
    public let bytes: Int
    /// Names in the order in which they stand.
    let names: [String]
    private let entries: [String: ZIPEntry]
    private let handle: FileHandle

    /// - Throws: `ParcelFault`.
    public init(path: String) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw ParcelFault("文件打不开。") }
        let bytes = Int(try handle.seekToEnd())
        let found = try Self.directory(of: handle, bytes)
        (self.handle, self.bytes) = (handle, bytes)
        names = found.map(\.name)
        entries = Dictionary(found.map { ($0.name, $0) }) { first, _ in first }
    }

    deinit { try? handle.close() }

    func size(of name: String) -> Int? { entries[name]?.size }

    /// A small file of it.
    /// - Throws: `ParcelFault` where it is missing or larger than `most`.
    func content(_ name: String, most: Int) throws -> [UInt8] {
        guard let entry = entries[name] else { throw ParcelFault("密封包里没有这个文件。", item: name) }
        guard entry.size <= most else { throw ParcelFault("大得不合常理，没有打开。", item: name) }
        var content: [UInt8] = []
        try each(entry) { content += $0 }
        return content
    }

    /// SHA-256 of a file of it, in hexadecimal digits.
    func digest(_ name: String) throws -> String {
        guard let entry = entries[name] else { throw ParcelFault("密封包里没有这个文件。", item: name) }
        var hash = SHA256()
        try each(entry) { hash.update(data: $0) }
        return Array(hash.finalize()).hexadecimal
    }

    /// SHA-256 of the whole.
    func digest() throws -> String {
        var hash = SHA256()
        try handle.seek(toOffset: 0)
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        return Array(hash.finalize()).hexadecimal
    }

    private func each(_ entry: ZIPEntry, _ body: ([UInt8]) throws -> Void) throws {
        try handle.seek(toOffset: UInt64(entry.offset + entry.localHeader.count))
        var left = entry.size
        while left > 0 {
            guard let piece = try handle.read(upToCount: min(left, 1 << 20)), !piece.isEmpty else {
                throw ParcelFault("文件不完整，请重新拷贝。", item: entry.name)
            }
            left -= piece.count
            try body(Array(piece))
        }
    }

    // MARK: The directory

    private static let foreign = "这不是本平台制作的密封包，或者解开以后重新打包过。请用收到的原文件核对。"

    private static func directory(of handle: FileHandle, _ bytes: Int) throws -> [ZIPEntry] {
        guard bytes > ZIPEntry.endLength, let end = try read(handle, at: bytes - ZIPEntry.endLength, ZIPEntry.endLength),
            end.starts(with: [0x50, 0x4B, 5, 6])
        else { throw ParcelFault(foreign) }
        let (count, size, start) = (number(end, 10, 2), number(end, 12, 4), number(end, 16, 4))
        guard count > 0, count <= mostFiles, size <= largestDirectory, start + size + ZIPEntry.endLength == bytes,
            end == ZIPEntry.end(files: count, directory: size, at: start), let directory = try read(handle, at: start, size)
        else { throw ParcelFault(foreign) }
        var (entries, place, offset): ([ZIPEntry], Int, Int) = ([], 0, 0)
        for _ in 0..<count {
            let entry = try entry(directory, &place)
            // One file behind the other, without anything between them or twice.
            guard entry.offset == offset, try read(handle, at: offset, entry.localHeader.count) == entry.localHeader else {
                throw ParcelFault(foreign, item: entry.name)
            }
            offset += entry.localHeader.count + entry.size
            entries.append(entry)
        }
        guard offset == start, place == size, Set(entries.map(\.name)).count == count else { throw ParcelFault(foreign) }
        return entries
    }

    private static func entry(_ directory: [UInt8], _ place: inout Int) throws -> ZIPEntry {
        guard place + 46 <= directory.count else { throw ParcelFault(foreign) }
        let head = Array(directory[place..<place + 46])
        let length = number(head, 28, 2)
        guard place + 46 + length <= directory.count else { throw ParcelFault(foreign) }
        let name = String(decoding: directory[place + 46..<place + 46 + length], as: UTF8.self)
        guard number(head, 10, 2) == 0 else {
            throw ParcelFault("是压缩过的：密封包里的文件只存放、不压缩，这可能是重新打包过的文件，或者是压缩炸弹，没有打开。", item: name)
        }
        let entry = ZIPEntry(name: name, size: number(head, 24, 4), crc: UInt32(number(head, 16, 4)), offset: number(head, 42, 4))
        guard entry.directoryHeader == head + Array(name.utf8), isPlain(name) else { throw ParcelFault(foreign, item: name) }
        place += 46 + length
        return entry
    }

    /// A path below the folder in which it is unpacked.
    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":") && !name.utf8.contains { $0 < 0x20 }
            && !name.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
    }

    private static func read(_ handle: FileHandle, at offset: Int, _ count: Int) throws -> [UInt8]? {
        try handle.seek(toOffset: UInt64(offset))
        guard let data = try handle.read(upToCount: count), data.count == count else { return nil }
        return Array(data)
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
