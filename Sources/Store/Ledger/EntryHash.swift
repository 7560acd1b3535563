import Crypto
import Law

/// Computes the hash that chains an entry to the one before it:
/// SHA-256(previous ‖ format ‖ header ‖ body). The header's texts carry their length in front, its numbers are eight bytes, most
/// significant first; the body is the stored bytes as they are, so that checking never encodes anything again.
struct EntryHash {
    /// The first byte after the previous hash; a new layout gets a new one.
    static let format: UInt8 = 1
    /// What the first entry of a stream is chained to.
    static let none = [UInt8](repeating: 0, count: 32)

    /// Reused from entry to entry.
    private var buffer: [UInt8] = []

    /// Starts with the hash before.
    mutating func begin(_ previous: [UInt8]) {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: previous)
        buffer.append(Self.format)
    }
    mutating func add(_ number: Int64) { withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) } }
    /// A number that may be absent: one byte says whether it is there.
    mutating func add(optional number: Int64?) {
        buffer.append(number == nil ? 0 : 1)
        add(number ?? 0)
    }
    mutating func add(text bytes: UnsafeRawBufferPointer) {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count).bigEndian) { buffer.append(contentsOf: $0) }
        buffer.append(contentsOf: bytes)
    }
    mutating func add(text: String) {
        var text = text
        text.withUTF8 { add(text: UnsafeRawBufferPointer($0)) }
    }
    /// The hash of an entry that comes behind `head`.
    static func of(
        _ body: [UInt8], kind: String, version: Int, day: String, recordedAt: Instant, actor: String, source: Int64?,
        behind head: Ledger.Head
    ) -> [UInt8] {
        var hash = EntryHash()
        hash.begin(head.hash)
        hash.add(text: head.kind)
        hash.add(text: head.key)
        hash.add(Int64(head.seq + 1))
        hash.add(recordedAt.microseconds)
        hash.add(text: day)
        hash.add(text: kind)
        hash.add(Int64(version))
        hash.add(text: actor)
        hash.add(optional: source)
        return Array(body.withUnsafeBytes { hash.finish(body: $0) })
    }
    mutating func finish(body: UnsafeRawBufferPointer) -> SHA256.Digest {
        buffer.append(contentsOf: body)
        return SHA256.hash(data: buffer)
    }
}
