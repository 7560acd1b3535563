public import Law
public import Plan

/// What the pages ask of the plans.
public protocol PlanPort: Sendable {
    /// The newest first.
    var plans: [Plan] { get }
    /// Everything that is declared to serve a sentence.
    var servings: [Serving] { get }
    /// A body and who stands for it on a day; nil where nobody knows the id.
    func body(_ authority: String, on day: LocalDate) -> BodyHistory?
    /// Rows in the store at this moment.
    func count(_ rows: LiveRows) async throws -> Int
}

/// A body that a plan names, and who it is today.
public struct BodyHistory: Sendable, Hashable {
    /// Who stands for it, or for a part of it.
    public struct Holder: Sendable, Hashable {
        public var id: String
        public var name: String
        public var shortName: String
        /// The part that was taken over; nil for all of it.
        public var part: String?
        /// Since when it has been there, where that is known.
        public var since: LocalDate?
        public init(id: String, name: String, shortName: String, part: String? = nil, since: LocalDate? = nil) {
            (self.id, self.name, self.shortName, self.part, self.since) = (id, name, shortName, part, since)
        }
    }

    public var id: String
    public var name: String
    /// Its last day, where it has ended.
    public var ended: LocalDate?
    /// Whether day or successors are still to be confirmed.
    public var isUnconfirmed: Bool
    /// Where they come from, in Chinese.
    public var source: String?
    /// The body itself while it lasts.
    public var today: [Holder]

    public init(id: String, name: String, ended: LocalDate?, isUnconfirmed: Bool, source: String?, today: [Holder]) {
        (self.id, self.name, self.ended, self.isUnconfirmed, self.source, self.today) = (id, name, ended, isUnconfirmed, source, today)
    }
}
