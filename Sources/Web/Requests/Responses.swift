public import Access
public import Design
public import Hummingbird
public import Markup

extension RouteSet {
    /// A page in the site's shell.
    public func respond(_ page: Page, status: HTTPResponse.Status = .ok) -> Response { settings.response(page, status: status) }

    /// See other: the answer stands at another address for now.
    public func see(_ address: Address) -> Response { Response(status: .seeOther, headers: [.location: address.description]) }

    /// The same thing is filed under another address for good.
    public func moved(to address: Address) -> Response { Response(status: .movedPermanently, headers: [.location: address.description]) }
}

extension SiteSettings {
    public func response(_ page: Page, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page.html(in: site).text)))
    }
}

/// What answers a request.
public typealias Handler = @Sendable (Request, WebContext) async throws -> Response

extension Router<WebContext> {
    /// A page that is read, perhaps with other methods; all the rest are answered with 405 and what is allowed.
    /// `languages` are those that the page has words in: the visitor gets the one asked for, or Chinese.
    /// `who` is checked here and nowhere else, before any handler runs.
    public func page(
        _ path: RouterPath, who: Who, in languages: [PageLanguage] = [.chinese], also others: [HTTPRequest.Method: Handler] = [:],
        read: @escaping Handler
    ) {
        on(path, method: .get, use: who.guarding(read, in: languages))
        for (method, handler) in others { on(path, method: method, use: who.guarding(handler, in: languages)) }
        refuseOthers(path, allowed: [.get, .head] + others.keys.sorted { $0.rawValue < $1.rawValue })
    }

    /// An address that only does something, by a form.
    public func act(_ path: RouterPath, who: Who, _ handler: @escaping Handler) {
        on(path, method: .post, use: who.guarding(handler, in: [.chinese]))
        refuseOthers(path, allowed: [.post])
    }

    /// An address for programs, each method with whom it is for. Who is not admitted gets a problem and is never sent elsewhere.
    public func data(_ path: RouterPath, _ methods: [HTTPRequest.Method: (who: Who, handler: Handler)]) {
        for (method, entry) in methods { on(path, method: method, use: entry.who.guardingData(entry.handler)) }
        let names = Set(methods.keys).union(methods.keys.contains(.get) ? [.head] : [])
        refuseOthers(path, allowed: names.sorted { $0.rawValue < $1.rawValue })
    }

    private func refuseOthers(_ path: RouterPath, allowed: [HTTPRequest.Method]) {
        let names = allowed.map(\.rawValue)
        let rest = [.get, .post, .put, .patch, .delete, .options, .trace] + [HTTPRequest.Method("QUERY")].compactMap(\.self)
        for method in rest where !allowed.contains(method) {
            on(path, method: method) { _, _ -> Response in
                throw WebError(
                    status: .methodNotAllowed, text: ErrorWords.onlyMethods(names.joined(separator: ", ")).text,
                    headers: [.allow: names.joined(separator: ", ")])
            }
        }
    }
}

extension Who {
    fileprivate func guardingData(_ handler: @escaping Handler) -> Handler {
        { request, context in
            if context.isTokenUnknown {
                throw WebError.unauthorized("令牌不对，或者已经到期、撤销。请在“账号”页建立新的令牌。", error: "invalid_token")
            }
            switch answer(to: context.viewer) {
            case .admitted: return try await handler(request, context)
            case .signInFirst: throw WebError.unauthorized("这个入口要带令牌：Authorization: Bearer helan_…。令牌在“账号”页建立。")
            case .refused: throw WebError.forbidden("您现在的身份不能使用这个入口。令牌以建立它时的身份行事。")
            }
        }
    }

    /// The handler behind its declaration. Who is not signed in is asked to; who acts in another role is told so.
    fileprivate func guarding(_ handler: @escaping Handler, in languages: [PageLanguage]) -> Handler {
        { request, context in
            var visit = Visit.current
            visit?.spoken = languages
            return try await Visit.$current.withValue(visit) {
                try await PageLanguage.$current.withValue(visit?.answered ?? .chinese) { try await answered(by: handler, request, context) }
            }
        }
    }

    private func answered(by handler: Handler, _ request: Request, _ context: WebContext) async throws -> Response {
        switch answer(to: context.viewer) {
        case .admitted: return try await handler(request, context)
        case .signInFirst:
            let address = Address("sign-in", query: ["next": request.method == .get ? request.uri.description : nil])
            return Response(status: .seeOther, headers: [.location: address.description, .cacheControl: "no-store"])
        case .refused: throw WebError.forbidden(ErrorWords.signInElsewhere.text)
        }
    }
}
