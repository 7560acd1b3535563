import Access
import Law
import Matters
import Procedure
import Protection
import Register
import Store
import StoreTesting
import Synchronization
import Testing

/// A desk over an empty database, with people of two authorities.
struct Bureau {
    let database: any Database
    let clock: SetClock
    let matters: Matters

    init(_ fresh: FreshDatabase, today: LocalDate = "2026-11-02", marks: @escaping PaperMarks = { _, _ in nil }) async throws {
        let tables = StoreTables.migrations + RightTables.migrations + AccountTables.migrations + MatterTables.migrations
        database = try await fresh.open(tables)
        clock = SetClock(today)
        matters = Matters(
            database, procedures: [AnyProcedure(PatentMediation.self), AnyProcedure(Complaint.self), AnyProcedure(Confession.self)],
            clock: clock, marks: marks)
    }

    static func person(_ id: Int64, _ role: Access.Role, authority: String? = nil, party: String? = nil) -> Viewer {
        .account(id: id, name: "某", acting: Grant(id: id, role: role, authority: authority, party: party, since: "2026-01-01"))
    }
    static let officer = person(11, .officer, authority: "market-yinchuan")
    static let stranger = person(12, .officer, authority: "market-guyuan")

    static let filed = Matters.Request(
        "filed",
        [
            "claimant": ["91110000600037341L"], "respondent": ["银川某某科技有限公司"], "right": ["ZL201310699744.2"], "subject": ["damages"],
            "request": ["请求调解赔偿数额"],
        ], key: "form-1")

    func open(by viewer: Viewer = .anyone, _ request: Matters.Request = filed) async throws -> Matters.Receipt {
        try await matters.open("protection.patent-mediation", request, authority: "market-yinchuan", area: "640100", by: viewer)
    }

    func file(_ event: String, _ typed: [String: [String]], in key: String, by viewer: Viewer = officer, seen: Int? = nil) async throws {
        try await matters.file(Matters.Request(event, typed, seen: seen), in: key, by: viewer)
    }

    func state(_ key: String) async throws -> String? {
        try await matters.matter(key, for: Self.officer).standing(on: clock.today()).state
    }
}

@Suite("办件") struct MattersTests {
    @Test("一件调解从提交到达成协议：每一步记入台账，队列里的状态和到期日跟着变", arguments: databases())
    func mediation(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let receipt = try await bureau.open()
        // 2026-11-02 is a Monday: five working days end on the next Monday.
        #expect(receipt.due == "2026-11-09")
        bureau.clock.set("2026-11-03")
        try await bureau.file("served", ["reached": ["2026-11-03"], "manner": ["direct"]], in: receipt.key)
        let queue = try await bureau.matters.lines(of: .authority, for: Bureau.officer)
        #expect(queue.total == 1 && queue.lines.map(\.due) == ["2026-11-18"])
        let respondent = Bureau.person(21, .enterprise, party: "91350100M000100Y43")
        await #expect(throws: MatterRefusal.unknown) {
            try await bureau.file("stated", ["consents": ["是"]], in: receipt.key, by: respondent)
        }
        try await bureau.database.write { db in
            try db.run("UPDATE matter_party SET code = '91350100M000100Y43' WHERE role = 'respondent'")
        }
        bureau.clock.set("2026-11-10")
        try await bureau.file("stated", ["consents": ["是"]], in: receipt.key, by: respondent)
        // From Tuesday the 10th, five working days: the 17th.
        #expect(try await bureau.matters.lines(of: .authority, for: Bureau.officer).lines.map(\.due) == ["2026-11-17"])
        try await bureau.file("docketed", ["session": ["2026-11-20"], "place": ["三楼调解室"]], in: receipt.key)
        try await bureau.file("settled", ["terms": ["被请求人支付十万元"]], in: receipt.key)
        let ended = try await bureau.matters.lines(of: .ended, for: Bureau.officer)
        #expect(ended.lines.map(\.state) == ["settled"] && ended.lines.map(\.due) == [nil])
        #expect(try await bureau.matters.counts(for: Bureau.officer)[.authority] == 0)
        #expect(try await Ledger.verify(bureau.database).fault == nil)
    }

    @Test("被请求人逾期不陈述的，期满次日起进入待通知不予立案，只由系统记入", arguments: databases())
    func lapse(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let key = try await bureau.open().key
        bureau.clock.set("2026-11-03")
        try await bureau.file("served", ["reached": ["2026-11-03"], "manner": ["direct"]], in: key)
        bureau.clock.set("2026-11-18")
        #expect(try await bureau.matters.enterLapses() == 0)
        bureau.clock.set("2026-11-19")
        #expect(try await bureau.matters.enterLapses() == 1)
        #expect(try await bureau.state(key) == "refused")
        #expect(try await bureau.matters.enterLapses() == 0)
        await #expect(throws: Refusal.self) { try await bureau.file("lapsed", ["clock": ["statement"]], in: key) }
    }

    @Test("角色已经收回的承办人，不在可以交给的人里，也不能把办件交给他", arguments: databases())
    func takenBack(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let key = try await bureau.open().key
        let accounts = Accounts(
            bureau.database, clock: bureau.clock, cost: PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1))
        let granting = Granting(.officer, authority: "market-yinchuan", area: "640100")
        let stays = try await accounts.open(
            Opening(name: "zaigang", displayName: "在岗", password: "枸杞红了贺兰山青又青"), granting, by: "测试", because: "测试")
        let gone = try await accounts.open(
            Opening(name: "likai", displayName: "离开", password: "枸杞红了贺兰山青又青"), granting, by: "测试", because: "测试")
        #expect(Set(try await accounts.officers(of: "market-yinchuan").map(\.account)) == [stays, gone])
        let grant = try #require(try await accounts.file(gone)?.line.grants.first)
        try await accounts.end(grant.id, of: gone, by: "管理员", because: "调离")
        #expect(try await accounts.officers(of: "market-yinchuan").map(\.account) == [stays])
        await #expect(throws: MatterRefusal.self) { try await bureau.matters.assign(key, to: gone, because: "", by: Bureau.officer) }
        #expect(try await bureau.matters.matter(key, for: Bureau.officer).assignee == nil)
        try await bureau.matters.assign(key, to: stays, because: "", by: Bureau.officer)
        #expect(try await bureau.matters.matter(key, for: Bureau.officer).assignee == stays)
    }

    @Test("别的机关的承办人、别家企业和没有查询码的公众看不到卷宗；公开的只有公开的栏目", arguments: databases())
    func scope(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let receipt = try await bureau.open(by: Bureau.person(31, .enterprise, party: "91110000600037341L"))
        for viewer in [Viewer.anyone, Bureau.stranger, Bureau.person(32, .enterprise, party: "91350100M000100Y43")] {
            await #expect(throws: MatterRefusal.unknown) { try await bureau.matters.matter(receipt.key, for: viewer) }
        }
        await #expect(throws: MatterRefusal.unknown) { try await bureau.matters.matter(receipt.key, trackingCode: "0000-0000-0000-0000") }
        #expect(try await bureau.matters.matter(receipt.key, trackingCode: receipt.trackingCode).entries.count == 1)
        #expect(
            try await bureau.matters.matter(receipt.key, for: Bureau.person(33, .enterprise, party: "91110000600037341L")).entries.count
                == 1)
        let open = try await bureau.matters.published(receipt.key)
        #expect(open.parties.isEmpty && Set(open.entries.flatMap(\.values.keys)) == ["right", "subject"])
        #expect(try await bureau.matters.lines(of: .authority, for: Bureau.stranger).total == 0)
        await #expect(throws: MatterRefusal.unknown) {
            try await bureau.file("served", ["reached": ["2026-11-02"], "manner": ["direct"]], in: receipt.key, by: Bureau.stranger)
        }
    }

    @Test("同一张表单发送两次，只有一个办件和一个查询码", arguments: databases())
    func twice(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        #expect(try await bureau.open() == bureau.open())
        #expect(try await bureau.matters.lines(of: .authority, for: Bureau.officer).total == 1)
    }

    @Test("看到的案卷已经不是最新的，不能办理，什么都不改变", arguments: databases())
    func stale(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let key = try await bureau.open().key
        try await bureau.file("served", ["reached": ["2026-11-02"], "manner": ["direct"]], in: key, seen: 1)
        await #expect(throws: Refusal.stale(seen: 1, now: 2)) {
            try await bureau.file("served", ["reached": ["2026-11-02"], "manner": ["direct"]], in: key, seen: 1)
        }
        #expect(try await bureau.matters.matter(key, for: Bureau.officer).entries.count == 2)
    }

    @Test("请求人一栏填信用代码的，登记簿有这个主体就写它的名称；专利号指到登记簿的权利", arguments: databases())
    func links(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let key = try await bureau.open().key
        let parties = try await bureau.matters.matter(key, for: Bureau.officer).parties
        #expect(parties.map(\.role) == ["claimant", "respondent"])
        #expect(parties.map(\.code) == ["91110000600037341L", nil])
    }

    @Test("二百人同时提交：每件一个编号，各有查询码，台账首尾相接", arguments: databases())
    func crowd(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let receipts = try await withThrowingTaskGroup(of: Matters.Receipt.self) { group in
            for number in 0..<200 {
                group.addTask {
                    var request = Bureau.filed
                    request.key = "form-\(number)"
                    return try await bureau.open(request)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(receipts.map(\.key)).count == 200 && Set(receipts.map(\.trackingCode)).count == 200)
        let report = try await Ledger.verify(bureau.database)
        #expect(report.fault == nil && report.entries == 400)
        #expect(try await bureau.matters.counts(for: Bureau.officer)[.unassigned] == 200)
    }

    @Test("属于个人的栏目另存，依法删除后读不到，台账仍然完整", arguments: databases())
    func erasure(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let request = Matters.Request("confessed", ["phone": ["13900000000"], "claimant": ["甲"]])
        let key = try await bureau.matters.open("test.confession", request, authority: "market-yinchuan", area: "640100", by: .anyone).key
        let matter = try await bureau.matters.matter(key, for: Bureau.officer)
        #expect(matter.entries.first?.values["phone"] == .text("13900000000"))
        try await bureau.database.write { db in
            let body: [UInt8]? = try db.first("SELECT body FROM entry WHERE stream = \(matter.id) AND seq = 2") { try $0[0] }
            #expect(body.map { !String(decoding: $0, as: UTF8.self).contains("13900000000") } == true)
            try SealedField.erase("phone", stream: matter.id, seq: 2, at: bureau.clock.now(), in: db)
        }
        #expect(try await bureau.matters.matter(key, for: Bureau.officer).entries.first?.values["phone"] == .text("（已依法删除）"))
        #expect(try await Ledger.verify(bureau.database).fault == nil)
    }
}

/// A procedure of one step with a personal field.
enum Confession: Procedure {
    static let code = "test.confession", title = "试报"
    static let act = ActAuthority.region("试办机关")
    static let editions = [
        Edition<Self>(
            law,
            [
                .on(Confessed.self, from: .new, to: .state(.made), by: .claimant, citing: law[1]),
                .on(Closed.self, from: .state(.made), to: .state(.closed), by: .officer, citing: law[2]),
            ])
    ]
    static let law = Statute("试报办法", issued: "", since: "2020-01-01", articles: 9)

    enum State: String, CaseIterable, Sendable, Named {
        case made, closed
        var title: String { self == .made ? "已收到" : "已办结" }
        var isFinal: Bool { self == .closed }
    }
    enum Clock: String, CaseIterable, Sendable, Timed {
        case none
        var rule: ClockRule { ClockRule("无", binds: .officer, Dated("无", .since("2020-01-01", .days(1), law[3], checked: "2026-11-23"))) }
    }
    struct Confessed: Event {
        static let kind = "confessed", title = "报告"
        var claimant: String?
        var phone: String?
        init() {}
        static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "报告人"), .text(\.phone, "phone", "电话", seen: .personal),
        ]
    }
    struct Closed: Event {
        static let kind = "closed", title = "办结"
        init() {}
        static let fields: [Field<Self>] = []
    }
}

@Suite("文号") struct DocumentNumberTests {
    private func complaint(_ number: Int) -> Matters.Request {
        Matters.Request(
            "filed",
            [
                "claimant": ["某消费者\(number)"], "contact": ["0951-0000000"], "respondent": ["银川某商行"], "address": ["银川市"],
                "dispute": ["商品与标示不符"], "demand": ["退款"],
            ], key: "form-\(number)")
    }

    @Test("两百件同时提交，每机关每种文书每年各从 1 起连续编号，不重不漏；被拒绝的不占号", arguments: databases())
    func racing(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let authority = number.isMultiple(of: 4) ? "market-guyuan" : "market-yinchuan"
                    return try await bureau.matters.open(
                        "protection.complaint", complaint(number), authority: authority, area: "640100", by: .anyone
                    ).key
                }
                if number.isMultiple(of: 10) {
                    group.addTask {
                        // A form that is not whole, among them: refused, it takes no number.
                        var request = complaint(number)
                        request.typed["demand"] = nil
                        await #expect(throws: FormFaults.self) {
                            try await bureau.matters.open(
                                "protection.complaint", request, authority: "market-yinchuan", area: "640100", by: .anyone)
                        }
                        return ""
                    }
                }
            }
            return try await group.reduce(into: Set<String>()) { if !$1.isEmpty { $0.insert($1) } }
        }
        #expect(keys.count == 200)
        var numbers: [String: [Int]] = [:]
        for key in keys {
            for paper in try await bureau.matters.documents(of: key) {
                #expect(paper.title == "投诉登记表" && paper.year == 2026 && paper.numberText == "〔2026〕\(paper.number)号")
                numbers[paper.authority, default: []].append(paper.number)
            }
        }
        #expect(numbers["market-guyuan"]?.sorted() == Array(1...50))
        #expect(numbers["market-yinchuan"]?.sorted() == Array(1...150))
        #expect(try await Ledger.verify(bureau.database).fault == nil)
    }

    @Test("有代字的文书按代字连续编号，代字写在年份前面；改了代字从 1 起，已经编的号不变；由台账重建以后不变", arguments: databases())
    func marks(fresh: FreshDatabase) async throws {
        let words = Mutex(["protection.complaint/registration": "银市监登"])
        let bureau = try await Bureau(fresh, marks: { _, kind in words.withLock { $0[kind] } })
        func number(_ form: Int) async throws -> (key: String, text: String?) {
            let opened = try await bureau.matters.open(
                "protection.complaint", complaint(form), authority: "market-yinchuan", area: "640100", by: .anyone)
            return (opened.key, try await bureau.matters.documents(of: opened.key).first?.numberText)
        }
        let first = try await number(1)
        #expect(first.text == "银市监登〔2026〕1号")
        #expect(try await number(2).text == "银市监登〔2026〕2号")
        words.withLock { $0["protection.complaint/registration"] = "银市监投登" }
        let third = try await number(3)
        #expect(third.text == "银市监投登〔2026〕1号")
        words.withLock { $0 = [:] }
        #expect(try await number(4).text == "〔2026〕1号")
        let procedures = [AnyProcedure(PatentMediation.self), AnyProcedure(Complaint.self), AnyProcedure(Confession.self)]
        try await ProjectionRebuild(Matters.projection(procedures), in: bureau.database, today: bureau.clock.today(), batch: 2).run()
        #expect(try await bureau.matters.documents(of: first.key).map(\.numberText) == ["银市监登〔2026〕1号"])
        #expect(try await bureau.matters.documents(of: third.key).map(\.numberText) == ["银市监投登〔2026〕1号"])
        words.withLock { $0["protection.complaint/registration"] = "银市监登" }
        #expect(try await number(5).text == "银市监登〔2026〕3号")
    }

    @Test("每年从 1 重新编号；验证码找到那一份文书，大小写、连字符不论", arguments: databases())
    func years(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh, today: "2026-12-30")
        let first = try await bureau.matters.open(
            "protection.complaint", complaint(1), authority: "market-yinchuan", area: "640100", by: .anyone)
        bureau.clock.set("2027-01-04")
        let second = try await bureau.matters.open(
            "protection.complaint", complaint(2), authority: "market-yinchuan", area: "640100", by: .anyone)
        #expect(try await bureau.matters.documents(of: first.key).map(\.numberText) == ["〔2026〕1号"])
        let papers = try await bureau.matters.documents(of: second.key)
        #expect(papers.map(\.numberText) == ["〔2027〕1号"])
        let code = try #require(papers.first?.verification)
        #expect(try await bureau.matters.document(verification: code.lowercased().filter { $0 != "-" })?.matter == second.key)
        #expect(try await bureau.matters.document(verification: "0000-0000-0000") == nil)
        #expect(try await bureau.matters.document(verification: "乱写的") == nil)
    }
}
