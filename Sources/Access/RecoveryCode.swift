import Crypto
import Foundation

/// A code for the day on which the device with the authenticator is lost: 80 random bits, good once, kept as a hash.
public enum RecoveryCode {
    /// Four groups of four letters and digits.
    public static func new() -> String {
        let letters = Array(OneTimeSecret(bytes: SecretToken.bytes(10)).base32)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// The same for capital and small letters, with hyphens or without.
    public static func hash(of code: String) -> [UInt8] {
        let plain = code.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return Array(SHA256.hash(data: Data(plain.utf8)))
    }
}
