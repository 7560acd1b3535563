import ArgumentParser
import Foundation
import Intake
import Platform
import Region
import Search
import Store
import StorePostgres
import StoreSQLite
import Work

/// Where the register lies; the same options on every command that needs one.
struct StoreOptions: ParsableArguments {
    /// The SQLite database in the data folder.
    static let fileName = "helan.sqlite"

    @Option(help: ArgumentHelp("数据文件夹。", valueName: "文件夹"))
    var data = ProcessInfo.processInfo.environment["HELAN_DATA"] ?? "data"

    @Option(help: ArgumentHelp("PostgreSQL 的地址；不写则用数据文件夹里的 SQLite。", valueName: "地址"))
    var postgres: String?

    @OptionGroup var place: RegionOptions

    /// Opens the platform and brings its tables up to date.
    func open() async throws -> Platform {
        let folder = URL(filePath: data, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let region = try place.load()
        let platform: Platform
        if let postgres {
            // Each node keeps an index of its own in its folder and follows the changes of the database.
            let database = try await PostgresDatabase(postgres)
            let index = try SQLiteDatabase(path: folder.appending(path: "search.sqlite").path)
            platform = Platform(
                database: database,
                index: IndexFollower(
                    index: FTSIndex(database: index, industries: region.industryRules),
                    feed: RegisterDocuments(database, clock: SystemClock(), industries: region.industryRules)),
                scratch: { try SQLiteDatabase.temporary() }, folder: folder, region: region, procedures: ProcedureCatalogue.all,
                clock: SystemClock())
        } else {
            let database = try SQLiteDatabase(path: folder.appending(path: Self.fileName).path)
            platform = Platform(
                database: database, index: FTSIndex(database: database, industries: region.industryRules),
                scratch: { try SQLiteDatabase.temporary() }, folder: folder, region: region, procedures: ProcedureCatalogue.all,
                clock: SystemClock())
        }
        try await platform.prepare()
        return platform
    }
}
