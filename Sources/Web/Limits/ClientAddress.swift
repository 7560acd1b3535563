import Foundation
import HTTPTypes
import Hummingbird

/// Which proxies are believed when they say whom they ask for. By default none: anyone can write such a header.
public struct TrustedProxies: Sendable, Hashable {
    /// The header that the proxies set themselves; any other is not read, since the asker may have written it.
    public enum Header: String, Sendable, Hashable, CaseIterable {
        case forwarded
        case xForwardedFor = "x-forwarded-for"
    }
    let blocks: [AddressBlock]
    let header: Header

    /// - Parameter addresses: addresses or blocks of the proxies, such as `127.0.0.1` and `10.0.0.0/8`; nil where one cannot be read.
    public init?(_ addresses: [String], header: Header = .xForwardedFor) {
        let blocks = addresses.map(AddressBlock.init)
        guard !blocks.contains(nil) else { return nil }
        (self.blocks, self.header) = (blocks.compactMap(\.self), header)
    }

    private func trusts(_ address: String) -> Bool { blocks.contains { $0.contains(address) } }

    /// The other end of the line behind the proxies: of the addresses that the proxies wrote, the last that is no proxy's own.
    func client(of peer: String, _ headers: HTTPFields) -> String {
        guard trusts(peer) else { return peer }
        var client = peer
        for hop in hops(headers).reversed() {
            // What stands further left than a word nobody vouches for may be invented.
            guard let address = ClientAddress.plain(hop) else { return client }
            client = address
            if !trusts(address) { return client }
        }
        return client
    }

    private func hops(_ headers: HTTPFields) -> [String] {
        guard let name = HTTPField.Name(header.rawValue) else { return [] }
        let entries = headers[values: name].flatMap { $0.split(separator: ",").map(String.init) }
        switch header {
        case .xForwardedFor: return entries
        case .forwarded: return entries.map { HeaderValue("x;" + $0).parameters["for"] ?? "unknown" }
        }
    }
}

/// A block of addresses: `10.0.0.0/8`, `2001:db8::/32`, or one address.
struct AddressBlock: Sendable, Hashable {
    private let bytes: [UInt8]
    private let bits: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let bytes = ClientAddress.bytes(String(parts[0])) else { return nil }
        let bits = parts.count == 2 ? Int(parts[1]) : bytes.count * 8
        guard let bits, (0...bytes.count * 8).contains(bits) else { return nil }
        (self.bytes, self.bits) = (bytes, bits)
    }

    func contains(_ address: String) -> Bool {
        guard let other = ClientAddress.bytes(address), other.count == bytes.count else { return false }
        return (0..<bits).allSatisfy { (bytes[$0 / 8] ^ other[$0 / 8]) & (0x80 >> UInt8($0 % 8)) == 0 }
    }
}

/// Addresses as they are written and compared.
enum ClientAddress {
    /// An address out of a list, without quotation marks, brackets and port; nil where it is none (`unknown`, `_hidden`).
    static func plain(_ text: String) -> String? {
        var text = text.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\"")))
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            text = String(text[text.index(after: text.startIndex)..<end])
        } else if text.filter({ $0 == ":" }).count == 1 {
            text = String(text.prefix { $0 != ":" })
        }
        return bytes(text) == nil ? nil : text
    }

    /// Four bytes or sixteen; an IPv4 address that is written as IPv6 is four.
    static func bytes(_ text: String) -> [UInt8]? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, text, &four) == 1 { return four }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let isMapped = sixteen[..<10].allSatisfy { $0 == 0 } && sixteen[10] == 0xFF && sixteen[11] == 0xFF
        return isMapped ? Array(sixteen[12...]) : sixteen
    }

    /// Whoever shares a bucket: one IPv4 address, or the 64 bits of a network in which one machine may take any IPv6 address.
    static func group(_ address: String) -> String {
        guard let bytes = bytes(address), bytes.count == 16 else { return address }
        return bytes[..<8].map { String($0, radix: 16) }.joined(separator: ":") + "/64"
    }
}

/// Finds out who is at the other end behind a proxy that is trusted.
struct ClientReader: RouterMiddleware {
    let proxies: TrustedProxies

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.forwardedAddress = context.remoteAddress?.ipAddress.map { proxies.client(of: $0, request.headers) }
        return try await next(request, context)
    }
}
