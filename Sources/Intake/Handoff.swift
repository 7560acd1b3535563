import Dispatch
import Foundation
import Synchronization

/// Hands batches from a thread that reads to a task that writes, at most a few ahead, so that memory stays small however large the file is.
final class Handoff<Batch: Sendable>: Sendable {
    private let slots: DispatchSemaphore
    private let stopped = Mutex(false)
    private let stream: AsyncThrowingStream<Batch, any Error>
    private let continuation: AsyncThrowingStream<Batch, any Error>.Continuation

    /// Starts `produce` on a thread of its own; it calls its argument with each batch and is stopped by an error from that call.
    init(ahead: Int, produce: @escaping @Sendable (_ deliver: (Batch) throws -> Void) throws -> Void) {
        slots = DispatchSemaphore(value: ahead)
        (stream, continuation) = AsyncThrowingStream.makeStream()
        let thread = Thread { [self] in
            do {
                try produce { batch in
                    slots.wait()
                    if stopped.withLock({ $0 }) { throw CancellationError() }
                    continuation.yield(batch)
                }
                continuation.finish()
            } catch { continuation.finish(throwing: error) }
        }
        // XML with deep nesting needs more than the half megabyte a thread has by default.
        thread.stackSize = 16 << 20
        thread.start()
    }

    /// Takes every batch in order; an error here stops the producer.
    func consume(_ body: (Batch) async throws -> Void) async throws {
        do {
            for try await batch in stream {
                try await body(batch)
                slots.signal()
            }
        } catch {
            stopped.withLock { $0 = true }
            slots.signal()
            throw error
        }
    }
}
