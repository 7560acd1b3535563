import Foundation

/// Writes rejected items so that they can be mended and taken in again: rows as CSV under the file's own heading with the reason in a last
/// column, which the next import passes over; JSON lines as they were, reasons beside them in a file of their own; XML as a list of reasons.
public struct RejectFile: Sendable {
    /// Column that holds the reason.
    public static let reasonHeading = "不予导入的原因"

    private let heading: [String]
    private let isTable: Bool
    /// Where the table that was read has a reason column already, its place.
    private let reasonPlace: Int?

    /// For the file that these facts are of.
    public init(_ facts: FileFacts) {
        isTable = !facts.heading.isEmpty
        heading = isTable ? facts.heading : ["序号", "内容"]
        reasonPlace = heading.firstIndex { Heading.fold($0) == Heading.fold(Self.reasonHeading) }
    }

    /// The first line, with a byte-order mark so that spreadsheets read it as UTF-8.
    public var header: String {
        "\u{FEFF}" + Self.line(reasonPlace == nil ? heading + [Self.reasonHeading] : heading)
    }

    /// One rejected item as a line.
    public func line(_ item: RejectedItem) -> String {
        guard case .row(var fields) = item.raw, isTable else {
            let text = if case .text(let text) = item.raw { text } else { "" }
            return Self.line([String(item.position), text, item.reason])
        }
        // What does not fit under the heading would be lost in a spreadsheet: it stays, behind the reason.
        let over = fields.count > heading.count ? Array(fields[heading.count...]) : []
        fields = Array(fields.prefix(heading.count)) + Array(repeating: "", count: max(0, heading.count - fields.count))
        if let reasonPlace {
            fields[reasonPlace] = item.reason
            return Self.line(fields + over)
        }
        return Self.line(fields + [item.reason] + over)
    }

    /// RFC 4180, CRLF. Fields that a spreadsheet would take for a formula keep their text: it is the reader's own data, unchanged.
    static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return field }
        return "\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
