import Identifier
import Law

/// Numbers with the right form and check, from ranges that the offices have not reached: they look real, and name no real right or party.
enum InventedNumbers {
    /// Unified social credit code (GB 32100-2015). The organisation's own part begins with DEM, which no registered organisation has.
    static func creditCode(_ type: String, _ area: String, _ index: Int) -> String? {
        var own: [UInt8] = []
        var rest = index
        for _ in 0..<5 {
            own.append(CheckCharacter.creditAlphabet[rest % 31])
            rest /= 31
        }
        let body = Array("DEM".utf8) + own.reversed()
        let code = Array(type.utf8) + Array(area.utf8) + body + [CheckCharacter.organisation(body)]
        guard let check = CheckCharacter.creditCode(code) else { return nil }
        return text(code + [check])
    }

    /// Application number of a patent (ZC 0006-2003), canonical. The serial begins with 8 and grows through the year.
    ///
    /// `index` tells apart the applications of one day; up to 2,700 a day and kind.
    static func application(kind: Int, filed: LocalDate, _ index: Int) -> String {
        let year = filed.civil.year
        let serial = 8_000_000 + dayOfYear(filed) * slots + index % slots * 97 % slots
        let digits = Array("\(year)\(kind)\(serial)".utf8)
        return "CN" + text(digits) + "." + text([CheckCharacter.filing(digits)])
    }

    /// Registration number of a layout design: year, 5, five digits, check.
    static func layout(filed: LocalDate, _ index: Int) -> String {
        let digits = Array("\(padded(filed.civil.year % 100, 2))5\(90_000 + index % 10_000)".utf8)
        return "BS." + text(digits) + "." + text([CheckCharacter.filing(digits)])
    }

    /// From 0.
    static func dayOfYear(_ day: LocalDate) -> Int {
        LocalDate(day.civil.year, 1, 1).map { day.ordinal - $0.ordinal } ?? 0
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static let slots = 2700
    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
