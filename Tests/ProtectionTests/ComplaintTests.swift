import Law
import Procedure
import Protection
import Testing

/// Files events one after the other, each on its day at noon.
func docket<P: Procedure>(_: P.Type, _ events: [(any Event, MatterRole, LocalDate)]) throws -> Docket<P> {
    var docket = Docket<P>()
    for (event, role, day) in events {
        let noon = Instant(startOf: day).adding(seconds: 12 * 3600)
        _ = try docket.file(Filing(event, by: Actor(role, role.code), day: day, at: noon), in: .stateCouncil)
    }
    return docket
}

func due<P: Procedure>(_ docket: Docket<P>, _ clock: P.Clock) -> LocalDate? {
    docket.open(clock)?.due(in: .stateCouncil, rolling: clock.rule.rolling).day
}

/// A blank event with some fields filled in.
func event<E: Event>(_: E.Type, _ fill: (inout E) -> Void) -> E {
    var event = E()
    fill(&event)
    return event
}

@Suite("投诉") struct ComplaintTests {
    typealias P = Complaint

    let filed = event(P.Filed.self) {
        ($0.claimant, $0.contact, $0.respondent, $0.address) = ("甲", "0951-1234567", "乙商行", "银川市")
        ($0.dispute, $0.demand) = ("买到的商品与标示不符", "退款")
    }
    let accepted = event(P.Accepted.self) { $0.contact = "丙" }
    func ended(_ ground: P.EndGround) -> P.Ended { event(P.Ended.self) { $0.ground = ground } }
    func rejected(_ ground: P.Ground) -> P.Rejected { event(P.Rejected.self) { ($0.ground, $0.reason) = (ground, "说明") } }

    func accepted(_ day: LocalDate) throws -> Docket<P> { try docket(P.self, [(filed, .claimant, day - 1), (accepted, .officer, day)]) }

    @Test(
        "受理日决定调解期限：旧办法四十五个工作日，新办法六十日",
        arguments: [
            ("2023-03-01", "2023-05-06", "《市场监督管理投诉举报处理暂行办法》第二十一条"),
            ("2026-04-14", "2026-06-18", "《市场监督管理投诉举报处理暂行办法》第二十一条"),
            ("2026-04-15", "2026-06-15", "《市场监督管理投诉举报处理办法》第二十三条第一款第五项"),
            ("2026-08-03", "2026-10-08", "《市场监督管理投诉举报处理办法》第二十三条第一款第五项"),
        ] as [(LocalDate, LocalDate, String)])
    func mediation(on day: LocalDate, last: LocalDate, citation: String) throws {
        let docket = try accepted(day)
        #expect(due(docket, .mediation) == last)
        #expect(docket.open(.mediation)?.citation == citation)
    }

    @Test("消法实施条例施行以后、新办法施行以前受理的，另列六十日，待核实") func alarm() throws {
        #expect(due(try accepted("2026-04-14"), .alarm) == "2026-06-15")
        #expect(try accepted("2026-04-14").open(.alarm)?.evidence == .unconfirmed)
        #expect(due(try accepted("2023-03-01"), .alarm) == nil)
        #expect(due(try accepted("2026-04-15"), .alarm) == nil)
    }

    @Test(
        "收到投诉七个工作日内决定是否受理",
        arguments: [("2025-09-26", "2025-10-13"), ("2026-04-13", "2026-04-22"), ("2026-09-28", "2026-10-13")] as [(LocalDate, LocalDate)])
    func acceptance(on day: LocalDate, last: LocalDate) throws {
        #expect(due(try docket(P.self, [(filed, .claimant, day)]), .acceptance) == last)
    }

    @Test("旧办法时收到、新办法时受理的，按新办法调解六十日") func transition() throws {
        let docket = try docket(P.self, [(filed, .claimant, "2026-04-13"), (accepted, .officer, "2026-04-15")])
        #expect(docket.entries.map(\.edition) == ["《市场监督管理投诉举报处理暂行办法》", "《市场监督管理投诉举报处理办法》"])
        #expect(docket.open(.mediation)?.period == .days(60))
    }

    @Test("检测、鉴定的时间不计入调解期限") func appraisal() throws {
        let docket = try docket(
            P.self,
            [
                (filed, .claimant, "2026-04-15"), (accepted, .officer, "2026-04-15"),
                (event(P.Appraising.self) { $0.body = "检测机构" }, .officer, "2026-04-20"),
                (event(P.Appraised.self) { $0.result = "合格" }, .officer, "2026-04-30"),
            ])
        // 15 April and sixty days are 14 June; ten days stood still: Wednesday 24 June.
        #expect(due(docket, .mediation) == "2026-06-24")
    }

    @Test("调解期限届满，由机关决定终止，七个工作日内告知双方") func expired() throws {
        var matter = try accepted("2026-04-15")
        _ = try matter.enterLapses(at: Instant(startOf: "2026-06-16"), in: .stateCouncil)
        #expect(matter.state == .expired)
        let ended = try docket(
            P.self, [(filed, .claimant, "2026-05-11"), (accepted, .officer, "2026-05-12"), (ended(.noAgreement), .officer, "2026-06-15")])
        #expect(ended.state == .ending && due(ended, .notice) == "2026-06-25")
        #expect(ended.clocks.filter(\.isOpen).map(\.code) == ["notice"])
    }

    @Test("不予受理写明事由：冒用他人名义只在新办法里是事由") func rejection() throws {
        #expect(throws: Refusal.unmet(["事由是暂行办法第十五条列出的"])) {
            _ = try docket(P.self, [(filed, .claimant, "2026-04-10"), (rejected(.identity), .officer, "2026-04-13")])
        }
        let matter = try docket(P.self, [(filed, .claimant, "2026-04-15"), (rejected(.identity), .officer, "2026-04-16")])
        #expect(matter.state == .rejected && matter.entries.last?.citation == "《市场监督管理投诉举报处理办法》第十六条")
        #expect(matter.entries.last?.documents == ["rejection"])
    }

    @Test("逾期不提供身份证明，回到决定是否受理；旧办法没有这个环节") func identity() throws {
        let asked = event(P.IdentityAsked.self) { $0.until = "2026-05-08" }
        var matter = try docket(P.self, [(filed, .claimant, "2026-05-06"), (asked, .officer, "2026-05-06")])
        _ = try matter.enterLapses(at: Instant(startOf: "2026-05-09"), in: .stateCouncil)
        #expect(matter.state == .registered && matter.open(.acceptance) != nil)
        #expect(throws: Refusal.self) { _ = try docket(P.self, [(filed, .claimant, "2026-04-01"), (asked, .officer, "2026-04-02")]) }
    }

    @Test("2020年以前的规定没有录入，不受理") func before() {
        #expect(throws: Refusal.self) { _ = try docket(P.self, [(filed, .claimant, "2019-12-31")]) }
    }

    @Test("声明自洽") func sound() { #expect(P.faults == []) }
}

@Suite("举报") struct ReportTests {
    typealias P = Report

    func filed(named: Bool) -> P.Filed {
        event(P.Filed.self) {
            ($0.named, $0.respondent, $0.lead) = (named, "乙商行", "销售假冒注册商标的商品")
            if named { ($0.reporter, $0.contact) = ("甲", "0951-1234567") }
        }
    }
    func decided(mustTell: Bool? = nil) -> P.Decided {
        event(P.Decided.self) { ($0.docketed, $0.reason, $0.mustTell) = (true, "有初步证据", mustTell) }
    }

    @Test("实名举报五个工作日内告知，只到2026年4月14日的决定为止") func feedback() throws {
        let former = try docket(P.self, [(filed(named: true), .claimant, "2026-04-10"), (decided(), .chief, "2026-04-14")])
        #expect(former.state == .telling && due(former, .feedback) == "2026-04-21")
        let later = try docket(P.self, [(filed(named: true), .claimant, "2026-04-10"), (decided(), .chief, "2026-04-15")])
        #expect(later.state == .closed && later.clocks.allSatisfy { !$0.isOpen })
        let anonymous = try docket(P.self, [(filed(named: false), .claimant, "2026-04-10"), (decided(), .chief, "2026-04-14")])
        #expect(anonymous.state == .closed)
        let asked = try docket(P.self, [(filed(named: true), .claimant, "2026-04-20"), (decided(mustTell: true), .chief, "2026-04-21")])
        #expect(asked.state == .telling && asked.entries.last?.citation == "《市场监督管理投诉举报处理办法》第三十六条")
    }

    @Test("核查十五个工作日，经负责人批准再延长十五个工作日，只能延长一次") func verification() throws {
        let filed = filed(named: false)
        #expect(due(try docket(P.self, [(filed, .claimant, "2026-09-21")]), .verification) == "2026-10-19")
        let extended = event(P.Extended.self) { $0.reason = "案情复杂" }
        let longer = try docket(P.self, [(filed, .claimant, "2026-09-21"), (extended, .chief, "2026-10-12")])
        #expect(due(longer, .verification) == "2026-11-09")
        #expect(throws: Refusal.self) {
            _ = try docket(P.self, [(filed, .claimant, "2026-09-21"), (extended, .chief, "2026-10-12"), (extended, .chief, "2026-10-13")])
        }
        #expect(throws: Refusal.self) { _ = try docket(P.self, [(filed, .claimant, "2026-09-21"), (extended, .officer, "2026-10-12")]) }
    }

    @Test("同一线索有新的事实，重新起算") func newFacts() throws {
        let more = event(P.NewFacts.self) { $0.lead = "又发现一处仓库" }
        let matter = try docket(P.self, [(filed(named: false), .claimant, "2026-09-07"), (more, .claimant, "2026-09-21")])
        #expect(due(matter, .verification) == "2026-10-19" && matter.clocks.map(\.state) == [.stopped, .running])
    }

    @Test("实名举报不写姓名和联系方式的退回；举报人的信息只按个人信息保存") func reporter() {
        #expect(throws: Refusal.unmet(["实名举报的，写明举报人和联系方式"])) {
            _ = try docket(
                P.self, [(event(P.Filed.self) { ($0.named, $0.respondent, $0.lead) = (true, "乙", "线索") }, .claimant, "2026-05-06")])
        }
        let fields = AnyProcedure(P.self).events["filed"]?.fields ?? []
        #expect(fields.filter { ["reporter", "contact"].contains($0.name) }.allSatisfy { $0.seen == .personal })
        #expect(!fields.contains { $0.seen == .everyone || $0.seen == .parties && $0.name == "respondent" })
    }

    @Test("声明自洽") func sound() { #expect(P.faults == []) }
}

@Suite("挂牌督办") struct KeyCaseTests {
    let procedure = AnyProcedure(Report.self, overlays: [KeyCase.self])

    func file(_ event: any Event, _ role: MatterRole, _ account: String, _ day: LocalDate, on entries: inout [Entry]) throws {
        let terms = FilingTerms(by: Actor(role, account), day: day, at: Instant(startOf: day).adding(seconds: 12 * 3600))
        entries += try procedure.file(type(of: event).kind, event.values, on: entries, terms)
    }

    @Test("挂牌督办到期没有报告亮红灯，办结经他人验收才能摘牌") func board() throws {
        var entries: [Entry] = []
        try file(ReportTests().filed(named: false), .claimant, "甲", "2026-09-21", on: &entries)
        try file(event(KeyCase.Nominated.self) { $0.reason = "涉及多省" }, .chief, "乙", "2026-09-22", on: &entries)
        let listed = event(KeyCase.Listed.self) {
            ($0.owner, $0.until, $0.report, $0.conditions) = ("丙", "2026-12-31", "2026-09-29", "移送或者处罚")
        }
        #expect(throws: Refusal.notApart(event: "批准挂牌督办", earlier: "提名挂牌督办")) { try file(listed, .chief, "乙", "2026-09-22", on: &entries) }
        try file(listed, .superior, "丁", "2026-09-22", on: &entries)
        func board() -> Standing? { procedure.standing(of: entries, on: "2026-09-30", in: .stateCouncil).overlays.first?.standing }
        #expect(board()?.clocks.first { $0.code == "report" }?.lamp(at: Instant(startOf: "2026-09-30")) == .red)
        #expect(board()?.clocks.first { $0.code == "completion" }?.lamp(at: Instant(startOf: "2026-09-30")) == .green)
        #expect(board()?.documents.first?.awaitsConfirmation == true)
        let completed = event(KeyCase.Completed.self) { $0.result = "已立案" }
        #expect(throws: Refusal.faults([FieldFault("proof", .missing, "请填写办结的证明")])) {
            try file(completed, .officer, "丙", "2026-10-12", on: &entries)
        }
        try file(
            event(KeyCase.Completed.self) { ($0.result, $0.proof) = ("已立案", [String(repeating: "a", count: 64)]) }, .officer, "丙",
            "2026-10-12",
            on: &entries)
        try file(event(KeyCase.Delisted.self) { $0.finding = "属实" }, .superior, "丁", "2026-10-13", on: &entries)
        #expect(board()?.state == "delisted" && board()?.clocks.contains { $0.state == .running } == false)
        #expect(procedure.standing(of: entries, on: "2026-10-13", in: .stateCouncil).state == "verifying")
    }

    @Test("条例施行以前没有挂牌督办的依据，不能挂牌") func before() throws {
        var entries: [Entry] = []
        try file(ReportTests().filed(named: false), .claimant, "甲", "2026-01-20", on: &entries)
        #expect(throws: Refusal.self) {
            try file(event(KeyCase.Nominated.self) { $0.reason = "重大" }, .chief, "乙", "2026-01-21", on: &entries)
        }
    }

    @Test("声明自洽") func sound() { #expect(KeyCase.faults == []) }
}
