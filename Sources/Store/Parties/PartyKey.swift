import Crypto

/// How a party without a credit code is addressed: `P` and ten characters made from the name key under which it was entered, so that the
/// address outlives every table. Letters that are taken for digits are left out.
public enum PartyKey {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let length = 10

    /// The first key of this name key that no other party has: of two that would have the same, the one entered later gets another.
    public static func first(of nameKey: String, isTaken: (String) throws -> Bool) rethrows -> String {
        var attempt = 0
        while true {
            let key = made(from: nameKey, attempt: attempt)
            if try !isTaken(key) { return key }
            attempt += 1
        }
    }

    private static func made(from nameKey: String, attempt: Int) -> String {
        var hash = SHA256()
        hash.update(data: Array(nameKey.utf8))
        // A name key has no line break in it.
        if attempt > 0 { hash.update(data: Array("\n\(attempt)".utf8)) }
        let digits = hash.finalize().prefix(length).map { alphabet[Int($0 & 31)] }
        return "P" + String(decoding: digits, as: UTF8.self)
    }
}
