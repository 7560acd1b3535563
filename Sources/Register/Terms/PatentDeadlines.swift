import Law

extension RightRecord {
    func patentDeadlines(on day: LocalDate, _ calendar: WorkCalendar) -> [Deadline] {
        guard let form = particulars.form, let filed = effectiveFiling else { return [] }
        if let granted { return annualFees(form, filed, granted, on: day, calendar) }
        return form == .invention ? applicationDeadlines(filed, calendar) : []
    }

    /// The next fee, and the end of grace of the one before, which may or may not have been paid.
    private func annualFees(
        _ form: RightForm, _ filed: LocalDate, _ granted: LocalDate, on day: LocalDate, _ calendar: WorkCalendar
    ) -> [Deadline] {
        let fees = AnnualFees(calendar: calendar)
        let running = AnnualFeeQuestion.patentYear(of: day, filed: filed)
        return (max(running - 1, 1)...(running + 1)).compactMap { year in
            let question = AnnualFeeQuestion(form, filed: filed, granted: granted, year: year)
            guard let fee = try? fees.fee(question) else { return nil }
            if fee.due.day >= day {
                return Deadline(
                    "缴纳第\(year)年度年费", due: fee.due, citations: fee.citations, evidence: fee.evidence, amount: fee.fullFee)
            }
            guard let grace = fee.graceUntil else { return nil }
            return Deadline(
                "第\(year)年度年费尚未缴纳的，补缴并缴滞纳金", due: grace, opens: fee.due.rawDay + 1, citations: fee.citations, evidence: fee.evidence,
                steps: fee.due.steps + grace.steps, amount: fee.fullFee)
        }
    }

    /// Publication and the request for examination, which count from the priority where there is one.
    private func applicationDeadlines(_ filed: LocalDate, _ calendar: WorkCalendar) -> [Deadline] {
        let start = min(filed, priorities.compactMap(\.day).min() ?? filed)
        var found: [Deadline] = []
        if days[.publication] == nil, let rule = try? Self.publication.on(start) {
            // The Office publishes; nothing is to be done by the applicant, so the day is not moved.
            let due = calendar.due(rule.value, after: start, rolling: .never)
            found.append(Deadline("申请满十八个月即行公布", due: due, citations: [rule.citation], evidence: rule.evidence))
        }
        let isExamined = events.contains { $0.code == "SE01" }
        if !isExamined, let rule = try? Self.examination.on(start) {
            let due = calendar.due(rule.value, after: start)
            found.append(Deadline("请求实质审查", due: due, citations: [rule.citation], evidence: rule.evidence))
        }
        return found
    }

    private static let checked: LocalDate = "2026-11-23"
    private static let publication = Dated<Period>(
        "发明专利申请的公布", .since("2001-07-01", .months(18), Statutes.patentLaw2000[34], checked: checked, .unconfirmed),
        .since("2009-10-01", .months(18), Statutes.patentLaw2008[34], checked: checked),
        .since("2021-06-01", .months(18), Statutes.patentLaw2020[34], checked: checked))
    private static let examination = Dated<Period>(
        "请求实质审查的期限", .since("2001-07-01", .years(3), Statutes.patentLaw2000[35], checked: checked, .unconfirmed),
        .since("2009-10-01", .years(3), Statutes.patentLaw2008[35], checked: checked),
        .since("2021-06-01", .years(3), Statutes.patentLaw2020[35], checked: checked))
}

extension RightRecord {
    /// For the list of what changes on a day.
    static var deadlineLines: [DatedWords] { [publication, examination].map { DatedWords("保护期", $0) { $0.description } } }
}
