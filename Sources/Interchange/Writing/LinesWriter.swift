import Foundation
import Law
public import Register

/// Rights as JSON lines: the whole record a line, as `LinesReader` takes it in, with the sources and their days beside it.
public struct LinesWriter: Sendable {
    public init() {}

    /// One right's line with its end.
    public func line(_ file: RightFile) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Line(record: file.record.publicView, origins: file.sources))) + [0x0A]
    }

    private struct Line: Encodable {
        let record: RightRecord
        let origins: [FactOrigin]

        private enum Key: String, CodingKey { case sources }
        private struct Source: Encodable {
            let name: String
            let as_of: LocalDate
        }

        func encode(to encoder: any Encoder) throws {
            try record.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(origins.map { Source(name: $0.name, as_of: $0.asOf) }, forKey: .sources)
        }
    }
}
