import CQRCode
public import Markup

/// A QR code: what it holds, and its dark and light squares.
public struct QRCode: Sendable {
    /// Squares along one side, without the quiet margin.
    public let side: Int
    /// Row after row from the top.
    private let dark: [Bool]

    /// Readable with about a seventh of it damaged (level M); nil where the text is too long.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let squares = code.pointee.data else { return nil }
        self.side = side
        dark = (0..<side * side).map { squares[$0] & 1 == 1 }
    }

    public func isDark(_ column: Int, _ row: Int) -> Bool { dark[row * side + column] }

    /// Drawn with the quiet margin of four squares that readers need; runs of squares are one bar.
    /// - Parameter label: what somebody hears who does not see it.
    public func svg(label: String) -> HTML {
        var bars = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, isDark(column, row) { column += 1 }
                if column > start { bars += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        let box = "0 0 \(side + 8) \(side + 8)"
        return """
            <svg xmlns="http://www.w3.org/2000/svg"\(attributes: ["viewBox": box, "role": "img", "aria-label": label]) shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(side + 8)v\(side + 8)H0z"/><path fill="#000"\(attributes: ["d": bars])/></svg>
            """
    }

    /// Rows of 0 and 1, for whoever draws it as a picture.
    public var rows: [String] {
        (0..<side).map { row in String((0..<side).map { isDark($0, row) ? "1" : "0" }) }
    }
}
