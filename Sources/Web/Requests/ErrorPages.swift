import Design
import Foundation
import Hummingbird
import Logging
import Markup

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
            return answer(request, WebError(status: error.status, text: Self.words(for: error.status)))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("\(request.method) \(request.uri.path): \(error)")
            return answer(request, WebError(status: .internalServerError, text: Self.words(for: .internalServerError)))
        }
    }

    private func answer(_ request: Request, _ error: WebError) -> Response {
        var response = request.uri.path.hasSuffix(".json") ? problem(error) : page(error)
        for field in error.headers { response.headers[field.name] = field.value }
        response.headers[.cacheControl] = "no-store"
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func page(_ error: WebError) -> Response {
        let title = Self.title(for: error.status)
        let body: HTML = """
            \(Heading(title))\
            \(Lead("\(error.text)"))
            \(error.status == .notFound ? SearchBox().html : .empty)
            \(Buttons(LinkButton("回到首页", to: Address(), .secondary)))
            \(Quiet("错误代码 \(error.status.code)"))
            """
        return settings.response(Page(title, body: body), status: error.status)
    }

    private func problem(_ error: WebError) -> Response {
        let fields = [
            "title": Self.title(for: error.status), "detail": error.text, "type": "about:blank", "status": "\(error.status.code)",
        ]
        let lines = fields.sorted { $0.key < $1.key }.map { name, value in
            name == "status" ? "\"status\":\(value)" : "\"\(name)\":\(JSONText.quoted(value))"
        }
        return Response(
            status: error.status, headers: [.contentType: "application/problem+json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\(lines.joined(separator: ","))}\n")))
    }

    private static func title(for status: HTTPResponse.Status) -> String {
        switch status {
        case .badRequest: "请求有误"
        case .forbidden: "没有权限"
        case .notFound: "没有找到"
        case .methodNotAllowed: "不接受这种请求"
        case .contentTooLarge: "文件太大"
        case .unprocessableContent: "内容有误"
        case .serviceUnavailable: "暂时不能服务"
        default: status.code >= 500 ? "服务器出错" : "不能完成请求"
        }
    }

    private static func words(for status: HTTPResponse.Status) -> String {
        switch status {
        case .notFound: "没有这个页面。地址可能写错了，也可能已经改动；可以用下面的检索框查找。"
        case .badRequest: "地址或者提交的内容不完整。请检查后重试。"
        case .methodNotAllowed: "这个地址不接受这种请求。"
        default: status.code >= 500 ? "出现了意料之外的错误，已经记入日志，没有改动任何数据。请稍后重试。" : "请检查后重试。"
        }
    }
}

/// Strings as JSON writes them.
public enum JSONText {
    public static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let data = try? encoder.encode(text) else { return "\"\"" }
        return String(decoding: data, as: UTF8.self)
    }
}
