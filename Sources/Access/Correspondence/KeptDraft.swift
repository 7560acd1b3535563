public import Law

/// What somebody typed into a form and has not sent yet.
public struct KeptDraft: Sendable, Hashable {
    /// By field.
    public let typed: [String: [String]]
    public let savedAt: Instant
    /// Rises with every saving: a window that saves over another number than the last takes the place of another window.
    public let version: Int
    /// Whether the last saving took the place of what another window had kept.
    public let isReplaced: Bool

    public init(typed: [String: [String]], savedAt: Instant, version: Int, isReplaced: Bool) {
        (self.typed, self.savedAt, self.version, self.isReplaced) = (typed, savedAt, version, isReplaced)
    }
}

/// What came of saving a draft.
public enum DraftOutcome: Sendable, Hashable {
    case kept(KeptDraft)
    /// The form was sent meanwhile: there is no draft of it any more.
    case filed
    /// The account has as many drafts as it may have.
    case full
}
