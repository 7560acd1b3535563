public import Access
public import Law
public import Register

/// What the pages ask of the register. The pages hold no SQL: the command hands in an answerer.
public protocol RegisterPort: Sendable {
    /// Exact number of rights of each kind on this moment; a kind without rights may be absent.
    func counts() async throws -> [RightKind: Int]
    /// Everything on record about one right that the viewer may see; nil where the register has no such key. Where that shows personal data,
    /// the reading is logged.
    /// - Parameter page: the address of the page that shows it.
    func right(_ kind: RightKind, key: String, for viewer: Viewer, on page: String) async throws -> RightDossier?
    /// Rights that carry a number in canonical form (any of their numbers), best first; at most `limit`.
    func rights(numbered canonical: String, limit: Int) async throws -> [RightListing]
    /// The party under a key: a unified social credit code, or the register's own key for a party without one.
    func party(key: String) async throws -> PartyDossier?
    /// One page of a party's rights, newest first. `offset` may be any depth.
    func rights(of party: String, kind: RightKind?, offset: Int, limit: Int) async throws -> [RightListing]
}

extension RegisterPort {
    /// The same as the public sees it, whoever asks.
    public func right(_ kind: RightKind, key: String) async throws -> RightDossier? {
        try await right(kind, key: key, for: .anyone, on: "")
    }
}

/// One right as lists show it.
public struct RightListing: Sendable, Hashable {
    public var kind: RightKind
    public var key: String
    public var title: String
    public var form: RightForm?
    public var status: RightStatus
    /// Filing day, or the earliest day known.
    public var day: LocalDate?
    public var owners: [PartyLink]

    public init(
        kind: RightKind, key: String, title: String, form: RightForm? = nil, status: RightStatus, day: LocalDate? = nil,
        owners: [PartyLink] = []
    ) {
        (self.kind, self.key, self.title, self.form) = (kind, key, title, form)
        (self.status, self.day, self.owners) = (status, day, owners)
    }
}

/// A party's name as printed, with the key of its page where the party is in the register.
public struct PartyLink: Sendable, Hashable {
    public var name: String
    public var key: String?
    public init(_ name: String, key: String? = nil) { (self.name, self.key) = (name, key) }
}

/// Everything the page of one right shows.
public struct RightDossier: Sendable {
    /// The folded record; each fact with its source and as-of day.
    public var file: RightFile
    public var status: RightStatus
    /// The day the status began and what it rests on.
    public var statusSince: LocalDate?
    public var statusReason: String
    /// Keys of the parties on record, by the name as printed.
    public var partyKeys: [String: String]
    /// Days still to come, nearest first.
    public var deadlines: [NextDeadline]
    /// Leading industries of the region that it belongs to.
    public var industries: [IndustryMembership]
    /// The same trade mark in other classes, or other rights of one family.
    public var siblings: [RightListing]
    /// Imports and acts that shaped the record, newest first.
    public var history: [RecordEntry]

    public init(
        file: RightFile, status: RightStatus, statusSince: LocalDate? = nil, statusReason: String, partyKeys: [String: String] = [:],
        deadlines: [NextDeadline] = [], industries: [IndustryMembership] = [], siblings: [RightListing] = [], history: [RecordEntry] = []
    ) {
        (self.file, self.status, self.statusSince, self.statusReason) = (file, status, statusSince, statusReason)
        (self.partyKeys, self.deadlines, self.siblings, self.history) = (partyKeys, deadlines, siblings, history)
        self.industries = industries
    }
}

/// A leading industry that a right belongs to.
public struct IndustryMembership: Sendable, Hashable {
    public var id: String
    public var title: String
    /// By its classes and the region's choice only: no source says so.
    public var isDerived: Bool
    public init(id: String, title: String, isDerived: Bool) { (self.id, self.title, self.isDerived) = (id, title, isDerived) }
}

/// A day by which something must be done for a right, or on which its protection ends.
public struct NextDeadline: Sendable, Hashable {
    public var title: String
    /// The last day.
    public var day: LocalDate
    /// The first day on which the act can be done, where there is one.
    public var opens: LocalDate?
    /// The article, such as 《中华人民共和国商标法》第四十条.
    public var rule: String
    /// How the day was counted, step by step.
    public var arithmetic: [String]
    /// True where the working-day calendar of that year is not announced yet, or the rule is still to be confirmed.
    public var isProvisional: Bool
    /// Amount due, in fen.
    public var amount: Int64?

    public init(
        _ title: String, day: LocalDate, opens: LocalDate? = nil, rule: String, arithmetic: [String] = [], isProvisional: Bool = false,
        amount: Int64? = nil
    ) {
        (self.title, self.day, self.opens, self.rule) = (title, day, opens, rule)
        (self.arithmetic, self.isProvisional, self.amount) = (arithmetic, isProvisional, amount)
    }
}

/// One entry of the ledger on a right: which source said something, as of when, and when it was taken in.
public struct RecordEntry: Sendable, Hashable {
    public var source: String
    public var asOf: LocalDate
    public var recorded: LocalDate
    public init(source: String, asOf: LocalDate, recorded: LocalDate) { (self.source, self.asOf, self.recorded) = (source, asOf, recorded) }
}

/// Everything the page of one party shows beside the list of its rights.
public struct PartyDossier: Sendable {
    /// The canonical key: requests under another key or a merged one are sent on to it.
    public var key: String
    public var name: String
    /// Other names it goes under in the sources.
    public var otherNames: [String]
    public var nature: PartyMention.Nature?
    /// Unified social credit code, canonical.
    public var identifier: String?
    /// The area in words, such as 宁夏回族自治区银川市金凤区.
    public var area: String?
    /// WIPO ST.3 code.
    public var country: String?
    /// Exact number of rights of each kind.
    public var counts: [RightKind: Int]
    /// Agencies that acted for it, with the number of rights, most first.
    public var agencies: [(agency: PartyLink, count: Int)]
    /// How many rights it acted in as an agency itself, with nil where it never did.
    public var actedIn: Int?
    /// Its names, each with the source that first printed it.
    public var nameOrigins: [NameOrigin]
    /// Decisions by which other parties became one with it, or left it again, newest first.
    public var merges: [PartyDecision]

    public init(
        key: String, name: String, otherNames: [String] = [], nature: PartyMention.Nature? = nil, identifier: String? = nil,
        area: String? = nil, country: String? = nil, counts: [RightKind: Int] = [:], agencies: [(agency: PartyLink, count: Int)] = [],
        actedIn: Int? = nil, nameOrigins: [NameOrigin] = [], merges: [PartyDecision] = []
    ) {
        (self.key, self.name, self.otherNames, self.nature) = (key, name, otherNames, nature)
        (self.identifier, self.area, self.country) = (identifier, area, country)
        (self.counts, self.agencies, self.actedIn) = (counts, agencies, actedIn)
        (self.nameOrigins, self.merges) = (nameOrigins, merges)
    }
}

/// Where a party's name comes from.
public struct NameOrigin: Sendable, Hashable {
    public var name: String
    /// The source of the first record that prints it, and as of which day; nil where no record does any more.
    public var source: String?
    public var asOf: LocalDate?
    /// On how many rights it stands.
    public var rights: Int
    public init(name: String, source: String?, asOf: LocalDate?, rights: Int) {
        (self.name, self.source, self.asOf, self.rights) = (name, source, asOf, rights)
    }
}

/// One decision of the name authority.
public struct PartyDecision: Sendable, Hashable {
    public enum Act: String, Sendable, Hashable { case merged, parted, keptApart }
    public var act: Act
    /// The party that gave way, or left again; and the other one.
    public var party: PartyLink
    public var other: PartyLink
    public var day: LocalDate
    /// As the ledger calls whoever decided; for the desk alone.
    public var actor: String
    public var reason: String
    /// Whether it is the merge that holds now, so that it can be undone.
    public var canBeUndone: Bool
    public init(act: Act, party: PartyLink, other: PartyLink, day: LocalDate, actor: String, reason: String, canBeUndone: Bool) {
        (self.act, self.party, self.other, self.day) = (act, party, other, day)
        (self.actor, self.reason, self.canBeUndone) = (actor, reason, canBeUndone)
    }
}
