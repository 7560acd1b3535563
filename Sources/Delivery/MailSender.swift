public import Foundation

/// Hands mail to the operator's server: a subject and a link, nothing else.
public struct MailSender: Sendable {
    /// Where mail is handed in.
    public struct Server: Sendable {
        /// `smtp://` (TLS where the server offers it, or always) or `smtps://`.
        public var url: String
        public var user: String?
        public var password: String?
        public var from: String
        /// Whether nothing goes without TLS.
        public var needsTLS: Bool
        public init(url: String, user: String? = nil, password: String? = nil, from: String, needsTLS: Bool) {
            (self.url, self.user, self.password, self.from, self.needsTLS) = (url, user, password, from, needsTLS)
        }
    }

    let server: Server
    let folder: URL
    /// - Parameter folder: for the message on its way.
    public init(_ server: Server, folder: URL) { (self.server, self.folder) = (server, folder) }

    /// Whether a text is a plain address: one that curl and a header take as it stands.
    public static func isAddress(_ text: String) -> Bool {
        text.utf8.count <= 254
            && text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]{0,63}@([A-Za-z0-9](-*[A-Za-z0-9])*\.)+[A-Za-z]{2,}/) != nil
    }

    /// - Parameters:
    ///   - delivery: by which the message is known; the same each time it is tried.
    ///   - date: as headers write it.
    /// - Returns: why it was not taken; nil where it was.
    public func send(subject: String, text: String, to address: String, delivery: String, date: String) async throws -> String? {
        guard Self.isAddress(address) else { return "邮箱地址不成立" }
        let file = folder.appending(path: "mail-\(delivery)-\(UUID().uuidString)")
        let message = Self.message(subject: subject, text: text, from: server.from, to: address, delivery: delivery, date: date)
        guard FileManager.default.createFile(atPath: file.path, contents: Data(message.utf8), attributes: [.posixPermissions: 0o600]) else {
            return "数据文件夹不能写入"
        }
        defer { try? FileManager.default.removeItem(at: file) }
        var options: [(String, String?)] = [
            ("url", server.url), ("mail-from", server.from), ("mail-rcpt", address), ("upload-file", file.path), ("noproxy", "*"),
            ("proto", "=smtp,smtps"), ("connect-timeout", "10"), ("max-time", "60"), ("silent", nil), ("show-error", nil),
        ]
        if let user = server.user { options.append(("user", "\(user):\(server.password ?? "")")) }
        options.append((server.needsTLS ? "ssl-reqd" : "ssl", nil))
        let answer = try await Curl().run(options)
        return answer.status == 0 ? nil : HookSender.words(answer)
    }

    /// RFC 5322, with the subject as RFC 2047 and the text as base 64.
    static func message(subject: String, text: String, from: String, to address: String, delivery: String, date: String) -> String {
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        let body = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return [
            "From: \(from)", "To: \(address)", "Subject: \(encoded(subject))", "Date: \(date)", "Message-ID: <\(delivery)@\(domain)>",
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64", "", body, "",
        ].joined(separator: "\r\n")
    }

    /// Encoded words of at most 75 characters, cut between characters.
    static func encoded(_ subject: String) -> String {
        var (words, piece) = ([String](), "")
        for character in subject where !character.isNewline {
            if (piece + String(character)).utf8.count > 42 {
                words.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return (words + [piece]).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
