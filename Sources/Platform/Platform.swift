import Correspondence
import CreditRecord
import Evaluation
public import Foundation
public import Intake
public import Law
import Matters
public import Procedure
public import Region
public import Search
public import Store
import TalentBank
import WarningRecord
import WatchRecord
public import Work

/// The running platform: a database, its search index, a data folder, a region and a clock, and all that the command, the pages and the tests ask of them.
public struct Platform: Sendable {
    public let database: any Database
    public let index: any SearchIndex
    /// Holds files, received uploads, locks and lists of rejected rows.
    public let folder: URL
    public let clock: any Clock
    public let region: Region
    /// The catalogue of procedures; of one that is not in it no matter can be opened or read.
    public let procedures: [AnyProcedure]
    /// What official papers need beside the register.
    public var papers = PaperSettings()
    /// Names to find parties by, in memory.
    private let parties: PartyDirectory
    /// Pairs that may be one party, in memory.
    let likely: LikelyParties
    /// Word marks to hold a name against, and the classification of goods, in memory.
    private let marks: MarkRegister
    let goods: GoodsRegister
    /// What accounts watch, in memory.
    let watchRegister: WatchRegister
    /// An empty database for an index that is thrown away after use.
    let scratch: @Sendable () throws -> any Database
    /// What words tell of patents, in memory.
    private let rarity: WordRarity

    public init(
        database: any Database, index: any SearchIndex, scratch: @escaping @Sendable () throws -> any Database, folder: URL, region: Region,
        procedures: [AnyProcedure], clock: any Clock
    ) {
        (self.database, self.index, self.folder, self.region) = (database, index, folder, region)
        (self.procedures, self.clock, self.scratch) = (procedures, clock, scratch)
        parties = PartyDirectory(database)
        goods = GoodsRegister(database)
        (marks, watchRegister) = (MarkRegister(database, goods: goods), WatchRegister(database, goods: goods))
        rarity = WordRarity(database)
        likely = LikelyParties(database, places: region.areas.map(\.name) + [region.shortName])
    }

    /// Every room's tables, in the order in which they came to be.
    public static let migrations =
        StoreTables.migrations + JobTables.migrations + RightTables.migrations + AccountTables.migrations
        + SavedSearchTables.migrations
        + TokenTables.migrations + MatterTables.migrations + FileNames.migrations + CorrespondenceTables.migrations + BankTables.migrations
        + EvaluationTables.migrations + CreditTables.migrations + WarningTables.migrations + WatchTables.migrations

    /// Every row that follows from the ledger.
    public var projections: [Projection] { [.register, Matters.projection(procedures), .people, .evaluation, .credit, .warnings] }

    /// Brings the tables and the index up to date; call once, before anything else.
    public func prepare() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await Migrator(Self.migrations).run(on: database, at: clock.now())
        try await ProjectionRebuild.bringUpToDate(projections, in: database, today: clock.today())
        try await index.prepare()
        // A new version may cut texts otherwise, or index more of a right than the one before.
        if try await index.isOutdated() { try await index.reindex(from: documents) { _ in } }
        try await indexArrival()
    }

    /// Makes every row that the ledger decides anew from it, beside the rows in use, which serve until the new ones take over.
    public func rebuildRows(progress: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }) async throws {
        for projection in projections {
            try await ProjectionRebuild(projection, in: database, today: clock.today()).run(progress: progress)
        }
    }

    public var importer: Importer {
        // A lock file proves something only where every process that imports sees it: on one machine, with the database in the folder.
        let locks = database.dialect == .sqlite ? folder.appending(path: "locks") : nil
        return Importer(database: database, index: index, locks: locks, clock: clock)
    }
    public var documents: RegisterDocuments { RegisterDocuments(database, clock: clock, industries: index.industries) }
    public var reader: RegisterReader { RegisterReader(database) }
    public var jobs: Jobs { Jobs(database) { [clock] in clock.now() } }

    public var registerAnswers: RegisterAnswers {
        RegisterAnswers(
            reader: reader, index: index, region: region, clock: clock, areas: region.tree,
            readings: Readings(database, clock: clock))
    }
    public var searchAnswers: SearchAnswers {
        SearchAnswers(database: database, index: index, parties: parties, region: region, clock: clock)
    }
    public var clearanceAnswers: ClearanceAnswers {
        ClearanceAnswers(database: database, marks: marks, classification: goods, clock: clock)
    }
    public var patentWarningAnswers: PatentWarningAnswers {
        PatentWarningAnswers(database: database, index: index, rarity: rarity, clock: clock)
    }
    public var nameLists: NameListAnswers { NameListAnswers(platform: self) }
    public var importAnswers: ImportAnswers { ImportAnswers(self) }
    public var exportAnswers: ExportAnswers {
        ExportAnswers(
            database: database, index: index, search: searchAnswers, folder: folder.appending(path: "exports", directoryHint: .isDirectory),
            clock: clock)
    }
    public var indicatorAnswers: IndicatorAnswers { IndicatorAnswers(platform: self) }
    public var openDataAnswers: OpenDataAnswers { OpenDataAnswers(database: database, index: index) }
}
