/// Reads multipart/form-data (RFC 7578, RFC 2046 section 5.1) as it arrives, in constant memory: feed it bytes, take what it says.
struct MultipartReader {
    enum Event: Equatable {
        case part(PartHeader)
        case data(ArraySlice<UInt8>)
        case partEnd
        /// The closing delimiter; whatever follows is ignored.
        case end
    }

    /// The name and file name of a part, as its Content-Disposition gives them.
    struct PartHeader: Equatable {
        var name: String
        var fileName: String?
        var contentType: String?
    }

    /// Why a body is no multipart form, in words for the reader.
    struct Fault: Error, Equatable {
        let text: String
    }

    private enum State { case beforeFirst, header, headerEnd, body, ended }
    private var state = State.beforeFirst
    private var buffer: [UInt8]
    private let delimiter: [UInt8]
    private var parts = 0

    static let headerLimit = 8 << 10
    static let partLimit = 64

    /// `boundary` has 1 to 70 characters (RFC 2046).
    init(boundary: String) throws(Fault) {
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !boundary.hasSuffix(" ")
        else {
            throw Fault(text: "上传内容的分隔标记应当有 1 至 70 个字符。")
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may stand at the very start: a line end before it makes it like the others.
        buffer = [0x0D, 0x0A]
    }

    /// The boundary that a Content-Type header names; nil where it is no multipart form.
    static func boundary(in contentType: String) -> String? {
        let pieces = HeaderValue(contentType)
        guard pieces.value.lowercased() == "multipart/form-data" else { return nil }
        return pieces.parameters["boundary"]
    }

    /// Takes more bytes and gives all that can be told from them.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(Fault) -> [Event] {
        if state == .ended { return [] }
        buffer.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// To be called when no more bytes come: a body that stops half way is refused.
    func finish() throws(Fault) {
        if state != .ended { throw Fault(text: "上传内容不完整，可能是网络中断。请重新上传。") }
    }

    private mutating func step(_ events: inout [Event]) throws(Fault) -> Bool {
        switch state {
        case .ended: return false
        case .beforeFirst, .body: return try stepToDelimiter(&events)
        case .header: return try stepHeader(&events)
        case .headerEnd: return stepHeaderEnd()
        }
    }

    /// Hands out what stands before the next delimiter; keeps back what may be the start of one.
    private mutating func stepToDelimiter(_ events: inout [Event]) throws(Fault) -> Bool {
        guard let start = firstDelimiter() else {
            let sure = max(0, buffer.count - delimiter.count + 1)
            if sure > 0 {
                if state == .body { events.append(.data(buffer[..<sure])) }
                buffer.removeFirst(sure)
            }
            return false
        }
        let after = start + delimiter.count
        // Two dashes close the form; else only spaces may stand before the line end.
        guard let ending = ending(after: after) else { return false }
        if state == .body {
            if start > 0 { events.append(.data(buffer[..<start])) }
            events.append(.partEnd)
        }
        switch ending {
        case .close:
            state = .ended
            buffer = []
            events.append(.end)
            return false
        case .line(let next):
            parts += 1
            if parts > Self.partLimit { throw Fault(text: "上传内容的项数超过 \(Self.partLimit)。") }
            buffer.removeFirst(next)
            // An empty header ends with one line end, a full one with two: keep one, so that both look alike.
            buffer.insert(contentsOf: [0x0D, 0x0A], at: 0)
            state = .header
            return true
        case .wrong: throw Fault(text: "上传内容的分隔标记后面有多余的字符。")
        }
    }

    private enum Ending { case close, wrong, line(Int) }

    private func ending(after place: Int) -> Ending? {
        var place = place
        if place + 1 < buffer.count, buffer[place] == 0x2D, buffer[place + 1] == 0x2D { return .close }
        if place < buffer.count, buffer[place] == 0x2D { return place + 1 < buffer.count ? .wrong : nil }
        while place < buffer.count, buffer[place] == 0x20 || buffer[place] == 0x09 { place += 1 }
        guard place + 1 < buffer.count else { return place < buffer.count && buffer[place] != 0x0D ? .wrong : nil }
        return buffer[place] == 0x0D && buffer[place + 1] == 0x0A ? .line(place + 2) : .wrong
    }

    private mutating func stepHeader(_ events: inout [Event]) throws(Fault) -> Bool {
        guard let end = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: buffer) else {
            if buffer.count > Self.headerLimit { throw Fault(text: "上传内容的某一项说明超过 8 KiB。") }
            return false
        }
        if end > Self.headerLimit { throw Fault(text: "上传内容的某一项说明超过 8 KiB。") }
        events.append(.part(try Self.header(String(decoding: buffer[..<end], as: UTF8.self))))
        buffer.removeFirst(end + 2)
        state = .headerEnd
        return true
    }

    /// The empty line before the body belongs to a delimiter that follows at once: then there is no body (RFC 2046, `body-part`).
    private mutating func stepHeaderEnd() -> Bool {
        if buffer.count < delimiter.count, delimiter.starts(with: buffer) { return false }
        if !buffer.starts(with: delimiter) { buffer.removeFirst(2) }
        state = .body
        return true
    }

    private static func header(_ text: String) throws(Fault) -> PartHeader {
        var disposition: HeaderValue?
        var contentType: String?
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw Fault(text: "上传内容的某一项说明缺少冒号。") }
            let value = line[line.index(after: colon)...]
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = HeaderValue(String(value))
            case "content-type": contentType = HeaderValue(String(value)).value
            default: break
            }
        }
        guard let disposition, disposition.value.lowercased() == "form-data", let name = disposition.parameters["name"] else {
            throw Fault(text: "上传内容的某一项没有名称。")
        }
        return PartHeader(name: name, fileName: disposition.parameters["filename"], contentType: contentType)
    }

    private func firstDelimiter() -> Int? { Self.find(delimiter, in: buffer) }

    /// First place of a pattern that starts with CR. Bytes other than CR are passed over quickly.
    private static func find(_ pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            pattern.withUnsafeBufferPointer { pattern in
                var place = 0
                let last = bytes.count - pattern.count
                while place <= last {
                    if bytes[place] == 0x0D, (1..<pattern.count).allSatisfy({ bytes[place + $0] == pattern[$0] }) { return place }
                    place += 1
                }
                return nil
            }
        }
    }
}
