/// Reads bytes from left to right.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        skipSpaces()
    }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Whether nothing but blanks is left.
    var isAtEnd: Bool { bytes[position...].allSatisfy { $0 == 0x20 } }

    mutating func take(where accepts: (UInt8) -> Bool) -> UInt8? {
        guard let next = peek, accepts(next) else { return nil }
        position += 1
        return next
    }

    mutating func takeAll(where accepts: (UInt8) -> Bool) -> ArraySlice<UInt8> { take(count: peekAll(where: accepts).count) }

    func peekAll(where accepts: (UInt8) -> Bool) -> ArraySlice<UInt8> { bytes[position...].prefix(while: accepts) }

    mutating func take(count: Int) -> ArraySlice<UInt8> {
        let end = min(position + count, bytes.count)
        defer { position = end }
        return bytes[position..<end]
    }

    @discardableResult
    mutating func skipSpaces() -> Bool {
        let start = position
        while peek == 0x20 { position += 1 }
        return position > start
    }

    /// Skips `Int.Cl.7:` and the like, and opening brackets.
    mutating func skipToSymbol() {
        if bytes[position...].starts(with: Array("INT".utf8)) || bytes[position...].starts(with: Array("IPC".utf8))
            || bytes[position...].starts(with: Array("CPC".utf8))
        {
            let mark = bytes[position...].firstIndex { $0 == UInt8(ascii: ":") || $0 == 0x20 }
            position = mark.map { $0 + 1 } ?? position
        }
        while let next = peek, next < 0x80, !next.isCapital, !next.isDigit { position += 1 }
    }
}
