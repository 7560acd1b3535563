import Foundation
import Similarity

/// Builds a register and asks it; prints one JSON object.
func measureRegister(_ names: [String], _ count: Int, questions number: Int, folder: String?) {
    let all = grown(names, to: count)
    let asked = questions(number, from: all)
    if let folder {
        for (file, rows) in [("names.txt", all), ("questions.txt", asked)] {
            do {
                try (rows.joined(separator: "\n") + "\n").write(toFile: folder + "/" + file, atomically: false, encoding: .utf8)
            } catch {
                print("cannot write \(folder)/\(file): \(error)")
                exit(1)
            }
        }
    }
    let clock = ContinuousClock()
    let started = clock.now
    let index = MarkIndex(all.enumerated().lazy.map { MarkIndex.Entry(id: Int64($0), name: $1) })
    let build = milliseconds(clock.now - started) / 1000
    var times: [Double] = [], found = 0
    for name in asked { times.append(milliseconds(clock.measure { found += index.find(name, limit: 50).count })) }
    let judged = asked.prefix(300).map { Double(index.judged(for: $0)) }
    print(
        """
        {"marks": \(index.count), "build_seconds": \(build), "index_mib": \(index.bytes >> 20), \
        \(percentiles(times, "ms")), \(percentiles(judged, "judged")), "found_mean": \(Double(found) / Double(asked.count))}
        """)
}

func percentiles(_ values: [Double], _ unit: String) -> String {
    let sorted = values.sorted()
    func at(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] }
    return "\"p50_\(unit)\": \(at(0.5)), \"p95_\(unit)\": \(at(0.95)), \"p99_\(unit)\": \(at(0.99)), \"most_\(unit)\": \(at(1))"
}

func milliseconds(_ duration: Duration) -> Double {
    (Double(duration.components.seconds) * 1e6 + Double(duration.components.attoseconds) / 1e12).rounded() / 1000
}

/// Holds what the index finds for altered names to what judging every mark finds; prints each mark that was lost, then one JSON object.
func compareWithAll(_ all: [String], questions number: Int, every step: Int) {
    let names = stride(from: 0, to: all.count, by: step).map { all[$0] }
    let entries = names.enumerated().map { MarkIndex.Entry(id: Int64($0), name: $1) }
    let index = MarkIndex(entries), reader = ExhaustiveReader(entries)
    var random = Random(state: 11)
    var found = 0, lost = 0, invented = 0
    for _ in 0..<number {
        let question = altered(names[Int.random(in: 0..<names.count, using: &random)], &random)
        let fast = Set(index.find(question, limit: .max).map(\.id)), slow = Set(reader.find(question))
        found += slow.count
        lost += slow.subtracting(fast).count
        invented += fast.subtracting(slow).count
        for id in slow.symmetricDifference(fast) { print("differs", question, names[Int(id)]) }
    }
    print(
        "{\"marks\": \(names.count), \"altered_names\": \(number), \"found_exhaustively\": \(found), \"lost\": \(lost), \"invented\": \(invented)}"
    )
}
