public import Law

/// A watch that somebody wants.
public struct WatchWish: Sendable, Hashable {
    public var subject: WatchSubject
    public var terms: WatchTerms
    public var name: String
    public init(_ subject: WatchSubject, _ terms: WatchTerms, name: String) {
        (self.subject, self.terms, self.name) = (subject, terms, name)
    }
}

/// A watch as its account sees it.
public struct WatchLine: Sendable, Hashable {
    public let watch: KeptWatch
    /// What the account calls it.
    public let name: String
    /// Nothing is told of it until after this day; what comes is kept.
    public let pausedUntil: LocalDate?
    public let created: Instant
    /// Alerts that nobody has dealt with.
    public let open: Int

    public init(watch: KeptWatch, name: String, pausedUntil: LocalDate?, created: Instant, open: Int) {
        (self.watch, self.name, self.pausedUntil, self.created, self.open) = (watch, name, pausedUntil, created, open)
    }
}

/// Why a watch cannot begin or be changed so, for the reader.
public struct WatchRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
    /// The field of the form that is to be mended.
    public let field: String
    public init(_ description: String, at field: String = "name") { (self.description, self.field) = (description, field) }
}
