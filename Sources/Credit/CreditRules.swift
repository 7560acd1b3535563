public import Law

/// Whose credit it is.
public struct CreditSubject: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case agency, practitioner

        public var title: String {
            switch self {
            case .agency: "代理机构"
            case .practitioner: "执业人员"
            }
        }
    }
    public let kind: Kind
    /// Of an agency its code, of a practitioner the key in the directory.
    public let key: String

    public init(_ kind: Kind, _ key: String) { (self.kind, self.key) = (kind, key) }
    public static func agency(_ code: String) -> Self { Self(.agency, code) }
    public static func practitioner(_ key: String) -> Self { Self(.practitioner, key) }
}

/// What counts for or against somebody's credit: a kind of event, with the article that makes it one.
public struct CreditItem: Sendable, Hashable, Codable {
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        case deduction, bonus

        public var title: String {
            switch self {
            case .deduction: "扣分"
            case .bonus: "加分"
            }
        }
    }
    /// Stable, as the ledger holds it.
    public var code: String
    public var title: String
    public var subject: CreditSubject.Kind
    public var direction: Direction
    /// Nil where no source for the points is known: the event is shown and counts nothing.
    public var points: CreditPoints?
    /// Instrument and article, in words.
    public var basis: String
    /// Where word of it comes from: 市场监管部门的处罚决定.
    public var trigger: String
    /// For how many months it counts; nil until it is repaired.
    public var validMonths: Int?
    /// After how many months it may be repaired; nil where the rule sets no time.
    public var repairableAfterMonths: Int?
    /// The level that it brings about for as long as it counts, whatever the score.
    public var forces: String?
    public var since: LocalDate?
    public var until: LocalDate?
    public var evidence: Evidence
    /// The entry of the list of public credit information 公共信用信息目录 that lets it be collected, national or local by law.
    public var catalogue: String?

    public init(
        _ code: String, _ title: String, _ subject: CreditSubject.Kind, _ direction: Direction, points: CreditPoints? = nil, basis: String,
        trigger: String, validMonths: Int? = nil, repairableAfterMonths: Int? = nil, forces: String? = nil, since: LocalDate? = nil,
        until: LocalDate? = nil, evidence: Evidence = .unconfirmed, catalogue: String? = nil
    ) {
        (self.code, self.title, self.subject, self.direction, self.points) = (code, title, subject, direction, points)
        (self.basis, self.trigger, self.validMonths, self.repairableAfterMonths) = (basis, trigger, validMonths, repairableAfterMonths)
        (self.forces, self.since, self.until, self.evidence) = (forces, since, until, evidence)
        self.catalogue = catalogue
    }

    public func isInForce(on day: LocalDate) -> Bool { (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) }

    /// The last day on which an event of a day counts; nil while it is not repaired.
    public func lastDay(of day: LocalDate) -> LocalDate? { validMonths.map { day.adding(months: $0) } }

    /// The first day on which repair may be asked for; nil where the rule sets no time.
    public func repairable(from day: LocalDate) -> LocalDate? { repairableAfterMonths.map { day.adding(months: $0) } }
}

/// A level of credit 等级.
public struct CreditLevel: Sendable, Hashable, Codable {
    /// `A+`, as the ledger and addresses hold it.
    public var code: String
    /// The least score of the level.
    public var from: CreditPoints
    /// Reached only by a bonus that counts: without one even such a score is of the next level.
    public var needsBonus: Bool

    public init(_ code: String, from: CreditPoints, needsBonus: Bool = false) {
        (self.code, self.from, self.needsBonus) = (code, from, needsBonus)
    }
}

/// A set of rules for credit, as an instrument lays it down from a day on.
public struct CreditRules: Sendable, Hashable, Codable {
    /// How far its numbers can be relied on.
    public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
        /// Held against the instrument by a second person.
        case confirmed
        /// Shown as to be confirmed; a score by it is no grade.
        case unconfirmed
        /// Invented for trying the platform out.
        case demonstration

        public var title: String {
            switch self {
            case .confirmed: "已核实"
            case .unconfirmed: "待确认"
            case .demonstration: "演示"
            }
        }
    }
    public var id: String
    public var title: String
    /// The instrument, with its number.
    public var source: String
    public var standing: Standing
    public var since: LocalDate
    public var until: LocalDate?
    /// What everybody begins with; nil where no source for it is known.
    public var base: CreditPoints?
    /// The most that all bonuses together add; nil where there is no cap.
    public var bonusCap: CreditPoints?
    /// Whether an event stops counting while an objection against it is being examined.
    public var freezesContested: Bool
    /// How many months lie between two repairs of one subject; nil where the rule sets no time.
    public var repairAgainAfterMonths: Int?
    /// The highest first.
    public var levels: [CreditLevel]
    public var items: [CreditItem]

    public init(
        id: String, title: String, source: String, standing: Standing, since: LocalDate, until: LocalDate? = nil,
        base: CreditPoints? = nil, bonusCap: CreditPoints? = nil, freezesContested: Bool = false, repairAgainAfterMonths: Int? = nil,
        levels: [CreditLevel] = [], items: [CreditItem]
    ) {
        (self.id, self.title, self.source, self.standing) = (id, title, source, standing)
        (self.since, self.until, self.base, self.bonusCap) = (since, until, base, bonusCap)
        (self.freezesContested, self.repairAgainAfterMonths) = (freezesContested, repairAgainAfterMonths)
        (self.levels, self.items) = (levels.sorted { $0.from > $1.from }, items)
    }

    public func isInForce(on day: LocalDate) -> Bool { since <= day && (until.map { day <= $0 } ?? true) }

    public func item(_ code: String) -> CreditItem? { items.first { $0.code == code } }

    public func level(_ code: String) -> CreditLevel? { levels.first { $0.code == code } }

    /// The level of a score; nil where the rules have no levels.
    /// - Parameter hasBonus: whether a bonus counts.
    public func level(of score: CreditPoints, hasBonus: Bool) -> CreditLevel? {
        levels.first { $0.from <= score && (!$0.needsBonus || hasBonus) } ?? levels.last
    }
}
