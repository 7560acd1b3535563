import Crypto
import Foundation

/// A random secret of 256 bits that a person or a browser holds. Only its hash is kept, so that a stolen table opens nothing.
public struct SecretToken: Sendable, Hashable {
    /// 64 hexadecimal digits.
    public let text: String

    public init() { text = Self.hex(Self.bytes(32)) }

    /// What somebody sent; nil where it cannot be a token.
    public init?(sent text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        self.text = text
    }

    /// What the database keeps.
    public var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    /// The token that forms carry back: bound to this one, and of no use for finding it out.
    public var formToken: String {
        let key = SymmetricKey(data: Data(text.utf8))
        return Self.hex(Array(HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: key)))
    }

    /// Bytes from the system's source of randomness.
    static func bytes(_ count: Int) -> [UInt8] {
        // The system is asked for eight at a time.
        var source = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count { withUnsafeBytes(of: source.next()) { bytes += $0 } }
        return Array(bytes.prefix(count))
    }

    /// Compares without telling by its time how much is right.
    public static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
