public import Law
public import Store
public import Warning

/// Looks through the rows for what the signals ask for, one signal at a time.
public struct WarningSearch: Sendable {
    let book: SignalBook
    let today: LocalDate
    let root: String
    let bonuses: Set<String>

    /// - Parameters:
    ///   - root: code of the region itself.
    ///   - bonuses: codes of items of credit that count for somebody.
    public init(_ book: SignalBook, today: LocalDate, root: String, bonuses: Set<String>) {
        (self.book, self.today, self.root, self.bonuses) = (book, today, root, bonuses)
    }

    /// What a signal finds in the rows; nil for a signal that is not answered by rows alone.
    public func findings(of signal: Signal, in db: any Connection) throws -> [WarningFinding]? {
        let terms = book.terms(of: signal)
        return switch signal.code {
        case Signal.repeatedlyAccused.code: try AccusedFindings.repeated(terms, today: today, root: root, in: db)
        case Signal.accusedAcrossCities.code:
            try AccusedFindings.acrossCities(
                terms, besides: book.terms(of: .repeatedlyAccused), today: today, root: root, in: db)
        case Signal.dishonestAgain.code: try AccusedFindings.dishonest(terms, today: today, in: db)
        case Signal.rightAttacked.code: try SharedFindings.attacked(terms, today: today, in: db)
        case Signal.signShared.code: try SharedFindings.signs(terms, today: today, in: db)
        case Signal.kindRises.code: try RiseFindings.rises(terms, today: today, in: db)
        case Signal.filingBurst.code: try RegisterFindings.burst(terms, today: today, in: db)
        case Signal.markTaken.code: try RegisterFindings.taken(terms, today: today, root: root, in: db)
        case Signal.rightsExpire.code: try RegisterFindings.expiring(terms, today: today, in: db)
        case Signal.agencyCredit.code: try RegisterFindings.credit(terms, today: today, bonuses: bonuses, in: db)
        case Signal.officeOverdue.code: try OfficeFindings.overdue(terms, today: today, in: db)
        default: nil
        }
    }
}
