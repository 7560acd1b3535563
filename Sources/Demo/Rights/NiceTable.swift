import Interchange
import Law
import Register

/// What Ningxia sells, as goods and services of the Nice classification.
enum NiceTable {
    static let byWeight = Weighted<Int>([
        (30, 150), (29, 140), (31, 110), (33, 100), (35, 150), (5, 50), (43, 60), (32, 34), (25, 40), (9, 36), (42, 34), (41, 30), (44, 24),
        (1, 18),
        (7, 26), (11, 16), (19, 14), (3, 20), (37, 14), (39, 12), (40, 10), (24, 8), (21, 12), (16, 8), (6, 10), (36, 8), (20, 6), (38, 6),
        (10, 6),
        (4, 5), (17, 4), (22, 4), (14, 4), (18, 4), (28, 4),
    ])

    /// Edition under which an application of the day is classified: a new edition every five years until 2022, yearly versions from 2013.
    static func edition(on day: LocalDate) -> String {
        let year = day.civil.year
        let edition = year < 2007 ? 8 : year < 2012 ? 9 : year < 2017 ? 10 : year < 2023 ? 11 : year < 2026 ? 12 : 13
        return year < 2013 ? "NCL\(edition)" : "NCL\(edition)-\(year)"
    }

    /// Items of the demonstration's classification, and now and then words that no table has, as they are filed.
    static func goods(of niceClass: Int, _ dice: inout Dice) -> [Goods] {
        var goods = dice.pick(dice.number(3...8), of: items[niceClass] ?? [])
        if let words = regional[niceClass], dice.chance(250) { goods.append(dice.pick(words)) }
        return goods
    }

    /// By class; an item that stands in several groups is given with the first.
    private static let items: [Int: [Goods]] = {
        var (items, known): ([Int: [Goods]], Set<String>) = ([:], [])
        for entry in DemoClassification.entries where entry.level == .item && known.insert(entry.code).inserted {
            guard let group = entry.parent, let niceClass = Int(group.prefix(2)) else { continue }
            items[niceClass, default: []].append(Goods(niceClass: niceClass, group: group, code: entry.code, text: entry.title))
        }
        return items
    }()

    /// What Ningxia says and no table has, with the groups under which it is filed.
    private static let regional: [Int: [Goods]] = Dictionary(
        grouping: [
            ("2904", "枸杞干"), ("2901", "滩羊肉"), ("3005", "枸杞膏"), ("3002", "八宝茶"), ("3006", "馓子"), ("3105", "鲜枸杞"), ("3103", "枸杞苗"),
            ("3202", "枸杞汁"),
            ("3301", "枸杞酒"), ("2501", "羊绒衫"), ("1612", "贺兰砚"),
        ].compactMap { group, text in Int(group.prefix(2)).map { Goods(niceClass: $0, group: group, text: text) } }, by: \.niceClass)
}

/// Names of marks, from syllables that promise something.
enum MarkNames {
    private static let one = Array("霁岫沅泓澜珩禾棠岚穗黛朔翊苒筠樾绮麓杞葆醇沁溯谧璞曦晗漠驼砾苇堇绒圃坡川塬窖畦粟榆杏柠蜜麦枣酪")
    private static let two = Array("谷园珍品味源坊记庭原泉语堡笙歌野陌巷里间台舍居屿汀渡岸岭坡影光色韵序集季辰光朵实粒苗芽")
    /// The region's own mountain stands before more names than anything else.
    private static let before = [
        "贺兰", "贺兰", "贺兰", "小", "老", "塞上", "一品", "金岸", "贺麓", "河套", "西麓", "朔方", "沙湾", "六盘", "大漠", "绿野", "云上", "醉美", "好", "真", "福",
    ]
    private static let sounds = [
        "HE", "LAN", "SHU", "NING", "QI", "YU", "XI", "MO", "RUO", "TANG", "JI", "YUAN", "WEI", "LU", "ZHEN", "BEI", "SUI", "MI",
    ]

    /// A firm's mark is its own brand as often as not.
    static func draw(_ owner: DemoParty, index: Int, _ dice: inout Dice) -> String {
        switch dice.below(100) {
        case ..<30: InventedNames.brand(owner.index)
        case ..<62: String(dice.pick(one)) + String(dice.pick(two))
        case ..<80: dice.pick(before) + String(dice.pick(one)) + String(dice.pick(two))
        case ..<88: String(dice.pick(one)) + String(dice.pick(one)) + String(dice.pick(two))
        case ..<95: dice.pick(sounds) + dice.pick(sounds) + dice.pick(["", dice.pick(sounds)])
        default: String(dice.pick(one)) + String(dice.pick(two)) + " " + dice.pick(sounds) + dice.pick(sounds)
        }
    }
}
