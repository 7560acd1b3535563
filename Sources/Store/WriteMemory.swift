import Law

/// What one write remembers while it runs: the ids it has taken and not yet given out, and whether a statement failed. Gone with the write.
public final class WriteMemory {
    private var blocks: [String: Block] = [:]
    private struct Block {
        var next: Int64
        var end: Int64
        var size: Int64
    }
    /// The largest block; at most so many ids are lost when a write ends.
    private let largest: Int64 = 256
    /// The first statement that failed; its write fails with it.
    public private(set) var failure: (any Error)?

    private var anchoredUntil: Instant?

    public init() {}

    /// The end of the last anchored day, asked once a write.
    func anchored(_ ask: () throws -> Instant) rethrows -> Instant {
        if let anchoredUntil { return anchoredUntil }
        let end = try ask()
        anchoredUntil = end
        return end
    }

    /// For drivers: remembers an error on its way out.
    public func failing(_ error: any Error) -> any Error {
        if failure == nil { failure = error }
        return error
    }

    func next(_ name: String, reserve: (Int64) throws -> Range<Int64>) throws -> Int64 {
        var block = blocks[name] ?? Block(next: 0, end: 0, size: 0)
        if block.next == block.end {
            block.size = min(max(block.size * 2, 1), largest)
            let range = try reserve(block.size)
            (block.next, block.end) = (range.lowerBound, range.upperBound)
        }
        defer { blocks[name] = block }
        block.next += 1
        return block.next - 1
    }

    /// Runs `body`; when it fails, forgets what happened in it.
    func restoring<T>(_ body: () throws -> T, undo: () throws -> Void) throws -> T {
        let (blocks, failure) = (blocks, failure)
        do {
            let value = try body()
            if let hidden = self.failure { throw hidden }
            return value
        } catch {
            try undo()
            (self.blocks, self.failure) = (blocks, failure)
            throw error
        }
    }
}

extension Connection {
    /// Runs a part of a write that may be refused while the rest goes on: on an error everything that `body` did is undone, and the
    /// error is thrown. Without it a failed statement fails the whole write.
    public func attempt<T>(_ body: () throws -> T) throws -> T {
        try run("SAVEPOINT attempt")
        let value = try memory.restoring(body) {
            try run("ROLLBACK TO attempt")
            try run("RELEASE attempt")
        }
        try run("RELEASE attempt")
        return value
    }
}
