public import Law

extension Terms {
    /// The term of a registered mark and the window in which it can be renewed.
    ///
    /// - Parameters:
    ///   - registered: The day of registration.
    ///   - renewals: How often it has been renewed; each renewal adds ten years from the end of the term before.
    /// - Throws: `RuleRefusal`, or `NoLaw` for registrations before 1983-03-01.
    public static func trademark(registered: LocalDate, renewals: Int = 0, calendar: WorkCalendar = .stateCouncil) throws -> ProtectionTerm
    {
        guard (0...100).contains(renewals) else { throw RuleRefusal("续展次数应当是0至100之间的整数，收到\(renewals)。") }
        let rule = try markYears.on(registered)
        let years = rule.value * (renewals + 1)
        let expires = lastDayOfMark(registered, years: years)
        let starts = renewals == 0 ? registered : lastDayOfMark(registered, years: years - rule.value) + 1
        let window = try renewalWindow.on(expires)

        var term = ProtectionTerm(starts: starts, expires: expires, citations: [rule.citation], evidence: rule.evidence)
        // Counted back from the day after the term, so that a window opens on the day that corresponds to it.
        term.renewalFrom = (expires + 1).adding(months: -window.value.before)
        term.renewalUntil = calendar.rolled(expires)
        term.graceUntil = calendar.due(.months(window.value.grace), after: expires)
        if window.citation != rule.citation { term.citations.append(window.citation) }
        term.citations.append(Statutes.trademarkRegulations2014[12, 2])
        if window.evidence == .unconfirmed { term.evidence = .unconfirmed }
        term.steps = ["自\(starts)起\(rule.value)年，至最后一月相应日的前一日\(expires)届满"]
        term.steps.append("期满前\(window.value.before)个月内，即\(term.renewalFrom ?? starts)起可以续展")
        if let until = term.renewalUntil, !until.steps.isEmpty {
            term.steps.append("续展期末日\(expires)：" + until.steps.joined(separator: "；"))
        }
        term.steps.append("宽展期：" + (term.graceUntil?.steps.joined(separator: "；") ?? ""))
        return term
    }

    /// 商标法实施条例第十二条第二款: the day before the corresponding day of the last month, or where it has none, its last day.
    private static func lastDayOfMark(_ start: LocalDate, years: Int) -> LocalDate {
        start.hasCorrespondingDay(afterMonths: years * 12) ? start.lastDay(ofYears: years) : start.adding(years: years)
    }

    /// Months before the end of the term in which renewal opens, and months of grace after it.
    struct RenewalWindow: Sendable { let before: Int, grace: Int }

    /// How long anyone may oppose a mark after its preliminary publication. A window opens under the law of the day of publication;
    /// what becomes of those open on 1 January 2027 the new law does not say.
    static let oppositionPeriod = Dated<Period>(
        "商标异议期",
        .since("1983-03-01", .months(3), Statutes.trademarkLaw1982[19], checked: checkedMarks, .unconfirmed),
        .since("1993-07-01", .months(3), Statutes.trademarkLaw1993[19], checked: checkedMarks, .unconfirmed),
        .since("2001-12-01", .months(3), Statutes.trademarkLaw2001[30], checked: checkedMarks, .unconfirmed),
        .since("2014-05-01", .months(3), Statutes.trademarkLaw2013[33], checked: checkedMarks, .unconfirmed),
        .since("2019-11-01", .months(3), Statutes.trademarkLaw2019[33], checked: checkedMarks),
        .since("2027-01-01", .months(2), Statutes.trademarkLaw2026[36], checked: checkedMarks))

    private static let checkedMarks: LocalDate = "2026-11-23"
    private static let markYears = Dated<Int>(
        "注册商标的有效期",
        .since("1983-03-01", 10, Statutes.trademarkLaw1982[23], checked: checkedMarks, .unconfirmed),
        .since("1993-07-01", 10, Statutes.trademarkLaw1993[23], checked: checkedMarks, .unconfirmed),
        .since("2001-12-01", 10, Statutes.trademarkLaw2001[37], checked: checkedMarks, .unconfirmed),
        .since("2014-05-01", 10, Statutes.trademarkLaw2013[39], checked: checkedMarks, .unconfirmed),
        .since("2019-11-01", 10, Statutes.trademarkLaw2019[39], checked: checkedMarks),
        .since("2027-01-01", 10, Statutes.trademarkLaw2026[43], checked: checkedMarks))
    private static let renewalWindow = Dated<RenewalWindow>(
        "注册商标续展的期间",
        .since("1993-02-28", RenewalWindow(before: 6, grace: 6), Statutes.trademarkLaw1982[24], checked: checkedMarks, .unconfirmed),
        .since("1993-07-01", RenewalWindow(before: 6, grace: 6), Statutes.trademarkLaw1993[24], checked: checkedMarks, .unconfirmed),
        .since("2001-12-01", RenewalWindow(before: 6, grace: 6), Statutes.trademarkLaw2001[38], checked: checkedMarks, .unconfirmed),
        .since("2014-05-01", RenewalWindow(before: 12, grace: 6), Statutes.trademarkLaw2013[40], checked: checkedMarks, .unconfirmed),
        .since("2019-11-01", RenewalWindow(before: 12, grace: 6), Statutes.trademarkLaw2019[40], checked: checkedMarks),
        .since("2027-01-01", RenewalWindow(before: 12, grace: 6), Statutes.trademarkLaw2026[44], checked: checkedMarks))
}

extension Terms {
    /// For the list of what changes on a day.
    static var trademarkLines: [DatedWords] {
        [
            DatedWords("保护期", markYears) { "\($0)年" },
            DatedWords("保护期", renewalWindow) { "期满前\($0.before)个月内续展，宽展\($0.grace)个月" },
            DatedWords("保护期", oppositionPeriod) { $0.description },
        ]
    }
}
