public import Access
public import Indicator
public import Law
public import Web

/// What the desk asks of indicators beside what the public does: the matters behind a figure, targets, snapshots.
public protocol EvaluationPort: Sendable {
    /// One page of the matters behind a figure that the viewer may see, with the exact total.
    /// - Parameter isLate: only those in which the authority missed a clock, or only the others; nil for both.
    func matters(
        behind indicator: Indicator, in span: CycleSpan, isLate: Bool?, for viewer: Viewer, offset: Int, limit: Int
    ) async throws -> (total: Int, lines: [CountedMatter])
    /// Areas that somebody may set targets for; nil among them is the whole region.
    func areas(for signedIn: SignedIn) -> [(code: String?, name: String)]
    /// - Throws: `IndicatorFaults`.
    func setTarget(_ target: Target, by signedIn: SignedIn) async throws
    func withdrawTarget(of indicator: Indicator, year: Int, area: String?, by signedIn: SignedIn, because reason: String) async throws
    /// What was set and taken back, the newest first.
    func history(of indicator: Indicator) async throws -> [TargetLine]
    /// Whether somebody may freeze figures, which are the whole region's.
    func mayFreeze(_ signedIn: SignedIn) -> Bool
    /// Freezes indicators as they are counted now, all of them or none. Those that tell how things stand on a day are frozen as of today.
    /// - Returns: the snapshots' addresses.
    func freeze(_ indicators: [Indicator], in span: CycleSpan, by signedIn: SignedIn, because reason: String) async throws -> [String]
    /// Those of a span, whatever the indicator, the newest first.
    func snapshots(in span: CycleSpan) async throws -> [FrozenFigures]
}

/// What was done about a target.
public struct TargetLine: Sendable, Hashable {
    public var year: Int
    /// Code of the area; nil for the whole region.
    public var area: String?
    /// What was done, in words.
    public var words: String
    public var at: Instant
    /// The name of who did it.
    public var actor: String

    public init(year: Int, area: String?, words: String, at: Instant, actor: String) {
        (self.year, self.area, self.words, self.at, self.actor) = (year, area, words, at, actor)
    }
}

/// A matter behind a figure.
public struct CountedMatter: Sendable, Hashable {
    public var key: String
    public var title: String
    public var state: String
    public var opened: LocalDate
    public var closed: LocalDate?
    /// From opening to end.
    public var days: Int?
    /// How many clocks the authority missed.
    public var missedClocks: Int

    public init(key: String, title: String, state: String, opened: LocalDate, closed: LocalDate?, days: Int?, missedClocks: Int) {
        (self.key, self.title, self.state, self.opened) = (key, title, state, opened)
        (self.closed, self.days, self.missedClocks) = (closed, days, missedClocks)
    }
}
