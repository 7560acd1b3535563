import Law

/// One offence by one edition of the law: the fine and what goes with it.
struct FineRule: Sendable {
    let scale: FineScale
    private let may: Bool
    /// 可以处 in ordinary cases, 处 in serious ones.
    private let mustIfSerious: Bool
    let measures: [Measure]
    /// What is ordered beside these where the fine falls on a person who answers for the act.
    let personMeasures: [Measure]
    /// What an authority weighs beside the figures, in Chinese.
    let notes: [String]

    /// 可以处.
    static func may(_ scale: FineScale, _ measures: Measure..., mustIfSerious: Bool = false, notes: [String] = []) -> Self {
        Self(scale: scale, may: true, mustIfSerious: mustIfSerious, measures: measures, personMeasures: [], notes: notes)
    }

    /// 处、并处.
    static func must(_ scale: FineScale, _ measures: Measure..., person: [Measure] = [], notes: [String] = []) -> Self {
        Self(scale: scale, may: false, mustIfSerious: true, measures: measures, personMeasures: person, notes: notes)
    }

    func isOptional(isSerious: Bool) -> Bool { may && !(mustIfSerious && isSerious) }

    func measures(for base: FineBase) -> [Measure] {
        (measures + (base.subject == .person ? personMeasures : [])).filter { base.isSerious || !$0.isForSerious }
    }
}

extension Money {
    /// 万元.
    static func wan(_ wan: Int64) -> Self { .yuan(wan * 10_000) }
}
