/// A header's value with its parameters: `form-data; name="file"; filename="a.csv"`.
struct HeaderValue {
    private(set) var value = ""
    /// By name in lower case; of a name said twice the first counts.
    private(set) var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces = Self.pieces(text)
        value = pieces.removeFirst().trimmed
        for piece in pieces {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = piece[..<equals].trimmed.lowercased()
            if parameters[name] == nil { parameters[name] = Self.unquoted(piece[piece.index(after: equals)...].trimmed) }
        }
    }

    /// Splits at semicolons outside quotation marks; always at least one piece.
    private static func pieces(_ text: String) -> [Substring] {
        var out: [Substring] = []
        var start = text.startIndex
        var isQuoted = false
        var isEscaped = false
        for place in text.indices {
            let character = text[place]
            if isEscaped {
                isEscaped = false
            } else if character == "\\", isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                out.append(text[start..<place])
                start = text.index(after: place)
            }
        }
        return out + [text[start...]]
    }

    /// Browsers write a quotation mark in a name as %22 (HTML Standard) or, long ago, with a backslash.
    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        let inner = String(text.dropFirst().dropLast())
        return inner.replacing("\\\"", with: "\"").replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[first...last])
    }
}
