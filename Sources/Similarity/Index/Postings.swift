/// Which marks have a key, by buckets: the upper bits of a key say which. Two keys may share a bucket, which costs a look and loses nothing.
struct Postings: Sendable {
    private var shift: UInt64 = 63
    private var starts: [UInt32] = [0, 0, 0]
    private var rows: [UInt32] = []
    private(set) var count = 0

    var bytes: Int { 4 * (starts.capacity + rows.capacity) }

    func append(_ key: UInt64, to found: inout [UInt32]) {
        let bucket = Int(key >> shift)
        found.append(contentsOf: rows[Int(starts[bucket])..<Int(starts[bucket + 1])])
    }

    /// Takes mark after mark, then sorts all of their keys into buckets at once.
    struct Builder {
        private var keys: [UInt32] = []
        private var counts: [UInt16] = []
        private var set = KeySet()

        /// Keys are kept by their upper half.
        mutating func append(_ cut: CutMark) {
            set.removeAll()
            set.addBoth(cut)
            let unique = set.unique
            for key in unique { keys.append(UInt32(key >> 32)) }
            counts.append(UInt16(clamping: unique.count))
        }

        func finish() -> Postings {
            var bits = 1
            while bits < 30, 1 << bits < keys.count { bits += 1 }
            let shift = 32 - UInt32(bits)
            var postings = Postings()
            postings.shift = 64 - UInt64(bits)
            postings.count = counts.count
            postings.starts = [UInt32](repeating: 0, count: 1 << bits + 2)
            postings.rows = [UInt32](repeating: 0, count: keys.count)
            for key in keys { postings.starts[Int(key >> shift) + 2] += 1 }
            for bucket in 2..<postings.starts.count { postings.starts[bucket] += postings.starts[bucket - 1] }
            var place = 0
            for (row, count) in counts.enumerated() {
                for key in keys[place..<place + Int(count)] {
                    let bucket = Int(key >> shift) + 1
                    postings.rows[Int(postings.starts[bucket])] = UInt32(row)
                    postings.starts[bucket] += 1
                }
                place += Int(count)
            }
            postings.starts.removeLast()
            return postings
        }
    }
}
