public import Law

/// A way from a matter of one procedure to a new one of another. Chapters never import each other: the other procedure is named by its code,
/// and only the catalogue finds it.
public struct Link<P: Procedure>: Sendable {
    /// Stable in its procedure: `mediation`.
    public let code: String
    /// What a button says: 转入快速调解.
    public let title: String
    /// The code of the procedure that is opened.
    public let procedure: String
    /// Where it may be gone from; end states may be among them.
    public let origin: Step<P>.Origin
    public let roles: [MatterRole]
    public let citation: Citation
    /// Fields of the other procedure's first event, each with the field of this matter that fills it.
    public let carries: [String: String]

    /// - Parameter carries: field there, field here.
    public init(
        _ code: String, _ title: String, to procedure: String, from origin: Step<P>.Origin, by roles: MatterRole...,
        citing citation: Citation,
        carrying carries: [String: String] = [:]
    ) {
        (self.code, self.title, self.procedure, self.origin) = (code, title, procedure, origin)
        (self.roles, self.citation, self.carries) = (roles, citation, carries)
    }
}

/// A link without its procedure's types.
public struct LinkOutline: Sendable, Hashable {
    public let code: String
    public let title: String
    /// The code of the procedure that is opened.
    public let procedure: String
    public let roles: [MatterRole]
    public let citation: String
    public let evidence: Evidence
    /// Field there, field here.
    public let carries: [String: String]

    init<P: Procedure>(_ link: Link<P>) {
        (code, title, procedure, roles) = (link.code, link.title, link.procedure, link.roles)
        (citation, evidence, carries) = (link.citation.description, link.citation.evidence, link.carries)
    }
}

/// Enters in a file that another matter was opened from it, or that it was opened from another. It moves nothing.
public struct MatterLinked: Event {
    public static let kind = "matter.linked"
    public static let title = "关联办件"
    public var link: String?
    public var way: Way?
    /// The other matter's address, and the code of its procedure.
    public var matter: String?
    public var procedure: String?
    public init() {}

    public init(_ link: String, _ way: Way, matter: String, procedure: String) {
        (self.link, self.way, self.matter, self.procedure) = (link, way, matter, procedure)
    }

    // Another party does not learn from it where the matter came from.
    public static let fields: [Field<Self>] = [
        .text(\.link, "link", "关联", seen: .handlers), .choice(\.way, "way", "方向", seen: .handlers),
        .text(\.matter, "matter", "办件编号", seen: .handlers), .text(\.procedure, "procedure", "程序", seen: .handlers),
    ]

    public enum Way: String, FieldChoice {
        case opened, openedFrom = "opened-from"
        public var title: String {
            switch self {
            case .opened: "由本件转出"
            case .openedFrom: "由该件转来"
            }
        }
    }
}
