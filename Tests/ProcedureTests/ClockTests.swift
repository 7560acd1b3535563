import Law
import Procedure
import Testing

@Suite("时限") struct ClockTests {
    @Test("期限从起算事实发生日起算，不从录入日起算") func startsOnTheFact() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(reached: "2026-03-10"), .officer, on: "2026-03-12")
        #expect(matter.due(.conclusion)?.day == "2026-06-10")
    }

    @Test("起算事实当日的规定决定期限长短，即使录入在新规定施行以后") func lawOfTheFact() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(reached: "2025-01-27"), .officer, on: "2025-02-05")
        #expect(matter.docket.open(.conclusion)?.period == .months(2))
        #expect(matter.due(.conclusion)?.day == "2025-03-27")
    }

    @Test("两次延期与原期限相加，中止的四十日加在最后，末日只顺延一次") func extendedAndPaused() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(reached: "2026-03-10"), .officer, on: "2026-03-10")
        try matter.file(Ruling.Stayed(), .officer, on: "2026-04-01")
        try matter.file(Ruling.Resumed(), .officer, on: "2026-05-11")
        try matter.file(Ruling.Extended(), .chief, on: "2026-05-12")
        try matter.file(Ruling.ExtendedAgain(), .superior, on: "2026-05-13")
        // 3 + 1 + 2 months from 10 March is 10 September; forty days more is 20 October, a Tuesday.
        #expect(matter.due(.conclusion)?.day == "2026-10-20")
        #expect(matter.due(.conclusion)?.steps.contains("2026-04-01中止，2026-05-11恢复，停止计算40日，顺延至2026-10-20") == true)
    }

    @Test(
        "月底起算的延期按总月数计算，不逐次计算",
        arguments: [("2026-01-31", "2026-05-31"), ("2025-11-30", "2026-03-30")] as [(LocalDate, LocalDate)])
    func monthEnds(start: LocalDate, raw: LocalDate) {
        let due = WorkCalendar.stateCouncil.due(
            .months(3), extendedBy: [.months(1)], pauses: [], after: start, rolling: .never)
        #expect(due.day == raw)
    }

    @Test("工作日期限中止时，中止当日起不计，恢复当日计入") func workingDaysPaused() {
        // Monday 2 March; the days counted are 3 (Tue), then from Monday 9: 9, 10, 11, 12.
        let due = WorkCalendar.stateCouncil.due(
            .workingDays(5), extendedBy: [], pauses: [PauseSpan(from: "2026-03-04", to: "2026-03-09")], after: "2026-03-02",
            rolling: .toNextWorkingDay)
        #expect(due.day == "2026-03-12")
    }

    @Test("延期由规定的人批准，次数和先后都有限") func extensionsAreLimited() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2026-03-10")
        #expect(throws: Refusal.clock("特别复杂的延期应当在案情复杂的延期之后。")) { try matter.file(Ruling.ExtendedAgain(), .superior, on: "2026-03-11") }
        #expect(throws: Refusal.notYours(event: "延期", role: "承办人", roles: ["部门负责人"])) {
            try matter.file(Ruling.Extended(), .officer, on: "2026-03-11")
        }
        try matter.file(Ruling.Extended(), .chief, on: "2026-03-11")
        #expect(throws: Refusal.clock("案情复杂的延期最多1次，已经延期1次。")) { try matter.file(Ruling.Extended(), .chief, on: "2026-03-12") }
    }

    @Test("中止期间期限不会届满") func pausedDoesNotLapse() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2026-03-10")
        try matter.file(Ruling.Stayed(), .officer, on: "2026-03-11")
        var docket = matter.docket
        let lapses = try docket.enterLapses(at: Instant(startOf: "2026-12-01"), in: .stateCouncil)
        #expect(lapses.map { $0.values["clock"] } == [.text("defence")])
        #expect(docket.state == .stayed)
    }

    @Test("后一事项提交前，先记录已经届满的期限，记在末日的次日") func lapsesComeFirst() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2026-03-10")
        let entered = try matter.file(Ruling.Note("来电"), .officer, on: "2026-03-30")
        // Fifteen days from 10 March end on Wednesday 25 March.
        #expect(entered.map(\.kind) == ["lapsed", "note"])
        #expect(entered.map(\.day) == ["2026-03-26", "2026-03-30"])
        #expect(matter.docket.open(.defence) == nil)
    }

    @Test("期限未届满不能记录届满，末日当天仍在期内") func notBeforeTime() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2026-03-10")
        #expect(throws: Refusal.notDue("期限还没有届满，不能记录届满。")) { try matter.file(Lapsed(clock: "defence"), .system, on: "2026-03-25") }
        #expect(try matter.docket.enterLapses(at: Instant(startOf: "2026-03-26").adding(seconds: -1), in: .stateCouncil).isEmpty)
        #expect(try matter.docket.enterLapses(at: Instant(startOf: "2026-03-26"), in: .stateCouncil).count == 1)
        #expect(matter.docket.clocks.last?.state == .lapsed)
    }

    @Test("期内办理、事后补记的，仍算期内") func recordedLate() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2026-03-10")
        let entered = try matter.file(Ruling.Note("补记"), .officer, on: "2026-03-25", today: "2026-03-30")
        #expect(entered.map(\.kind) == ["note"])
        #expect(matter.docket.open(.defence) != nil)
    }

    @Test("作决定的期限届满，案件依规定撤销，其他期限一并停止") func conclusionLapses() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2026-03-10")
        _ = try matter.docket.enterLapses(at: Instant(startOf: "2026-06-11"), in: .stateCouncil)
        #expect(matter.docket.state == .dropped)
        #expect(matter.docket.clocks.allSatisfy { !$0.isOpen })
    }
}
