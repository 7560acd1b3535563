/// A number as typed, folded for reading: upper case, without spaces and invisible signs, full-width forms and look-alikes as ASCII.
///
/// What NFKC does for the signs that occur in numbers, plus the look-alikes people type for a dot, a dash and the check character X.
/// Signs that fold to nothing known stay as they are, in UTF-8.
struct FoldedText: Sendable {
    /// Nothing that is a number is longer than this; longer text is cut here and `isOverlong`.
    static let limit = 256

    private(set) var bytes: [UInt8] = []
    private(set) var isOverlong = false
    private let keepsSpaces: Bool

    /// With `keepingSpaces` white space stays, as one space wherever there is some: in classification symbols it separates.
    init(_ text: String, keepingSpaces: Bool = false) {
        keepsSpaces = keepingSpaces
        bytes.reserveCapacity(min(text.utf8.count, Self.limit))
        for scalar in text.unicodeScalars {
            guard bytes.count < Self.limit else {
                isOverlong = true
                return
            }
            append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: bytes.append(UInt8(scalar.value) - 0x20)
        case 0x21...0x7E: bytes.append(UInt8(scalar.value))
        case 0x00...0x20, 0x7F: appendSpace()
        default: appendWide(scalar)
        }
    }

    private mutating func appendSpace() {
        if keepsSpaces, bytes.last != 0x20 { bytes.append(0x20) }
    }

    private mutating func appendWide(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000: appendSpace()
        case 0x80...0x9F, 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: break
        case 0xB7, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x3002, 0x30FB, 0xFF0E, 0xFF61, 0xFF65: bytes.append(UInt8(ascii: "."))
        case 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0xFE58, 0xFE63, 0xFF0D: bytes.append(UInt8(ascii: "-"))
        case 0xD7: bytes.append(UInt8(ascii: "X"))
        case 0x2018, 0x2019, 0x201C, 0x201D: bytes.append(UInt8(ascii: "\""))
        case 0x2116: bytes.append(contentsOf: [UInt8(ascii: "N"), UInt8(ascii: "O")])
        case 0xFF41...0xFF5A: bytes.append(UInt8(scalar.value - 0xFEE0) - 0x20)
        case 0xFF01...0xFF5E: bytes.append(UInt8(scalar.value - 0xFEE0))
        case 0x1D7CE...0x1D7FF: bytes.append(UInt8(ascii: "0") + UInt8((scalar.value - 0x1D7CE) % 10))
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isCapital: Bool { self >= 0x41 && self <= 0x5A }
    /// Value of an ASCII digit; meaningless for anything else.
    var digitValue: Int { Int(self) - 0x30 }
}

extension Sequence<UInt8> {
    /// The ASCII text of these bytes.
    var text: String { String(decoding: Array(self), as: UTF8.self) }
    /// The number these digits write. For at most nine digits.
    var number: Int { reduce(0) { $0 * 10 + $1.digitValue } }
}
