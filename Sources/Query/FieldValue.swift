import Law
public import Register

/// Reads what stands behind a field that asks for something other than words.
struct FieldValue {
    let field: QueryField
    let comparison: Comparison
    let text: String
    let isQuoted: Bool
    let place: Range<Int>

    func query() throws(QueryError) -> Query {
        switch field.value {
        case .words: return .term(try words())
        case .symbol: return .term(symbol())
        case .number: return .term(number())
        case .day: return .day(field, try span())
        case .status: return .status(try statuses())
        case .country: return .term(try country())
        case .niceClass: return .term(try niceClass())
        case .area, .industry: return .term(Term(text, quoted: isQuoted, field: field, place: place))
        }
    }

    private func words() throws(QueryError) -> Term {
        try Term(reading: text, quoted: isQuoted, field: field, place: place)
    }

    private func symbol() -> Term {
        guard let range = text.firstRange(of: "..") else { return cut(text) }
        let (first, last) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
        guard !first.isEmpty, !last.isEmpty else { return Term(text, quoted: isQuoted, field: field, place: place) }
        return Term(first, field: field, match: .through(last), place: place)
    }

    private func number() -> Term { cut(text) }

    /// `2013106*` asks for a beginning.
    private func cut(_ text: String) -> Term {
        guard !isQuoted, text.hasSuffix("*"), text.count > 1 else { return Term(text, quoted: isQuoted, field: field, place: place) }
        return Term(String(text.dropLast()), field: field, match: .beginning, place: place)
    }

    private func span() throws(QueryError) -> DaySpan {
        guard let span = DaySpan(typed: text, comparison) else {
            throw QueryError(
                "第 \(place.lowerBound + 1) 个字处的“\(text)”不是日期。请写成 2020、2020-05、2020-05-01，或者范围 2020..2022。", at: place)
        }
        guard !span.isReversed else {
            throw QueryError("第 \(place.lowerBound + 1) 个字处的日期范围“\(text)”前后颠倒。请把较早的日期写在前面。", at: place)
        }
        return span
    }

    private func statuses() throws(QueryError) -> Set<RightStatus> {
        if let found = StatusWords.statuses(text) { return found }
        throw QueryError(
            "第 \(place.lowerBound + 1) 个字处的“\(text)”不是状态。可以写：\(StatusWords.all.map(\.word).joined(separator: "、"))。", at: place)
    }

    private func niceClass() throws(QueryError) -> Term {
        guard let number = Int(text), (1...45).contains(number), text.allSatisfy(\.isASCII) else {
            throw QueryError("第 \(place.lowerBound + 1) 个字处的“\(text)”不是商标类别。请写 1 至 45 的整数。", at: place)
        }
        return Term(number < 10 ? "0\(number)" : "\(number)", field: field, place: place)
    }

    private func country() throws(QueryError) -> Term {
        let code = Countries.codes[text] ?? text.uppercased()
        guard code.count == 2, code.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw QueryError(
                "第 \(place.lowerBound + 1) 个字处的“\(text)”不是国家或者地区代码。请写两个字母的代码，如 CN、JP、US。", at: place)
        }
        return Term(code, field: field, place: place)
    }
}

/// The words by which a status is asked for.
public enum StatusWords {
    /// Each word with the states it stands for, in the order of the help page.
    public static let all: [(word: String, statuses: Set<RightStatus>)] =
        RightStatus.allCases.map { ($0.title, [$0]) } + [("失效", [.ended, .expired, .lapsed, .invalidated]), ("无效", [.invalidated])]

    /// By Chinese word or by code, in any case; nil for none.
    static func statuses(_ text: String) -> Set<RightStatus>? {
        if let named = all.first(where: { $0.word == text }) { return named.statuses }
        return RightStatus.allCases.first { $0.rawValue.lowercased() == text.lowercased() }.map { [$0] }
    }
}

/// Chinese names of the countries that file most.
enum Countries {
    static let codes = [
        "中国": "CN", "美国": "US", "日本": "JP", "韩国": "KR", "德国": "DE", "法国": "FR", "英国": "GB", "瑞士": "CH", "荷兰": "NL", "意大利": "IT",
        "瑞典": "SE", "加拿大": "CA", "澳大利亚": "AU", "新西兰": "NZ", "以色列": "IL", "新加坡": "SG", "俄罗斯": "RU", "印度": "IN", "巴西": "BR",
        "中国香港": "HK", "香港": "HK", "中国澳门": "MO", "澳门": "MO", "中国台湾": "TW", "台湾": "TW", "沙特阿拉伯": "SA", "阿联酋": "AE",
    ]
}

extension Term {
    /// A word as typed, with the signs of truncation read: `photo*`, `wom?n`.
    init(reading text: String, quoted: Bool, field: QueryField?, place: Range<Int>) throws(QueryError) {
        self.init(text, quoted: quoted, field: field, place: place)
        guard !quoted, text.contains("*") || Self.isShape(text) else { return }
        if text.hasSuffix("*"), !text.dropLast().contains("*"), !text.contains("?") {
            guard text.count > 1 else {
                throw QueryError("第 \(place.lowerBound + 1) 个字处的 * 前面没有字。请写明开头的几个字，如 photo*。", at: place)
            }
            (self.text, match) = (String(text.dropLast()), .beginning)
        } else if text.contains("*"), text.filter({ $0 != "*" }).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
            throw QueryError("第 \(place.lowerBound + 1) 个字处的 * 不在词尾。截断只能在词尾，如 photo*；词中的一个字母用 ? 代替。", at: place)
        } else if Self.isShape(text) {
            guard let first = text.first, first != "?" else {
                throw QueryError("第 \(place.lowerBound + 1) 个字处的词以 ? 开头。请至少写明第一个字母。", at: place)
            }
            match = .shape
        }
    }

    /// A question mark among letters and digits, not the end of a sentence.
    private static func isShape(_ text: String) -> Bool {
        text.contains("?") && text.contains { $0 != "?" } && text.allSatisfy { $0 == "?" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    }
}
