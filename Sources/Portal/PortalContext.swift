import Foundation
public import Hummingbird
public import NIOCore

/// What is known of a request beside the request: above all who is at the other end of the line.
public struct PortalContext: RequestContext, RemoteAddressRequestContext {
    public var coreContext: CoreRequestContextStorage
    public let remoteAddress: SocketAddress?

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// Whether the other end is this machine.
    var isFromLoopback: Bool {
        switch remoteAddress {
        case .v4, .v6:
            guard let ip = remoteAddress?.ipAddress else { return false }
            return ip == "::1" || ip.hasPrefix("127.") || ip.hasPrefix("::ffff:127.")
        case .unixDomainSocket, nil: return false
        }
    }

    /// A piece of the path, decoded.
    func segment(_ name: String) throws -> String {
        guard let text = try parameters.require(name).removingPercentEncoding else {
            throw PortalError.badRequest("地址中的百分号编码不完整。")
        }
        return text
    }
}
