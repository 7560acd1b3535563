import Foundation
import Similarity
import Testing

/// Real data, in the folder that `HELAN_SAMPLE_DATA` names or else in one that lies beside the repository.
enum RealSamples {
    static func text(_ name: String) -> String? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appendingPathComponent("shared").appendingPathComponent("data").path
        let folder = ProcessInfo.processInfo.environment["HELAN_SAMPLE_DATA"] ?? beside
        return try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
}

@Suite("商标索引")
struct IndexTests {
    private static let letters = Array("雅美康大金宝丽佳华新安乐福龙天海源清香红")

    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        }
    }

    private static func altered(_ name: String, _ random: inout Random) -> String {
        var row = Array(name)
        let place = Int.random(in: 0..<row.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: row[place] = letters.randomElement(using: &random) ?? "大"
        case 1 where row.count > 2: row.remove(at: place)
        case 2: row.insert(letters.randomElement(using: &random) ?? "大", at: place)
        default: row.swapAt(place, (place + 1) % row.count)
        }
        return String(row)
    }

    @Test("判为不是不近似的每一对，都有共同的键：各组商标对，两个方向")
    func keysMeet() {
        for pair in [tunedPairs, seenPairs, heldPairs, freshPairs, sealedPairs, laterPairs].flatMap({ ExpectedPair.read($0) }) {
            for (one, other) in [(Mark(pair.first), Mark(pair.second)), (Mark(pair.second), Mark(pair.first))] {
                for niceClass in [nil, pair.niceClass] where MarkJudge.judge(one, other, niceClass: niceClass).verdict != .notSimilar {
                    #expect(!Set(MarkKeys.asked(one)).isDisjoint(with: MarkKeys.stored(other)), "\(one.text) \(other.text)")
                }
            }
        }
    }

    @Test("索引找到的，与逐一比较找到的完全相同")
    func isExhaustive() {
        var random = Random(state: 3)
        // Without real data, names of three of thirty characters with weak words and letters among them.
        let pool = [
            "雷", "雪", "碧", "康", "帅", "师", "傅", "大", "新", "白", "免", "兔", "牌", "轩", "科技", "店", "王", "玉", "金", "全", "玫瑰", "花", "ROSE", "LION",
            "狮子", "尔", "斯", "帕", "之", "K",
        ]
        let invented = (0..<2_000).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in pool.randomElement(using: &random) ?? "" }.joined()
        }
        let real =
            RealSamples.text("brand-names.txt").map {
                $0.split(whereSeparator: \.isNewline).enumerated().filter { $0.offset % 60 == 0 }.map { String($0.element) }
            } ?? []
        if real.isEmpty { print("没有 brand-names.txt，只用虚构的名称") }
        for names in [invented, real] where !names.isEmpty {
            let entries = names.enumerated().map { MarkIndex.Entry(id: Int64($0), name: $1) }
            let index = MarkIndex(entries), reader = ExhaustiveReader(entries)
            for _ in 0..<40 {
                let query = Self.altered(names.randomElement(using: &random) ?? "大", &random)
                #expect(Set(index.find(query, limit: .max).map(\.id)) == Set(reader.find(query)), "\(query)")
            }
        }
    }

    /// Characters in groups that look or sound alike, or are weak; names are made of one of each group picked.
    private static let groups = [
        "大太犬天夭", "未末木本", "康庸唐", "青清请情晴", "王玉主", "白百自伯", "师帅", "令今", "郎朗浪狼", "马妈玛码", "几儿", "雷雪", "土士", "人入八", "里理李", "罗锣萝", "牌科技",
        "新好宝", "蓝南兰拦", "宁林玲", "四十是", "发华花", "三叁一", "爸爹妈",
    ].map(Array.init)

    @Test("改几个形近、音近的字，判为不是不近似的，都有共同的键，索引也都找得到")
    func keysMeetAfterChanges() {
        var random = Random(state: 5)
        var patterns: [[[Character]]] = []
        for _ in 0..<150 {
            patterns.append((0..<Int.random(in: 1...6, using: &random)).map { _ in Self.groups.randomElement(using: &random) ?? [] })
        }
        func name(_ pattern: [[Character]]) -> String { String(pattern.compactMap { $0.randomElement(using: &random) }) }
        let entries = patterns.flatMap { pattern in (0..<20).map { _ in name(pattern) } }.enumerated().map {
            MarkIndex.Entry(id: Int64($0), name: $1)
        }
        let index = MarkIndex(entries), reader = ExhaustiveReader(entries)
        for pattern in patterns.prefix(60) {
            let question = name(pattern)
            let missing = Set(reader.find(question)).symmetricDifference(index.find(question, limit: .max).map(\.id))
            #expect(missing.isEmpty, "\(question) \(missing.map { entries[Int($0)].name })")
        }
    }

    @Test("甲的索引里找得到乙，乙的索引里也找得到甲，各组商标对")
    func findIsSymmetric() {
        for pair in [tunedPairs, seenPairs, heldPairs, freshPairs, sealedPairs, laterPairs].flatMap({ ExpectedPair.read($0) }) {
            func isFound(_ one: String, _ other: String) -> Bool {
                !MarkIndex([MarkIndex.Entry(id: 1, name: one)]).find(other, niceClass: pair.niceClass).isEmpty
            }
            let isNear = pair.judgement.verdict != .notSimilar
            #expect(isFound(pair.first, pair.second) == isNear, "\(pair.first) \(pair.second)")
            #expect(isFound(pair.second, pair.first) == isNear, "\(pair.first) \(pair.second)")
        }
    }

    /// Names in which letters are changed twice, characters parted in two or joined, said more often, digits changed.
    @Test("外文改两处、一字拆两字、叠字、数字改一位：判为不是不近似的，索引都找得到")
    func keysMeetAfterLongChanges() {
        var random = Random(state: 9)
        let letters = Array("AEIOULNRSTCKMPD"), digits = Array("0123456789"), whole = Array("朋明鲤林胖静婚蛙娃哈露多花")
        let parts = ["月月", "日月", "鱼里", "木木", "月半", "青争", "女昏", "虫圭"].map(Array.init)
        var names: [String] = []
        for _ in 0..<120 {
            let base = (0..<Int.random(in: 6...11, using: &random)).map { _ in letters.randomElement(using: &random) ?? "A" }
            let number = (0..<Int.random(in: 3...5, using: &random)).map { _ in digits.randomElement(using: &random) ?? "1" }
            let row = (0..<Int.random(in: 1...3, using: &random)).map { _ in whole.randomElement(using: &random) ?? "月" }
            for _ in 0..<6 {
                var changed = base, other = number, characters = row
                for _ in 0..<2 {
                    let place = Int.random(in: 1..<changed.count, using: &random), letter = letters.randomElement(using: &random) ?? "A"
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: changed[place] = letter
                    case 1: changed.insert(letter, at: place)
                    case 2: changed.insert(changed[place], at: place)
                    default: changed.remove(at: place)
                    }
                }
                other[Int.random(in: 0..<other.count, using: &random)] = digits.randomElement(using: &random) ?? "1"
                let place = Int.random(in: 0..<characters.count, using: &random)
                if Bool.random(using: &random) {
                    characters.insert(characters[place], at: place)
                } else {
                    characters.replaceSubrange(place...place, with: parts.randomElement(using: &random) ?? [])
                }
                names += [String(changed), String(other), String(characters)]
            }
            names += [String(base), String(number), String(row)]
        }
        let entries = names.enumerated().map { MarkIndex.Entry(id: Int64($0), name: $1) }
        let index = MarkIndex(entries), reader = ExhaustiveReader(entries)
        for question in names.indices.filter({ $0 % 17 == 0 }).map({ names[$0] }) {
            let missing = Set(reader.find(question)).symmetricDifference(index.find(question, limit: .max).map(\.id))
            #expect(missing.isEmpty, "\(question) \(missing.map { names[Int($0)] })")
        }
    }

    @Test("分类表里的商品名称在本类是弱词：索引、比较和键都用同一份名称")
    func goodsNames() {
        let listed: [(niceClass: Int, name: String)] = [(12, "有轨电车（车辆）"), (31, "甜菜"), (12, "abc"), (12, "车")]
        let names = GoodsNames(listed)
        let one = Mark("云岚有轨电车"), other = Mark("云岚")
        #expect(MarkJudge.judge(one, other, niceClass: 12).verdict == .notSimilar)
        #expect(MarkJudge.judge(one, other, niceClass: 12, goodsNames: names).verdict == .similar)
        #expect(MarkJudge.judge(one, other, niceClass: 31, goodsNames: names).verdict == .notSimilar)
        #expect(!Set(MarkKeys.asked(one, goodsNames: names)).isDisjoint(with: MarkKeys.stored(other, goodsNames: names)))
        var index = MarkIndex([MarkIndex.Entry(id: 1, name: "云岚")], goodsNames: names)
        index.add(MarkIndex.Entry(id: 2, name: "云岚甜菜", classes: [31]))
        #expect(index.find("云岚有轨电车", niceClass: 12).map(\.id) == [1])
        #expect(Set(index.rebuilt().find("云岚", niceClass: 31).map(\.id)) == [1, 2])
    }

    private struct Item: Decodable {
        let cls: String
        let name: String
    }

    @Test("区分表的每一个商品名称加在商标后面，在本类判为近似，索引也找得到（没有数据时跳过）")
    func namesOfTheClassification() throws {
        guard let text = RealSamples.text("nice_items.jsonl") else { return print("没有 nice_items.jsonl，跳过") }
        let items = try text.split(separator: "\n").map { try JSONDecoder().decode(Item.self, from: Data($0.utf8)) }
        let listed = items.compactMap { item in Int(item.cls).map { (niceClass: $0, name: item.name) } }
        let names = GoodsNames(listed)
        let index = MarkIndex([MarkIndex.Entry(id: 1, name: "云岚")], goodsNames: names)
        var tried = 0
        for (niceClass, name) in listed.enumerated().filter({ $0.offset % 40 == 0 }).map(\.element) {
            let plain = name.prefix { !"（(".contains($0) }
            guard (2...8).contains(plain.count), plain.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { continue }
            tried += 1
            #expect(
                MarkJudge.judge(Mark("云岚\(plain)"), Mark("云岚"), niceClass: niceClass, goodsNames: names).verdict == .similar, "\(plain)")
            #expect(index.find("云岚\(plain)", niceClass: niceClass).map(\.id) == [1], "\(plain)")
        }
        #expect(tried > 50)
    }

    @Test("先近后远，限定条数")
    func ordered() {
        let index = MarkIndex(["雪碧", "雷碧", "雪碧饮料", "可乐"].enumerated().map { MarkIndex.Entry(id: Int64($0), name: $1) })
        let found = index.find("雪碧")
        #expect(found.map(\.name).prefix(1) == ["雪碧"])
        #expect(Set(found.map(\.name)) == ["雪碧", "雷碧", "雪碧饮料"])
        #expect(found.first?.judgement.verdict == .identical)
        #expect(index.find("雪碧", limit: 1).count == 1)
        #expect(index.find("雪碧", verdict: .identical).count == 1)
    }

    @Test("四个字的首字只是音近，索引也不漏")
    func nearFirstSound() {
        #expect(MarkIndex([MarkIndex.Entry(id: 1, name: "林亭牧歌")]).find("宁亭牧歌").map(\.id) == [1])
    }

    @Test("很长的外文，能比较的索引都找得到")
    func longLetters() {
        let word = "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ"
        for cut in [10, 16, 20] {
            let one = String(word.prefix(cut) + "QZ"), other = String("QZ" + word.prefix(cut))
            let isNear = MarkJudge.judge(Mark(one), Mark(other)).verdict != .notSimilar
            #expect(MarkIndex([MarkIndex.Entry(id: 1, name: other)]).find(one).isEmpty != isNear)
        }
        let long = String(word.suffix(18) + word.prefix(18))
        #expect(
            MarkIndex([MarkIndex.Entry(id: 1, name: long)]).find(word).isEmpty
                == (MarkJudge.judge(Mark(word), Mark(long)).verdict == .notSimilar))
    }

    @Test("只找同类别的商标；没有类别的当作各类都有")
    func byClass() {
        let index = MarkIndex([
            MarkIndex.Entry(id: 1, name: "云趣", classes: [9, 35]), MarkIndex.Entry(id: 2, name: "云趣", classes: [30]),
            MarkIndex.Entry(id: 3, name: "云趣"),
        ])
        #expect(index.find("云趣", niceClass: 35).map(\.id) == [1, 3])
        #expect(index.find("云趣").count == 3)
    }

    @Test("后来加的找得到，拿掉的找不到，重建以后也一样")
    func changes() {
        var index = MarkIndex([MarkIndex.Entry(id: 1, name: "海天"), MarkIndex.Entry(id: 2, name: "蓝月亮")])
        index.add(MarkIndex.Entry(id: 3, name: "海夭"))
        #expect(Set(index.find("海天").map(\.id)) == [1, 3])
        index.remove(1)
        #expect(index.find("海天").map(\.id) == [3])
        index.add(MarkIndex.Entry(id: 3, name: "蓝月壳"))
        #expect(index.find("海天").isEmpty)
        #expect(Set(index.find("蓝月亮").map(\.id)) == [2, 3])
        #expect(index.count == 2)
        let rebuilt = index.rebuilt()
        #expect(Set(rebuilt.find("蓝月亮").map(\.id)) == [2, 3])
        #expect(rebuilt.count == 2 && rebuilt.changes == 0)
    }

    @Test("空的索引和空的名称不出错")
    func empty() {
        let index = MarkIndex([MarkIndex.Entry]())
        #expect(index.find("大").isEmpty)
        #expect(MarkIndex([MarkIndex.Entry(id: 1, name: "")]).find("").isEmpty)
    }

    @Test("指南和法院的商标对：近似的找出九成以上，不近似的放过七成半以上（没有数据时跳过）")
    func outsidePairs() {
        guard let text = RealSamples.text("mark-pairs.csv") else { return print("没有 mark-pairs.csv，跳过") }
        let pairs = text.split(whereSeparator: \.isNewline).dropFirst().map(Self.fields).filter {
            $0.count >= 5 && !$0[4].contains("stylised")
        }
        .map { ExpectedPair(first: $0[0], second: $0[1], niceClass: Int($0[2]), isNear: $0[3] != "not_similar", why: $0[4]) }
        let shares = Shares(pairs, "指南和法院的")
        #expect(shares.near >= 0.9)
        #expect(shares.other >= 0.75)
    }

    private static func fields(_ line: Substring) -> [String] {
        var answer = [""], quoted = false
        for character in line {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                answer.append("")
            } else {
                answer[answer.count - 1].append(character)
            }
        }
        return answer
    }
}
