/// How ideographs sound and what they look like.
struct Characters: Sendable {
    static let shared = Characters()

    /// Three readings of each unit as numbers of syllables from 1, the commonest first; 0 is none.
    private let readings: [UInt16]
    /// For each syllable the number it shares with those that sound near: n and l, zh and z, in and ing …
    private let near: [UInt16]
    private let spelled: [[Unit]]
    private let starts: [UInt32]
    private let weakStarts: [UInt32]
    private let alike: [Unit]
    /// Pairs of characters that look like one beside each other, and the other way round.
    private let pairs: [Unit: [Unit]]
    private let composed: [UInt32: [Unit]]

    private init() {
        var readings = [UInt16](repeating: 0, count: 3 * 65_536)
        var near: [UInt16] = [0]
        var spelled: [[Unit]] = [[]]
        var numbers: [String: UInt16] = [:]
        let entries = readingTable.split(whereSeparator: { $0 == "\n" || $0 == ";" })
        let lines = entries.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
        for (rank, column) in [1, 2].enumerated() {
            for (place, line) in lines.enumerated() where line.count > column {
                for scalar in line[column].unicodeScalars {
                    let unit = Int(scalar.value)
                    let slot = rank == 0 ? 0 : readings[3 * unit + 1] == 0 ? 1 : 2
                    readings[3 * unit + slot] = UInt16(place + 1)
                }
            }
        }
        for line in lines {
            let syllable = Array(line[0].utf8.map(Unit.init))
            spelled.append(syllable)
            let sound = Syllable.near(syllable)
            near.append(numbers[sound] ?? UInt16(numbers.count + 1))
            numbers[sound] = near.last
        }
        self.readings = readings
        self.near = near
        self.spelled = spelled
        (starts, weakStarts, alike) = Self.readLookalikes()
        var pairs: [Unit: [Unit]] = [:], composed: [UInt32: [Unit]] = [:]
        for line in composedTable.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
            let row = line.unicodeScalars.filter { $0 != " " }.map { Unit($0.value) }
            pairs[row[0]] = Array(row.dropFirst())
            for place in stride(from: 1, to: row.count - 1, by: 2) {
                composed[Self.pair(row[place], row[place + 1]), default: []].append(row[0])
            }
        }
        (self.pairs, self.composed) = (pairs, composed)
    }

    private static func pair(_ left: Unit, _ right: Unit) -> UInt32 { UInt32(left) << 16 | UInt32(right) }

    /// Pairs that look like the character, one after another.
    func pairs(like unit: Unit) -> [Unit] { pairs[unit] ?? [] }
    /// Characters that look like the two beside each other.
    func composed(of left: Unit, _ right: Unit) -> [Unit] { composed[Self.pair(left, right)] ?? [] }
    func isComposed(_ unit: Unit, of left: Unit, _ right: Unit) -> Bool { composed(of: left, right).contains(unit) }

    private static func readLookalikes() -> ([UInt32], [UInt32], [Unit]) {
        var strong = [[Unit]](repeating: [], count: 65_536)
        var weak = strong
        for line in lookalikeTable.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false).map { $0.unicodeScalars.map { Unit($0.value) } }
            let one = parts[0][0]
            for other in parts[0].dropFirst() {
                strong[Int(one)].append(other)
                strong[Int(other)].append(one)
            }
            for other in parts.dropFirst().joined() {
                weak[Int(one)].append(other)
                weak[Int(other)].append(one)
            }
        }
        var starts: [UInt32] = [0], weakStarts: [UInt32] = [], alike: [Unit] = []
        for unit in strong.indices {
            alike += strong[unit]
            weakStarts.append(UInt32(alike.count))
            alike += weak[unit]
            starts.append(UInt32(alike.count))
        }
        return (starts, weakStarts, alike)
    }

    /// Those that look like it at a glance.
    func lookalikes(of unit: Unit) -> ArraySlice<Unit> { alike[Int(starts[Int(unit)])..<Int(weakStarts[Int(unit)])] }
    /// Those that look like it in part.
    func partlyAlike(_ unit: Unit) -> ArraySlice<Unit> { alike[Int(weakStarts[Int(unit)])..<Int(starts[Int(unit) + 1])] }

    /// 2 alike at a glance, 1 alike in part, 0 not alike.
    func look(_ one: Unit, _ other: Unit) -> Int {
        if lookalikes(of: one).contains(other) { return 2 }
        return partlyAlike(one).contains(other) ? 1 : 0
    }

    /// 2 read the same (tones left out), 1 read nearly the same, 0 read otherwise. All common readings count.
    func sound(_ one: Unit, _ other: Unit) -> Int {
        var answer = 0
        for first in 0..<3 {
            let reading = readings[3 * Int(one) + first]
            if reading == 0 { break }
            for second in 0..<3 {
                let against = readings[3 * Int(other) + second]
                if against == 0 { break }
                if reading == against { return 2 }
                if near[Int(reading)] == near[Int(against)] { answer = 1 }
            }
        }
        return answer
    }

    /// The commonest reading, 0 where none is known.
    func reading(of unit: Unit) -> UInt16 { readings[3 * Int(unit)] }

    /// Whether the letters are the syllables of the ideographs one after another, in any of their common readings.
    func spells(_ letters: ArraySlice<Unit>, _ ideographs: ArraySlice<Unit>) -> Bool {
        guard let first = ideographs.first else { return letters.isEmpty }
        for rank in 0..<3 {
            let reading = readings[3 * Int(first) + rank]
            if reading == 0 { break }
            let syllable = spelled[Int(reading)]
            for written in syllable.contains(0x76) ? [syllable, syllable.map { $0 == 0x76 ? 0x75 : $0 }] : [syllable] {
                if letters.starts(with: written), spells(letters.dropFirst(written.count), ideographs.dropFirst()) { return true }
            }
        }
        return false
    }
}

enum Syllable {
    private static let initials: [(String, String)] = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"), ("r", "n"), ("h", "f")]

    /// A spelling that syllables which sound near have in common.
    static func near(_ syllable: [Unit]) -> String {
        var sound = text(of: syllable)
        for (initial, instead) in initials where sound.hasPrefix(initial) {
            sound = instead + sound.dropFirst(initial.count)
            break
        }
        if sound.hasSuffix("ng"), !sound.hasSuffix("ong") { sound.removeLast() }
        return sound
    }
}
