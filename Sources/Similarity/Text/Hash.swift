/// A 64-bit hash of units with a salt that says what kind of key it is.
struct UnitHash {
    private var state: UInt64

    init(_ salt: UInt64) { state = 0xCBF2_9CE4_8422_2325 ^ (salt &* 0x9E37_79B9_7F4A_7C15) }

    mutating func add(_ unit: Unit) { state = (state ^ UInt64(unit) ^ 0x1_0000) &* 0x0000_0100_0000_01B3; state ^= state >> 29 }
    mutating func add(_ units: some Sequence<Unit>) { for unit in units { add(unit) } }
    mutating func add(_ number: UInt64) { state = (state ^ number) &* 0xFF51_AFD7_ED55_8CCD; state ^= state >> 33 }

    var value: UInt64 {
        var hash = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 31
    }

    static func of(_ units: some Sequence<Unit>, salt: UInt64 = 0) -> UInt64 {
        var hash = UnitHash(salt)
        hash.add(units)
        return hash.value
    }
}
