import Glibc

/// How the bytes of a text file are to be read.
enum TextEncoding: Sendable, Hashable {
    case utf8, gb18030, utf16LittleEndian, utf16BigEndian

    var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        }
    }

    /// Told from the head of the file: its byte-order mark, else whether it is UTF-8.
    static func of(head: ArraySlice<UInt8>) -> (encoding: TextEncoding, mark: Int) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return (isUTF8(head) ? .utf8 : .gb18030, 0)
    }

    /// Valid UTF-8, but for a character cut at the end.
    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        var at = bytes.startIndex
        let end = bytes.endIndex
        while at < end {
            let first = bytes[at]
            if first < 0x80 {
                at += 1
                continue
            }
            let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            guard first >= 0xC2, first <= 0xF4 else { return false }
            for step in 1..<length {
                guard at + step < end else { return true }
                guard bytes[at + step] & 0xC0 == 0x80 else { return false }
            }
            at += length
        }
        return true
    }
}

/// Turns GB18030 into text, with glibc's converter.
struct GB18030Decoder: ~Copyable {
    private let converter: iconv_t?

    init() {
        let opened = iconv_open("UTF-8", "GB18030")
        converter = opened == iconv_t(bitPattern: -1) ? nil : opened
    }

    deinit { if let converter { iconv_close(converter) } }

    /// Nil where the bytes are no GB18030.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let converter, let base = bytes.baseAddress, !bytes.isEmpty else { return bytes.isEmpty ? "" : nil }
        // Two bytes of GB become three of UTF-8 at most; four become four.
        let capacity = bytes.count * 2 + 8
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { out -> String? in
            guard let outBase = out.baseAddress else { return nil }
            iconv(converter, nil, nil, nil, nil)
            var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
                mutating: UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self))
            var left = bytes.count
            var output: UnsafeMutablePointer<CChar>? = outBase
            var room = capacity
            guard iconv(converter, &input, &left, &output, &room) != Int(bitPattern: UInt.max), left == 0 else { return nil }
            let written = UnsafeRawBufferPointer(start: outBase, count: capacity - room)
            return String(decoding: written, as: UTF8.self)
        }
    }
}
