public import Law
public import Procedure
public import Register

/// What pages and programs ask of what matters made public 公示. Everybody may ask; nothing uncovered is told.
public protocol PublicationPort: Sendable {
    /// Today's page of a list, the newest first, with its exact total. Throws `MatterProblem` for a kind that there is none of.
    func publications(_ request: PublicationRequest, offset: Int, limit: Int) async throws -> PublicationList
    /// Nil where there is none of this address.
    func publication(_ key: String) async throws -> PublicationFile?
    /// What stands today and names a party, by the key of its page.
    func publications(naming party: String) async throws -> [PublicationSummary]
    /// What stands today and names a right of the register.
    func publications(onRight kind: RightKind, key: String) async throws -> [PublicationSummary]
    /// Every kind that a procedure publishes.
    var kinds: [(code: String, title: String)] { get }
    /// Authorities that published something, with their names.
    func authorities() async throws -> [(id: String, name: String)]
}

/// Which publications a list shows.
public struct PublicationRequest: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        case standing, ended, all

        public var title: String {
            switch self {
            case .standing: "正在公示"
            case .ended: "已经撤下或者期满"
            case .all: "全部"
            }
        }
    }
    /// `procedure/code`, one of `kinds`.
    public var kind: String?
    /// Id of the authority.
    public var authority: String?
    /// Part of a title, of a right's number, of a public name or of the matter's number.
    public var text: String?
    public var standing = Standing.standing
    public init(kind: String? = nil, authority: String? = nil, text: String? = nil, standing: Standing = .standing) {
        (self.kind, self.authority, self.text, self.standing) = (kind, authority, text, standing)
    }
}

/// One page of publications with the exact total.
public struct PublicationList: Sendable {
    public var total: Int
    public var publications: [PublicationSummary]
    public init(total: Int, publications: [PublicationSummary]) { (self.total, self.publications) = (total, publications) }
}

/// A publication as lists show it.
public struct PublicationSummary: Sendable, Hashable {
    /// How it is addressed: `7K3F-9QX2-1`.
    public var key: String
    /// The matter's number.
    public var matter: String
    public var title: String
    /// The title of the procedure.
    public var procedure: String
    public var authority: String
    /// The right and the parties in it, covered; empty where it stands no more.
    public var subject: String
    public var since: LocalDate
    /// The last day; nil where no rule ends it.
    public var until: LocalDate?
    /// The day on which it was taken down.
    public var withdrawn: LocalDate?
    /// Whether it stands today.
    public var stands: Bool
    public init(
        key: String, matter: String, title: String, procedure: String, authority: String, subject: String, since: LocalDate,
        until: LocalDate?, withdrawn: LocalDate?, stands: Bool
    ) {
        (self.key, self.matter, self.title, self.procedure, self.authority) = (key, matter, title, procedure, authority)
        (self.subject, self.since, self.until, self.withdrawn, self.stands) = (subject, since, until, withdrawn, stands)
    }

    /// 公示中 and what else it may be.
    public var state: String { withdrawn != nil ? "已撤下" : stands ? "公示中" : "期满" }
}

/// A publication with what everybody may read of it.
public struct PublicationFile: Sendable {
    public var summary: PublicationSummary
    /// The article that asks for it, and what it has covered, each with its article.
    public var citation: String
    public var masks: [(title: String, citation: String)]
    /// Empty where it stands no more.
    public var lines: [PublicationText]
    /// Why it was taken down; nil where it was not.
    public var withdrawal: String?
    public var withdrawalCitation: String?
    public init(
        summary: PublicationSummary, citation: String, masks: [(title: String, citation: String)], lines: [PublicationText],
        withdrawal: String?, withdrawalCitation: String?
    ) {
        (self.summary, self.citation, self.masks, self.lines) = (summary, citation, masks, lines)
        (self.withdrawal, self.withdrawalCitation) = (withdrawal, withdrawalCitation)
    }
}

/// One line of what was made public.
public struct PublicationText: Sendable {
    public var field: FieldOutline
    /// Covered, as people read it.
    public var words: String
    /// The party's page, or the right's, where there is one.
    public var party: [PartyLink]
    public var right: RightListing?
    public init(field: FieldOutline, words: String, party: [PartyLink] = [], right: RightListing? = nil) {
        (self.field, self.words, self.party, self.right) = (field, words, party, right)
    }
}
