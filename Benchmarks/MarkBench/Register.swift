import Foundation
import Similarity

/// A fixed sequence of numbers.
struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// The names of the file, and invented ones until there are as many as asked for: a head of one name and a tail of another.
func register(_ names: [String], _ count: Int) -> [String] {
    var random = Random(state: 20_260_101)
    let characters = names.map(Array.init)
    var answer = names
    answer.reserveCapacity(count)
    while answer.count < count {
        let head = characters[Int.random(in: 0..<names.count, using: &random)],
            tail = characters[Int.random(in: 0..<names.count, using: &random)]
        let first = head.prefix((head.count + 1) / 2), second = tail.suffix((tail.count + 1) / 2)
        answer.append(String(first + second))
    }
    return answer
}

/// A name with one character changed, dropped, put in, or two changed round.
func altered(_ name: String, _ letters: [Character], _ random: inout Random) -> String {
    var row = Array(name)
    let place = Int.random(in: 0..<row.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: row[place] = letters.randomElement(using: &random) ?? "大"
    case 1 where row.count > 2: row.remove(at: place)
    case 2: row.insert(letters.randomElement(using: &random) ?? "大", at: place)
    default: row.swapAt(place, (place + 1) % row.count)
    }
    return String(row)
}

func measure(_ file: String, _ counts: [Int]) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return print("cannot read \(file)") }
    let names = text.split(whereSeparator: \.isNewline).map(String.init)
    for count in counts { measure(names, count) }
}

func measure(_ names: [String], _ count: Int) {
    let clock = ContinuousClock()
    let all = register(names, count)
    let before = residentMebibytes()
    var built: MarkIndex?
    let build = clock.measure { built = MarkIndex(all.enumerated().lazy.map { MarkIndex.Entry(id: Int64($0), name: $1) }) }
    guard let index = built else { return }
    var random = Random(state: 7)
    let letters = Array("雅美康大金宝丽佳华新安乐福龙天海源清香红")
    var times: [Double] = [], found = 0
    for number in 0..<(CommandLine.arguments.contains("--short") ? 200 : 1_000) {
        let name = all[Int.random(in: 0..<all.count, using: &random)]
        let query = number % 10 == 0 ? altered(name, letters, &random) : name
        let time = clock.measure { found += index.find(query, limit: 50).count }
        times.append(milliseconds(time))
    }
    times.sort()
    func at(_ share: Double) -> Double { times[min(times.count - 1, Int(Double(times.count) * share))] }
    print(index.candidateCounts(for: (0..<300).map { _ in all[Int.random(in: 0..<all.count, using: &random)] }))
    print(
        "{\"marks\": \(index.count), \"build_seconds\": \(milliseconds(build) / 1000), \"index_mib\": \(index.bytes >> 20), \"process_mib\": \(residentMebibytes()), \"names_mib\": \(before), "
            + "\"p50_ms\": \(at(0.5)), \"p95_ms\": \(at(0.95)), \"p99_ms\": \(at(0.99)), \"worst_ms\": \(at(1)), \"found_mean\": \(Double(found) / Double(times.count))}"
    )
}

func milliseconds(_ duration: Duration) -> Double {
    (Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15).rounded(3)
}

extension Double {
    func rounded(_ digits: Int) -> Double {
        let scale = pow(10, Double(digits))
        return (self * scale).rounded() / scale
    }
}

func residentMebibytes() -> Int {
    guard let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8), let pages = Int(statm.split(separator: " ")[1])
    else { return 0 }
    return pages * 4 / 1024
}

/// Holds what the index finds to what judging every mark finds, for altered names; prints the share of names and each mark that was lost.
func equality(_ file: String, _ queries: Int, every step: Int) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return print("cannot read \(file)") }
    let all = text.split(whereSeparator: \.isNewline).map(String.init)
    let names = stride(from: 0, to: all.count, by: step).map { all[$0] }
    let index = MarkIndex(names.enumerated().lazy.map { MarkIndex.Entry(id: Int64($0), name: $1) })
    let reader = ExhaustiveReader(names.enumerated().lazy.map { MarkIndex.Entry(id: Int64($0), name: $1) })
    var random = Random(state: 11)
    let letters = Array("雅美康大金宝丽佳华新安乐福龙天海源清香红")
    var found = 0, lost = 0
    for _ in 0..<queries {
        let query = altered(all[Int.random(in: 0..<all.count, using: &random)], letters, &random)
        let fast = Set(index.find(query, limit: .max).map(\.id)), slow = Set(reader.find(query))
        found += slow.count
        lost += slow.subtracting(fast).count
        for id in slow.subtracting(fast) {
            print("lost", query, names[Int(id)], MarkJudge.judge(Mark(query), Mark(names[Int(id)])).reasons.map(\.rule))
        }
        if !fast.subtracting(slow).isEmpty { print("invented", query, fast.subtracting(slow).map { names[Int($0)] }) }
    }
    print("{\"marks\": \(names.count), \"altered_names\": \(queries), \"found_exhaustively\": \(found), \"lost\": \(lost)}")
}

/// What a register of the names in the file has near each of the names.
func look(_ file: String, for queries: [String]) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return print("cannot read \(file)") }
    let index = MarkIndex(
        text.split(whereSeparator: \.isNewline).enumerated().lazy.map { MarkIndex.Entry(id: Int64($0), name: String($1)) })
    for query in queries {
        print(query)
        for finding in index.find(query, limit: 30) {
            print(
                "  ", finding.name, finding.judgement.verdict.rawValue, finding.judgement.score.rounded(2),
                finding.judgement.reasons.map(\.rule).joined(separator: " "))
        }
    }
}
