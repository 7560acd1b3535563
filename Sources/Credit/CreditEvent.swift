public import Law

/// What a source says of somebody's credit.
public struct CreditFacts: Sendable, Hashable, Codable {
    /// Code of the item.
    public var item: String
    /// The day of what happened, by which rules and periods are counted.
    public var day: LocalDate
    /// Number of the paper 文号.
    public var document: String
    /// Who issued it.
    public var issuer: String
    /// SHA-256 of the paper's file.
    public var file: String?
    /// The matter that it comes from, by its key, or the publication.
    public var matter: String?
    /// What happened, in words that everybody may read.
    public var words: String?

    public init(
        item: String, day: LocalDate, document: String, issuer: String, file: String? = nil, matter: String? = nil, words: String? = nil
    ) {
        (self.item, self.day, self.document, self.issuer) = (item, day, document, issuer)
        (self.file, self.matter, self.words) = (file, matter, words)
    }
}

/// What was done about an event of credit. Matters are named by their keys.
public enum CreditAct: Sendable, Hashable {
    case entered(CreditFacts)
    case corrected(CreditFacts, reason: String)
    /// It ought not to have been entered: it counts on no day.
    case withdrawn(reason: String, matter: String?)
    case objectionFiled(matter: String)
    case objectionAccepted(matter: String)
    case objectionEnded(matter: String, granted: Bool)
    case repairFiled(matter: String)
    /// Where it was granted, the event counts no more from that day on.
    case repairEnded(matter: String, granted: Bool)

    public var title: String {
        switch self {
        case .entered: "登记"
        case .corrected: "更正"
        case .withdrawn: "撤销"
        case .objectionFiled: "提出异议"
        case .objectionAccepted: "受理异议"
        case .objectionEnded(_, let granted): granted ? "异议成立" : "异议终结，维持"
        case .repairFiled: "申请修复"
        case .repairEnded(_, let granted): granted ? "已修复" : "修复终结，没有修复"
        }
    }

    /// The matter that brought it about.
    public var matter: String? {
        switch self {
        case .entered(let facts), .corrected(let facts, _): facts.matter
        case .withdrawn(_, let matter): matter
        case .objectionFiled(let matter), .objectionAccepted(let matter), .objectionEnded(let matter, _): matter
        case .repairFiled(let matter), .repairEnded(let matter, _): matter
        }
    }

    public var reason: String? {
        switch self {
        case .corrected(_, let reason), .withdrawn(let reason, _): reason
        default: nil
        }
    }
}

/// An event of somebody's credit with everything that was ever done about it.
public struct CreditEvent: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let act: CreditAct
        /// The day on which it was entered.
        public let recorded: LocalDate
        /// As the ledger calls whoever did it.
        public let actor: String
        public init(_ act: CreditAct, recorded: LocalDate, actor: String) { (self.act, self.recorded, self.actor) = (act, recorded, actor) }
    }
    /// How it is addressed: `7K3F-9QX2`.
    public let key: String
    public let subject: CreditSubject
    /// The authority that entered it.
    public let authority: String
    /// In order; the first is `entered`.
    public let entries: [Entry]

    public init(key: String, subject: CreditSubject, authority: String, entries: [Entry]) {
        (self.key, self.subject, self.authority, self.entries) = (key, subject, authority, entries)
    }

    /// Those who said what stands: they do not decide about an objection.
    public var authors: Set<String> {
        Set(
            entries.compactMap { entry in
                switch entry.act {
                case .entered, .corrected: entry.actor
                default: nil
                }
            })
    }

    /// How it stands on a day, as it was known on the same day or on another; nil where it was not known yet.
    public func standing(on day: LocalDate, known: LocalDate) -> CreditStanding? {
        var standing: CreditStanding?
        for entry in entries where entry.recorded <= known {
            switch entry.act {
            case .entered(let facts): standing = CreditStanding(facts: facts, entered: entry.recorded)
            case .corrected(let facts, _): standing?.facts = facts
            // What was entered wrongly was wrong from the beginning.
            case .withdrawn(let reason, _): standing?.withdrawn = .init(day: entry.recorded, reason: reason)
            default: if entry.recorded <= day { standing?.take(entry) }
            }
        }
        return standing
    }
}

/// How an event stands on a day.
public struct CreditStanding: Sendable, Hashable {
    public struct Withdrawal: Sendable, Hashable {
        public let day: LocalDate
        public let reason: String
    }
    public var facts: CreditFacts
    public let entered: LocalDate
    public var withdrawn: Withdrawal?
    /// The matter of an objection that is not decided, and whether it was accepted.
    public var objection: String?
    public var objectionIsAccepted = false
    /// The matter of a repair that is not decided.
    public var repair: String?
    /// The day on which it was repaired.
    public var repaired: LocalDate?

    init(facts: CreditFacts, entered: LocalDate) { (self.facts, self.entered) = (facts, entered) }

    mutating func take(_ entry: CreditEvent.Entry) {
        switch entry.act {
        case .objectionFiled(let matter): (objection, objectionIsAccepted) = (matter, false)
        case .objectionAccepted(let matter): (objection, objectionIsAccepted) = (matter, true)
        case .objectionEnded: (objection, objectionIsAccepted) = (nil, false)
        case .repairFiled(let matter): repair = matter
        case .repairEnded(_, let granted):
            repair = nil
            if granted { repaired = entry.recorded }
        case .entered, .corrected, .withdrawn: break
        }
    }
}
