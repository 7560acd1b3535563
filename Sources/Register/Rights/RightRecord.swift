public import Law

/// What one source says of one right: the neutral record that every reader produces and every writer takes.
///
/// A field that the source does not have stays empty, and then says nothing: it never erases what another source said.
public struct RightRecord: Codable, Sendable, Hashable {
    public var kind: RightKind
    /// The canonical number that the right is filed under, without spaces; see `RightKey`.
    public var key: String
    /// Every number the source gives, with its day.
    public var numbers: [RightNumber] = []
    public var titles: [LanguageText] = []
    public var abstracts: [LanguageText] = []
    public var claims: [Claim] = []
    public var parties: [PartyMention] = []
    public var classes: [ClassMark] = []
    /// Goods or services of a trade mark in its class.
    public var goods: [Goods] = []
    public var days: [RightDay: LocalDate] = [:]
    public var priorities: [Priority] = []
    /// Dated events from the register or the gazette; sources add to them.
    public var events: [StatusEvent] = []
    /// The status in the source's own words (法律状态), where it gives no dated events.
    public var statusText: String?
    /// The fields that only this kind of right has.
    public var particulars: Particulars = Particulars()

    public init(kind: RightKind, key: String) {
        (self.kind, self.key) = (kind, key)
    }
}

/// A number of the right, canonical beside what was typed.
public struct RightNumber: Codable, Sendable, Hashable {
    public enum Role: String, Codable, Sendable, Hashable, CaseIterable {
        case application, publication, grant, registration, certificate, international
    }
    public var role: Role
    /// Canonical form, by which the right is found.
    public var canonical: String
    /// As the source wrote it.
    public var typed: String
    /// WIPO ST.3 code of the office, such as CN.
    public var office: String
    /// Kind of document (A, B, U, S…), for publications.
    public var documentKind: String?
    public var day: LocalDate?

    public init(_ role: Role, canonical: String, typed: String, office: String = "CN", documentKind: String? = nil, day: LocalDate? = nil) {
        (self.role, self.canonical, self.typed, self.office) = (role, canonical, typed, office)
        (self.documentKind, self.day) = (documentKind, day)
    }
}

/// Text in a language (ISO 639-1, lower case).
public struct LanguageText: Codable, Sendable, Hashable {
    public var language: String
    public var text: String
    public init(_ text: String, language: String = "zh") { (self.text, self.language) = (text, language) }
}

/// One claim 权利要求.
public struct Claim: Codable, Sendable, Hashable {
    public var number: Int
    public var text: String
    public var language: String
    public init(number: Int, text: String, language: String = "zh") { (self.number, self.text, self.language) = (number, text, language) }
}

/// A party as one source names it, before the name authority has said who that is.
public struct PartyMention: Codable, Sendable, Hashable {
    public enum Role: String, Codable, Sendable, Hashable, CaseIterable {
        /// Applicant or holder: whoever owns the application or the right.
        case applicant, holder
        case inventor, designer, author, breeder
        case agency, agent, user
    }
    public enum Nature: String, Codable, Sendable, Hashable { case organisation, person }

    public var role: Role
    public var name: String
    /// The name in another script, where the source has both.
    public var otherName: String?
    public var nature: Nature?
    /// Unified social credit code or another identifier, canonical; never a natural person's number.
    public var identifier: String?
    public var address: String?
    /// WIPO ST.3 code.
    public var country: String?
    /// Administrative code (GB/T 2260), six digits, where known.
    public var area: String?

    public init(
        _ role: Role, name: String, otherName: String? = nil, nature: Nature? = nil, identifier: String? = nil, address: String? = nil,
        country: String? = nil, area: String? = nil
    ) {
        (self.role, self.name, self.otherName, self.nature) = (role, name, otherName, nature)
        (self.identifier, self.address, self.country, self.area) = (identifier, address, country, area)
    }
}

/// A place in a classification.
public struct ClassMark: Codable, Sendable, Hashable {
    public enum Scheme: String, Codable, Sendable, Hashable, CaseIterable {
        case ipc, cpc, locarno, nice, vienna, industry, national
        case similarGroup = "group"
    }
    public var scheme: Scheme
    /// Canonical symbol: `H04L 9/32`, `14-02`, `30`, `3001`, `C3911`.
    public var symbol: String
    /// Edition as printed, such as `2006.01` or `NCL13-2026`.
    public var edition: String?
    public var isMain: Bool

    public init(_ scheme: Scheme, _ symbol: String, edition: String? = nil, isMain: Bool = false) {
        (self.scheme, self.symbol, self.edition, self.isMain) = (scheme, symbol, edition, isMain)
    }
}

/// One item of goods or services 商品/服务.
public struct Goods: Codable, Sendable, Hashable {
    public var niceClass: Int
    public var group: String?
    /// Item code (`300001`, `C300012`).
    public var code: String?
    public var text: String
    public init(niceClass: Int, group: String? = nil, code: String? = nil, text: String) {
        (self.niceClass, self.group, self.code, self.text) = (niceClass, group, code, text)
    }
}

/// Which of a right's days it is.
public enum RightDay: String, Codable, CodingKeyRepresentable, Sendable, Hashable, CaseIterable {
    case filing, publication, grant, registration, renewal
    case preliminaryPublication = "preliminary"
    case firstUse, firstPublication, completion
    /// End of the term as the source prints it.
    case expiry
    /// Day the international application was filed; day it entered the national phase.
    case internationalFiling, nationalEntry
}

/// A priority claimed 优先权.
public struct Priority: Codable, Sendable, Hashable {
    public var office: String
    public var number: String
    public var day: LocalDate?
    public init(office: String, number: String, day: LocalDate?) { (self.office, self.number, self.day) = (office, number, day) }
}

/// A dated event of the register or gazette (rulebook A12: GR01 授权, CF01 未缴年费终止 …).
public struct StatusEvent: Codable, Sendable, Hashable {
    /// Gazette code, or Helan's own where the source has none.
    public var code: String
    public var day: LocalDate
    /// The source's words.
    public var text: String?
    public init(code: String, day: LocalDate, text: String? = nil) { (self.code, self.day, self.text) = (code, day, text) }
}

/// Fields of one kind only. Empty means the source did not say.
public struct Particulars: Codable, Sendable, Hashable {
    /// Patents: invention, utility or design. Marks: individual, collective or certification. Copyright: the kind of work, or software.
    /// Varieties: agriculture or forestry. Indications: product, agricultural product or mark.
    public var form: RightForm?
    /// Trade marks: word, device, combined, three-dimensional, colour, sound.
    public var markFeature: String?
    /// Edition of the Nice classification the mark was filed under.
    public var niceEdition: String?
    /// Designs: the product; layouts: structure, technology and function.
    public var product: String?
    /// Varieties: genus or species. Indications: the product's kind.
    public var species: String?
    /// Indications: the area of origin in words. Varieties: where it was bred.
    public var origin: String?
    /// Indications: announcement (公告) that protects it.
    public var announcement: String?
    /// Software: version.
    public var version: String?
    /// Leading industry, strategic emerging industry and the like, as codes the region declares.
    public var industries: [String]?
    public init() {}
}

/// The forms that the kinds of right come in.
public enum RightForm: String, Codable, Sendable, Hashable, CaseIterable {
    case invention, utility, design
    case individual, collective, certification
    case work, software
    case layout
    case agriculture, forestry
    case product, agriculturalProduct

    public var title: String {
        switch self {
        case .invention: "发明专利"
        case .utility: "实用新型专利"
        case .design: "外观设计专利"
        case .individual: "普通商标"
        case .collective: "集体商标"
        case .certification: "证明商标"
        case .work: "作品"
        case .software: "计算机软件"
        case .layout: "布图设计"
        case .agriculture: "农业植物新品种"
        case .forestry: "林业植物新品种"
        case .product: "地理标志产品"
        case .agriculturalProduct: "农产品地理标志"
        }
    }
}
