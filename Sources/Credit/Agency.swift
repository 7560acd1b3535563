public import Law

/// An agency of the directory, as a source states it.
public struct Agency: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case agency, branch, servicePoint = "service-point"

        public var title: String {
            switch self {
            case .agency: "代理机构"
            case .branch: "分支机构"
            case .servicePoint: "公共服务网点"
            }
        }
    }
    /// What a source may say of an agency beside its code and name.
    public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
        case kind, number, head, headName, area, address, services, fees, filed, yearlyReport, foreign, programme, closed
    }
    /// Its unified social credit code.
    public var code: String
    public var name: String
    public var kind: Kind
    /// The five digits under which the patent office keeps it.
    public var number: String?
    /// Of a branch: code and name of the head office, as far as the source gives them.
    public var head: String?
    public var headName: String?
    /// Administrative code, six digits.
    public var area: String?
    public var address: String?
    public var services: [String]
    /// What it charges, each in its own words: 发明专利申请 4000元起.
    public var fees: [String]
    /// The day of its licence or filing.
    public var filed: LocalDate?
    /// The latest year for which it gave its yearly information.
    public var yearlyReport: Int?
    /// Whether it handles matters abroad 涉外.
    public var handlesForeign: Bool
    /// The programme by which it was brought into the region.
    public var programme: String?
    /// The day from which it is one no more 注销.
    public var closed: LocalDate?

    public init(
        code: String, name: String, kind: Kind = .agency, number: String? = nil, head: String? = nil, headName: String? = nil,
        area: String? = nil, address: String? = nil, services: [String] = [], fees: [String] = [], filed: LocalDate? = nil,
        yearlyReport: Int? = nil, handlesForeign: Bool = false, programme: String? = nil, closed: LocalDate? = nil
    ) {
        (self.code, self.name, self.kind, self.number) = (code, name, kind, number)
        (self.head, self.headName, self.area, self.address) = (head, headName, area, address)
        (self.services, self.fees, self.filed, self.yearlyReport) = (services, fees, filed, yearlyReport)
        (self.handlesForeign, self.programme) = (handlesForeign, programme)
        self.closed = closed
    }

    /// What is known of it after this statement: what a source does not say, it does not take away.
    /// - Parameters:
    ///   - known: what was known before.
    ///   - parts: what this statement says.
    public func added(to known: Agency, saying parts: Set<Part>) -> Agency {
        var out = known
        out.name = name
        for part in parts {
            switch part {
            case .kind: out.kind = kind
            case .number: out.number = number
            case .head: out.head = head
            case .headName: out.headName = headName
            case .area: out.area = area
            case .address: out.address = address
            case .services: out.services = services
            case .fees: out.fees = fees
            case .filed: out.filed = filed
            case .yearlyReport: out.yearlyReport = yearlyReport
            case .foreign: out.handlesForeign = handlesForeign
            case .programme: out.programme = programme
            case .closed: out.closed = closed
            }
        }
        return out
    }

    /// Whether it is rated: public service points are not.
    public var isRated: Bool { kind != .servicePoint }

    /// The area it lies in: as stated, else where its credit code was given out (GB 32100, places 3 to 8).
    public var place: String? {
        if let area { return area }
        let digits = code.dropFirst(2).prefix(6)
        return code.utf8.count == 18 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(digits) : nil
    }
}

/// Somebody who practises at an agency, as a source states it. Name and number of the licence are personal.
public struct Practitioner: Sendable, Hashable, Codable {
    public var licence: String
    public var name: String
    /// Code of the agency.
    public var agency: String
    public var facts: PractitionerFacts

    public init(licence: String, name: String, agency: String, facts: PractitionerFacts = PractitionerFacts()) {
        (self.licence, self.name, self.agency, self.facts) = (licence, name, agency, facts)
    }

    /// What is known after this statement. Who moved to another agency has not left that one.
    public func added(to known: Practitioner) -> Practitioner {
        var out = self
        out.facts.craft = facts.craft ?? known.facts.craft
        out.facts.trainingHours = facts.trainingHours ?? known.facts.trainingHours
        out.facts.trainingYear = facts.trainingYear ?? known.facts.trainingYear
        guard agency == known.agency else { return out }
        out.facts.filed = facts.filed ?? known.facts.filed
        out.facts.left = facts.left ?? known.facts.left
        return out
    }

    /// The licence's number as everybody may read it: the last four places.
    public static func masked(_ licence: String) -> String {
        licence.count > 4
            ? String(repeating: "*", count: licence.count - 4) + licence.suffix(4) : String(repeating: "*", count: licence.count)
    }
}

/// What is not personal about a practitioner.
public struct PractitionerFacts: Sendable, Hashable, Codable {
    /// 专利代理师.
    public var craft: String?
    public var filed: LocalDate?
    /// The day from which they practise there no more.
    public var left: LocalDate?
    /// Hours of training in a year.
    public var trainingHours: Int?
    public var trainingYear: Int?

    public init(craft: String? = nil, filed: LocalDate? = nil, left: LocalDate? = nil, trainingHours: Int? = nil, trainingYear: Int? = nil)
    {
        (self.craft, self.filed, self.left) = (craft, filed, left)
        (self.trainingHours, self.trainingYear) = (trainingHours, trainingYear)
    }
}

/// A row of a directory that is taken in.
public enum DirectoryEntry: Sendable, Hashable, Codable {
    /// With what the row says of it.
    case agency(Agency, saying: Set<Agency.Part>)
    case practitioner(Practitioner)
}

/// What a list of agencies is asked for.
public struct AgencyFilter: Sendable, Hashable {
    public enum Sort: String, Sendable, Hashable, CaseIterable {
        case name, filed, practitioners, cases, grants

        public var title: String {
            switch self {
            case .name: "名称"
            case .filed: "备案日"
            case .practitioners: "执业人数"
            case .cases: "代理件数"
            case .grants: "授权、注册件数"
            }
        }
    }
    /// Where an agency is known from.
    public enum Listing: String, Sendable, Hashable, CaseIterable {
        case directory, register

        public var title: String {
            switch self {
            case .directory: "名录里有"
            case .register: "只见于登记簿的权利"
            }
        }
    }
    /// Part of the name, or a code.
    public var text: String?
    public var kind: Agency.Kind?
    public var area: String?
    public var service: String?
    public var foreignOnly: Bool
    public var listing: Listing?
    /// Code of the level of credit, where there are grades.
    public var level: String?
    public var sort: Sort

    public init(
        text: String? = nil, kind: Agency.Kind? = nil, area: String? = nil, service: String? = nil, foreignOnly: Bool = false,
        listing: Listing? = nil, level: String? = nil, sort: Sort = .name
    ) {
        (self.text, self.kind, self.area, self.service) = (text, kind, area, service)
        (self.foreignOnly, self.listing, self.level, self.sort) = (foreignOnly, listing, level, sort)
    }

    /// Whether anything is left out.
    public var isSet: Bool { text != nil || kind != nil || area != nil || service != nil || foreignOnly || listing != nil || level != nil }
}
