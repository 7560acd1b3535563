import Query
import Register

/// Words of the index that are no text: class symbols, numbers, countries and how the names of marks are read, in a column of their own, behind marks
/// that nobody types.
enum ExactWords {
    static func of(_ document: SearchDocument) -> String {
        var words = [ClassSymbol.words(of: document.classes)]
        var seen: Set<String> = []
        for number in document.numbers {
            for writing in writings(number) where seen.insert(writing).inserted { words.append(writing) }
        }
        if let country = document.country { words.append(word("c", country)) }
        if document.kind == .trademark { words += Pinyin.readings(ofTitles: document.texts[.title] ?? "").map { word("y", $0) } }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The word that a field and its text ask for; nil where the text holds nothing that is kept.
    static func word(_ field: QueryField, _ text: String) -> String? {
        let compact = compact(text)
        guard !compact.isEmpty else { return nil }
        switch field {
        case .classification, .niceClass: return ClassSymbol.word(text)
        case .application: return word(prefix(.application), compact)
        case .publication: return word(prefix(.publication), compact)
        case .country: return word("c", compact)
        default: return nil
        }
    }

    /// The word of the marks that are read so; nil where the text is no pinyin of a name.
    static func reading(_ text: String) -> String? {
        guard text.utf8.count >= 3, text.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
        return word("y", text.lowercased())
    }

    private static func word(_ prefix: String, _ text: String) -> String { "\(ClassSymbol.mark)\(ClassSymbol.mark)\(prefix)\(text)" }

    private static func prefix(_ role: SearchNumber.Role) -> String { role == .application ? "n" : "p" }

    /// The whole number; without check digit or Nice class; without the code of the document's kind.
    private static func writings(_ number: SearchNumber) -> [String] {
        var texts = [number.canonical]
        if let end = number.canonical.lastIndex(where: { $0 == "." || $0 == "-" }) { texts.append(String(number.canonical[..<end])) }
        if number.role == .publication {
            if let bare = withoutKindCode(number.canonical) { texts.append(bare) }
        }
        return texts.map(compact).filter { !$0.isEmpty }.map { word(prefix(number.role), $0) }
    }

    /// A publication's number without the letter of its kind and the digit that may follow it: `CN1234567` of `CN1234567A1`. Nil where it ends with neither.
    private static func withoutKindCode(_ number: String) -> String? {
        var bytes = number.utf8[...]
        if let last = bytes.last, isDigit(last) { bytes = bytes.dropLast() }
        guard let letter = bytes.last, isLetter(letter) else { return nil }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    /// Letters and digits in upper case, without the office of China before a number. By bytes: an import asks for it several times a right.
    static func compact(_ text: String) -> String {
        let kept = text.utf8.compactMap { byte -> UInt8? in
            (0x61...0x7A).contains(byte) ? byte - 0x20 : isDigit(byte) || isLetter(byte) ? byte : nil
        }
        let hasOffice = kept.starts(with: "CN".utf8) || kept.starts(with: "ZL".utf8)
        let isAfterOffice = hasOffice && kept.count > 2 && isDigit(kept[2])
        return String(decoding: isAfterOffice ? kept[2...] : kept[...], as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
