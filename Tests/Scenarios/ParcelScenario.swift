import Access
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing
import Web

private let brigade = "银川市公安局经济犯罪侦查支队"
private let photo = (field: "evidence", name: "现场照片.jpg", content: "\u{FF}\u{D8}像素")

extension Cast {
    /// A transfer sent to the police on 13 March, with a photo as evidence.
    fileprivate func sent(_ running: RunningPlatform) async throws -> String {
        let key = try await openCase(running)
        let scene = ["act": "scene", "first": "甲", "second": "乙", "shown": "是", "findings": "查获枸杞二百盒"]
        #expect(try await officer.file("investigated", scene, in: key).status == .seeOther)
        let figures = [
            "offence": "trademark-infringement", "subject": "organisation", "from": "2025-12-01", "to": "2026-03-02", "turnover": "60000",
            "basis": "单据",
        ]
        #expect(try await officer.file("figured", figures, in: key).status == .seeOther)
        try await running.come("2026-03-11", chief, as: "shenpi")
        let considered = [
            "transfer": "是", "crime": "counterfeit-mark", "accused": yinchuanFirm, "figures": "六万元", "transfer-reason": "达到追诉标准",
        ]
        #expect(try await chief.file("transfer-considered", considered, in: key).status == .seeOther)
        let transfer = try await chief.led(from: key, to: "涉嫌犯罪案件移送")
        try await running.come("2026-03-12", officer)
        let page = try await officer.get("/desk/matters/\(transfer)").text
        let seen = page.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? "0"
        let team = ["event": "assembled", "seen": seen, "first": "甲", "second": "乙", "report": "核实属实"]
        #expect(try await officer.post("/desk/matters/\(transfer)", team, file: photo).status == .seeOther)
        try await running.come("2026-03-12", chief, as: "shenpi")
        #expect(try await chief.file("approved", ["head": "是"], in: transfer).status == .seeOther)
        try await running.come("2026-03-13", officer)
        #expect(try await officer.file("sent", ["police": brigade, "papers": "移送书"], in: transfer).status == .seeOther)
        return transfer
    }
}

extension Browser {
    /// Makes a parcel of everything that the form offers; gives its bytes and its code.
    fileprivate func parcel(of key: String, for recipient: String, _ more: [String: String] = [:]) async throws -> (
        code: String, bytes: [UInt8]
    ) {
        let page = try await get("/desk/matters/\(key)/parcels").text
        let offered = page.matches(of: /name="file" value="([0-9a-f]{64})"/).map { ("file", String($0.1)) }
        let made = try await post("/desk/matters/\(key)/parcels", more.merging(["recipient": recipient]) { $1 }, rows: offered)
        #expect(made.status == .seeOther, "\(made.text)")
        let codes = try await get("/desk/matters/\(key)/parcels").text.matches(of: /parcels\/([0-9A-Z-]+-P\d+)"/).map { String($0.1) }
        let code = try #require(codes.last)
        let file = try await get("/desk/matters/\(key)/parcels/\(code)")
        #expect(file.status == .ok && file.headers[.contentType] == "application/zip")
        return (code, Array(file.body.readableBytesView))
    }
}

/// Checks bytes as a file of the disk.
private func checked(_ bytes: [UInt8]) throws -> CheckedParcel {
    let file = FileManager.default.temporaryDirectory.appending(path: "parcel-\(UUID().uuidString).zip")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try CheckedParcel(path: file.path)
}

@Suite("密封包的页面") struct ParcelScenario {
    @Test("移送公安：密封包交出去，回执交回来登记受理；别的包的、改过的、填错的、没有位置的退回，什么都不变；重复交回不重复登记", arguments: databases())
    func transfer(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.sent(running)
            let (officer, matter) = (cast.officer, "/desk/matters/\(key)")
            try await officer.get("\(matter)/parcels")
            let unnamed = try await officer.post("\(matter)/parcels", ["recipient": " "])
            #expect(unnamed.status == .unprocessableContent && unnamed.text.contains("请写明接收机关的全称"))
            let foreign = try await officer.post("\(matter)/parcels", ["recipient": brigade, "file": String(repeating: "0", count: 64)])
            #expect(foreign.status == .unprocessableContent && foreign.text.contains("选中的文件不在这个办件里") && foreign.text.contains(brigade))

            let (code, bytes) = try await officer.parcel(of: key, for: brigade)
            let parcel = try checked(bytes)
            let manifest = parcel.manifest
            #expect(
                manifest.number == code && manifest.recipient == brigade && manifest.authority == "银川市市场监督管理局" && !manifest.holdsPersonal)
            #expect(manifest.items.contains { $0.name.hasSuffix("现场照片.jpg") })
            let page = try await officer.get(matter).text
            #expect(page.contains(parcel.sha256) && page.contains(manifest.digest) && page.contains("没有回执"))
            // The ledger's hashes in the parcel are those of the ledger.
            let head = try await running.platform.database.read { db in try Ledger.head(of: "matter", key: key, in: db) }
            let stored = try await running.platform.database.read { db in try Ledger.entries(of: try #require(head).id, in: db) }
            #expect(manifest.entries == stored.count - 1 && manifest.lastHash == stored.dropLast().last?.hash.hex)

            let receipt = ParcelReceipt(
                parcel: code, digest: manifest.digest, body: brigade, day: "2026-03-13", number: "银公受案字〔2026〕1号", name: "某民警")
            func sent(_ change: (inout ParcelReceipt) -> Void = { _ in }) async throws -> TestResponse {
                var changed = receipt
                change(&changed)
                try await officer.get("\(matter)/parcels")
                let text = String(decoding: try JSONEncoder().encode(changed), as: UTF8.self)
                return try await officer.post("\(matter)/receipts", [:], file: (field: "receipt-file", name: "回执.json", content: text))
            }
            let before = try await officer.get(matter).text
            for (change, words) in [
                ({ $0.parcel = "7K3F-9QX2-P1" }, "没有制作过这个密封包"), ({ $0.digest = String(repeating: "0", count: 64) }, "校验码与密封包"),
                ({ $0.number = "" }, "没有填写受理文号"), ({ $0.day = "2026-03-12" }, "早于密封包的制作日期"), ({ $0.day = "2026-03-14" }, "晚于今天"),
            ] as [((inout ParcelReceipt) -> Void, String)] {
                let refused = try await sent(change)
                #expect(refused.status == .unprocessableContent && refused.text.contains(words), "\(words)")
            }
            try await officer.get("\(matter)/parcels")
            let wrong = (field: "receipt-file", name: "x.json", content: "不是回执")
            #expect(try await officer.post("\(matter)/receipts", [:], file: wrong).text.contains("这不是密封包的回执"))
            let unchanged = try await officer.get(matter).text
            #expect(before.contains("已移送，待公安机关受理") && unchanged.contains("已移送，待公安机关受理") && unchanged.contains("没有回执"))

            #expect(try await sent().status == .seeOther)
            let after = try await officer.get(matter).text
            #expect(after.contains("公安机关审查中") && after.contains("银公受案字〔2026〕1号") && after.contains("2026-03-16") && !after.contains("没有回执"))
            let count = try await running.platform.database.read { db in try Ledger.head(of: "matter", key: key, in: db)?.seq }
            #expect(try await sent().status == .seeOther)
            #expect(try await running.platform.database.read { db in try Ledger.head(of: "matter", key: key, in: db)?.seq } == count)
            let late = try await sent { $0.number = "银公受案字〔2026〕2号" }
            #expect(late.status == .unprocessableContent && late.text.contains("公安机关审查中") && late.text.contains("办件没有改变"))
            let link = String(try #require(after.firstMatch(of: /\/desk\/matters\/[0-9A-Z-]+\/receipts\/[0-9a-f]{64}/)).0)
            #expect(try await officer.get(link).text.contains("银公受案字〔2026〕1号"))

            try await others(cast, running, key, code, link)
            try await verified(cast.anyone, bytes)
            // The rows follow from the ledger, and no sweep takes the files.
            try await running.platform.rebuildRows()
            running.clock.set("2026-07-01")
            try await running.platform.sweepFiles()
            try await officer.signIn("chengban", Browser.password)
            #expect(try await officer.get(matter).text.contains(parcel.sha256))
            #expect(try await officer.get("\(matter)/parcels/\(code)").status == .ok)
            #expect(try await officer.get(link).status == .ok)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("程序凭接口制作密封包、取文件、登记回执：要能写入的令牌，别的机关、只读的令牌做不了，交两次只登记一次", arguments: databases())
    func interface(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.sent(running)
            let tokens = running.platform.accessTokens(admitsDemo: true)
            func token(_ name: String, _ scope: AccessToken.Scope) async throws -> String {
                let owner = try await tokens.owner(named: name)
                return try await tokens.create(
                    "测试", scope, until: "2026-12-31", for: owner.account, acting: owner.grants.first?.id, by: "测试"
                ).text
            }
            let (writing, reading) = (try await token("chengban", .import), try await token("chengban", .read))
            let address = "/api/v1/matters/\(key)/parcels"
            func ask(_ path: String, _ token: String?, _ parts: [(name: String, file: String?, text: String)]? = nil) async throws
                -> TestResponse
            {
                var headers: HTTPFields = [:]
                if let token { headers[.authorization] = "Bearer \(token)" }
                guard let parts else { return try await browser.client.execute(uri: path, method: .get, headers: headers) { $0 } }
                headers[.contentType] = "multipart/form-data; boundary=----b"
                let body = parts.map { name, file, text in
                    "------b\r\nContent-Disposition: form-data; name=\"\(name)\"\(file.map { "; filename=\"\($0)\"" } ?? "")\r\n\r\n\(text)\r\n"
                }.joined()
                return try await browser.client.execute(
                    uri: path, method: .post, headers: headers, body: ByteBuffer(string: body + "------b--\r\n")
                ) { $0 }
            }
            #expect(try await ask(address, nil).status == .unauthorized)
            #expect(try await ask(address, reading).text.contains("\"parcels\":[]"))
            let recipient = [(name: "recipient", file: String?.none, text: brigade)]
            #expect(try await ask(address, reading, recipient).status == .forbidden)
            let unnamed = try await ask(address, writing, [(name: "recipient", file: nil, text: " ")])
            #expect(unnamed.status == .unprocessableContent && unnamed.text.contains("请写明接收机关的全称"))
            let made = try await ask(address, writing, recipient)
            #expect(made.status == .created, "\(made.text)")
            let said = try #require(try JSONSerialization.jsonObject(with: Data(made.text.utf8)) as? [String: Any])
            let (code, digest) = (try #require(said["code"] as? String), try #require(said["digest"] as? String))
            let file = try await ask("\(address)/\(code)/file", reading)
            #expect(file.status == .ok && file.headers[.contentType] == "application/zip")
            #expect(try checked(Array(file.body.readableBytesView)).manifest.digest == digest)

            try await running.come("2026-03-13", cast.officer)
            let receipt = ParcelReceipt(
                parcel: code, digest: digest, body: brigade, day: "2026-03-13", number: "银公受案字〔2026〕1号", name: "某民警")
            let text = String(decoding: try JSONEncoder().encode(receipt), as: UTF8.self)
            let receipts = "/api/v1/matters/\(key)/receipts"
            #expect(
                try await ask(receipts, writing, [(name: "receipt-file", file: "x.json", text: "不是回执")]).status == .unprocessableContent)
            for _ in 0..<2 {
                let taken = try await ask(receipts, writing, [(name: "receipt-file", file: "回执.json", text: text)])
                #expect(taken.status == .ok && taken.text.contains("银公受案字〔2026〕1号"), "\(taken.text)")
            }
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("公安机关审查中"))
            #expect(try await ask(address, reading).text.components(separatedBy: "银公受案字").count == 2)
        }
    }

    /// 公安机关、外地机关、当事人、公众都拿不到，也不能代为登记。
    private func others(_ cast: Cast, _ running: RunningPlatform, _ key: String, _ code: String, _ link: String) async throws {
        let matter = "/desk/matters/\(key)"
        try await running.open("jiandu", .init(.supervisor, authority: "market-yinchuan", area: "640100"), isDemo: true)
        for (name, page, file) in [
            ("guyuan", HTTPResponse.Status.notFound, HTTPResponse.Status.notFound), ("firm", .forbidden, .forbidden),
            ("minjing", .forbidden, .forbidden), ("jiandu", .forbidden, .ok),
        ] {
            let other = Browser(cast.anyone.client)
            try await other.signIn(name, Browser.password)
            #expect(try await other.get("\(matter)/parcels").status == page, "\(name)")
            #expect(try await other.get("\(matter)/parcels/\(code)").status == file, "\(name)")
            #expect(try await other.get(link).status == file, "\(name)")
            try await other.get("/account")
            #expect(try await other.post("\(matter)/parcels", ["recipient": "某局"]).status == page, "\(name)")
            let secret = (field: "receipt-file", name: "x.json", content: "{\"from\":\"\(name)\"}")
            #expect(try await other.post("\(matter)/receipts", [:], file: secret).status == page, "\(name)")
            #expect(running.holdsNoFile(of: secret.content))
        }
        #expect(try await Browser(cast.anyone.client).get("\(matter)/parcels").status == .seeOther)
    }

    /// 谁都能核对；改过的说出哪个文件，什么都不留。
    private func verified(_ anyone: Browser, _ bytes: [UInt8]) async throws {
        try await anyone.get("/verify/parcel")
        let good = try await anyone.post("/verify/parcel", [:], file: (field: "parcel", name: "a.zip", bytes: bytes))
        #expect(good.status == .ok && good.text.contains("由本平台制作，封好以后没有改动") && !good.text.contains("达到追诉标准"))
        var altered = bytes
        let place = try #require(altered.firstRange(of: Array("像素".utf8)))
        altered[place.lowerBound + 2] ^= 1
        try await anyone.get("/verify/parcel")
        let bad = try await anyone.post("/verify/parcel", [:], file: (field: "parcel", name: "a.zip", bytes: altered))
        #expect(bad.status == .unprocessableContent && bad.text.contains("不能采信") && bad.text.contains("现场照片.jpg"))
        try await anyone.get("/verify/parcel")
        #expect(try await anyone.post("/verify/parcel", [:]).status != .ok)
        #expect(try await anyone.get("/verify").text.contains("/verify/parcel"))
    }

    @Test("个人信息不选就不放入；选了才放入，读取留痕，下载也留痕；没有收回执的环节的程序说明没有", arguments: databases())
    func personal(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-03")
        try await running.open("root", .init(.administrator), isDemo: true)
        try await running.browse { browser in
            let complaint = [
                "office": yinchuanOffice, "claimant": "某消费者", "contact": "0951-0000002", "respondent": yinchuanFirm, "address": "银川市某街",
                "dispute": "买到的商品与标示不符", "demand": "退款",
            ]
            let (key, _) = try await browser.apply(complaint, to: "protection.complaint")
            let officer = try await browser.another("chengban")
            let root = try await browser.another("root")
            let (plain, without) = try await officer.parcel(of: key, for: "兰州市市场监督管理局")
            #expect(!String(decoding: without, as: UTF8.self).contains("0951-0000002"))
            #expect(String(decoding: without, as: UTF8.self).contains("个人信息，没有放入"))
            #expect(try checked(without).manifest.items.contains { $0.name.hasPrefix("papers/") && $0.title.contains("投诉登记表") })
            #expect(try await !root.get("/admin/access-log").text.contains("\(key)/parcels"))
            let (code, with) = try await officer.parcel(of: key, for: "兰州市市场监督管理局", ["personal": "yes"])
            #expect(code != plain && String(decoding: with, as: UTF8.self).contains("0951-0000002"))
            #expect(try checked(with).manifest.holdsPersonal)
            #expect(try await root.get("/admin/access-log").text.contains("\(key)/parcels/\(code)"))
            let page = try await officer.get("/desk/matters/\(key)/parcels").text
            #expect(page.contains("没有由回执办理的环节") && page.contains("含个人信息"))
        }
    }
}
