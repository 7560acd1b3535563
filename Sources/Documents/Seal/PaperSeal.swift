import Crypto
import Foundation
import Law

/// The platform's signature on a paper: whoever has the public key knows that it issued a paper of this authority, number, title and day, and
/// what the paper said, without asking the platform.
///
/// What is signed is text, a line each: a word for the layout, authority, number, title, day, code, and the SHA-256 of the paper's words in
/// base64url. The words are taken without spaces and line ends, so that they are the same on the screen, in the PDF and as they are copied.
public struct PaperSeal: Sendable, Hashable, Codable {
    /// SHA-256 of the words, in base64url.
    public let digest: String
    /// Ed25519, in base64url.
    public let signature: String
    /// The public key that proves it, in base64url.
    public let key: String

    /// The first line of what is signed.
    public static let layout = "helan-paper-1"

    public init(digest: String, signature: String, key: String) {
        (self.digest, self.signature, self.key) = (digest, signature, key)
    }

    public init(_ paper: Paper, by key: SealingKey) throws {
        digest = Self.digest(of: paper)
        signature = try key.sign(Array(Self.statement(paper, digest: digest).utf8)).base64URL
        self.key = key.publicKey.base64URL
    }

    /// Whether it fits the paper and its own key.
    public func fits(_ paper: Paper) -> Bool {
        guard digest == Self.digest(of: paper), let bytes = [UInt8](base64URL: signature), let key = [UInt8](base64URL: key),
            let verifier = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
        else { return false }
        return verifier.isValidSignature(bytes, for: Data(Self.statement(paper, digest: digest).utf8))
    }

    /// What the QR code on the paper holds: the address that verifies it online, and behind `#`, which no browser sends, what an offline
    /// check needs: the statement and its signature.
    /// - Parameter site: the platform's address, such as `https://ip.example.gov.cn`.
    public func code(on paper: Paper, site: String) -> String {
        let statement = Array(Self.statement(paper, digest: digest).utf8).base64URL
        return "\(site)/verify?code=\(paper.code)#\(statement).\(signature)"
    }

    /// SHA-256 of the paper's words without white space.
    public static func digest(of paper: Paper) -> String {
        let words = String(String.UnicodeScalarView(paper.lines.joined().unicodeScalars.filter { !$0.properties.isWhitespace }))
        return Array(SHA256.hash(data: Data(words.utf8))).base64URL
    }

    static func statement(_ paper: Paper, digest: String) -> String {
        [layout, paper.authority, paper.number, paper.title, paper.day.description, paper.code, digest].joined(separator: "\n")
    }
}

/// The key that the platform signs papers with: Ed25519.
public struct SealingKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A new one.
    public init() { key = Curve25519.Signing.PrivateKey() }

    /// As it was kept.
    public init(bytes: [UInt8]) throws { key = try Curve25519.Signing.PrivateKey(rawRepresentation: bytes) }

    /// To be kept secret.
    public var bytes: [UInt8] { Array(key.rawRepresentation) }
    /// To be published.
    public var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    func sign(_ bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: Data(bytes))) }
}

extension [UInt8] {
    /// RFC 4648, section 5, without padding.
    public var base64URL: String {
        Data(self).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    public init?(base64URL text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        guard let data = Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)) else { return nil }
        self = Array(data)
    }
}
