import Foundation
import Similarity
import Testing

/// The examples that the guide itself gives, with the number of the rule it gives them for. What rests on a picture is left out.
@Suite("审查指南的例子")
struct GuideTests {
    private static let near: [(String, String, String, Int?)] = [
        ("5.1.1", "新康得", "新得康", nil), ("5.1.1", "雅乐YAYUE", "雅乐", nil), ("5.1.2", "慧奥教育", "奥慧", 41), ("5.1.2", "坤星文具", "星坤", 16),
        ("5.1.2", "康宝医药", "宝康制藥", nil), ("5.1.3", "星", "星星", nil), ("5.1.3", "牛牌", "牛牛", nil), ("5.1.3", "哈罗", "哈罗哈罗", nil),
        ("5.1.4", "椒宴", "椒晏", nil), ("5.1.4", "惠特曼", "蕙特曼", nil), ("5.1.4", "CATANA", "KATANA", nil), ("5.1.4", "AUTEC", "AUTEK", nil),
        ("5.1.4", "AUTEC", "AUTECH", nil), ("5.1.4", "碧成教育", "碧城", 41), ("5.1.5", "酷几", "酷儿", nil), ("5.1.5", "喜熹", "喜喜", nil),
        ("5.1.6", "玫瑰花", "玫瑰", nil), ("5.1.6", "3506", "三五零六", nil), ("5.1.6", "CROWN", "皇冠", nil), ("5.1.6", "Onetwothree", "123", nil),
        ("5.1.6", "Life Solutions", "LIVING SOLUTIONS", nil), ("5.1.7", "帕尔斯", "帕洛尔斯", nil), ("5.1.7", "心至必达", "心之必达", nil),
        ("5.1.7", "熊猫老爸", "熊猫爸爸", nil), ("5.1.9", "DMG", "DMC", nil), ("5.1.9", "SOMI", "SOMIS", nil), ("5.1.9", "WOOSH", "VVOOSH", nil),
        ("5.1.9", "IZUCU", "ISUZU", nil), ("5.1.9", "MIRROR", "MIROR", nil), ("5.1.10", "HAWKWOLF", "WOLFHAWK", nil),
        ("5.1.10", "TechBlitz", "Blitztech", nil), ("5.1.11", "NOUVELLE", "LA NOUVELLE", nil), ("5.1.11", "FRANK", "FROM: FRANK", nil),
        ("5.1.12", "华旗文旅", "华旗", 39), ("5.1.12", "碧清香", "碧清", 29), ("5.1.12", "老龙潭山泉", "老龙潭", 32), ("5.1.12", "adamSport", "ADAM", 25),
        ("5.1.12", "汇源一桶", "汇源", 32), ("5.1.12", "Cirrus3d", "CIRRUS", 9), ("5.1.13", "金鼎轩", "金鼎", 20), ("5.1.13", "云趣店", "云趣", 12),
        ("5.1.13", "PARKER'S CELLAR", "Parkers", 33), ("5.1.14", "新吉澳", "吉澳", nil), ("5.1.14", "好美人娇", "美人娇", nil),
        ("5.1.14", "ZETA GROUP", "ZETA", nil), ("5.1.14", "STEAM TRAIN", "STEAM", 41), ("5.1.15", "FELICIA 法莱亚", "FENICIA", nil),
        ("5.1.15", "SYMPHONY SERVICES", "Symphony", nil), ("5.1.16", "华为海思", "华为", 9), ("5.1.16", "凯悦长城", "長城", 33),
        ("5.1.16", "IROBAMI", "ROBAM老板", 11), ("5.1.17", "嶂山ZHANGSHAN", "ZHANGSHAN", 31), ("5.3.2", "牧家BOCCA", "BOCCA COFFEE", 30),
        ("5.3.2", "Inforgate 英吉特", "INFOGATE", nil), ("5.3.3", "HappySnail", "蜗牛", 41), ("5.3.3", "Parrot", "鹦鹉", nil),
    ]

    @Test("指南判为近似的，判为近似，理由中有指南所用的条号")
    func findsNear() {
        for (rule, first, second, niceClass) in Self.near {
            for (one, other) in [(first, second), (second, first)] {
                let judgement = MarkJudge.judge(Mark(one), Mark(other), niceClass: niceClass)
                #expect(judgement.verdict == .similar, "\(one) \(other)")
                #expect(judgement.reasons.contains { $0.rule == rule }, "\(one) \(other) \(rule) \(judgement.reasons.map(\.rule))")
            }
        }
    }

    private static let apart: [(String, String, String, Int?)] = [
        ("5.1.2", "亚美航空", "美亚医疗", nil), ("5.1.4", "好哥", "好歌", nil), ("5.1.4", "幸运树", "幸运数", nil), ("5.1.4", "高太丝", "高泰斯", nil),
        ("5.1.4", "喜马辣鸭", "喜马拉雅", nil), ("5.1.6", "CLIPPERS", "剪刀", nil), ("5.1.7", "君运来", "福运来", nil), ("5.1.7", "东方雪", "東方雪狼", nil),
        ("5.1.7", "迷尔派斯", "舒尔派斯", nil), ("5.1.7", "北美风情", "北欧风情", nil), ("5.1.9", "Desire", "Jesire", nil),
        ("5.1.9", "RELGAN", "SELGAN", nil),
        ("5.1.9", "HORSE", "HOUSE", nil), ("5.1.9", "THINK", "THANK", nil), ("5.1.9", "ARNEGI", "AIGNER", nil), ("5.1.13", "顾", "顾堂", nil),
        ("5.1.13", "大洋", "大洋房", nil), ("5.1.14", "球王", "球", nil), ("5.1.14", "WHISPERING ANGEL", "ANGEL", nil),
        ("5.1.14", "STEAM TRAIN", "STEAM", 42), ("5.1.15", "QQ眼", "e眼", nil), ("5.1.15", "3D时代", "U9时代", nil), ("5.1.15", "K宝", "M宝", nil),
        ("5.3.3", "HAPPYTREE 开心树", "快樂樹 KUAILESHU", nil), ("5.3.3", "UNIQUE", "不二", nil),
    ]

    @Test("指南但书判为不近似的，放过")
    func leavesApart() {
        for (rule, first, second, niceClass) in Self.apart {
            for (one, other) in [(first, second), (second, first)] {
                let judgement = MarkJudge.judge(Mark(one), Mark(other), niceClass: niceClass)
                #expect(judgement.verdict == .notSimilar, "\(one) \(other) \(rule) \(judgement.reasons.map(\.text))")
            }
        }
    }

    @Test("拦下的规则，说出是哪一条的但书")
    func namesExceptions() {
        // Words beyond ordinary knowledge are in no dictionary: no rule comes up that would have to be stopped.
        for (rule, first, second, niceClass) in Self.apart where !["CLIPPERS", "UNIQUE"].contains(first) {
            let judgement = MarkJudge.judge(Mark(first), Mark(second), niceClass: niceClass)
            let numbers = judgement.exceptions.map(\.rule)
            #expect(numbers.contains(rule), "\(first) \(second) \(rule) \(numbers)")
        }
    }

    @Test("集体商标、证明商标与普通商标适用同样的规则，并指出第6条")
    func marksOfMany() {
        let judgement = MarkJudge.judge(Mark("环都"), Mark("环都菜园"), niceClass: 31, kinds: (.ordinary, .collective))
        #expect(judgement.verdict == .similar)
        #expect(judgement.reasons.contains { $0.rule == "6" })
        #expect(MarkJudge.judge(Mark("绿色食品"), Mark("绿色食品"), kinds: (.ordinary, .certification)).reasons.contains { $0.rule == "6" })
    }

    @Test(
        "字体、大小写、繁简、间距不同，是相同商标",
        arguments: [("鳳凰", "凤凰"), ("Lifebloom", "LifeBloom"), ("泰 山", "泰山"), ("ＳＯＭＩ", "somi"), ("Nestlé", "NESTLE")])
    func identical(pair: (String, String)) {
        #expect(MarkJudge.judge(Mark(pair.0), Mark(pair.1)).verdict == .identical)
    }

    @Test("理由和但书指出的位置都在原文之内，并且不空")
    func placesLieInText() {
        for (_, first, second, niceClass) in Self.near + Self.apart {
            let judgement = MarkJudge.judge(Mark(first), Mark(second), niceClass: niceClass)
            for reason in judgement.reasons + judgement.exceptions {
                for (text, ranges) in [(first, reason.first), (second, reason.second)] {
                    for range in ranges {
                        #expect(!range.isEmpty && range.upperBound <= text.unicodeScalars.count, "\(first) \(second) \(reason)")
                    }
                }
                #expect(reason.text.hasSuffix("。"))
            }
        }
    }

    @Test("理由指出的正是不同的字")
    func placesNameTheDifference() throws {
        let judgement = MarkJudge.judge(Mark("康帅傅"), Mark("康师傅"))
        let reason = try #require(judgement.reasons.first { $0.rule == "5.1.5" })
        #expect(reason.first == [1..<2])
        #expect(reason.second == [1..<2])
        let letters = MarkJudge.judge(Mark("Inforgate 英吉特"), Mark("INFOGATE"))
        #expect(letters.reasons.first { $0.rule == "5.1.9" }?.first == [4..<5])
    }

    @Test(
        "同一数字、同一知名商标的两种文字、同一外文词的不同词形，含义相同",
        arguments: [
            ("7匹狼", "七匹狼"), ("1号店", "一号店"), ("HUAWEI", "华为"), ("NIKE", "耐克"), ("Big Foot", "BIG FEET"), ("HAPPY HOUR", "HAPPIEST HOURS"),
            ("5 STAR", "FIVE STARS"),
        ])
    func sameMeaning(pair: (String, String)) {
        let judgement = MarkJudge.judge(Mark(pair.0), Mark(pair.1))
        #expect(judgement.verdict == .similar, "\(pair) \(judgement)")
        #expect(judgement.reasons.contains { $0.rule == "5.1.6" }, "\(pair)")
    }

    @Test("知名商标与字母、顺序相差不大的常用词，含义不同", arguments: [("AUDI", "AUDIO"), ("京东", "东京")])
    func knownBesideWords(pair: (String, String)) {
        #expect(MarkJudge.judge(Mark(pair.0), Mark(pair.1)).verdict == .notSimilar)
        // What is no word is an imitation all the same.
        #expect(MarkJudge.judge(Mark("红牛"), Mark("红午")).verdict == .similar)
    }

    @Test("各有知名度的两个商标，不判为近似", arguments: [("中国银行", "中国农业银行"), ("INTEL", "INTUIT"), ("海尔", "海信"), ("长虹", "长安")])
    func knownApart(pair: (String, String)) {
        let judgement = MarkJudge.judge(Mark(pair.0), Mark(pair.1))
        #expect(judgement.verdict == .notSimilar)
        #expect(judgement.exceptions.map(\.rule) == ["3"])
    }

    @Test("一个申请人分开申请、拼起来就是他人商标的，也指出来")
    func splitFilings() {
        let judgement = SplitFilings.judge(["必味", "六风", "居酱"].map { Mark($0) }, against: Mark("六必居"), niceClass: 30)
        #expect(judgement?.verdict == .similar)
        #expect(judgement?.reasons.first?.rule == "5.1.16")
        #expect(SplitFilings.judge(["云趣", "海拓"].map { Mark($0) }, against: Mark("六必居")) == nil)
    }
}
