import Synchronization

/// Postings of the phrases that were asked for lately, so that paging, filtering and typing on do not walk the index again.
///
/// It cannot go stale: documents are numbered in the order they come and a changed text gets a new number, so rows only ever come after
/// those that are here; and whether a row still counts, the columns of the search's own snapshot say.
final class PostingMemory: Sendable {
    /// Bytes that are kept in all.
    static let room = 64 << 20
    /// Names of a facet that are kept at most.
    private static let mostNames = 20_000
    /// Fewer documents than this are found faster than they are remembered.
    private static let least = 512

    private struct Kept {
        var postings: Postings
        /// When it was asked for last.
        var used: UInt64
    }
    private struct State {
        var set: TableSet?
        /// Names of members, which never change within a set.
        var names: [GroupFacet: [UInt32: String]] = [:]
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
        guard postings.count >= Self.least, postings.bytes.count <= Self.room / 4 else { return }
        state.withLock { state in
            if state.set != set { state = State(set: set) }
            // Another search may have come further.
            if let known = state.kept[phrase], known.postings.reached >= postings.reached { return }
            state.size += postings.bytes.count - (state.kept[phrase]?.postings.bytes.count ?? 0)
            state.clock += 1
            state.kept[phrase] = Kept(postings: postings, used: state.clock)
            if state.size > Self.room { Self.forget(&state) }
        }
    }

    func name(of member: UInt32, _ facet: GroupFacet, of set: TableSet) -> String? {
        state.withLock { $0.set == set ? $0.names[facet]?[member] : nil }
    }

    func keep(name: String, of member: UInt32, _ facet: GroupFacet, of set: TableSet) {
        state.withLock { state in
            if state.set != set { state = State(set: set) }
            if state.names[facet, default: [:]].count >= Self.mostNames { state.names[facet] = [:] }
            state.names[facet, default: [:]][member] = name
        }
    }

    func forget() { state.withLock { $0 = State() } }

    /// Lets go of what was asked for longest ago, until a quarter of the room is free.
    private static func forget(_ state: inout State) {
        for (phrase, kept) in state.kept.sorted(by: { $0.value.used < $1.value.used }) where state.size > room * 3 / 4 {
            state.size -= kept.postings.bytes.count
            state.kept[phrase] = nil
        }
    }
}
