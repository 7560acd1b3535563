public import Law

/// The days of a work that its term is counted from.
public struct WorkDays: Sendable, Hashable {
    /// The author's death; of joint authors the last to die.
    public var died: LocalDate?
    public var published: LocalDate?
    public var completed: LocalDate?
    /// Works of legal persons and, as to the term, audiovisual works.
    public var byLegalPerson: Bool

    public init(died: LocalDate? = nil, published: LocalDate? = nil, completed: LocalDate? = nil, byLegalPerson: Bool = false) {
        (self.died, self.published, self.completed, self.byLegalPerson) = (died, published, completed, byLegalPerson)
    }
}

extension Terms {
    /// The term of the economic rights and of publication in a work; signature, alteration and integrity have no end.
    public static func copyright(_ work: WorkDays) throws -> ProtectionTerm { try term(of: work, rules: workYears) }

    /// The term of copyright in a computer program.
    public static func software(_ work: WorkDays) throws -> ProtectionTerm { try term(of: work, rules: softwareYears) }

    private static func term(of work: WorkDays, rules: Dated<Int>) throws -> ProtectionTerm {
        try check(work)
        return work.byLegalPerson ? try termOfLegalPerson(work, rules) : try termOfAuthor(work, rules)
    }

    private static func check(_ work: WorkDays) throws {
        if let completed = work.completed, let published = work.published, published < completed {
            throw RuleRefusal("首次发表日\(published)早于创作完成日\(completed)，请核对。")
        }
        if work.byLegalPerson, let died = work.died {
            throw RuleRefusal("法人或者非法人组织的作品不按死亡日计算保护期，请去掉死亡日\(died)，或者去掉“法人作品”。")
        }
        if let died = work.died, let completed = work.completed, died < completed {
            throw RuleRefusal("创作完成日\(completed)晚于作者死亡日\(died)，请核对。")
        }
    }

    private static func termOfAuthor(_ work: WorkDays, _ rules: Dated<Int>) throws -> ProtectionTerm {
        let starts = work.completed ?? work.published
        guard let died = work.died else {
            // The law of the day cannot be told before the death; the latest edition stands for it.
            guard let rule = rules.entries.last else { throw NoLaw(title: rules.title, day: .last) }
            let words = "自然人作品保护至作者死亡后第\(rule.value)年的12月31日；作者死亡日未知或者作者在世，终止日尚不能确定；法人作品请注明"
            return ProtectionTerm(starts: starts, citations: [rule.citation], evidence: rule.evidence, steps: [words])
        }
        let rule = try rules.on(died)
        let expires = LocalDate.endOfYear(died.year + rule.value)
        let words = "作者于\(died)死亡，保护至其后第\(rule.value)年的12月31日，即\(expires)"
        return ProtectionTerm(starts: starts, expires: expires, citations: [rule.citation], evidence: rule.evidence, steps: [words])
    }

    private static func termOfLegalPerson(_ work: WorkDays, _ rules: Dated<Int>) throws -> ProtectionTerm {
        guard let first = work.published ?? work.completed else {
            throw RuleRefusal("法人作品按首次发表日计算保护期，未发表的按创作完成日；请至少写明其中一个。")
        }
        let rule = try rules.on(first)
        let expires = LocalDate.endOfYear(first.year + rule.value)
        if let completed = work.completed, let published = work.published, published > .endOfYear(completed.year + rule.value) {
            throw RuleRefusal("作品自创作完成（\(completed)）后\(rule.value)年内未发表，不再受保护。")
        }
        let words =
            work.published == nil
            ? "创作完成于\(first)，此后\(rule.value)年内未发表的不再保护，即至\(expires)；发表后自首次发表起重新计算"
            : "首次发表于\(first)，保护至其后第\(rule.value)年的12月31日，即\(expires)"
        return ProtectionTerm(
            starts: work.completed ?? first, expires: expires, citations: [rule.citation], evidence: rule.evidence, steps: [words])
    }

    private static let checkedWorks: LocalDate = "2026-11-23"
    /// What was over before the first law came into force on 1 June 1991 is not counted: fifty years before that, 1941.
    private static let workYears = Dated<Int>(
        "著作权的保护期",
        .since("1941-01-01", 50, Statutes.copyrightLaw1990[55], checked: checkedWorks, .unconfirmed),
        .since("1991-06-01", 50, Statutes.copyrightLaw1990[21], checked: checkedWorks, .unconfirmed),
        .since("2001-10-27", 50, Statutes.copyrightLaw2001[21], checked: checkedWorks, .unconfirmed),
        .since("2010-04-01", 50, Statutes.copyrightLaw2010[21], checked: checkedWorks, .unconfirmed),
        .since("2021-06-01", 50, Statutes.copyrightLaw2020[23], checked: checkedWorks))
    /// The regulations of 1991 gave twenty-five years, once renewable; those of 2001 made it fifty for what was still protected.
    private static let softwareYears = Dated<Int>(
        "软件著作权的保护期",
        .since("1991-10-01", 50, Statutes.softwareRegulations2001[14], checked: checkedWorks, .unconfirmed),
        .since("2002-01-01", 50, Statutes.softwareRegulations2001[14], checked: checkedWorks, .unconfirmed),
        .since("2013-03-01", 50, Statutes.softwareRegulations2013[14], checked: checkedWorks))
}

extension Terms {
    /// For the list of what changes on a day.
    static var copyrightLines: [DatedWords] {
        [workYears, softwareYears].map { DatedWords("保护期", $0) { "作者死亡后或者首次发表后\($0)年" } }
    }
}
