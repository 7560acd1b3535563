/// Points of a credit score, in tenths: a table may give half points, and the ledger keeps no fractions.
public struct CreditPoints: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    public let tenths: Int

    public init(tenths: Int) { self.tenths = tenths }
    public init(_ whole: Int) { tenths = whole * 10 }

    /// Reads `12` or `12.5`; nil where it is no number of points with one decimal at most, or not between 0 and 1000.
    public init?(written text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, (1...4).contains(whole.count), Self.isDigits(whole) else { return nil }
        let decimal = parts.count == 2 ? parts[1] : "0"
        guard decimal.count == 1, Self.isDigits(decimal), let units = Int(whole), let tenth = Int(decimal), units <= 1000 else {
            return nil
        }
        tenths = units * 10 + tenth
    }

    public init(from decoder: any Decoder) throws { tenths = try decoder.singleValueContainer().decode(Int.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tenths)
    }

    public static let zero = Self(tenths: 0)
    public static func < (a: Self, b: Self) -> Bool { a.tenths < b.tenths }
    public static func + (a: Self, b: Self) -> Self { Self(tenths: a.tenths + b.tenths) }
    public static func - (a: Self, b: Self) -> Self { Self(tenths: a.tenths - b.tenths) }

    /// `12` or `12.5`.
    public var description: String {
        let (size, sign) = (abs(tenths), tenths < 0 ? "-" : "")
        return sign + String(size / 10) + (size % 10 == 0 ? "" : ".\(size % 10)")
    }

    private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
