import Clearance
import Demo
import Foundation
import Intake
import Law
import Platform
import Region
import Register
import Search
import Store
import StoreSQLite
import Watch
import WatchRecord
import Work

// watch-bench REGION FOLDER NAMES.txt WATCHES RECORDS: so many watches over an invented register, then so many new records held against all of them.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 5, let count = Int(arguments[3]), let fresh = Int(arguments[4]), count > 0, fresh > 0,
    let text = try? String(contentsOfFile: arguments[2], encoding: .utf8)
else {
    FileHandle.standardError.write(Data("usage: watch-bench REGION FOLDER NAMES.txt WATCHES RECORDS\n".utf8))
    exit(2)
}
let names = text.split(whereSeparator: \.isNewline).map(String.init)
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
let region = try Region.load(folder: arguments[0])
let database = try SQLiteDatabase(path: folder.appending(path: "helan.sqlite").path)
let whole = Platform(
    database: database, index: FTSIndex(database: database, industries: region.industryRules), scratch: { try SQLiteDatabase.temporary() },
    folder: folder, region: region, procedures: [], clock: SystemClock())
try await whole.prepare()

let register = DemoRegister(rights: 20_000, parties: 5_000, today: SystemClock().today())
let input = Importer.Input(reader: DemoReader(register), digest: Array("watch bench".utf8), name: DemoRegister.sourceName)
_ = try await whole.run(try await whole.importer.prepare(input, actor: "bench"))
while try await whole.followWatches() > 0 {}

var invention = try await Invention(names: names, in: database)
let wishes = invention.wishes(count)
let watches = Watches(database, clock: SystemClock())
for start in stride(from: 0, to: wishes.count, by: 1_000) {
    _ = try await watches.begin(Array(wishes[start..<min(start + 1_000, wishes.count)]), for: Int64(1 + start / 1_000))
}

let file = folder.appending(path: "new")
for (number, table) in invention.tables(fresh).enumerated() {
    let path = file.appendingPathExtension("\(number).csv")
    try Data(table.utf8).write(to: path)
    _ = try await whole.run(
        try await whole.importer.prepare(try whole.input(file: path, name: "new \(number)", asOf: nil), actor: "bench"))
}
let pending: Int64 = try await database.read { db in
    try ChangeLog.last(in: db) - (try WatchPosition.current(in: db) ?? 0)
}
let clock = ContinuousClock()
let loaded = try await clock.measure { _ = try await whole.followWatches(limit: 1) }
let matched = try await clock.measure { while try await whole.followWatches() > 0 {} }
let alerts: [(news: String, count: Int)] = try await database.read { db in
    try db.all("SELECT w.kind || ' ' || a.news, count(*) FROM watch_alert a JOIN watch w ON w.id = a.watch GROUP BY 1 ORDER BY 1") {
        (news: try $0[0], count: try $0[1])
    }
}
let again = try await clock.measure { while try await whole.followWatches() > 0 {} }
let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }?.filter(\.isNumber) ?? ""
func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds / 1_000_000_000_000_000) / 1_000
}
let told = alerts.map { "\"\($0.news)\": \($0.count)" }.joined(separator: ", ")
print(
    """
    {"watches": \(count), "records": \(pending), "load_seconds": \(seconds(loaded)), "seconds": \(seconds(matched)), \
    "again_seconds": \(seconds(again)), "peak_kib": \(peak), "alerts": {\(told)}}
    """)
