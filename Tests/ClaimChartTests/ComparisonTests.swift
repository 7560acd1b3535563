import Testing

@testable import ClaimChart

private let picker = [
    PartedClaim(number: 1, text: "一种枸杞采摘机，其特征在于：包括机架（1）和采摘头（2）；所述采摘头与所述机架转动连接；所述采摘头的前端设置有三排梳齿；所述梳齿的间距为8-12mm；所述机架底部通过螺栓固定有电机。"),
    PartedClaim(number: 2, text: "根据权利要求1所述的枸杞采摘机，其特征在于：所述梳齿为橡胶材质。"),
    PartedClaim(number: 3, text: "根据权利要求1或2所述的枸杞采摘机，其特征在于：所述机架内不设风机。"),
]

private func compare(_ features: String, name: String = "枸杞采摘机", _ claims: [PartedClaim] = picker) throws -> [ClaimFinding] {
    ProductComparison(try ProductDescription(name: name, features: features)).findings(claims)
}

@Suite("产品和权利要求逐个特征比对") struct ComparisonTests {
    private let whole = "机架和采摘头\n采摘头与机架转动连接\n采摘头前端有三排梳齿\n梳齿间距10毫米\n机架底部用螺栓固定电机\n"

    @Test("每个特征都有的，独立权利要求在前，写明都找到对应") func every() throws {
        let findings = try compare(whole)
        #expect(findings[0].claim.number == 1 && findings[0].clue == .every && findings[0].share == 1)
        #expect(findings[0].rows.map(\.finding.kind).allSatisfy { $0 == .same || $0 == .near })
        #expect(findings[0].rows[4].finding.remarks == ["“10毫米”在“8-12mm”的范围内"])
    }

    @Test("从属的包含它引用的全部特征；引用几项的按最接近的一种读") func dependent() throws {
        let findings = try compare(whole + "梳齿是橡胶材质\n")
        let second = try #require(findings.first { $0.claim.number == 2 })
        #expect(second.way == [1, 2] && second.rows.count == 7 && second.clue == .every)
        let third = try #require(findings.first { $0.claim.number == 3 })
        #expect(third.ways == 2 && third.way.last == 3 && third.clue == .open)
        // The product says nothing of a fan, so whether there is none is for people to see.
        #expect(third.rows.last?.finding.kind == .perhaps)
    }

    @Test("少一个特征就是缺少特征") func lacking() throws {
        let findings = try compare("机架和采摘头\n采摘头与机架转动连接\n机架底部用螺栓固定电机")
        #expect(findings[0].clue == .lacking)
        #expect(
            findings[0].rows.contains { $0.finding.kind == .absent && $0.feature.words.text.contains("间距") || $0.finding.kind == .absent })
    }

    @Test("数值在范围外的另外写明，没有写数值的只算可能") func figures() throws {
        let outside = try compare(whole.replacingTen(with: "梳齿的间距为30mm"))[0].rows[4].finding
        #expect(outside.kind == .figureOutside && outside.remarks == ["“30mm”在“8-12mm”的范围外"])
        let unstated = try compare(whole.replacingTen(with: "梳齿的间距可以调节"))[0].rows[4].finding
        #expect(unstated.kind == .perhaps && unstated.remarks.first?.contains("没有写") == true)
        let two = try compare("机架和采摘头\n采摘头的前端设置有两排梳齿")[0].rows[3].finding
        #expect(two.kind == .figureOutside)
    }

    @Test("几个数值的，按前面说的东西对：尿素对尿素") func things() throws {
        let claims = [PartedClaim(number: 1, text: "一种肥料，其特征在于：尿素为30-40份。")]
        let outside = try compare("尿素20份，磷肥35份", name: "", claims)[0].rows[1].finding
        #expect(outside.kind == .figureOutside && outside.remarks == ["“20份”在“30-40份”的范围外"])
        #expect(try compare("磷肥20份，尿素35份", name: "", claims)[0].rows[1].finding.kind == .same)
    }

    @Test("说法相反的不算找到：不设对设有") func contrary() throws {
        let findings = try compare(whole + "机架内设有风机")
        let third = try #require(findings.first { $0.claim.number == 3 })
        #expect(third.rows.last?.finding.kind == .contrary)
        let same = try compare(whole + "机架内没有风机")
        #expect(same.first { $0.claim.number == 3 }?.rows.last?.finding.kind == .same)
        let steel = try compare("所述外壳为不锈钢", name: "", [PartedClaim(number: 1, text: "一种锅，其特征在于：所述外壳为不锈钢。")])
        #expect(steel[0].rows.last?.finding.kind == .same)
    }

    @Test("常替用的词只提出可能等同，由人判断，不算字样相同") func equivalents() throws {
        let finding = try compare("机架底部用螺钉固定马达")[0].rows[5].finding
        #expect(finding.kind == .near)
        #expect(finding.remarks.contains("“螺钉”与“螺栓”可能等同，由人判断") && finding.remarks.contains("“马达”与“电机”可能等同，由人判断"))
    }

    @Test("一个特征散在几行里的，写出哪几行") func several() throws {
        let claims = [PartedClaim(number: 1, text: "一种烘房，其特征在于：包括热泵机组、循环风道和托盘小车。")]
        let finding = try compare("热泵机组\n循环风道\n托盘小车\n彩灯", name: "", claims)[0].rows[1].finding
        #expect(finding.kind == .same && Set(finding.lines) == [0, 1, 2])
    }

    @Test("少一个词的不算找到：循环风机的上方设有机架，产品写的是热风炉的上方设有循环风机") func missingWord() throws {
        let claims = [PartedClaim(number: 1, text: "一种装置，其特征在于：所述循环风机的上方设置有机架。")]
        #expect(try compare("热风炉的上方设置有循环风机", name: "", claims)[0].rows[1].finding.kind == .perhaps)
        #expect(try compare("循环风机上方有机架", name: "", claims)[0].rows[1].finding.kind == .same)
    }

    @Test("词和词之间的两个字不算缺：枸杞热泵烘干机里的枸杞、热泵、烘干机各自写了的，就找到了") func borders() throws {
        let claims = [PartedClaim(number: 1, text: "一种枸杞热泵烘干机，其特征在于：有门。")]
        let product = try ProductDescription(name: "枸杞烘干机", features: "热泵机组")
        let joined = Set(ClaimText("杞热泵烘").words.map(\.word)).subtracting(ClaimText("热泵").words.map(\.word))
        let finding = ProductComparison(product) { joined.contains($0) ? 8 : 1 }.findings(claims)[0].rows[0].finding
        #expect(finding.kind == .same && finding.lines == [0, 1])
    }

    @Test("检索用的词是比左右相交的更常见的：热风炉法兰里有热风、法兰，没有炉法") func likely() {
        let common = Set(["热风", "风炉", "法兰", "连接"].flatMap { ClaimText($0).words.map(\.word) })
        let words = ClaimText("所述热风炉法兰连接PLC的轴").likelyWords { common.contains($0) ? 1 : 8 }
        #expect(words.map(\.text) == ["热风", "风炉", "法兰", "连接", "PLC"])
    }

    @Test("稀见的词分量重") func rarity() throws {
        let product = try ProductDescription(name: "", features: "连接固定在一起")
        let claims = [PartedClaim(number: 1, text: "一种锅，其特征在于：蒸煮腔连接固定。")]
        let common = Set(ClaimText("连接固定").words.map(\.word))
        let plain = ProductComparison(product).findings(claims)[0].rows[1].finding.share
        let weighed = ProductComparison(product) { common.contains($0) ? 0.1 : 4 }.findings(claims)[0].rows[1].finding.share
        #expect(weighed < plain / 3)
    }

    @Test("点亮的位置就是重合的字") func lighting() throws {
        let comparison = ProductComparison(try ProductDescription(name: "", features: "采摘头前端有三排梳齿"))
        let row = try #require(comparison.findings(picker)[0].rows.first { $0.feature.words.text.contains("三排") })
        let lit = comparison.lit(row)
        func cut(_ places: [Range<Int>], _ text: String) -> [String] { ClaimText.indices(places, in: text).map { String(text[$0]) } }
        #expect(cut(lit.feature, row.feature.words.text) == ["采摘头", "前端", "梳齿"])
        #expect(cut(lit.lines[0].places, "采摘头前端有三排梳齿") == ["采摘头前端", "梳齿"] || !lit.lines[0].places.isEmpty)
    }

    @Test("引用的权利要求不在的写明；绕圈的引用不会停不下来") func missing() throws {
        let alone = try compare("梳齿为橡胶材质", name: "", [picker[1]])
        #expect(alone[0].missing == [1] && alone[0].clue == .open)
        let circle = [
            PartedClaim(number: 1, text: "根据权利要求2所述的机，其特征在于：甲板。"), PartedClaim(number: 2, text: "根据权利要求1所述的机，其特征在于：乙板。"),
        ]
        #expect(try compare("甲板\n乙板", name: "", circle).count == 2)
        let deep = (1...40).map { n in PartedClaim(number: n, text: n == 1 ? "一种机，其特征在于：甲板。" : "根据权利要求1至\(n - 1)任一项所述的机，其特征在于：乙板\(n)号。") }
        #expect(try compare("甲板", name: "", deep).count == 40)
    }

    @Test(
        "填错的写明哪一行、怎么改",
        arguments: [
            ("", "请填写"), (String(repeating: "机架\n", count: 300), "至多 60 行，现在有 300 行"),
            (String(repeating: "长", count: 5_000), "第 1 行有 5000 个字"),
            ("的\n所述\n以及", "没有可以比较的词"),
        ]) func faults(text: String, words: String)
    {
        do {
            _ = try ProductDescription(name: "", features: text)
            Issue.record("收下了")
        } catch { #expect(error.faults[0].text.contains(words) && error.faults[0].field == "features") }
    }
}

extension String {
    fileprivate func replacingTen(with line: String) -> String {
        split(separator: "\n").map { $0.hasPrefix("梳齿间距") ? line : String($0) }.joined(separator: "\n")
    }
}
