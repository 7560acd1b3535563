public import Register

/// A kind of act that a firm can delegate. Codes stand in the database and in the ledger: never change one, only add.
public enum DelegatedAct: String, Sendable, Hashable, CaseIterable {
    /// To see what only the party sees.
    case view
    case file, pay, dispute, license, pledge

    public var title: String {
        switch self {
        case .view: "查阅"
        case .file: "申请和答复"
        case .pay: "缴费和续展"
        case .dispute: "纠纷和维权"
        case .license: "许可、转让和备案"
        case .pledge: "质押和融资"
        }
    }
}

/// What a party has delegated to an agency: for which kinds of right, and which kinds of act.
public struct DelegatedPower: Sendable, Hashable {
    /// The delegation's id.
    public let id: Int64
    /// Key of the agency.
    public let agency: String
    public let kinds: Set<RightKind>
    public let acts: Set<DelegatedAct>

    public init(id: Int64, agency: String, kinds: Set<RightKind>, acts: Set<DelegatedAct>) {
        (self.id, self.agency, self.kinds, self.acts) = (id, agency, kinds, acts)
    }

    public func covers(_ act: DelegatedAct, on kind: RightKind) -> Bool { acts.contains(act) && kinds.contains(kind) }
}

extension Grant {
    /// Whether whoever acts in this grant may do something about a right of a party, for that party.
    public func mayAct(for key: String, _ act: DelegatedAct, on kind: RightKind) -> Bool {
        guard party == key else { return false }
        // An agency's own grant is for the agency's own rights; for others it acts in what they delegated.
        return delegated.map { $0.covers(act, on: kind) } ?? !role.needsOneTimeCode
    }
}
