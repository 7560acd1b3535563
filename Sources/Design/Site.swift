public import Law
public import Markup

/// What is the same on every page: whose site it is, who looks at it, and what its foot says.
public struct Site: Sendable {
    public var name: String
    /// What the site is, beside the name.
    public var line: String
    public var places: [Place]
    /// Whether the register holds invented demo data: then every page says so.
    public var showsDemoData: Bool
    /// Where the data comes from, for the foot.
    public var sources: String
    /// The latest day a source speaks of; nil while nothing is imported.
    public var asOf: LocalDate?
    /// Who is signed in; nil for the public.
    public var person: Person?
    /// The same page in each language it can be read in; empty where it has only one.
    public var languages: [Edition] = []
    /// The library that draws charts, where the machine has it; without it tables stand in the place of charts.
    public var chartLibrary: ServedFile?
    /// A line over all pages; nil most of the time.
    public var banner: Banner?

    /// A place in the main navigation.
    public struct Place: Sendable, Hashable {
        public let phrase: Phrase
        public let address: Address
        public init(_ title: String, _ english: String, _ address: Address) {
            (phrase, self.address) = (Phrase(title, english), address)
        }
        /// A place whose name has no English yet.
        public init(_ title: String, _ address: Address) { self.init(title, title, address) }
    }

    /// Somebody who is signed in, and as what they act now.
    public struct Person: Sendable, Hashable {
        public let name: String
        /// In words, such as 承办人，银川市市场监督管理局; nil without a role.
        public let acting: String?
        public let address: Address
        public init(_ name: String, acting: String?, _ address: Address) {
            (self.name, self.acting, self.address) = (name, acting, address)
        }
    }

    /// The page in a language.
    public struct Edition: Sendable, Hashable {
        public let language: PageLanguage
        public let address: String
        public init(_ language: PageLanguage, _ address: String) { (self.language, self.address) = (language, address) }
    }

    public init(name: String, line: String, places: [Place], showsDemoData: Bool, sources: String, asOf: LocalDate? = nil) {
        (self.name, self.line, self.places) = (name, line, places)
        (self.showsDemoData, self.sources, self.asOf) = (showsDemoData, sources, asOf)
    }
}
