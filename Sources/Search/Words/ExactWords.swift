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
            let bare = number.canonical.replacing(/[A-Z]\d?$/, with: "")
            if bare.count < number.canonical.count { texts.append(bare) }
        }
        return texts.map(compact).filter { !$0.isEmpty }.map { word(prefix(number.role), $0) }
    }

    /// Letters and digits in upper case, without the office of China before a number.
    static func compact(_ text: String) -> String {
        let letters = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard letters.hasPrefix("CN") || letters.hasPrefix("ZL"), letters.dropFirst(2).first?.isNumber == true else { return letters }
        return String(letters.dropFirst(2))
    }
}
