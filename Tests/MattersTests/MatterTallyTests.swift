import Access
import Law
import Matters
import Procedure
import Protection
import Store
import StoreTesting
import Testing

extension Bureau {
    /// A complaint handed in on the day at which the clock stands.
    fileprivate func complain(_ number: Int, to authority: String = "market-yinchuan", _ area: String = "640100") async throws -> String {
        let request = Matters.Request(
            "filed",
            [
                "claimant": ["某消费者"], "contact": ["0951-0000000"], "respondent": ["银川某商行"], "address": ["银川市"],
                "dispute": ["商品与标示不符"], "demand": ["退款"],
            ], key: "complaint-\(number)")
        return try await matters.open("protection.complaint", request, authority: authority, area: area, by: .anyone).key
    }

    fileprivate func reject(_ key: String, on day: LocalDate) async throws {
        clock.set(day)
        try await file("rejected", ["ground": ["materials"], "reason": ["没有材料"]], in: key)
    }

    /// What is counted, told shortly: month, authority, how many opened, or days and whether late.
    fileprivate func tally(from first: String = "2026-01", to last: String = "2027-12") async throws -> Set<String> {
        let lines = try await database.read { db in try Matters.tally(of: "protection.complaint", from: first, to: last, in: db) }
        return Set(
            lines.map { line in
                let what = line.days.map { "\($0)天\(line.isLate ? "误" : "")" } ?? "收"
                return "\(line.month) \(line.authority.dropFirst("market-".count)) \(what) \(line.count)"
            })
    }

    fileprivate func count(_ event: MatterSelection.Event, from first: LocalDate, to last: LocalDate, late: Bool? = nil) async throws -> Int
    {
        let selection = MatterSelection(procedure: "protection.complaint", event: event, first: first, last: last, isLate: late)
        let (total, lines) = try await matters.lines(selection, for: Self.officer)
        #expect(total == lines.count)
        return total
    }
}

@Suite("指标的办件") struct MatterTallyTests {
    @Test("收到、办结、天数、误期同手工数的一样：届满日当天办结不算误期，次日算；更正起算日以后跟着改", arguments: databases())
    func counted(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        // Monday 2026-11-02: seven working days end on Wednesday the 11th.
        let first = try await bureau.complain(1)
        let onTheDay = try await bureau.complain(2)
        let late = try await bureau.complain(3)
        _ = try await bureau.complain(4, to: "market-guyuan", "640400")
        let mediated = try await bureau.complain(5)
        #expect(try await bureau.tally() == ["2026-11 yinchuan 收 4", "2026-11 guyuan 收 1"])
        bureau.clock.set("2026-11-03")
        try await bureau.file("accepted", ["contact": ["丁某"]], in: mediated)
        try await bureau.reject(first, on: "2026-11-04")
        try await bureau.reject(onTheDay, on: "2026-11-11")
        try await bureau.reject(late, on: "2026-11-12")
        bureau.clock.set("2026-11-30")
        let next = try await bureau.complain(6)
        try await bureau.reject(next, on: "2026-12-01")
        bureau.clock.set("2026-12-10")
        try await bureau.file("agreed", ["terms": ["退还货款"], "paper": ["是"]], in: mediated)
        let counted: Set = [
            "2026-11 yinchuan 收 5", "2026-11 guyuan 收 1", "2026-11 yinchuan 2天 1", "2026-11 yinchuan 9天 1", "2026-11 yinchuan 10天误 1",
            "2026-12 yinchuan 1天 1", "2026-12 yinchuan 38天 1",
        ]
        #expect(try await bureau.tally() == counted)
        #expect(try await bureau.tally(from: "2026-12", to: "2026-12") == ["2026-12 yinchuan 1天 1", "2026-12 yinchuan 38天 1"])

        // The list behind each figure holds exactly as many, and only one's own authority's.
        #expect(try await bureau.count(.opened, from: "2026-11-01", to: "2026-11-30") == 5)
        #expect(try await bureau.count(.closed, from: "2026-11-01", to: "2026-11-30") == 3)
        #expect(try await bureau.count(.closed, from: "2026-11-01", to: "2026-11-30", late: true) == 1)
        #expect(try await bureau.count(.closed, from: "2026-01-01", to: "2026-12-31", late: false) == 4)
        let selection = MatterSelection(procedure: "protection.complaint", event: .closed, first: "2026-11-12", last: "2026-11-12")
        let (_, lines) = try await bureau.matters.lines(selection, for: Bureau.officer)
        #expect(lines.map(\.days) == [10] && lines.map(\.missedClocks) == [1] && lines.map(\.line.key) == [late])
        #expect(try await bureau.matters.lines(selection, for: Bureau.stranger).total == 0)
        #expect(try await bureau.matters.lines(selection, for: .anyone).total == 0)

        // Received on the 3rd: the last day was the 12th, and nothing was late.
        try await bureau.file(
            EntryCorrected.kind, ["entry": ["1"], "field": ["received"], "value": ["2026-11-03"], "reason": ["登记错了"]], in: late)
        #expect(try await bureau.tally() == counted.subtracting(["2026-11 yinchuan 10天误 1"]).union(["2026-11 yinchuan 10天 1"]))
        #expect(try await bureau.count(.closed, from: "2026-11-01", to: "2026-11-30", late: true) == 0)

        for batch in [1, 500] {
            try await ProjectionRebuild(
                Matters.projection([AnyProcedure(Complaint.self)]), in: bureau.database, today: bureau.clock.today(), batch: batch
            ).run()
            #expect(try await bureau.tally() == counted.subtracting(["2026-11 yinchuan 10天误 1"]).union(["2026-11 yinchuan 10天 1"]))
        }
    }

    @Test("调解期限届满由平台登记的，办结时算误期；当事人的期限届满不算机关误期", arguments: databases())
    func lapsed(fresh: FreshDatabase) async throws {
        let bureau = try await Bureau(fresh)
        let key = try await bureau.complain(1)
        bureau.clock.set("2026-11-03")
        try await bureau.file("accepted", ["contact": ["丁某"]], in: key)
        bureau.clock.set("2027-01-05")
        #expect(try await bureau.matters.enterLapses() == 1)
        bureau.clock.set("2027-01-06")
        try await bureau.file("ended", ["ground": ["term"], "reason": ["期限届满"]], in: key)
        try await bureau.file("told", ["routes": ["可以向人民法院起诉"]], in: key)
        #expect(try await bureau.tally() == ["2026-11 yinchuan 收 1", "2027-01 yinchuan 65天误 1"])

        // The respondent's fifteen days ran out: that is not the authority's doing.
        bureau.clock.set("2026-11-02")
        let mediation = try await bureau.open().key
        bureau.clock.set("2026-11-03")
        try await bureau.file("served", ["reached": ["2026-11-03"], "manner": ["direct"]], in: mediation)
        bureau.clock.set("2026-11-19")
        #expect(try await bureau.matters.enterLapses() == 1)
        try await bureau.file("declined", ["reason": ["被请求人没有陈述意见"]], in: mediation)
        let lines = try await bureau.database.read { db in
            try Matters.tally(of: "protection.patent-mediation", from: "2026-11", to: "2026-11", in: db)
        }
        #expect(lines.first { $0.days != nil }.map { [$0.days ?? 0, $0.isLate ? 1 : 0, $0.count] } == [17, 0, 1])
    }
}
