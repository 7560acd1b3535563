import Crypto
import CryptoExtras
import Foundation
import Store

/// A time stamp of RFC 3161, as a response (.tsr) or the token alone (.tst): over which digest, when, and by whom its own certificate says.
///
/// What is checked: that the signature is over this digest and this time, by the key of the certificate that the token brings. Who issued that certificate
/// is not; whether it is one that the region lists is asked by `fingerprint`.
struct TimeStampToken {
    struct Fault: Error { let text: String }

    /// The digest algorithm's identifier and the digest.
    private let imprint: (algorithm: [UInt8], digest: [UInt8])
    /// In UTC: `2026-03-13 01:30:00`.
    let time: String
    /// The common name in the certificate of whoever signed.
    let authority: String
    /// SHA-256 of that certificate, in lower-case hexadecimal digits.
    let fingerprint: String

    /// - Throws: `Fault`.
    init(_ bytes: [UInt8]) throws {
        do { self = try Self(reading: bytes) } catch is DERValue.Malformed {
            throw Fault(text: "读不懂这个文件，它不是 RFC 3161 的时间戳，或者没有带时间戳机构的证书。")
        }
    }

    /// Whether it is over a SHA-256 in hexadecimal digits.
    func isOver(_ sha256: String) -> Bool { imprint.algorithm == Identifier.sha256 && imprint.digest.hex == sha256 }

    private init(reading bytes: [UInt8]) throws {
        var rest = bytes[...]
        var content = try DERValue(takenFrom: &rest)
        // A response has a status before the token.
        if try content.parts.at(0).tag == 0x30 { content = try content.parts.at(1) }
        let outer = try content.parts
        guard try outer.at(0).isObject(Identifier.signedData) else { throw DERValue.Malformed() }
        let signed = try outer.at(1).parts.at(0).parts
        let inner = try signed.at(2).parts
        guard try inner.at(0).isObject(Identifier.timeStamp) else { throw DERValue.Malformed() }
        let info = try inner.at(1).parts.at(0)
        let certificates = try signed.filter { $0.tag == 0xA0 }.flatMap { try $0.parts }
        guard let signers = signed.last, signers.tag == 0x31 else { throw DERValue.Malformed() }
        let signer = try Signer(try signers.parts.at(0), among: certificates)
        guard try signer.signed(Array(info.content)) else { throw Fault(text: "时间戳的签名不对，它被改动过。") }

        var whole = info.content
        let fields = try DERValue(takenFrom: &whole).parts
        let stamped = try fields.at(2).parts
        imprint = (Array(try stamped.at(0).parts.at(0).content), Array(try stamped.at(1).content))
        guard let time = Self.time(try fields.at(4)) else { throw DERValue.Malformed() }
        (self.time, authority, fingerprint) = (time, signer.name, signer.fingerprint)
    }

    /// `20260313013000Z`, perhaps with parts of a second.
    private static func time(_ value: DERValue) -> String? {
        let text = String(decoding: value.content, as: UTF8.self)
        let digits = Array(text.prefix(14))
        guard value.tag == 0x18, text.hasSuffix("Z"), digits.count == 14, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8)) \(part(8..<10)):\(part(10..<12)):\(part(12..<14))"
    }

    /// Object identifiers, as they are encoded.
    fileprivate enum Identifier {
        static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
        static let timeStamp: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04]
        static let messageDigest: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04]
        static let sha256: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
        static let sha384: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02]
        static let sha512: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03]
        static let commonName: [UInt8] = [0x55, 0x04, 0x03]
    }
}

/// Who signed a token, with the key of the certificate that came along.
private struct Signer {
    let name: String
    let fingerprint: String
    private let key: [UInt8]
    private let algorithm: [UInt8]
    /// What is signed: attributes, the digest of the content among them.
    private let attributes: DERValue
    private let signature: [UInt8]

    init(_ value: DERValue, among certificates: [DERValue]) throws {
        let parts = try value.parts
        let (issuer, serial) = (try parts.at(1).parts.at(0), try parts.at(1).parts.at(1))
        algorithm = Array(try parts.at(2).parts.at(0).content)
        attributes = try parts.at(3)
        signature = Array(try parts.at(5).content)
        guard attributes.tag == 0xA0 else { throw DERValue.Malformed() }
        for certificate in certificates where certificate.tag == 0x30 {
            var fields = try certificate.parts.at(0).parts
            if fields.first?.tag == 0xA0 { fields.removeFirst() }
            guard try fields.at(0).content.elementsEqual(serial.content), try fields.at(2).whole.elementsEqual(issuer.whole) else {
                continue
            }
            name = try Self.commonName(try fields.at(4))
            key = Array(try fields.at(5).whole)
            fingerprint = Array(SHA256.hash(data: Data(certificate.whole))).hex
            return
        }
        throw DERValue.Malformed()
    }

    /// Whether it signed a content.
    func signed(_ content: [UInt8]) throws -> Bool {
        let digest = try attributes.parts.first { try $0.parts.at(0).isObject(TimeStampToken.Identifier.messageDigest) }
        guard let digest = try digest?.parts.at(1).parts.at(0).content else { return false }
        // The attributes are signed as the set that they are, not under the tag that they have here.
        let set = Data([0x31] + attributes.whole.dropFirst())
        switch algorithm {
        case TimeStampToken.Identifier.sha256:
            return SHA256.hash(data: Data(content)).elementsEqual(digest) && fits(SHA256.hash(data: set))
        case TimeStampToken.Identifier.sha384:
            return SHA384.hash(data: Data(content)).elementsEqual(digest) && fits(SHA384.hash(data: set))
        case TimeStampToken.Identifier.sha512:
            return SHA512.hash(data: Data(content)).elementsEqual(digest) && fits(SHA512.hash(data: set))
        default: throw TimeStampToken.Fault(text: "时间戳用的散列算法本平台不能核对，只认 SHA-256、SHA-384 和 SHA-512。")
        }
    }

    private func fits(_ digest: some Digest) -> Bool {
        if let rsa = try? _RSA.Signing.PublicKey(derRepresentation: key) {
            return rsa.isValidSignature(_RSA.Signing.RSASignature(rawRepresentation: signature), for: digest, padding: .insecurePKCS1v1_5)
        }
        if let curve = try? P256.Signing.PublicKey(derRepresentation: key) {
            return (try? P256.Signing.ECDSASignature(derRepresentation: signature)).map { curve.isValidSignature($0, for: digest) } ?? false
        }
        if let curve = try? P384.Signing.PublicKey(derRepresentation: key) {
            return (try? P384.Signing.ECDSASignature(derRepresentation: signature)).map { curve.isValidSignature($0, for: digest) } ?? false
        }
        return false
    }

    private static func commonName(_ subject: DERValue) throws -> String {
        for set in try subject.parts {
            let pair = try set.parts.at(0).parts
            if try pair.at(0).isObject(TimeStampToken.Identifier.commonName) {
                return String(decoding: try pair.at(1).content, as: UTF8.self)
            }
        }
        return "没有写名称的机构"
    }
}
