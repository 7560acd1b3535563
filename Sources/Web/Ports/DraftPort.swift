public import Access

/// What the pages ask of drafts. An account reads and changes its own alone.
public protocol DraftPort: Sendable {
    /// - Parameters:
    ///   - form: tells one drawing of the form from the next.
    ///   - version: of the draft that the window knows; 0 where it knew none.
    func save(_ typed: [String: [String]], at place: FormPlace, form: String, over version: Int, of account: Int64) async throws
        -> DraftOutcome
    func draft(at place: FormPlace, of account: Int64) async throws -> KeptDraft?
    /// The drafts of a matter's forms.
    func drafts(in matter: String, of account: Int64) async throws -> [FormPlace: KeptDraft]
    /// All of an account's, the last saved first.
    func drafts(of account: Int64) async throws -> [(place: FormPlace, draft: KeptDraft)]
    func discard(_ place: FormPlace, of account: Int64) async throws
    /// The form was sent: its draft goes.
    func filed(_ place: FormPlace, form: String, of account: Int64) async throws
}

/// Which form a draft belongs to.
public enum FormPlace: Sendable, Hashable, CustomStringConvertible {
    /// The form by which a matter is handed in.
    case opening(procedure: String)
    /// A form of a matter; `behalf` is the party for which an officer enters a paper.
    case step(matter: String, event: String, behalf: String?)

    public var description: String {
        switch self {
        case .opening(let procedure): "apply/\(procedure)"
        case .step(let matter, let event, let behalf): "matter/\(matter)/\(event)\(behalf.map { "/\($0)" } ?? "")"
        }
    }

    /// Nil for what is no place.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 100 }) else { return nil }
        switch (parts.first, parts.count) {
        case ("apply", 2): self = .opening(procedure: parts[1])
        case ("matter", 3): self = .step(matter: parts[1], event: parts[2], behalf: nil)
        case ("matter", 4): self = .step(matter: parts[1], event: parts[2], behalf: parts[3])
        default: return nil
        }
    }
}
