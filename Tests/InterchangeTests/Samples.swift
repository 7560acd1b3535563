import Foundation
import Interchange
import Register
import Testing

/// A file written for one test and gone after it.
final class SampleFile {
    let path: String

    init(_ bytes: some Sequence<UInt8>) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("interchange-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    convenience init(_ text: String) throws { try self.init(text.utf8) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var reader: any RecordReader { get throws { try SourceFile(path: path).reader() } }

    /// Everything in the file, with the cursor after each item.
    func items(from cursor: Cursor = .start) throws -> [(item: ReadItem, next: Cursor)] {
        var found: [(ReadItem, Cursor)] = []
        try reader.read(from: cursor) { found.append(($0, $1)) }
        return found
    }

    func records() throws -> [RightRecord] {
        try items().compactMap { if case .record(let record, _) = $0.item { record } else { nil } }
    }

    func rejects() throws -> [RejectedItem] {
        try items().compactMap { if case .rejected(let item) = $0.item { item } else { nil } }
    }

    func classifications() throws -> [ClassificationEntry] {
        try items().compactMap { if case .classification(let entry, _) = $0.item { entry } else { nil } }
    }
}

/// Real files of the offices, where `HELAN_SAMPLE_DATA` names the folder that holds them.
enum RealSamples {
    static let folder: String? = {
        let given = ProcessInfo.processInfo.environment["HELAN_SAMPLE_DATA"]
        return given.flatMap { FileManager.default.fileExists(atPath: $0 + "/patents-xml") ? $0 : nil }
    }()

    static func records(_ name: String) throws -> [RightRecord] {
        let path = (folder ?? "") + "/patents-xml/" + name
        let reader = try SourceFile(path: path).reader()
        var found: [RightRecord] = []
        try reader.read(from: .start) { item, _ in
            switch item {
            case .record(let record, _): found.append(record)
            case .rejected(let rejected): Issue.record("rejected: \(rejected.reason)")
            case .classification, .directory: break
            }
        }
        return found
    }
}

extension RightRecord {
    func names(_ role: PartyMention.Role) -> [String] { parties.filter { $0.role == role }.map(\.name) }
    func symbols(_ scheme: ClassMark.Scheme) -> [String] { classes.filter { $0.scheme == scheme }.map(\.symbol) }
    func number(_ role: RightNumber.Role) -> RightNumber? { numbers.first { $0.role == role } }
}
