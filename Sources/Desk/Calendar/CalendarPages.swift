import Access
import Crypto
import Design
import Foundation
import HTTPTypes
public import Hummingbird
import Markup
public import Web

/// Due days for calendars: a secret address that can be replaced and taken back.
public struct CalendarPages: RouteSet {
    public let settings: SiteSettings
    let calendars: any CalendarPort

    public init(settings: SiteSettings, calendars: any CalendarPort) { (self.settings, self.calendars) = (settings, calendars) }

    private static let address = Address("account", "calendar")

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/account/calendar", who: .signedIn, also: [.post: { request, context in try await renew(request, context) }]) {
            request, context in try await own(request, context, secret: nil)
        }
        router.act("/account/calendar/revoke", who: .signedIn) { request, context in try await revoke(request, context) }
        router.act("/track/calendar", who: .anyone) { request, context in try await track(request, context) }
        router.page("/calendar/:feed", who: .anyone) { request, context in try await feed(request, context) }
    }

    private func own(_ request: Request, _ context: WebContext, secret: String?) async throws -> Response {
        let (signedIn, token) = try context.person()
        let carried = HiddenField(SentForm.tokenField, token.formToken).html
        let exists = try await calendars.hasFeed(signedIn.account)
        let revoke: HTML? =
            exists
            ? Form(to: Address("account", "calendar", "revoke"), "\(carried)\(Button("撤销", .secondary))").html : nil
        let state: HTML? = exists && secret == nil ? "<p>已经有一个订阅地址。它只在建立时显示；忘了的，重新建立，旧的随即作废。</p>" : nil
        var response = respond(
            Page(
                "日历订阅", current: Address("account"), crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("日历订阅")],
                body: """
                    \(Heading("日历订阅"))\(Lead("在日历软件里看到手中办件和等您办理的事的最后一日。"))\(secret.map { shown($0, request) })\(state)\
                    \(Form(to: Self.address, "\(carried)\(Button(exists ? "重新建立" : "建立订阅地址"))"))\(revoke)
                    """))
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func shown(_ secret: String, _ request: Request) -> HTML {
        Notice(
            "订阅地址，只显示这一次",
            """
            <p><code>\(site(request))/calendar/\(secret).ics</code></p>\
            <p>把它填进日历软件的“订阅日历”。知道这个地址的人都能看到编号、程序和期限，请不要给别人；泄露了就撤销。</p>
            """, tone: .caution
        ).html
    }

    private func renew(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await SentForm(request, context)
        return try await own(request, context, secret: try await calendars.renewFeed(of: try context.person().signedIn.account))
    }

    private func revoke(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await SentForm(request, context)
        try await calendars.revokeFeed(of: try context.person().signedIn.account)
        return see(Self.address)
    }

    /// For whoever holds a matter's code.
    private func track(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let key = sent.fields["key"] ?? ""
        do {
            let secret = try await calendars.renewFeed(key, trackingCode: sent.fields["code"] ?? "")
            var response = respond(
                Page(
                    "日历订阅", current: Address("apply"),
                    crumbs: [Crumb("办事", Address("apply")), Crumb("查看进度", Address("track")), Crumb("日历订阅")],
                    body: "\(Heading("办件 \(key) 的日历订阅"))\(shown(secret, request))\(Quiet("再建立一次，旧的地址就作废。"))"))
            response.headers[.cacheControl] = "no-store"
            return response
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    private func feed(_ request: Request, _ context: WebContext) async throws -> Response {
        let name = try context.segment("feed")
        guard name.hasSuffix(".ics"), let text = try await calendars.calendar(String(name.dropLast(4)), site: site(request)) else {
            throw WebError.notFound("没有这个日历，或者它已经撤销。请在“日历订阅”重新建立。")
        }
        let tag = "\"\(SHA256.hash(data: Data(text.utf8)).prefix(16).map { String($0, radix: 16) }.joined(separator: "-"))\""
        let headers: HTTPFields = [.contentType: "text/calendar; charset=utf-8", .eTag: tag, .cacheControl: "private, no-cache"]
        let known = request.headers[.ifNoneMatch]?.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces).replacing(/^W\//, with: "")
        }
        if known?.contains(where: { $0 == tag || $0 == "*" }) == true { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
