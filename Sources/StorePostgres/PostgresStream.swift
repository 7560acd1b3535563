import CPostgres
import Store

/// The rows of a query on their way, one at a time, in constant memory.
///
/// A connection carries one stream. When the loop's body asks something else of the same connection, the rest of the rows moves into memory
/// first; a loop over very many rows that also writes should therefore read in batches.
final class PostgresStream {
    private let link: PostgresLink
    private let text: String
    private var buffered: [OpaquePointer] = []
    private var position = 0
    private var isFinished = false

    init(_ link: PostgresLink, _ text: String) { (self.link, self.text) = (link, text) }
    deinit { for result in buffered[position...] { PQclear(result) } }

    /// The next row's result, which the caller clears; nil at the end.
    func next() throws -> OpaquePointer? {
        while true {
            guard let result = take() else { return nil }
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE: return result
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: PQclear(result)
            default:
                defer { PQclear(result) }
                finish()
                try link.check(result, text)
            }
        }
    }

    private func take() -> OpaquePointer? {
        if position < buffered.count {
            position += 1
            return buffered[position - 1]
        }
        return receive()
    }

    private func receive() -> OpaquePointer? {
        guard !isFinished else { return nil }
        let result = PQgetResult(link.handle)
        if result == nil { isFinished = true }
        return result
    }

    /// Moves the rows that are still to come into memory and frees the connection.
    func buffer() {
        while let result = receive() { buffered.append(result) }
        link.stream = nil
    }

    /// Lets go of what is still to come. Past some thousand rows the server is asked to stop, which ends the transaction.
    func finish() {
        var count = 0
        while let result = receive() {
            PQclear(result)
            count += 1
            if count == 20_000 { cancel() }
        }
        if link.stream === self { link.stream = nil }
    }

    private func cancel() {
        guard let cancel = PQgetCancel(link.handle) else { return }
        var words = [CChar](repeating: 0, count: 256)
        PQcancel(cancel, &words, Int32(words.count))
        PQfreeCancel(cancel)
    }
}
