/// What ranking, filters and counts need of a document: 32 bytes, by the number it has in the index.
struct Entry: Sendable, Hashable {
    /// `DaySlot`.
    var day: Int32 = 0
    /// Numbers of sets, see `Groups`.
    var owners: UInt32 = 0
    var agencies: UInt32 = 0
    var classes: UInt32 = 0
    var industries: UInt32 = 0
    /// `DaySlot` of the publication.
    var published: Int32 = 0
    /// In characters or thereabouts.
    var length: UInt16 = 0
    var year: UInt16 = 0
    /// Place in `Columns.areas`; 0 where unknown.
    var area: UInt16 = 0
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
    /// Administrative codes in the order they were met; the first stands for none.
    private(set) var areas: [Int32] = [0]
    var groups: [GroupFacet: Groups] = Dictionary(uniqueKeysWithValues: GroupFacet.allCases.map { ($0, Groups()) })
    private var areaPlaces: [Int32: UInt16] = [0: 0]
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

    /// Reads entries of rows that ascend: the chunk at hand is looked up once.
    struct Reader {
        private let columns: Columns
        private var chunk: [Entry] = []
        private var first: UInt32 = 0

        fileprivate init(_ columns: Columns) { self.columns = columns }

        mutating func entry(_ row: UInt32) -> Entry {
            let offset = Int(row) - Int(first)
            if offset >= 0, offset < chunk.count { return chunk[offset] }
            let number = Int(row >> Columns.bits)
            guard number < columns.chunks.count else { return Entry() }
            (chunk, first) = (columns.chunks[number], UInt32(number << Int(Columns.bits)))
            return chunk[Int(row & Columns.mask)]
        }
    }
    var reader: Reader { Reader(self) }

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
                    day: day, owners: UInt32(clamping: field(9)), agencies: UInt32(clamping: field(10)),
                    classes: UInt32(clamping: field(6)),
                    industries: UInt32(clamping: field(11)), published: Int32(truncatingIfNeeded: field(8)),
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
        while chunks.count <= chunk { chunks.append([Entry](repeating: Entry(), count: Self.size)) }
        let before = chunks[chunk][offset]
        if before.isLive { (live, length) = (live - 1, length - Int64(before.length)) }
        if entry.isLive { (live, length) = (live + 1, length + Int64(entry.length)) }
        chunks[chunk][offset] = entry
    }
}
