public import Law

/// Within what bounds a fine may be set, by the law of one day.
public struct FineRange: Sendable, Hashable {
    public var offence: Offence
    /// The day whose law it is.
    public var day: LocalDate
    /// The lowest and the highest fine, both allowed; where the fine is optional none at all is allowed too.
    public var minimum: Money
    public var maximum: Money
    /// 可以处、可以并处: the authority may leave the fine away.
    public var isOptional: Bool
    /// What is ordered beside the fine; what only serious cases have is left out of others.
    public var measures: [Measure]
    /// The arithmetic, a sentence a step, in Chinese.
    public var steps: [String]
    public var citation: Citation
    public var evidence: Evidence
    /// The day somebody last held the numbers against the instrument.
    public var lastChecked: LocalDate

    /// Whether the article has a fine at all for these figures.
    public var hasFine: Bool { maximum > .zero }

    /// Whether a fine keeps to the bounds. None at all does where the fine is optional, or where there is none to set.
    /// - Parameter isMitigated: 减轻 for one of the reasons of 行政处罚法 32: the floor does not hold.
    public func admits(_ fine: Money, isMitigated: Bool = false) -> Bool {
        if fine == .zero { return isOptional || !hasFine || minimum == .zero }
        return fine <= maximum && (isMitigated || fine >= minimum)
    }
}
