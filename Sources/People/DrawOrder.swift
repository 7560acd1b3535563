import Crypto
import Foundation

/// The arithmetic of a draw, which anybody can do again: nothing but SHA-256 over texts in UTF-8, written in small hexadecimal digits.
///
/// Before the draw its commitment is filed: the hash over five parts, each with a line feed behind it: `helan-draw-1`, the draw's key, the
/// secret seed, the number to be drawn, and the keys of the candidates in ascending order (one a line). Afterwards the seed is told. The place of
/// a candidate is the hash of `seed|key`, ascending; the first are drawn, and whoever declines is followed by the next.
public enum DrawOrder {
    public static let version = "helan-draw-1"

    public static func commitment(draw: String, seed: String, count: Int, candidates: [String]) -> String {
        let lines = [version, draw, seed, String(count)] + candidates.sorted(by: isBefore)
        return hash(lines.map { $0 + "\n" }.joined())
    }

    /// The candidates in the order in which they are drawn.
    public static func order(seed: String, candidates: [String]) -> [String] {
        candidates.map { (key: $0, mark: mark(of: $0, seed: seed)) }.sorted { a, b in
            a.mark == b.mark ? isBefore(a.key, b.key) : isBefore(a.mark, b.mark)
        }.map(\.key)
    }

    /// The number by which a candidate's place is found.
    public static func mark(of candidate: String, seed: String) -> String { hash("\(seed)|\(candidate)") }

    /// By bytes, the same wherever it is counted.
    private static func isBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

    private static func hash(_ text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = SHA256.hash(data: Data(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
