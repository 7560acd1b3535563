import Foundation
import Law
import Matters
import Store

/// Tells histories again and again, under other names, in other offices.
struct Filling {
    let histories: Histories
    let officers: Officers
    private var dice: Dice
    private var numbers: [String: Int] = [:]
    private var keys: Set<String> = []
    private(set) var entries = 0
    /// Authority, key, name of the respondent, and 1 where a session may be called: what the load asks for.
    private(set) var targets = ""
    private static let syllables = Array("宁朔灵武青铜峡盐池同心海原西吉隆德泾彭阳兴庆金凤夏贺兰惠农平罗利通红寺堡沙坡头中原")

    init(histories: Histories, officers: Officers, seed: UInt64) {
        (self.histories, self.officers, dice) = (histories, officers, Dice(state: seed))
    }

    /// Matters that are written in one transaction, their entries one after the other as they would have been recorded.
    struct Batch: Sendable {
        var matters: [Telling] = []

        func write(in db: any Connection) throws {
            var heads = try matters.map { try Ledger.open("matter", key: $0.key, in: db) }
            for step in 0..<(matters.map(\.bodies.count).max() ?? 0) {
                for (place, matter) in matters.enumerated() where step < matter.bodies.count {
                    let said = matter.bodies[step]
                    heads[place] = try Ledger.append(
                        kind: said.kind, version: 1, day: said.day, recordedAt: said.at, actor: said.actor, body: said.body,
                        to: heads[place], in: db)
                    for field in said.sealed {
                        try db.run(
                            """
                            INSERT INTO sealed (stream, seq, name, salt, content)
                            VALUES (\(heads[place].id), \(heads[place].seq), \(field.name), \(field.salt), \(field.content))
                            """)
                    }
                }
            }
        }
    }

    /// One matter as it is to be written.
    struct Telling: Sendable {
        let key: String
        let bodies: [Said]
    }
    struct Said: Sendable {
        let kind: String
        let day: LocalDate
        let at: Instant
        let actor: String
        let body: [UInt8]
        let sealed: [(name: String, salt: [UInt8], content: String)]
    }

    mutating func next(_ count: Int) -> Batch { Batch(matters: (0..<count).map { _ in tell() }) }

    private mutating func tell() -> Telling {
        var key = MatterKey.random()
        while !keys.insert(key).inserted { key = MatterKey.random() }
        let isOpen = dice.next(10) == 0
        let pool = isOpen ? histories.open : histories.ended
        let history = pool[dice.next(pool.count)]
        let office = officers.office(at: dice.next(100))
        let respondent = "银川\(syllables(3))商行"
        if isOpen || dice.next(50) == 0, targets.utf8.count < 4 << 20 {
            targets += "\(office.authority)\t\(key)\t\(respondent)\t\(history.isInSession ? 1 : 0)\n"
        }
        var values: [Pattern.Place: [UInt8]] = [
            .authority: Array(office.authority.utf8), .area: Array(office.area.utf8), .claimant: Array("某消费者\(syllables(3))".utf8),
            .respondent: Array(respondent.utf8), .tracking: hash(),
        ]
        var said: [Said] = []
        for (entry, body) in history.entries {
            if let series = body.series {
                numbers["\(office.authority) \(series)", default: 0] += 1
                values[.number] = Array("\"number\":\(numbers["\(office.authority) \(series)"] ?? 0),".utf8)
                values[.verification] = Array("\(MatterKey.random())-\(MatterKey.random().prefix(4))".utf8)
            }
            said.append(
                Said(
                    kind: entry.kind, day: entry.day, at: entry.recordedAt, actor: entry.actor, body: body.filled(values),
                    sealed: history.sealed.filter { $0.seq == entry.seq }.map { ($0.name, $0.salt, $0.content) }))
        }
        if dice.next(4) > 0 {
            let account = office.accounts[dice.next(office.accounts.count)]
            said.append(
                Said(
                    kind: "matter.assigned", day: said[said.count - 1].day, at: said[said.count - 1].at, actor: "账号1",
                    body: Array("{\"account\":\(account),\"reason\":\"分办\"}".utf8), sealed: []))
        }
        entries += said.count
        return Telling(key: key, bodies: said)
    }

    /// 64 hexadecimal digits, as a tracking code's hash has.
    private mutating func hash() -> [UInt8] { (0..<64).map { _ in Array("0123456789abcdef".utf8)[dice.next(16)] } }

    private mutating func syllables(_ count: Int) -> String {
        String((0..<count).map { _ in Self.syllables[dice.next(Self.syllables.count)] })
    }
}

/// Numbers from a seed: the same every time.
struct Dice {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
