import Foundation
public import Hummingbird

/// Where files that come with forms are kept.
public protocol FilePort: Sendable {
    /// Begins a file; what is not finished leaves nothing behind.
    func receive() throws -> any FileReceiving
    /// Keeps the name under which a file came.
    func name(_ file: SentFile) async throws
    /// Name and size of files, by digest; a digest that is not known is left out.
    func described(_ digests: [String]) async throws -> [String: SentFile]
    /// Where a file lies on the disk, and its media type; nil where there is none.
    func place(of digest: String) throws -> (path: String, mediaType: String)?
}

/// A file on its way in.
public protocol FileReceiving: AnyObject {
    func write(_ piece: [UInt8]) throws
    /// Where it is kept, such as the SHA-256 of what was written, and the bytes.
    func finish() throws -> (place: String, bytes: Int)
}

/// A file that came with a form.
public struct SentFile: Sendable, Hashable {
    /// SHA-256 in hexadecimal digits.
    public let digest: String
    /// As the sender's machine called it; only ever shown.
    public let name: String
    public let bytes: Int
    public init(digest: String, name: String, bytes: Int) { (self.digest, self.name, self.bytes) = (digest, name, bytes) }
}

extension FilePort {
    /// A file that an entry of a matter holds, to be kept by whoever asked. Nothing is ever shown as a page or run.
    public func response(_ digest: String, in matter: MatterFile) throws -> Response {
        guard let file = matter.files[digest], let response = try response(digest, named: file.name) else {
            throw WebError.notFound("这个办件里没有这个文件，或者您不能查看它。")
        }
        return response
    }

    /// A file to be kept by whoever asked; nil where there is none.
    public func response(_ digest: String, named name: String) throws -> Response? {
        guard let (path, mediaType) = try place(of: digest) else { return nil }
        let name = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
        var response = Response(
            status: .ok,
            headers: [.contentType: mediaType, .cacheControl: "no-store", .contentDisposition: "attachment; filename*=UTF-8''\(name)"])
        response.body = .file(path)
        return response
    }
}
