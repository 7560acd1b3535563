extension String {
    /// Safe between tags and between quotation marks. Characters that HTML does not allow become U+FFFD.
    var escaped: String { escaped { _ in false } }

    /// As `escaped`; line ends and tabs are kept as references, since parsers fold them in attributes.
    var escapedAttribute: String { escaped { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }

    private func escaped(asReference: (UInt32) -> Bool) -> String {
        guard !isClean(asReference) else { return self }
        var out = ""
        out.reserveCapacity(utf8.count + 32)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            case _ where scalar.isForbiddenInHTML: out.unicodeScalars.append("\u{FFFD}")
            case _ where asReference(scalar.value): out += "&#\(scalar.value);"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Whether all of it stands as it is: a look at each byte, since almost every text does.
    private func isClean(_ asReference: (UInt32) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            for (place, byte) in bytes.enumerated() {
                switch Self.looks[Int(byte)] {
                case .plain: continue
                case .marked: return false
                case .blank: if asReference(UInt32(byte)) { return false }
                case .leading: if Self.beginsForbidden(bytes[place...]) { return false }
                }
            }
            return true
        }
    }

    private enum Look { case plain, marked, blank, leading }

    /// What a byte of UTF-8 may mean: `leading` ones begin the characters some of which HTML does not allow.
    private static let looks: [Look] = (0..<256).map { byte in
        switch byte {
        case 0x09, 0x0A, 0x0D: .blank
        case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: .marked
        case 0xC2, 0xEF, 0xF0...0xF4: .leading
        default: .plain
        }
    }

    /// The characters of `isForbiddenInHTML` beyond ASCII, as UTF-8 writes them.
    private static func beginsForbidden(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let start = bytes.startIndex
        switch bytes[start] {
        case 0xC2: return bytes[start + 1] < 0xA0
        case 0xEF:
            let (second, third) = (bytes[start + 1], bytes[start + 2])
            return second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
        default: return bytes[start + 1] & 0x0F == 0x0F && bytes[start + 2] == 0xBF && bytes[start + 3] >= 0xBE
        }
    }
}

extension Unicode.Scalar {
    /// Controls and non-characters (HTML Standard, section 13.2.3.5).
    fileprivate var isForbiddenInHTML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
