/// XML being written: elements opened and closed in order, text escaped.
struct XMLText {
    private(set) var bytes: [UInt8] = []

    /// An element with what the closure writes in it.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLText) -> Void) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// An element that holds text; nothing where there is none.
    mutating func leaf(_ name: String, _ text: String?, _ attributes: [(String, String)] = []) {
        guard let text, !text.isEmpty else { return }
        open(name, attributes)
        escape(text)
        close(name)
    }

    mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
        bytes.append(0x3C)
        bytes.append(contentsOf: name.utf8)
        for (name, value) in attributes {
            bytes.append(0x20)
            bytes.append(contentsOf: name.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            escape(value)
            bytes.append(0x22)
        }
        bytes.append(0x3E)
    }

    mutating func close(_ name: String) {
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(0x3E)
    }

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Control characters that XML 1.0 does not know become spaces; so do U+FFFE and U+FFFF.
    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: bytes.append(contentsOf: "&amp;".utf8)
            case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
            case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
            case 0x22: bytes.append(contentsOf: "&quot;".utf8)
            case 0x0A: bytes.append(0x0A)
            case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: bytes.append(0x20)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
