import HTTPTypes
public import Hummingbird
public import Law
import Markup

/// A feed of news for reading programs (Atom, RFC 4287).
public struct AtomFeed: Sendable {
    public struct Entry: Sendable {
        /// Stays the same for the same thing.
        public var id: String
        public var title: String
        /// Path on this site, with the slash before it.
        public var path: String
        public var updated: Instant
        public var summary: String?
        public init(id: String, title: String, path: String, updated: Instant, summary: String? = nil) {
            (self.id, self.title, self.path, self.updated, self.summary) = (id, title, path, updated, summary)
        }
    }

    let title: String
    let author: String
    /// The site's address, without a slash at its end.
    let site: String
    /// Path of the feed itself.
    let path: String
    let entries: [Entry]

    public init(_ title: String, by author: String, on site: String, at path: String, _ entries: [Entry]) {
        (self.title, self.author, self.site, self.path, self.entries) = (title, author, site, path, entries)
    }

    public var text: String {
        let updated = entries.map(\.updated).max() ?? Instant(microseconds: 0)
        let lines = entries.map { entry in
            let summary = entry.summary.map { "<summary>\(Self.plain($0))</summary>" } ?? ""
            return """
                <entry><id>\(Self.plain(site + entry.id))</id><title>\(Self.plain(entry.title))</title>\
                <link href="\(Self.plain(site + entry.path))"/><updated>\(entry.updated.utcText)</updated>\(summary)</entry>
                """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><id>\(Self.plain(site + path))</id>\
            <title>\(Self.plain(title))</title><updated>\(updated.utcText)</updated>\
            <link rel="self" href="\(Self.plain(site + path))"/><author><name>\(Self.plain(author))</name></author>
            \(lines.joined(separator: "\n"))
            </feed>

            """
    }

    /// - Parameter caching: who may keep it, and for how long.
    public func response(caching: String = "no-cache") -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/atom+xml; charset=utf-8", .cacheControl: caching],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// XML takes no control characters at all.
    private static func plain(_ text: String) -> String {
        HTML(plain: String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))).text
    }
}
