public import Access
public import Law

/// What the pages ask of notes and messages. Whoever asks is named each time; what is refused throws `MatterProblem`.
public protocol TalkPort: Sendable {
    /// What this reader may see, and may write to whom. Messages to the reader's side count as read.
    func talk(_ key: String, for reader: MatterReader) async throws -> MatterTalk
    func note(_ text: String, for audience: NoteAudience, correcting corrects: Int?, in key: String, form: String?, by viewer: Viewer)
        async throws
    func deleteNote(_ number: Int, in key: String, by viewer: Viewer) async throws
    /// - Parameter party: to whom the office writes; nil from a party.
    func send(_ text: String, to party: String?, in key: String, form: String?, by reader: MatterReader) async throws
    /// Unread messages of a viewer's own matters among these, by key.
    func unread(in keys: [String], for viewer: Viewer) async throws -> [String: Int]
    /// The matters of the viewer's authority in which messages wait, the longest waiting first.
    func waiting(for viewer: Viewer) async throws -> [WaitingMessages]
}

/// Notes and messages of a matter as one reader may see them.
public struct MatterTalk: Sendable {
    /// The first written first.
    public var notes: [MatterNote]
    /// Names of the accounts that wrote notes; only for those who may know them.
    public var names: [Int64: String]
    /// For whom the reader may write notes.
    public var audiences: [NoteAudience]
    /// The first sent first.
    public var messages: [MatterMessage]
    /// The parties' roles in words, by code.
    public var parties: [String: String]
    /// Whether the reader may write messages; the office writes to one of `parties`.
    public var mayWrite: Bool
    public var isOffice: Bool
    public init(
        notes: [MatterNote] = [], names: [Int64: String] = [:], audiences: [NoteAudience] = [], messages: [MatterMessage] = [],
        parties: [String: String] = [:], mayWrite: Bool = false, isOffice: Bool = false
    ) {
        (self.notes, self.names, self.audiences, self.messages) = (notes, names, audiences, messages)
        (self.parties, self.mayWrite, self.isOffice) = (parties, mayWrite, isOffice)
    }
}

/// Unread messages of a matter.
public struct WaitingMessages: Sendable {
    public var matter: String
    public var count: Int
    public var since: Instant
    public init(matter: String, count: Int, since: Instant) { (self.matter, self.count, self.since) = (matter, count, since) }
}
