import Foundation
import Law
public import Register

/// Reads JSON lines: a right a line (Helan's own format), or an entry of a classification a line.
///
/// A right is a `RightRecord` in JSON, one to a line, UTF-8: `{"kind":"patent","key":"CN201310699744.2","numbers":[{"role":"application",
/// "canonical":"CN201310699744.2","typed":"201310699744.2","office":"CN","day":"2013-12-18"}],"titles":[{"language":"zh","text":"…"}],…}`.
/// Fields that are empty may be left out. `RightLines` writes it.
final class LinesReader: RecordReader {
    let facts: FileFacts
    private let path: String

    init(path: String, format: FileFormat) throws {
        self.path = path
        facts = FileFacts(format: format, title: format.title, size: try FileBytes(path: path).size)
    }

    func validate() throws -> Int? { nil }

    func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        var lines = try LineScanner(TextBytes(FileBytes(path: path)), at: cursor.offset)
        var position = cursor.position
        var bytes: [UInt8] = []
        while let end = try lines.next(into: &bytes) {
            position += 1
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            try body(item(bytes, position), Cursor(offset: end, position: position))
        }
    }

    private func item(_ line: [UInt8], _ position: Int) -> ReadItem {
        func rejected(_ reason: Reject) -> ReadItem {
            .rejected(RejectedItem(position: position, raw: .text(String(decoding: line, as: UTF8.self)), reasons: [reason]))
        }
        guard line.count < LineScanner.longestLine else { return rejected(Reject("一行超过16 MiB")) }
        if facts.format == .classificationLines {
            switch JSONFields.read(Data(line), position) {
            case .success(let entry): return .classification(entry, position: position)
            case .failure(let fault): return rejected(fault.reject)
            }
        }
        do {
            let record = try RightLines.record(Data(line))
            guard !record.key.isEmpty else { return rejected(Reject("号码为空", field: "key")) }
            return .record(record, position: position)
        } catch {
            return rejected(RightLines.reason(error))
        }
    }
}

/// Rights as JSON lines.
public enum RightLines {
    /// One line without its line end.
    public static func line(_ record: RightRecord) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    /// Lists that are left out are empty.
    static func record(_ line: Data) throws -> RightRecord { try JSONDecoder().decode(Lenient.self, from: line).record }

    private struct Lenient: Decodable {
        var record: RightRecord

        private enum Key: String, CodingKey {
            case kind, key, numbers, titles, abstracts, claims, parties, classes, goods, days, priorities, events, statusText, particulars
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: Key.self)
            record = RightRecord(kind: try fields.decode(RightKind.self, forKey: .kind), key: try fields.decode(String.self, forKey: .key))
            func list<Element: Decodable>(_ key: Key) throws -> [Element] { try fields.decodeIfPresent([Element].self, forKey: key) ?? [] }
            record.numbers = try list(.numbers)
            record.titles = try list(.titles)
            record.abstracts = try list(.abstracts)
            record.claims = try list(.claims)
            record.parties = try list(.parties)
            record.classes = try list(.classes)
            record.goods = try list(.goods)
            record.days = try fields.decodeIfPresent([RightDay: LocalDate].self, forKey: .days) ?? [:]
            record.priorities = try list(.priorities)
            record.events = try list(.events)
            record.statusText = try fields.decodeIfPresent(String.self, forKey: .statusText)
            record.particulars = try fields.decodeIfPresent(Particulars.self, forKey: .particulars) ?? Particulars()
        }
    }

    /// Why a line is no record, in Chinese.
    static func reason(_ error: any Error) -> Reject {
        func path(_ context: DecodingError.Context) -> String { context.codingPath.map(\.stringValue).joined(separator: ".") }
        switch error as? DecodingError {
        case .keyNotFound(let key, _): return Reject("缺少该字段", field: key.stringValue)
        case .valueNotFound(_, let context): return Reject("不应为空", field: path(context))
        case .typeMismatch(_, let context): return Reject("类型不对", field: path(context))
        case .dataCorrupted(let context) where !context.codingPath.isEmpty: return Reject("值不合规定", field: path(context))
        default: return Reject("不是有效的 JSON")
        }
    }
}

/// The plain fields of a JSON object.
private enum JSONFields {
    static func read(_ line: Data, _ position: Int) -> Result<ClassificationEntry, ClassificationLine.Fault> {
        guard let object = try? JSONDecoder().decode([String: Value].self, from: line) else {
            return .failure(ClassificationLine.Fault(reject: Reject("不是有效的 JSON 对象")))
        }
        var fields: [String: String] = [:]
        for (name, value) in object {
            if case .text(let text) = value, !text.isEmpty { fields[name] = text }
        }
        var references: [String]?
        if case .list(let list) = object["ref_groups"] { references = list }
        return ClassificationLine.entry(fields, references: references, position: position)
    }

    private enum Value: Decodable {
        case text(String), list([String]), other

        init(from decoder: any Decoder) throws {
            let single = try decoder.singleValueContainer()
            if let text = try? single.decode(String.self) {
                self = .text(text)
            } else if let number = try? single.decode(Int.self) {
                self = .text(String(number))
            } else if let list = try? single.decode([String].self) {
                self = .list(list)
            } else {
                self = .other
            }
        }
    }
}

/// Splits bytes into lines.
struct LineScanner {
    static let longestLine = 16 << 20
    private let bytes: TextBytes
    private var buffer: [UInt8]
    private var at = 0
    private var place: Int64

    init(_ bytes: TextBytes, at offset: Int64) {
        (self.bytes, buffer, place) = (bytes, [], max(offset, Int64(bytes.mark)))
    }

    /// Fills `line` with the next line without its end, cut at the longest length; returns the place after it, nil at the end of the file.
    mutating func next(into line: inout [UInt8]) throws -> Int64? {
        line.removeAll(keepingCapacity: true)
        var saw = false
        while true {
            if at == buffer.count {
                let from = place
                buffer = try [UInt8](unsafeUninitializedCapacity: 1 << 18) { room, filled in
                    filled = try bytes.read(at: from, into: UnsafeMutableRawBufferPointer(room))
                }
                at = 0
                if buffer.isEmpty { return saw ? place : nil }
            }
            saw = true
            let end = buffer[at...].firstIndex(of: 0x0A) ?? buffer.count
            let room = max(0, Self.longestLine - line.count)
            line.append(contentsOf: buffer[at..<end].prefix(room))
            let isWhole = end < buffer.count
            place += Int64(end - at + (isWhole ? 1 : 0))
            at = isWhole ? end + 1 : end
            if isWhole {
                if line.last == 0x0D { line.removeLast() }
                return place
            }
        }
    }
}
