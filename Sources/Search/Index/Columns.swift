/// What ranking, filters and counts need of a document: 16 bytes, by the number it has in the index.
struct Entry: Sendable, Hashable {
    /// `DaySlot`.
    var day: Int32 = 0
    /// Six digits, 0 where unknown.
    var area: Int32 = 0
    /// In characters or thereabouts.
    var length: UInt16 = 0
    var year: UInt16 = 0
    /// `ClassSymbol.facet`.
    var classFacet: UInt16 = 0
    /// `RightKind.code`; 0 for a document that is no more.
    var kind: UInt8 = 0
    var status: UInt8 = 0

    var isLive: Bool { kind != 0 }
}

/// All documents' entries at one state of the index. A value: a search keeps its own while later changes make new ones, which share
/// every chunk that did not change.
struct Columns: Sendable {
    /// The last change taken in.
    private(set) var change: Int64 = 0
    /// Documents that are there.
    private(set) var live = 0
    private(set) var length: Int64 = 0
    private var chunks: [[Entry]] = []

    static let bits: UInt32 = 14
    private static let size = 1 << Int(bits)
    private static let mask: UInt32 = (1 << bits) - 1

    /// One past the greatest number given to a document.
    var end: UInt32 { UInt32(chunks.count << Int(Self.bits)) }

    /// Characters in a document on average, at least 1.
    var averageLength: Float { live == 0 ? 1 : max(1, Float(length) / Float(live)) }

    subscript(row: UInt32) -> Entry {
        let chunk = Int(row >> Self.bits)
        return chunk < chunks.count ? chunks[chunk][Int(row & Self.mask)] : Entry()
    }

    /// Goes through all documents that are there, ascending.
    func eachLive(_ body: (UInt32, Entry) -> Void) {
        for (n, chunk) in chunks.enumerated() {
            let base = UInt32(n << Int(Self.bits))
            chunk.withUnsafeBufferPointer { entries in
                for (offset, entry) in entries.enumerated() where entry.isLive { body(base + UInt32(offset), entry) }
            }
        }
    }

    /// The fields that `take` reads, in order.
    static let packed = 8

    /// Takes in rows of (number, kind, status, day, area, length, class, change), each a 64-bit integer, as `helan_pack` joins them.
    mutating func take(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            let width = Self.packed * 8
            for start in stride(from: 0, through: raw.count - width, by: width) {
                func field(_ n: Int) -> Int64 { Int64(littleEndian: raw.loadUnaligned(fromByteOffset: start + n * 8, as: Int64.self)) }
                let day = Int32(truncatingIfNeeded: field(3))
                set(
                    UInt32(truncatingIfNeeded: field(0)),
                    Entry(
                        day: day, area: Int32(truncatingIfNeeded: field(4)), length: UInt16(clamping: field(5)),
                        year: DaySlot.year(of: day),
                        classFacet: UInt16(clamping: field(6)), kind: UInt8(clamping: field(1)), status: UInt8(clamping: field(2))))
                change = max(change, field(7))
            }
        }
    }

    private mutating func set(_ row: UInt32, _ entry: Entry) {
        let (chunk, offset) = (Int(row >> Self.bits), Int(row & Self.mask))
        while chunks.count <= chunk { chunks.append([Entry](repeating: Entry(), count: Self.size)) }
        let before = chunks[chunk][offset]
        if before.isLive { (live, length) = (live - 1, length - Int64(before.length)) }
        if entry.isLive { (live, length) = (live + 1, length + Int64(entry.length)) }
        chunks[chunk][offset] = entry
    }
}
