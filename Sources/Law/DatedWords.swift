/// A dated value in words, without its type, for lists that hold values of every kind side by side.
public struct DatedWords: Sendable {
    public struct Entry: Sendable, Hashable {
        public let since: LocalDate
        /// The last day it holds, by its own end or by the next entry's beginning; nil while it does.
        public let until: LocalDate?
        public let words: String
        public let citation: Citation
        /// The day somebody last held the words against the instrument; nil where none was noted.
        public let lastChecked: LocalDate?
        public let evidence: Evidence

        public init(
            since: LocalDate, until: LocalDate?, words: String, citation: Citation, lastChecked: LocalDate? = nil, evidence: Evidence
        ) {
            (self.since, self.until, self.words) = (since, until, words)
            (self.citation, self.lastChecked, self.evidence) = (citation, lastChecked, evidence)
        }
    }

    /// What the value belongs to, in Chinese: 罚款幅度.
    public let group: String
    public let title: String
    /// In the order of their days.
    public let entries: [Entry]

    /// What is dated without a table of its own, such as the editions of a procedure.
    public init(_ group: String, title: String, entries: [Entry]) { (self.group, self.title, self.entries) = (group, title, entries) }

    public init<Value>(_ group: String, _ dated: Dated<Value>, title: String? = nil, words: (Value) -> String) {
        (self.group, self.title) = (group, title ?? dated.title)
        entries = dated.entries.enumerated().map { place, entry in
            let next = dated.entries.dropFirst(place + 1).first.map { $0.since - 1 }
            let until = [entry.until, next].compactMap(\.self).min()
            return Entry(
                since: entry.since, until: until, words: words(entry.value), citation: entry.citation, lastChecked: entry.lastChecked,
                evidence: entry.evidence)
        }
    }

    /// What changes on a day: what held until the day before and what holds from it on; nil where neither begins nor ends.
    public func change(on day: LocalDate) -> (old: Entry?, new: Entry?)? {
        let old = entries.last { $0.until == day - 1 }
        let new = entries.first { $0.since == day }
        return old == nil && new == nil ? nil : (old, new)
    }

    /// The days on which `change(on:)` finds something, in order; also the first that is known of.
    public var changeDays: [LocalDate] { Set(entries.map(\.since) + entries.compactMap { $0.until.map { $0 + 1 } }).sorted() }
}
