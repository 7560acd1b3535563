public import Law
public import Register

/// The four teams that the plan builds 四支队伍.
public enum Team: String, Sendable, Hashable, Codable, CaseIterable {
    case enforcement, enterprise, intermediary, highLevel = "high-level"

    public var title: String {
        switch self {
        case .enforcement: "执法和行政管理"
        case .enterprise: "企事业单位"
        case .intermediary: "中介服务"
        case .highLevel: "高层次"
        }
    }
}

/// What somebody is asked for.
public enum Craft: String, Sendable, Hashable, Codable, CaseIterable {
    case agent, valuer, trader, adviser, litigator, analyst, mediator, technical

    public var title: String {
        switch self {
        case .agent: "代理"
        case .valuer: "评估"
        case .trader: "交易"
        case .adviser: "咨询"
        case .litigator: "诉讼"
        case .analyst: "专利信息分析"
        case .mediator: "调解"
        case .technical: "技术专家"
        }
    }
}

/// The sections of the International Patent Classification, by which technical fields are told.
public enum IPCSection: String, Sendable, Hashable, Codable, CaseIterable {
    case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F", g = "G", h = "H"

    public var title: String {
        switch self {
        case .a: "A 人类生活必需"
        case .b: "B 作业、运输"
        case .c: "C 化学、冶金"
        case .d: "D 纺织、造纸"
        case .e: "E 固定建筑物"
        case .f: "F 机械工程、照明、加热"
        case .g: "G 物理"
        case .h: "H 电学"
        }
    }
}

/// Somebody to whom a person is tied: an employer, or a party with whom there is a relationship.
public struct Tie: Sendable, Hashable, Codable {
    public var name: String
    /// Unified social credit code, where it is known.
    public var code: String?
    public init(_ name: String, code: String? = nil) { (self.name, self.code) = (name, code) }
}

/// What proves what an entry says: a paper by its number, or a file that is kept here.
public struct Proof: Sendable, Hashable, Codable {
    public var title: String
    /// The paper's number or where it is to be found.
    public var reference: String
    /// The last day on which it holds; nil where it does not run out.
    public var until: LocalDate?
    public init(_ title: String, reference: String, until: LocalDate? = nil) {
        (self.title, self.reference, self.until) = (title, reference, until)
    }
}

/// What of a person stands in the open ledger: nothing by which a natural person is reached.
public struct PersonFacts: Sendable, Hashable, Codable {
    public var teams: [Team]
    public var crafts: [Craft]
    public var sections: [IPCSection]
    public var kinds: [RightKind]
    /// Fields of work in words, such as 枸杞深加工.
    public var fields: [String]
    /// Professional title 职称, where there is one.
    public var rank: String?
    public var employer: Tie?
    public var formerEmployers: [Tie]
    public var proofs: [Proof]
    /// Code of the area in which the person works; nil where it is not told.
    public var area: String?
    /// The name that the person's own account signs in with; nil where there is none.
    public var account: String?

    public init(
        teams: [Team] = [], crafts: [Craft] = [], sections: [IPCSection] = [], kinds: [RightKind] = [], fields: [String] = [],
        rank: String? = nil, employer: Tie? = nil, formerEmployers: [Tie] = [], proofs: [Proof] = [], area: String? = nil,
        account: String? = nil
    ) {
        (self.teams, self.crafts, self.sections, self.kinds, self.fields) = (teams, crafts, sections, kinds, fields)
        (self.rank, self.employer, self.formerEmployers, self.proofs, self.area) = (rank, employer, formerEmployers, proofs, area)
        self.account = account
    }
}

/// What is personal: it stands sealed beside the ledger and is masked wherever the public looks.
public struct PersonalFacts: Sendable, Hashable {
    public var name: String
    public var telephone: String
    public var idNumber: String
    /// Relationships that the person declared.
    public var declared: [Tie]

    public init(name: String, telephone: String = "", idNumber: String = "", declared: [Tie] = []) {
        (self.name, self.telephone, self.idNumber, self.declared) = (name, telephone, idNumber, declared)
    }

    /// The family name alone: 王*.
    public var maskedName: String { name.isEmpty ? "*" : name.prefix(1) + "*" }
    /// 138****0000.
    public var maskedTelephone: String {
        telephone.count < 8 ? String(repeating: "*", count: telephone.count) : "\(telephone.prefix(3))****\(telephone.suffix(4))"
    }
    /// The last four places alone.
    public var maskedIDNumber: String { idNumber.count < 8 ? "" : String(repeating: "*", count: idNumber.count - 4) + idNumber.suffix(4) }
}

/// An entry of the bank as it stands.
public struct Person: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case active, suspended, removed

        public var title: String {
            switch self {
            case .active: "在库"
            case .suspended: "暂停"
            case .removed: "移出"
            }
        }
    }
    /// How the entry is addressed: `7K3F-9QX2`.
    public let key: String
    public var personal: PersonalFacts
    public var facts: PersonFacts
    public var consent: Consent
    public var state: State
    /// Why it was suspended or removed.
    public var stateReason: String?
    /// Id of the authority that entered it, and the area that authority acted in.
    public let authority: String
    public let area: String?
    public let entered: LocalDate
    public var changed: LocalDate

    public init(
        key: String, personal: PersonalFacts, facts: PersonFacts, consent: Consent, state: State, stateReason: String?, authority: String,
        area: String?, entered: LocalDate, changed: LocalDate
    ) {
        (self.key, self.personal, self.facts, self.consent) = (key, personal, facts, consent)
        (self.state, self.stateReason, self.authority, self.area) = (state, stateReason, authority, area)
        (self.entered, self.changed) = (entered, changed)
    }

    /// What the public may read of the name on a day.
    public func publicName(on day: LocalDate) -> String {
        isPublic(on: day) ? personal.name : personal.maskedName
    }
}
