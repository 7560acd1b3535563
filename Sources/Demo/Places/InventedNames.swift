/// Names put together from syllables. They are made of seldom characters, so that no real firm or person is meant.
enum InventedNames {
    private static let first = Array("霁岫翊珩蘅泓峤昀樾淳沅澜砚苒垣筠翎璟骁曦黛秾缃穆鸢涟榆漪绮禾朔筱珞琰霖嵘芃祁澹珣砾纭皓昱筝棣茗溯栩菡峥")
    private static let second = Array("棠岚岑汀枞渚垚湄笙蓼菀瑄榕泠荃璇岱笠簌樨崖黍稷粟薇箐篱黎璞磐桓栎桢杉桦柘楸梓荻苇芷芸葭菖莳旎缇绫绡")
    private static let third = Array("源原川陵野塬坪津湖泉谷台")

    /// How many names of two characters there are.
    private static let pairs = first.count * second.count

    /// The brand of party `index`: two characters, three after all pairs are used; none comes twice below a count of some tens of thousands.
    static func brand(_ index: Int) -> String {
        // A step that shares no factor with the number of pairs visits each pair once.
        let pair = (index % pairs) * step % pairs
        let name = String(first[pair / second.count]) + String(second[pair % second.count])
        let round = index / pairs
        return round == 0 ? name : name + String(third[(round - 1) % third.count])
    }

    private static let step: Int = {
        var candidate = pairs * 618 / 1000
        while divisor(candidate, pairs) != 1 { candidate += 1 }
        return candidate
    }()

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

    private static let surnames = Weighted<String>([
        ("马", 150), ("王", 90), ("李", 88), ("杨", 60), ("张", 86), ("丁", 26), ("田", 26), ("金", 20), ("海", 10), ("纳", 8), ("哈", 7),
        ("虎", 6), ("撒", 5), ("白", 14), ("罗", 16), ("周", 22), ("刘", 60), ("陈", 40), ("赵", 34), ("吴", 26), ("徐", 20), ("孙", 20),
        ("高", 18), ("何", 16), ("郭", 18), ("韩", 14), ("冯", 12), ("苏", 14), ("康", 8), ("拓", 3), ("禹", 4), ("雍", 3), ("买", 5),
    ])
    private static let given = Array("霁岫翊珩蘅泓峤昀樾沅砚苒筠翎璟骁曦鸢涟漪绮朔筱琰嵘芃澹珣昱棣溯栩菡峥棠岚汀湄笙菀瑄泠荃璇岱崖薇箐黎桓桢芷芸葭缇晟煜铎")

    /// A natural person; the same index always gives the same name.
    static func person(seed: UInt64, _ index: Int) -> String {
        var dice = Dice(seed: seed, .person, index)
        let surname = surnames.pick(&dice)
        let one = String(dice.pick(given))
        return dice.chance(820) ? surname + one + String(dice.pick(given)) : surname + one
    }
}
