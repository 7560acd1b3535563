/// One row of a delimited text, as bytes still in the scanner's buffer.
struct ScannedRow {
    /// Fields without their quotes; doubled quotes still doubled where `hasDoubled`.
    struct Field {
        var range: Range<Int>
        var hasDoubled: Bool
    }
    var fields: [Field] = []
    /// Place of the row's first byte, and of the byte after its line end.
    var start: Int64 = 0
    var end: Int64 = 0
    /// A quote that was opened and never closed, or a row beyond all measure.
    var isBroken = false
}

/// Splits bytes into rows and fields: RFC 4180 with any separator, quotes, doubled quotes, line ends inside quotes, LF, CRLF and CR.
///
/// GB18030 needs no decoding first: none of these signs occurs inside one of its characters.
struct RowScanner: ~Copyable {
    /// A row longer than this has lost its closing quote.
    static let longestRow = 16 << 20
    private static let piece = 1 << 20

    private let bytes: TextBytes
    private let separator: UInt8
    private var buffer: UnsafeMutableRawBufferPointer
    /// Place in the file of the buffer's first byte; how much of it is filled; where the next row begins in it.
    private var base: Int64
    private var filled = 0
    private var next = 0
    private var isAtEnd = false

    init(_ bytes: TextBytes, separator: UInt8, at offset: Int64) {
        (self.bytes, self.separator, self.base) = (bytes, separator, max(offset, Int64(bytes.mark)))
        buffer = .allocate(byteCount: Self.piece * 2, alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// The next row, or false at the end. `row` is filled anew; its ranges hold until the next call.
    mutating func scan(into row: inout ScannedRow) throws -> Bool {
        while true {
            switch scanBuffered(into: &row) {
            case .row: return true
            case .end: return false
            case .needsMore:
                if filled - next >= Self.longestRow || isAtEnd {
                    breakOff(&row)
                    return true
                }
                try fill()
            }
        }
    }

    func withBytes<Result>(_ field: ScannedRow.Field, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[field.range]))
    }

    private enum Outcome { case row, end, needsMore }

    private mutating func scanBuffered(into row: inout ScannedRow) -> Outcome {
        let bytes = UnsafeRawBufferPointer(buffer)
        let (limit, separator) = (filled, separator)
        var at = next
        guard at < limit else { return isAtEnd ? .end : .needsMore }
        row.fields.removeAll(keepingCapacity: true)
        row.isBroken = false
        while true {
            var field = ScannedRow.Field(range: at..<at, hasDoubled: false)
            if at < limit, bytes[at] == 0x22 {
                guard let close = closingQuote(bytes, after: at, limit, &field.hasDoubled) else { return .needsMore }
                field.range = (at + 1)..<close
                at = close + 1
                // What stands between the closing quote and the separator belongs to no field.
                while at < limit, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
            } else {
                let start = at
                while at < limit, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
                field.range = start..<at
            }
            if at >= limit {
                guard isAtEnd else { return .needsMore }
                row.fields.append(field)
                finish(&row, at)
                return .row
            }
            row.fields.append(field)
            if bytes[at] == separator {
                at += 1
                continue
            }
            if bytes[at] == 0x0D {
                guard at + 1 < limit || isAtEnd else { return .needsMore }
                at += at + 1 < limit && bytes[at + 1] == 0x0A ? 2 : 1
            } else {
                at += 1
            }
            finish(&row, at)
            return .row
        }
    }

    private func closingQuote(_ bytes: UnsafeRawBufferPointer, after open: Int, _ limit: Int, _ hasDoubled: inout Bool) -> Int? {
        var at = open + 1
        while at < limit {
            guard bytes[at] == 0x22 else {
                at += 1
                continue
            }
            guard at + 1 < limit else { return isAtEnd ? at : nil }
            guard bytes[at + 1] == 0x22 else { return at }
            hasDoubled = true
            at += 2
        }
        return nil
    }

    private mutating func finish(_ row: inout ScannedRow, _ at: Int) {
        (row.start, row.end) = (base + Int64(next), base + Int64(at))
        next = at
    }

    /// Gives up on a row: its first line is the row, and scanning goes on after it.
    private mutating func breakOff(_ row: inout ScannedRow) {
        let bytes = UnsafeRawBufferPointer(buffer)
        var at = next
        while at < filled, bytes[at] != 0x0A { at += 1 }
        row.fields = [ScannedRow.Field(range: next..<at, hasDoubled: false)]
        row.isBroken = true
        finish(&row, min(at + 1, filled))
    }

    private mutating func fill() throws {
        let kept = filled - next
        if next > 0 {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[next..<filled]))
            (base, filled, next) = (base + Int64(next), kept, 0)
        }
        if buffer.count - filled < Self.piece {
            let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
            larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
            buffer.deallocate()
            buffer = larger
        }
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<(filled + Self.piece)])
        let count = try bytes.read(at: base + Int64(filled), into: room)
        filled += count
        if count == 0 { isAtEnd = true }
    }
}
