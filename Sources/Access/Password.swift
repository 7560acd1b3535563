import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt (RFC 7914) with its parameters and salt beside the key, so that they can be raised later.
public struct PasswordHash: Sendable, Hashable {
    /// The work that one check takes.
    public struct Cost: Sendable, Hashable {
        /// Rounds as a power of two: 2^logRounds.
        public let logRounds: Int
        public let blockSize: Int
        public let parallelism: Int
        public init(logRounds: Int, blockSize: Int, parallelism: Int) {
            (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
        }
        /// 32 MiB and some 80 ms a check on an ordinary machine.
        public static let ordinary = Cost(logRounds: 15, blockSize: 8, parallelism: 1)
    }

    /// `scrypt$15$8$1$<salt>$<key>` with salt and key in Base64.
    public let text: String

    public init(stored text: String) { self.text = text }

    public init(of password: String, cost: Cost = .ordinary) throws {
        let salt = SecretToken.bytes(16)
        let key = try Self.key(password, salt, cost)
        text =
            "scrypt$\(cost.logRounds)$\(cost.blockSize)$\(cost.parallelism)$\(Data(salt).base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Whether this is the password. Takes as long for a wrong one as for the right one.
    public func matches(_ password: String) throws -> Bool {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]), let lanes = Int(parts[3]),
            let salt = Data(base64Encoded: parts[4]), let expected = Data(base64Encoded: parts[5])
        else { return false }
        let key = try Self.key(password, Array(salt), Cost(logRounds: rounds, blockSize: block, parallelism: lanes))
        return SecretToken.areEqual(Array(key), Array(expected))
    }

    private static func key(_ password: String, _ salt: [UInt8], _ cost: Cost) throws -> Data {
        // One writing for one password, whichever keyboard composed its characters (RFC 8265).
        let passphrase = Data(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: passphrase, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
        return key.withUnsafeBytes { Data($0) }
    }
}

/// What a password must be: long enough and not one that everybody tries first. No composition is asked for (NIST SP 800-63B, 5.1.1.2).
public enum PasswordRule {
    public static let shortest = 10
    public static let longest = 128

    /// What is wrong and what to do, in Chinese; nil for a good password.
    public static func fault(in password: String, account: String) -> String? {
        let length = password.unicodeScalars.count
        if length < shortest { return "口令至少 \(shortest) 个字符，现有 \(length) 个。可以用几个互不相干的词连成一句。" }
        if length > longest { return "口令至多 \(longest) 个字符。" }
        let plain = password.lowercased()
        if Set(plain).count < 4 { return "口令的字符重复太多，容易被猜到，请换一个。" }
        if plain == account.lowercased() || common.contains(plain) || common.contains(plain.filter { !$0.isNumber }) {
            return "这个口令太常见，容易被猜到，请换一个。"
        }
        return nil
    }

    /// What is tried first: words and rows of keys, with or without numbers behind them.
    private static let common: Set<String> = [
        "1234567890", "0123456789", "0987654321", "9876543210", "12345678910", "123456789a", "a123456789", "1q2w3e4r5t", "1qaz2wsx3edc",
        "qwertyuiop", "qwerty", "qwertyasdf", "asdfghjkl", "password", "passw0rd", "password@", "p@ssw0rd", "admin", "administrator",
        "administrator@", "admin@", "root", "iloveyou", "woaini", "woaini1314", "5201314", "woaiwojia", "letmein", "welcome", "welcome@",
        "changeme", "abcdefghij", "abcd", "abc", "ningxia", "helan", "helanshan", "yinchuan", "test", "testtest", "guest", "aini",
        "zhongguo",
    ]
}
