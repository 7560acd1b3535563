public import Access
public import Law

/// What the page asks on which personal data of a matter is erased.
public protocol ErasurePort: Sendable {
    /// What is personal in a matter's file, in its order. Throws `MatterProblem`.
    func personalFields(in key: String, for viewer: Viewer) async throws -> [ErasableField]
    /// Erases fields for good. Throws `MatterProblem`.
    func erase(_ fields: [String], of key: String, because reason: String, by viewer: Viewer) async throws
}

/// A personal field of a file, without what it says.
public struct ErasableField: Sendable, Hashable {
    public var code: String
    /// What was entered, on which day, and what the field is called.
    public var event: String
    public var day: LocalDate
    public var label: String
    /// Nil while it is kept.
    public var erased: LocalDate?
    public init(code: String, event: String, day: LocalDate, label: String, erased: LocalDate?) {
        (self.code, self.event, self.day, self.label, self.erased) = (code, event, day, label, erased)
    }
}
