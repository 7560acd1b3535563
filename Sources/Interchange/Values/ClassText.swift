import Register

/// Class symbols in the writings of lists and files.
enum ClassText {
    /// One IPC or CPC symbol: `H04L9/32(2006.01)I`, `A24B   15/18    (2006.01)`, an ST.8 record `H04N   1/40        20060101AFI20051109BHEP`.
    static func patent(_ text: String, _ scheme: ClassMark.Scheme = .ipc) -> ClassMark? {
        var bytes = Array(text.utf8.prefix(80))
        upper(&bytes)
        var at = 0
        func skip() { while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0xC2 || bytes[at] == 0xA0 { at += 1 } }
        skip()
        guard at + 4 <= bytes.count, (0x41...0x48).contains(bytes[at]) || bytes[at] == 0x59, isDigit(bytes[at + 1]), isDigit(bytes[at + 2]),
            isLetter(bytes[at + 3])
        else { return nil }
        var symbol = Array(bytes[at..<(at + 4)])
        at += 4
        skip()
        let main = digits(bytes, &at)
        if !main.isEmpty {
            guard main.count <= 4 else { return nil }
            skip()
            guard at < bytes.count, bytes[at] == 0x2F || bytes[at] == 0x3A else { return nil }
            at += 1
            skip()
            let sub = digits(bytes, &at)
            guard (1...6).contains(sub.count) else { return nil }
            symbol.append(0x20)
            symbol.append(contentsOf: main.drop { $0 == 0x30 })
            symbol.append(0x2F)
            if sub.count == 1 { symbol.append(0x30) }
            symbol.append(contentsOf: sub)
        }
        skip()
        guard let edition = edition(bytes, at) else { return nil }
        return ClassMark(scheme, String(decoding: symbol, as: UTF8.self), edition: edition.isEmpty ? nil : edition)
    }

    /// `(2006.01)`, `[2006.01]`, `20060101AFI…`, or nothing; nil where what follows is no edition.
    private static func edition(_ bytes: [UInt8], _ from: Int) -> String? {
        var at = from
        let rest = bytes[at...]
        if rest.isEmpty { return "" }
        let isBracket = rest.first == 0x28 || rest.first == 0x5B || rest.starts(with: Array("（".utf8))
        while at < bytes.count, !isDigit(bytes[at]), at - from < 4 { at += 1 }
        let year = digits(bytes, &at)
        if year.count == 4, at < bytes.count, bytes[at] == 0x2E {
            at += 1
            return String(decoding: year, as: UTF8.self) + "." + String(decoding: digits(bytes, &at), as: UTF8.self)
        }
        if year.count == 8 { return String(decoding: year[..<4], as: UTF8.self) + "." + String(decoding: year[4..<6], as: UTF8.self) }
        // Editions before the reform: (7), and marks such as I or N.
        return isBracket || (rest.count <= 3 && rest.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x20 }) ? "" : nil
    }

    /// Edition from a day `2006-01-01` or `20060101`.
    static func edition(day: String?) -> String? {
        guard let digits = day?.utf8.filter({ isDigit($0) }), digits.count == 8, digits.contains(where: { $0 != 0x30 }) else { return nil }
        return String(decoding: digits[..<4], as: UTF8.self) + "." + String(decoding: digits[4..<6], as: UTF8.self)
    }

    /// `14-02`, `14-02(11)`, `LOC(9) Cl.14-02`, `1402`, `14.02`, `14-02 R0123`.
    static func locarno(_ text: String) -> ClassMark? {
        var bytes = Array(text.utf8.prefix(60))
        upper(&bytes)
        var at = 0
        var edition: String?
        if bytes.starts(with: Array("LOC".utf8)) {
            at = 3
            while at < bytes.count, bytes[at] == 0x28 || bytes[at] == 0x20 { at += 1 }
            let number = digits(bytes, &at)
            if number.count <= 2, at < bytes.count, bytes[at] == 0x29 { edition = String(decoding: number, as: UTF8.self) }
            while at < bytes.count, !isDigit(bytes[at]) { at += 1 }
        }
        let first = digits(bytes, &at)
        var (main, sub) = (first, [UInt8]())
        if first.count == 4 {
            (main, sub) = (Array(first[..<2]), Array(first[2...]))
        } else {
            guard (1...2).contains(first.count), at < bytes.count, bytes[at] == 0x2D || bytes[at] == 0x2E else { return nil }
            at += 1
            sub = digits(bytes, &at)
        }
        let number = main.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard (1...32).contains(number) || number == 99, (1...2).contains(sub.count) else { return nil }
        if edition == nil, at < bytes.count, bytes[at] == 0x28 {
            at += 1
            let digits = digits(bytes, &at)
            if !digits.isEmpty { edition = String(decoding: digits, as: UTF8.self) }
        }
        let subText = String(decoding: sub, as: UTF8.self)
        return ClassMark(
            .locarno, (number < 10 ? "0\(number)" : "\(number)") + "-" + (sub.count == 1 ? "0" + subText : subText), edition: edition)
    }

    /// Nice classes in a field: `30`, `第30类`, `009`, `9;35`, `9、35`. Nil where something is no class from 1 to 45.
    static func nice(_ text: String) -> [Int]? {
        var classes: [Int] = []
        for run in text.unicodeScalars.split(whereSeparator: { !("0"..."9").contains($0) }) {
            guard run.count <= 3, let number = Int(String(run)), (1...45).contains(number) else { return nil }
            if !classes.contains(number) { classes.append(number) }
        }
        let words = text.unicodeScalars.filter { !("0"..."9").contains($0) && !" ;；,，、|/第类和/\n\r.".unicodeScalars.contains($0) }
        guard !classes.isEmpty, words.isEmpty || words.allSatisfy({ $0.value < 0x80 && !$0.properties.isAlphabetic }) else { return nil }
        return classes
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    private static func digits(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
        let start = at
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        return Array(bytes[start..<at])
    }

    private static func upper(_ bytes: inout [UInt8]) {
        for index in bytes.indices where bytes[index] >= 0x61 && bytes[index] <= 0x7A { bytes[index] -= 0x20 }
    }
}
