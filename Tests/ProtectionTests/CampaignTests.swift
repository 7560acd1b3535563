import Law
import Procedure
import Protection
import Testing

@Suite("专项行动") struct CampaignTests {
    let plan = event(Campaign.Proposed.self) {
        ($0.name, $0.code, $0.lead, $0.goal, $0.areas) = ("农资打假", "NONGZI-2026", "市场监管厅", "打击假冒农资", "五市")
        ($0.first, $0.last) = ("2026-03-01", "2026-06-30")
    }
    let approved = event(Campaign.Approved.self) { $0.until = "2026-07-31" }

    @Test("编号是三至二十个大写字母、数字、连字符；结束不早于开始；同一单位的目标只写一行") func plans() throws {
        for (code, isFit) in [("NONGZI-2026", true), ("AB", false), ("nongzi", false), ("农资2026", false), ("A/B-1", false)] {
            var plan = plan
            plan.code = code
            #expect(plan.faults.isEmpty == isFit, "\(code)")
        }
        var backwards = plan
        backwards.last = "2026-02-28"
        #expect(throws: Refusal.self) { try docket(Campaign.self, [(backwards, .officer, "2026-03-02")]) }
        var twice = plan
        twice.targets = [target("银川"), target("银川")]
        #expect(twice.faults.map(\.field) == ["targets"])
    }

    private func target(_ unit: String) -> Campaign.Target {
        var target = Campaign.Target()
        target.unit = unit
        return target
    }

    @Test("总结晚于结束之日；没有到期不能总结；延期以后跟着延；结束时没有时限在走") func course() throws {
        #expect(throws: Refusal.self) {
            let early = event(Campaign.Approved.self) { $0.until = "2026-06-30" }
            _ = try docket(Campaign.self, [(plan, .officer, "2026-03-02"), (early, .chief, "2026-03-03")])
        }
        let running = try docket(Campaign.self, [(plan, .officer, "2026-03-02"), (approved, .chief, "2026-03-03")])
        #expect(due(running, .summary) == "2026-07-31")
        let summary = event(Campaign.Summarised.self) { ($0.summary, $0.lessons) = ("查办了案件", "人员不足") }
        #expect(throws: Refusal.self) {
            _ = try docket(
                Campaign.self, [(plan, .officer, "2026-03-02"), (approved, .chief, "2026-03-03"), (summary, .officer, "2026-06-30")])
        }
        let extended = event(Campaign.Extended.self) { ($0.reason, $0.last, $0.until) = ("秋季", "2026-09-30", "2026-10-30") }
        let finding = event(Campaign.Ended.self) { $0.finding = "属实" }
        let ended = try docket(
            Campaign.self,
            [
                (plan, .officer, "2026-03-02"), (approved, .chief, "2026-03-03"), (extended, .chief, "2026-06-01"),
                (summary, .officer, "2026-10-08"), (finding, .chief, "2026-10-09"),
            ])
        #expect(ended.state == .ended && ended.clocks.filter(\.isOpen).isEmpty)
    }

    @Test("报表确认以后才计入") func returns() throws {
        let sent = event(CampaignReturn.Submitted.self) {
            ($0.campaign, $0.first, $0.last, $0.premises, $0.work) = ("NONGZI-2026", "2026-03-01", "2026-03-31", 35, "检查农资店")
        }
        let waiting = try docket(CampaignReturn.self, [(sent, .officer, "2026-04-01")])
        #expect(CampaignReturn.amounts(in: waiting) == [:] && due(waiting, .confirmation) == "2026-04-09")
        let confirmed = try docket(
            CampaignReturn.self, [(sent, .officer, "2026-04-01"), (CampaignReturn.Confirmed(), .chief, "2026-04-02")])
        #expect(CampaignReturn.amounts(in: confirmed) == ["premises": 35])
        #expect(throws: Refusal.self) { _ = try docket(CampaignReturn.self, [(sent, .officer, "2026-03-30")]) }
    }

    @Test("声明自洽") func sound() {
        #expect(Campaign.faults == [] && CampaignReturn.faults == [] && JointAction.faults == [] && MarketPilot.faults == [])
        #expect(KeyMarket.faults == [] && Responsibility.faults == [] && Capacity.faults == [] && Commendation.faults == [])
        #expect(Lead.faults == [] && PenaltyCase.faults == [] && SummaryPenalty.faults == [] && CriminalTransfer.faults == [])
    }
}
