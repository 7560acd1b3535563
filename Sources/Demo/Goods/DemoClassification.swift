public import Interchange
public import Law
import Register

/// Reads the demonstration's own classification of goods and services as if it were a file, so that it goes in by the same door as a real one.
public struct DemoClassification: RecordReader {
    /// The source that its entries are filed under.
    public static let sourceName = "演示区分表（自编，不完整）"
    /// All of it as bytes: another text is another source.
    public static var content: [UInt8] { PackageResources.classification_txt }
    /// Groups, items and notes in the order of their groups.
    public static let entries: [ClassificationEntry] = String(decoding: content, as: UTF8.self).split(separator: "\n")
        .enumerated().compactMap { entry(String($1), position: $0 + 1) }

    public let facts: FileFacts
    private let edition: String

    /// - Parameters:
    ///   - edition: as which every entry is marked.
    ///   - today: the day as of which it speaks.
    public init(edition: String, today: LocalDate) {
        self.edition = edition
        facts = FileFacts(
            format: .classificationLines, title: Self.sourceName, size: Int64(Self.entries.count), asOf: today)
    }

    /// The list is written, not read: nothing can be wrong with it.
    public func validate() -> Int? { Self.entries.count }

    public func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        for (place, plain) in Self.entries.enumerated().dropFirst(cursor.position) {
            var entry = plain
            entry.edition = edition
            try body(.classification(entry, position: place + 1), Cursor(offset: Int64(place + 1), position: place + 1))
        }
    }

    private static func entry(_ line: String, position: Int) -> ClassificationEntry? {
        let fields = line.split(separator: " ", maxSplits: 4).map(String.init)
        guard fields.count == 5, let niceClass = Int(fields[0]) else { return nil }
        let (group, kind, text) = (fields[1], fields[3], fields[4])
        let part = fields[2] == "-" ? nil : fields[2]
        switch kind {
        case "群":
            return ClassificationEntry(
                .similarGroup, code: group, title: text, level: .similarGroup, parent: String(niceClass))
        case "注":
            return ClassificationEntry(
                .similarGroup, code: "\(group)#\(position)", title: text, level: .relation, parent: group, part: part,
                relation: text.contains("不类似") ? "parts_dissimilar" : "similar", refersTo: groups(in: text))
        default: return ClassificationEntry(.nice, code: kind, title: text, level: .item, parent: group, part: part)
        }
    }

    /// Runs of four digits.
    private static func groups(in text: String) -> [String] {
        text.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.map(String.init)
    }
}
