import Design
import Hummingbird
import Markup

extension PublicPages {
    /// A page in the site's shell.
    func respond(_ page: Page, status: HTTPResponse.Status = .ok) -> Response { settings.response(page, status: status) }

    /// See other: the answer stands at another address for now.
    func see(_ address: Address) -> Response { Response(status: .seeOther, headers: [.location: address.description]) }

    /// The same thing is filed under another address for good.
    func moved(to address: Address) -> Response { Response(status: .movedPermanently, headers: [.location: address.description]) }

    func staticFile(_ request: Request, _ context: PortalContext) throws -> Response {
        let name = try context.segment("file")
        guard let file = ServedFile.all.first(where: { $0.name == name }) else { throw PortalError.notFound("没有这个文件。") }
        return Response(
            status: .ok, headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}

extension PortalSettings {
    func response(_ page: Page, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page.html(in: site).text)))
    }
}

typealias Handler = @Sendable (Request, PortalContext) async throws -> Response

extension Router<PortalContext> {
    /// A page that is read, perhaps with other methods; all the rest are answered with 405 and what is allowed.
    func page(_ path: RouterPath, also others: [HTTPRequest.Method: Handler] = [:], read: @escaping Handler) {
        on(path, method: .get, use: read)
        for (method, handler) in others { on(path, method: method, use: handler) }
        let allowed = ["GET", "HEAD"] + others.keys.map(\.rawValue).sorted()
        let rest: [HTTPRequest.Method] = [.post, .put, .patch, .delete, .options]
        for method in rest where others[method] == nil {
            on(path, method: method) { _, _ -> Response in
                throw PortalError(
                    status: .methodNotAllowed, text: "这个地址只接受 \(allowed.joined(separator: "、"))。",
                    headers: [.allow: allowed.joined(separator: ", ")])
            }
        }
    }
}
