import Law
import Mechanism
import Procedure
import Protection
import Testing

@Suite("维权援助") struct AidTests {
    typealias P = Aid

    let filed = event(P.Filed.self) {
        ($0.claimant, $0.contact, $0.size, $0.help) = ("甲", "0951-1234567", .small, .advice)
        ($0.rightKind, $0.facts) = (.patent, "有人仿冒")
    }
    func accepted(_ until: LocalDate) -> P.Accepted { event(P.Accepted.self) { ($0.officer, $0.until) = ("丙", until) } }

    @Test(
        "受理十五个工作日，跨国庆的调休日算工作日，天数待确认",
        // 2026: 20 September works, 25–27 September and 1–7 October are off, 10 October works.
        // After Thursday 17 September: 18, 20, 21–24 (6), 28–30 (9), 8, 9, 10 (12), 12, 13, Wednesday 14 October (15).
        // After Monday 2 March: 6 March is the 4th, the 13th the 9th, the 20th the 14th, Monday the 23rd the 15th.
        arguments: [("2026-09-17", "2026-10-14"), ("2026-03-02", "2026-03-23")] as [(LocalDate, LocalDate)])
    func acceptance(on day: LocalDate, last: LocalDate) throws {
        let docket = try docket(P.self, [(filed, .claimant, day)])
        #expect(due(docket, .acceptance) == last)
        #expect(docket.open(.acceptance)?.evidence == .unconfirmed)
    }

    @Test("说明过的途径到期没有行使，记下届满，援助继续") func remedyLapses() throws {
        let explained = event(P.ReconsiderationExplained.self) { ($0.decision, $0.learnt, $0.body) = ("处罚决定", "2026-03-02", "某市政府") }
        var matter = try docket(
            P.self,
            [
                (filed, .claimant, "2026-03-03"), (accepted("2026-06-30"), .officer, "2026-03-04"), (explained, .officer, "2026-03-04"),
            ])
        // Sixty days after 2 March: 29 more in March, 30 in April, 1 May, which is a holiday until the 5th: Wednesday the 6th.
        #expect(due(matter, .reconsideration) == "2026-05-06")
        _ = try matter.enterLapses(at: Instant(startOf: "2026-05-07"), in: .stateCouncil)
        #expect(matter.state == .serving && matter.open(.reconsideration) == nil && matter.open(.help) != nil)
    }

    @Test("撤回以后没有时限在走") func withdrawn() throws {
        let matter = try docket(
            P.self,
            [
                (filed, .claimant, "2026-03-03"), (accepted("2026-06-30"), .officer, "2026-03-04"),
                (P.Withdrawn(), .claimant, "2026-03-05"),
            ])
        #expect(matter.state == .withdrawn && matter.clocks.filter(\.isOpen).isEmpty)
    }

    @Test("对方不因援助、咨询成为当事人；调解的对方看得到方案") func audience() {
        let (aid, consultation, mediation) = (AnyProcedure(Aid.self), AnyProcedure(Consultation.self), AnyProcedure(RapidMediation.self))
        #expect(!aid.letsIn(.respondent) && !consultation.letsIn(.respondent) && mediation.letsIn(.respondent))
        let offer = mediation.events["offered"]?.fields ?? []
        #expect(!offer.isEmpty && offer.allSatisfy { $0.seen == .parties })
        #expect(mediation.events["filed"]?.fields.first { $0.name == "bottom" }?.seen == .handlers)
        for experts in ["drawn", "substituted", "opined"] {
            #expect(consultation.events[experts]?.fields.allSatisfy { $0.seen == .handlers } == true)
        }
    }

    @Test("声明自洽") func sound() {
        #expect(Aid.faults == [] && Consultation.faults == [])
        #expect(RapidMediation.faults == [] && Rectification.faults == [])
    }

    @Test("引起的事项声明错了，目录指出来") func reactionFaults() {
        let aid = ProcedureOutline(Aid.self)
        let missing = [aid].reactionFaults
        #expect(missing.contains { $0.contains("没有程序“protection.consultation”") } && missing.count == 3)
        let circle = [ProcedureOutline(Chicken.self), ProcedureOutline(Egg.self)].reactionFaults
        #expect(circle.contains { $0.contains("最后引起它自己") })
        #expect(circle.contains { $0.contains("“下蛋”的“颜色”没有填") } && circle.contains { $0.contains("“重量”填不进“名字”") })
    }
}

/// Two procedures that cause each other for ever, and fill each other's forms wrongly.
private enum Chicken: Procedure {
    static let code = "test.chicken"
    static let title = "鸡"
    static let act = ActAuthority.region("农场")
    static let editions = [
        Edition<Self>(statute, [.on(Hatched.self, from: .new, to: .state(.done), by: .claimant, .system, citing: statute[1])])
    ]
    static let reactions = [
        Reaction<Self>.on(Hatched.self, "lays", "鸡生蛋", .opens("test.egg"), citing: statute[1], carrying: ["name": "weight"])
    ]

    struct Hatched: Event {
        static let kind = "hatched"
        static let title = "出壳"
        var weight: Int?
        init() {}
        static let fields: [Field<Self>] = [.number(\.weight, "weight", "重量", in: 0...10)]
    }
    typealias State = Done
    typealias Clock = NoClock
}

private enum Egg: Procedure {
    static let code = "test.egg"
    static let title = "蛋"
    static let act = ActAuthority.region("农场")
    static let editions = [
        Edition<Self>(statute, [.on(Laid.self, from: .new, to: .state(.done), by: .claimant, citing: statute[1])])
    ]
    static let reactions = [Reaction<Self>.on(Laid.self, "hatches", "蛋生鸡", .opens("test.chicken"), citing: statute[1])]

    struct Laid: Event {
        static let kind = "laid"
        static let title = "下蛋"
        var name: String?
        var colour: String?
        init() {}
        static let fields: [Field<Self>] = [.text(\.name, "name", "名字"), .text(\.colour, "colour", "颜色")]
    }
    typealias State = Done
    typealias Clock = NoClock
}

private let statute = Statute("农场的规矩", issued: "", since: "2020-01-01")

private enum Done: String, CaseIterable, Sendable, Named {
    case done
    var title: String { "完" }
    var isFinal: Bool { true }
}

private enum NoClock: String, CaseIterable, Sendable, Timed {
    case none
    static let allCases: [NoClock] = []
    var rule: ClockRule { ClockRule("无", binds: .officer, Dated("无", .since("2020-01-01", .days(1), statute[1], checked: "2026-11-25"))) }
}
