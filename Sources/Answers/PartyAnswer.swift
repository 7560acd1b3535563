import Register
public import Web
public import Wire

/// One party, as its page shows it.
public struct PartyAnswer: WrittenRecord {
    public let dossier: PartyDossier
    public init(_ dossier: PartyDossier) { self.dossier = dossier }

    public static let schemaName = "Party"
    public static let meaning = "一个主体"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("key", "主体的键：统一社会信用代码，没有的是登记簿的编号") { $0.dossier.key },
        WrittenField("name", "名称") { $0.dossier.name },
        WrittenField("other_names", "来源中的其他名称") { $0.dossier.otherNames },
        WrittenField("nature", "单位或者个人") { $0.dossier.nature },
        WrittenField("identifier", "统一社会信用代码") { $0.dossier.identifier },
        WrittenField("area", "行政区划") { $0.dossier.area },
        WrittenField("country", "国家或者地区代码（WIPO ST.3）") { $0.dossier.country },
        WrittenField("counts", "作为权利人或者申请人的权利，各种类的件数") { answer in
            Dictionary(answer.dossier.counts.map { ($0.key.rawValue, $0.value) }) { $0 + $1 }
        },
        WrittenField("agencies", "为它代理过的机构，件数多的在前") { $0.dossier.agencies.map { AgencyCount(agency: $0.agency, count: $0.count) } },
        WrittenField("acted_in", "作为代理机构代理过的件数") { $0.dossier.actedIn },
    ]
}

/// An agency and how many rights it acted in.
struct AgencyCount: WrittenRecord {
    let agency: PartyLink
    let count: Int

    static let schemaName = "AgencyCount"
    static let meaning = "一个代理机构和件数"
    static let fields: [WrittenField<Self>] = [
        WrittenField("name", "名称") { $0.agency.name }, WrittenField("key", "主体的键") { $0.agency.key },
        WrittenField("rights", "件数") { $0.count },
    ]
}

/// A party that was looked for by name.
extension PartyFinding: WrittenRecord {
    public static let schemaName = "PartyFinding"
    public static let meaning = "按名称找到的一个主体"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("key", "主体的键") { $0.party.key }, WrittenField("name", "现在的名称") { $0.party.name },
        WrittenField("other_name", "据以找到的另一个名称") { $0.otherName }, WrittenField("rights", "权利的件数") { $0.rights },
    ]
}
