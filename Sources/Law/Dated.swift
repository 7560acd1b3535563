/// A value that the law changes over time. Each entry holds from its day until its last day, or until the next one's.
public struct Dated<Value: Sendable>: Sendable {
    public struct Entry: Sendable {
        public let since: LocalDate
        /// The last day it holds; nil while it does, or until the next entry.
        public let until: LocalDate?
        public let value: Value
        public let citation: Citation
        /// The day somebody last held the value against the instrument.
        public let lastChecked: LocalDate
        public let evidence: Evidence

        public static func since(
            _ day: LocalDate, until: LocalDate? = nil, _ value: Value, _ citation: Citation, checked: LocalDate,
            _ evidence: Evidence = .verified
        ) -> Self {
            Self(since: day, until: until, value: value, citation: citation, lastChecked: checked, evidence: evidence)
        }
    }

    /// What the value is, in Chinese, for refusals: 发明专利权的期限.
    public let title: String
    /// In the order of their days, which the tests of each table check.
    public let entries: [Entry]

    public init(_ title: String, _ entries: Entry...) { (self.title, self.entries) = (title, entries.sorted { $0.since < $1.since }) }

    /// The entry that holds on a day. Outside the days it knows it refuses rather than guesses.
    public func on(_ day: LocalDate) throws(NoLaw) -> Entry {
        guard let entry = entries.last(where: { $0.since <= day }) else {
            throw NoLaw(title: title, day: day, knownFrom: entries.first?.since)
        }
        if let until = entry.until, day > until { throw NoLaw(title: title, day: day, knownFrom: entries.first?.since, knownUntil: until) }
        return entry
    }
}

/// No rule is known for a day.
public struct NoLaw: Error, Sendable, Hashable, CustomStringConvertible {
    public let title: String
    public let day: LocalDate
    public var knownFrom: LocalDate?
    public var knownUntil: LocalDate?

    public init(title: String, day: LocalDate, knownFrom: LocalDate? = nil, knownUntil: LocalDate? = nil) {
        (self.title, self.day, self.knownFrom, self.knownUntil) = (title, day, knownFrom, knownUntil)
    }

    public var description: String {
        let known =
            switch (knownFrom, knownUntil) {
            case (_, let until?): "只录入到\(until)"
            case (let from?, nil): "只录入了\(from)起的规定"
            case (nil, nil): "尚未录入"
            }
        return "\(title)：\(day)适用的规定没有录入，不能推算（\(known)）。请核对日期，或者请管理员补录当时的规定。"
    }
}
