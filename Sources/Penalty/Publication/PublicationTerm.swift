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
    /// - Throws: `NoLaw` before 2021-09-01, and where no kind is given.
    public static func of(_ penalty: PublishedPenalty, published day: LocalDate) throws(NoLaw) -> PublicationTerm {
        let rule = try PublicationRules.tiers.on(day)
        let kinds = PublishedPenalty.Kind.allCases.filter(penalty.kinds.contains)
        guard !kinds.isEmpty else { throw NoLaw(title: "没有写明处罚种类的公示期", day: day) }
        return joined(kinds.map { part($0, penalty, day, rule) }).withMigration(penalty, kinds).told
    }

    /// Of several kinds the longest term, and of equals the one that ends early last. An application waits until every kind is over or may be
    /// taken down.
    private static func joined(_ parts: [PublicationTerm]) -> PublicationTerm {
        var all = parts[0]
        for part in parts.dropFirst() where (part.lastDay ?? .first, part.free) > (all.lastDay ?? .first, all.free) { all = part }
        guard parts.count > 1 else { return all }
        all.steps = parts.flatMap(\.steps) + ["同一信息涉及多种处罚，以最长的为准"]
        let cites = parts.flatMap(\.citations).reduce(into: [Citation]()) { if !$0.contains($1) { $0.append($1) } }
        all.citations = cites + (Instruments.repair2025.isInForce(on: all.published) ? [Instruments.repair2025[6, 2]] : [])
        let free = parts.filter { $0.lastDay != nil }.map(\.free).max()
        all.earlyFrom = free.flatMap { free in all.lastDay.flatMap { free <= $0 ? free : nil } }
        if all.conditions.isEmpty { all.conditions = parts.first { !$0.conditions.isEmpty }?.conditions ?? [] }
        if parts.contains(where: { $0.evidence == .unconfirmed }) { all.evidence = .unconfirmed }
        return all
    }

    /// The first day on which it need not be public any more.
    private var free: LocalDate { earlyFrom ?? lastDay.map { $0 + 1 } ?? .first }

    /// With its last words: when an early end may be asked for.
    private var told: PublicationTerm {
        var term = self
        guard let early = earlyFrom else {
            term.conditions = []
            return term
        }
        term.steps.append("自\(early)起，符合条件的可以申请提前停止公示")
        return term
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
            citations: rule.value.citations(tier), evidence: rule.evidence, lastChecked: rule.lastChecked)
        guard let length = rule.value.length(tier) else { return term }
        let end = day.adding(months: length.months)
        term.lastDay = end
        term.steps.append("自\(day)公示，满\(length.months)个月至\(end)停止公示")
        if let early = length.earlyMonths {
            term.earlyFrom = day.adding(months: early)
            term.conditions = rule.value.conditions
            if rule.value.isEarlyUnconfirmed { term.evidence = .unconfirmed }
        }
        if !rule.value.isTiered, kind == .fine {
            term.evidence = .unconfirmed
            term.steps.append("当时较低数额由省级以上机关规定，没有录入，暂按从轻、减轻的五万元、五千元比较；属于较低数额的公示三个月")
        }
        if kind == .restriction { term.prolong(by: penalty) }
        return term
    }

    /// A restriction that runs longer is waited for, by the public and by those who apply.
    private mutating func prolong(by penalty: PublishedPenalty) {
        guard let ends = penalty.restrictionEnds, let last = lastDay else { return }
        if ends > last {
            lastDay = ends
            steps.append("限制期限至\(ends)届满，超过三年，以实际限制期限为准")
        }
        if let early = earlyFrom, ends >= early { earlyFrom = ends + 1 }
        // What ends by itself first is not asked for.
        if let early = earlyFrom, let last = lastDay, early > last { earlyFrom = nil }
    }

    /// What began under the old rules and runs on under the new ones: no clause on it was found.
    private func withMigration(_ penalty: PublishedPenalty, _ kinds: [PublishedPenalty.Kind]) -> PublicationTerm {
        let change: LocalDate = "2025-12-25"
        guard published < change, let last = lastDay, last >= change, let rule = try? PublicationRules.tiers.on(change) else { return self }
        var term = self
        let new = Self.joined(kinds.map { Self.part($0, penalty, published, rule) }).lastDay
        term.evidence = .unconfirmed
        term.steps.append(
            "公示期跨越\(change)新规定施行日，存量信息如何衔接没有查到规定\(new.map { "；按新规定为\($0)" } ?? "")，请法制机构确认")
        return term
    }
}
