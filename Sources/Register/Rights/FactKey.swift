public import Law

/// Names one fact of a right, such as its Chinese title or its filing day: what a source said, and as of when, is kept for each.
public struct FactKey: Sendable, Hashable, Codable, CustomStringConvertible {
    /// `title.zh`, `day.filing`, `parties.holder` …
    public let path: String
    public var description: String { path }

    init(_ path: String) { self.path = path }

    public static func title(_ language: String) -> Self { Self("title.\(language)") }
    public static func abstract(_ language: String) -> Self { Self("abstract.\(language)") }
    public static func claims(_ language: String) -> Self { Self("claims.\(language)") }
    public static func number(_ role: RightNumber.Role) -> Self { Self("number.\(role.rawValue)") }
    public static func parties(_ role: PartyMention.Role) -> Self { Self("parties.\(role.rawValue)") }
    public static func classes(_ scheme: ClassMark.Scheme) -> Self { Self("classes.\(scheme.rawValue)") }
    public static func day(_ day: RightDay) -> Self { Self("day.\(day.rawValue)") }
    public static let goods = Self("goods")
    public static let priorities = Self("priorities")
    public static let events = Self("events")
    public static let status = Self("status")
    public static func particular(_ name: String) -> Self { Self("particular.\(name)") }

    public init(from decoder: any Decoder) throws { path = try decoder.singleValueContainer().decode(String.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(path)
    }
}

/// Who said a fact, and as of which day.
public struct FactOrigin: Sendable, Hashable, Codable {
    /// The source's id in the store.
    public var source: Int64
    /// The source's name, for people.
    public var name: String
    public var asOf: LocalDate

    public init(source: Int64, name: String, asOf: LocalDate) { (self.source, self.name, self.asOf) = (source, name, asOf) }
}

extension RightFile {
    /// Whoever said something of the right that still stands, the latest first; each name once, with its latest day.
    public var sources: [FactOrigin] {
        var sources: [FactOrigin] = []
        for origin in Set(origins.values).sorted(by: { ($1.asOf, $0.name) < ($0.asOf, $1.name) })
        where !sources.contains(where: { $0.name == origin.name }) {
            sources.append(origin)
        }
        return sources
    }
}

extension RightRecord {
    /// Whether no text, number or event stands in the record twice, so that nothing in it has to give way.
    var saysNothingTwice: Bool {
        func distinct(_ keys: some Sequence<some Hashable>, _ count: Int) -> Bool { count < 2 || Set(keys).count == count }
        return distinct(titles.map(\.language), titles.count) && distinct(abstracts.map(\.language), abstracts.count)
            && distinct(numbers.map { [$0.role.rawValue, $0.canonical] }, numbers.count)
            && distinct(events.map { [$0.code, $0.day.description] }, events.count)
    }

    /// The facts that the record says something of.
    var facts: Set<FactKey> {
        var facts = Set(titles.map { FactKey.title($0.language) })
        facts.formUnion(abstracts.map { .abstract($0.language) })
        facts.formUnion(claims.map { .claims($0.language) })
        facts.formUnion(numbers.map { .number($0.role) })
        facts.formUnion(parties.map { .parties($0.role) })
        facts.formUnion(classes.map { .classes($0.scheme) })
        facts.formUnion(days.keys.map { .day($0) })
        if !goods.isEmpty { facts.insert(.goods) }
        if !priorities.isEmpty { facts.insert(.priorities) }
        if !events.isEmpty { facts.insert(.events) }
        if statusText != nil { facts.insert(.status) }
        facts.formUnion(particulars.facts)
        return facts
    }
}

extension Particulars {
    fileprivate var facts: [FactKey] {
        let said: [(String, Bool)] = [
            ("form", form != nil), ("markFeature", markFeature != nil), ("niceEdition", niceEdition != nil), ("product", product != nil),
            ("species", species != nil), ("origin", origin != nil), ("announcement", announcement != nil), ("version", version != nil),
            ("industries", industries != nil),
        ]
        return said.filter(\.1).map { .particular($0.0) }
    }
}
