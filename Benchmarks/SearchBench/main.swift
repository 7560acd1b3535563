import Foundation
import Law
import Query
import Register
import Search
import Store
import StoreSQLite
import StoreTesting

// Builds an index of real abstracts and asks it six classes of questions, each twice: as if for the first time, and with what it remembers.
//   search-bench FILE.jsonl DOCUMENTS [QUESTIONS]     QUESTIONS: where to write the questions with the totals, for a peer to answer too
//   search-bench FILE.jsonl DOCUMENTS --documents     writes the documents instead, a JSON line each, for a peer to index
//   search-bench --known-item FILE.jsonl                         the mean reciprocal rank of known items

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count >= 2, arguments[0] == "--known-item" {
    try await KnownItems(file: arguments[1]).measure()
    exit(0)
}
guard arguments.count >= 2, let count = Int(arguments[1]), let documents = Documents(file: arguments[0]) else {
    FileHandle.standardError.write(Data("usage: search-bench FILE.jsonl DOCUMENTS [QUESTIONS | --documents]\n".utf8))
    exit(2)
}
if arguments.last == "--documents" {
    for n in 0..<count { print(try documents.line(n)) }
    exit(0)
}

let path = NSTemporaryDirectory() + "search-bench-\(ProcessInfo.processInfo.processIdentifier).sqlite"
defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
let database = try SQLiteDatabase(path: path)
let index = FTSIndex(database: database)
try await index.prepare()
let clock = ContinuousClock()

let cpu = processorSeconds()
let building = try await clock.measure {
    for start in stride(from: 0, to: count, by: 2_000) {
        let changes = (start..<min(count, start + 2_000)).compactMap { SearchChange(old: nil, new: documents.document($0)) }
        try await database.write { try index.replace(changes, in: $0) }
    }
}
let merging = try await clock.measure { try await index.settle() }
try await database.checkpoint()
let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
report("documents", "\(count), abstracts of \(Documents.length) characters at most")
report(
    "build",
    "\(figure(building.milliseconds / 1000)) s and \(figure(merging.milliseconds / 1000)) s tidying; processor \(figure(processorSeconds() - cpu)) s"
)
report("file, peak memory", "\(size >> 20) MiB, \(peakMemory() >> 10) MiB")
let loading = try await clock.measure { _ = try await index.search(SearchRequest()) }
report("columns loaded", "\(figure(loading.milliseconds)) ms")

var questions = Questions(documents: documents, count: count)
var written: [String] = []
for kind in Questions.Kind.allCases {
    let asked = questions.all(of: kind)
    for pass in ["first", "again"] {
        if pass == "first" { index.forget() }
        var times: [Double] = []
        var totals: [Int] = []
        for question in asked {
            let started = clock.now
            let result = try await index.search(question.request)
            times.append((clock.now - started).milliseconds)
            totals.append(result.total)
        }
        report("\(kind.title), \(pass)", "\(percentiles(times)); \(totals.reduce(0, +) / totals.count) hits")
        if pass == "first" { written += try zip(asked, totals).map { try $0.line(kind, total: $1) } }
    }
}
if arguments.count > 2 { try written.joined(separator: "\n").write(toFile: arguments[2], atomically: true, encoding: .utf8) }
report("peak memory", "\(peakMemory() >> 10) MiB")

for offset in [0, count / 2, count * 9 / 10] {
    let browsing = try await clock.measure { _ = try await index.search(SearchRequest(order: .newest, offset: offset, counts: false)) }
    report("all by day, from \(offset)", "\(figure(browsing.milliseconds)) ms")
}

var times: [Double] = []
for n in 0..<200 {
    let old = documents.document(n)
    var new = old
    new.texts[.title] = "更正 " + (old.texts[.title] ?? "")
    let change = new
    times.append(try await clock.measure { try await database.write { try index.replace(old: old, new: change, in: $0) } }.milliseconds)
}
report("a change, durable", percentiles(times))
let fresh = try await clock.measure { _ = try await index.search(SearchRequest(try Query(typed: "更正"))) }
report("search after changes", "\(figure(fresh.milliseconds)) ms")
