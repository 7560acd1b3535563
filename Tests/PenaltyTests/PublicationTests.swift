import Law
import Penalty
import Testing

@Suite("处罚信息公示") struct PublicationTests {
    func term(_ penalty: PublishedPenalty, _ day: LocalDate = "2026-03-10") throws -> PublicationTerm {
        try PublicationTerm.of(penalty, published: day)
    }

    @Test("从轻处罚的五万元罚款公示三个月，多一分就是一般，公示一年、三个月后可以申请提前停止") func low() throws {
        let minor = try term(PublishedPenalty([.fine], fine: .yuan(50_000), isReduced: true))
        #expect(minor.tier == .minor)
        #expect(minor.lastDay == "2026-06-10")
        #expect(minor.earlyFrom == nil)
        let ordinary = try term(PublishedPenalty([.fine], fine: Money(fen: 5_000_001), isReduced: true))
        #expect(ordinary.tier == .ordinary)
        #expect(ordinary.lastDay == "2027-03-10")
        #expect(ordinary.earlyFrom == "2026-06-10")
        #expect(ordinary.conditions.count == 3)
    }

    @Test("没有从轻、减轻的小额罚款不是轻微；对责任人员的界限是五千元") func notReduced() throws {
        #expect(try term(PublishedPenalty([.fine], fine: .yuan(100))).tier == .ordinary)
        #expect(try term(PublishedPenalty([.fine], fine: .yuan(5_000), subject: .person, isReduced: true)).tier == .minor)
        #expect(try term(PublishedPenalty([.fine], fine: Money(fen: 500_001), subject: .person, isReduced: true)).tier == .ordinary)
    }

    @Test("仅警告不公示；通报批评三个月") func warning() throws {
        let warning = try term(PublishedPenalty([.warning]))
        #expect(warning.tier == .unpublished)
        #expect(warning.lastDay == nil)
        #expect(try term(PublishedPenalty([.criticism])).tier == .minor)
        #expect(try term(PublishedPenalty([.warning, .criticism])).tier == .minor)
    }

    @Test("重点领域三年，一年后可以申请提前停止；其中轻微的仍是三个月") func field() throws {
        let serious = try term(PublishedPenalty([.fine], fine: .yuan(60_000), isReduced: true, isCriticalField: true))
        #expect(serious.tier == .seriousField)
        #expect(serious.lastDay == "2029-03-10")
        #expect(serious.earlyFrom == "2027-03-10")
        #expect(try term(PublishedPenalty([.fine], fine: .yuan(50_000), isReduced: true, isCriticalField: true)).tier == .minor)
    }

    @Test("限制从业公示三年且期限届满，限制更长的依实际期限；一年后且期限届满才可以申请") func restriction() throws {
        let short = try term(PublishedPenalty([.restriction], restrictionEnds: "2026-09-10"))
        #expect(short.tier == .seriousRestriction)
        #expect(short.lastDay == "2029-03-10")
        #expect(short.earlyFrom == "2027-03-10")
        let middle = try term(PublishedPenalty([.restriction], restrictionEnds: "2028-03-10"))
        #expect(middle.lastDay == "2029-03-10")
        #expect(middle.earlyFrom == "2028-03-11")
        let long = try term(PublishedPenalty([.restriction], restrictionEnds: "2031-03-10"))
        #expect(long.lastDay == "2031-03-10")
        #expect(long.earlyFrom == nil)
        // The restriction's last day is still one of its days.
        #expect(try term(PublishedPenalty([.restriction], restrictionEnds: "2027-03-10")).earlyFrom == "2027-03-11")
    }

    @Test("吊销三年，不得提前停止；同时有罚款的也不得") func revocation() throws {
        let alone = try term(PublishedPenalty([.revocation]))
        #expect(alone.lastDay == "2029-03-10")
        #expect(alone.earlyFrom == nil)
        let both = try term(PublishedPenalty([.fine, .revocation], fine: .yuan(100_000)))
        #expect(both.tier == .seriousRevocation)
        #expect(both.earlyFrom == nil)
    }

    @Test("旧规定下罚款和限制从业一并作出的，同样三年，不得提前停止") func formerBarred() throws {
        let both = try term(PublishedPenalty([.fine, .restriction], fine: .yuan(80_000)), "2025-12-24")
        #expect(both.tier == .formerBarred)
        #expect(both.lastDay == "2028-12-24")
        #expect(both.earlyFrom == nil)
        #expect(both.conditions.isEmpty)
        #expect(both.steps.allSatisfy { !$0.contains("可以申请") })
        #expect(both.citations.contains { $0.description.hasSuffix("第十四条第三款") })
        // A restriction that runs longer is waited for under the old rules too.
        #expect(try term(PublishedPenalty([.restriction], restrictionEnds: "2030-06-30"), "2024-01-02").lastDay == "2030-06-30")
    }

    @Test("限制五年、同时吊销的，公示到限制期满，吊销的三年以内不得申请提前停止") func restrictionAndRevocation() throws {
        let both = try term(PublishedPenalty([.restriction, .revocation], restrictionEnds: "2027-06-30"))
        #expect(both.lastDay == "2029-03-10")
        #expect(both.earlyFrom == nil)
        let long = try term(PublishedPenalty([.restriction, .revocation], restrictionEnds: "2031-03-10"))
        #expect(long.lastDay == "2031-03-10")
        #expect(long.earlyFrom == nil)
    }

    @Test("几项处罚以最长的为准；没收和从轻的小额罚款一并作出的不是轻微") func longest() throws {
        let both = try term(PublishedPenalty([.fine, .confiscation], fine: .yuan(1_000), isReduced: true))
        #expect(both.tier == .ordinary)
        let many = try PublicationTerm.longest(
            of: PublishedPenalty([.criticism]), [PublishedPenalty([.fine], fine: .yuan(80_000))], published: "2026-03-10")
        #expect(many.lastDay == "2027-03-10")
    }

    @Test("2025年12月25日以前除轻微的外都是三年；跨过这一天的写明新规定的日子，待确认") func former() throws {
        let fine = PublishedPenalty([.fine], fine: .yuan(80_000))
        let old = try term(fine, "2025-12-24")
        #expect(old.tier == .former)
        #expect(old.lastDay == "2028-12-24")
        #expect(old.earlyFrom == "2026-06-24")
        #expect(old.evidence == .unconfirmed)
        #expect(old.steps.contains { $0.contains("2026-12-24") })
        let new = try term(fine, "2025-12-25")
        #expect(new.tier == .ordinary)
        #expect(new.lastDay == "2026-12-25")
        #expect(new.evidence == .verified)
        #expect(throws: NoLaw.self) { try term(fine, "2021-08-31") }
    }

    @Test("2025年5月1日起提前停止不再要求未列入经营异常名录") func conditions() throws {
        let fine = PublishedPenalty([.fine], fine: .yuan(80_000))
        #expect(try term(fine, "2025-04-30").conditions.contains { $0.contains("经营异常") })
        #expect(try !term(fine, "2025-05-01").conditions.contains { $0.contains("经营异常") })
        #expect(try term(fine, "2025-05-01").conditions.contains { $0.contains("严重违法失信") })
    }

    @Test("2026年3月2日的决定，本省二十个工作日内公示；外省十个工作日推送，收到后十个工作日公示") func due() throws {
        let same = try PublicationDue.penalty(decided: "2026-03-02", sameProvince: true)
        #expect(same.push == nil)
        #expect(same.publish.day == "2026-03-30")
        let other = try PublicationDue.penalty(decided: "2026-03-02", sameProvince: false, received: "2026-03-09")
        #expect(other.push?.day == "2026-03-16")
        #expect(other.publish.day == "2026-03-23")
        #expect(try PublicationDue.withdrawal(changed: "2026-03-02").publish.day == "2026-03-05")
    }
}

@Suite("严重违法失信名单") struct ListingTests {
    @Test("2025年12月25日以后满一年可以申请移出，满三年移出，从公示之日起算") func term() throws {
        let term = try ListingTerm(listed: "2026-03-02", published: "2026-03-20")
        #expect(term.repairFrom == "2027-03-20")
        #expect(term.lastDay == "2029-03-20")
    }

    @Test("新办法施行以前满的，从列入之日起算") func old() throws {
        let old = try ListingTerm(listed: "2022-03-02", published: "2022-03-20")
        #expect(old.repairFrom == "2023-03-02")
        #expect(old.lastDay == "2025-03-02")
        let both = try ListingTerm(listed: "2023-03-02", published: "2023-03-20")
        #expect(both.repairFrom == "2024-03-02")
        #expect(both.lastDay == "2026-03-20")
    }

    @Test("限制期限更长的，移出和申请都等到期限届满") func restriction() throws {
        let term = try ListingTerm(listed: "2026-03-02", restriction: "2030-03-02")
        #expect(term.lastDay == "2030-03-02")
        #expect(term.repairFrom == "2030-03-03")
    }

    @Test("2025年12月25日的申请：受理二日、决定七日可延长十日、处理三日；前一天的申请十五日") func repair() throws {
        // 2025-12-25 is a Thursday; the next working days are 26, 29, 30, 31 December, then 4 January.
        let new = try RepairDays(.listing, applied: "2025-12-25")
        #expect(new.accept.day == "2025-12-29")
        #expect(new.decide.day == "2026-01-08")
        #expect(new.decideProlonged?.day == "2026-01-22")
        #expect(new.outer?.day == "2026-01-20")
        #expect(new.act.day == "2026-01-27")
        let old = try RepairDays(.listing, applied: "2025-12-24", accepted: "2025-12-25", decided: "2025-12-30")
        #expect(old.decide.day == "2026-01-16")
        #expect(old.decideProlonged == nil)
        #expect(old.act.day == "2026-01-05")
        #expect(throws: NoLaw.self) { try RepairDays(.publication, applied: "2025-12-24") }
    }
}
