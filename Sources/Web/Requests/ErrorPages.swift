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
            let isUnknownEntry = error.status == .notFound && Self.isData(request.uri.path)
            let words = isUnknownEntry ? "没有这个入口。全部入口列在 /api 页和 /api/v1/openapi.json。" : ErrorWords.words(error.status).text
            return answer(request, WebError(status: error.status, text: words))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("\(request.method) \(request.uri.path): \(error)")
            return answer(request, WebError(status: .internalServerError, text: ErrorWords.words(.internalServerError).text))
        }
    }

    private func answer(_ request: Request, _ error: WebError) -> Response {
        var visit = Visit.current
        visit?.spoken = LanguageReader.offered
        var response = Visit.$current.withValue(visit) {
            PageLanguage.$current.withValue(error.language) {
                Self.isData(request.uri.path) ? Problem(error).response() : page(error)
            }
        }
        for field in error.headers { response.headers[field.name] = field.value }
        response.headers[.cacheControl] = "no-store"
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Whether an address is for programs.
    static func isData(_ path: String) -> Bool { path.hasSuffix(".json") || path.hasPrefix("/api/") }

    private func page(_ error: WebError) -> Response {
        let title = ErrorWords.title(error.status)
        let body: HTML = """
            \(Heading(title.text))\
            \(Lead("\(error.text)"))
            \(error.status == .notFound ? SearchBox().html : .empty)
            \(Buttons(LinkButton(ErrorWords.home.text, to: Address(), .secondary)))
            \(Quiet("\(ErrorWords.code) \(error.status.code)"))
            """
        return settings.response(Page(title.text, scripts: [.suggest], body: body), status: error.status)
    }
}

/// Strings as JSON writes them.
public enum JSONText {
    public static func quoted(_ text: String) -> String { JSON.quoted(text) }
}
