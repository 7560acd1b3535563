public import Law

/// Annual fees 年费: when each falls due, how much it is, and what being late costs.
public struct AnnualFees: Sendable {
    let calendar: WorkCalendar

    public init(calendar: WorkCalendar = .stateCouncil) { self.calendar = calendar }

    /// - Throws: `RuleRefusal` where there is no such fee, `NoLaw` for days whose rules are not known.
    public func fee(_ question: AnnualFeeQuestion) throws -> AnnualFee {
        try check(question)
        return question.year > 20 ? try compensationFee(question) : try yearlyFee(question)
    }

    /// The day before which the fee of a patent year is to be paid: the anniversary of the filing day that ends the year before.
    public static func dueDay(filed: LocalDate, year: Int) -> LocalDate { filed.adding(years: year - 1) }

    private func yearlyFee(_ question: AnnualFeeQuestion) throws -> AnnualFee {
        let raw = Self.dueDay(filed: question.filed, year: question.year)
        let rule = try AnnualFeeTable.payment.on(raw)
        let (full, amount) = try AnnualFeeTable.fullFee(question.form, year: question.year, on: raw)
        let due = calendar.rolled(raw, after: ["第\(question.year)年度年费应在上一年度期满前缴纳，即至\(raw)（\(raw.weekdayTitle)）"])
        var fee = AnnualFee(
            due: due, graceUntil: calendar.due(.months(rule.value.graceMonths), after: raw), fullFee: full, fee: full, surcharge: .zero,
            citations: [rule.citation, amount.citation], evidence: amount.evidence, steps: due.steps)
        try reduce(&fee, question)
        if let paid = question.paid { charge(&fee, paidOn: paid, rule.value) }
        return fee
    }

    /// The best of the reductions, which do not add up.
    private func reduce(_ fee: inout AnnualFee, _ question: AnnualFeeQuestion) throws {
        let due = fee.due.rawDay
        var best: (percent: Int, words: String, citation: Citation, evidence: Evidence)?
        if question.hasOpenLicence {
            let rule = try AnnualFeeTable.openLicencePercent.on(due)
            best = (rule.value, "开放许可实施期间减免\(rule.value)%", rule.citation, rule.evidence)
        }
        if let reduction = question.reduction {
            let rule = try AnnualFeeTable.reducedYears.on(due)
            if question.year >= question.grantYear + rule.value {
                fee.steps.append("减缴只到授权当年起第\(rule.value)年（第\(question.grantYear + rule.value - 1)年度），本年度不减缴")
            } else if reduction.rawValue > best?.percent ?? 0 {
                best = (reduction.rawValue, "减缴\(reduction.rawValue)%", rule.citation, rule.evidence)
            }
        }
        guard let best else { return }
        // Fees are whole tens of yuan, so nothing is left to round; half a fen would go up.
        fee.fee = fee.fullFee.percent(100 - best.percent, rounding: .halfUp)
        fee.steps.append("全额\(fee.fullFee)，\(best.words)，应缴\(fee.fee)")
        if !fee.citations.contains(best.citation) { fee.citations.append(best.citation) }
        if best.evidence == .unconfirmed { fee.evidence = .unconfirmed }
    }

    /// 细则第一百一十五条: five hundredths of the full fee for each complete month; paying on the day a month is complete is still in
    /// that month, which is how the charge is made but was not read in the text.
    private func charge(_ fee: inout AnnualFee, paidOn paid: LocalDate, _ rule: AnnualFeeTable.Payment) {
        let raw = fee.due.rawDay
        if let grace = fee.graceUntil, paid > grace.day {
            fee.lapsedFrom = raw
            fee.surcharge = fee.fullFee.percent(rule.surchargePercent * rule.mostMonths, rounding: .halfUp)
            fee.steps += grace.steps.map { "补缴期" + $0 }
            fee.steps.append("\(paid)已过补缴期，专利权自\(raw)起终止；可以自收到终止通知之日起两个月内请求恢复权利")
            return
        }
        guard paid > fee.due.day else { return }
        let months = (1...rule.mostMonths).last { paid > raw.adding(months: $0) } ?? 0
        fee.surcharge = fee.fullFee.percent(rule.surchargePercent * months, rounding: .halfUp)
        fee.steps.append(
            months == 0
                ? "\(paid)缴纳，逾期不足一个月，不缴滞纳金" : "\(paid)缴纳，逾期满\(months)个月，按全额年费的\(rule.surchargePercent * months)%缴滞纳金\(fee.surcharge)")
    }

    /// One payment for all complete years of the compensated term, before the twenty years end, without a grace period.
    private func compensationFee(_ question: AnnualFeeQuestion) throws -> AnnualFee {
        let termEnd = try Terms.patent(question.form, filed: question.filed)
        guard let last = termEnd.expires, let until = question.compensatedUntil else { throw tooLate(question, 20) }
        guard question.form == .invention, until > last else {
            throw RuleRefusal("期限补偿后的届满日应当晚于二十年届满日\(last)，收到\(until)。")
        }
        let years = AnnualFeeQuestion.patentYear(of: until + 1, filed: question.filed) - 21
        guard years > 0 else { throw RuleRefusal("补偿期限不足一年，不缴纳年费。") }
        guard question.year <= 20 + years else { throw tooLate(question, 20 + years) }
        let rule = try AnnualFeeTable.compensationYear.on(last)
        let fee = rule.value * years
        let due = DueDate(day: last, rawDay: last, isProvisional: false, steps: [])
        let words = "补偿期至\(until)，满\(years)年，每年\(rule.value)，在二十年届满日\(last)前一次缴纳；不足一年的部分不缴，没有补缴期"
        var answer = AnnualFee(
            due: due, fullFee: fee, fee: fee, surcharge: .zero, citations: [rule.citation], evidence: rule.evidence, steps: [words])
        if let paid = question.paid, paid > last {
            answer.lapsedFrom = last + 1
            answer.steps.append("\(paid)缴纳已逾期，专利权自\(last + 1)起终止")
        }
        return answer
    }
}

extension AnnualFees {
    private func check(_ question: AnnualFeeQuestion) throws {
        let years = try Terms.years(ofPatent: question.form).on(question.filed).value
        guard question.granted >= question.filed else {
            throw RuleRefusal("授权公告日\(question.granted)早于申请日\(question.filed)，请核对两个日期。")
        }
        guard question.grantYear <= years else {
            throw RuleRefusal("授权公告日\(question.granted)时，自申请日\(question.filed)起的\(years)年保护期已经届满，请核对日期。")
        }
        guard question.year >= 1 else { throw RuleRefusal("年度从1数起，收到\(question.year)。") }
        guard question.year > question.grantYear else { throw try beforeDue(question) }
        guard question.year <= years || (question.form == .invention && question.compensatedUntil != nil) else {
            throw tooLate(question, years)
        }
        if let paid = question.paid, paid < question.granted {
            throw RuleRefusal("缴费日\(paid)早于授权公告日\(question.granted)；授权当年以后的年费在授权后缴纳，请核对日期。")
        }
    }

    private func beforeDue(_ question: AnnualFeeQuestion) throws -> RuleRefusal {
        let citation = try AnnualFeeTable.firstFee.on(question.granted).citation
        guard question.year == question.grantYear else {
            return RuleRefusal("专利在第\(question.grantYear)年度授权，第\(question.year)年度在授权之前，不缴年费；年费从授权当年起算，首次在办理登记手续时缴纳（\(citation)）。")
        }
        let full = try AnnualFeeTable.fullFee(question.form, year: question.year, on: question.granted).fee
        return RuleRefusal("第\(question.year)年度是授权当年，其年费（全额\(full)）在办理登记手续时缴纳，没有另外的缴纳期限（\(citation)）。")
    }

    private func tooLate(_ question: AnnualFeeQuestion, _ years: Int) -> RuleRefusal {
        let hint = question.form == .invention && question.year > 20 && question.compensatedUntil == nil ? "；有期限补偿的，请写明补偿后的届满日" : ""
        return RuleRefusal("\(question.form.title)（申请日\(question.filed)）的保护期只有\(years)年，没有第\(question.year)年度的年费\(hint)。")
    }
}
