/// Languages as files name them.
enum Language {
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
