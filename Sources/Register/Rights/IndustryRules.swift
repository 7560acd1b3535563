/// How a region tells the industries of a right from its classes, where no source names them: the region's own choice, not a source's word.
public struct IndustryRules: Sendable, Hashable {
    /// What belongs to one industry: any of these suffices.
    public struct Rule: Sendable, Hashable {
        /// The industry's id.
        public var industry: String
        /// Beginnings of IPC symbols, without blanks: `C12G`, `C12G1/`.
        public var ipc: [String]
        /// Nice classes of two digits.
        public var nice: [String]
        /// Words in goods, in the species or the product, and in the title of varieties and indications.
        public var words: [String]
        /// Kinds that belong to it whole.
        public var kinds: [RightKind]

        public init(_ industry: String, ipc: [String] = [], nice: [String] = [], words: [String] = [], kinds: [RightKind] = []) {
            (self.industry, self.ipc, self.nice, self.words, self.kinds) = (industry, ipc, nice, words, kinds)
        }
    }

    public let rules: [Rule]

    public init(_ rules: [Rule]) { self.rules = rules }

    /// No industry follows from any class.
    public static let none = IndustryRules([])

    /// The industries of a right, and whether they follow from its classes only.
    public func industries(of record: RightRecord) -> (codes: [String], areDerived: Bool) {
        let said = (record.particulars.industries ?? []) + record.divisions
        guard said.isEmpty, !rules.isEmpty else { return (said, false) }
        let facts = Facts(record)
        let derived = rules.filter { facts.satisfy($0) }.map(\.industry)
        return (derived, !derived.isEmpty)
    }

    /// Changes whenever another answer may be given.
    public var edition: String {
        rules.map { rule in
            [[rule.industry], rule.ipc, rule.nice, rule.words, rule.kinds.map(\.rawValue)].map { $0.joined(separator: ",") }
                .joined(separator: ";")
        }.joined(separator: "\n")
    }
}

/// What rules look at.
private struct Facts {
    let kind: RightKind
    let ipc: [String]
    let nice: Set<String>
    let texts: [String]

    init(_ record: RightRecord) {
        kind = record.kind
        ipc = record.classes.filter { $0.scheme == .ipc }.map { String($0.symbol.filter { $0 != " " }) }
        nice = Set(record.classes.filter { $0.scheme == .nice }.map(\.symbol))
        var texts = record.goods.map(\.text) + [record.particulars.species, record.particulars.product].compactMap(\.self)
        // The title of a patent says too much: a machine for bottles is not wine. A variety and an indication are what they are called.
        if kind == .variety || kind == .indication { texts += record.titles.map(\.text) }
        self.texts = kind == .layout || kind == .copyright ? [] : texts
    }

    func satisfy(_ rule: IndustryRules.Rule) -> Bool {
        rule.kinds.contains(kind) || rule.ipc.contains { beginning in ipc.contains { $0.hasPrefix(beginning) } }
            || rule.nice.contains(where: nice.contains) || rule.words.contains { word in texts.contains { $0.contains(word) } }
    }
}

extension RightRecord {
    /// Divisions of GB/T 4754 that its source gives: a letter and two digits.
    fileprivate var divisions: [String] {
        classes.filter { $0.scheme == .industry && $0.symbol.utf8.count >= 3 }.map { String($0.symbol.prefix(3)) }
    }
}
