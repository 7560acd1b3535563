import Foundation
import HTTPTypes
import Hummingbird

/// A small table as CSV, drawn for one reader and not kept.
struct CommaTable {
    let rows: [[String]]
    init(_ rows: [[String]]) { self.rows = rows }

    func response(named name: String) -> Response {
        let text = rows.map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present", .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: "\u{FEFF}" + text)))
    }

    /// A cell that a table program neither splits nor takes for a formula.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t".contains($0) } == true ? "'" + text : text
        return safe.contains(where: { ",\"\r\n".contains($0) }) ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
