import CSearch

/// Documents that hold a phrase, ascending, with its weighted frequency in each: two or three bytes a document.
struct Postings: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0
    /// The greatest row.
    private(set) var last: UInt32 = 0
    /// All documents up to this number were looked at.
    private(set) var reached: UInt32 = 0

    init() {}

    /// A stretch as it was kept, which goes on where another ended.
    init(bytes: [UInt8], count: Int, last: UInt32, reached: UInt32) {
        (self.bytes, self.count, self.last, self.reached) = (bytes, count, last, reached)
    }

    /// Takes in a stretch that was kept after this one.
    mutating func append(_ next: Postings) {
        bytes += next.bytes
        count += next.count
        (last, reached) = (next.count > 0 ? next.last : last, next.reached)
    }

    /// Takes in what `helan_phrase` or `helan_hits` gave, all of it after the rows that are here.
    mutating func append(records: [UInt8], reached: UInt32) {
        let head = 8
        self.reached = max(self.reached, reached)
        guard records.count >= head + 8 else { return }
        let more = (records.count - head) / 8
        records.withUnsafeBufferPointer { records in
            guard let start = records.baseAddress else { return }
            bytes += [UInt8](unsafeUninitializedCapacity: more * 10) { out, written in
                written = csearch_compress(start + head, more, last, out.baseAddress)
            }
            last = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: head + (more - 1) * 8, as: UInt32.self)
        }
        count += more
    }

    /// Those that are there, scored by how much of BM25's saturation each frequency reaches.
    func hits(_ columns: Columns, ranks: Bool, fixed: Float, byLength: Float) -> Hits {
        columns.withPointers { pointers in
            Hits(room: count, scored: ranks) { rows, scores in
                csearch_expand(bytes, bytes.count, &pointers, fixed, byLength, rows, scores, count)
            }
        }
    }
}
