import Hummingbird

/// Takes a form with files apart while it arrives: fields into memory, files to where they are kept.
struct FormReceiver {
    /// Bytes of all fields together, of one file, and files in a form.
    struct Limits {
        var fields = 256 << 10
        var file: Int64 = 50 << 20
        var files = 20
        /// What to do with a file that is larger.
        var advice = "请压缩或者分开上传。"
    }

    /// A file that came whole.
    struct Received {
        let field: String
        let name: String
        /// As `FileReceiving.finish` gives it.
        let place: String
        let bytes: Int
    }

    let limits: Limits
    /// The fields that files are taken under, in any other they are refused; nil takes them under every one.
    let names: Set<String>?
    let open: () throws -> any FileReceiving
    /// Asked with the fields so far before the first file is taken in.
    let admits: ([(String, String)]) async throws -> Void
    private(set) var fields: [(String, String)] = []
    private(set) var files: [Received] = []
    private var size = 0
    private var field: (name: String, bytes: [UInt8])?
    private var file: (field: String, name: String, receiving: any FileReceiving, bytes: Int64)?

    init(
        _ limits: Limits = Limits(), in names: Set<String>?, open: @escaping () throws -> any FileReceiving,
        admits: @escaping ([(String, String)]) async throws -> Void
    ) {
        (self.limits, self.names, self.open, self.admits) = (limits, names, open, admits)
    }

    mutating func receive(_ request: Request, boundary: String) async throws {
        do {
            var reader = try MultipartReader(boundary: boundary)
            for try await chunk in request.body {
                for event in try reader.read(chunk.readableBytesView) { try await take(event) }
            }
            try reader.finish()
        } catch let fault as MultipartReader.Fault { throw WebError.badRequest(fault.text) }
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
        guard names?.contains(header.name) ?? true else { throw WebError.badRequest("这个表单的“\(header.name.prefix(40))”一项不收文件。") }
        if files.isEmpty { try await admits(fields) }
        guard files.count < limits.files else { throw WebError.tooLarge("一次最多附 \(limits.files) 个文件。请分几次提交。") }
        file = (header.name, Self.plainName(name), try open(), 0)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        if let open = file {
            guard open.bytes + Int64(bytes.count) <= limits.file else {
                throw WebError.tooLarge("“\(open.name)”超过 \(Words.size(limits.file))。\(limits.advice)")
            }
            try open.receiving.write(Array(bytes))
            file?.bytes += Int64(bytes.count)
        } else if field != nil {
            size += bytes.count
            guard size <= limits.fields else { throw WebError.tooLarge("表单的文字太长，一共最多 \(Words.size(Int64(limits.fields)))。") }
            field?.bytes.append(contentsOf: bytes)
        }
    }

    private mutating func end() throws {
        if let open = file {
            let (place, bytes) = try open.receiving.finish()
            files.append(Received(field: open.field, name: open.name, place: place, bytes: bytes))
        }
        if let field { fields.append((field.name, String(decoding: field.bytes, as: UTF8.self))) }
        (file, field) = (nil, nil)
    }

    /// A file name without folders and controls, at most 200 characters; only ever shown.
    static func plainName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "未命名"
        return String(last.filter { !$0.isNewline && $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }.prefix(200))
    }
}
