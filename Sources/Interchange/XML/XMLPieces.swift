import Foundation

/// The XML documents of one file, one after another: bulk files of the offices are many documents written behind each other, each with its
/// own declaration, which no parser takes as one.
final class XMLPieces {
    private let file: FileBytes
    /// Where the next document begins; nil after the last.
    private(set) var next: Int64? = 0

    init(_ file: FileBytes) { self.file = file }

    /// A stream over the next document.
    /// - Throws: `FileRefusal` where what stands before its root element may not stand there.
    func take() throws -> XMLPiece? {
        guard let start = next, start < file.size else { return nil }
        let declarations = try XMLGuard.inspectPrologue(file, at: start)
        next = nil
        return XMLPiece(file, from: start, hiding: declarations) { [weak self] in self?.next = $0 }
    }
}

/// One document as a stream, which ends where the next begins.
final class XMLPiece: InputStream {
    private static let mark = Array("<?xml".utf8)
    private let file: FileBytes
    private let start: Int64
    /// What the parser sees as blanks.
    private let hidden: Range<Int64>?
    private var place: Int64
    private var end: Int64?
    private let foundNext: (Int64) -> Void

    fileprivate init(_ file: FileBytes, from start: Int64, hiding hidden: Range<Int64>?, _ foundNext: @escaping (Int64) -> Void) {
        (self.file, self.start, self.hidden, self.place, self.foundNext) = (file, start, hidden, start, foundNext)
        super.init(data: Data())
    }

    override func open() {}
    override func close() {}
    override var hasBytesAvailable: Bool { true }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength len: Int) -> Int {
        if let end, place >= end { return 0 }
        let room = UnsafeMutableRawBufferPointer(start: buffer, count: len)
        // Declarations may hold anything, even what looks like the next document.
        guard let count = try? file.read(at: place, into: room) else { return -1 }
        var given = count
        if let mark = declaration(in: UnsafeRawBufferPointer(rebasing: room[..<count])) {
            end = place + Int64(mark)
            foundNext(place + Int64(mark))
            given = mark
        } else if count == len, count > Self.mark.count {
            // A declaration cut in two is seen whole the next time.
            given = count - Self.mark.count
        }
        if let hidden {
            for index in 0..<given where hidden.contains(place + Int64(index)) && buffer[index] != 0x0A { buffer[index] = 0x20 }
        }
        place += Int64(given)
        return given
    }

    /// Where another document's declaration stands in these bytes: after a line end or a closing bracket, and not at this document's own start.
    private func declaration(in bytes: UnsafeRawBufferPointer) -> Int? {
        var at = place == start ? Self.mark.count + 3 : 0
        if let hidden, place < hidden.upperBound { at = max(at, Int(hidden.upperBound - place)) }
        while at + Self.mark.count < bytes.count {
            guard let found = bytes[at...].firstIndex(of: 0x3C) else { return nil }
            let isMark =
                found + Self.mark.count < bytes.count && bytes[found + 1] == 0x3F
                && bytes[found..<(found + Self.mark.count)].elementsEqual(Self.mark)
            if isMark, bytes[found + Self.mark.count] <= 0x20 { return found }
            at = found + 1
        }
        return nil
    }
}
