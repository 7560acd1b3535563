/// The key under which spellings of one name meet: width, case, spaces, brackets and traditional forms do not tell two names apart.
public enum PartyName {
    /// The key of a name; empty for a name without a letter.
    public static func key(_ name: String) -> String {
        var out = ""
        out.reserveCapacity(name.utf8.count)
        for scalar in name.unicodeScalars {
            let folded = fold(scalar)
            if ignored.contains(folded) { continue }
            if folded.properties.isUppercase {
                out += folded.properties.lowercaseMapping
            } else {
                out.unicodeScalars.append(folded)
            }
        }
        return out
    }

    /// Full-width forms to ASCII, all kinds of space to one.
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0x00A0, 0x2000...0x200B, 0xFEFF, 0x09, 0x0A, 0x0D: " "
        default: scalar
        }
    }

    private static let ignored: Set<Unicode.Scalar> = [
        " ", "(", ")", "（", "）", "[", "]", "【", "】", "〔", "〕", ".", ",", "，", "。", "·", "•", "・", "-", "'", "\"", "“", "”",
    ]
}

extension PartyMention {
    /// The administrative code: as given, else the one inside the credit code (GB 32100, positions 3 to 8).
    public var areaCode: String? {
        if let area { return area }
        guard let identifier, identifier.utf8.count == 18 else { return nil }
        let code = identifier.dropFirst(2).prefix(6)
        return code.allSatisfy(\.isNumber) ? String(code) : nil
    }
}
