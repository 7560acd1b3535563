import CSearch

/// A token of a text as the index holds it, and the bytes of the text it came from.
struct CutToken: Hashable {
    var text: String
    /// UTF-8 offsets.
    var place: Range<Int>

    /// One or two characters of the scripts that are cut into pairs.
    var isPaired: Bool { text.unicodeScalars.first.map(Cutting.isPaired) ?? false }

    /// One character of the scripts that are cut into pairs.
    var isSingle: Bool { Cutting.isSingle(text) }
}

/// Cuts texts exactly as the index does.
enum Cutting {
    enum Purpose: Int32 {
        case query = 1
        case document = 4
    }

    /// A character of the scripts that are cut into pairs.
    static func isPaired(_ scalar: Unicode.Scalar) -> Bool { csearch_pairs(scalar.value) != 0 }

    /// One character of such a script, as it stands at the end of a run: queries ask for it by beginning.
    static func isSingle(_ word: String) -> Bool {
        guard let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1 else { return false }
        return isPaired(scalar)
    }

    static func tokens(of text: String, for purpose: Purpose) -> [CutToken] {
        _ = Folding.fingerprint
        var text = text
        var tokens: [CutToken] = []
        text.withUTF8 { bytes in
            withUnsafeMutablePointer(to: &tokens) { tokens in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let start = characters.baseAddress else { return }
                    _ = csearch_tokenize(start, Int32(clamping: characters.count), purpose.rawValue, tokens) {
                        context, _, token, size, start, end in
                        guard let context, let token else { return 0 }
                        let bytes = UnsafeRawBufferPointer(start: token, count: Int(size))
                        context.assumingMemoryBound(to: [CutToken].self).pointee
                            .append(CutToken(text: String(decoding: bytes, as: UTF8.self), place: Int(start)..<Int(end)))
                        return 0
                    }
                }
            }
        }
        return tokens
    }
}
