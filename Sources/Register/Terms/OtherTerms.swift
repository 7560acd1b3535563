public import Law

extension Terms {
    /// The term of an integrated circuit layout: ten years from the earlier of filing and first commercial use anywhere, never
    /// beyond fifteen years after its creation.
    ///
    /// - Throws: `RuleRefusal` also where the layout was filed more than two years after its first commercial use.
    public static func layout(filed: LocalDate, firstUse: LocalDate? = nil, completed: LocalDate? = nil) throws -> ProtectionTerm {
        let rule = try layoutYears.on(filed)
        try checkLayout(filed, firstUse, completed, rule)
        let starts = min(filed, firstUse ?? filed)
        var term = ProtectionTerm(
            starts: starts, expires: starts.lastDay(ofYears: rule.value.term), citations: [rule.citation], evidence: rule.evidence)
        let from = starts == filed ? "登记申请日" : "首次商业利用日"
        term.steps = ["自\(from)\(starts)起\(rule.value.term)年，至\(starts.lastDay(ofYears: rule.value.term))届满"]
        if let completed {
            let cap = completed.lastDay(ofYears: rule.value.cap)
            if let expires = term.expires, cap < expires {
                guard filed <= cap else { throw RuleRefusal("布图设计自\(completed)创作完成起已满\(rule.value.cap)年，不再受保护。") }
                term.expires = cap
                term.steps.append("自\(completed)创作完成起满\(rule.value.cap)年即不再保护，故至\(cap)届满")
            }
        }
        return term
    }

    private static func checkLayout(
        _ filed: LocalDate, _ firstUse: LocalDate?, _ completed: LocalDate?, _ rule: Dated<LayoutTerm>.Entry
    ) throws {
        if let completed, let earliest = [filed, firstUse].compactMap({ $0 }).min(), earliest < completed {
            throw RuleRefusal("申请日或者首次商业利用日\(earliest)早于创作完成日\(completed)，请核对。")
        }
        if let firstUse, filed > WorkCalendar.stateCouncil.due(.years(2), after: firstUse).day {
            throw RuleRefusal("布图设计在首次商业利用（\(firstUse)）后两年内没有申请登记，不予登记，没有保护期。")
        }
    }

    /// The term of a plant variety, from the day its grant was published.
    ///
    /// - Parameter woody: Woody and vine plants; under the rules until 2025 vines, forest, fruit and ornamental trees.
    public static func variety(granted: LocalDate, woody: Bool) throws -> ProtectionTerm {
        let rule = try varietyYears.on(granted)
        let years = woody ? rule.value.woody : rule.value.others
        let expires = granted.lastDay(ofYears: years)
        var steps = ["自授权公告日\(granted)起\(years)年，至\(expires)届满"]
        // A right granted before and still alive in June 2025 may have got the longer term; the transitional rule was not read.
        if granted < "2025-06-01", expires >= "2025-06-01" { steps.append("2025年6月1日前授予的品种权是否适用新的保护期，过渡规定待核实") }
        return ProtectionTerm(starts: granted, expires: expires, citations: [rule.citation], evidence: rule.evidence, steps: steps)
    }

    /// A geographical indication has no term: it is protected until it is cancelled. One registered as a mark is a mark.
    public static func indication() -> ProtectionTerm {
        ProtectionTerm(
            citations: [Statutes.indicationMeasures2024.whole], evidence: .unconfirmed,
            steps: ["地理标志产品没有保护期限，保护至被撤销或者注销为止；以商标注册的地理标志适用商标的有效期"])
    }

    struct LayoutTerm: Sendable { let term: Int, cap: Int }
    struct VarietyTerm: Sendable { let woody: Int, others: Int }

    private static let checkedOthers: LocalDate = "2026-11-23"
    private static let layoutYears = Dated<LayoutTerm>(
        "布图设计专有权的保护期",
        .since("2001-10-01", LayoutTerm(term: 10, cap: 15), Statutes.layoutRegulations2001[12], checked: checkedOthers),
        .since("2026-10-15", LayoutTerm(term: 10, cap: 15), Statutes.layoutRegulations2026[17], checked: checkedOthers))
    private static let varietyYears = Dated<VarietyTerm>(
        "品种权的保护期",
        .since("1997-10-01", VarietyTerm(woody: 20, others: 15), Statutes.varietyRegulations1997[34], checked: checkedOthers, .unconfirmed),
        .since("2014-07-29", VarietyTerm(woody: 20, others: 15), Statutes.varietyRegulations2014[34], checked: checkedOthers, .unconfirmed),
        .since("2025-06-01", VarietyTerm(woody: 25, others: 20), Statutes.varietyRegulations2025[35], checked: checkedOthers, .unconfirmed))
}

extension Terms {
    /// For the list of what changes on a day.
    static var otherLines: [DatedWords] {
        [
            DatedWords("保护期", layoutYears) { "\($0.term)年，自创作完成起不超过\($0.cap)年" },
            DatedWords("保护期", varietyYears) { "木本、藤本植物\($0.woody)年，其他植物\($0.others)年" },
        ]
    }
}
