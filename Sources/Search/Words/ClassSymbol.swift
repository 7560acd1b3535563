/// Class symbols as words of the index: each at every level above it, so that a class finds all below it.
enum ClassSymbol {
    /// Begins a word that no text holds; see `CSEARCH_CLASS_MARK`.
    static let mark: Unicode.Scalar = "\u{F8FE}"

    /// `H04L 9/32` becomes `H04L000932`, `14-02` becomes `1402`, `5` becomes `05`; letters are upper case.
    static func compact(_ symbol: String) -> String {
        let upper = symbol.uppercased()
        if upper.utf8.count == 1, let digit = upper.utf8.first, (0x30...0x39).contains(digit) { return "0" + upper }
        let parts = upper.split(separator: "/", maxSplits: 1)
        let head = parts.first.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } } ?? ""
        guard isSubclass(head.prefix(4)), head.count > 4, head.count < 8, head.dropFirst(4).allSatisfy(\.isNumber) else {
            return head + (parts.count > 1 ? parts[1].filter { $0.isASCII && $0.isNumber } : "")
        }
        let group = head.dropFirst(4)
        let padded = String(repeating: "0", count: 4 - group.count) + group
        return head.prefix(4) + padded + (parts.count > 1 ? parts[1].filter { $0.isASCII && $0.isNumber } : "")
    }

    /// The word that finds a symbol and all below it.
    static func word(_ symbol: String) -> String? {
        let compact = compact(symbol)
        return compact.isEmpty ? nil : String(mark) + compact
    }

    /// The word as the index keeps it: what the tokenizer makes of it.
    static func folded(_ symbol: String) -> String? { word(symbol)?.lowercased() }

    /// The words a document with these symbols holds.
    static func words(of symbols: [String]) -> String {
        var seen: Set<String> = []
        var words: [String] = []
        for symbol in symbols {
            let compact = compact(symbol)
            for level in levels(of: compact, typed: symbol) where seen.insert(level).inserted { words.append(String(mark) + level) }
        }
        return words.joined(separator: " ")
    }

    private static func levels(of compact: String, typed: String) -> [String] {
        guard !compact.isEmpty else { return [] }
        // H · H04 · H04L · H04L 9 · H04L 9/32, and the like of the industries: C · C39 · C391 · C3911.
        guard compact.first?.isLetter != true else {
            return [1, 3, 4, 8].filter { $0 < compact.count }.map { String(compact.prefix($0)) } + [compact]
        }
        // 14-02 stands under 14; 30 is its own.
        guard let dash = typed.firstIndex(of: "-") else { return [compact] }
        let upper = Self.compact(String(typed[..<dash]))
        return upper.isEmpty ? [compact] : [upper, compact]
    }

    private static func isSubclass(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 4 else { return false }
        return (0x41...0x48).contains(bytes[0]) && (0x30...0x39).contains(bytes[1]) && (0x30...0x39).contains(bytes[2])
            && (0x41...0x5A).contains(bytes[3])
    }

    // MARK: Facets

    /// The places that symbols are counted under: IPC subclasses, and classes of two digits.
    static func heads(of symbols: [String]) -> [String] {
        var heads: [String] = []
        for symbol in symbols {
            if let head = head(compact(symbol)), !heads.contains(head) { heads.append(head) }
        }
        return heads
    }

    /// The symbol where it is such a place itself, so that documents under it are those counted there; nil for symbols above and below.
    static func wholeHead(_ symbol: String) -> String? {
        let compact = compact(symbol)
        return head(compact) == compact ? compact : nil
    }

    private static func head(_ compact: String) -> String? {
        if isSubclass(compact.prefix(4)) { return String(compact.prefix(4)) }
        let class2 = compact.prefix(2)
        return class2.utf8.count == 2 && class2.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(class2) : nil
    }
}
