public import Law

/// A plan 实施方案 as data: what a government asks for, of whom, until when. The region's folder holds one file a plan.
public struct Plan: Sendable, Hashable {
    /// The plan that the house was built after; declarations of what serves a sentence mean it unless they name another.
    public static let founding = "2017-57"

    /// The file's name, such as `2017-57`.
    public let id: String
    /// The paper's number: 宁政办发〔2017〕57号.
    public let number: String
    public let title: String
    /// For lists and crumbs.
    public let shortTitle: String
    /// Id of the authority that issued it.
    public let issuer: String
    public let day: LocalDate
    /// The year by whose end it was to be done.
    public let horizon: Int
    /// The number of the paper that it carries out, where it does.
    public let follows: String?
    /// Id of the body that looks after clauses which name no department.
    public let steward: String?
    /// Chapters that are said to be built: none of their sentences may stay open.
    public let built: Set<Int>
    /// Every department that the plan names.
    public let departments: [Department]
    /// Goals of the whole, which belong to no clause.
    public let goals: [Sentence]
    public let chapters: [Chapter]

    public init(
        id: String, number: String, title: String, shortTitle: String, issuer: String, day: LocalDate, horizon: Int, follows: String?,
        steward: String?, built: Set<Int>, departments: [Department], goals: [Sentence], chapters: [Chapter]
    ) {
        (self.id, self.number, self.title, self.shortTitle) = (id, number, title, shortTitle)
        (self.issuer, self.day, self.horizon, self.follows) = (issuer, day, horizon, follows)
        (self.steward, self.built) = (steward, built)
        (self.departments, self.goals, self.chapters) = (departments, goals, chapters)
    }

    public var clauses: [Clause] { chapters.flatMap(\.clauses) }
    /// The sentences of all clauses, in order; goals are not among them.
    public var sentences: [Sentence] { clauses.flatMap(\.sentences) }
    /// Goals, and sentences that set a figure.
    public var targets: [Sentence] { goals + sentences.filter { $0.kind == .target || $0.figure != nil } }

    public func clause(_ id: String) -> Clause? { clauses.first { $0.id == id } }
    /// A sentence or a goal.
    public func sentence(_ id: String) -> Sentence? { (goals + sentences).first { $0.id == id } }
}

/// A chapter and its clauses.
public struct Chapter: Sendable, Hashable {
    public let number: Int
    public let title: String
    public let clauses: [Clause]

    public init(number: Int, title: String, clauses: [Clause]) { (self.number, self.title, self.clauses) = (number, title, clauses) }
}

/// A department by the name that the plan has for it.
public struct Department: Sendable, Hashable {
    public let name: String
    /// Id of the authority that bore the name on the day of the plan.
    public let authority: String

    public init(name: String, authority: String) { (self.name, self.authority) = (name, authority) }
}
