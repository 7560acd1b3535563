import Store

extension FTSIndex {
    /// Words whose postings are written in one transaction.
    private static let words = 128
    /// Fewer new documents than this are not worth going through the words.
    private static let fewest = 4_096

    /// Goes through the frequent words and writes the postings that have come. Where it is stopped, what is written is good, and the next time it
    /// goes on. How much must have come grows with the index, so that all documents are gone through a few times at most.
    func writePostings() async throws {
        let (set, posted, last) = try await reach()
        guard last - posted >= max(Self.fewest, posted / 8) else { return }
        var word = ""
        while true {
            try Task.checkCancellation()
            let from = word
            let words = try await database.readAtLength { try PostingBlocks(set, in: $0).frequent(after: from, limit: Self.words) }
            guard let end = words.last else { break }
            word = end
            let serves = try await database.write { connection in
                guard try self.active(connection) == set else { return false }
                let last = UInt32(clamping: try set.last(in: connection))
                let blocks = PostingBlocks(set, in: connection)
                for word in words where !Cutting.isSingle(word) { try blocks.extend(word, to: last) }
                return true
            }
            // A rebuild has taken over: its own words are written next time.
            guard serves else { return }
        }
        try await database.write { connection in
            if try self.active(connection) == set { try IndexState.posted.write(Int64(last), connection) }
        }
    }

    /// The set that serves, the document that its blocks reach, and the last one there is.
    private func reach() async throws -> (set: TableSet, posted: Int, last: Int) {
        try await database.readAtLength { connection in
            let set = try self.active(connection)
            return (set, Int(try IndexState.posted.read(connection) ?? 0), try set.last(in: connection))
        }
    }
}
