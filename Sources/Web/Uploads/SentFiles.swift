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
    /// The SHA-256 of what was written, in hexadecimal digits, and the bytes.
    func finish() throws -> (digest: String, bytes: Int)
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

/// Takes a form with files apart while it arrives: fields into memory, files to where they are kept.
struct FormReceiver {
    /// Bytes of all fields together, of one file, and files in a form.
    static let fieldsLimit = 256 << 10
    static let fileLimit = 50 << 20
    static let mostFiles = 20

    let files: any FilePort
    /// The fields that files are taken under; in any other they are refused.
    let names: Set<String>
    /// Asked with the fields so far before the first file is taken in.
    let admits: ([(String, String)]) async throws -> Void
    private(set) var fields: [(String, String)] = []
    private(set) var sent: [(field: String, file: SentFile)] = []
    private var size = 0
    private var field: (name: String, bytes: [UInt8])?
    private var file: (field: String, name: String, receiving: any FileReceiving, bytes: Int)?

    init(_ files: any FilePort, in names: Set<String>, admits: @escaping ([(String, String)]) async throws -> Void) {
        (self.files, self.names, self.admits) = (files, names, admits)
    }

    mutating func receive(_ request: Request, boundary: String) async throws {
        do {
            var reader = try MultipartReader(boundary: boundary)
            for try await chunk in request.body {
                for event in try reader.read(chunk.readableBytesView) { try await take(event) }
            }
            try reader.finish()
        } catch let fault as MultipartReader.Fault { throw WebError.badRequest(fault.text) }
        for entry in sent { try await files.name(entry.file) }
    }

    private mutating func take(_ event: MultipartReader.Event) async throws {
        switch event {
        case .part(let header): try await begin(header)
        case .data(let bytes): try append(bytes)
        case .partEnd: try end()
        case .end: break
        }
    }

    private mutating func begin(_ header: MultipartReader.PartHeader) async throws {
        guard let name = header.fileName else {
            field = (header.name, [])
            return
        }
        // A field for files that was left empty.
        guard !name.isEmpty else { return }
        guard names.contains(header.name) else { throw WebError.badRequest("这个表单的“\(header.name.prefix(40))”一项不收文件。") }
        if sent.isEmpty { try await admits(fields) }
        guard sent.count < Self.mostFiles else { throw WebError.tooLarge("一次最多附 \(Self.mostFiles) 个文件。请分几次提交。") }
        file = (header.name, UploadSink.plainName(name), try files.receive(), 0)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        if let open = file {
            guard open.bytes + bytes.count <= Self.fileLimit else {
                throw WebError.tooLarge("“\(open.name)”超过 \(Words.size(Int64(Self.fileLimit)))。请压缩或者分开上传。")
            }
            try open.receiving.write(Array(bytes))
            file?.bytes += bytes.count
        } else if field != nil {
            size += bytes.count
            guard size <= Self.fieldsLimit else { throw WebError.tooLarge("表单的文字太长，一共最多 \(Words.size(Int64(Self.fieldsLimit)))。") }
            field?.bytes.append(contentsOf: bytes)
        }
    }

    private mutating func end() throws {
        if let open = file {
            let (digest, bytes) = try open.receiving.finish()
            if bytes > 0 { sent.append((open.field, SentFile(digest: digest, name: open.name, bytes: bytes))) }
        }
        if let field { fields.append((field.name, String(decoding: field.bytes, as: UTF8.self))) }
        (file, field) = (nil, nil)
    }
}

extension FilePort {
    /// A file that an entry of a matter holds, to be kept by whoever asked. Nothing is ever shown as a page or run.
    public func response(_ digest: String, in matter: MatterFile) throws -> Response {
        guard let file = matter.files[digest], let (path, mediaType) = try place(of: digest) else {
            throw WebError.notFound("这个办件里没有这个文件，或者您不能查看它。")
        }
        let name = file.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
        var response = Response(
            status: .ok,
            headers: [.contentType: mediaType, .cacheControl: "no-store", .contentDisposition: "attachment; filename*=UTF-8''\(name)"])
        response.body = .file(path)
        return response
    }
}
