import Law
import Register

/// The invented software, works, layout designs and plant varieties.
struct DemoOthers: Sendable {
    let roster: PartyRoster
    let end: LocalDate
    private let timeline: Timeline

    init(roster: PartyRoster, end: LocalDate) {
        (self.roster, self.end) = (roster, end)
        timeline = Timeline(end: end + -20)
    }

    // MARK: Copyright

    /// Four of five registrations are software.
    func copyright(_ index: Int, of count: Int) -> RightRecord {
        var dice = Dice(seed: roster.seed, .copyright, index)
        let registered = timeline.day(index, of: count)
        return index % 5 == 4 ? work(index, registered, &dice) : software(index, registered, &dice)
    }

    private func software(_ index: Int, _ registered: LocalDate, _ dice: inout Dice) -> RightRecord {
        let owner = roster.draw(Self.authors.pick(&dice), &dice)
        let field = Field[owner.kind == .university ? dice.pick(Field.Name.allCases) : owner.field]
        let version = "V\(dice.number(1...3)).\(dice.chance(700) ? 0 : dice.number(1...6))"
        let number = "\(registered.civil.year)SR\(8_000_000 + index)"
        var record = RightRecord(kind: .copyright, key: number)
        record.numbers = [RightNumber(.registration, canonical: number, typed: number, day: registered)]
        let title = dice.pick(Self.styles) + dice.pick(field["系统"])
        record.titles = [LanguageText("\(title)\(version)")]
        record.abstracts = [
            LanguageText(
                "本软件用于\(field.title)，提供\(dice.pick(field["量"]))的采集、统计和查询，支持\(dice.pick(["多用户权限管理", "移动终端访问", "数据导入导出", "图表展示", "消息提醒"]))。")
        ]
        record.particulars.form = .software
        record.particulars.version = version
        let completed = registered + -dice.number(40...400)
        record.days = [.registration: registered, .completion: completed]
        if dice.chance(640) { record.days[.firstPublication] = completed + dice.number(1...30) }
        record.parties = [owner.mention(.holder)]
        return record
    }

    /// A work's kind, by the letter in its number (only letters known for certain are used).
    private static let works: [(letter: String, titles: [String], about: String)] = [
        ("F", ["贺麓晨雾", "长河落日图", "枸杞红了", "岩画系列", "滩羊卡通形象", "沙湖掠影", "塞上窗花", "葡萄园四季", "黄河古渡剪纸", "丝路驼铃"], "美术作品"),
        ("A", ["塞上物产志", "农耕谚语新编", "酒庄札记", "河套水利故事", "山村教师手记", "花儿歌词集"], "文字作品"),
        ("I", ["沙海绿洲", "一粒枸杞的旅行", "引黄灌区", "酒庄四季", "绒的故事"], "视听作品"),
    ]

    private func work(_ index: Int, _ registered: LocalDate, _ dice: inout Dice) -> RightRecord {
        let owner = roster.draw(dice.chance(500) ? .person : .firm, &dice)
        let kind = dice.chance(700) ? Self.works[0] : dice.pick(Self.works)
        let number = "宁作登字-\(registered.civil.year)-\(kind.letter)-\(90_000_000 + index)"
        var record = RightRecord(kind: .copyright, key: number)
        record.numbers = [RightNumber(.registration, canonical: number, typed: number, day: registered)]
        record.titles = [LanguageText("\(dice.pick(kind.titles))（\(InventedNames.brand(dice.below(2000)))之\(dice.number(1...40))）")]
        record.particulars.form = .work
        record.particulars.product = kind.about
        let completed = registered + -dice.number(20...500)
        record.days = [.registration: registered, .completion: completed]
        if dice.chance(500) { record.days[.firstPublication] = completed + dice.number(1...20) }
        record.parties = [owner.mention(.holder)]
        if owner.kind != .person {
            record.parties.append(
                PartyMention(.author, name: InventedNames.person(seed: roster.seed, 2_000_000_000 + index % 4000), nature: .person))
        }
        return record
    }

    // MARK: Layout designs

    func layout(_ index: Int, of count: Int) -> RightRecord {
        var dice = Dice(seed: roster.seed, .layout, index)
        let filed = timeline.day(index, of: count)
        let number = InventedNumbers.layout(filed: filed, index)
        var record = RightRecord(kind: .layout, key: number)
        let function = dice.pick(["光伏优化器电源管理", "智能水表计量", "电池均衡控制", "传感器信号调理", "马达驱动", "无线抄表收发", "温湿度检测"])
        record.titles = [LanguageText("\(function)芯片\(dice.pick(["HX", "SG", "NX"]))\(dice.number(1000...9899))")]
        record.particulars.form = .layout
        record.particulars.product = "结构：CMOS；技术：\(dice.pick(["0.18微米", "0.13微米", "90纳米", "55纳米"]))；功能：\(function)"
        record.days = [.filing: filed]
        if dice.chance(500) { record.days[.firstUse] = filed + -dice.number(30...600) }
        let granted = filed + dice.number(60...150)
        record.numbers = [RightNumber(.registration, canonical: number, typed: number, day: granted < end ? granted : nil)]
        if granted < end { record.days[.registration] = granted }
        record.parties = [roster.draw(dice.chance(250) ? .university : .firm, &dice).mention(.holder)]
        return record
    }

    // MARK: Plant varieties

    private static let crops: [(species: String, name: String)] = [
        ("水稻", "稻"), ("小麦", "麦"), ("玉米", "玉"), ("马铃薯", "薯"), ("亚麻（胡麻）", "亚"), ("普通西瓜", "瓜"), ("辣椒属", "椒"), ("紫苜蓿", "苜"), ("谷子", "谷"),
        ("普通番茄", "茄"), ("大豆", "豆"),
    ]
    private static let trees: [(species: String, name: String)] = [("枸杞属", "杞"), ("杏", "杏"), ("沙棘属", "棘"), ("榆属", "榆"), ("文冠果", "冠")]

    /// Four of five are agricultural; the others forestry, whose numbers have a form of their own.
    func variety(_ index: Int, of count: Int) -> RightRecord {
        var dice = Dice(seed: roster.seed, .variety, index)
        let filed = timeline.day(index, of: count)
        let isForestry = index % 5 == 2
        let year = filed.civil.year
        let number = isForestry ? "\(year)\(InventedNumbers.padded(9000 + index / 5 % 1000, 4))" : "CNA\(year)\(9_000_000 + index)"
        var record = RightRecord(kind: .variety, key: number)
        record.numbers = [RightNumber(.application, canonical: number, typed: number, day: filed)]
        let crop = dice.pick(isForestry ? Self.trees : Self.crops)
        record.titles = [LanguageText("\(InventedNames.brand(index).prefix(1))\(crop.name)\(dice.number(1...98))号")]
        record.particulars.form = isForestry ? .forestry : .agriculture
        record.particulars.species = crop.species
        record.days = [.filing: filed]
        let published = filed + dice.number(60...200)
        if published < end { record.days[.publication] = published }
        let granted = filed + dice.number(560...1300)
        if granted < end, dice.chance(780) {
            grant(&record, number, granted)
        } else if granted < end {
            record.events = [StatusEvent(code: "RJ01", day: granted, text: "驳回品种权申请")]
        }
        let owner = roster.draw(dice.chance(480) ? .institute : dice.chance(300) ? .university : .firm, &dice)
        record.parties = [owner.mention(.holder)]
        record.particulars.origin = "宁夏回族自治区\(owner.county.city)"
        for _ in 0..<dice.number(1...4) {
            let name = InventedNames.person(seed: roster.seed, 3_000_000_000 + index % 60 * 8 + dice.below(8))
            guard !record.parties.contains(where: { $0.name == name }) else { continue }
            record.parties.append(PartyMention(.breeder, name: name, nature: .person))
        }
        return record
    }

    private func grant(_ record: inout RightRecord, _ number: String, _ day: LocalDate) {
        record.numbers.append(RightNumber(.grant, canonical: number, typed: number, day: day))
        record.days[.grant] = day
        record.events = [StatusEvent(code: "GR01", day: day, text: "授予品种权")]
    }

    private static let authors = Weighted<DemoParty.Kind>([
        (.firm, 760), (.university, 120), (.institute, 70), (.hospital, 20), (.person, 30),
    ])
    private static let styles = ["", "", "", "基于物联网的", "移动端", "智慧", "云端", "可视化", "轻量级", "区域", "企业级"]
}
