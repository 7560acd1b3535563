import Foundation
import Identifier
import Testing

@Suite("一串号码可能是什么")
struct CandidateTests {
    @Test(
        "最可能的一种排在最前",
        arguments: [
            ("ZL201310699744.2", "patent.grant", "ZL201310699744.2"), ("201310699744.2", "patent.application", "CN201310699744.2"),
            ("201310699744", "patent.application", "CN201310699744.2"), ("CN102025678A", "patent.publication", "CN102025678A"),
            ("CN 102025678 a", "patent.publication", "CN102025678A"), ("102025678", "patent.publication", "CN102025678"),
            ("102009000190429", "patent.application", "CN200910190429.0"), ("95115608X", "patent.application", "CN95115608.X"),
            ("12345678", "trademark", "12345678"), ("第12345678号", "trademark", "12345678"), ("g1138966", "trademark", "G1138966"),
            ("12345678-30", "trademark", "12345678-30"), ("商标注册号85100001", "trademark", "85100001"),
            ("申请号85100001", "trademark", "85100001"),
            ("专利申请号85100001", "patent.application", "CN85100001.0"), ("品种权号20190045", "variety", "20190045"),
            ("CNA20191006012", "variety", "CNA20191006012"), ("BS.08500145.7", "layout", "BS.08500145.7"),
            ("bs.12500520.2", "layout", "BS.12500520.2"),
            ("2020SR0123456", "software", "2020SR0123456"), ("软著登字第1234567号", "software", "软著登字第1234567号"),
            ("宁作登字-2020-F-00000001", "work", "宁作登字-2020-F-00000001"), ("AGI00001", "gi", "AGI00001"),
            ("91110000600037341L", "uscc", "91110000600037341L"), ("91350100M000100Y43", "uscc", "91350100M000100Y43"),
            ("11010519491231002X", "id-card", "110***********002X"), ("640104", "area", "640104"),
            ("Y2021980012345", "recordal", "Y2021980012345"),
            ("代理机构代码11127", "agency", "11127"), ("11127", "trademark", "11127"),
            ("US17043275", "patent.application", "US17043275"), ("EP 05255002.7", "patent.application", "EP05255002.7"),
            ("PCT/JP2014/059529", "patent.application", "PCT/JP2014/059529"), ("us20040123456a1", "patent.publication", "US20040123456A1"),
            ("US87035559-9", "trademark", "US87035559-9"), ("專利號ZL201310699744.2", "patent.grant", "ZL201310699744.2"),
            ("ZL201310699744.2（发明）", "patent.grant", "ZL201310699744.2"), ("CN102025678B（已授权）", "patent.publication", "CN102025678B"),
        ])
    func first(text: String, kind: String, canonical: String) {
        let best = Identifier.candidates(in: text).first
        #expect(best?.kind.rawValue == kind)
        #expect(best?.canonical == canonical)
        #expect(best?.valid == true)
        #expect(best?.typed == text)
    }

    @Test("专利号之后还给出同一专利的申请号")
    func grantThenApplication() {
        let found = Identifier.candidates(in: "ZL 2013 1 0699744.2")
        #expect(found.map(\.kind) == [.patentGrant, .patentApplication])
        #expect(found.map(\.canonical) == ["ZL201310699744.2", "CN201310699744.2"])
    }

    @Test("八位纯数字依次可能是商标、旧专利申请号、林业品种号")
    func eightDigits() {
        #expect(Identifier.candidates(in: "20010045").map(\.kind) == [.trademark, .variety])
        #expect(Identifier.candidates(in: "85100001").map(\.kind) == [.trademark, .patentApplication])
        #expect(Identifier.candidates(in: "12345678").map(\.kind) == [.trademark])
    }

    @Test("校验不符的号码仍列出,标明无效和理由")
    func invalid() {
        let best = Identifier.candidates(in: "201310699744.3").first
        #expect(best?.kind == .patentApplication)
        #expect(best?.valid == false)
        #expect(best?.reasons == ["校验位不符：应为2，现为3，请核对号码"])
        #expect(Identifier.candidates(in: "91110000600037341M").first?.valid == false)
    }

    @Test("不是号码的文字没有候选", arguments: ["", " ", "宁夏枸杞", "贺兰山东麓葡萄酒", "helan", "中国第号", "1.2.3.4", String(repeating: "1", count: 5000)])
    func none(text: String) {
        #expect(Identifier.candidates(in: text).isEmpty)
    }

    @Test(
        "认不出的文字说明原因和办法",
        arguments: [
            ("2.01311E+12", "科学计数法"), ("宁夏枸杞", "应含有数字"), ("1234567890", "10位数字"), ("12-34-56", "没有认出"),
            (String(repeating: "9", count: 300), "过长"),
        ])
    func whyNone(text: String, part: String) {
        #expect(Identifier.candidates(in: text).isEmpty)
        #expect(Identifier.whyNone(in: text).contains(part))
    }

    @Test("JSON 只含种类、规范写法、是否有效和理由")
    func json() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(Identifier.candidates(in: "CN201310699744.2")), as: UTF8.self)
        #expect(text == #"[{"canonical":"CN201310699744.2","kind":"patent.application","reasons":[],"valid":true}]"#)
    }

    @Test("身份证号在候选中总是脱敏")
    func masked() throws {
        let encoder = JSONEncoder()
        for text in ["11010519491231002X", "身份证号：110105194912310021", "110105491231002"] {
            let encoded = String(decoding: try encoder.encode(Identifier.candidates(in: text)), as: UTF8.self)
            #expect(encoded.contains("id-card"))
            #expect(!encoded.contains("19491231"))
        }
    }

    @Test("任何输入都不使程序出错")
    func anything() {
        var random = SplitMix(seed: 2017_57)
        let alphabet = Array("0123456789XCNZLGABSRYI.-。·号第专利申请商标软著登字作宁国 \u{3000}\u{FEFF}１Ｘ🐎é\u{301}()\"'".unicodeScalars)
        for _ in 0..<4_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<(Int(random.next() % 24)) { text.append(alphabet[Int(random.next() % UInt64(alphabet.count))]) }
            for candidate in Identifier.candidates(in: String(text)) { #expect(!candidate.canonical.isEmpty) }
        }
        for _ in 0..<1_000 {
            let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            _ = Identifier.candidates(in: String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test("规范写法再读一遍不变")
    func roundTrip() throws {
        var random = SplitMix(seed: 64)
        for _ in 0..<1_000 {
            let (year, kind, serial) = (2003 + random.next() % 24, [1, 2, 3, 8, 9][Int(random.next() % 5)], random.next() % 10_000_000)
            let digits = "\(year)\(kind)" + String(String(10_000_000 + serial).dropFirst())
            let number = try PatentApplicationNumber.parse(digits)
            #expect(try PatentApplicationNumber.parse(number.canonical).canonical == number.canonical)
            #expect(try PatentApplicationNumber.parse(number.grantNumber).canonical == number.canonical)
            #expect(number.canonical.hasPrefix("CN" + digits + "."))
        }
    }
}

/// Numbers that are the same on every run.
struct SplitMix {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
