public import Access
public import Law

/// What the pages ask of the region: its authorities and areas, as they were on a day, and who a party is.
public protocol RegionPort: Sendable {
    /// Every authority there ever was, in the order of the region's folder.
    func authorities(on day: LocalDate) -> [AuthorityLine]
    /// Every area there ever was.
    func areas(on day: LocalDate) -> [AreaLine]
    /// Which area lies in which.
    var tree: AreaTree { get }
    /// The party under a credit code in any common writing, or under the register's own key; a good code that the register does not know has no name.
    /// Throws `AccessRefusal` where it is neither, with the reason.
    func party(_ written: String) async throws -> (key: String, name: String?)
    /// The authority that looks after accounts in an area on a day.
    func authority(for area: String, on day: LocalDate) -> AuthorityLine?
}

/// An authority, as lists show it.
public struct AuthorityLine: Sendable, Hashable {
    public var id: String
    public var name: String
    public var area: String
    public var since: LocalDate?
    public var until: LocalDate?
    public var isInBeing: Bool
    /// Who took over, and which part, in words.
    public var successors: [String]
    public var isVerified: Bool
    public init(
        id: String, name: String, area: String, since: LocalDate?, until: LocalDate?, isInBeing: Bool, successors: [String],
        isVerified: Bool
    ) {
        (self.id, self.name, self.area, self.since, self.until) = (id, name, area, since, until)
        (self.isInBeing, self.successors, self.isVerified) = (isInBeing, successors, isVerified)
    }
}

/// An area, as lists show it.
public struct AreaLine: Sendable, Hashable {
    public var code: String
    /// With the names of the areas above it.
    public var name: String
    public var isZone: Bool
    public var isInBeing: Bool
    public var successor: String?
    public var isVerified: Bool
    public init(code: String, name: String, isZone: Bool, isInBeing: Bool, successor: String?, isVerified: Bool) {
        (self.code, self.name, self.isZone) = (code, name, isZone)
        (self.isInBeing, self.successor, self.isVerified) = (isInBeing, successor, isVerified)
    }
}
