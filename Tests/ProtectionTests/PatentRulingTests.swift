import Law
import Procedure
import Protection
import Testing

@Suite("专利侵权纠纷行政裁决") struct PatentRulingTests {
    typealias P = PatentRuling

    @Test("声明没有毛病：状态都到得了、时限都停得下、条文都在") func isSound() { #expect(P.faults.isEmpty, "\(P.faults)") }

    /// A file at noon of each day; officers are told apart by their names.
    struct Case {
        var docket = Docket<P>()

        @discardableResult
        mutating func file(_ event: any Event, _ role: MatterRole, _ day: LocalDate, _ account: String? = nil) throws(Refusal) -> [Entry] {
            let noon = Instant(startOf: day).adding(seconds: 12 * 3600)
            return try docket.file(Filing(event, by: Actor(role, account ?? role.code), day: day, at: noon), in: .stateCouncil)
        }

        func due(_ clock: P.Clock) -> LocalDate? { docket.open(clock)?.due(in: .stateCouncil, rolling: clock.rule.rolling).day }
    }

    func filed(noSuit: Bool = true) -> P.Filed {
        var event = P.Filed()
        (event.claimant, event.standing, event.respondent) = ("甲", .patentee, "乙")
        (event.right, event.claims, event.facts, event.noSuit) = ("ZL201310699744.2", "1至3", "制造、销售侵权产品", noSuit)
        return event
    }
    func accepted() -> P.Accepted {
        var event = P.Accepted()
        (event.panel, event.presiding) = (.three, "丙")
        return event
    }
    func served(_ day: LocalDate, hasDomicile: Bool = true) -> P.Served {
        var event = P.Served()
        (event.reached, event.manner, event.hasDomicile) = (day, .direct, hasDomicile)
        return event
    }
    func draft() -> P.Drafted {
        var event = P.Drafted()
        (event.infringes, event.reasons) = (true, "落入保护范围")
        return event
    }
    func decision() -> P.Decided {
        var event = P.Decided()
        (event.infringes, event.orders) = (true, "责令立即停止侵权行为")
        return event
    }
    /// Filed on Monday 2026-03-02, accepted on Friday, served and received on Monday 2026-03-09.
    func served() throws -> Case {
        var matter = Case()
        try matter.file(filed(), .claimant, "2026-03-02")
        try matter.file(accepted(), .officer, "2026-03-06")
        try matter.file(served("2026-03-09"), .officer, "2026-03-09")
        return matter
    }

    @Test("五个工作日内立案，负责人批准的再加五个工作日；结案期限自立案起三个月") func acceptance() throws {
        var matter = Case()
        try matter.file(filed(), .claimant, "2026-03-02")
        #expect(matter.due(.acceptance) == "2026-03-09")
        var extended = P.AcceptanceExtended()
        extended.reason = "特别复杂"
        #expect(throws: Refusal.self) { try matter.file(extended, .officer, "2026-03-03") }
        try matter.file(extended, .chief, "2026-03-03")
        #expect(matter.due(.acceptance) == "2026-03-16")
        try matter.file(accepted(), .officer, "2026-03-06")
        // Three months after the 6th of March is the 6th of June, a Saturday: Monday the 8th.
        #expect(matter.due(.conclusion) == "2026-06-08")
    }

    @Test("已经起诉或者约定了其他途径的不能立案，只能不予立案") func inadmissible() throws {
        var matter = Case()
        try matter.file(filed(noSuit: false), .claimant, "2026-03-02")
        #expect(throws: Refusal.unmet(["没有就这一纠纷向人民法院起诉，也没有约定其他解决途径"])) { try matter.file(accepted(), .officer, "2026-03-03") }
        var declined = P.Declined()
        declined.reason = "已经起诉"
        try matter.file(declined, .officer, "2026-03-03")
        #expect(matter.docket.state == .declined && matter.docket.clocks.allSatisfy { !$0.isOpen })
    }

    @Test("答辩期十五日，境内无住所的三十日；不答辩的期满次日进入审理", arguments: [(true, "2026-03-24"), (false, "2026-04-08")] as [(Bool, LocalDate)])
    func defence(hasDomicile: Bool, due: LocalDate) throws {
        var matter = Case()
        try matter.file(filed(), .claimant, "2026-03-02")
        try matter.file(accepted(), .officer, "2026-03-06")
        try matter.file(served("2026-03-09", hasDomicile: hasDomicile), .officer, "2026-03-09")
        #expect(matter.due(hasDomicile ? .defence : .foreignDefence) == due)
        #expect(try matter.docket.enterLapses(at: Instant(startOf: due + 1), in: .stateCouncil).count == 1)
        #expect(matter.docket.state == .trying)
    }

    @Test("口头审理至少提前三个工作日通知，请求人缺席的按撤回处理") func hearing() throws {
        var matter = try served()
        var answer = P.Answered()
        answer.answer = "不侵权"
        try matter.file(answer, .respondent, "2026-03-20")
        #expect(matter.due(.forwarding) == "2026-03-27")
        var call = P.HearingCalled()
        (call.session, call.place) = ("2026-04-01", "二楼")
        #expect(throws: Refusal.unmet(["口头审理至少提前三个工作日通知"])) { try matter.file(call, .officer, "2026-03-30") }
        try matter.file(call, .officer, "2026-03-27")
        var held = P.HearingHeld()
        (held.absent, held.record) = (.claimant, "请求人未到")
        #expect(throws: Refusal.self) { try matter.file(held, .officer, "2026-03-31") }
        try matter.file(held, .officer, "2026-04-01")
        #expect(matter.docket.state == .withdrawn && matter.docket.clocks.allSatisfy { !$0.isOpen })
    }

    @Test("中止期间结案期限停止计算；延期一次加一个月，特别复杂的经上级批准再加两个月") func conclusion() throws {
        var matter = try served()
        _ = try matter.docket.enterLapses(at: Instant(startOf: "2026-03-25"), in: .stateCouncil)
        var suspended = P.Suspended()
        (suspended.ground, suspended.reason) = (.invalidation, "已受理无效宣告请求")
        try matter.file(suspended, .officer, "2026-04-01")
        var resumed = P.Resumed()
        resumed.reason = "维持有效"
        try matter.file(resumed, .officer, "2026-05-01")
        // The 6th of June and thirty days: the 6th of July, a Monday.
        #expect(matter.due(.conclusion) == "2026-07-06")
        var again = P.ConclusionExtendedAgain()
        again.reason = "特别复杂"
        #expect(throws: Refusal.self) { try matter.file(again, .superior, "2026-05-06") }
        var once = P.ConclusionExtended()
        once.reason = "复杂"
        try matter.file(once, .chief, "2026-05-06")
        #expect(throws: Refusal.self) { try matter.file(once, .chief, "2026-05-06") }
        try matter.file(again, .superior, "2026-05-06")
        // Six months after the 6th of March is the 6th of September; thirty days more, the 6th of October, in the National Day holiday: the 8th.
        #expect(matter.due(.conclusion) == "2026-10-08")
    }

    @Test("起草裁决的人不能批准；裁决后二十个工作日内公开，收到后十五日内可以起诉，期满生效，公开以后才能归档") func ruling() throws {
        var matter = try served()
        _ = try matter.docket.enterLapses(at: Instant(startOf: "2026-03-25"), in: .stateCouncil)
        try matter.file(draft(), .officer, "2026-04-07", "丁")
        #expect(throws: Refusal.notApart(event: "作出行政裁决", earlier: "合议组提交裁决意见")) {
            try matter.file(decision(), .chief, "2026-04-08", "丁")
        }
        try matter.file(decision(), .chief, "2026-04-08", "戊")
        // Five days of May are holidays, and Saturday the 9th is worked.
        #expect(matter.due(.publication) == "2026-05-09")
        var reached = P.DecisionServed()
        (reached.reached, reached.manner) = ("2026-04-10", .direct)
        try matter.file(reached, .officer, "2026-04-10")
        // The 25th of April is a Saturday: Monday the 27th.
        #expect(matter.due(.suit) == "2026-04-27")
        _ = try matter.docket.enterLapses(at: Instant(startOf: "2026-04-28"), in: .stateCouncil)
        #expect(matter.docket.state == .standing)
        var closed = P.Closed()
        closed.performed = true
        #expect(throws: Refusal.unmet(["裁决已经公开"])) { try matter.file(closed, .officer, "2026-04-29") }
        var published = P.Published()
        (published.text, published.covered) = ("落入权利要求1的保护范围", false)
        #expect(throws: Refusal.unmet(["国家秘密、商业秘密和个人隐私已经遮盖"])) { try matter.file(published, .officer, "2026-04-29") }
        published.covered = true
        try matter.file(published, .officer, "2026-04-29")
        try matter.file(closed, .officer, "2026-04-29")
        #expect(matter.docket.state == .closed && matter.docket.clocks.allSatisfy { !$0.isOpen })
    }
}
