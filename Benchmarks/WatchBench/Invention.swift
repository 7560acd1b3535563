import Clearance
import Register
import Store
import Watch

/// Watches and new records put together of an invented register and a list of names, by a fixed sequence of numbers.
struct Invention {
    private let names: [String]
    private let parties: [String]
    private let titles: [String]
    private let rights: [(kind: RightKind, key: String)]
    private var random = Random(state: 20_261_129)

    init(names: [String], in database: any Database) async throws {
        self.names = names
        (parties, titles, rights) = try await database.readAtLength { db in
            let parties: [String] = try db.all("SELECT name FROM party WHERE identifier IS NOT NULL ORDER BY id") { try $0[0] }
            let titles: [String] = try db.all("SELECT title FROM right_row WHERE kind = 'patent' ORDER BY id") { try $0[0] }
            let rights: [(kind: RightKind, key: String)] = try db.all("SELECT kind, key FROM right_row ORDER BY id") {
                (kind: RightKind(rawValue: try $0[0]) ?? .patent, key: try $0[1])
            }
            return (parties, titles, rights)
        }
    }

    private mutating func one<T>(of all: [T]) -> T { all[Int.random(in: 0..<all.count, using: &random)] }

    // MARK: Watches

    /// Of ten watches four are of marks, two of parties, two of searches, two of rights.
    mutating func wishes(_ count: Int) -> [(wish: WatchWish, seen: RightSnapshot?)] {
        (0..<count).map { number in
            let subject: WatchSubject
            switch number % 10 {
            case 0..<4: subject = .mark(name: one(of: names), goods: [], classes: "\(Int.random(in: 1...45, using: &random))")
            case 4..<6: subject = .party(name: one(of: parties), identifier: nil)
            case 6..<8: subject = .search(items: search())
            default:
                let right = one(of: rights)
                subject = .right(right.kind, key: right.key)
            }
            return (WatchWish(subject, WatchTerms(news: Set(subject.kind.news)), name: "\(number)"), nil)
        }
    }

    /// Two neighbouring characters from each of two titles, some with a section of the IPC.
    private mutating func search() -> String {
        let words = (0..<2).map { _ -> String in
            let title = Array(one(of: titles))
            let start = Int.random(in: 0..<max(1, title.count - 2), using: &random)
            return String(title[start..<min(start + 2, title.count)])
        }
        let section = Bool.random(using: &random) ? "&class=\(one(of: ["A", "B", "C", "F", "G", "H"]))" : ""
        let q = words.joined(separator: "+").utf8.map { $0 < 0x80 && $0 != 0x25 ? String(UnicodeScalar($0)) : Self.escape($0) }.joined()
        return "q=\(q)\(section)"
    }

    private static func escape(_ byte: UInt8) -> String { "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

    // MARK: Records

    /// Half marks, half patents, as an office delivers them.
    mutating func tables(_ count: Int) -> [String] {
        var marks = "注册号,商标名称,国际分类,商品,申请人,申请日期,状态\n"
        for number in 0..<count / 2 {
            let name = altered(one(of: names))
            marks += "\(90_000_001 + number),\(name),\(Int.random(in: 1...45, using: &random)),商品,\(one(of: parties)),2026-10-08,申请中\n"
        }
        var patents = "申请号,发明名称,申请(专利权)人,申请日,IPC分类号,摘要,法律状态\n"
        for number in 0..<count - count / 2 {
            let plain = "2026909\(10_000 + number)"
            let symbol = one(of: ["A23L 2/02", "B01D 53/14", "C12G 1/00", "F24S 10/00", "G06F 17/30", "H04L 9/32"])
            patents +=
                "CN\(plain).\(Self.check(plain)),\(one(of: titles)),\(one(of: parties)),2026-03-05,\(symbol),\(one(of: titles))。,审中\n"
        }
        return [marks, patents]
    }

    /// A name in ten has a character changed.
    private mutating func altered(_ name: String) -> String {
        guard Int.random(in: 0..<10, using: &random) == 0 else { return name }
        var row = Array(name)
        row[Int.random(in: 0..<row.count, using: &random)] = one(of: Array("雅美康大金宝丽佳华新安乐福龙天海源清香红"))
        return String(row)
    }

    /// The check character of an application number (ZC 0006).
    private static func check(_ number: String) -> String {
        let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
        let sum = zip(number.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 11 == 10 ? "X" : "\(sum % 11)"
    }
}

/// A fixed sequence of numbers.
private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
