import Access
import Demo
import Foundation
import Law
import Matters
import Platform
import Register
import Search
import Store
import StoreTesting
import Testing
import Web

@Suite("整个登记簿的迁出与迁入") struct MovingScenario {
    @Test("迁到空的机器上，台账总校验值、每件权利、主体的编号、检索都和原来一样", arguments: databases(), databases())
    func moves(_ from: FreshDatabase, _ to: FreshDatabase) async throws {
        let old = try await Self.filled(from)
        let archive = try await old.archive()
        let new = try await RunningPlatform(to)
        let summary = try await new.platform.takeIn(archive: archive)
        let (left, right) = (try await Ledger.verify(old.platform.database), try await Ledger.verify(new.platform.database))
        #expect(left == right && left.fault == nil && left.anchors == 1)
        #expect(summary.heads == right.heads && summary.entries == right.entries && summary.files == 1)
        #expect(try await new.platform.registerAnswers.counts() == old.platform.registerAnswers.counts())
        #expect(try await new.everyRight() == old.everyRight())
        let keys = try await new.platform.reader.parties(named: "虚构实业公司").map(\.key)
        #expect(try await old.platform.reader.parties(named: "虚构实业公司").map(\.key) == keys && keys.first?.count == 18)
        let query = ResultsRequest(text: "枸杞")
        #expect(try await new.platform.searchAnswers.search(query).total == old.platform.searchAnswers.search(query).total)
        // What leaves the new machine is what left the old one, but for its own numbering of what is not in the ledger.
        #expect(try Self.lines(try await new.archive()) == Self.lines(archive))
    }

    @Test("迁入之后照常登记，编号接着往下排", arguments: databases()) func goesOn(_ fresh: FreshDatabase) async throws {
        let old = try await Self.filled(.sqlite)
        let new = try await RunningPlatform(fresh)
        _ = try await new.platform.takeIn(archive: try await old.archive())
        let before = try await new.platform.registerAnswers.counts()[.patent] ?? 0
        let heading = "申请号,发明名称,申请人,申请日,法律状态\r\n"
        #expect(try await new.take(heading + "CN201310699744.2,一种贺兰山石砚,虚构砚台厂,2013-12-18,授权\r\n").counts == [1, 1, 0, 0, 0])
        #expect(try await new.platform.registerAnswers.counts()[.patent] == before + 1)
        #expect(try await Ledger.verify(new.platform.database).fault == nil)
        let rights = try await new.everyRight()
        try await new.platform.rebuildRows()
        #expect(try await new.everyRight() == rights)
    }

    @Test("办件随档案迁走：案卷、队列、查询码、文件的名称都在，文号接着往下排", arguments: databases())
    func matters(_ fresh: FreshDatabase) async throws {
        let old = try await Self.filled(.sqlite)
        let desk = old.platform.matters
        let office = Viewer.account(id: 11, name: "某", acting: Grant(id: 1, role: .officer, authority: "market", since: "2026-01-01"))
        func complaint(_ number: Int) -> Matters.Request {
            Matters.Request(
                "filed",
                [
                    "claimant": ["某消费者"], "contact": ["0951-0000000"], "respondent": ["银川某商行\(number)"], "address": ["银川市"],
                    "dispute": ["商品与标示不符"], "demand": ["退款"],
                ], key: "form-\(number)")
        }
        var receipts: [Matters.Receipt] = []
        for number in 1...3 {
            receipts.append(
                try await desk.open("protection.complaint", complaint(number), authority: "market", area: "640000", by: .anyone))
        }
        try await desk.file(Matters.Request("accepted", ["contact": ["某承办人"]]), in: receipts[0].key, by: office)
        let kept = try FileStore(folder: old.platform.folder.path).receive()
        try kept.write(Array("照片".utf8))
        let digest = try kept.finish().digest.hex
        try await old.platform.database.write { db in
            try FileNames.keep(digest, name: "照片.jpg", bytes: 6, at: Instant(microseconds: 1), in: db)
        }
        let new = try await RunningPlatform(fresh)
        _ = try await new.platform.takeIn(archive: try await old.archive())
        let there = new.platform.matters
        #expect(try await there.counts(for: office) == desk.counts(for: office))
        #expect(try await there.lines(of: .authority, for: office).lines == desk.lines(of: .authority, for: office).lines)
        for receipt in receipts {
            let (left, right) = (
                try await desk.matter(receipt.key, trackingCode: receipt.trackingCode),
                try await there.matter(receipt.key, trackingCode: receipt.trackingCode)
            )
            #expect(left.entries == right.entries && left.parties == right.parties)
            #expect(try await desk.documents(of: receipt.key) == there.documents(of: receipt.key))
        }
        let name = try await new.platform.database.read { db in try FileNames.find(digest, in: db)?.name }
        #expect(name == "照片.jpg")
        let next = try await there.open("protection.complaint", complaint(4), authority: "market", area: "640000", by: .anyone)
        #expect(try await there.documents(of: next.key).map(\.number) == [4])
    }

    @Test("登记簿里已有内容，不迁入，什么也不变", arguments: databases()) func filledAlready(_ fresh: FreshDatabase) async throws {
        let path = try await Self.filled(.sqlite).archive()
        let new = try await Self.filled(fresh)
        let before = try await Ledger.verify(new.platform.database)
        await #expect(throws: ArchiveRefusal.self) { try await new.platform.takeIn(archive: path) }
        #expect(try await Ledger.verify(new.platform.database) == before)
    }

    /// A change to the lines of an archive, and the words of the refusal.
    struct Harm: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let words: String
        let change: @Sendable (inout [String]) -> Void
        init(_ name: String, _ words: String, _ change: @escaping @Sendable (inout [String]) -> Void) {
            (testDescription, self.words, self.change) = (name, words, change)
        }
    }
    static func first(_ lines: [String], _ kind: String) -> Int { lines.firstIndex { $0.hasPrefix("{\"\(kind)\"") } ?? 0 }
    static let harms = [
        Harm("截短一半", "断了") { $0.removeLast($0.count / 2) },
        Harm("缺最后一行", "断了") { $0.removeLast() },
        Harm("改一个字", "散列不符") { lines in
            let place = first(lines, "entry")
            lines[place] = lines[place].replacingOccurrences(of: "\\\"key\\\":\\\"", with: "\\\"key\\\":\\\"X")
        },
        Harm("换来源的名称", "改动") { lines in
            let place = first(lines, "source")
            lines[place] = lines[place].replacingOccurrences(of: "\"actor\":\"", with: "\"actor\":\"某")
        },
        Harm("删一条", "应当") { lines in
            if let place = lines.firstIndex(where: { $0.hasPrefix("{\"entry\"") && $0.contains("\"seq\":2") }) { lines.remove(at: place) }
        },
        Harm("改文件的内容", "不符") { $0[first($0, "piece")] = "{\"piece\":\"YWJj\"}" },
        Harm("开头换成别的", "不是") { $0[0] = "{\"archive\":\"other\",\"format\":1}" },
        Harm("更新的格式", "更新的程序") { $0[0] = $0[0].replacingOccurrences(of: "\"format\":1", with: "\"format\":2") },
        Harm("中间一行坏了", "读不懂") { $0[first($0, "entry")].removeLast(9) },
        Harm("后面添一行", "还有内容") { $0.append("{\"piece\":\"\"}") },
    ]

    @Test("截短、改动、别家的档案都拒绝，指明在哪一行，什么也不变；原件仍可迁入", arguments: databases()) func refused(_ fresh: FreshDatabase) async throws {
        let old = try await Self.filled(.sqlite)
        let path = try await old.archive()
        let whole = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        let new = try await RunningPlatform(fresh)
        for harm in Self.harms {
            var lines = whole
            harm.change(&lines)
            #expect(lines != whole, "\(harm.testDescription)")
            let broken = path + ".broken"
            try (lines.joined(separator: "\n") + "\n").write(toFile: broken, atomically: true, encoding: .utf8)
            let refusal = await #expect(throws: ArchiveRefusal.self, "\(harm.testDescription)") {
                try await new.platform.takeIn(archive: broken)
            }
            let words = refusal?.description ?? ""
            #expect(words.contains("第 ") && words.contains(harm.words), "\(harm.testDescription)：\(words)")
            #expect(try await Ledger.verify(new.platform.database).entries == 0, "\(harm.testDescription)")
            #expect(try await new.platform.registerAnswers.counts().isEmpty)
            #expect(new.fileCount == 0, "\(harm.testDescription)")
        }
        _ = try await new.platform.takeIn(archive: path)
        #expect(try await Ledger.verify(new.platform.database) == Ledger.verify(old.platform.database))
    }

    @Test("迁入后还没建成检索就停了机，再启动时补上", arguments: databases()) func interrupted(_ fresh: FreshDatabase) async throws {
        let old = try await Self.filled(.sqlite)
        let new = try await RunningPlatform(fresh)
        let files = try FileStore(folder: new.platform.folder.path)
        _ = try await Arrival(new.platform.database, files: files, projections: [.register], at: new.platform.clock.now()).take(
            try await old.archive())
        try await new.platform.prepare()
        #expect(try await new.platform.registerAnswers.counts() == old.platform.registerAnswers.counts())
        #expect(try await new.everyRight() == old.everyRight())
    }

    @Test("网页上传整个登记簿的档案，说明该怎么办") func uploaded() async throws {
        let old = try await Self.filled(.sqlite)
        let path = try await old.archive()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let new = try await RunningPlatform(.sqlite)
        try await new.visit { visitor in
            let sent = try await visitor.upload(text, named: "档案.jsonl")
            #expect(sent.text.contains("整个登记簿的档案"))
        }
    }

    // MARK: A register with something of everything

    private static func filled(_ fresh: FreshDatabase) async throws -> RunningPlatform {
        let running = try await RunningPlatform(fresh)
        let platform = running.platform
        let register = DemoRegister(rights: 120, parties: 40, today: "2026-11-23")
        try await running.fill(register)
        let heading = "申请号,发明名称,申请人,申请日,法律状态\r\n"
        for (title, day) in [("枸杞\u{1F347}烘干\\装置", "2024-01-01"), ("枸杞烘干装置", "2025-01-01"), ("枸杞烘干机", "2026-01-01")] {
            _ = try await running.take(heading + "CN202421964517.8,\(title),虚构实业公司,2024-08-13,授权\r\n", asOf: LocalDate(iso: day))
        }
        _ = try await running.take("{\"cls\":\"01\",\"group\":\"0101\",\"title\":\"工业气体\",\"content\":\"(一)氨\"}\n", named: "分类.jsonl")
        let other = try #require((0..<40).lazy.map { register.party(at: $0) }.first { $0.identifier?.count == 18 })
        let left = try #require(try await platform.reader.parties(named: "虚构实业公司").first)
        let right = try #require(try await platform.reader.parties(named: other.name).first)
        let now = platform.clock.now()
        let decision = PartyAuthority.Decision(actor: "承办人甲", reason: "改制更名", day: now.day, recordedAt: now)
        try await platform.database.write { db in try PartyAuthority.merge(left.id, into: right.id, decision, in: db) }
        let opening = Opening(name: "officer", displayName: "承办人甲", password: "葡萄酒庄的钥匙 2026")
        _ = try await Accounts(platform.database, clock: platform.clock, cost: RunningPlatform.cheap)
            .open(opening, Granting(.inventor), by: "测试", because: "测试")
        let file = try FileStore(folder: platform.folder.path).receive()
        try file.write(Array("xyz".utf8))
        _ = try file.finish()
        let later = now.adding(seconds: 2 * 86_400)
        _ = try await platform.database.write { db in try Anchor.seal(through: now.day, at: later, in: db) }
        return running
    }

    /// The lines that say something of the register itself.
    private static func lines(_ path: String) throws -> [Substring] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { line in
            !["sequence", "check", "end"].contains { line.hasPrefix("{\"\($0)\"") }
        }
    }
}

extension RunningPlatform {
    fileprivate func archive() async throws -> String {
        let path = platform.folder.appending(path: "\(UUID().uuidString).jsonl").path
        _ = try await platform.archive(to: path)
        return path
    }

    fileprivate var fileCount: Int {
        let files = FileManager.default.enumerator(atPath: platform.folder.path + "/files")?.compactMap { $0 as? String } ?? []
        return files.count { $0.count > 60 }
    }

    /// The folded file of every right, and the rows of rights and parties as text.
    fileprivate func everyRight() async throws -> [String] {
        let rows: [String] = try await platform.database.read { db in
            let rights: [String] = try db.all(
                """
                SELECT r.id || '|' || r.kind || '|' || r.key || '|' || r.title || '|' || r.status || '|' || COALESCE(r.day, '-') || '|'
                    || COALESCE(p.position, 0) || '|' || COALESCE(p.role, '-') || '|' || COALESCE(p.name_id, 0)
                FROM right_row r LEFT JOIN right_party p ON p.right_id = r.id ORDER BY r.id, p.position
                """
            ) { try $0[0] }
            let parties: [String] = try db.all(
                """
                SELECT n.id || '|' || n.name_key || '|' || n.name || '|' || n.home || '|' || n.party_id || '|' || p.key || '|'
                    || COALESCE(p.identifier, '-') || '|' || COALESCE(p.merged_into, 0)
                FROM party_name n JOIN party p ON p.id = n.home ORDER BY n.id
                """
            ) { try $0[0] }
            return rights + parties
        }
        var files: [String] = []
        let ids: [Int64] = try await platform.database.read { db in try db.all("SELECT id FROM right_row ORDER BY id") { try $0[0] } }
        for id in ids {
            let file = try await platform.database.read { db in try RegisterReader.file(of: id, in: db) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            files.append(String(decoding: try encoder.encode(try #require(file).record), as: UTF8.self))
        }
        return rows + files
    }
}
