import Foundation
import Glibc

/// An address of another system that may be told of something.
///
/// Whoever sets one chooses where this machine connects to, so an address inside the operator's own network is refused unless the operator allows it:
/// when it is set, and again each time for what its name resolves to, which the connection is then held to.
public struct HookTarget: Sendable, Hashable {
    public let url: String
    let host: String
    let port: Int

    /// - Throws: `HookRefusal`.
    public init(_ text: String, allowsPrivate: Bool) throws {
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let parts = URLComponents(string: text),
            let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http", let host = parts.host, !host.isEmpty
        else { throw HookRefusal("地址要以 https:// 开头，写全主机名，最多 500 个字符。") }
        guard scheme == "https" || allowsPrivate else { throw HookRefusal("地址要以 https:// 开头：明文传送会被别人看到和改动。") }
        guard parts.user == nil, parts.password == nil, parts.fragment == nil else { throw HookRefusal("地址里不要写账号、口令和 # 后面的部分。") }
        let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        if let address = IPAddress(bare), !allowsPrivate, !address.isPublic { throw HookRefusal("不能是内部网络的地址。") }
        if !allowsPrivate,
            bare == "localhost" || bare.hasSuffix(".localhost") || bare.hasSuffix(".local") || !bare.contains(".") && !bare.contains(":")
        {
            throw HookRefusal("不能是内部网络的地址。")
        }
        (self.url, self.host, self.port) = (text, bare, parts.port ?? (scheme == "https" ? 443 : 80))
    }

    /// The address to connect to now. Every address of the name must be public: one that is not could be the one that is taken.
    /// - Throws: `HookRefusal`.
    func resolve(allowsPrivate: Bool) throws -> String {
        let addresses = IPAddress.all(of: host)
        guard let first = addresses.first else { throw HookRefusal("找不到主机 \(host)") }
        guard allowsPrivate || addresses.allSatisfy(\.isPublic) else { throw HookRefusal("主机 \(host) 现在指向内部网络的地址") }
        return first.text
    }
}

/// Why an address is not taken, for the reader.
public struct HookRefusal: Error, Sendable, Hashable {
    public let text: String
    init(_ text: String) { self.text = text }
}

/// A numerical address.
struct IPAddress: Sendable, Hashable {
    /// Four or sixteen bytes.
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    init?(_ text: String) {
        var (four, six) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            bytes = withUnsafeBytes(of: &six) { Array($0) }
        } else {
            return nil
        }
    }

    var text: String {
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        _ = bytes.withUnsafeBytes { inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, $0.baseAddress, &buffer, socklen_t(INET6_ADDRSTRLEN)) }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether it is one of the public internet, by the special-purpose registries (RFC 6890 and what updates it).
    var isPublic: Bool {
        if bytes.count == 4 { return Self.specialFour.allSatisfy { !Self.isIn(bytes, $0.0, $0.1) } }
        // What holds an address of the old kind is judged by that.
        if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] { return IPAddress(bytes: Array(bytes.suffix(4))).isPublic }
        if bytes.prefix(12) == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] { return IPAddress(bytes: Array(bytes.suffix(4))).isPublic }
        // Only 2000::/3 is given out.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        return Self.specialSix.allSatisfy { !Self.isIn(bytes, $0.0, $0.1) }
    }

    private static let specialFour: [([UInt8], Int)] = [
        ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8), ([169, 254, 0, 0], 16), ([172, 16, 0, 0], 12),
        ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24), ([192, 88, 99, 0], 24), ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15),
        ([198, 51, 100, 0], 24),
        ([203, 0, 113, 0], 24), ([224, 0, 0, 0], 3),
    ]
    /// Teredo and other protocols' own, documentation, 6to4.
    private static let specialSix: [([UInt8], Int)] = [
        ([0x20, 0x01, 0, 0], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16), ([0x3F, 0xFF, 0], 20),
    ]

    private static func isIn(_ address: [UInt8], _ block: [UInt8], _ bits: Int) -> Bool {
        (0..<bits).allSatisfy { bit in
            let (byte, mask) = (bit / 8, UInt8(0x80) >> UInt8(bit % 8))
            return address[byte] & mask == (byte < block.count ? block[byte] : 0) & mask
        }
    }

    /// Every address of a name.
    static func all(of host: String) -> [IPAddress] {
        if let address = IPAddress(host) { return [address] }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [IPAddress] = []
        var next = list
        while let one = next {
            if one.pointee.ai_family == AF_INET, let address = one.pointee.ai_addr {
                address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { four in
                    found.append(withUnsafeBytes(of: four.pointee.sin_addr) { IPAddress(bytes: Array($0)) })
                }
            } else if one.pointee.ai_family == AF_INET6, let address = one.pointee.ai_addr {
                address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { six in
                    found.append(withUnsafeBytes(of: six.pointee.sin6_addr) { IPAddress(bytes: Array($0)) })
                }
            }
            next = one.pointee.ai_next
        }
        return found
    }
}
