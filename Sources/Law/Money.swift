/// An amount of yuan, exact to the fen.
public struct Money: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Hundredths of a yuan.
    public let fen: Int64

    public init(fen: Int64) { self.fen = fen }
    public static func yuan(_ yuan: Int64) -> Self { Self(fen: yuan * 100) }
    public static let zero = Self(fen: 0)

    public init(from decoder: any Decoder) throws { fen = try decoder.singleValueContainer().decode(Int64.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fen)
    }

    public static func < (a: Self, b: Self) -> Bool { a.fen < b.fen }
    public static func + (a: Self, b: Self) -> Self { Self(fen: a.fen + b.fen) }
    public static func - (a: Self, b: Self) -> Self { Self(fen: a.fen - b.fen) }
    public static func * (amount: Self, times: Int) -> Self { Self(fen: amount.fen * Int64(times)) }

    /// What becomes of the part of a fen that a share leaves.
    public enum Rounding: Sendable, Hashable {
        case down, up
        /// Half a fen and more becomes a fen (四舍五入).
        case halfUp
    }

    /// So many hundredths of the amount.
    public func percent(_ percent: Int, rounding: Rounding) -> Self {
        let hundredths = fen * Int64(percent)
        // Towards zero first, so that a negative amount rounds as its positive would.
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let up =
            switch rounding {
            case .down: false
            case .up: rest > 0
            case .halfUp: rest >= 50
            }
        let magnitude = Int64(whole) + (up ? 1 : 0)
        return Self(fen: hundredths < 0 ? -magnitude : magnitude)
    }

    /// `¥1,200.00`.
    public var description: String {
        let digits = String(fen.magnitude / 100)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        let rest = fen.magnitude % 100
        return "\(fen < 0 ? "-" : "")¥\(grouped).\(rest < 10 ? "0" : "")\(rest)"
    }
}
