/// Names of goods as they are held against one another: without asterisks, spaces and differences of width.
enum GoodsName {
    static func folded(_ name: String) -> String {
        var folded = ""
        for character in name where character != "*" && character != "＊" && !character.isWhitespace {
            folded.append(narrow[character] ?? character)
        }
        return folded.lowercased()
    }

    private static let narrow: [Character: Character] = [
        "（": "(", "）": ")", "，": ",", "；": ";", "：": ":", "【": "[", "】": "]", "“": "\"", "”": "\"",
    ]

    /// Parts of a text between separators that stand outside brackets.
    static func split(_ text: String, at separators: Set<Character>) -> [String] {
        var (parts, depth) = ([""], 0)
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            if depth == 0, separators.contains(character) { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.filter { !$0.isEmpty }
    }
}

extension String {
    /// What stands in front of the first occurrence of a text, and behind it.
    func cut(at text: String) -> (before: String, after: String)? {
        guard let place = firstPlace(of: text) else { return nil }
        return (String(self[..<place]), String(self[place...].dropFirst(text.count)))
    }

    func firstPlace(of text: String) -> Index? {
        var here = startIndex
        while here < endIndex {
            if self[here...].hasPrefix(text) { return here }
            here = index(after: here)
        }
        return nil
    }

    func holds(_ text: String) -> Bool { firstPlace(of: text) != nil }
}
