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
    /// What the token is good for that a program carries; nil where somebody asks otherwise.
    public internal(set) var scope: AccessToken.Scope?
    /// Whether the program's token is none that is good.
    public internal(set) var isTokenUnknown = false
    /// The bucket that the request is counted in; nil where nothing is counted.
    public internal(set) var meter: RateMeter?
    /// The other end behind a trusted proxy.
    var forwardedAddress: String?

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
    public var address: String { forwardedAddress ?? remoteAddress?.ipAddress ?? "本机" }

    /// Counts costly work before it begins; throws 429 where the asker has used up what they may ask for.
    public func charge(_ cost: Int) throws { try meter?.charge(cost) }

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
        guard !text.utf8.contains(0) else { throw WebError.badRequest("地址里有编码为零的字符（%00），请去掉它。") }
        return text
    }
}
