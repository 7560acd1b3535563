import Foundation
import Law
import Register
import Search
import StoreTesting

/// A line of the file.
struct Line: Decodable {
    var text: String
    var target: String?
}

/// Real abstracts, over and over under new numbers and in new company, with invented days, kinds and classes.
struct Documents {
    let lines: [Line]

    init(lines: [Line]) { self.lines = lines }

    /// nil where the file cannot be read.
    init?(file: String) {
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        lines = data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONDecoder().decode(Line.self, from: $0) }
    }

    /// What a peer is given to index.
    private struct Plain: Encodable {
        let title: String
        let text: String
        let owner: String
        let symbol: String
        let day: Int
        let kind: String
        let status: String
    }

    func line(_ n: Int) throws -> String {
        let one = document(n)
        let plain = Plain(
            title: one.texts[.title] ?? "", text: one.texts[.abstract] ?? "", owner: one.texts[.party] ?? "", symbol: one.classes[0],
            day: one.day?.ordinal ?? 0, kind: one.kind.rawValue, status: one.status.rawValue)
        return String(decoding: try JSONEncoder().encode(plain), as: UTF8.self)
    }

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
        var random = SplitMix(state: UInt64(n) &* 77)
        let owner = Self.applicants[n % Self.applicants.count]
        return SearchDocument(
            id: Int64(n + 1), kind: RightKind.allCases[Int.random(in: 0..<6, using: &random)],
            status: RightStatus.allCases[Int.random(in: 0..<7, using: &random)],
            day: LocalDate(ordinal: Int.random(in: 12_000...20_500, using: &random)), area: 640_100 + Int.random(in: 0...6, using: &random),
            texts: [.title: title(n), .abstract: text(n), .party: owner],
            classes: [symbol(Int.random(in: 0..<Self.symbols.count, using: &random))],
            owners: [owner, "第\(Int.random(in: 0..<50_000, using: &random))公司"], agencies: ["第\(n % 997)事务所"], industries: ["C\(n % 40)"])
    }

    /// Characters that stand together in some abstract.
    func piece(_ length: ClosedRange<Int>, _ random: inout SplitMix) -> String {
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
    func together(_ number: Int, _ random: inout SplitMix) -> [String] {
        let one = Documents(lines: [lines[Int.random(in: 0..<lines.count, using: &random)]])
        return (0..<number).map { _ in one.piece(2...2, &random) }
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
