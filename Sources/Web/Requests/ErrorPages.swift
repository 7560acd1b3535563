import Design
import Hummingbird
import Logging
import Markup
import Wire

/// Turns whatever goes wrong into a page with useful words; addresses of data get problem details (RFC 9457) instead.
struct ErrorPages: RouterMiddleware {
    let settings: SiteSettings

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as WebError {
            return answer(request, error)
        } catch let error as any HTTPResponseError {
            return answer(
                request, WebError(status: error.status, text: Self.words(for: error.status, isData: Self.isData(request.uri.path))))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("\(request.method) \(request.uri.path): \(error)")
            return answer(request, WebError(status: .internalServerError, text: Self.words(for: .internalServerError, isData: false)))
        }
    }

    private func answer(_ request: Request, _ error: WebError) -> Response {
        var response = Self.isData(request.uri.path) ? Problem(error).response() : page(error)
        for field in error.headers { response.headers[field.name] = field.value }
        response.headers[.cacheControl] = "no-store"
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Whether an address is for programs.
    static func isData(_ path: String) -> Bool { path.hasSuffix(".json") || path.hasPrefix("/api/") }

    private func page(_ error: WebError) -> Response {
        let title = ProblemKind(error.status).title
        let body: HTML = """
            \(Heading(title))\
            \(Lead("\(error.text)"))
            \(error.status == .notFound ? SearchBox().html : .empty)
            \(Buttons(LinkButton("回到首页", to: Address(), .secondary)))
            \(Quiet("错误代码 \(error.status.code)"))
            """
        return settings.response(Page(title, body: body), status: error.status)
    }

    private static func words(for status: HTTPResponse.Status, isData: Bool) -> String {
        switch status {
        case .notFound where isData: "没有这个入口。全部入口列在 /api 页和 /api/v1/openapi.json。"
        case .notFound: "没有这个页面。地址可能写错了，也可能已经改动；可以用下面的检索框查找。"
        case .badRequest: "地址或者提交的内容不完整。请检查后重试。"
        case .methodNotAllowed: "这个地址不接受这种请求。"
        default: status.code >= 500 ? "出现了意料之外的错误，已经记入日志，没有改动任何数据。请稍后重试。" : "请检查后重试。"
        }
    }
}

/// Strings as JSON writes them.
public enum JSONText {
    public static func quoted(_ text: String) -> String { JSON.quoted(text) }
}
