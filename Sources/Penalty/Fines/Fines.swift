public import Law

/// Fines in figures: what an article allows for the figures of a case, by the law of a day.
public enum Fines {
    /// - Throws: `NoLaw` on a day whose article is not held.
    public static func range(of offence: Offence, base: FineBase, on day: LocalDate) throws(NoLaw) -> FineRange {
        let entry = try offence.rule.on(day)
        let (range, steps) = entry.value.scale.bounds(of: base)
        let isOptional = entry.value.isOptional(isSerious: base.isSerious)
        let duty = isOptional ? "可以处罚款，也可以不处" : "应当处罚款"
        let words = steps + (range.upperBound > .zero ? [duty] : []) + entry.value.notes
        return FineRange(
            offence: offence, day: day, minimum: range.lowerBound, maximum: range.upperBound,
            isOptional: isOptional, measures: entry.value.measures(for: base), steps: words,
            citation: entry.citation, evidence: entry.evidence, lastChecked: entry.lastChecked)
    }
}

extension Offence {
    /// What goes with the fine on a day; what only serious cases have says so.
    /// - Throws: `NoLaw` on a day whose article is not held.
    public func measures(on day: LocalDate) throws(NoLaw) -> [Measure] {
        let rule = try rule.on(day).value
        return rule.measures + rule.personMeasures
    }

    /// The figures that the article of a day counts from; a form asks for these.
    /// - Throws: `NoLaw` on a day whose article is not held.
    public func quantities(on day: LocalDate) throws(NoLaw) -> Set<FineQuantity> { try rule.on(day).value.scale.quantities }
}
