public import Law

/// Whom a note on a matter is for.
public enum NoteAudience: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its writer alone.
    case personal
    /// The people of the authority that handles the matter.
    case authority
    /// The parties too and, where the procedure opens its notes, everyone.
    case everyone

    public var title: String {
        switch self {
        case .personal: "只给自己"
        case .authority: "本机关内部"
        case .everyone: "公开"
        }
    }
}

/// A note beside the file of a matter. It is no part of the file and moves no clock.
public struct MatterNote: Sendable, Hashable {
    /// Counts from 1 in the matter; of a personal note, among the account's own.
    public let number: Int
    public let audience: NoteAudience
    public let account: Int64
    /// In what capacity it was written.
    public let role: String
    /// Nil where it was erased by law.
    public let text: String?
    public let writtenAt: Instant
    /// The number of the note that it puts right.
    public let corrects: Int?

    public init(
        number: Int, audience: NoteAudience, account: Int64, role: String, text: String?, writtenAt: Instant, corrects: Int? = nil
    ) {
        (self.number, self.audience, self.account, self.role) = (number, audience, account, role)
        (self.text, self.writtenAt, self.corrects) = (text, writtenAt, corrects)
    }
}

/// A message between a party of a matter and the authority that handles it. Other parties know nothing of it.
public struct MatterMessage: Sendable, Hashable {
    public let number: Int
    /// The role's code of the party that writes or is written to.
    public let party: String
    public let isFromOffice: Bool
    /// In what capacity it was written.
    public let role: String
    /// Nil where it was erased by law.
    public let text: String?
    public let sentAt: Instant

    public init(number: Int, party: String, isFromOffice: Bool, role: String, text: String?, sentAt: Instant) {
        (self.number, self.party, self.isFromOffice) = (number, party, isFromOffice)
        (self.role, self.text, self.sentAt) = (role, text, sentAt)
    }
}
