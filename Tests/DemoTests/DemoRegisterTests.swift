import Demo
import Foundation
import Identifier
import Law
import Register
import Testing

private let today: LocalDate = "2026-11-23"

@Suite("演示数据")
struct DemoRegisterTests {
    static let register = DemoRegister(rights: 6_000, parties: 1_000, today: today)
    static let records = Array(register.records)

    @Test("同一种子两次所得逐字节相同,换一个种子则不同")
    func sameSeed() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        func bytes(_ seed: UInt64) throws -> Data {
            try encoder.encode(Array(DemoRegister(seed: seed, rights: 500, parties: 200, today: today).records))
        }
        #expect(try bytes(1) == bytes(1))
        #expect(try bytes(1) != bytes(2))
    }

    @Test("权利数目与所要的相等,六类俱全", arguments: [1, 7, 60, 1_000, 6_000, 60_000])
    func size(_ wanted: Int) {
        let register = DemoRegister(rights: wanted, parties: 100, today: today)
        #expect(register.counts.values.reduce(0, +) == wanted)
        if wanted >= 1_000 { #expect(RightKind.allCases.allSatisfy { (register.counts[$0] ?? 0) > 0 }) }
    }

    @Test("权利的编号各不相同")
    func keysDiffer() {
        let keys = Self.records.map { "\($0.kind.rawValue) \($0.key)" }
        #expect(keys.count == 6_000)
        #expect(Set(keys).count == keys.count)
    }

    @Test("五百万件权利中,同一天的申请号也各不相同")
    func keysOfMany() {
        let register = DemoRegister(rights: 5_000_000, parties: 100, today: today)
        var seen = Set<String>()
        for index in 1_600_000..<1_602_000 { seen.insert(register.record(.patent, index).key) }
        #expect(seen.count == 2_000)
    }

    @Test("专利申请号、文献号的校验位和格式都有效")
    func patentNumbers() throws {
        for record in Self.records where record.kind == .patent {
            let number = try PatentApplicationNumber.parse(record.key)
            #expect(number.canonical == record.key)
            #expect(number.notes.isEmpty)
            for other in record.numbers where other.role != .application {
                #expect(try PatentPublicationNumber.parse(other.canonical).canonical == other.canonical)
            }
        }
    }

    @Test("主体的统一社会信用代码有效,两道校验都符,且不属于任何真实主体")
    func creditCodes() throws {
        let codes = (0..<Self.register.partyCount).map(Self.register.party(at:))
            .filter { $0.kind != .person && $0.kind != .agency }.compactMap(\.identifier)
        #expect(codes.count > 800)
        #expect(Set(codes).count == codes.count)
        for code in codes {
            let parsed = try UnifiedSocialCreditCode.parse(code)
            #expect(parsed.notes.isEmpty)
            #expect(parsed.area.hasPrefix("64"))
            #expect(code.dropFirst(8).hasPrefix("DEM"))
        }
    }

    @Test("自然人没有证件号码")
    func personsHaveNoNumber() {
        #expect(Self.records.flatMap(\.parties).allSatisfy { $0.nature == .organisation || $0.identifier == nil })
    }

    @Test("日期先后有序,一切都在演示日之前")
    func order() {
        for record in Self.records {
            let days = record.days
            for day in days where day.key != .expiry { #expect(day.value < today, "\(record.key) \(day)") }
            #expect(record.events.allSatisfy { $0.day < today })
            #expect(zip(record.events, record.events.dropFirst()).allSatisfy { $0.day <= $1.day }, "\(record.key)")
            let steps = [days[.filing], days[.preliminaryPublication], days[.publication], days[.grant] ?? days[.registration]]
                .compactMap { $0 }
            if record.kind != .copyright { #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 }, "\(record.key)") }
            if let completed = days[.completion], let registered = days[.registration] { #expect(completed < registered) }
        }
    }

    @Test("专利终止或者全部无效之后,除恢复外不再有事项")
    func nothingAfterTheEnd() {
        let ends: Set = ["CF01", "CX01", "IW01", "AV01", "RJ01", "WD01"]
        var ended = 0
        for record in Self.records where record.kind == .patent {
            guard let end = record.events.firstIndex(where: { ends.contains($0.code) }) else { continue }
            ended += 1
            let after = record.events[(end + 1)...].filter { $0.day > record.events[end].day }
            #expect(after.isEmpty || record.events.contains { $0.code == "RR01" }, "\(record.key)")
        }
        #expect(ended > 200)
    }

    @Test("实用新型和外观设计只见授权的,发明有授权也有未决和未获权的")
    func forms() {
        let patents = Self.records.filter { $0.kind == .patent }
        #expect(patents.filter { $0.particulars.form != .invention }.allSatisfy { $0.days[.grant] != nil })
        let inventions = patents.filter { $0.particulars.form == .invention }
        #expect(inventions.allSatisfy { $0.days[.publication] != nil })
        let granted = inventions.filter { $0.days[.grant] != nil }.count
        #expect(granted * 100 > inventions.count * 25 && granted * 100 < inventions.count * 65)
    }

    @Test("注册商标专用期十年,到对应日的前一日为止")
    func markTerm() throws {
        let mark = try #require(
            Self.records.first { $0.kind == .trademark && $0.days[.registration] != nil && $0.days[.renewal] == nil })
        let registered = try #require(mark.days[.registration]).civil
        let expiry = try #require(mark.days[.expiry])
        #expect(expiry + 1 == LocalDate(registered.year + 10, registered.month, registered.day))
    }

    @Test("同一商标号的各类共用名称、申请人和申请日,类别不同")
    func marksInSeveralClasses() {
        let marks = Dictionary(grouping: Self.records.filter { $0.kind == .trademark }) { $0.numbers.first?.canonical ?? "" }
        let several = marks.values.filter { $0.count > 1 }
        #expect(several.count > 100)
        for classes in several {
            #expect(Set(classes.map(\.titles)).count == 1)
            #expect(Set(classes.map { $0.days[.filing] }).count == 1)
            #expect(Set(classes.map(\.parties)).count == 1)
            #expect(Set(classes.map(\.key)).count == classes.count)
        }
    }

    @Test("银川居多,逐年增长,五市都有")
    func distribution() {
        let owners = Self.records.compactMap { $0.parties.first?.area?.prefix(4) }
        let byCity = Dictionary(grouping: owners) { $0 }.mapValues(\.count)
        #expect(Set(byCity.keys) == ["6401", "6402", "6403", "6404", "6405"])
        #expect((byCity["6401"] ?? 0) * 2 > owners.count)
        let years = Dictionary(grouping: Self.records.compactMap { $0.days[.filing]?.civil.year }) { $0 }.mapValues(\.count)
        #expect((years[2021] ?? 0) > 5 * (years[2008] ?? 0))
        #expect((years[2005] ?? 0) > 0)
    }

    @Test("专利名称多样,摘要长短适中,没有漏填的空位")
    func texts() {
        let patents = DemoRegister(rights: 8_000, parties: 1_000, today: today).records(of: .patent)
            .filter { $0.particulars.form != .design }
        #expect(Set(patents.flatMap(\.titles).map(\.text)).count > 2_500)
        for text in patents.flatMap({ $0.titles + $0.abstracts }).map(\.text) + patents.flatMap(\.claims).map(\.text) {
            #expect(!text.isEmpty && !text.contains { "{}[]|".contains($0) }, "\(text)")
        }
        let lengths = patents.flatMap(\.abstracts).map(\.text.count)
        #expect(lengths.allSatisfy { (90...330).contains($0) }, "\(lengths.min() ?? 0)…\(lengths.max() ?? 0)")
        #expect(patents.contains { $0.claims.count > 1 })
    }

    @Test("没有一个名称是知名企业、高校或者品牌")
    func noRealNames() {
        let real = [
            "宝丰", "百瑞源", "早康", "隆基", "中环", "伊利", "蒙牛", "华为", "腾讯", "阿里", "百度", "夏进", "张裕", "长城", "西夏王",
            "晴雪", "东方钽业", "沃福", "宁夏红", "圣雪绒", "中银", "神华", "国能", "吴忠仪表", "共享集团", "天元锰业", "晓鸣", "新华",
            "宁夏大学", "北方民族", "宁夏医科", "厚生记", "小米", "茅台",
        ]
        let names =
            (0..<Self.register.partyCount).map { Self.register.party(at: $0).name }
            + Self.records.filter { $0.kind == .trademark }.flatMap(\.titles).map(\.text)
        for name in names { #expect(!real.contains { name.contains($0) }, "\(name)") }
    }

    @Test("每件权利都说明是演示:主体的地址写明虚构,地理标志写明待核实")
    func marked() {
        for record in Self.records {
            if record.kind == .indication {
                #expect(record.parties.isEmpty)
                #expect(record.days.isEmpty)
                #expect(record.particulars.announcement?.contains("待核实") == true)
            } else {
                #expect(record.parties.contains { $0.address?.contains("虚构") == true }, "\(record.key)")
            }
        }
    }

    @Test(
        "宁夏的地理标志都在",
        arguments: ["中宁枸杞", "盐池滩羊", "贺兰山东麓葡萄酒", "灵武长枣", "西吉马铃薯", "彭阳红梅杏", "盐池黄花菜", "贺兰砚"])
    func indications(_ name: String) {
        #expect(Self.records.contains { $0.kind == .indication && $0.titles.first?.text == name })
    }

    @Test("组织的名称各不相同,各种主体都有,代理机构代码五位")
    func parties() {
        let register = DemoRegister(rights: 10, parties: 8_000, today: today)
        let parties = (0..<register.partyCount).map(register.party(at:))
        let organisations = parties.filter { $0.kind != .person }.map(\.name)
        #expect(parties.count == 8_000)
        #expect(Set(organisations).count == organisations.count)
        #expect(Set(parties.map(\.kind)) == Set(DemoParty.Kind.allCases))
        #expect(parties.filter { $0.kind == .agency }.allSatisfy { $0.identifier?.count == 5 })
    }
}

@Suite("演示数据的表格")
struct DemoCSVTests {
    private let register = DemoRegister(rights: 2_000, parties: 300, today: today)

    @Test("专利表用国家检索网站的标题,一件一行,行尾为回车换行")
    func patents() throws {
        let lines = Array(DemoCSV(register, kind: .patent).lines)
        let headings = try #require(lines.first)
        for heading in ["申请号", "公开(公告)号", "发明名称", "申请(专利权)人", "发明人", "IPC分类号", "摘要", "法律状态"] {
            #expect(headings.contains(heading))
        }
        #expect(lines.count == 1 + (register.counts[.patent] ?? 0))
        #expect(lines.allSatisfy { $0.hasSuffix("\r\n") })
        #expect(lines.dropFirst().allSatisfy { $0.contains("演示数据（虚构）") })
    }

    @Test("每一行的列数与标题相同", arguments: RightKind.allCases)
    func columns(_ kind: RightKind) {
        let file = DemoCSV(register, kind: kind)
        for line in file.lines { #expect(fields(line) == file.headings.count, "\(line)") }
    }

    /// Counts the fields of a line that has no line break inside a field.
    private func fields(_ line: String) -> Int {
        var (count, isQuoted) = (1, false)
        for byte in line.utf8 {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ","), !isQuoted { count += 1 }
        }
        return count
    }
}
