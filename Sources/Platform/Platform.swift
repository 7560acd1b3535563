public import Foundation
import Identifier
public import Intake
public import Law
public import Portal
public import Region
public import Search
public import Store
public import Work

/// The running platform: a database, its search index, a data folder, a region and a clock, and all that the command, the pages and the tests ask of them.
public struct Platform: Sendable {
    public let database: any Database
    public let index: any SearchIndex
    /// Holds files, received uploads, locks and lists of rejected rows.
    public let folder: URL
    public let clock: any Clock
    public let region: Region

    public init(database: any Database, index: any SearchIndex, folder: URL, region: Region, clock: any Clock) {
        (self.database, self.index, self.folder, self.region, self.clock) = (database, index, folder, region, clock)
    }

    /// Every room's tables, in the order in which they came to be.
    public static let migrations = StoreTables.migrations + JobTables.migrations + RightTables.migrations

    /// Brings the tables and the index up to date; call once, before anything else.
    public func prepare() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await Migrator(Self.migrations).run(on: database, at: clock.now())
        try await index.prepare()
    }

    public var importer: Importer {
        // A lock file proves something only where every process that imports sees it: on one machine, with the database in the folder.
        let locks = database.dialect == .sqlite ? folder.appending(path: "locks") : nil
        return Importer(database: database, index: index, locks: locks, clock: clock)
    }
    public var documents: RegisterDocuments { RegisterDocuments(database, clock: clock) }
    public var reader: RegisterReader { RegisterReader(database) }
    public var jobs: Jobs { Jobs(database) { [clock] in clock.now() } }

    public var registerAnswers: RegisterAnswers {
        RegisterAnswers(reader: reader, index: index, clock: clock) { [region] in region.areaName($0) }
    }
    public var searchAnswers: SearchAnswers { SearchAnswers(database: database, index: index) }
    public var importAnswers: ImportAnswers { ImportAnswers(self) }

    /// Rights that carry the number that a text is, in any common writing; empty where it is none, or none that the register has.
    public func locate(_ text: String) async throws -> [RightListing] {
        for candidate in Identifier.candidates(in: text) where candidate.valid {
            var writings = [candidate.canonical]
            if candidate.kind == .patentGrant { writings.append("CN" + candidate.canonical.dropFirst(2)) }
            let found = try await reader.locate(writings)
            if !found.isEmpty { return found.map { RightListing($0) } }
        }
        return []
    }
}
