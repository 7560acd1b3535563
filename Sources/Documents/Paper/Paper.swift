public import Law

/// An official paper 文书 as it was issued: what it says, once and for all. How it looks is for the templates.
public struct Paper: Sendable, Hashable, Codable {
    /// Somebody it goes to.
    public struct Addressee: Sendable, Hashable, Codable {
        /// Code and title of the role: `claimant`, 投诉人.
        public var role: String
        public var title: String
        /// Nil where the procedure does not name them, or the name may have to be erased.
        public var name: String?
        public init(role: String, title: String, name: String?) { (self.role, self.title, self.name) = (role, title, name) }

        /// As the paper addresses them.
        public var words: String { name ?? title }
    }

    public var authority: String
    public var title: String
    /// 〔2026〕12号.
    public var number: String
    public var addressees: [Addressee]
    /// What was done, on which facts and by which articles.
    public var paragraphs: [String]
    /// 告知: what the addressee may do against it, where the procedure knows.
    public var remedies: [String]
    public var annexes: [String]
    public var day: LocalDate
    /// What stands on it and is typed at `/verify`: `7K3F-9QX2-MM4T`.
    public var code: String
    /// Whether it speaks of invented people, as everything in a demo does.
    public var isInvented: Bool

    public init(
        authority: String, title: String, number: String, to addressees: [Addressee], paragraphs: [String], remedies: [String] = [],
        annexes: [String] = [], day: LocalDate, code: String, isInvented: Bool
    ) {
        (self.authority, self.title, self.number, self.addressees) = (authority, title, number, addressees)
        (self.paragraphs, self.remedies, self.annexes) = (paragraphs, remedies, annexes)
        (self.day, self.code, self.isInvented) = (day, code, isInvented)
    }

    /// 某公司、某人：; nil where it goes to nobody by name.
    public var salutation: String? { addressees.isEmpty ? nil : addressees.map(\.words).joined(separator: "、") + "：" }

    /// 附件：1. …; nil where there is none.
    public var annexList: String? {
        guard !annexes.isEmpty else { return nil }
        return annexes.count == 1
            ? "附件：\(annexes[0])" : "附件：" + annexes.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "　")
    }

    /// The words from the number to the day, line after line as they stand on the page: what the seal is over.
    public var lines: [String] {
        [number, title] + [salutation].compactMap(\.self) + paragraphs + remedies + [annexList].compactMap(\.self)
            + [authority, day.chineseText]
    }
}

extension LocalDate {
    /// 2026年11月3日.
    public var chineseText: String {
        let (year, month, day) = civil
        return "\(year)年\(month)月\(day)日"
    }
}
