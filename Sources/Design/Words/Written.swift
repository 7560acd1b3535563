public import Markup

/// Text as a source wrote it: on a page in another language its own language is marked, so that it is read aloud and broken into lines rightly.
public struct Written: Component {
    let text: String
    public init(_ text: String) { self.text = text }

    public var html: HTML {
        guard PageLanguage.current != .chinese, text.unicodeScalars.contains(where: \.isHan) else { return HTML(plain: text) }
        return "<span lang=\"zh\" dir=\"auto\">\(text)</span>"
    }

    /// What marks an element whose whole text is as a source wrote it; nil where the page's language is the same.
    public static func language(of text: String) -> String? {
        PageLanguage.current != .chinese && text.unicodeScalars.contains(where: \.isHan) ? "zh" : nil
    }
}

extension Unicode.Scalar {
    /// A Chinese character or a mark that only stands among them.
    var isHan: Bool {
        switch value {
        case 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF65, 0x20000...0x323AF: true
        default: false
        }
    }
}
