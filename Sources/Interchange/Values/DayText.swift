import Law

/// Days in the writings that people and offices use.
enum DayText {
    /// `2022-04-02`, `2022/4/2`, `2022.04.02`, `20220402`, `2022年4月2日`, also with full-width digits and a time of day after it.
    /// Nil where the text is not a day that exists, or lies outside 1800 to 2199.
    static func parse(_ text: String) -> LocalDate? {
        var scan = Scan(text)
        guard let day = scan.day() else { return nil }
        return scan.atEnd || scan.isTimeOfDay ? day : nil
    }

    /// A term `2017-03-28 至 2027-03-27`; either end may stand alone (`至2027-03-27`).
    static func term(_ text: String) -> (start: LocalDate?, end: LocalDate?)? {
        var scan = Scan(text)
        let start = scan.day()
        guard scan.separator() else { return nil }
        let end = scan.day()
        guard scan.atEnd, start != nil || end != nil else { return nil }
        if let start, let end, end < start { return nil }
        return (start, end)
    }

    /// Whether an office means "no day" by this: empty, zeros, a dash.
    static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2D || $0 == 0x2F || $0 == 0x20 || $0 == 0x2E } || text == "无" || text == "—"
    }

    /// Serial number of a day as spreadsheets keep it: 1 is 1900-01-01, with the 29 February 1900 that never was; or days since 1904.
    static func spreadsheet(serial: Double, from1904: Bool) -> LocalDate? {
        guard serial >= 1, serial < 110_000 else { return nil }
        let days = Int(serial)
        if from1904 { return LocalDate(1904, 1, 1).map { $0 + days } }
        return LocalDate(1899, 12, days < 60 ? 31 : 30).map { $0 + days }
    }
}

/// Reads a text from left to right as ASCII; other signs are folded on the way.
private struct Scan {
    private var bytes: [UInt8] = []
    private var at = 0

    init(_ text: String) {
        bytes.reserveCapacity(24)
        for scalar in text.unicodeScalars {
            guard bytes.count < 64 else { break }
            bytes.append(Self.fold(scalar))
        }
    }

    /// Digits and separators as ASCII; 至 and its like become `~`, anything else `?`.
    private static func fold(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0x20...0x7D: UInt8(scalar.value)
        case 0x09, 0x0A, 0x0D, 0xA0, 0x3000: 0x20
        case 0xFF10...0xFF19: UInt8(scalar.value - 0xFEE0)
        case 0x5E74, 0x6708, 0x2010...0x2013, 0x2212, 0xFF0D: 0x2D  // 年 月 and dashes
        case 0x65E5: 0x64  // 日
        case 0xFF0F: 0x2F
        case 0xFF0E, 0x3002, 0xB7: 0x2E
        case 0x81F3, 0x5230, 0x7E, 0xFF5E, 0x301C, 0x2014, 0x2015: 0x7E  // 至 到 ～ —
        case 0xFF1A: 0x3A
        default: 0x3F
        }
    }

    var atEnd: Bool { bytes[at...].allSatisfy { $0 == 0x20 || $0 == 0x64 } }

    /// ` 00:00:00`, `T00:00:00+08:00`, `Z`.
    var isTimeOfDay: Bool {
        guard let first = bytes[at...].first, first == 0x20 || first == 0x54 || first == 0x2B || first == 0x5A else { return false }
        return bytes[at...].allSatisfy { ($0 >= 0x30 && $0 <= 0x3A) || [0x20, 0x54, 0x2E, 0x2B, 0x2D, 0x5A].contains($0) }
    }

    mutating func day() -> LocalDate? {
        skipSpaces()
        let start = at
        let first = number()
        let found: LocalDate?
        if first.digits == 8 {
            found = LocalDate(first.value / 10_000, first.value / 100 % 100, first.value % 100)
        } else if first.digits == 4, let mark = mark() {
            skipSpaces()
            let month = number()
            guard month.digits == 1 || month.digits == 2, self.mark() == mark else { return reset(start) }
            skipSpaces()
            let day = number()
            guard day.digits == 1 || day.digits == 2 else { return reset(start) }
            found = LocalDate(first.value, month.value, day.value)
        } else {
            return reset(start)
        }
        if at < bytes.count, bytes[at] == 0x64 { at += 1 }
        guard let found, (1800...2199).contains(found.civil.year) else { return reset(start) }
        return found
    }

    mutating func separator() -> Bool {
        skipSpaces()
        guard at < bytes.count, bytes[at] == 0x7E || bytes[at] == 0x2D else { return false }
        while at < bytes.count, bytes[at] == 0x7E || bytes[at] == 0x2D { at += 1 }
        skipSpaces()
        return true
    }

    private mutating func reset(_ start: Int) -> LocalDate? {
        at = start
        return nil
    }

    private mutating func skipSpaces() {
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    }

    private mutating func mark() -> UInt8? {
        skipSpaces()
        guard at < bytes.count, bytes[at] == 0x2D || bytes[at] == 0x2F || bytes[at] == 0x2E else { return nil }
        at += 1
        return bytes[at - 1]
    }

    private mutating func number() -> (value: Int, digits: Int) {
        var (value, digits) = (0, 0)
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39, digits < 9 {
            value = value * 10 + Int(bytes[at] - 0x30)
            (at, digits) = (at + 1, digits + 1)
        }
        return (value, digits)
    }
}
