/// One normalised letter of a mark: a simplified ideograph, a small Latin letter without accent, an Arabic digit.
typealias Unit = UInt16

extension Unit {
    var isIdeograph: Bool { self >= 0x3400 && self <= 0x9FFF || self >= 0xE000 && self <= 0xFAFF }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLatin: Bool { self >= 0x61 && self <= 0x7A }
    /// What is compared as a letter of a foreign word: Latin and other alphabets, and digits.
    var isLetter: Bool { isLatin || isDigit || self >= 0xC0 && self < 0x3400 }
}

/// The text that the units stand for.
func text(of units: some Sequence<Unit>) -> String {
    var answer = ""
    for unit in units { answer.unicodeScalars.append(Unicode.Scalar(unit) ?? "?") }
    return answer
}

/// The units of a word that is written normalised already.
func units(of word: some StringProtocol) -> [Unit] { word.unicodeScalars.map { Folding.shared.unit(of: $0) } }
