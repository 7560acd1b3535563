public import Foundation
public import Hummingbird

/// What a form with a file brought: the fields in words, and the file on disk.
public struct Upload: Sendable {
    public var fields: [String: String] = [:]
    public var file: (path: URL, name: String, bytes: Int64)?
}

/// Streams a form to disk. Fields that decide whether a file may be sent stand before it in the form.
public struct UploadReceiver: Sendable {
    let folder: URL
    /// Bytes that a file may have.
    let limit: Int64
    public init(folder: URL, limit: Int64) { (self.folder, self.limit) = (folder, limit) }
    static let fieldLimit = 4 << 10

    /// `admits` is asked when the file begins, with the fields read so far. What is thrown leaves no file behind.
    public func receive(_ request: Request, admits: ([String: String]) throws -> Void) async throws -> Upload {
        guard let type = request.headers[.contentType], let boundary = MultipartReader.boundary(in: type) else {
            throw WebError(status: .unsupportedMediaType, text: "请用导入页的表单上传文件（multipart/form-data）。")
        }
        var sink = UploadSink(folder: folder, limit: limit)
        do {
            var reader = try MultipartReader(boundary: boundary)
            for try await chunk in request.body {
                for event in try reader.read(chunk.readableBytesView) { try sink.take(event, admits: admits) }
            }
            try reader.finish()
            return sink.upload
        } catch {
            sink.discard()
            if let fault = error as? MultipartReader.Fault { throw WebError.badRequest(fault.text) }
            throw error
        }
    }
}

/// Puts each part where it belongs: fields into memory, the first file into the folder, further files nowhere.
struct UploadSink {
    let folder: URL
    let limit: Int64
    private(set) var upload = Upload()
    private var handle: FileHandle?
    private var field: (name: String, bytes: [UInt8])?

    init(folder: URL, limit: Int64) { (self.folder, self.limit) = (folder, limit) }

    mutating func take(_ event: MultipartReader.Event, admits: ([String: String]) throws -> Void) throws {
        switch event {
        case .part(let header):
            if let fileName = header.fileName {
                if upload.file == nil, !fileName.isEmpty {
                    try admits(upload.fields)
                    try open(Self.plainName(fileName))
                }
            } else {
                field = (header.name, [])
            }
        case .data(let bytes): try append(bytes)
        case .partEnd: try close()
        case .end: break
        }
    }

    mutating func discard() {
        try? handle?.close()
        handle = nil
        if let file = upload.file { try? FileManager.default.removeItem(at: file.path) }
        upload.file = nil
    }

    private mutating func open(_ name: String) throws {
        let path = folder.appending(path: "upload-\(UUID().uuidString)")
        guard FileManager.default.createFile(atPath: path.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw WebError(status: .serviceUnavailable, text: "服务器的上传目录不能写入。请告知管理员。")
        }
        upload.file = (path, name, 0)
        handle = try FileHandle(forWritingTo: path)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        if let handle, let file = upload.file {
            guard file.bytes + Int64(bytes.count) <= limit else {
                throw WebError.tooLarge("文件超过 \(Words.size(limit))。请分成几个文件，或者在服务器上用 helan import 导入。")
            }
            try handle.write(contentsOf: Data(bytes))
            upload.file?.bytes += Int64(bytes.count)
        } else if let open = field {
            guard open.bytes.count + bytes.count <= UploadReceiver.fieldLimit else {
                throw WebError.tooLarge("“\(open.name.prefix(40))”一项的内容太长。")
            }
            field?.bytes.append(contentsOf: bytes)
        }
    }

    private mutating func close() throws {
        if let handle {
            try handle.synchronize()
            try handle.close()
        }
        handle = nil
        if let field, upload.fields[field.name] == nil { upload.fields[field.name] = String(decoding: field.bytes, as: UTF8.self) }
        field = nil
    }

    /// A file name without folders and controls, at most 200 characters; only ever shown.
    static func plainName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "未命名"
        return String(last.filter { !$0.isNewline && $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }.prefix(200))
    }
}
