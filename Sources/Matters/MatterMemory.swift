import Store
import Synchronization

/// Files that were read lately, so that the pages and steps of one matter do not read it again and again. A file is known by the hash of its last
/// entry, which every entry changes, and by how much of it was erased: what is remembered is what the ledger holds, whichever program wrote it.
final class MatterMemory: Sendable {
    private let streams = Mutex<[Int64: (head: Ledger.Head, erased: Int, stream: MatterStream)]>([:])
    /// Matters at most; some kilobytes each.
    private let most: Int

    init(most: Int = 1_000) { self.most = most }

    /// The file as it stands at `head`.
    /// - Parameter read: reads it from the ledger.
    func stream(at head: Ledger.Head, in db: any Connection, reading read: () throws -> MatterStream) throws -> MatterStream {
        let erased: Int =
            try db.first("SELECT count(*) FROM sealed WHERE stream = \(head.id) AND erased_at IS NOT NULL") { try $0[0] } ?? 0
        if let known = streams.withLock({ $0[head.id] }), known.head == head, known.erased == erased { return known.stream }
        let stream = try read()
        streams.withLock { streams in
            if streams.count >= most { streams = [:] }
            streams[head.id] = (head, erased, stream)
        }
        return stream
    }
}
