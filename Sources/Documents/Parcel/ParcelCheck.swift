import Crypto
import Foundation

/// A parcel whose signature and every file were found as they were sealed.
public struct CheckedParcel: Sendable, Hashable {
    public let manifest: ParcelManifest
    /// The public key that it carries, in base64url. Whether it is the authority's is for whoever knows the authority's keys.
    public let key: String
    /// SHA-256 of the whole file, in hexadecimal digits, and its bytes.
    public let sha256: String
    public let bytes: Int

    /// Looks at everything in the order of the manifest.
    /// - Throws: `ParcelFault` with the first file that does not fit.
    public init(path: String) throws {
        let archive = try ParcelArchive(path: path)
        let bytes = try archive.content(ParcelManifest.manifestName, most: 8 << 20)
        key = String(decoding: try archive.content(ParcelManifest.keyName, most: 200), as: UTF8.self)
        let signature = String(decoding: try archive.content(ParcelManifest.signatureName, most: 200), as: UTF8.self)
        guard let raw = [UInt8](base64URL: key), let verifier = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else {
            throw ParcelFault("不是公钥。", item: ParcelManifest.keyName)
        }
        guard let sealed = [UInt8](base64URL: signature), verifier.isValidSignature(sealed, for: Data(bytes)) else {
            throw ParcelFault("清单与签名不符：清单被改动过，或者不是用这个公钥签的。", item: ParcelManifest.manifestName)
        }
        manifest = try Self.manifest(bytes)
        try Self.check(manifest, in: archive)
        (sha256, self.bytes) = (try archive.digest(), archive.bytes)
    }

    private static func manifest(_ bytes: [UInt8]) throws -> ParcelManifest {
        guard let manifest = try? JSONDecoder().decode(ParcelManifest.self, from: Data(bytes)),
            manifest.layout == ParcelManifest.layoutName,
            try manifest.bytes() == bytes
        else { throw ParcelFault("清单不是本平台密封包的写法。", item: ParcelManifest.manifestName) }
        guard manifest.digest == manifest.contentDigest else {
            throw ParcelFault("清单的校验码与它列的文件不符。", item: ParcelManifest.manifestName)
        }
        return manifest
    }

    private static func check(_ manifest: ParcelManifest, in archive: ParcelArchive) throws {
        let listed = manifest.items + manifest.pages
        for item in listed {
            guard let size = archive.size(of: item.name) else { throw ParcelFault("清单里有，密封包里没有。", item: item.name) }
            guard size == item.size else { throw ParcelFault("应当有 \(item.size) 字节，现在有 \(size) 字节。", item: item.name) }
            guard try archive.digest(item.name) == item.sha256 else {
                throw ParcelFault("内容与清单的 SHA-256 不符，被改动过或者损坏了。", item: item.name)
            }
        }
        let own: Set = [ParcelManifest.manifestName, ParcelManifest.signatureName, ParcelManifest.keyName]
        let known = own.union(listed.map(\.name))
        if let other = archive.names.first(where: { !known.contains($0) }) {
            throw ParcelFault("密封包里有，清单里没有，是后来放进去的。", item: other)
        }
    }
}
