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
