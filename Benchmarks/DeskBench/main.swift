import Foundation
import Law
import Platform
import Procedure
import Protection
import Region
import Search
import Store
import StorePostgres
import StoreSQLite
import Work

// Fills an empty data folder with invented matters, as the ledger would hold them after six years, and writes beside it whom the load signs in and
// what it asks for. The rows are made afterwards, by `helan reindex --rows`.
//   desk-bench REGION FOLDER MATTERS [POSTGRES]

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, let count = Int(arguments[2]), count > 0 else {
    FileHandle.standardError.write(Data("usage: desk-bench REGION FOLDER MATTERS [POSTGRES]\n".utf8))
    exit(2)
}
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
let region = try Region.load(folder: arguments[0])
let procedures = [AnyProcedure(Complaint.self), AnyProcedure(PatentMediation.self)]

func platform(_ database: any Database, _ index: SQLiteDatabase) -> Platform {
    Platform(
        database: database, index: FTSIndex(database: index), scratch: { try SQLiteDatabase.temporary() }, folder: folder, region: region,
        procedures: procedures, clock: SystemClock())
}
let local = try SQLiteDatabase(path: folder.appending(path: arguments.count > 3 ? "search.sqlite" : "helan.sqlite").path)
let database: any Database = arguments.count > 3 ? try await PostgresDatabase(arguments[3]) : local
let whole = platform(database, local)
try await whole.prepare()

let histories = try await Histories(today: SystemClock().today(), procedures: procedures)
let officers = try await Officers(of: region, on: whole)
var filling = Filling(histories: histories, officers: officers, seed: 57)
let clock = ContinuousClock()
let taken = try await clock.measure {
    var done = 0
    while done < count {
        let some = filling.next(min(500, count - done))
        try await database.write { db in try some.write(in: db) }
        done += some.matters.count
        if done.isMultiple(of: 100_000) { FileHandle.standardError.write(Data("\(done) / \(count)\n".utf8)) }
    }
}
try await database.write { db in for projection in whole.projections { try projection.expire(in: db) } }
try filling.targets.write(to: folder.appending(path: "targets.tsv"), atomically: true, encoding: .utf8)
try officers.table.write(to: folder.appending(path: "officers.tsv"), atomically: true, encoding: .utf8)
print("{\"matters\": \(count), \"entries\": \(filling.entries), \"seconds\": \(taken.components.seconds)}")
