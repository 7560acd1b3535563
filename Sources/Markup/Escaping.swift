extension String {
    /// Safe between tags and between quotation marks. Characters that HTML does not allow become U+FFFD.
    var escaped: String { escaped { _ in false } }

    /// As `escaped`; line ends and tabs are kept as references, since parsers fold them in attributes.
    var escapedAttribute: String { escaped { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }

    private func escaped(asReference: (UInt32) -> Bool) -> String {
        guard utf8.contains(where: { $0 < 0x40 && Self.special[Int($0)] }) || unicodeScalars.contains(where: \.isForbiddenInHTML) else {
            return self
        }
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

    /// ASCII below 0x40 that may need escaping: a quick look before the slow walk.
    private static let special: [Bool] = (0..<0x40).map { $0 < 0x20 || [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }
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
