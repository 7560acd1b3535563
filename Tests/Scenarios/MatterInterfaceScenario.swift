import Access
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

/// A program that opens matters and files in them.
private struct Program {
    let client: any TestClientProtocol
    var token: String?
    var trackingCode: String?

    struct Answer {
        let status: HTTPResponse.Status
        let text: String
        var value: Any { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) ?? NSNull() }
        var object: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:] }
        var list: [[String: Any]] { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [[String: Any]] ?? [] }
        var codes: [String] { (object["errors"] as? [[String: Any]] ?? []).compactMap { $0["field"] as? String } }
    }

    func get(_ path: String) async throws -> Answer { try await send(path, .get, nil) }

    func post(_ path: String, _ body: [String: Any], type: String = "application/json") async throws -> Answer {
        try await send(path, .post, String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self), type)
    }

    func send(_ path: String, _ method: HTTPRequest.Method, _ body: String?, _ type: String = "application/json") async throws -> Answer {
        var headers: HTTPFields = [:]
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let trackingCode, let name = HTTPField.Name("Tracking-Code") { headers[name] = trackingCode }
        if body != nil { headers[.contentType] = type }
        return try await client.execute(
            uri: "/api/v1/" + path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { Answer(status: $0.status, text: String(buffer: $0.body)) }
    }
}

extension RunningPlatform {
    fileprivate func ask(_ body: @escaping @Sendable (Program) async throws -> Void) async throws {
        try await Application(router: try router()).test(.router) { try await body(Program(client: $0)) }
    }

    fileprivate func token(_ name: String, _ scope: AccessToken.Scope) async throws -> String {
        let tokens = platform.accessTokens(admitsDemo: true)
        let owner = try await tokens.owner(named: name)
        return try await tokens.create("测试", scope, until: "2026-12-31", for: owner.account, acting: owner.grants.first?.id, by: "测试").text
    }
}

@Suite("办件的接口") struct MatterInterfaceScenario {
    /// What is held to the document here, or takes more than reading.
    static let paths = [
        "/api/v1/procedures/{procedure}/matters", "/api/v1/matters", "/api/v1/matters/{key}", "/api/v1/matters/{key}/entries",
        "/api/v1/queues", "/api/v1/queues/{queue}", "/api/v1/publications/{publication}", "/api/v1/messages", "/api/v1/notices",
        "/api/v1/watches", "/api/v1/watches/{watch}/end", "/api/v1/alerts", "/api/v1/alerts/{alert}",
        "/api/v1/notices/read", "/api/v1/notices/settings", "/api/v1/drafts", "/api/v1/drafts/discard",
        "/api/v1/patents/warning", "/api/v1/warnings", "/api/v1/warnings/{key}", "/api/v1/warnings/{key}/acts",
    ]

    private static var complaint: [String: Any] {
        [
            "office": "market-yinchuan/640100", "key": "k1",
            "fields": [
                "claimant": "某消费者", "contact": "0951-5550123", "respondent": "银川虚构商行", "address": "银川市金凤区",
                "dispute": "购买的商品与标示不符", "demand": "退货退款",
            ],
        ]
    }

    @Test("程序凭接口提交、查询、办理：公众、查询码、承办人各看到自己的，旧的案卷答复409，同一个键只记一次", arguments: databases())
    func whole(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.open("chengban", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        let (own, reading, other) = (
            try await running.token("chengban", .file), try await running.token("chengban", .read), try await running.token("guyuan", .file)
        )
        try await running.ask { anyone in
            let procedures = try await anyone.get("procedures").list.compactMap { $0["code"] as? String }
            #expect(procedures.contains("protection.complaint"))
            let procedure = try await anyone.get("procedures/protection.complaint").object
            #expect((procedure["offices"] as? [[String: Any]])?.contains { $0["code"] as? String == "market-yinchuan/640100" } == true)

            let done = try await anyone.post("procedures/protection.complaint/matters", Self.complaint)
            #expect(done.status == .created)
            let number = try #require(done.object["number"] as? String)
            let code = try #require(done.object["trackingCode"] as? String)
            #expect(done.object["due"] as? String == "2026-11-11")
            let again = try await anyone.post("procedures/protection.complaint/matters", Self.complaint)
            #expect(again.object["number"] as? String == number)

            let open = try await anyone.get("matters/\(number)")
            #expect(open.status == .ok && !open.text.contains("5550123") && !open.text.contains("银川虚构商行"))
            var tracking = anyone
            tracking.trackingCode = code
            let tracked = try await tracking.get("matters/\(number)")
            #expect(tracked.text.contains("银川虚构商行") && !tracked.text.contains("5550123"))
            tracking.trackingCode = "0000-0000-0000-0000"
            #expect(try await tracking.get("matters/\(number)").status == .notFound)

            var officer = anyone
            officer.token = own
            let document = try await officer.get("openapi.json")
            let check = SchemaCheck(document: document.object)
            for path in ["matters", "matters/\(number)", "matters/\(number)/related", "queues", "queues/authority"] {
                let operation = try #require(check.operation("/api/v1/" + path, "get"))
                #expect(check.faults(try await officer.get(path).value, operation, status: 200) == [], "\(path)")
            }
            let queues = try await officer.get("queues").list
            #expect(queues.first { $0["code"] as? String == "unassigned" }?["count"] as? Int == 1)
            #expect(try await officer.get("queues/authority?q=虚构商".urlEncoded).object["total"] as? Int == 1)
            #expect(try await officer.get("queues/none").status == .notFound)
            #expect(try await officer.get("matters/\(number)").text.contains("5550123"))
            let version = try #require(try await officer.get("matters/\(number)").object["version"] as? Int)
            let accepting: [String: Any] = ["event": "accepted", "version": version, "key": "k2", "fields": ["contact": "王某"]]
            var stranger = anyone
            stranger.token = other
            #expect(try await stranger.post("matters/\(number)/entries", accepting).status == .notFound)
            #expect(try await stranger.get("matters/\(number)").text.contains("银川虚构商行") == false)
            officer.token = reading
            #expect(try await officer.post("matters/\(number)/entries", accepting).status == .forbidden)
            officer.token = own
            let accepted = try await officer.post("matters/\(number)/entries", accepting)
            #expect(accepted.status == .ok && accepted.object["state"] as? String == "mediating")
            var late = accepting
            late["key"] = "k3"
            #expect(try await officer.post("matters/\(number)/entries", late).status == .conflict)
            late["key"] = "k2"
            let twice = try await officer.post("matters/\(number)/entries", late)
            #expect(twice.status == .ok && twice.object["version"] as? Int == accepted.object["version"] as? Int)
            #expect(try await anyone.get("matters/\(number)").object["state"] as? String == "mediating")
            #expect(try await anyone.get("queues").status == .unauthorized)
        }
    }

    @Test("程序凭接口读本地区的预警和它所依据的行，核查、排除要写理由，别的机关的只有件数，公众读不到", arguments: databases())
    func warnings(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.open("chengban", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        let (own, other) = (try await running.token("chengban", .file), try await running.token("guyuan", .file))
        try await running.ask { anyone in
            var (officer, stranger) = (anyone, anyone)
            (officer.token, stranger.token) = (own, other)
            for number in 1...3 {
                var complaint = Self.complaint
                complaint["key"] = "w\(number)"
                #expect(try await anyone.post("procedures/protection.complaint/matters", complaint).status == .created)
            }
            #expect(try await running.platform.searchForWarnings() == 1)
            let check = SchemaCheck(document: try await anyone.get("openapi.json").object)
            let list = try await officer.get("warnings?grade=attention&signal=accused.repeated&area=640100")
            #expect(check.faults(list.value, try #require(check.operation("/api/v1/warnings", "get")), status: 200) == [])
            let found = try #require((list.object["warnings"] as? [[String: Any]])?.first)
            let key = try #require(found["key"] as? String)
            #expect(list.object["total"] as? Int == 1 && found["subject"] as? String == "银川虚构商行" && found["count"] as? Int == 3)
            let file = try await officer.get("warnings/\(key)")
            #expect(check.faults(file.value, try #require(check.operation("/api/v1/warnings/\(key)", "get")), status: 200) == [])
            #expect((file.object["rows"] as? [Any])?.count == 3)
            // 没有凭证的、别的地区的读不到，也不能办。
            #expect(try await anyone.get("warnings").status == .unauthorized)
            #expect(try await stranger.get("warnings").object["total"] as? Int == 0)
            #expect(try await stranger.get("warnings/\(key)").status == .notFound)
            #expect(try await stranger.post("warnings/\(key)/acts", ["act": "take"]).status == .notFound)
            #expect(try await officer.post("warnings/\(key)/acts", ["act": "dismiss"]).codes == ["dismissed"])
            #expect(try await officer.post("warnings/\(key)/acts", ["act": "close"]).codes == ["act"])
            #expect(try await officer.post("warnings/\(key)/acts", ["act": "take"]).text.contains("checking"))
            let dismissed = try await officer.post("warnings/\(key)/acts", ["act": "dismiss", "reason": "同一消费者重复投诉"])
            #expect(dismissed.status == .ok && dismissed.text.contains("dismissed") && dismissed.text.contains("同一消费者重复投诉"))
            #expect(try await running.platform.searchForWarnings() == 0)
            #expect(try await officer.get("warnings").object["total"] as? Int == 0)
        }
    }

    @Test("程序凭接口写记事、发消息、读通知和保存草稿，各人只碰得到自己的", arguments: databases())
    func correspondence(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.open("chengban", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        let (own, other) = (try await running.token("chengban", .file), try await running.token("guyuan", .file))
        let reading = try await running.token("chengban", .read)
        try await running.ask { anyone in
            let done = try await anyone.post("procedures/protection.complaint/matters", Self.complaint)
            let number = try #require(done.object["number"] as? String)
            var (party, officer, stranger) = (anyone, anyone, anyone)
            party.trackingCode = try #require(done.object["trackingCode"] as? String)
            (officer.token, stranger.token) = (own, other)
            let check = SchemaCheck(document: try await anyone.get("openapi.json").object)
            func fits(_ path: String, _ answer: Program.Answer) throws {
                let operation = try #require(check.operation("/api/v1/" + path.prefix { $0 != "?" }, "get"))
                #expect(check.faults(answer.value, operation, status: 200) == [], "\(path)")
            }

            // Messages go between the party and the office; another authority knows nothing of them.
            let sent = try await party.post("matters/\(number)/messages", ["text": "什么时候受理？", "key": "m1"])
            #expect(sent.status == .created && sent.text.contains("什么时候受理"))
            let again = try await party.post("matters/\(number)/messages", ["text": "什么时候受理？", "key": "m1"])
            #expect((again.object["messages"] as? [Any])?.count == 1)
            let waiting = try await officer.get("messages")
            try fits("messages", waiting)
            #expect(waiting.list.first?["matter"] as? String == number && waiting.list.first?["count"] as? Int == 1)
            #expect(try await stranger.get("messages").list.isEmpty)
            #expect(try await stranger.get("matters/\(number)/messages").status == .notFound)
            #expect((try await anyone.get("matters/\(number)/messages").object["messages"] as? [Any])?.isEmpty == true)
            let read = try await officer.get("matters/\(number)/messages")
            try fits("matters/\(number)/messages", read)
            #expect(read.text.contains("什么时候受理") && read.text.contains("\"mayWrite\":true"))
            #expect(try await officer.get("messages").list.isEmpty)
            let lost = try await officer.post("matters/\(number)/messages", ["text": "本周内"])
            #expect(lost.status == .unprocessableContent && lost.codes == ["to"])
            #expect(
                try await officer.post("matters/\(number)/messages", ["text": "本周内", "to": "claimant"]).status == .created)
            #expect(try await party.get("matters/\(number)/messages").text.contains("本周内"))
            #expect(try await party.post("matters/\(number)/messages", ["text": " "]).codes == ["text"])

            // Notes: for oneself, for the office, for everyone.
            for (audience, text) in [("personal", "先核对发票"), ("authority", "转食品科看过"), ("everyone", "已经约谈")] {
                let noted = try await officer.post("matters/\(number)/notes", ["text": text, "audience": audience, "key": "n-\(audience)"])
                #expect(noted.status == .created, "\(noted.text)")
            }
            let notes = try await officer.get("matters/\(number)/notes")
            try fits("matters/\(number)/notes", notes)
            #expect(notes.list.count == 3)
            let seen = try await party.get("matters/\(number)/notes")
            #expect(seen.text.contains("已经约谈") && !seen.text.contains("转食品科") && !seen.text.contains("先核对"))
            #expect(try await stranger.get("matters/\(number)/notes").status == .notFound)
            #expect(try await officer.post("matters/\(number)/notes", ["text": "x", "audience": "world"]).codes == ["audience"])
            let personal = try #require(notes.list.first { $0["audience"] as? String == "personal" }?["number"] as? Int)
            let left = try await officer.post("matters/\(number)/notes/\(personal)/delete", [:])
            #expect(left.status == .ok && !left.text.contains("先核对"))

            // Notices are the account's own.
            let settings = try await officer.get("notices/settings")
            try fits("notices/settings", settings)
            let ahead = try await officer.post("notices/settings", ["ahead": 7])
            #expect(ahead.object["ahead"] as? Int == 7 && ahead.object["digestOnPage"] as? Bool == true)
            #expect(try await officer.post("notices/settings", ["ahead": 99]).codes == ["ahead"])
            #expect(try await officer.post("notices/settings", ["mail": "不是邮箱"]).codes == ["mail"])
            let notices = try await officer.get("notices")
            try fits("notices", notices)
            #expect(try await officer.post("notices/read", ["through": 1_000_000]).status == .ok)
            #expect(try await anyone.get("notices").status == .unauthorized)

            // Watches and alerts are the account's own.
            let begun = try await officer.post("watches", ["kind": "party", "subject": "银川虚构机械有限公司", "news": ["entered"], "name": "机械"])
            let watched = try #require((begun.object["watches"] as? [[String: Any]])?.first, Comment(rawValue: begun.text))
            #expect(watched["subject"] as? String == "银川虚构机械有限公司" && watched["news"] as? [String] == ["entered"])
            #expect(try await officer.post("watches", ["kind": "party", "subject": "甲", "ahead": 400, "news": ["due"]]).codes == ["ahead"])
            #expect(try await officer.post("watches", ["kind": "nothing", "subject": "甲"]).codes == ["kind"])
            let watches = try await officer.get("watches?kind=party")
            try fits("watches?kind=party", watches)
            let alerts = try await officer.get("alerts?state=done")
            try fits("alerts?state=done", alerts)
            #expect(try await stranger.get("watches").object["total"] as? Int == 0)
            let watch = try #require(watched["id"] as? Int)
            #expect(try await stranger.post("watches/\(watch)/end", [:]).status == .notFound)
            #expect(try await officer.post("alerts/1", [:]).status == .notFound)
            #expect(try await officer.post("watches/\(watch)/end", [:]).object["total"] as? Int == 0)
            #expect(try await anyone.get("alerts").status == .unauthorized)

            // Drafts: saved, read back, closed to others, gone when discarded.
            let place = "matter/\(number)/accepted"
            let draft: [String: Any] = ["place": place, "fields": ["contact": ["丁某"]], "form": "f1"]
            let kept = try await officer.post("drafts", draft)
            #expect(kept.status == .ok && kept.object["version"] as? Int == 1)
            #expect(try await stranger.post("drafts", draft).status == .notFound)
            let strange = try await officer.post("drafts", ["place": place, "fields": ["nothing": ["x"]]])
            #expect(strange.status == .unprocessableContent && strange.codes == ["nothing"])
            #expect(try await officer.post("drafts", ["place": "nowhere", "fields": [:]]).codes == ["place"])
            let drafts = try await officer.get("drafts?place=\(place)")
            try fits("drafts", drafts)
            #expect(drafts.text.contains("丁某") && drafts.list.count == 1)
            #expect(try await stranger.get("drafts").list.isEmpty)
            officer.token = reading
            #expect(try await officer.post("drafts", draft).status == .forbidden)
            officer.token = own
            #expect(try await officer.post("drafts/discard", ["place": place]).list.isEmpty)
            #expect(try await officer.get("drafts").list.isEmpty)
        }
    }

    @Test("写错的请求逐栏说明，什么也没有提交") func faults() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.ask { anyone in
            let path = "procedures/protection.complaint/matters"
            var body = Self.complaint
            body["fields"] = ["claimant": "某消费者", "received": "2020-13-01", "weight": 1, "dispute": true]
            let answer = try await anyone.post(path, body)
            #expect(answer.status == .unprocessableContent && Set(answer.codes) == ["weight", "dispute"])
            body["fields"] = ["claimant": "某消费者"]
            #expect(Set(try await anyone.post(path, body).codes).isSuperset(of: ["contact", "respondent", "demand"]))
            body["office"] = "nobody"
            #expect(try await anyone.post(path, body).codes.contains("office"))
            #expect(try await anyone.post(path, ["fields": [:]]).status == .badRequest)
            #expect(try await anyone.send(path, .post, "{").status == .badRequest)
            #expect(try await anyone.send(path, .post, "office=x", "application/x-www-form-urlencoded").status == .unsupportedMediaType)
            #expect(try await anyone.post("procedures/none/matters", Self.complaint).status == .notFound)
            #expect(try await anyone.post("matters/0000-0000/entries", ["event": "accepted"]).status == .notFound)
        }
        let matters: Int? = try await running.platform.database.read { db in try db.first("SELECT count(*) FROM matter") { try $0[0] } }
        #expect(matters == 0)
    }
}

extension String {
    var urlEncoded: String { addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? self }
}
