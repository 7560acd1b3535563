import Documents
import Foundation
import Testing

/// A parcel of an invented matter.
private func draft() -> ParcelDraft {
    ParcelDraft(
        number: "7K3F-9QX2-P1", matter: "7K3F-9QX2", procedure: "涉嫌犯罪案件移送", procedureCode: "protection.transfer", authority: "银川市市场监督管理局",
        by: "账号7", recipient: "银川市公安局@authority@<b>", madeAt: "2026-03-13 09:30:00", holdsPersonal: false, isInvented: true,
        entries: [
            .init(
                seq: 2, number: 1, kind: "matter.entry.suspected", title: "发现涉嫌犯罪", day: "2026-03-11", recordedAt: "2026-03-11 09:00:00",
                actor: "账号8", citation: "第五条", facts: [.init("移送的理由", "达到追诉标准 <script>")], hash: String(repeating: "ab", count: 32))
        ],
        papers: [.init(title: "移送书", fileName: "移送书〔2026〕1号.txt", entry: 3, content: .text("移送"))],
        files: [.init(title: "照片", fileName: "../照片 一.jpg", entry: 2, content: .text("\u{1}\u{2}像"))])
}

private func bytes(_ draft: ParcelDraft, _ key: SealingKey) throws -> [UInt8] {
    var out: [UInt8] = []
    try SealedParcel(draft, by: key).write { out += $0 }
    return out
}

/// Checks bytes as a file of the disk.
private func check(_ bytes: [UInt8]) throws -> CheckedParcel {
    let file = FileManager.default.temporaryDirectory.appending(path: "parcel-\(UUID().uuidString).zip")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try CheckedParcel(path: file.path)
}

private func fault(_ bytes: [UInt8]) -> ParcelFault? {
    do {
        _ = try check(bytes)
        return nil
    } catch { return error as? ParcelFault }
}

extension [UInt8] {
    fileprivate func altering(_ text: String, to other: String, last: Bool = false) -> [UInt8] {
        let (old, new) = (Array(text.utf8), Array(other.utf8))
        precondition(old.count == new.count)
        var out = self
        let places = indices.dropLast(old.count - 1).filter { Array(self[$0..<$0 + old.count]) == old }
        if let place = last ? places.last : places.first { out.replaceSubrange(place..<place + old.count, with: new) }
        return out
    }
}

@Suite("密封包") struct ParcelTests {
    @Test("同样的内容、时间和钥匙是同样的字节；封好的核对得上，别的钥匙封的公钥不同") func sealed() throws {
        let key = SealingKey()
        let parcel = try bytes(draft(), key)
        #expect(try bytes(draft(), key) == parcel)
        let checked = try check(parcel)
        #expect(checked.manifest.number == "7K3F-9QX2-P1" && checked.bytes == parcel.count && checked.key == key.publicKey.base64URL)
        #expect(checked.manifest.items.map(\.name) == ["entries.json", "papers/001-移送书〔2026〕1号.txt", "files/001-.._照片_一.jpg"])
        #expect(checked.manifest.pages.map(\.name) == ["index.html", "receipt.html", "receipt.json"])
        #expect(try check(bytes(draft(), SealingKey())).key != checked.key)
        var later = draft()
        later.madeAt = "2026-03-13 09:31:00"
        #expect(try check(bytes(later, key)).manifest.digest != checked.manifest.digest)
    }

    @Test("改动一个字节就说出是哪个文件：条目、文书、证据、阅读页、清单、签名") func altered() throws {
        let parcel = try bytes(draft(), SealingKey())
        #expect(fault(parcel.altering("达到追诉标准 <script>\"", to: "没有追诉标准 <script>\""))?.item == "entries.json")
        #expect(fault(parcel.altering("\u{1}\u{2}像", to: "\u{1}\u{3}像"))?.item == "files/001-.._照片_一.jpg")
        #expect(fault(parcel.altering("本页不连网络、不用脚本", to: "本页不连网络、要用脚本"))?.item == "index.html")
        #expect(fault(parcel.altering("\"number\":\"7K3F-9QX2-P1\"", to: "\"number\":\"7K3F-9QX2-P2\""))?.item == "manifest.json")
        #expect(fault(parcel.altering("\"holdsPersonal\":false", to: "\"holdsPersonal\":true ")) != nil)
        #expect(fault(Array(parcel.dropLast()))?.text.contains("不是本平台制作的密封包") == true)
        #expect(fault([])?.text.contains("不是本平台制作的密封包") == true)
        #expect(fault(Array("PK\u{3}\u{4}".utf8) + Array(repeating: 7, count: 300)) != nil)
    }

    @Test("压缩过的、后来添了文件的、路径跑到外面的不打开") func foreign() throws {
        let parcel = try bytes(draft(), SealingKey())
        // The method of a file in the directory, as an archive that unfolds would have it.
        let place = try #require(parcel.firstRange(of: [0x50, 0x4B, 1, 2]))
        var packed = parcel
        packed[place.lowerBound + 10] = 8
        #expect(fault(packed)?.text.contains("压缩炸弹") == true)
        #expect(fault(parcel.altering("files/001", to: "../es/001", last: true))?.text.contains("不是本平台制作的密封包") == true)
        #expect(fault(parcel + parcel) != nil)
    }

    @Test("阅读页和回执页不用网络，内容按文字写，不成为标记") func pages() throws {
        let text = String(decoding: try bytes(draft(), SealingKey()), as: UTF8.self)
        #expect(text.contains("达到追诉标准 &lt;script&gt;") && text.contains("default-src 'none'") && !text.contains("https://"))
        #expect(text.contains("value=\"银川市公安局@authority@&lt;b&gt;\"") && text.contains("虚构的演示数据"))
    }

    @Test("回执要填全：缺机关、日期、文号、接收人的说出缺什么，别的文件不认") func receipts() throws {
        var receipt = ParcelReceipt(parcel: "7K3F-9QX2-P1", digest: "AB", body: " 公安局 ", day: "2026-03-13", number: "1号", name: "某")
        func read() throws -> ParcelReceipt { try ParcelReceipt(filled: Array(JSONEncoder().encode(receipt))) }
        #expect(try read().body == "公安局" && read().digest == "ab")
        receipt.name = ""
        #expect(throws: ParcelFault("回执没有填写接收人，请退回接收机关补填。")) { try read() }
        (receipt.name, receipt.day) = ("某", "3月13日")
        #expect(throws: ParcelFault("回执的接收日期“3月13日”应当写成 2026-01-31 的样子。")) { try read() }
        receipt.layout = "x"
        #expect(throws: ParcelFault.self) { try read() }
        #expect(throws: ParcelFault.self) { try ParcelReceipt(filled: Array("{}".utf8)) }
        #expect(throws: ParcelFault.self) { try ParcelReceipt(filled: Array(repeating: 0x20, count: ParcelReceipt.mostBytes + 1)) }
    }
}
