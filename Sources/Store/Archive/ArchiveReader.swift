import Crypto
import Foundation

/// Reads an archive line by line in constant memory, and proves on the way that nothing was changed, added or left out.
struct ArchiveReader {
    /// The number of the line read last, from 1.
    private(set) var number = 0
    /// Bytes read, of so many.
    private(set) var done: Int64 = 0
    let size: Int64
    private let input: FileHandle
    private let decoder = JSONDecoder()
    private var buffer: [UInt8] = []
    private var place = 0
    private var hash = SHA256()
    private var lastCheck = 0
    private var isAtEnd = false
    private static let longest = 64 << 20

    init(_ path: String) throws {
        guard let input = FileHandle(forReadingAtPath: path) else { throw ArchiveRefusal("档案 \(path) 打不开") }
        self.input = input
        size = Int64(try input.seekToEnd())
        try input.seek(toOffset: 0)
    }

    func close() { try? input.close() }

    /// The first line.
    mutating func opening() throws -> ArchiveLine.Opening {
        guard let bytes = try nextLine(), bytes.starts(with: Archive.beginning) else {
            throw ArchiveRefusal("这不是贺兰登记簿的档案", line: 1)
        }
        let opening = try decode(ArchiveLine.Opening.self, bytes)
        guard opening.format == Archive.format else {
            throw ArchiveRefusal("档案的格式是第 \(opening.format) 版，这个程序只认识第 \(Archive.format) 版，请使用更新的程序", line: 1)
        }
        hash.update(data: bytes + [0x0A])
        return opening
    }

    /// The next line that holds something; nil behind the last one. Checks are made on the way.
    mutating func next() throws -> ArchiveLine? {
        while !isAtEnd {
            guard let bytes = try nextLine() else { throw ArchiveRefusal("档案到这里就断了，后面的内容缺失", line: number + 1) }
            let line = try decode(ArchiveLine.self, bytes)
            if let check = line.check ?? line.end {
                try prove(check)
                isAtEnd = line.end != nil
                if isAtEnd, try nextLine() != nil { throw ArchiveRefusal("档案结束之后还有内容", line: number) }
            }
            hash.update(data: bytes + [0x0A])
            if line.check == nil, line.end == nil { return line }
        }
        return nil
    }

    private mutating func prove(_ check: ArchiveLine.Check) throws {
        guard check.lines == number - 1, check.sha256 == Array(hash.finalize()).hex else {
            throw ArchiveRefusal("第 \(lastCheck + 1) 行到这一行之间有内容被改动、删去或添进", line: number)
        }
        lastCheck = number
    }

    private func decode<T: Decodable>(_ type: T.Type, _ bytes: [UInt8]) throws -> T {
        do { return try decoder.decode(type, from: Data(bytes)) } catch { throw ArchiveRefusal("这一行读不懂", line: number) }
    }

    /// The next line without its end; nil at the end of the file. A line whose end is missing was cut.
    private mutating func nextLine() throws -> [UInt8]? {
        var searched = place
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = Array(buffer[place..<end])
                place = end + 1
                number += 1
                return line
            }
            guard buffer.count - place <= Self.longest else { throw ArchiveRefusal("这一行太长", line: number + 1) }
            buffer.removeFirst(place)
            (place, searched) = (0, buffer.count)
            guard let more = try input.read(upToCount: 1 << 20), !more.isEmpty else {
                guard buffer.isEmpty else { throw ArchiveRefusal("档案到这里就断了，后面的内容缺失", line: number + 1) }
                return nil
            }
            done += Int64(more.count)
            buffer.append(contentsOf: more)
        }
    }
}
