import Access
import Law
import Matters
import Procedure
import Protection
import Store
import StoreTesting
import Testing

extension Bureau {
    /// Everything that the rows of matters say, table by table.
    fileprivate func rows() async throws -> [String] {
        let statements: [SQL] = [
            """
            SELECT 'matter' || '|' || id || '|' || key || '|' || procedure || '|' || title || '|' || state || '|' || ended || '|' || opened || '|' ||
                changed_at || '|' || authority || '|' || area || '|' || COALESCE(assignee, 0) || '|' || COALESCE(due, '') || '|' || urgency || '|'
                || COALESCE(lapses_at, 0) || '|' || awaits || '|' || entries || '|' || COALESCE(opener, 0) || '|' || COALESCE(closed, '') || '|' ||
                missed FROM matter ORDER BY id
            """,
            """
            SELECT 'party' || '|' || matter || '|' || role || '|' || position || '|' || name || '|' || name_key || '|' || COALESCE(code, '')
            FROM matter_party ORDER BY matter, role, position
            """,
            "SELECT 'right' || '|' || matter || '|' || canonical || '|' || COALESCE(kind, '') FROM matter_right ORDER BY matter, canonical",
            """
            SELECT 'paper' || '|' || matter || '|' || entry || '|' || code || '|' || title || '|' || authority || '|' || kind || '|' || year || '|'
                || number || '|' || day || '|' || verification || '|' || COALESCE(mark, '') FROM matter_document ORDER BY matter, entry, code
            """,
            "SELECT 'number' || '|' || authority || '|' || kind || '|' || year || '|' || last FROM document_number ORDER BY authority, kind, year",
            "SELECT 'pair' || '|' || authority || '|' || pair || '|' || matter FROM matter_pair ORDER BY authority, pair, matter",
            """
            SELECT 'tally' || '|' || procedure || '|' || month || '|' || authority || '|' || area || '|' || event || '|' || days || '|' || late || '|' || n
            FROM matter_tally WHERE n <> 0 ORDER BY procedure, month, authority, area, event, days, late
            """,
            "SELECT 'code' || '|' || matter || '|' || name || '|' || value FROM matter_code ORDER BY matter, name, value",
            "SELECT 'milestone' || '|' || matter || '|' || event || '|' || day FROM matter_milestone ORDER BY matter, event",
            "SELECT 'count' || '|' || counted || '|' || owner || '|' || day || '|' || n FROM matter_count WHERE n <> 0 ORDER BY counted, owner, day",
        ]
        return try await database.read { db in try statements.flatMap { try db.all($0) { try $0[0] as String } } }
    }

    fileprivate func trackingHashes() async throws -> [[UInt8]] {
        try await database.read { db in try db.all("SELECT tracking FROM matter ORDER BY id") { try $0[0] } }
    }

    /// Matters that were served, handed over, ended, and papers of several offices.
    fileprivate func work() async throws {
        let first = try await open()
        var other = Self.filed
        other.key = "form-2"
        let second = try await open(other)
        let complaint = Matters.Request(
            "filed",
            [
                "claimant": ["某消费者"], "contact": ["0951-0000000"], "respondent": ["银川某商行"], "address": ["银川市"],
                "dispute": ["商品与标示不符"], "demand": ["退款"],
            ], key: "form-3")
        let third = try await matters.open("protection.complaint", complaint, authority: "market-guyuan", area: "640400", by: .anyone)
        try await file("served", ["reached": ["2026-11-02"], "manner": ["direct"]], in: first.key)
        try await matters.assign(second.key, to: nil, because: "无", by: Self.officer, expecting: MatterRefusal.self)
        try await matters.file(
            Matters.Request("rejected", ["ground": ["materials"], "reason": ["没有材料"]]), in: third.key, by: Self.stranger)
    }
}

extension Matters {
    /// A refused hand-over changes nothing.
    fileprivate func assign<E: Error>(_ key: String, to account: Int64?, because reason: String, by viewer: Viewer, expecting: E.Type)
        async throws
    {
        await #expect(throws: E.self) { try await assign(key, to: account, because: reason, by: viewer) }
    }
}

@Suite("办件的行") struct MatterRowsTests {
    @Test("由台账重建的行与办理时写下的逐行相同，查询码、文号的序号、队列的件数都在", arguments: databases())
    func rebuilt(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        try await bureau.work()
        let (before, codes) = (try await bureau.rows(), try await bureau.trackingHashes())
        #expect(before.count > 12)
        let procedures = [AnyProcedure(PatentMediation.self), AnyProcedure(Complaint.self), AnyProcedure(Confession.self)]
        for batch in [1, 500] {
            try await ProjectionRebuild(
                Matters.projection(procedures), in: bureau.database, today: bureau.clock.today(), batch: batch
            ).run()
            #expect(try await bureau.rows() == before)
            #expect(try await bureau.trackingHashes() == codes)
        }
        var next = Bureau.filed
        next.key = "form-9"
        _ = try await bureau.open(next)
        #expect(try await bureau.matters.counts(for: Bureau.officer)[.authority] == 3)
    }

    @Test("在队列里按名称的一部分、程序的名称、编号找，与逐件比对的相同；办结的在已办结里找", arguments: databases())
    func searched(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        try await bureau.work()
        for viewer in [Bureau.officer, Bureau.stranger] {
            for queue in MatterQueue.allCases {
                let all = try await bureau.matters.lines(of: queue, for: viewer).lines
                let words = ["银川", "公司", "司", "某商", "川某商行", "没有的人", "调解", "：", "、", "%", "_", "a"]
                for text in words + all.flatMap({ [$0.key, $0.key.lowercased()] }) {
                    let (total, lines) = try await bureau.matters.lines(of: queue, matching: text, for: viewer)
                    let expected = all.filter { $0.title.contains(text) || $0.key == text.uppercased() }
                    #expect(lines == expected && total == expected.count, "\(queue.title) \(text)")
                    let (whole, page) = try await bureau.matters.lines(of: queue, matching: text, for: viewer, offset: 1, limit: 1)
                    #expect(page == Array(expected.dropFirst().prefix(1)) && whole == total)
                }
            }
        }
    }

    @Test("每个队列的件数与逐件数出来的相同", arguments: databases()) func counted(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        try await bureau.work()
        for day in ["2026-11-02", "2026-11-09", "2026-11-12", "2026-11-30"] as [LocalDate] {
            bureau.clock.set(day)
            for viewer in [Bureau.officer, Bureau.stranger] {
                for queue in MatterQueue.allCases {
                    let (total, lines) = try await bureau.matters.lines(of: queue, for: viewer)
                    #expect(total == lines.count, "\(queue.title) \(day)")
                }
            }
        }
    }
}

@Suite("案卷条目的读法") struct EntryBytesTests {
    /// One event of a procedure that is filed with what its forms ask for.
    private static func entries() throws -> [Entry] {
        let procedure = AnyProcedure(PatentMediation.self)
        let at = Instant(microseconds: 1_793_600_000_123_456)
        var entries: [Entry] = []
        for (kind, role, typed) in [
            (
                "filed", MatterRole.claimant,
                [
                    "claimant": ["甲\"公司\\"], "respondent": ["乙\n公司"], "right": ["ZL201310699744.2"], "subject": ["damages"],
                    "request": ["制表\t符、引号\"、斜线/、控制\u{1}符、𠮷"],
                ]
            ), ("served", .officer, ["reached": ["2026-11-02"], "manner": ["direct"]]), ("stated", .respondent, ["consents": ["否"]]),
        ] {
            let terms = FilingTerms(
                by: Actor(role, "账号1"), day: "2026-11-02", at: at, key: "k\(entries.count)",
                facts: Facts(["x": Facts.Answer(.list([.record(["a": .number(-7)]), .flag(true)]), "查得")]))
            entries += try procedure.file(kind, try procedure.read(kind, typed), on: entries, terms)
        }
        return entries
    }

    @Test("直接由字节读出的条目与按声明解码的相同，各种时限条目、公示、转义字符在内") func same() throws {
        let period = Period.workingDays(5)
        var entries = try Self.entries()
        #expect(entries.count == 3)
        let extended =
            #"{"extended":{"_0":"a","_1":{"citation":"第三条","code":"complex","day":"2026-11-04","period":{"months":{"_0":2}},"title":"延长"}}}"#
        let changes: [ClockEntry] = [
            try CanonicalJSON.decode(ClockEntry.self, from: Array(extended.utf8)),
            .started("a", day: "2026-11-02", at: Instant(microseconds: 5), period: .hours(48), citation: "第一条", evidence: .unconfirmed),
            .stopped("a"), .lapsed("b"), .paused("c", from: "2026-11-03", reason: "appraisal"), .resumed("c", on: "2026-11-05"),
            .corrected("a", startedBy: 2, day: "2026-11-01", period: period, citation: "第二条", evidence: .verified),
        ]
        let encoded = try CanonicalJSON.encode(changes)
        let published = try CanonicalJSON.encode([
            PublicationEntry.published("ruling", term: .years(3)), .published("x", term: nil), .withdrawn("x"),
        ])
        // An entry with all of it, made from the bytes of one that has none.
        let plain = String(decoding: try CanonicalJSON.encode(entries[2]), as: UTF8.self)
        let start = try #require(plain.firstRange(of: "\"clocks\":[")).upperBound
        let clocks = String(decoding: encoded.dropFirst().dropLast(), as: UTF8.self)
        let rest = plain[start...].dropLast()
        var full = plain[..<start] + clocks
        if !rest.hasPrefix("]") { full += "," }
        full += rest
        full += ",\"documents\":[\"d\"],\"publications\":\(String(decoding: published, as: UTF8.self))}"
        entries.append(try CanonicalJSON.decode(Entry.self, from: Array(full.utf8)))
        #expect(entries[3].clocks.count >= 6 && entries[3].publications?.count == 3)
        for entry in entries {
            let bytes = try CanonicalJSON.encode(entry)
            #expect(Entry(bytes: bytes) == entry)
            #expect(try CanonicalJSON.decode(Entry.self, from: bytes) == entry)
        }
    }

    @Test("截断、掺杂、嵌套过深的字节读不出条目，不会出错退出") func broken() throws {
        let bytes = try CanonicalJSON.encode(try Self.entries()[0])
        for length in 0..<bytes.count { #expect(Entry(bytes: Array(bytes.prefix(length))) == nil) }
        #expect(Entry(bytes: bytes + [0x20]) == nil)
        #expect(Entry(bytes: Array(repeating: UInt8(ascii: "["), count: 100_000)) == nil)
        #expect(Entry(bytes: Array("{\"seq\":99999999999999999999}".utf8)) == nil)
        var invalid = bytes
        invalid[invalid.count / 2] = 0xFF
        #expect(Entry(bytes: invalid) == nil)
    }
}
