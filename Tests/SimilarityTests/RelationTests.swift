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

    @Test("对调两个商标，结论相同")
    func isSymmetric() {
        for pair in ExpectedPair.read(tunedPairs) {
            let there = MarkJudge.judge(Mark(pair.first), Mark(pair.second), niceClass: pair.niceClass)
            let back = MarkJudge.judge(Mark(pair.second), Mark(pair.first), niceClass: pair.niceClass)
            #expect(there.verdict == back.verdict, "\(pair.first) \(pair.second)")
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
