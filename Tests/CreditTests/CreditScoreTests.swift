import Credit
import Law
import Testing

private let spring: LocalDate = "2025-06-01"
private let winter: LocalDate = "2026-02-01"
private let agency = CreditSubject.agency("91640105MA86AMP19J")

/// Invented rules, for these tests alone.
private func rules(
    _ standing: CreditRules.Standing = .confirmed, since: LocalDate = "2024-01-01", until: LocalDate? = nil, fine: Int? = 6,
    freezes: Bool = true, cap: Int? = 5
) -> CreditRules {
    CreditRules(
        id: "test", title: "测试规则", source: "测试文件", standing: standing, since: since, until: until, base: CreditPoints(100),
        bonusCap: cap.map { CreditPoints($0) }, freezesContested: freezes, repairAgainAfterMonths: 12,
        levels: [
            CreditLevel("A+", from: CreditPoints(tenths: 1001), needsBonus: true), CreditLevel("A", from: CreditPoints(90)),
            CreditLevel("B", from: CreditPoints(80)), CreditLevel("C", from: CreditPoints(60)), CreditLevel("D", from: .zero),
        ],
        items: [
            CreditItem(
                "fine", "罚款", .agency, .deduction, points: fine.map { CreditPoints($0) }, basis: "测试第一条", trigger: "决定书", validMonths: 12,
                repairableAfterMonths: 6),
            CreditItem("list", "列入名单", .agency, .deduction, points: CreditPoints(45), basis: "测试第二条", trigger: "决定书"),
            CreditItem(
                "ban", "停业", .agency, .deduction, points: CreditPoints(1), basis: "测试第三条", trigger: "决定书", validMonths: 12, forces: "D"),
            CreditItem(
                "prize", "表彰", .agency, .bonus, points: CreditPoints(tenths: 35), basis: "测试第四条", trigger: "决定", validMonths: 24),
            CreditItem("other", "代理师警告", .practitioner, .deduction, points: CreditPoints(9), basis: "测试第五条", trigger: "决定书"),
        ])
}

private func book(_ rules: CreditRules...) -> CreditRuleBook { CreditRuleBook(rules.map { CreditRuleStatement($0) }) }

private func event(
    _ key: String, _ item: String, on day: LocalDate, entered: LocalDate? = nil, then entries: [(CreditAct, LocalDate)] = []
) -> CreditEvent {
    let facts = CreditFacts(item: item, day: day, document: "宁知罚〔\(day.year)〕\(key)号", issuer: "测试机关")
    let all = [(CreditAct.entered(facts), entered ?? day)] + entries
    return CreditEvent(
        key: key, subject: agency, authority: "market", entries: all.map { CreditEvent.Entry($0.0, recorded: $0.1, actor: "账号1") })
}

private func score(
    _ events: [CreditEvent], _ book: CreditRuleBook = book(rules()), on day: LocalDate, known: LocalDate? = nil
) -> CreditScore { CreditScore(of: agency, events, by: book, on: day, known: known ?? day) }

@Suite("信用评价的分数") struct CreditScoreTests {
    @Test("没有事项的是基础分，加分才到 A+；加分有上限，扣分不低于零")
    func arithmetic() {
        let plain = score([], on: "2026-01-01")
        #expect(plain.score == CreditPoints(100) && plain.level?.code == "A" && plain.isGrade)
        let prize = score([event("1", "prize", on: "2025-06-01")], on: "2026-01-01")
        // 100 + 3.5.
        #expect(prize.score?.description == "103.5" && prize.level?.code == "A+")
        // Two prizes are 7, of which 5 count.
        let prizes = score([event("1", "prize", on: "2025-06-01"), event("2", "prize", on: "2025-07-01")], on: "2026-01-01")
        #expect(prizes.bonus.description == "7" && prizes.countedBonus == CreditPoints(5) && prizes.score == CreditPoints(105))
        // 100 - 45 - 45 - 45 is below the floor.
        let low = score((1...3).map { event("\($0)", "list", on: spring + $0) }, on: "2026-01-01")
        #expect(low.score == .zero && low.level?.code == "D" && low.deductions == CreditPoints(135))
    }

    @Test(
        "分数落在等级的下限上，属于这一级",
        // One fine is 6: 94 A, 88 B, 82 B, 76 C; a list is 45: 55 D; ten tenths short of 60 is still D.
        arguments: [(1, 0, "94", "A"), (2, 0, "88", "B"), (3, 0, "82", "B"), (4, 0, "76", "C"), (0, 1, "55", "D")])
    func levels(fines: Int, lists: Int, total: String, level: String) {
        let events =
            (0..<fines).map { event("f\($0)", "fine", on: winter + $0) }
            + (0..<lists).map { event("l\($0)", "list", on: winter + $0) }
        let found = score(events, on: "2026-03-01")
        #expect(found.score?.description == total && found.level?.code == level)
        #expect(
            rules().level(of: CreditPoints(60), hasBonus: false)?.code == "C"
                && rules().level(of: CreditPoints(tenths: 599), hasBonus: false)?.code == "D")
        #expect(rules().level(of: CreditPoints(tenths: 1005), hasBonus: false)?.code == "A")
    }

    @Test(
        "扣分自发生日起算十二个月，最后一日还算，次日不算；没有期限的一直算",
        arguments: [("2026-03-14", "94"), ("2026-03-15", "94"), ("2026-03-16", "100")] as [(LocalDate, String)])
    func validity(day: LocalDate, total: String) {
        let fine = event("1", "fine", on: "2025-03-15")
        #expect(score([fine], on: day).score?.description == total)
        #expect(score([fine], on: day).lines.first?.lastDay == "2026-03-15")
        #expect(score([event("2", "list", on: "2024-02-01")], on: "2026-11-29").score?.description == "55")
        // A day that the month does not have is the month's last.
        #expect(CreditItem("x", "x", .agency, .deduction, basis: "", trigger: "", validMonths: 6).lastDay(of: "2025-08-31") == "2026-02-28")
    }

    @Test("直接评级的事项有效时压过分数，期满后不再压")
    func forced() {
        let ban = event("1", "ban", on: "2025-06-01")
        let during = score([ban], on: "2025-12-01")
        #expect(during.score?.description == "99" && during.level?.code == "D" && during.forcedBy == "停业")
        #expect(score([ban], on: "2026-06-02").level?.code == "A")
    }

    @Test("发生日的规则决定分值；那一天没有规则、规则里没有、对象不对的不计")
    func ruleOfTheDay() {
        let both = book(rules(until: "2025-12-31", fine: 6), rules(since: "2026-01-01", fine: 10))
        let found = score([event("1", "fine", on: "2025-12-31"), event("2", "fine", on: "2026-01-01")], both, on: "2026-02-01")
        #expect(found.lines.map(\.points.description) == ["10", "6"] && found.score?.description == "84")
        let others = score(
            [event("1", "fine", on: "2023-12-31"), event("2", "unknown", on: "2025-01-01"), event("3", "other", on: "2025-01-01")],
            on: "2025-02-01")
        #expect(others.lines.allSatisfy { $0.reason == .noRule } && others.lines.count == 3 && others.score == CreditPoints(100))
    }

    @Test("没有分值的事项只列出来，算不出分数；规则待确认的有分数也不是等级")
    func unconfirmed() {
        let without = score([event("1", "fine", on: "2025-06-01")], book(rules(fine: nil)), on: "2025-07-01")
        #expect(without.score == nil && without.level == nil && !without.isGrade && without.lines.first?.reason == .noPoints)
        let open = score([event("1", "fine", on: "2025-06-01")], book(rules(.unconfirmed)), on: "2025-07-01")
        #expect(open.score?.description == "94" && open.standing == .unconfirmed && !open.isGrade)
        // The rules of the day are confirmed, those by which an event counts are not.
        let mixed = book(rules(.unconfirmed, until: "2025-12-31"), rules(since: "2026-01-01"))
        #expect(score([event("1", "fine", on: "2025-06-01")], mixed, on: "2026-02-01").standing == .unconfirmed)
        #expect(score([], mixed, on: "2026-02-01").isGrade)
        let demonstration = score([], book(rules(.demonstration)), on: "2026-02-01")
        #expect(demonstration.standing == .demonstration && demonstration.isGrade)
        #expect(score([], book(), on: "2026-02-01").rules == nil && !score([], book(), on: "2026-02-01").isGrade)
    }

    @Test("异议受理以后冻结，终结以后再算；规则不冻结的照算；撤销的从来不算")
    func contested() {
        let course: [(CreditAct, LocalDate)] = [
            (.objectionFiled(matter: "M"), "2025-07-01"), (.objectionAccepted(matter: "M"), "2025-07-05"),
            (.objectionEnded(matter: "M", granted: false), "2025-08-01"),
        ]
        let fine = event("1", "fine", on: "2025-06-01", then: course)
        func points(_ day: LocalDate, _ book: CreditRuleBook = book(rules())) -> String? { score([fine], book, on: day).score?.description }
        #expect(
            points("2025-07-04") == "94" && points("2025-07-05") == "100" && points("2025-07-31") == "100" && points("2025-08-01") == "94")
        #expect(score([fine], on: "2025-07-10").lines.first?.reason == .frozen("M"))
        #expect(points("2025-07-10", book(rules(freezes: false))) == "94")
        let annulled = event("2", "fine", on: "2025-06-01", then: [(.withdrawn(reason: "异议成立", matter: "M"), "2025-08-01")])
        // Of July, what was known in July, and what is known now.
        #expect(score([annulled], on: "2025-07-01").score?.description == "94")
        #expect(score([annulled], on: "2025-07-01", known: "2025-09-01").score?.description == "100")
        #expect(score([annulled], on: "2025-09-01").lines.first?.reason == .withdrawn("2025-08-01", "异议成立"))
    }

    @Test("修复自当日起不再扣，以前的日子照算；没有准予的照算")
    func repaired() {
        let fine = event("1", "fine", on: "2025-06-01", then: [(.repairEnded(matter: "M", granted: true), "2025-12-10")])
        #expect(score([fine], on: "2025-12-09", known: "2026-01-01").score?.description == "94")
        #expect(score([fine], on: "2025-12-10").lines.first?.reason == .repaired("2025-12-10"))
        #expect(score([fine], on: "2025-12-10").score?.description == "100")
        let denied = event("2", "fine", on: "2025-06-01", then: [(.repairEnded(matter: "M", granted: false), "2025-12-10")])
        #expect(score([denied], on: "2025-12-10").score?.description == "94")
        #expect(score([fine], on: "2025-07-01").lines.first?.repairableFrom == "2025-12-01")
    }

    @Test("过去的一天按当天知道的和现在知道的分别重算：迟登记的、更正的、后来录入和核实的规则")
    func replay() {
        let late = event("1", "fine", on: "2025-06-01", entered: "2025-09-01")
        #expect(score([late], on: "2025-07-01").lines.isEmpty)
        #expect(score([late], on: "2025-07-01", known: "2025-09-01").score?.description == "94")
        let corrected = event(
            "2", "fine", on: "2025-06-01",
            then: [(.corrected(CreditFacts(item: "list", day: "2025-06-01", document: "更正", issuer: "测试机关"), reason: "项目有误"), "2025-09-01")]
        )
        #expect(score([corrected], on: "2025-07-01").score?.description == "94")
        #expect(score([corrected], on: "2025-07-01", known: "2025-09-01").score?.description == "55")

        let entered = CreditRuleStatement(
            seq: 1, rules(.unconfirmed), recorded: "2025-08-01", actor: "账号1",
            confirmed: .init(day: "2025-10-01", actor: "账号2", reason: "核对了原文"))
        let learnt = CreditRuleBook([entered])
        #expect(score([], learnt, on: "2025-07-01").rules == nil)
        #expect(score([], learnt, on: "2025-07-01", known: "2025-08-01").standing == .unconfirmed)
        #expect(score([], learnt, on: "2025-07-01", known: "2025-10-01").isGrade)
        var withdrawn = entered
        withdrawn.withdrawn = .init(day: "2025-11-01", actor: "账号2", reason: "录入有误")
        #expect(score([], CreditRuleBook([withdrawn]), on: "2025-07-01", known: "2025-10-31").isGrade)
        #expect(score([], CreditRuleBook([withdrawn]), on: "2025-07-01", known: "2025-11-01").rules == nil)
        // What was entered goes before what comes with the region's folder.
        let folder = CreditRuleStatement(rules(since: "2025-01-01", fine: 20))
        #expect(CreditRuleBook([folder, entered]).rules(on: "2025-07-01", known: "2025-10-01")?.item("fine")?.points == CreditPoints(6))
        #expect(CreditRuleBook([folder, entered]).rules(on: "2025-07-01", known: "2025-07-31")?.item("fine")?.points == CreditPoints(20))
    }

    @Test("历次变化：发生、期满、修复的日子各一次，没有变动的日子不列")
    func course() {
        let fine = event("1", "fine", on: "2024-03-15")
        let other = event("2", "fine", on: "2024-06-01", then: [(.repairEnded(matter: "M", granted: true), "2024-12-10")])
        let course = CreditScore.course(of: agency, [fine, other], by: book(rules()), until: "2026-11-29", known: "2026-11-29")
        #expect(course.map(\.day) == ["2024-01-01", "2024-03-15", "2024-06-01", "2024-12-10", "2025-03-16"])
        #expect(course.map { $0.score?.description } == ["100", "94", "88", "94", "100"])
        #expect(CreditScore.course(of: agency, [], by: book(), until: "2026-11-29", known: "2026-11-29").isEmpty)
    }

    @Test("分值写作整数或者一位小数，别的写法不收", arguments: [("6", 60), ("12.5", 125), ("0", 0), ("1000", 10000)] as [(String, Int)])
    func points(text: String, tenths: Int) {
        #expect(CreditPoints(written: text)?.tenths == tenths && CreditPoints(tenths: tenths).description == text)
        for wrong in ["", "-1", "1.25", "1.", ".5", "1001", "六", "1e3", "１"] { #expect(CreditPoints(written: wrong) == nil, "\(wrong)") }
    }
}
