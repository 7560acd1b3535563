import Law
import Procedure
import Protection
import Testing

@Suite("专利纠纷行政调解") struct PatentMediationTests {
    typealias P = PatentMediation

    /// Files events one after the other, each on its day at noon.
    func docket(_ events: [(any Event, MatterRole, LocalDate)]) throws -> Docket<P> {
        var docket = Docket<P>()
        for (event, role, day) in events {
            let noon = Instant(startOf: day).adding(seconds: 12 * 3600)
            _ = try docket.file(Filing(event, by: Actor(role, role.code), day: day, at: noon), in: .stateCouncil)
        }
        return docket
    }

    var filed: P.Filed {
        var event = P.Filed()
        (event.claimant, event.respondent, event.right) = ("甲", "乙", "ZL201310699744.2")
        (event.subject, event.request) = (.reward, "支付报酬")
        return event
    }
    func served(_ day: LocalDate) -> P.Served {
        var event = P.Served()
        (event.reached, event.manner) = (day, .direct)
        return event
    }
    func stated(_ consents: Bool) -> P.Stated {
        var event = P.Stated()
        event.consents = consents
        return event
    }
    func due(_ docket: Docket<P>, _ clock: P.Clock) -> LocalDate? {
        docket.open(clock)?.due(in: .stateCouncil, rolling: clock.rule.rolling).day
    }

    @Test(
        "意见陈述期十五日，从送达次日起算，末日逢国庆顺延到节后第一个工作日",
        arguments: [
            ("2025-09-12", "2025-09-28"), ("2025-09-15", "2025-09-30"), ("2025-09-16", "2025-10-09"), ("2025-09-23", "2025-10-09"),
        ] as [(LocalDate, LocalDate)])
    func statementIsDue(reached: LocalDate, day: LocalDate) throws {
        let docket = try docket([(filed, .claimant, "2025-09-10"), (served(reached), .officer, reached)])
        #expect(due(docket, .statement) == day)
        #expect(docket.open(.statement)?.citation == "《专利纠纷行政裁决和调解办法》第六十五条")
    }

    @Test("收到请求书五个工作日内送达", arguments: [("2025-09-24", "2025-09-30"), ("2025-09-28", "2025-10-11")] as [(LocalDate, LocalDate)])
    func serviceIsDue(filedOn: LocalDate, day: LocalDate) throws {
        #expect(due(try docket([(filed, .claimant, filedOn)]), .service) == day)
    }

    @Test("同意或者不同意，都在五个工作日内办结，调休的星期日算工作日", arguments: [(true, P.State.consented), (false, .refused)])
    func docketing(consents: Bool, state: P.State) throws {
        let docket = try docket([
            (filed, .claimant, "2025-09-10"), (served("2025-09-15"), .officer, "2025-09-15"), (stated(consents), .respondent, "2025-09-25"),
        ])
        #expect(docket.state == state)
        #expect(due(docket, .docketing) == "2025-10-09")
    }

    @Test("逾期不陈述视为不接受，次日起五个工作日内通知不予立案") func silence() throws {
        var docket = try docket([(filed, .claimant, "2026-03-02"), (served("2026-03-03"), .officer, "2026-03-03")])
        _ = try docket.enterLapses(at: Instant(startOf: "2026-03-19"), in: .stateCouncil)
        #expect(docket.state == .refused)
        #expect(docket.entries.last?.day == "2026-03-19")
        #expect(due(docket, .docketing) == "2026-03-26")
    }

    @Test("未立案不能制作协议书") func tooEarly() throws {
        var settled = P.Settled()
        settled.terms = "分期支付"
        #expect(throws: Refusal.notHere(event: "制作调解协议书", state: "已收到请求书", open: ["送达请求书副本"])) {
            _ = try docket([(filed, .claimant, "2025-09-10"), (settled, .officer, "2025-09-11")])
        }
    }

    @Test("旧办法时收到的请求按旧办法办完：送达没有期限；没有录入的年份不猜") func formerLaw() throws {
        #expect(try docket([(filed, .claimant, "2014-09-10")]).clocks.isEmpty)
        #expect(try docket([(filed, .claimant, "2017-05-10")]).entries.first?.edition == "《专利行政执法办法》（2015年修正）")
        #expect(try docket([(filed, .claimant, "2025-02-05")]).clocks.map(\.code) == ["service"])
        #expect(throws: Refusal.self) { try docket([(filed, .claimant, "2010-05-10")]) }
    }

    @Test("声明自洽") func sound() { #expect(P.faults == []) }
}
