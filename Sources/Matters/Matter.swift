public import Law
public import Procedure

/// One matter as it stands in the ledger: whose it is, and its file.
public struct Matter: Sendable {
    /// The id of its stream.
    public let id: Int64
    /// How it is addressed: `7K3F-9QX2`.
    public let key: String
    public let procedure: AnyProcedure
    /// Id of the authority that handles it, and the code of the area it belongs to.
    public let authority: String
    public let area: String
    /// The account that handed it in; nil where nobody was signed in.
    public let opener: Int64?
    /// The account that has it in hand; nil while nobody has.
    public internal(set) var assignee: Int64?
    public internal(set) var entries: [Entry]
    public internal(set) var parties: [MatterParty]
    /// Accounts of those whom the file gives a part in it, by the names they sign in with.
    var seatAccounts: [String: Int64] = [:]
    /// Ids of the authorities that handle the same procedure one level up.
    var superiors: Set<String> = []

    /// Where it stands on a day, for a role.
    public func standing(for role: MatterRole? = nil, on day: LocalDate, in calendar: WorkCalendar = .stateCouncil) -> Standing {
        procedure.standing(of: entries, for: role, on: day, in: calendar)
    }
}

/// A party of a matter: the field of an event that names it is called as its role.
public struct MatterParty: Sendable, Hashable {
    /// The role's code: `claimant`.
    public let role: String
    /// As it was typed.
    public let name: String
    /// Unified social credit code, where it was given or the register knows it.
    public let code: String?
}

/// Why somebody may not do something with a matter, in Chinese.
public enum MatterRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is none, or it is not for this person to know that there is one.
    case unknown
    case notYours(String)
    case refused(String)

    public var description: String {
        switch self {
        case .unknown: "没有这个办件，或者您不能查看它。请核对编号；用查询码查看的，请把查询码输完整。"
        case .notYours(let text), .refused(let text): text
        }
    }
}
