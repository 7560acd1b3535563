import Glibc

/// A file read by place, in pieces. Never mapped, so that memory stays what it is however large the file.
final class FileBytes {
    let path: String
    let size: Int64
    private let descriptor: Int32

    init(path: String) throws {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw FileRefusal("打不开文件 \(path)：\(String(cString: strerror(errno)))。请核对路径和读取权限。") }
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw FileRefusal("\(path) 不是普通文件，不能导入。")
        }
        (self.path, self.descriptor, self.size) = (path, opened, Int64(status.st_size))
    }

    deinit { close(descriptor) }

    /// Reads up to `buffer.count` bytes at a place; less only at the end of the file.
    func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var done = 0
        while done < buffer.count, let base = buffer.baseAddress {
            let count = pread(descriptor, base + done, buffer.count - done, off_t(offset) + off_t(done))
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw FileRefusal("读取 \(path) 时出错：\(String(cString: strerror(errno)))。")
            }
            done += count
        }
        return done
    }

    /// The first bytes of the file, or those at a place.
    func head(_ count: Int, at offset: Int64 = 0) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
        }
    }
}

/// Text bytes of a file in which commas, quotes and line ends are single bytes: the file itself, or UTF-16 turned into UTF-8.
final class TextBytes {
    let file: FileBytes
    let encoding: TextEncoding
    /// Bytes of the byte-order mark.
    let mark: Int
    private var carry: [UInt8] = []
    /// Place in the file up to which UTF-16 is turned, and how many bytes of UTF-8 that gave.
    private var turned: (source: Int64, target: Int64)

    init(_ file: FileBytes) throws {
        self.file = file
        let head = try file.head(1 << 20)
        (encoding, mark) = TextEncoding.of(head: head[...])
        turned = (Int64(mark), Int64(mark))
    }

    /// Reads at a place counted in the bytes this gives.
    func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        switch encoding {
        case .utf8, .gb18030: return try file.read(at: offset, into: buffer)
        case .utf16LittleEndian, .utf16BigEndian: return try readTurned(at: offset, into: buffer)
        }
    }

    private func readTurned(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if offset < turned.target - Int64(carry.count) {
            turned = (Int64(mark), Int64(mark))
            carry = []
        }
        // `carry` holds what is turned and not yet given; its first byte is at `turned.target - carry.count`.
        while turned.target < offset + Int64(buffer.count) {
            let skip = offset - (turned.target - Int64(carry.count))
            if skip > 0 { carry.removeFirst(Int(min(skip, Int64(carry.count)))) }
            guard try turnMore() else { break }
        }
        let skip = offset - (turned.target - Int64(carry.count))
        if skip > 0 { carry.removeFirst(Int(min(skip, Int64(carry.count)))) }
        let count = min(buffer.count, carry.count)
        carry.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        carry.removeFirst(count)
        return count
    }

    private func turnMore() throws -> Bool {
        let raw = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { piece, filled in
            filled = try file.read(at: turned.source, into: UnsafeMutableRawBufferPointer(piece))
        }
        var units = (0..<(raw.count / 2)).map { index -> UInt16 in
            let (a, b) = (UInt16(raw[index * 2]), UInt16(raw[index * 2 + 1]))
            return encoding == .utf16LittleEndian ? a | b << 8 : a << 8 | b
        }
        guard !units.isEmpty else { return false }
        // A pair cut at the end waits for the next piece.
        if units.count > 1, let last = units.last, (0xD800..<0xDC00).contains(last) { units.removeLast() }
        let text = Array(String(decoding: units, as: UTF16.self).utf8)
        carry.append(contentsOf: text)
        turned = (turned.source + Int64(units.count * 2), turned.target + Int64(text.count))
        return true
    }
}
