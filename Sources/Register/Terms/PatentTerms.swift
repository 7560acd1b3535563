public import Law

/// Terms of protection, kind by kind.
public enum Terms {}

extension Terms {
    /// The term of a patent, from its day of filing (never the priority).
    ///
    /// - Parameters:
    ///   - form: invention, utility or design.
    ///   - filed: The Chinese filing day; for a PCT application the international one.
    ///   - compensated: Days of term compensation granted, inventions only (专利法第四十二条第二款、第三款).
    /// - Throws: `RuleRefusal`, or `NoLaw` for filings before 1993.
    public static func patent(_ form: RightForm, filed: LocalDate, compensated: Int = 0) throws -> ProtectionTerm {
        let rule = try years(ofPatent: form).on(filed)
        guard compensated == 0 || (form == .invention && compensated > 0) else {
            throw RuleRefusal("只有发明专利可以获得期限补偿，且补偿天数应当大于零；请去掉补偿天数，或者核对专利种类。")
        }
        let termination = filed.adding(years: rule.value) + compensated
        var term = ProtectionTerm(starts: filed, expires: termination - 1, citations: [rule.citation, guidelines], evidence: rule.evidence)
        term.terminationDay = termination
        term.steps = ["自申请日\(filed)起\(rule.value)年，至\(filed.lastDay(ofYears: rule.value))届满，届满日遇休息日不顺延"]
        if !filed.hasCorrespondingDay(afterMonths: rule.value * 12) { term.steps.append("期满年份没有2月29日，以2月最后一日为期满终止日") }
        if compensated > 0 { term.steps.append("补偿\(compensated)日，至\(termination - 1)届满") }
        return term
    }

    /// 期满终止日: the example of the guidelines ends a term on the day before the corresponding day and does not move it.
    private static let guidelines = Statutes.examinationGuidelines[place: "第五部分第九章"]

    static func years(ofPatent form: RightForm) throws(RuleRefusal) -> Dated<Int> {
        switch form {
        case .invention: inventionYears
        case .utility: utilityYears
        case .design: designYears
        default: throw RuleRefusal("\(form.title)不是专利；专利分为发明、实用新型和外观设计。")
        }
    }

    private static let checked: LocalDate = "2026-11-23"
    private static let inventionYears = Dated<Int>(
        "发明专利权的期限",
        .since("1993-01-01", 20, Statutes.patentLaw1992[45], checked: checked, .unconfirmed),
        .since("2001-07-01", 20, Statutes.patentLaw2000[42], checked: checked, .unconfirmed),
        .since("2009-10-01", 20, Statutes.patentLaw2008[42], checked: checked),
        .since("2021-06-01", 20, Statutes.patentLaw2020[42, 1], checked: checked))
    private static let utilityYears = Dated<Int>(
        "实用新型专利权的期限",
        .since("1993-01-01", 10, Statutes.patentLaw1992[45], checked: checked, .unconfirmed),
        .since("2001-07-01", 10, Statutes.patentLaw2000[42], checked: checked, .unconfirmed),
        .since("2009-10-01", 10, Statutes.patentLaw2008[42], checked: checked),
        .since("2021-06-01", 10, Statutes.patentLaw2020[42, 1], checked: checked))
    /// That the day of filing decides between ten and fifteen years is known, but was not read in the instrument.
    private static let designYears = Dated<Int>(
        "外观设计专利权的期限",
        .since("1993-01-01", 10, Statutes.patentLaw1992[45], checked: checked, .unconfirmed),
        .since("2001-07-01", 10, Statutes.patentLaw2000[42], checked: checked, .unconfirmed),
        .since("2009-10-01", 10, Statutes.patentLaw2008[42], checked: checked, .unconfirmed),
        .since("2021-06-01", 15, Statutes.patentLaw2020[42, 1], checked: checked, .unconfirmed))
}

extension Terms {
    /// For the list of what changes on a day.
    static var patentLines: [DatedWords] {
        [inventionYears, utilityYears, designYears].map { DatedWords("保护期", $0) { "自申请日起\($0)年" } }
    }
}
