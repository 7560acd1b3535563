/// Random numbers that come out the same on every machine: SplitMix64, integer arithmetic only.
///
/// Every record has dice of its own, made from the seed, a purpose and an index; so any record can be drawn without those before it.
struct Dice: Sendable {
    private var state: UInt64

    init(seed: UInt64, _ purpose: Purpose, _ index: Int) {
        state = Self.mix(
            seed &+ Self.mix(UInt64(purpose.rawValue) &+ 1) &+ Self.mix(UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15))
    }

    /// What the numbers are for: each purpose has a sequence of its own.
    enum Purpose: Int, Sendable {
        case party, person, patent, trademark, copyright, layout, variety, matter, talent, agency, practitioner, credit
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// From 0 to `bound` - 1; 0 where the bound is less than 2.
    mutating func below(_ bound: Int) -> Int {
        bound < 2 ? 0 : Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in so many of a thousand throws.
    mutating func chance(_ perThousand: Int) -> Bool { below(1000) < perThousand }

    /// Small numbers come up more often than large ones: a few own many rights, many own a few.
    mutating func skewed(below bound: Int) -> Int { min(below(bound), below(bound), below(bound)) }

    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    /// So many different elements, in the list's order.
    mutating func pick<T>(_ count: Int, of list: [T]) -> [T] {
        var wanted = min(count, list.count)
        var out: [T] = []
        for (n, element) in list.enumerated() where below(list.count - n) < wanted {
            out.append(element)
            wanted -= 1
        }
        return out
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A choice by weight.
struct Weighted<T: Sendable>: Sendable {
    private let elements: [T]
    private let upTo: [Int]

    init(_ list: [(T, Int)]) {
        elements = list.map(\.0)
        var sum = 0
        upTo = list.map { entry in
            sum += entry.1
            return sum
        }
    }

    func pick(_ dice: inout Dice) -> T {
        let point = dice.below(upTo.last ?? 1)
        return elements[upTo.firstIndex { point < $0 } ?? 0]
    }
}
