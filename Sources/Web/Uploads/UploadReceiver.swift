public import Foundation
public import Hummingbird

/// What a form with a file brought: the fields in words, and the file on disk.
public struct Upload: Sendable {
    public var fields: [String: String] = [:]
    public var file: (path: URL, name: String, bytes: Int64)?
}

/// Streams a form with one large file to a folder. Fields that decide whether a file may be sent stand before it in the form.
public struct UploadReceiver: Sendable {
    let folder: URL
    /// Bytes that a file may have.
    let limit: Int64
    /// Bytes that the fields may have together.
    let fields: Int
    /// What to do with a file that is larger.
    let advice: String
    public init(folder: URL, limit: Int64, fields: Int = 16 << 10, advice: String = "请分成几个文件，或者在服务器上用 helan import 导入。") {
        (self.folder, self.limit, self.fields, self.advice) = (folder, limit, fields, advice)
    }

    /// `admits` is asked when the file begins, with the fields read so far. What is thrown leaves no file behind.
    public func receive(_ request: Request, admits: @escaping ([String: String]) throws -> Void) async throws -> Upload {
        guard let type = request.headers[.contentType], let boundary = MultipartReader.boundary(in: type) else {
            throw WebError(status: .unsupportedMediaType, text: "请用导入页的表单上传文件（multipart/form-data）。")
        }
        let limits = FormReceiver.Limits(
            fields: fields, file: limit, files: 1, advice: advice)
        let path = folder.appending(path: "upload-\(UUID().uuidString)")
        var receiver = FormReceiver(limits, in: nil) {
            try UploadFile(path)
        } admits: {
            try admits(Self.byName($0))
        }
        do { try await receiver.receive(request, boundary: boundary) } catch {
            try? FileManager.default.removeItem(at: path)
            throw error
        }
        var upload = Upload()
        upload.fields = Self.byName(receiver.fields)
        upload.file = receiver.files.first.map { (path, $0.name, Int64($0.bytes)) }
        return upload
    }

    /// Of a name said twice the first counts.
    private static func byName(_ fields: [(String, String)]) -> [String: String] { Dictionary(fields) { first, _ in first } }
}

/// The file of an upload on its way to the folder.
private final class UploadFile: FileReceiving {
    private let path: URL
    private let handle: FileHandle
    private var bytes = 0

    init(_ path: URL) throws {
        guard FileManager.default.createFile(atPath: path.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw WebError(status: .serviceUnavailable, text: "服务器的上传目录不能写入。请告知管理员。")
        }
        (self.path, handle) = (path, try FileHandle(forWritingTo: path))
    }

    func write(_ piece: [UInt8]) throws {
        try handle.write(contentsOf: Data(piece))
        bytes += piece.count
    }

    func finish() throws -> (place: String, bytes: Int) {
        try handle.synchronize()
        try handle.close()
        return (path.path, bytes)
    }
}
