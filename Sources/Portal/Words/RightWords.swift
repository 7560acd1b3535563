import Design

/// What the pages of a right and of a party say.
enum RightWords {
    static let abstract = Phrase("摘要", "Abstract")
    static let goods = Phrase("商品、服务", "Goods, services")
    static let name = Phrase("名称", "Name")
    static let page = Phrase("页面", "Page")
    static let statusReason = Phrase("状态的依据", "Ground of the status")
    static let inventors = Phrase("发明人或者设计人", "Inventors or designers")
    static let classSymbols = Phrase("分类号", "Classes")
    static let filed = Phrase("申请日", "Filed")
    static let published = Phrase("公开日或者公告日", "Published")
    static let granted = Phrase("授权日", "Granted")
    static let registered = Phrase("注册日", "Registered")
    static let nextDeadline = Phrase("下一个时限", "Next deadline")
    static let firstClaim = Phrase("第一项权利要求", "First claim")
    static func noSuchParty(_ key: String) -> Phrase {
        Phrase("登记簿中没有这个主体：\(key)。可以按名称检索它的权利。", "The register has no such party: \(key). Its rights can be searched by name.")
    }
    static let namesTitle = Phrase("名称和归并", "Names")
    static let namesCaption = Phrase("它在来源中的名称", "Its names in the sources")
    static let firstSeen = Phrase("最早见于", "First seen in")
    static let nameDecisions = Phrase("归并的决定", "Decisions on its names")
    static let all = Phrase("全部", "All")
    static let noRights = Phrase("登记簿中没有它作为权利人或者申请人的权利", "The register has no right of which it is owner or applicant")
    static let watchParty = Phrase("监测新的权利、失效和期限", "Watch for new rights, endings and deadlines")
    static let party = Phrase("主体", "Party")
    static let rights = Phrase("权利", "Rights")
    static let kinds = Phrase("权利种类", "Kinds of right")
    static let creditCode = Phrase("统一社会信用代码", "Unified social credit code")
    static let otherNames = Phrase("来源中的其他名称", "Other names in the sources")
    static let area = Phrase("行政区划", "Area")
    static let country = Phrase("国家或者地区代码", "Country code")
    static let asAgency = Phrase("作为代理机构", "As an agency")
    static func actedIn(_ count: Int) -> Phrase { Phrase("代理过 \(count.grouped) 项权利", "acted in \(count.grouped) rights") }
    static let agenciesCaption = Phrase("为它代理过的机构", "Agencies that acted for it")
    static let rightCount = Phrase("权利件数", "Rights")
}
