import Law
import Procedure
import Testing

@Suite("案卷") struct DocketTests {
    func filed() throws -> Matter {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2026-03-10")
        return matter
    }

    @Test("状态不符的，告诉现在能办什么") func notHere() throws {
        var matter = try filed()
        #expect(throws: Refusal.notHere(event: "恢复", state: "处理中", open: ["记录", "中止", "拟稿"])) {
            try matter.file(Ruling.Resumed(), .officer, on: "2026-03-11")
        }
    }

    @Test("拟稿人不能批准") func apart() throws {
        var matter = try filed()
        try matter.file(Ruling.Drafted(), .chief, on: "2026-03-11", account: "甲")
        let stands = Facts(["right.in-force": Facts.Answer(.flag(true), "登记簿2026-03-11")])
        #expect(throws: Refusal.notApart(event: "批准", earlier: "拟稿")) {
            try matter.file(Ruling.Approved(), .chief, on: "2026-03-12", account: "甲", facts: stands)
        }
        try matter.file(Ruling.Approved(), .chief, on: "2026-03-12", account: "乙", facts: stands)
        #expect(matter.docket.state == .decided)
    }

    @Test("查不到的事实不算成立，看到的事实留在案卷里") func facts() throws {
        var matter = try filed()
        try matter.file(Ruling.Drafted(), .officer, on: "2026-03-11")
        #expect(throws: Refusal.unmet(["权利有效"])) { try matter.file(Ruling.Approved(), .chief, on: "2026-03-12") }
        let stands = Facts([
            "right.in-force": Facts.Answer(.flag(true), "登记簿2026-03-11"), "other": Facts.Answer(.flag(true), "无关"),
        ])
        let entry = try #require(try matter.file(Ruling.Approved(), .chief, on: "2026-03-12", facts: stands).last)
        #expect(entry.facts == Facts(["right.in-force": Facts.Answer(.flag(true), "登记簿2026-03-11")]))
    }

    @Test("日期不能在将来，不能早于前一项，补记有限度") func days() throws {
        var matter = try filed()
        #expect(throws: Refusal.future("2026-03-13", today: "2026-03-12")) {
            try matter.file(Ruling.Stayed(), .officer, on: "2026-03-13", today: "2026-03-12")
        }
        #expect(throws: Refusal.outOfOrder("2026-03-09", after: "2026-03-10")) {
            try matter.file(Ruling.Stayed(), .officer, on: "2026-03-09", today: "2026-03-12")
        }
        #expect(throws: Refusal.tooOld("2026-03-11", earliest: "2026-03-21")) {
            try matter.file(Ruling.Stayed(), .officer, on: "2026-03-11", today: "2026-04-20")
        }
    }

    @Test("别人先办了一步的，提交被挡回，什么也不变") func stale() throws {
        var matter = try filed()
        try matter.file(Ruling.Note("一"), .officer, on: "2026-03-11")
        let before = matter.docket.entries
        #expect(throws: Refusal.stale(seen: 1, now: 2)) { try matter.file(Ruling.Stayed(), .officer, on: "2026-03-11", seen: 1) }
        #expect(matter.docket.entries == before)
    }

    @Test("同一提交重发，只记一次") func once() throws {
        var matter = try filed()
        try matter.file(Ruling.Note("一"), .officer, on: "2026-03-11", key: "k1")
        #expect(try matter.file(Ruling.Note("一"), .officer, on: "2026-03-11", key: "k1").isEmpty)
        #expect(matter.docket.entries.count == 2)
    }

    @Test("被拒绝的提交连同它前面的届满都不留下") func refusedChangesNothing() throws {
        var matter = try filed()
        let before = matter.docket.entries
        #expect(throws: Refusal.self) { try matter.file(Ruling.Note("超过五个字的内容"), .officer, on: "2026-04-01", today: "2026-03-30") }
        #expect(matter.docket.entries == before)
    }

    @Test("案卷按当时的记录重读，结果相同") func rereading() throws {
        var matter = try filed()
        try matter.file(Ruling.Stayed(), .officer, on: "2026-03-11")
        try matter.file(Ruling.Resumed(), .officer, on: "2026-03-20")
        try matter.file(Ruling.Extended(), .chief, on: "2026-03-21")
        let again = Docket<Ruling>(matter.docket.entries)
        #expect(again.state == matter.docket.state)
        #expect(again.clocks == matter.docket.clocks)
    }

    @Test("旧版收到的案件，新版写明接管的，自施行日起按新版办") func takesOver() throws {
        var matter = Matter()
        try matter.file(Ruling.Filed(), .officer, on: "2025-01-24")
        let entry = try #require(try matter.file(Ruling.Note("一"), .officer, on: "2025-02-05").last)
        #expect(entry.edition == "《试裁办法》（新）")
        #expect(entry.citation == "《试裁办法》（新）第二条")
    }

    @Test("没有录入规定的日子不能立案") func noLaw() {
        var matter = Matter()
        #expect(throws: Refusal.self) { try matter.file(Ruling.Filed(), .officer, on: "2019-12-31") }
    }

    @Test("声明自洽") func sound() { #expect(Ruling.faults == []) }
}
