/// The language a text is in, as far as its script tells.
enum Language {
    static func of(_ text: String) -> String {
        var sawLetter = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3040...0x30FF: return "ja"
            case 0xAC00...0xD7AF: return "ko"
            case 0x3400...0x9FFF, 0x20000...0x3FFFF: return "zh"
            case 0x0600...0x06FF: return "ar"
            case 0x0400...0x04FF: return "ru"
            case 0x41...0x5A, 0x61...0x7A: sawLetter = true
            default: break
            }
        }
        return sawLetter ? "en" : "zh"
    }

    /// ISO 639-1 from what a file writes (`ZH`, `zh-CN`, `CN`, `eng`); nil where it writes nothing of use.
    static func code(_ written: String?) -> String? {
        guard let written, !written.isEmpty else { return nil }
        let code = written.prefix { $0 != "-" && $0 != "_" }.lowercased()
        switch code {
        case "cn", "zho", "chi": return "zh"
        case "eng": return "en"
        case "fre", "fra": return "fr"
        case "ger", "deu": return "de"
        case "spa": return "es"
        case "jpn", "jp": return "ja"
        case "kor", "kr": return "ko"
        case "rus": return "ru"
        case "ara": return "ar"
        default: return code.utf8.count == 2 ? code : nil
        }
    }
}
