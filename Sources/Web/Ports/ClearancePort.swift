public import Clearance
public import Goods
public import Law
public import Similarity

/// What pages and programs ask of trade mark clearance.
public protocol ClearancePort: Sendable {
    /// The classification as it was imported; empty where it was not.
    func goods() async throws -> GoodsTable
    /// Earlier marks of the register that stand in the way, the gravest first. Waits while the index of marks is read for the first time.
    /// - Parameter nearest: so many of the nearest marks are looked at.
    func clear(_ question: ClearanceQuestion, nearest: Int) async throws -> ClearanceReport
    /// Two marks held against each other, with the classification's names of goods where a class is given.
    func compare(_ one: String, _ other: String, niceClass: Int?) async throws -> MarkJudgement
    /// How many marks are searched.
    func count() async throws -> Int
}

extension ClearancePort {
    /// With as many marks as a page can show.
    public func clear(_ question: ClearanceQuestion) async throws -> ClearanceReport { try await clear(question, nearest: 300) }
}

/// What was found, with what it rests on.
public struct ClearanceReport: Sendable {
    public var question: ClearanceQuestion
    public var findings: [ClearanceFinding]
    /// How many marks were searched.
    public var searched: Int
    public var day: LocalDate
    /// Where the listed marks come from, each with the last day it is as of.
    public var sources: [(name: String, asOf: LocalDate)]
    /// Edition of the classification; nil where none was imported.
    public var edition: String?
    /// More came near than are listed: name it more closely.
    public var isCut: Bool

    public init(
        question: ClearanceQuestion, findings: [ClearanceFinding], searched: Int, day: LocalDate,
        sources: [(name: String, asOf: LocalDate)],
        edition: String?, isCut: Bool
    ) {
        (self.question, self.findings, self.searched, self.day) = (question, findings, searched, day)
        (self.sources, self.edition, self.isCut) = (sources, edition, isCut)
    }

    public func count(_ risk: ClearanceFinding.Risk) -> Int { findings.count { $0.risk == risk } }
}
