public import Plan
public import Procedure

/// A course that several procedures share: what differs from one to the next is its `Kind`.
public protocol SharedCourse: Procedure {
    associatedtype Kind: CourseKind
}

/// What every kind of a shared course says of itself.
public protocol CourseKind: Sendable, SendableMetatype {
    static var code: String { get }
    static var title: String { get }
    static var act: ActAuthority { get }
    static var serves: [Serving] { get }
    /// Where it is taken.
    static var jurisdiction: Jurisdiction? { get }
    /// Whether it is nobody else's business that there is such a matter, and how far it has come.
    static var isConfidential: Bool { get }
}

extension CourseKind {
    public static var serves: [Serving] { [] }
    public static var jurisdiction: Jurisdiction? { nil }
    public static var isConfidential: Bool { false }
}

extension SharedCourse {
    public static var code: String { Kind.code }
    public static var title: String { Kind.title }
    public static var act: ActAuthority { Kind.act }
    public static var serves: [Serving] { Kind.serves }
    public static var jurisdiction: Jurisdiction? { Kind.jurisdiction }
    public static var isConfidential: Bool { Kind.isConfidential }
}
