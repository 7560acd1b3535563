public import Register

/// An invented party of the demonstration: firm, university, cooperative, household, person …
public struct DemoParty: Sendable, Hashable {
    /// What kind of party it is; the raw value is what screens say.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case university = "高等学校"
        case institute = "科研院所"
        case hospital = "医疗机构"
        case agency = "代理机构"
        case association = "社会团体"
        case firm = "企业"
        case cooperative = "农民专业合作社"
        case household = "个体工商户"
        case person = "自然人"
    }

    public let index: Int
    public let kind: Kind
    public let name: String
    /// The unified social credit code, with right check characters and DEM where the organisation's own number would stand; the five-digit code of an
    /// agency; nil for a natural person.
    public let identifier: String?
    /// Administrative code of the county or district, six digits.
    public let area: String
    let county: County
    let field: Field.Name

    /// The party as a source would name it.
    public func mention(_ role: PartyMention.Role) -> PartyMention {
        PartyMention(
            role, name: name, nature: kind == .person ? .person : .organisation, identifier: identifier, address: county.address,
            country: "CN", area: area)
    }

    public static func == (a: Self, b: Self) -> Bool { a.index == b.index && a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// All parties, each drawn from its index alone.
struct PartyRoster: Sendable {
    let seed: UInt64
    let count: Int
    private let ranges: [DemoParty.Kind: Range<Int>]

    init(seed: UInt64, count: Int) {
        (self.seed, self.count) = (seed, max(1, count))
        var ranges: [DemoParty.Kind: Range<Int>] = [:]
        var start = 0
        for (kind, size) in Self.sizes(self.count) {
            ranges[kind] = start..<(start + size)
            start += size
        }
        ranges[.firm] = start..<self.count
        self.ranges = ranges
    }

    /// How many there are of each kind; firms are the rest, and all of a very small roster.
    private static func sizes(_ count: Int) -> [(DemoParty.Kind, Int)] {
        guard count >= 40 else { return [] }
        return [
            (.university, min(12, max(1, count / 500))), (.institute, min(60, max(1, count / 120))),
            (.hospital, min(24, max(1, count / 400))),
            (.agency, min(32, max(1, count / 250))), (.association, max(1, count / 200)), (.cooperative, count * 8 / 100),
            (.household, count * 8 / 100),
            (.person, count * 7 / 100),
        ]
    }

    func range(_ kind: DemoParty.Kind) -> Range<Int> { ranges[kind] ?? 0..<0 }

    /// A party of the kind, or a firm where there is none; a few come up often.
    func draw(_ kind: DemoParty.Kind, _ dice: inout Dice) -> DemoParty {
        let range = range(kind).isEmpty ? range(.firm) : range(kind)
        return party(at: range.lowerBound + dice.skewed(below: range.count))
    }

    func party(at index: Int) -> DemoParty {
        var dice = Dice(seed: seed, .party, index)
        let kind = ranges.first { $0.value.contains(index) }?.key ?? .firm
        let county = kind == .agency || kind == .university ? County.all[dice.below(3)] : County.byWeight.pick(&dice)
        let field = kind == .hospital ? .device : county.fields.pick(&dice)
        return DemoParty(
            index: index, kind: kind, name: name(kind, index, county, Field[field], &dice), identifier: identifier(kind, index, county),
            area: county.code,
            county: county, field: field)
    }

    private func name(_ kind: DemoParty.Kind, _ index: Int, _ county: County, _ field: Field, _ dice: inout Dice) -> String {
        let brand = InventedNames.brand(index)
        let region = dice.chance(480) ? "宁夏" : county.short
        let trade = dice.pick(field.trades)
        return switch kind {
        case .university: "宁夏\(brand)\(dice.pick(["大学", "理工学院", "职业技术学院", "农林学院", "工商职业学院"]))"
        case .institute: "\(region)\(brand)\(dice.pick(["农业科学研究所", "产业技术研究院", "生态环境研究所", "新材料研究院", "水利科学研究所"]))"
        case .hospital: "\(county.short)\(brand)\(dice.pick(["医院", "中医医院", "妇幼保健院"]))"
        case .agency: "\(county.short)\(brand)\(dice.pick(["知识产权代理事务所（普通合伙）", "专利代理事务所（普通合伙）", "知识产权代理有限公司"]))"
        case .association: "\(county.name)\(brand)\(dice.pick(["产业协会", "行业协会", "种植业协会", "养殖业协会"]))"
        case .cooperative: "\(county.name)\(brand)\(dice.pick(["种植", "养殖", "农机服务", "果蔬"]))专业合作社"
        case .household: "\(county.name)\(brand)\(trade.prefix(4))\(dice.pick(["经营部", "商行", "工坊", "商店"]))"
        case .person: InventedNames.person(seed: seed, index)
        case .firm: "\(region)\(brand)\(trade)\(dice.chance(90) ? "股份有限公司" : dice.chance(60) ? "集团有限公司" : "有限公司")"
        }
    }

    private func identifier(_ kind: DemoParty.Kind, _ index: Int, _ county: County) -> String? {
        switch kind {
        case .person: nil
        case .agency: String(64900 + index - range(.agency).lowerBound)
        case .university, .institute, .hospital: InventedNumbers.creditCode("12", county.code, index)
        case .association: InventedNumbers.creditCode("51", county.code, index)
        case .firm: InventedNumbers.creditCode("91", county.code, index)
        case .household: InventedNumbers.creditCode("92", county.code, index)
        case .cooperative: InventedNumbers.creditCode("93", county.code, index)
        }
    }
}
