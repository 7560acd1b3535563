import Foundation

/// One page that checks the QR codes on papers without any connection: it holds the public keys and brings its own script. Kept on a machine
/// that is trusted, it answers without the platform, and goes on doing so when the platform is gone.
public enum VerifyPage {
    /// - Parameters:
    ///   - keys: public keys in base64url.
    ///   - site: whose papers it checks.
    public static func html(keys: [String], site: String) -> String {
        let safe = keys.filter { [UInt8](base64URL: $0)?.count == 32 }
        return String(decoding: PackageResources.verify_html, as: UTF8.self)
            .replacing("@keys@", with: safe.joined(separator: " ")).replacing("@site@", with: site.escapedForHTML)
    }
}

extension String {
    fileprivate var escapedForHTML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
