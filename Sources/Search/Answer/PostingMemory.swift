import Synchronization

/// Documents that hold a phrase, ascending, with its weighted frequency in each: 8 bytes a document.
struct Postings: Sendable {
    private var bytes: [UInt8] = []
    /// The greatest row.
    private(set) var last: UInt32 = 0

    var isEmpty: Bool { bytes.isEmpty }
    var count: Int { bytes.count / 8 }
    var size: Int { bytes.count }

    /// Takes in what `helan_phrase` or `helan_hits` gave, all of it after the rows that are here.
    mutating func append(_ more: [UInt8], head: Int) {
        guard more.count >= head + 8 else { return }
        bytes += more[head...]
        bytes.withUnsafeBytes { last = $0.loadUnaligned(fromByteOffset: $0.count - 8, as: UInt32.self) }
    }

    func each(_ body: (UInt32, Float) -> Void) {
        bytes.withUnsafeBytes { raw in
            for at in stride(from: 0, to: raw.count, by: 8) {
                body(raw.loadUnaligned(fromByteOffset: at, as: UInt32.self), raw.loadUnaligned(fromByteOffset: at + 4, as: Float.self))
            }
        }
    }
}

/// Postings of the phrases that were asked for lately, so that paging, filtering and typing on do not walk the index again.
///
/// It cannot go stale: documents are numbered in the order they come and a changed text gets a new number, so rows only ever come after
/// those that are here; and whether a row still counts, the columns of the search's own snapshot say.
final class PostingMemory: Sendable {
    /// Bytes that are kept in all.
    static let room = 64 << 20
    /// Fewer documents than this are found faster than they are remembered.
    private static let least = 512

    private struct Kept {
        var postings: Postings
        /// When it was asked for last.
        var used: UInt64
    }
    private struct State {
        var set: TableSet?
        var kept: [String: Kept] = [:]
        var size = 0
        var clock: UInt64 = 0
    }
    private let state = Mutex(State())

    func postings(_ phrase: String, of set: TableSet) -> Postings {
        state.withLock { state in
            guard state.set == set, let found = state.kept[phrase] else { return Postings() }
            state.clock += 1
            state.kept[phrase]?.used = state.clock
            return found.postings
        }
    }

    func keep(_ postings: Postings, for phrase: String, of set: TableSet) {
        guard postings.count >= Self.least, postings.size <= Self.room / 4 else { return }
        state.withLock { state in
            if state.set != set { state = State(set: set) }
            // Another search may have come further.
            if let known = state.kept[phrase], known.postings.last >= postings.last { return }
            state.size += postings.size - (state.kept[phrase]?.postings.size ?? 0)
            state.clock += 1
            state.kept[phrase] = Kept(postings: postings, used: state.clock)
            if state.size > Self.room { Self.forget(&state) }
        }
    }

    func forget() { state.withLock { $0 = State() } }

    /// Lets go of what was asked for longest ago, until a quarter of the room is free.
    private static func forget(_ state: inout State) {
        for (phrase, kept) in state.kept.sorted(by: { $0.value.used < $1.value.used }) where state.size > room * 3 / 4 {
            state.size -= kept.postings.size
            state.kept[phrase] = nil
        }
    }
}
