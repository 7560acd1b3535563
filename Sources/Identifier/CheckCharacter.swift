/// Check characters of the numbers, computed from the characters before them.
package enum CheckCharacter {
    /// Filing numbers of patents and layout designs (ZC 0006-2003): weights 2 to 9 from the left, over and over; modulo 11, ten written X.
    package static func filing(_ digits: some Sequence<UInt8>) -> UInt8 {
        var (sum, weight) = (0, 2)
        for digit in digits {
            sum += digit.digitValue * weight
            weight = weight == 9 ? 2 : weight + 1
        }
        return elevenths(sum % 11)
    }

    /// Unified social credit code (GB 32100-2015), from its first 17 characters; nil where a character is outside the code's alphabet.
    package static func creditCode(_ characters: some Sequence<UInt8>) -> UInt8? {
        var (sum, weight) = (0, 1)
        for character in characters {
            guard let value = creditAlphabet.firstIndex(of: character) else { return nil }
            sum += value * weight
            weight = weight * 3 % 31
        }
        return creditAlphabet[(31 - sum % 31) % 31]
    }

    /// Organisation code (GB 11714), from its eight characters.
    package static func organisation(_ characters: some Sequence<UInt8>) -> UInt8 {
        let sum = zip(characters, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { sum, pair in
            sum + (pair.0.isDigit ? pair.0.digitValue : Int(pair.0) - 0x41 + 10) * pair.1
        }
        let rest = 11 - sum % 11
        return rest == 11 ? UInt8(ascii: "0") : elevenths(rest)
    }

    /// Citizen number (GB 11643), from its first 17 digits.
    static func citizen(_ digits: some Sequence<UInt8>) -> UInt8 {
        let sum = zip(digits, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + $1.0.digitValue * $1.1 }
        return elevenths((12 - sum % 11) % 11)
    }

    /// Digits and letters of a credit code, by value; without I, O, S, V and Z.
    package static let creditAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    private static func elevenths(_ value: Int) -> UInt8 { value == 10 ? UInt8(ascii: "X") : 0x30 + UInt8(value) }
}
