public import Access
public import Indicator
public import Procedure

/// What pages ask of random inspections of files. Whom a file names is told to nobody but those who may read it.
public protocol InspectionPort: Sendable {
    /// The latest first, with the exact total; without their files.
    func inspections(offset: Int, limit: Int) async throws -> (total: Int, inspections: [Inspection])
    func inspection(_ key: String) async throws -> Inspection?
    /// Procedures that have a checklist, and the cities.
    var procedures: [(code: String, title: String)] { get }
    var cities: [(code: String, name: String)] { get }
    func authorityName(_ id: String) -> String
    /// Whether somebody acts for the authority of an inspection, or may begin one.
    func mayInspect(_ signedIn: SignedIn) -> Bool
    /// Throws `IndicatorFaults`.
    func commit(_ terms: InspectionTerms, purpose: String, by signedIn: SignedIn) async throws -> String
    func reveal(_ key: String, by signedIn: SignedIn) async throws
    func close(_ key: String, saying words: String, by signedIn: SignedIn) async throws
    func void(_ key: String, because reason: String, by signedIn: SignedIn) async throws
    /// What there is to find in a file that was drawn, with what its entries tell already. Throws `IndicatorFaults`.
    func sheet(of matter: String, in key: String, for signedIn: SignedIn) async throws -> InspectionSheet
    /// - Parameter judged: what the inspector found, by the point's code.
    func score(_ matter: String, in key: String, judged: [String: CheckFinding], note: String, by signedIn: SignedIn) async throws
}

/// The checklist of one file.
public struct InspectionSheet: Sendable {
    public var inspection: Inspection
    public var matter: String
    public var procedure: String
    public var authority: String
    public var points: [CheckPointOutline]
    /// What the entries tell, by the point's code.
    public var computed: [String: CheckFinding]
    /// What happened in it, for the inspector: days and events, and what was written in them.
    public var entries: [(day: String, title: String, lines: [(label: String, words: String)])]
    public init(
        inspection: Inspection, matter: String, procedure: String, authority: String, points: [CheckPointOutline],
        computed: [String: CheckFinding], entries: [(day: String, title: String, lines: [(label: String, words: String)])]
    ) {
        (self.inspection, self.matter, self.procedure, self.authority) = (inspection, matter, procedure, authority)
        (self.points, self.computed, self.entries) = (points, computed, entries)
    }
}
