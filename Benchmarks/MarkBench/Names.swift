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

/// The names, and invented ones until there are as many as asked for: the first half of one and the second half of another.
func grown(_ names: [String], to count: Int) -> [String] {
    var random = Random(state: 20_260_101)
    let characters = names.map(Array.init)
    var answer = Array(names.prefix(count))
    answer.reserveCapacity(count)
    while answer.count < count {
        let head = characters[Int.random(in: 0..<names.count, using: &random)],
            tail = characters[Int.random(in: 0..<names.count, using: &random)]
        answer.append(String(head.prefix((head.count + 1) / 2) + tail.suffix((tail.count + 1) / 2)))
    }
    return answer
}

/// Names of the register, every tenth of them altered.
func questions(_ count: Int, from names: [String]) -> [String] {
    var random = Random(state: 7)
    return (0..<count).map { number in
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        return number % 10 == 0 ? altered(name, &random) : name
    }
}

/// A name with one character changed, dropped or put in, or two changed round.
func altered(_ name: String, _ random: inout Random) -> String {
    let letters = Array("雅美康大金宝丽佳华新安乐福龙天海源清香红")
    var row = Array(name)
    let place = Int.random(in: 0..<row.count, using: &random), letter = letters[Int.random(in: 0..<letters.count, using: &random)]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: row[place] = letter
    case 1 where row.count > 2: row.remove(at: place)
    case 2: row.insert(letter, at: place)
    default: row.swapAt(place, (place + 1) % row.count)
    }
    return String(row)
}
