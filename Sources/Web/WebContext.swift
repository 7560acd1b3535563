public import Access
import Foundation
public import Hummingbird
public import NIOCore

/// What is known of a request beside the request: above all who is at the other end of the line.
public struct WebContext: RequestContext, RemoteAddressRequestContext {
    public var coreContext: CoreRequestContextStorage
    public let remoteAddress: SocketAddress?
    /// The secret that the browser carries; set by `SessionReader`.
    public internal(set) var token: SecretToken?
    /// The session that the secret opens, whole or not yet.
    public internal(set) var signedIn: SignedIn?

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// Whether the other end is this machine.
    public var isFromLoopback: Bool {
        switch remoteAddress {
        case .v4, .v6:
            guard let ip = remoteAddress?.ipAddress else { return false }
            return ip == "::1" || ip.hasPrefix("127.") || ip.hasPrefix("::ffff:127.")
        case .unixDomainSocket, nil: return false
        }
    }

    /// Who asks.
    public var viewer: Viewer { signedIn?.viewer ?? .anyone }

    /// The other end of the line, for throttling and for a person's list of sessions.
    public var address: String { remoteAddress?.ipAddress ?? "本机" }

    /// Whoever is signed in; pages that ask for it are for signed-in people.
    public func person() throws -> (signedIn: SignedIn, token: SecretToken) {
        guard let signedIn, let token else { throw WebError.forbidden("请先登录。") }
        return (signedIn, token)
    }

    /// A piece of the path, decoded.
    public func segment(_ name: String) throws -> String {
        guard let text = try parameters.require(name).removingPercentEncoding else {
            throw WebError.badRequest("地址中的百分号编码不完整。")
        }
        return text
    }
}
