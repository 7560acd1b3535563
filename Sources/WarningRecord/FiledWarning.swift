public import Law
public import Warning

/// A warning as it was filed.
public struct FiledWarning: Sendable {
    public let id: Int64
    public let key: String
    public let grade: WarningGrade
    public let state: WarningState
    public let raised: LocalDate
    public let changed: LocalDate
    /// To which day it is put off.
    public let until: LocalDate?
    /// Who took it up last.
    public let authority: String?
    /// The lead that was opened from it.
    public let lead: String?
    /// The reason of the last act.
    public let words: String?
    /// What was found; its rows only where they were asked for.
    public var finding: WarningFinding
    /// By what terms.
    public let terms: SignalTerms
}

extension WarningState {
    static let open = allCases.filter(\.isOpen).map(\.rawValue)
}
