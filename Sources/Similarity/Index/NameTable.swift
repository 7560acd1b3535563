/// Names of marks as bytes in one array, with their ids and classes.
struct NameTable: Sendable {
    private var ids: [Int64] = []
    private var classes: [UInt64] = []
    private var starts: [UInt32] = [0]
    private var text: [UInt8] = []

    var count: Int { ids.count }
    var bytes: Int { 8 * ids.capacity + 8 * classes.capacity + 4 * starts.capacity + text.capacity }

    /// The mark, as it was read.
    mutating func append(_ entry: MarkIndex.Entry) -> Mark {
        ids.append(entry.id)
        classes.append(entry.classes.isEmpty ? .max : entry.classes.reduce(0) { $0 | ClassSet($1).bits })
        text.append(contentsOf: entry.name.utf8)
        starts.append(UInt32(text.count))
        return Mark(entry.name)
    }

    func id(_ row: UInt32) -> Int64 { ids[Int(row)] }
    func name(_ row: UInt32) -> String { String(decoding: text[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])], as: UTF8.self) }
    func isFor(_ row: UInt32, _ set: ClassSet) -> Bool { classes[Int(row)] & set.bits != 0 }

    func entry(_ row: UInt32) -> MarkIndex.Entry {
        let bits = classes[Int(row)]
        return MarkIndex.Entry(id: id(row), name: name(row), classes: bits == .max ? [] : (0..<64).filter { bits >> UInt64($0) & 1 == 1 })
    }

    /// The row of the id that is not among the removed ones.
    func row(of id: Int64, without removed: Set<UInt32>) -> UInt32? {
        ids.indices.lazy.filter { ids[$0] == id }.map { UInt32($0) }.first { !removed.contains($0) }
    }
}
