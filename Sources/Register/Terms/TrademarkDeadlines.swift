import Law

extension RightRecord {
    /// The term of the mark that the sources show it is in: renewed as often as a renewal or a printed end of term proves.
    func markTerm(_ calendar: WorkCalendar) -> ProtectionTerm? {
        guard let registered = days[.registration] else { return nil }
        return (0...12).lazy.compactMap { try? Terms.trademark(registered: registered, renewals: $0, calendar: calendar) }
            .first { term in
                guard let expires = term.expires else { return false }
                if let printed = days[.expiry] { return expires >= printed }
                // A renewal is asked for in the last year of the term or in the grace period, so the term it gave ends well after it.
                if let renewed = days[.renewal] { return expires > renewed.adding(months: 12) }
                return true
            }
    }

    func markDeadlines(on day: LocalDate, _ calendar: WorkCalendar) -> [Deadline] {
        if days[.registration] == nil {
            guard let published = days[.preliminaryPublication], let rule = try? Terms.oppositionPeriod.on(published) else { return [] }
            let due = calendar.due(rule.value, after: published)
            // A window open when the law of 2026 comes into force: the law is silent on it.
            let straddles = published < "2027-01-01" && due.day >= "2027-01-01"
            return [
                Deadline(
                    "异议期届满", due: due, opens: published, citations: [rule.citation], evidence: straddles ? .unconfirmed : rule.evidence,
                    steps: due.steps + (straddles ? ["异议期跨2027年1月1日，新法未规定衔接，按公告之日的法律计算，待核实"] : []))
            ]
        }
        guard let term = markTerm(calendar), let until = term.renewalUntil, let grace = term.graceUntil else { return [] }
        return [
            Deadline(
                "续展注册", due: until, opens: term.renewalFrom, citations: term.citations, evidence: term.evidence,
                steps: term.steps.filter { !$0.hasPrefix("宽展期") }),
            Deadline(
                "宽展期内续展（缴迟延费）", due: grace, opens: term.expires.map { $0 + 1 }, citations: term.citations, evidence: term.evidence,
                steps: grace.steps),
        ]
    }
}
