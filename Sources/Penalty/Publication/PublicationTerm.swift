public import Law

/// How long a penalty stays published, and from when it may be taken down on application.
public struct PublicationTerm: Sendable, Hashable {
    public var tier: PublicationTier
    /// The day on which publication began.
    public var published: LocalDate
    /// The last day of publication; after it the authority takes it down unasked. Nil where nothing is published.
    public var lastDay: LocalDate?
    /// The first day on which an early end may be asked for; nil where none may be asked for.
    public var earlyFrom: LocalDate?
    /// What an early end asks for, in Chinese.
    public var conditions: [String]
    public var steps: [String]
    public var citations: [Citation]
    public var evidence: Evidence
    public var lastChecked: LocalDate

    /// The term of one penalty; where it has several kinds, the longest of theirs.
    /// - Parameter day: the day on which publication began, whose rules govern.
    /// - Throws: `NoLaw` before 2021-09-01.
    public static func of(_ penalty: PublishedPenalty, published day: LocalDate) throws(NoLaw) -> PublicationTerm {
        let rule = try PublicationRules.tiers.on(day)
        let parts = PublishedPenalty.Kind.allCases.filter(penalty.kinds.contains).map { kind in
            part(kind, penalty, day, rule)
        }
        guard var longest = parts.max(by: { ($0.lastDay ?? .first, $1.earlyFrom ?? .last) < ($1.lastDay ?? .first, $0.earlyFrom ?? .last) })
        else { throw NoLaw(title: "没有写明处罚种类的公示期", day: day) }
        if parts.count > 1 {
            longest.steps.append("同一信息涉及多种处罚，以最长的为准")
            longest.citations.append(Instruments.repair2025[6, 2])
        }
        // An application waits for the last of the kinds that bar it.
        if parts.contains(where: { $0.tier != .unpublished && $0.lastDay == longest.lastDay && $0.earlyFrom == nil }) {
            longest.earlyFrom = nil
        }
        return longest.withMigration(penalty)
    }

    /// The longest of several penalties that one publication carries.
    /// - Throws: `NoLaw` before 2021-09-01.
    public static func longest(
        of first: PublishedPenalty, _ others: [PublishedPenalty], published day: LocalDate
    ) throws(NoLaw) -> PublicationTerm {
        var term = try of(first, published: day)
        for penalty in others {
            let next = try of(penalty, published: day)
            if (next.lastDay ?? .first) > (term.lastDay ?? .first) { term = next }
        }
        if !others.isEmpty { term.steps.append("几项处罚一并公示，以公示期最长的为准") }
        return term
    }

    private static func part(
        _ kind: PublishedPenalty.Kind, _ penalty: PublishedPenalty, _ day: LocalDate, _ rule: Dated<PublicationRules>.Entry
    ) -> PublicationTerm {
        let tier = rule.value.tier(kind, penalty)
        var term = PublicationTerm(
            tier: tier, published: day, conditions: [], steps: ["\(kind.title)：\(tier.title)"],
            citations: [rule.value.citation(tier) ?? rule.citation], evidence: rule.evidence, lastChecked: rule.lastChecked)
        guard let length = rule.value.length(tier) else { return term }
        let end = day.adding(months: length.months)
        term.lastDay = end
        term.steps.append("自\(day)公示，满\(length.months)个月至\(end)停止公示")
        if let early = length.earlyMonths {
            term.earlyFrom = day.adding(months: early)
            term.conditions = rule.value.conditions
            if rule.value.isEarlyUnconfirmed { term.evidence = .unconfirmed }
        }
        term.prolong(by: penalty, tier)
        if let early = term.earlyFrom { term.steps.append("自\(early)起，符合条件的可以申请提前停止公示") }
        return term
    }

    /// A restriction that runs longer is waited for, by the public and by those who apply.
    private mutating func prolong(by penalty: PublishedPenalty, _ tier: PublicationTier) {
        guard tier == .seriousRestriction, let ends = penalty.restrictionEnds, let last = lastDay else { return }
        if ends > last {
            lastDay = ends
            steps.append("限制期限至\(ends)届满，超过三年，以实际限制期限为准")
        }
        if let early = earlyFrom, ends > early { earlyFrom = ends + 1 }
    }

    /// What began under the old rules and runs on under the new ones: no clause on it was found.
    private func withMigration(_ penalty: PublishedPenalty) -> PublicationTerm {
        let change: LocalDate = "2025-12-25"
        guard published < change, let last = lastDay, last >= change else { return self }
        var term = self
        let kinds = PublishedPenalty.Kind.allCases.filter(penalty.kinds.contains)
        let new = try? kinds.map { kind in Self.part(kind, penalty, published, try PublicationRules.tiers.on(change)) }
            .compactMap(\.lastDay).max()
        term.evidence = .unconfirmed
        term.steps.append(
            "公示期跨越\(change)新规定施行日，存量信息如何衔接没有查到规定\(new.map { "；按新规定为\($0)" } ?? "")，请法制机构确认")
        return term
    }
}
