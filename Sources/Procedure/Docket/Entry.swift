public import Law

/// One entry of a matter's file: what happened, and what the platform made of it that day. It is read as it was decided then and never judged
/// again, so it holds everything that reading needs.
public struct Entry: Sendable, Hashable, Codable {
    /// Counts from 1.
    public let seq: Int
    /// The event's kind and the version of its layout.
    public let kind: String
    public let version: Int
    public let values: [String: FieldValue]
    public let actor: Actor
    /// The legal day, Asia/Shanghai.
    public let day: LocalDate
    public let recordedAt: Instant
    /// State before and after, by their names then; nil before the first entry.
    public let from: String?
    public let to: String
    /// The instrument whose edition governed, and the article of the step.
    public let edition: String
    public let citation: String
    public let clocks: [ClockEntry]
    public let facts: Facts
    /// Codes of the documents that it brought about; nil where none.
    public let documents: [String]?
    /// What it made public or took down; nil where nothing.
    public let publications: [PublicationEntry]?
    /// Given by the caller, so that the same filing sent twice is one entry.
    public let key: String?
    /// The entry of another matter that brought it about; nil where somebody entered it.
    public let cause: Cause?

    init(
        seq: Int, kind: String, version: Int, values: [String: FieldValue], actor: Actor, day: LocalDate, recordedAt: Instant,
        from: String?,
        to: String, edition: String, citation: String, clocks: [ClockEntry], facts: Facts = Facts(), documents: [String] = [],
        publications: [PublicationEntry] = [], key: String?, cause: Cause? = nil
    ) {
        self.cause = cause
        (self.seq, self.kind, self.version, self.values, self.actor) = (seq, kind, version, values, actor)
        (self.day, self.recordedAt, self.from, self.to) = (day, recordedAt, from, to)
        (self.edition, self.citation, self.clocks, self.facts, self.key) = (edition, citation, clocks, facts, key)
        // Left out where empty, so that entries without them are the same bytes as before there were any.
        self.documents = documents.isEmpty ? nil : documents
        self.publications = publications.isEmpty ? nil : publications
    }
}

extension Entry {
    /// The same entry with other content in its fields: sealed for the ledger, or opened again.
    public func with(_ values: [String: FieldValue]) -> Entry {
        Entry(
            seq: seq, kind: kind, version: version, values: values, actor: actor, day: day, recordedAt: recordedAt, from: from, to: to,
            edition: edition, citation: citation, clocks: clocks, facts: facts, documents: documents ?? [],
            publications: publications ?? [],
            key: key, cause: cause)
    }
}

/// The entry of another matter that brought an entry about.
public struct Cause: Sendable, Hashable, Codable {
    /// The other matter's address and its procedure's code.
    public let matter: String
    public let procedure: String
    /// The number of the entry there.
    public let entry: Int

    public init(_ matter: String, of procedure: String, entry: Int) {
        (self.matter, self.procedure, self.entry) = (matter, procedure, entry)
    }
}

/// What an entry did to a clock, with the law it used.
public enum ClockEntry: Sendable, Hashable, Codable {
    case started(String, day: LocalDate, at: Instant, period: Period, citation: String, evidence: Evidence)
    case stopped(String)
    case lapsed(String)
    case paused(String, from: LocalDate, reason: String)
    case resumed(String, on: LocalDate)
    case extended(String, RunningClock.Granted)
    /// The clock that the entry of this number started began on another day.
    case corrected(String, startedBy: Int, day: LocalDate, period: Period, citation: String, evidence: Evidence)
}
