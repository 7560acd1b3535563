import Foundation
import Law
import Register
import Search

/// A line of the file.
struct Line: Decodable {
    var text: String
    var target: String?
}

/// Real abstracts, over and over under new numbers and in new company, with invented days, kinds and classes.
struct Documents {
    let lines: [Line]

    static let applicants = ["宁夏大学", "宁夏百瑞源枸杞股份有限公司", "北方民族大学", "吴忠仪表有限责任公司", "国家能源集团宁夏煤业有限责任公司", "张三"]
    static let symbols = ["H04L000932", "H04N000718", "A23L000238", "G06F001730", "C12G000302", "A01G001700", "B65D008500", "C04B002814"]

    func symbol(_ n: Int) -> String { Self.symbols[n % Self.symbols.count] }
    func title(_ n: Int) -> String { lines[n % lines.count].target ?? String(lines[n % lines.count].text.prefix(12)) }

    /// Characters of an abstract: the average of patents.
    static let length = 238

    private func text(_ n: Int) -> String {
        var text = ""
        var at = n
        while text.utf8.count < Self.length * 3 {
            text += lines[at % lines.count].text
            at += 7919 * (1 + n / lines.count)
        }
        return String(text.prefix(Self.length))
    }

    func document(_ n: Int) -> SearchDocument {
        var random = Steps(state: UInt64(n) &* 77)
        return SearchDocument(
            id: Int64(n + 1), kind: RightKind.allCases[Int.random(in: 0..<6, using: &random)],
            status: RightStatus.allCases[Int.random(in: 0..<7, using: &random)],
            day: LocalDate(ordinal: Int.random(in: 12_000...20_500, using: &random)), area: 640_100 + Int.random(in: 0...6, using: &random),
            texts: [.title: title(n), .abstract: text(n), .party: Self.applicants[n % Self.applicants.count]],
            classes: [symbol(Int.random(in: 0..<Self.symbols.count, using: &random))])
    }

    /// Characters that stand together in some abstract.
    func piece(_ length: ClosedRange<Int>, _ random: inout Steps) -> String {
        while true {
            let text = Array(lines[Int.random(in: 0..<lines.count, using: &random)].text)
            let length = Int.random(in: length, using: &random)
            guard text.count > length else { continue }
            let start = Int.random(in: 0...text.count - length, using: &random)
            let piece = text[start..<start + length]
            if piece.allSatisfy({ ("\u{4E00}"..."\u{9FFF}").contains($0) }) { return String(piece) }
        }
    }

    /// Words that stand in one abstract together.
    func together(_ number: Int, _ random: inout Steps) -> [String] {
        let one = Documents(lines: [lines[Int.random(in: 0..<lines.count, using: &random)]])
        return (0..<number).map { _ in one.piece(2...2, &random) }
    }
}

/// SplitMix: the same numbers from the same seed.
struct Steps: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
}

/// glibc names it in an enumeration that its own function does not take.
private let selfUsage: Int32 = 0

/// Processor time of this process.
func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(selfUsage, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// In KiB.
func peakMemory() -> Int {
    var usage = rusage()
    getrusage(selfUsage, &usage)
    return usage.ru_maxrss
}
