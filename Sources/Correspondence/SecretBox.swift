import Crypto
public import Foundation

/// Keeps short texts unreadable in the database. The key lies in the data folder and nowhere else: a copy of the tables alone opens nothing.
public struct SecretBox: Sendable {
    private let key: SymmetricKey

    /// The key of a data folder; made at the first use.
    public init(folder: URL) throws {
        let path = folder.appending(path: "secrets.key")
        if let bytes = try? Data(contentsOf: path), bytes.count == 32 {
            key = SymmetricKey(data: bytes)
            return
        }
        let fresh = SymmetricKey(size: .bits256)
        let bytes = fresh.withUnsafeBytes { Data($0) }
        let draft = folder.appending(path: "secrets-\(UUID().uuidString)")
        guard FileManager.default.createFile(atPath: draft.path, contents: bytes, attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteNoPermission)
        }
        // Whoever is first makes the key of all.
        try? FileManager.default.moveItem(at: draft, to: path)
        try? FileManager.default.removeItem(at: draft)
        key = SymmetricKey(data: try Data(contentsOf: path))
    }

    /// - Parameter place: what the text belongs to; put elsewhere, it does not open.
    public func close(_ text: [UInt8], for place: String) throws -> [UInt8] {
        let sealed = try AES.GCM.seal(text, using: key, authenticating: Data(place.utf8))
        guard let combined = sealed.combined else { throw CocoaError(.coderInvalidValue) }
        return Array(combined)
    }

    /// Nil where it was closed with another key or for another place.
    public func open(_ sealed: [UInt8], for place: String) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
        return (try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8))).map(Array.init)
    }
}
