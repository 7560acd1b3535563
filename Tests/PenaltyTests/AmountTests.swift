import Law
import Penalty
import Testing

@Suite("加处罚款和违法所得") struct AmountTests {
    @Test("分次缴纳的，缴一次以后只对没有缴纳的加处，从缴款的次日起；合计不超过罚款本数") func parts() throws {
        let parts = [Payment(.yuan(4_000), on: "2026-03-20"), Payment(.yuan(6_000), on: "2026-03-30")]
        // 一万元十日三千元，六千元十日一千八百元。
        let paid = try Surcharge.of(.yuan(10_000), due: "2026-03-10", payments: parts, until: "2026-06-30")
        #expect(paid.amount == .yuan(4_800) && paid.days == 20 && paid.evidence == .unconfirmed)
        let open = try Surcharge.of(.yuan(10_000), due: "2026-03-10", payments: [parts[0]], until: "2026-03-25")
        #expect(open.amount == .yuan(3_900) && open.steps.contains { $0.contains("还有¥6,000.00没有缴纳") })
        // 期限以内缴的不加处；余下的从应缴之日的次日起。
        let early = try Surcharge.of(
            .yuan(10_000), due: "2026-03-10", payments: [Payment(.yuan(4_000), on: "2026-03-05")], until: "2026-03-12")
        #expect(early.amount == .yuan(360) && early.days == 2)
        let capped = try Surcharge.of(.yuan(10_000), due: "2026-03-10", payments: [parts[0]], until: "2027-03-10")
        #expect(capped.amount == .yuan(10_000) && capped.isCapped)
        // 复议期间不计。
        let paused = try Surcharge.of(
            .yuan(10_000), due: "2026-03-10", payments: parts, until: "2026-03-30", pauses: [("2026-03-16" as LocalDate)..."2026-03-25"])
        #expect(paused.days == 10 && paused.amount == .yuan(2_400))
        #expect(
            try Surcharge.of(.yuan(10_000), due: "2026-03-10", payments: [Payment(.yuan(10_000), on: "2026-03-11")], until: "2026-06-30")
                .evidence == .verified)
    }

    @Test("逾期一日加处百分之三，三十四日到顶，不超过罚款本数") func surcharge() throws {
        func late(_ paid: LocalDate) throws -> Surcharge { try Surcharge.of(.yuan(10_000), due: "2026-03-10", paid: paid) }
        #expect(try late("2026-03-10").amount == .zero)
        #expect(try late("2026-03-11").amount == .yuan(300))
        #expect(try late("2026-04-12").amount == .yuan(9_900))
        #expect(try !late("2026-04-12").isCapped)
        #expect(try late("2026-04-13").amount == .yuan(10_000))
        #expect(try late("2026-04-13").isCapped)
        #expect(try late("2030-01-01").amount == .yuan(10_000))
    }

    @Test("复议、诉讼期间不计，重叠的只扣一次") func paused() throws {
        let surcharge = try Surcharge.of(
            .yuan(10_000), due: "2026-03-10", paid: "2026-03-30",
            pauses: ["2026-03-12"..."2026-03-20", "2026-03-18"..."2026-03-25", "2026-01-01"..."2026-01-05"])
        #expect(surcharge.days == 6)
        #expect(surcharge.amount == .yuan(1_800))
    }

    @Test("分期缴纳的逐期计算，合计不超过罚款") func instalments() throws {
        let total = try Surcharge.of(
            [Instalment(.yuan(5_000), due: "2026-03-10", paid: "2026-03-12"), Instalment(.yuan(5_000), due: "2026-04-10")],
            on: "2026-04-11")
        #expect(total.amount == .yuan(450))
        #expect(total.evidence == .unconfirmed)
    }

    @Test("2026年3月20日起的违法所得扣除已经证实的购进价款、其他支出和税款；退赔计入但不没收") func gain() throws {
        let figures = IllegalGain.Figures(
            received: .yuan(100_000), purchases: .yuan(30_000), otherCosts: .yuan(5_000), taxes: .yuan(3_000), refunded: .yuan(12_000))
        let gain = try IllegalGain.of(figures, on: "2026-03-20")
        #expect(gain.amount == .yuan(62_000))
        #expect(gain.confiscated == .yuan(50_000))
        #expect(throws: NoLaw.self) { try IllegalGain.of(figures, on: "2026-03-19") }
    }

    @Test("为违法行为提供便利条件的按全部收入；支出多于收入的为零") func facilitator() throws {
        var figures = IllegalGain.Figures(received: .yuan(10_000), purchases: .yuan(4_000), isFacilitator: true)
        #expect(try IllegalGain.of(figures, on: "2026-04-01").amount == .yuan(10_000))
        (figures.isFacilitator, figures.purchases) = (false, .yuan(40_000))
        #expect(try IllegalGain.of(figures, on: "2026-04-01").amount == .zero)
    }

    @Test("假冒专利依2015年办法按售价乘数量或者合同收费，不扣成本；2026年3月20日起写明另有规定") func gross() throws {
        let before = try IllegalGain.ofCounterfeitPatent(price: .yuan(80), quantity: 500, on: "2026-03-19")
        #expect(before.amount == .yuan(40_000))
        #expect(before.evidence == .verified)
        let after = try IllegalGain.ofCounterfeitPatent(contractFee: .yuan(9_000), on: "2026-03-20")
        #expect(after.amount == .yuan(9_000))
        #expect(after.evidence == .unconfirmed)
    }
}
