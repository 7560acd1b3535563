import Foundation
import Law
import Query
import Register
import Search
import Store
import StoreSQLite

// Builds an index of real abstracts and asks it six classes of questions.
//   search-bench FILE.jsonl [DOCUMENTS] [BATCH]

let arguments = CommandLine.arguments
guard arguments.count > 1, let data = FileManager.default.contents(atPath: arguments[1]) else {
    FileHandle.standardError.write(Data("usage: search-bench FILE.jsonl [DOCUMENTS] [BATCH]\n".utf8))
    exit(2)
}
let count = arguments.count > 2 ? Int(arguments[2]) ?? 200_000 : 200_000
let batch = arguments.count > 3 ? Int(arguments[3]) ?? 2_000 : 2_000

let decoder = JSONDecoder()
let lines = data.split(separator: UInt8(ascii: "\n")).compactMap { try? decoder.decode(Line.self, from: $0) }
var random = Steps(state: 20_261_123)
let documents = Documents(lines: lines)

let path = NSTemporaryDirectory() + "search-bench-\(ProcessInfo.processInfo.processIdentifier).sqlite"
defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
let database = try SQLiteDatabase(path: path)
let clock = ContinuousClock()

let folding = clock.measure { _ = FTSIndex(database: database) }
print("folding table           \(folding.milliseconds) ms")
let index = FTSIndex(database: database)
try await index.prepare()

// MARK: Build

let cpu = processorSeconds()
var slowest = Duration.zero
let building = try await clock.measure {
    for start in stride(from: 0, to: count, by: batch) {
        let changes = (start..<min(count, start + batch)).compactMap { SearchChange(old: nil, new: documents.document($0)) }
        let time = try await clock.measure { try await database.write { try index.replace(changes, in: $0) } }
        slowest = max(slowest, time)
    }
}
print(
    "documents               \(count), abstracts of \(Documents.length) characters at most, batches of \(batch)"
)
print("build                   \(building.milliseconds / 1000) s, \(building.milliseconds * 1000 / Double(count)) µs a document")
print("build, processor        \(processorSeconds() - cpu) s; slowest batch \(slowest.milliseconds) ms")
let merging = try await clock.measure { try await index.merge(pages: 2_000_000) }
print("merge                   \(merging.milliseconds) ms")
try await database.checkpoint()
let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
print("file                    \(size >> 20) MiB, peak memory \(peakMemory() >> 10) MiB")

// MARK: Questions

let loading = try await clock.measure { _ = try await index.search(SearchRequest()) }
print("columns loaded          \(loading.milliseconds) ms")

@MainActor func ask(_ name: String, _ make: @MainActor () -> SearchRequest?) async throws {
    var times: [Double] = []
    var totals = 0
    while times.count < 200 {
        guard let request = make() else { continue }
        var result: SearchResult?
        let time = try await clock.measure { result = try await index.search(request) }
        times.append(time.milliseconds)
        totals += result?.total ?? 0
    }
    times.sort()
    func at(_ share: Double) -> String { String(format: "%.2f", times[min(times.count - 1, Int(Double(times.count) * share))]) }
    print(
        "\(name.padding(toLength: 24, withPad: " ", startingAt: 0))p50 \(at(0.5)) ms, p95 \(at(0.95)) ms, p99 \(at(0.99)) ms; \(totals / times.count) hits"
    )
}
@MainActor func words(_ number: Int) -> [String] {
    var words: [String] = []
    for _ in 0..<number { words.append(documents.piece(2...2, &random)) }
    return words
}
func query(_ text: String) -> Query? { try? Query(typed: text) }

try await ask("a one word") { SearchRequest(query(words(1)[0])) }
try await ask("b phrase of 4-6") { SearchRequest(query("\"\(documents.piece(4...6, &random))\"")) }
try await ask("c AND of three") { SearchRequest(query(documents.together(3, &random).joined(separator: " "))) }
try await ask("d OR of five") { SearchRequest(query(words(5).joined(separator: " OR "))) }
try await ask("e Boolean, class, years") {
    let two = words(3)
    guard let query = query("(\(two[0]) OR \(two[1])) NOT \(two[2])") else { return nil }
    var filters = SearchFilters()
    filters.classes = [documents.symbol(Int.random(in: 0..<1000, using: &random)).prefix(4).description]
    filters.years = 2012...2020
    return SearchRequest(query, filters: filters, order: .newest)
}
try await ask("f filtered facets") {
    var filters = SearchFilters()
    filters.kinds = [.patent]
    filters.statuses = [.inForce]
    return SearchRequest(query(words(1)[0]), filters: filters)
}
try await ask("g browse all") { SearchRequest(nil, order: .newest, offset: Int.random(in: 0..<count, using: &random)) }
try await ask("h one character") { SearchRequest(query(documents.piece(1...1, &random))) }
try await ask("i title, relaxed") { SearchRequest(query(documents.title(Int.random(in: 0..<lines.count, using: &random)))) }
print("memory                  peak \(peakMemory() >> 10) MiB")

// MARK: Single changes

var times: [Double] = []
for n in 0..<200 {
    let old = documents.document(n)
    var new = old
    new.texts[.title] = "更正 " + (old.texts[.title] ?? "")
    let change = new
    let time = try await clock.measure { try await database.write { try index.replace(old: old, new: change, in: $0) } }
    times.append(time.milliseconds)
}
times.sort()
print("a change, durable       p50 \(times[100]) ms, p95 \(times[190]) ms")
let fresh = try await clock.measure { _ = try await index.search(SearchRequest(query("更正"))) }
print("search after changes    \(fresh.milliseconds) ms")
