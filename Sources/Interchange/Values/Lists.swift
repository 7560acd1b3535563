import Identifier
import Law
import Register

/// Lists of class symbols: `H04L9/32(2006.01)I;G06F17/30`, separated by almost anything.
enum ClassList {
    static func split(_ text: String) -> [String] {
        text.unicodeScalars.split(whereSeparator: isMark).compactMap {
            let part = Blank.trim(String($0))
            return part.isEmpty ? nil : part
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "；", ",", "，", "、", "|", "\n", "\r": true
        default: false
        }
    }
}

/// An agency's name with its code: `上海专利商标事务所有限公司 31100`.
enum AgencyName {
    /// The five digits become the identifier, and leave the name.
    static func split(_ party: PartyMention) -> PartyMention {
        let bytes = Array(party.name.utf8)
        let isBracketed = bytes.last == 0x29
        let end = isBracketed ? bytes.count - 1 : bytes.count
        let digits = bytes[..<end].reversed().prefix { ClassText.isDigit($0) }
        guard digits.count == 5, bytes.count > 6 else { return party }
        var name = bytes[..<(end - 5)]
        guard let before = name.last, isBracketed ? before == 0x28 : before == 0x20 || before >= 0x80 || before == 0x29 else {
            return party
        }
        if isBracketed { name.removeLast() }
        var result = party
        result.name = Blank.trim(String(decoding: name, as: UTF8.self))
        result.identifier = String(decoding: bytes[(end - 5)..<end], as: UTF8.self)
        result.nature = .organisation
        return result
    }
}

/// Priorities in one field: `KR 10-2016-0063019 2016-05-23; JP2007-290922,2007.11.08`.
enum PriorityText {
    static func parse(_ text: String) -> [Priority]? {
        var result: [Priority] = []
        for part in text.unicodeScalars.split(whereSeparator: { ";；|\n\r".unicodeScalars.contains($0) }) {
            guard let priority = one(String(part)) else { return nil }
            result.append(priority)
        }
        return result.isEmpty ? nil : result
    }

    private static func one(_ text: String) -> Priority? {
        var (office, number, day) = (String?.none, "", LocalDate?.none)
        for word in text.unicodeScalars.split(whereSeparator: { " ,，\t\u{3000}".unicodeScalars.contains($0) }).map(String.init) {
            if day == nil, let found = DayText.parse(word) {
                day = found
            } else if office == nil, word.utf8.count == 2, word.utf8.allSatisfy({ ClassText.isLetter($0) }) {
                office = word
            } else {
                number += word
            }
        }
        guard !number.isEmpty else { return nil }
        if office == nil {
            let letters = number.utf8.prefix(2)
            if letters.count == 2, letters.allSatisfy({ ClassText.isLetter($0) }), !number.hasPrefix("PC") {
                office = String(decoding: letters, as: UTF8.self)
                number = String(number.dropFirst(2))
            } else if number.hasPrefix("PCT/") {
                office = "WO"
            } else if (try? PatentApplicationNumber.parse(number)) != nil {
                office = "CN"
            }
        }
        guard let office, number.utf8.contains(where: { ClassText.isDigit($0) }) else { return nil }
        return Priority(office: office, number: number, day: day)
    }
}

/// Claims written one after another in one text.
enum ClaimText {
    /// Splits at the numbers `1.`, `2．`, `3、`, as long as they count on from one; else the text is one claim.
    static func split(_ text: String) -> [Claim] {
        let language = TextLanguage.of(text)
        var claims: [Claim] = []
        var rest = text[...]
        var number = 1
        if let start = mark(number, in: rest), rest[..<start.lowerBound].allSatisfy(\.isWhitespace) { rest = rest[start.upperBound...] }
        while let next = mark(number + 1, in: rest) {
            claims.append(Claim(number: number, text: Blank.trim(String(rest[..<next.lowerBound])), language: language))
            rest = rest[next.upperBound...]
            number += 1
        }
        claims.append(Claim(number: number, text: Blank.trim(String(rest)), language: language))
        return claims.filter { !$0.text.isEmpty }
    }

    /// A claim's number at the beginning, or after a line end or a full stop.
    private static func mark(_ number: Int, in text: Substring) -> Range<Substring.Index>? {
        let digits = String(number)
        var from = text.startIndex
        while from < text.endIndex {
            let isStart =
                from == text.startIndex || text[text.index(before: from)].isNewline || "。；".contains(text[text.index(before: from)])
            if isStart {
                let body = text[from...].drop { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }
                if body.hasPrefix(digits), let after = body.dropFirst(digits.count).first, ".．、".contains(after) {
                    let following = body.dropFirst(digits.count + 1)
                    if following.first.map({ !$0.isNumber }) ?? false { return body.startIndex..<following.startIndex }
                }
            }
            from = text.index(after: from)
        }
        return nil
    }
}
