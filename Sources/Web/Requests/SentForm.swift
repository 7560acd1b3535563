import Access
import HTTPTypes
public import Hummingbird

/// The content of a form, with proof that this site's page sent it from this browser.
public struct SentForm: Sendable {
    public static let tokenField = "form-token"
    /// Every field filled to its end fits: a Chinese character takes nine bytes as browsers send it.
    private static let limit = 1 << 20
    public let fields: QueryItems

    public init(_ request: Request, _ context: WebContext) async throws {
        try FormOrigin.check(request)
        let body = try await request.body.collect(upTo: Self.limit)
        fields = try QueryItems(String(buffer: body))
        try Self.check(fields[Self.tokenField], context)
    }

    /// The same for a form that carries files: they are kept while they arrive, and stand as digests under their field's name, behind those
    /// that the form held already.
    /// - Parameters:
    ///   - names: the fields that files are taken under.
    ///   - admits: asked with the fields before the first file, so that whoever may not file anything leaves nothing on the disk.
    public init(
        _ request: Request, _ context: WebContext, keeping files: any FilePort, in names: Set<String>,
        admits: @escaping (QueryItems) async throws -> Void = { _ in }
    ) async throws {
        guard let type = request.headers[.contentType], let boundary = MultipartReader.boundary(in: type) else {
            self = try await SentForm(request, context)
            return
        }
        try FormOrigin.check(request)
        self = SentForm(
            fields: try await Self.received(request, boundary, keeping: files, in: names) { fields in
                try Self.check(fields[Self.tokenField], context)
                try await admits(fields)
            })
        try Self.check(fields[Self.tokenField], context)
    }

    /// The same from a program: a token proves what a form's token proves for a browser, since no other site's page can send it.
    public init(
        _ request: Request, _ context: WebContext, fromProgram files: any FilePort, in names: Set<String>,
        admits: @escaping (QueryItems) async throws -> Void
    ) async throws {
        guard context.scope != nil else {
            self = try await SentForm(request, context, keeping: files, in: names, admits: admits)
            return
        }
        guard let type = request.headers[.contentType], let boundary = MultipartReader.boundary(in: type) else {
            throw WebError(status: .unsupportedMediaType, text: "请用 multipart/form-data 交表单和文件。")
        }
        fields = try await Self.received(request, boundary, keeping: files, in: names, admits: admits)
    }

    private static func received(
        _ request: Request, _ boundary: String, keeping files: any FilePort, in names: Set<String>,
        admits: @escaping (QueryItems) async throws -> Void
    ) async throws -> QueryItems {
        var receiver = FormReceiver(in: names) {
            try files.receive()
        } admits: {
            try await admits(try QueryItems(fields: $0))
        }
        try await receiver.receive(request, boundary: boundary)
        // What was left empty is no file.
        let sent = receiver.files.filter { $0.bytes > 0 }
        for file in sent { try await files.name(SentFile(digest: file.place, name: file.name, bytes: file.bytes)) }
        return try QueryItems(fields: receiver.fields + sent.map { ($0.field, $0.place) })
    }

    private init(fields: QueryItems) { self.fields = fields }

    /// A form's token is bound to the cookie of the browser that the form was drawn for.
    public static func check(_ sent: String?, _ context: WebContext) throws {
        guard let token = context.token, let sent, SecretToken.areEqual(Array(sent.utf8), Array(token.formToken.utf8)) else {
            throw WebError.forbidden("这个表单已经过期，或者不是从本站的页面发出的，没有改动任何内容。请回到原来的页面刷新后重新提交。")
        }
    }
}

/// A form of another site carries that site's origin.
public enum FormOrigin {
    public static func check(_ request: Request) throws {
        let refusal = WebError.forbidden("表单只能从本站的页面发出。")
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }), site != "same-origin", site != "none" {
            throw refusal
        }
        guard let origin = request.headers[.origin] else { return }
        guard let authority = request.head.authority, origin == "http://\(authority)" || origin == "https://\(authority)" else {
            throw refusal
        }
    }
}
