import Law
import Procedure
import Protection
import Testing

@Suite("信用评价的异议和修复") struct CreditTests {
    let objected = event(CreditObjection.Filed.self) { ($0.claimant, $0.contact, $0.item, $0.grounds) = ("甲所", "0951", "7K3F-9QX2", "有误") }
    let accepted = event(CreditObjection.Accepted.self) { $0.until = "2026-03-20" }

    @Test("审查到指定的那一天，日期待确认；决定、撤回以后没有时限在走") func review() throws {
        let open = try docket(CreditObjection.self, [(objected, .claimant, "2026-03-02"), (accepted, .officer, "2026-03-03")])
        #expect(due(open, .review) == "2026-03-20" && open.open(.review)?.evidence == .unconfirmed)
        let decided = event(CreditObjection.Decided.self) { ($0.granted, $0.reason) = (false, "属实") }
        let ended = try docket(
            CreditObjection.self,
            [(objected, .claimant, "2026-03-02"), (accepted, .officer, "2026-03-03"), (decided, .chief, "2026-03-04")])
        #expect(ended.state == .dismissed && ended.clocks.filter(\.isOpen).isEmpty)
        let withdrawn = try docket(
            CreditObjection.self,
            [
                (objected, .claimant, "2026-03-02"), (accepted, .officer, "2026-03-03"),
                (CreditObjection.Withdrawn(), .claimant, "2026-03-04"),
            ])
        #expect(withdrawn.state == .withdrawn && withdrawn.clocks.filter(\.isOpen).isEmpty)
    }

    @Test("处罚形成的信用信息：起草的人不能确认，撤销的没有时限在走") func proposal() throws {
        #expect(CreditProposal.faults == [])
        let drafted = event(CreditProposal.Drafted.self) {
            ($0.rated, $0.item, $0.document, $0.issuer, $0.day) = ("甲所", .fine, "一号", "监管局", "2026-03-02")
        }
        let file = try docket(CreditProposal.self, [(CreditProposal.Proposed(), .system, "2026-03-02"), (drafted, .officer, "2026-03-03")])
        #expect(due(file, .entering) == "2026-03-09")
        var entered = file
        _ = try entered.file(
            Filing(CreditProposal.Confirmed(), by: Actor(.chief, "丙"), day: "2026-03-04", at: Instant(startOf: "2026-03-05")),
            in: .stateCouncil)
        #expect(entered.state == .confirmed && entered.clocks.filter(\.isOpen).isEmpty)
        _ = try entered.file(
            Filing(CreditProposal.Revoked(), by: .system, day: "2026-05-04", at: Instant(startOf: "2026-05-05")), in: .stateCouncil)
        #expect(entered.state == .revoked)
    }

    @Test("修复由负责人决定，没有核查的不能决定") func repair() throws {
        let filed = event(CreditRepair.Filed.self) {
            ($0.claimant, $0.contact, $0.item, $0.measures, $0.promise) = ("甲所", "0951", "7K3F-9QX2", "已经改正", true)
        }
        let accepted = event(CreditRepair.Accepted.self) { $0.until = "2026-03-20" }
        let decided = event(CreditRepair.Decided.self) { ($0.granted, $0.reason) = (true, "改正了") }
        #expect(throws: Refusal.self) {
            _ =
                try docket(
                    CreditRepair.self,
                    [(filed, .claimant, "2026-03-02"), (accepted, .officer, "2026-03-03"), (decided, .chief, "2026-03-04")])
        }
        let inspected = event(CreditRepair.Inspected.self) { ($0.corrected, $0.words) = (true, "现场看过") }
        let ended = try docket(
            CreditRepair.self,
            [
                (filed, .claimant, "2026-03-02"), (accepted, .officer, "2026-03-03"), (inspected, .officer, "2026-03-04"),
                (decided, .chief, "2026-03-05"),
            ])
        #expect(ended.state == .repaired && ended.clocks.filter(\.isOpen).isEmpty)
    }

    @Test("声明自洽") func sound() { #expect(CreditObjection.faults == [] && CreditRepair.faults == []) }
}
