import HTTPTypes
import Hummingbird

/// A table as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8.
struct TableFile {
    private let text: String

    init(_ head: [String], _ rows: [[String]]) {
        text = "\u{FEFF}" + ([head] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// To be kept under a name.
    func answer(named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present", .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-cache",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private static func quoted(_ text: String) -> String {
        // What begins like a formula is text for a spreadsheet too.
        let plain = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
        guard plain.contains(where: { "\",\r\n".contains($0) }) else { return plain }
        return "\"\(plain.replacing("\"", with: "\"\""))\""
    }
}
