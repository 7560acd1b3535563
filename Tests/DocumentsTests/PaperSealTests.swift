import Documents
import Law
import Markup
import Testing

/// A decision of an invented bureau.
let decision = Paper(
    authority: "银川市市场监督管理局", title: "投诉受理决定书", number: "〔2026〕12号",
    to: [.init(role: "claimant", title: "投诉人", name: "某消费者")],
    paragraphs: [
        "关于你反映的购买枸杞与标示不符一事（编号 7K3F-9QX2），本机关于2026年11月3日决定受理。", "依据《市场监督管理投诉举报处理办法》第十五条制发本文书。",
    ],
    remedies: ["不服本决定的，可以自收到之日起六十日内申请行政复议。"], annexes: ["送达地址确认书"], day: "2026-11-03", code: "7K3F-9QX2-MM4T",
    isInvented: true)

@Suite("文书的签名") struct PaperSealTests {
    @Test("签名认得文书：改一个字、换一把钥匙、换一份文书都不认") func seal() throws {
        let key = SealingKey()
        let seal = try PaperSeal(decision, by: key)
        #expect(seal.fits(decision))
        var other = decision
        other.paragraphs[0] += "。"
        #expect(!seal.fits(other))
        other = decision
        other.authority = "固原市市场监督管理局"
        #expect(!seal.fits(other))
        #expect(
            try !PaperSeal(digest: seal.digest, signature: PaperSeal(decision, by: SealingKey()).signature, key: seal.key).fits(decision))
        // The key comes back from where it was kept.
        #expect(try PaperSeal(decision, by: SealingKey(bytes: key.bytes)).key == seal.key)
    }

    @Test("正文的校验值不随空格和换行变") func spaces() {
        var other = decision
        other.paragraphs = decision.paragraphs.map { $0.replacing("决定", with: "决\u{3000}\n 定") }
        #expect(PaperSeal.digest(of: other) == PaperSeal.digest(of: decision))
        other.number = "〔2026〕13号"
        #expect(PaperSeal.digest(of: other) != PaperSeal.digest(of: decision))
    }

    @Test("二维码里是核对的地址，签名在井号之后，不发给服务器") func code() throws {
        let seal = try PaperSeal(decision, by: SealingKey())
        let code = seal.code(on: decision, site: "https://ip.example.gov.cn")
        #expect(code.hasPrefix("https://ip.example.gov.cn/verify?code=7K3F-9QX2-MM4T#"))
        let parts = code.split(separator: "#")[1].split(separator: ".").map(String.init)
        let statement = String(decoding: try #require([UInt8](base64URL: parts[0])), as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(
            statement == ["helan-paper-1", decision.authority, decision.number, decision.title, "2026-11-03", decision.code, seal.digest])
        #expect(parts[1] == seal.signature)
        let qr = try #require(QRCode(code))
        // Finder patterns stand in three corners and not in the fourth.
        for (column, row) in [(0, 0), (qr.side - 1, 0), (0, qr.side - 1)] { #expect(qr.isDark(column, row)) }
        #expect((17...177).contains(qr.side) && qr.svg(label: "验证二维码").text.contains("viewBox=\"0 0 \(qr.side + 8) \(qr.side + 8)\""))
        #expect(QRCode(String(repeating: "长", count: 2000)) == nil)
    }
}
