public import Interchange
import Register

/// Reads the invented register as if it were a file, so that it goes in by the same door as everything else.
public struct DemoReader: RecordReader {
    private let register: DemoRegister
    public let facts: FileFacts

    public init(_ register: DemoRegister) {
        self.register = register
        facts = FileFacts(format: .jsonLines, title: DemoRegister.sourceName, size: Int64(register.rights), asOf: register.today)
    }

    /// The register is drawn, not read: nothing can be wrong with it.
    public func validate() -> Int? { register.rights }

    public func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        var index: Int64 = 0
        for kind in RightKind.allCases {
            let count = Int64(register.counts[kind] ?? 0)
            for place in max(0, cursor.offset - index)..<max(count, cursor.offset - index) where place < count {
                let position = Int(index + place) + 1
                try body(
                    .record(register.record(kind, Int(place)), position: position), Cursor(offset: Int64(position), position: position))
            }
            index += count
        }
    }
}
