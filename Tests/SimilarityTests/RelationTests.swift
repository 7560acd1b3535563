import Foundation
import Similarity
import Testing

/// No rule knows its examples: other characters that stand in the same relations come out the same.
@Suite("同样的关系，同样的结论")
struct RelationTests {
    /// Pairs in which each character was put for one in the same place of the tables: as like in form, as like in sound, as weak, as meaningful.
    private static let replaced: [(String, String, MarkJudgement.Verdict)] = [
        // 新康得/新得康: three characters, two changed round.
        ("美林拓", "美拓林", .similar), ("佳讯博", "佳博讯", .similar),
        // 慧奥教育/奥慧.
        ("博旭培训", "旭博", .similar), ("岚澜学校", "澜岚", .similar),
        // 星/星星, 哈罗/哈罗哈罗.
        ("鑫", "鑫鑫", .similar), ("咪多", "咪多咪多", .similar),
        // 椒宴/椒晏, 惠特曼/蕙特曼: same sound, a part in common.
        ("茂请", "茂清", .similar), ("芳特伦", "方特伦", .similar),
        // 酷几/酷儿, 康帅傅/康师傅, 雷碧/雪碧: alike at a glance.
        ("酷未", "酷末", .similar), ("安土傅", "安士傅", .similar), ("丰碧", "半碧", .similar),
        // 好哥/好歌, 幸运树/幸运数: same sound, other form, other meaning.
        ("好糖", "好堂", .notSimilar), ("快乐书", "快乐叔", .notSimilar),
        // 帕尔斯/帕洛尔斯, 蒙尔斯特/蒙尔斯吉.
        ("贝拉多", "贝罗拉多", .similar), ("卡伦维亚", "卡伦维莎", .similar),
        // 君运来/福运来, 迷尔派斯/舒尔派斯: another first character.
        ("洪运到", "佳运到", .notSimilar), ("罗曼蒂克", "香曼蒂克", .notSimilar),
        // 北美风情/北欧风情: another word.
        ("南美风情", "南亚风情", .notSimilar),
        // 东方雪/東方雪狼.
        ("西域山", "西域山鹰", .notSimilar),
        // 玫瑰花/玫瑰, CROWN/皇冠, 3506/三五零六.
        ("茉莉花", "茉莉", .similar), ("EAGLE", "老鹰", .similar), ("7028", "七零二八", .similar), ("FourFive", "45", .similar),
        // DMG/DMC, SOMI/SOMIS, WOOSH/VVOOSH, MIRROR/MIROR, CATANA/KATANA.
        ("RTG", "RTC", .similar), ("VELO", "VELOT", .similar), ("WIRA", "VVIRA", .similar), ("BARRON", "BARON", .similar),
        ("CORINA", "KORINA", .similar),
        // Desire/Jesire, HORSE/HOUSE.
        ("Maltova", "Baltova", .notSimilar), ("WATER", "WAITER", .notSimilar), ("BROWN", "BLOWN", .notSimilar),
        // HAWKWOLF/WOLFHAWK, NOUVELLE/LA NOUVELLE.
        ("BEARFOX", "FOXBEAR", .similar), ("THE MERIDIEN", "MERIDIEN", .similar),
        // 华旗文旅/华旗, 金鼎轩/金鼎, 新吉澳/吉澳, 顾/顾堂, 球王/球.
        ("海拓科技", "海拓", .similar), ("银鹭阁", "银鹭", .similar), ("新泰澳", "泰澳", .similar), ("沈", "沈堂", .notSimilar), ("棋王", "棋", .notSimilar),
        // QQ眼/e眼, K宝/M宝.
        ("AB门", "c门", .notSimilar), ("T卡", "R卡", .notSimilar),
        // FELICIA 法莱亚/FENICIA, HAPPYTREE 开心树/快樂樹 KUAILESHU.
        ("MARITEX 玛丽特", "MARIDEX", .similar), ("HAPPYBIRD 开心鸟", "快樂鳥 KUAILENIAO", .notSimilar),
        // NESCAFE/NESCOFFE: two letters changed in a long word, the consonants kept; two words that differ in two letters.
        ("VOLMARIN", "VOLMEREN", .similar), ("TRESKALOD", "TRESCALED", .similar), ("MONTGOMAR", "MANTGOMER", .similar),
        ("CONVERSE", "CONVENES", .notSimilar), ("MORNINGS", "MARINERS", .notSimilar),
        // 雕/周佳: one character that looks like two beside each other.
        ("静石", "青争石", .similar), ("云蛙", "云虫圭", .similar), ("双林", "双木木", .similar),
        // 娃哈哈/娃娃哈: a character said more often.
        ("咪露露", "咪咪露", .similar), ("蓝朵朵", "蓝朵", .similar),
        // 卓越教育/卓越培训, 海南航空/海南橡胶: a common word or a place, and what is added to it.
        ("阳光教育", "阳光培训", .similar), ("阳光教育", "阳光橡胶", .notSimilar), ("云南航空", "云南橡胶", .notSimilar),
        // WHISPERING ANGEL/ANGEL: a common word with another that names a thing is a phrase of its own.
        ("阳光时代", "阳光", .possible), ("阳光国际", "阳光", .similar),
        // 天地/大地: alike at a glance, but two words.
        ("白日", "百日", .notSimilar), ("天地", "大地", .notSimilar), ("天池", "大池", .similar),
        // 999/9999, 365/360, 一品香/二品香.
        ("777", "7777", .similar), ("178", "179", .notSimilar), ("86420", "86450", .possible), ("三味书香", "五味书香", .notSimilar),
        // HappySnail/蜗牛.
        ("HappyPanda", "熊猫", .similar), ("LittleSwallow", "燕子", .similar),
    ]

    @Test("把例子中的字一一换成关系相同的另一些字，结论不变")
    func replacedCharacters() {
        for (first, second, verdict) in Self.replaced {
            let judgement = MarkJudge.judge(Mark(first), Mark(second))
            #expect(
                judgement.verdict == verdict,
                "\(first) \(second) \(judgement.reasons.map { $0.rule + $0.text }) 但 \(judgement.exceptions.map { $0.rule + $0.text })")
        }
    }

    @Test("只有拼音相同，从不判为近似", arguments: [("百世", "百事"), ("一心", "医心"), ("福建", "赴见"), ("石狮", "时事"), ("嘉实", "佳时")])
    func neverBySoundAlone(pair: (String, String)) {
        #expect(MarkJudge.judge(Mark(pair.0), Mark(pair.1)).verdict == .notSimilar)
    }

    @Test("类别影响弱词：山泉在第32类只是商品名称，在第9类不是")
    func classMatters() {
        #expect(MarkJudge.judge(Mark("老龙潭山泉"), Mark("老龙潭"), niceClass: 32).verdict == .similar)
        #expect(MarkJudge.judge(Mark("青云山泉"), Mark("青云"), niceClass: 9).verdict == .notSimilar)
        #expect(MarkJudge.judge(Mark("青云山泉"), Mark("青云"), niceClass: 32).verdict == .similar)
    }

    /// Pairs of every set, and names of pieces that look or sound alike, are words, weak, known, letters or digits.
    private static func pairsForSymmetry() -> [(String, String, Int?)] {
        let sets = [tunedPairs, seenPairs, heldPairs, freshPairs, sealedPairs, laterPairs].flatMap { ExpectedPair.read($0) }
        var pairs = sets.map { ($0.first, $0.second, $0.niceClass) }
        let pieces = [
            "大", "太", "天", "天地", "地", "未", "末", "康", "庸", "青", "清", "王", "玉", "京", "东", "师", "帅", "令", "今", "朗", "浪", "朋", "月", "明", "日",
            "雷", "雪",
            "海南", "科技", "教育", "培训", "牌", "新", "轩", "之家", "茅台", "小米", "老板", "娃", "哈", "三", "四", "叁", "玫瑰", "花", "ROSE", "rose", "NIKE",
            "Lion", "HORSE",
            "HOUSE", "velora", "velura", "WINES", "the", "Group", " ", "360", "361", "8848", "8884", "K", "C",
        ]
        var random = SystemRandomNumberGenerator()
        func name(_ count: Int) -> [String] { (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" } }
        for _ in 0..<6_000 {
            let one = name(Int.random(in: 1...4, using: &random))
            var other = one
            switch Int.random(in: 0..<4, using: &random) {
            case 0: other = name(Int.random(in: 1...4, using: &random))
            case 1: other.insert(contentsOf: name(1), at: Int.random(in: 0...other.count, using: &random))
            case 2: other.shuffle(using: &random)
            default: other[Int.random(in: 0..<other.count, using: &random)] = name(1)[0]
            }
            pairs.append((one.joined(), other.joined(), [nil, 9, 25, 30, 33, 41].randomElement(using: &random) ?? nil))
        }
        return pairs
    }

    @Test("对调两个商标，结论、分值、规则都相同")
    func isSymmetric() {
        for (first, second, niceClass) in Self.pairsForSymmetry() {
            let there = MarkJudge.judge(Mark(first), Mark(second), niceClass: niceClass)
            let back = MarkJudge.judge(Mark(second), Mark(first), niceClass: niceClass)
            #expect(there.verdict == back.verdict, "\(first) \(second) \(niceClass ?? 0)")
            #expect(there.score == back.score, "\(first) \(second) \(niceClass ?? 0)")
            #expect(Set(there.reasons.map(\.rule)) == Set(back.reasons.map(\.rule)), "\(first) \(second) \(niceClass ?? 0)")
        }
    }

    @Test("四千对胡乱拼成的商标：都能比较，位置不越界，有共同的键")
    func neverCrashes() {
        let pieces = [
            "康", "帥", "师", "傅", "大", "白兔", "牌", "有限公司", "𠀀", "ABC", "é", "e\u{301}", "０", "7", "UP", "vv", " ", "·", "'", "（", "㈱", "ア",
            "가", "👍", "\0", "-", "the",
            "新", "宝", "123", "三五", "",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<4_000 {
            func name() -> String {
                (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            }
            let one = name(), other = name()
            let judgement = MarkJudge.judge(Mark(one), Mark(other))
            for reason in judgement.reasons + judgement.exceptions {
                #expect(reason.first.allSatisfy { $0.upperBound <= one.unicodeScalars.count }, "\(one) \(other)")
                #expect(reason.second.allSatisfy { $0.upperBound <= other.unicodeScalars.count }, "\(one) \(other)")
            }
            if judgement.verdict != .notSimilar {
                #expect(!Set(MarkKeys.asked(Mark(one))).isDisjoint(with: MarkKeys.stored(Mark(other))), "\(one) \(other)")
            }
        }
    }
}
