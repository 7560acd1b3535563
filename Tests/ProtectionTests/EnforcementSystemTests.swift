import Law
import Penalty
import Procedure
import Protection
import Testing

@Suite("各机关的行政处罚") struct EnforcementSystemTests {
    private let docketed = event(PenaltyFile.Docketed.self) { ($0.suspect, $0.cause) = ("乙商行", "线索") }
    private let scene = event(PenaltyFile.Investigated.self) {
        ($0.act, $0.first, $0.second, $0.shown, $0.findings) = (.scene, "甲", "乙", true, "查获")
    }
    private let reported = event(PenaltyFile.Reported.self) {
        ($0.facts, $0.law, $0.proposal, $0.legal) = ("属实", "依法", "罚款", false)
    }
    private let reviewed = event(PenaltyFile.Reviewed.self) { ($0.opinion, $0.legal, $0.words) = (.agreed, false, "同意") }

    private func figured(_ offence: Offence, _ turnover: Int = 900_000) -> PenaltyFile.Figured {
        event(PenaltyFile.Figured.self) {
            ($0.offence, $0.subject, $0.from, $0.to) = (offence, .organisation, "2026-01-01", "2026-02-01")
            ($0.turnover, $0.basis) = (turnover, "单据")
        }
    }

    private func noticed(_ fine: Int, on day: LocalDate, hearing: Bool, announced: Bool? = nil) -> PenaltyFile.Noticed {
        event(PenaltyFile.Noticed.self) {
            ($0.respondent, $0.subject, $0.act, $0.facts) = ("乙商行", .organisation, "违法", "属实")
            ($0.fine, $0.hearing, $0.reached, $0.isAnnounced) = (fine, hearing, day, announced)
        }
    }

    /// A case brought to its notice on a day.
    private func told<S: EnforcementSystem>(
        _: PenaltyCourse<S>.Type, _ offence: Offence, on day: LocalDate, fine: Int = 500_000, hearing: Bool, announced: Bool? = nil
    ) throws -> Docket<PenaltyCourse<S>> {
        try docket(
            PenaltyCourse<S>.self,
            [
                (docketed, .system, day - 4), (scene, .officer, day - 3), (figured(offence), .officer, day - 3),
                (reported, .officer, day - 2), (reviewed, .reviewer, day - 1),
                (noticed(fine, on: day, hearing: hearing, announced: announced), .officer, day),
            ])
    }

    @Test("各机关的线索、案件和措施声明自洽") func sound() {
        #expect(CopyrightLead.faults == [] && CopyrightPenalty.faults == [] && CopyrightMeasure.faults == [])
        #expect(AgricultureLead.faults == [] && AgriculturePenalty.faults == [] && AgricultureMeasure.faults == [])
        #expect(ForestryLead.faults == [] && ForestryPenalty.faults == [] && ForestryMeasure.faults == [])
        #expect(EarlyUnpublishing.faults == [] && DishonestyListing.faults == [] && SummaryPenalty.faults == [])
        #expect(Lead.faults == [] && PenaltyCase.faults == [] && CustodyMeasure.faults == [] && CriminalTransfer.faults == [])
    }

    @Test("著作权案件陈述、申辩七日，要求听证五个工作日，各算各的：国庆前告知的，陈述到10月8日，听证到10月9日") func statement() throws {
        let file = try told(CopyrightPenalty.self, .copyright, on: "2026-09-25", hearing: true)
        #expect(due(file, .statement) == "2026-10-08" && due(file, .asking) == "2026-10-09")
        #expect(file.open(.statement)?.citation == "《著作权行政处罚实施办法》第二十七条" && file.open(.statement)?.evidence == .unconfirmed)
        #expect(file.open(.asking)?.evidence == .verified)
        // 陈述期满以后、听证的期限以内，仍然可以要求听证；期满以后才起草。
        var late = file
        _ = try late.enterLapses(at: Instant(startOf: "2026-10-09"), in: .stateCouncil)
        #expect(late.state == .rechecking)
        let draft = event(PenaltyFile.Rechecked.self) {
            ($0.opinion, $0.grounds, $0.discretion, $0.fine) = ("没有陈述", "属实", "一般", 500_000)
        }
        var early = late
        #expect(throws: Refusal.self) { try early.enter(draft, .officer, "2026-10-09") }
        var asking = late
        try asking.enter(PenaltyFile.HearingAsked(), .respondent, "2026-10-09")
        #expect(asking.state == .hearing && asking.open(.asking) == nil)
        try late.enter(draft, .officer, "2026-10-10")
        #expect(late.state == .drafted)
    }

    @Test("著作权案件公告送达告知书的，陈述、申辩三十日") func announced() throws {
        let file = try told(CopyrightPenalty.self, .copyright, on: "2026-09-25", hearing: true, announced: true)
        #expect(due(file, .announced) == "2026-10-26" && due(file, .statement) == nil)
    }

    @Test(
        "各机关的办案期限：都是九十日，农业的经批准延长三十日，一般法没有写可以延长",
        arguments: [("2026-03-02", "2026-06-01", "2026-06-30")] as [(LocalDate, LocalDate, LocalDate)])
    func decision(on day: LocalDate, last: LocalDate, extended: LocalDate) throws {
        let start: [(any Event, MatterRole, LocalDate)] = [(docketed, .system, day)]
        #expect(due(try docket(PenaltyCase.self, start), .decision) == last)
        #expect(due(try docket(CopyrightPenalty.self, start), .decision) == last)
        #expect(due(try docket(ForestryPenalty.self, start), .decision) == last)
        let more = event(PenaltyFile.Extended.self) { $0.reason = "案情复杂" }
        #expect(due(try docket(AgriculturePenalty.self, start + [(more, .chief, day + 80)]), .decision) == extended)
        #expect(throws: Refusal.self) { _ = try docket(ForestryPenalty.self, start + [(more, .chief, day + 80)]) }
        #expect(throws: Refusal.self) { _ = try docket(CopyrightPenalty.self, start + [(more, .chief, day + 80)]) }
    }

    @Test("规定没有写期限的，没有这项时限：审核、听证报告、结案、公示") func absent() {
        for clock in ["review", "presider", "hearing-report", "publication", "closing", "further"] {
            #expect(CopyrightPenalty.Clock.allCases.allSatisfy { $0.rawValue != clock }, "\(clock)")
            #expect(PenaltyCase.Clock.allCases.contains { $0.rawValue == clock }, "\(clock)")
        }
        #expect(ForestryLead.Clock.allCases.isEmpty && AgricultureLead.Clock.allCases.count == 1)
    }

    @Test("听证的数额没有录入的机关，一律告知听证；著作权的单位十万元以上才告知") func hearing() throws {
        #expect(throws: Refusal.self) {
            _ = try told(AgriculturePenalty.self, .varietyInfringement, on: "2026-03-05", fine: 1_000_000, hearing: false)
        }
        let file = try told(AgriculturePenalty.self, .varietyInfringement, on: "2026-03-05", fine: 1_000_000, hearing: true)
        #expect(due(file, .statement) == "2026-03-12" && file.open(.statement)?.evidence == .unconfirmed)
        #expect(try told(CopyrightPenalty.self, .copyright, on: "2026-03-05", fine: 9_999_900, hearing: false).state == .noticed)
        #expect(throws: Refusal.self) {
            _ = try told(CopyrightPenalty.self, .copyright, on: "2026-03-05", fine: 10_000_000, hearing: false)
        }
    }

    @Test("各管各的案由：著作权案件不能核定商标的案由，市场监管不能核定新品种的") func offences() {
        let start: [(any Event, MatterRole, LocalDate)] = [(docketed, .system, "2026-03-02")]
        #expect(throws: Refusal.self) {
            _ = try docket(CopyrightPenalty.self, start + [(figured(.trademarkInfringement), .officer, "2026-03-03")])
        }
        #expect(throws: Refusal.self) {
            _ = try docket(PenaltyCase.self, start + [(figured(.varietyInfringement), .officer, "2026-03-03")])
        }
        #expect(
            MarketEnforcement.offences.union(CopyrightEnforcement.offences).union(ForestryEnforcement.offences) == Set(Offence.allCases))
    }

    @Test("线索核查：著作权十五日，农业七个工作日再延七个工作日，林草没有录入") func verification() throws {
        let lead = event(LeadFile.Registered.self) {
            ($0.source, $0.suspect, $0.offence, $0.lead, $0.place) = (.inspection, "乙商行", .varietyCounterfeit, "线索", "银川市")
        }
        #expect(due(try docket(CopyrightLead.self, [(lead, .officer, "2026-09-21")]), .verification) == "2026-10-08")
        let agriculture: [(any Event, MatterRole, LocalDate)] = [(lead, .officer, "2026-09-28")]
        #expect(due(try docket(AgricultureLead.self, agriculture), .verification) == "2026-10-13")
        let more = event(LeadFile.Extended.self) { $0.reason = "还要鉴定" }
        #expect(due(try docket(AgricultureLead.self, agriculture + [(more, .chief, "2026-10-09")]), .verification) == "2026-10-22")
        #expect(due(try docket(ForestryLead.self, agriculture), .verification) == nil)
    }

    @Test("移送来的线索不再移送；不能移给自己；案由不归自己的不能立案") func passing() throws {
        func registered(_ source: LeadSource) -> LeadFile.Registered {
            event(LeadFile.Registered.self) {
                ($0.source, $0.suspect, $0.offence, $0.lead, $0.place) = (source, "乙商行", .copyright, "网盘盗版", "银川市")
            }
        }
        func referred(_ receiver: LeadReceiver?) -> LeadFile.Referred {
            event(LeadFile.Referred.self) { ($0.to, $0.receiver, $0.reason) = ("版权局", receiver, "属于著作权") }
        }
        let day: LocalDate = "2026-03-02"
        #expect(try docket(Lead.self, [(registered(.report), .officer, day), (referred(.copyright), .officer, day)]).state == .referred)
        for (source, receiver) in [(LeadSource.transferred, LeadReceiver.copyright), (.report, .market)] {
            #expect(throws: Refusal.self) {
                _ = try docket(Lead.self, [(registered(source), .officer, day), (referred(receiver), .officer, day)])
            }
        }
        let proposed = event(LeadFile.Proposed.self) { ($0.docket, $0.reason) = (true, "属实") }
        let opened = event(LeadFile.Docketed.self) { ($0.reason, $0.first, $0.second) = ("同意", "甲", "乙") }
        let steps: [(any Event, MatterRole, LocalDate)] = [
            (registered(.report), .officer, day), (proposed, .officer, day), (opened, .chief, day),
        ]
        #expect(throws: Refusal.self) { _ = try docket(Lead.self, steps) }
        #expect(try docket(CopyrightLead.self, steps).state == .docketed)
    }

    @Test("案卷里已有的由案卷填好：当事人、案由、事实、没收的数额、起草的数额、处罚内容、还应缴的") func prefilled() throws {
        let asked = event(PenaltyFile.MeasureAsked.self) {
            ($0.measure, $0.holder, $0.keeper, $0.urgent, $0.grounds) = (.seizing, "乙商行", "物证室", false, "可能转移")
            var item = CustodyFile.Item()
            (item.name, item.quantity, item.unit, item.value) = ("枸杞礼盒", 2, "盒", 80_000)
            $0.items = [item]
        }
        var figures = figured(.trademarkInfringement)
        figures.gain = 120_000
        let start: [(any Event, MatterRole, LocalDate)] = [
            (docketed, .system, "2026-03-02"), (scene, .officer, "2026-03-03"), (asked, .officer, "2026-03-03"),
            (figures, .officer, "2026-03-03"),
            (reported, .officer, "2026-03-03"), (reviewed, .reviewer, "2026-03-04"),
        ]
        let procedure = AnyProcedure(PenaltyCase.self)
        let notice = procedure.suggested(by: try docket(PenaltyCase.self, start).entries, on: "2026-03-04")["noticed"]
        #expect(notice?["respondent"] == ["乙商行"] && notice?["subject"] == ["organisation"] && notice?["act"] == ["侵犯注册商标专用权"])
        #expect(notice?["facts"] == ["属实"] && notice?["confiscated"] == ["2000"] && notice?["fine"] == nil)
        let draft = event(PenaltyFile.Rechecked.self) {
            ($0.opinion, $0.grounds, $0.discretion, $0.fine, $0.confiscated) = ("没有陈述", "属实", "一般", 500_000, 200_000)
        }
        let waived = event(PenaltyFile.Waived.self) { $0.waives = true }
        var told = noticed(500_000, on: "2026-03-04", hearing: false)
        told.confiscated = 200_000
        let drafted = start + [(told, .officer, "2026-03-04"), (waived, .respondent, "2026-03-05"), (draft, .officer, "2026-03-05")]
        let decision = procedure.suggested(by: try docket(PenaltyCase.self, drafted).entries, on: "2026-03-05")["decided"]
        #expect(decision?["fine"] == ["5000"] && decision?["grounds"] == ["属实"])
        #expect(decision?["penalty"] == ["罚款¥5,000.00，没收违法所得和物品，价值¥2,000.00"])
        let custody = event(CustodyFile.Asked.self) {
            ($0.kind, $0.holder, $0.keeper, $0.urgent, $0.grounds, $0.items) = (.seizing, "乙商行", "物证室", false, "可能转移", asked.items)
        }
        let handling = AnyProcedure(CustodyMeasure.self).suggested(
            by: try docket(CustodyMeasure.self, [(custody, .system, "2026-03-03")]).entries, on: "2026-03-03")
        #expect(handling["handled"]?["outcomes.name"] == ["枸杞礼盒"] && handling["moved"]?["from"] == ["物证室"])
    }

    @Test("移送公安机关登记到转来的那个机关的案件里") func police() throws {
        let start: [(any Event, MatterRole, LocalDate)] = [(docketed, .system, "2026-03-02")]
        let away: [(any Event, MatterRole, LocalDate)] = start + [(PenaltyFile.ToPolice(), .system, "2026-03-03")]
        let back = away + [(PenaltyFile.BackFromPolice(), .system, "2026-03-20")]
        #expect(try docket(PenaltyCase.self, away).state == .criminal)
        #expect(due(try docket(PenaltyCase.self, back), .decision) == "2026-06-18")
        #expect(try docket(ForestryPenalty.self, away).state == .criminal)
        #expect(CriminalTransfer.reactions.map(\.procedure).filter { $0 == "protection.copyright-penalty" }.count == 3)
        #expect(AnyProcedure(CriminalTransfer.self).outline.reactions.map(\.procedure).filter { $0 == "protection.penalty" }.count == 3)
    }

    @Test("听证的日数是规定里的：通知七个工作日、市场监管公开听证另须公告三个工作日") func notice() throws {
        #expect(try HearingNotice.on("2026-03-30", .market).announcement == .workingDays(3))
        #expect(try HearingNotice.on("2026-03-30", .copyright).announcement == nil)
        #expect(try HearingNotice.on("2026-03-30", .forestry).notice == .workingDays(7))
        #expect(throws: NoLaw.self) { try HearingNotice.on("2021-07-14", .market) }
    }

    @Test("解除先行登记保存的文书不叫解除强制措施") func release() throws {
        func papers(_ measure: CustodyFile.Measure) throws -> [String] {
            let asked = event(CustodyFile.Asked.self) {
                ($0.kind, $0.holder, $0.keeper, $0.urgent, $0.grounds) = (measure, "乙商行", "物证室", false, "可能转移")
                var item = CustodyFile.Item()
                (item.name, item.quantity, item.unit) = ("枸杞礼盒", 2, "盒")
                $0.items = [item]
            }
            let approved = event(CustodyFile.Approved.self) { $0.taken = "2026-03-02" }
            let released = event(CustodyFile.Released.self) { $0.reason = "查明无关" }
            let file = try docket(
                CustodyMeasure.self, [(asked, .system, "2026-03-02"), (approved, .chief, "2026-03-02"), (released, .officer, "2026-03-04")])
            return AnyProcedure(CustodyMeasure.self).documents(of: file.entries).map(\.title)
        }
        #expect(try papers(.preservation).last == "解除先行登记保存证据通知书")
        #expect(try papers(.seizing).last == "解除行政强制措施决定书")
    }
}

extension Docket {
    fileprivate mutating func enter(_ event: any Event, _ role: MatterRole, _ day: LocalDate) throws {
        let noon = Instant(startOf: day).adding(seconds: 12 * 3600)
        _ = try file(Filing(event, by: Actor(role, role.code), day: day, at: noon), in: .stateCouncil)
    }
}
