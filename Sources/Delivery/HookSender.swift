import Crypto
import Foundation

/// Tells a web hook: one POST of JSON, signed, to a public address, with a few seconds of patience.
public struct HookSender: Sendable {
    let allowsPrivate: Bool
    public init(allowsPrivate: Bool) { self.allowsPrivate = allowsPrivate }

    /// - Parameters:
    ///   - delivery: by which the receiver knows a delivery that it was told of already.
    ///   - seconds: since 1970; signed as well, so that an old delivery cannot be sent anew.
    /// - Returns: why it was not taken; nil where it was.
    public func send(_ body: String, to url: String, secret: String, delivery: String, at seconds: Int64) async throws -> String? {
        let target: HookTarget
        let address: String
        do {
            target = try HookTarget(url, allowsPrivate: allowsPrivate)
            address = try target.resolve(allowsPrivate: allowsPrivate)
        } catch let refusal as HookRefusal { return refusal.text }
        let written = address.contains(":") ? "[\(address)]" : address
        let host = target.host.contains(":") ? "[\(target.host)]" : target.host
        let answer = try await Curl().run([
            ("url", target.url), ("request", "POST"), ("data-raw", body), ("header", "Content-Type: application/json"),
            ("header", "User-Agent: Helan"), ("header", "Helan-Delivery: \(delivery)"), ("header", "Helan-Timestamp: \(seconds)"),
            ("header", "Helan-Signature: sha256=\(Self.signature(body, secret: secret, at: seconds))"), ("header", "Expect:"),
            ("resolve", "\(host):\(target.port):\(written)"), ("noproxy", "*"), ("proto", "=http,https"), ("connect-timeout", "5"),
            ("max-time", "10"), ("output", "/dev/null"), ("write-out", "%{http_code}"), ("silent", nil), ("show-error", nil),
        ])
        guard answer.status == 0 else { return Self.words(answer) }
        guard let code = Int(answer.output), (200..<300).contains(code) else { return "对方答复 \(answer.output)" }
        return nil
    }

    /// HMAC-SHA256 over the moment, a point and the body, in hexadecimal digits.
    public static func signature(_ body: String, secret: String, at seconds: Int64) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(seconds).\(body)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    static func words(_ answer: Curl.Answer) -> String {
        let reason: String =
            switch answer.status {
            case 6: "找不到主机"
            case 7: "连接不上"
            case 28: "超过时限没有答复"
            case 35, 51, 53, 54, 58, 59, 60, 77, 80, 83: "TLS 不成立"
            case 67: "邮件服务器不接受账号和口令"
            default: "没有送到"
            }
        let detail = answer.error.split(whereSeparator: \.isNewline).first.map { "（\($0.prefix(200))）" } ?? ""
        return reason + detail
    }
}
