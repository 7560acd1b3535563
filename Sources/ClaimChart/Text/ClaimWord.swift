/// A word of a claim or of a product: two neighbouring characters of Chinese, one that stands alone, or a word in letters.
///
/// Chinese is written without spaces; pairs that overlap find 干燥箱 in 热风干燥箱体 without a dictionary.
public struct ClaimWord: Hashable, Sendable {
    /// Two scalars side by side; for a word in letters a hash with the highest bit set.
    let code: UInt64

    init(_ first: UInt32, _ second: UInt32) { code = UInt64(first) << 32 | UInt64(second) }
    init(_ alone: UInt32) { code = UInt64(alone) }
    init(letters: ArraySlice<UInt32>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
        code = hash | 1 << 63
    }

    /// A character that stands alone.
    var isAlone: Bool { code < 1 << 32 }
    /// Two characters side by side.
    var isPair: Bool { !isAlone && code >> 63 == 0 }
}

/// How much a word tells: rare words tell a device from others, common ones do not. Greater than zero; 1 where nothing is known.
public typealias ClaimRarity = @Sendable (ClaimWord) -> Double
