import Crypto
import Foundation
import Store

/// How a matter is addressed, and the secret by which somebody without an account follows it.
///
/// Both are random letters and digits without those that are taken for one another (Crockford's base 32): an address tells nothing of how
/// many matters there are, and the number of a document is no address.
public enum MatterKey {
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// `7K3F-9QX2`: 40 bits.
    public static func random() -> String { grouped(letters: 8) }

    /// A key that no matter bears. Of a million keys of 40 bits two are alike in three cases out of ten, so what is drawn is looked up.
    static func unused(in db: any Connection, drawing: () -> String = random) throws -> String {
        while true {
            let key = drawing()
            if try Ledger.head(of: Matters.stream, key: key, in: db) == nil { return key }
        }
    }

    /// `7K3F-9QX2-MM4T-0ABC`: 80 bits; only its hash is kept.
    public static func trackingCode() -> String { grouped(letters: 16) }

    /// `7K3F-9QX2-MM4T`: 60 bits, which nobody guesses; stands on a paper.
    static func verification() -> String { grouped(letters: 12) }

    /// The code that belongs to a secret, such as the one that a form carries.
    static func trackingCode(from secret: String) -> String {
        hyphened(SHA256.hash(data: Data("tracking \(secret)".utf8)).prefix(16).map { letters[Int($0 & 31)] })
    }

    /// What a person typed, as it was given out: small letters, missing hyphens and the letters I, L and O are mended; nil where it cannot be one.
    public static func read(_ typed: String, letters count: Int) -> String? {
        let plain = typed.uppercased().compactMap { character -> Character? in
            switch character {
            case "I", "L": "1"
            case "O": "0"
            default: letters.contains(character) ? character : character == "-" || character.isWhitespace ? nil : "?"
            }
        }
        guard plain.count == count, !plain.contains("?") else { return nil }
        return hyphened(plain)
    }

    static func hash(of trackingCode: String) -> [UInt8] { Array(SHA256.hash(data: Data(trackingCode.utf8))) }

    /// What opens a matter that another one caused, by the hash of that one's code.
    static func hash(of hash: [UInt8], for key: String) -> [UInt8] { Array(SHA256.hash(data: Data("\(hash.hex) \(key)".utf8))) }

    private static func grouped(letters count: Int) -> String {
        var source = SystemRandomNumberGenerator()
        return hyphened((0..<count).map { _ in letters[Int.random(in: 0..<32, using: &source)] })
    }

    private static func hyphened(_ characters: [Character]) -> String {
        stride(from: 0, to: characters.count, by: 4).map { String(characters[$0..<min($0 + 4, characters.count)]) }.joined(separator: "-")
    }
}
