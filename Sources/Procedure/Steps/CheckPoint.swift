public import Law

/// What an inspection of a file looks at: an article to be kept, with its weight; computed from the entries where they tell, else for the inspector to say.
public struct CheckPoint<P: Procedure>: Sendable {
    public let outline: CheckPointOutline
    let find: (@Sendable (Docket<P>, WorkCalendar) -> CheckFinding)?

    /// The inspector reads the file and says.
    public static func judged(_ code: String, _ title: String, weight: Int, citing citation: Citation) -> Self {
        Self(outline: CheckPointOutline(code, title, weight, citation, isComputed: false), find: nil)
    }

    /// The entries tell.
    public static func computed(
        _ code: String, _ title: String, weight: Int, citing citation: Citation, _ find: @escaping @Sendable (Docket<P>) -> CheckFinding
    ) -> Self {
        Self(outline: CheckPointOutline(code, title, weight, citation, isComputed: true)) { docket, _ in find(docket) }
    }

    /// Whether some clocks, or all that bind the authority, were kept to; does not apply where none of them ran.
    public static func kept(
        _ code: String, _ title: String, weight: Int, citing citation: Citation, clocks: [P.Clock] = P.Clock.allCases.map { $0 }
    ) -> Self {
        Self(outline: CheckPointOutline(code, title, weight, citation, isComputed: true)) { docket, calendar in
            docket.finding(of: clocks, in: calendar)
        }
    }
}

/// A point without its procedure.
public struct CheckPointOutline: Sendable, Hashable {
    public let code: String
    public let title: String
    public let weight: Int
    public let citation: String
    public let evidence: Evidence
    public let isComputed: Bool

    init(_ code: String, _ title: String, _ weight: Int, _ citation: Citation, isComputed: Bool) {
        (self.code, self.title, self.weight, self.isComputed) = (code, title, weight, isComputed)
        (self.citation, evidence) = (citation.description, citation.evidence)
    }
}

/// What was found of a point.
public enum CheckFinding: String, Sendable, Hashable, Codable, CaseIterable {
    case kept, broken
    /// It does not apply to this file and counts for nothing.
    case absent

    public var title: String {
        switch self {
        case .kept: "符合"
        case .broken: "不符合"
        case .absent: "不适用"
        }
    }
}

extension AnyProcedure {
    /// What the entries tell of the points that they can tell of, by code.
    public func findings(of entries: [Entry], in calendar: WorkCalendar) -> [String: CheckFinding] { finding(entries, calendar) }
}
