/// The language a text is in, as far as its script tells: ISO 639-1.
public enum TextLanguage {
    public static func of(_ text: String) -> String {
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
}
