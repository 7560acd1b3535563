import Crypto
import Foundation
public import Law

/// The secret behind the six digits of an authenticator: TOTP (RFC 6238) with SHA-1, steps of 30 seconds.
public struct OneTimeSecret: Sendable, Hashable {
    static let step: Int64 = 30
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// A new secret of 160 bits, as RFC 4226 recommends.
    public init() { bytes = SecretToken.bytes(20) }

    /// The digits of one step.
    public func code(step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Data($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % (0..<digits).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    public static func step(at now: Instant) -> Int64 { now.microseconds / 1_000_000 / step }

    /// The step that a code belongs to: the present one, or a neighbour for a clock that is off. A code is good once: steps up to
    /// `used` are refused.
    public func step(of code: String, at now: Instant, after used: Int64?) -> Int64? {
        let given = Array(code.filter { !$0.isWhitespace }.utf8)
        let present = Self.step(at: now)
        var found: Int64?
        for step in (present - 1)...(present + 1) where SecretToken.areEqual(Array(self.code(step: step).utf8), given) { found = step }
        guard let found, used.map({ found > $0 }) ?? true else { return nil }
        return found
    }

    /// Base32 (RFC 4648) without padding, as authenticators take it.
    public var base32: String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var (out, buffer, bits): ([UInt8], UInt32, Int) = ([], 0, 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                out.append(letters[Int(buffer >> UInt32(bits - 5)) & 31])
                bits -= 5
            }
            buffer &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { out.append(letters[Int(buffer << UInt32(5 - bits)) & 31]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// What an authenticator's camera or import reads.
    public func address(account: String, issuer: String) -> String {
        func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        return
            "otpauth://totp/\(escaped(issuer)):\(escaped(account))?secret=\(base32)&issuer=\(escaped(issuer))&algorithm=SHA1&digits=6&period=30"
    }
}
