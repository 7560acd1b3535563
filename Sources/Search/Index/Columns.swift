import CSearch

/// What ranking, filters and counts need of a document, by the number it has in the index: 32 bytes. See `CSearchLists.h`.
typealias Entry = csearch_entry

extension csearch_entry {
    var isLive: Bool { kind != 0 }
}

/// Entries of so many documents in a row. Nobody writes to one that others hold too.
private final class Chunk: @unchecked Sendable {
    static let size = Int(CSEARCH_CHUNK)
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: Chunk.size)
    /// One more than the length, 0 for a document that is no more: all that ranking needs, close together.
    let lengths = UnsafeMutablePointer<UInt16>.allocate(capacity: Chunk.size)

    init() {
        entries.initialize(repeating: Entry(), count: Self.size)
        lengths.initialize(repeating: 0, count: Self.size)
    }

    init(_ other: Chunk) {
        entries.initialize(from: other.entries, count: Self.size)
        lengths.initialize(from: other.lengths, count: Self.size)
    }

    deinit {
        entries.deallocate()
        lengths.deallocate()
    }
}

/// All documents' entries at one state of the index. A value: a search keeps its own while later changes make new ones, which share
/// every chunk that did not change.
struct Columns: Sendable {
    /// The last change taken in.
    private(set) var change: Int64 = 0
    /// Documents that are there.
    private(set) var live = 0
    private(set) var length: Int64 = 0
    /// The greatest number given to a document.
    private(set) var last: UInt32 = 0
    /// Administrative codes in the order they were met; the first stands for none.
    private(set) var areas: [Int32] = [0]
    var groups: [GroupFacet: Groups] = Dictionary(uniqueKeysWithValues: GroupFacet.allCases.map { ($0, Groups()) })
    private var areaPlaces: [Int32: UInt16] = [0: 0]
    private var chunks: [Chunk] = []

    private static let bits = UInt32(CSEARCH_BITS)
    private static let mask = UInt32(CSEARCH_CHUNK) - 1

    /// Characters in a document on average, at least 1.
    var averageLength: Float { live == 0 ? 1 : max(1, Float(length) / Float(live)) }

    subscript(row: UInt32) -> Entry {
        let chunk = Int(row >> Self.bits)
        return chunk < chunks.count ? chunks[chunk].entries[Int(row & Self.mask)] : Entry()
    }

    /// The columns as C reads them.
    func withPointers<Result>(_ body: (inout csearch_columns) throws -> Result) rethrows -> Result {
        let entries = chunks.map { chunk -> UnsafePointer<Entry>? in UnsafePointer(chunk.entries) }
        let lengths = chunks.map { chunk -> UnsafePointer<UInt16>? in UnsafePointer(chunk.lengths) }
        return try withExtendedLifetime(chunks) {
            try entries.withUnsafeBufferPointer { entries in
                try lengths.withUnsafeBufferPointer { lengths in
                    var columns = csearch_columns(entries: entries.baseAddress, lengths: lengths.baseAddress, chunks: chunks.count)
                    return try body(&columns)
                }
            }
        }
    }

    /// All documents that are there, ascending.
    var everything: Hits {
        Hits(room: live, scored: false) { rows, _ in
            var written = 0
            for (n, chunk) in chunks.enumerated() {
                for offset in 0..<Chunk.size where chunk.lengths[offset] > 0 && written < live {
                    rows[written] = UInt32(n << Int(Self.bits) + offset)
                    written += 1
                }
            }
            return written
        }
    }

    /// The fields that `take` reads, in order.
    static let packed = 12

    /// Takes in rows of (number, kind, status, day, area, length, classes, change, published, owners, agencies, industries), each a
    /// 64-bit integer, as `helan_pack` joins them.
    mutating func take(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            let width = Self.packed * 8
            for start in stride(from: 0, through: raw.count - width, by: width) {
                func field(_ n: Int) -> Int64 { Int64(littleEndian: raw.loadUnaligned(fromByteOffset: start + n * 8, as: Int64.self)) }
                let day = Int32(truncatingIfNeeded: field(3))
                let entry = Entry(
                    day: day, published: Int32(truncatingIfNeeded: field(8)), owners: UInt32(clamping: field(9)),
                    agencies: UInt32(clamping: field(10)), classes: UInt32(clamping: field(6)), industries: UInt32(clamping: field(11)),
                    length: UInt16(clamping: field(5)), year: DaySlot.year(of: day), area: place(of: Int32(truncatingIfNeeded: field(4))),
                    kind: UInt8(clamping: field(1)), status: UInt8(clamping: field(2)))
                set(UInt32(truncatingIfNeeded: field(0)), entry)
                change = max(change, field(7))
            }
        }
    }

    private mutating func place(of area: Int32) -> UInt16 {
        if let known = areaPlaces[area] { return known }
        // A code is six digits, and some 4,000 are in use: beyond what a column holds, a code counts as unknown.
        guard areas.count < Int(UInt16.max) else { return 0 }
        areaPlaces[area] = UInt16(areas.count)
        areas.append(area)
        return UInt16(areas.count - 1)
    }

    private mutating func set(_ row: UInt32, _ entry: Entry) {
        let (chunk, offset) = (Int(row >> Self.bits), Int(row & Self.mask))
        while chunks.count <= chunk { chunks.append(Chunk()) }
        if !isKnownUniquelyReferenced(&chunks[chunk]) { chunks[chunk] = Chunk(chunks[chunk]) }
        let place = chunks[chunk]
        let before = place.entries[offset]
        if before.isLive { (live, length) = (live - 1, length - Int64(before.length)) }
        if entry.isLive { (live, length) = (live + 1, length + Int64(entry.length)) }
        place.entries[offset] = entry
        place.lengths[offset] = entry.isLive ? min(entry.length, .max - 1) + 1 : 0
        last = max(last, row)
    }
}
