import Access
import Design
import Foundation
import HTTPTypes
public import Hummingbird
import Law
import Markup
import Procedure
public import Web
import Wire

/// The drafts of an account: saved while one types, listed, discarded.
public struct DraftPages: RouteSet {
    public let settings: SiteSettings
    let drafts: any DraftPort
    let matters: any MatterPort

    public init(settings: SiteSettings, drafts: any DraftPort, matters: any MatterPort) {
        (self.settings, self.drafts, self.matters) = (settings, drafts, matters)
    }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/account/drafts", who: .signedIn, also: [.post: { request, context in try await save(request, context) }]) {
            _, context in try await list(context)
        }
        router.act("/account/drafts/discard", who: .signedIn) { request, context in try await discard(request, context) }
    }

    /// From the script, which wants to know when; or from the button, which goes back to the form.
    private func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let place = try place(request)
        let (fields, back) = try await form(place, context)
        var typed = EventForm.typed(fields, in: sent.fields)
        if case .opening = place { typed["office"] = sent.fields["office"].map { [$0] } }
        let outcome = try await drafts.save(
            typed, at: place, form: sent.fields[FormDraft.formField] ?? "", over: sent.fields[FormDraft.version].flatMap(Int.init) ?? 0,
            of: signedIn.account)
        switch outcome {
        case .full: throw WebError(status: .conflict, text: "最多保存 200 份草稿，已经满了，这一份没有保存。请先在“草稿”页丢弃不用的。")
        case .filed: return Self.isScript(request) ? answer(["text": .string("已经提交，不再保存草稿"), "version": .integer(0)]) : see(back)
        case .kept where !Self.isScript(request): return see(back)
        case .kept(let draft):
            return answer([
                "text": .string("已保存 \(draft.savedAt.beijingText.dropFirst(11).prefix(5))"), "version": .integer(Int64(draft.version)),
                "notice": draft.isReplaced ? .string(FormDraft.replaced) : .null,
            ])
        }
    }

    private func discard(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let place = try place(request)
        try await drafts.discard(place, of: signedIn.account)
        if sent.fields["from"] == "list" { return see(FormDraft.address) }
        return see((try? await form(place, context).back) ?? FormDraft.address)
    }

    private func list(_ context: WebContext) async throws -> Response {
        let (signedIn, token) = try context.person()
        let all = try await drafts.drafts(of: signedIn.account)
        var rows: [[HTML]] = []
        for (place, draft) in all {
            let address = Address("account", "drafts", "discard", query: ["place": place.description])
            let form = try? await form(place, context)
            rows.append([
                form.map { Link(title(place), to: $0.back).html } ?? HTML(plain: "\(title(place))（已经不能打开）"),
                "<time>\(String(draft.savedAt.beijingText.prefix(16)))</time>",
                Form(
                    to: address,
                    "\(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("from", "list"))\(Button("丢弃", .secondary))"
                ).html,
            ])
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState("没有草稿", advice: ["填写表单时会自动保存，三十天不动的自动删除"]).html
            : Table(id: "drafts", caption: "共 \(rows.count) 份", columns: [.init("表单"), .init("保存于"), .init("丢弃")], rows: rows).html
        return respond(
            Page(
                "草稿", current: Address("account"), crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("草稿")],
                body: "\(Heading("草稿", line: ["只有您自己能看到；三十天不动的自动删除"]))\(table)"))
    }

    private func title(_ place: FormPlace) -> String {
        switch place {
        case .opening(let code): matters.procedures.first { $0.code == code }?.title ?? code
        case .step(let key, let event, _):
            "办件 \(key)：\(matters.procedures.lazy.compactMap { $0.events[event]?.title }.first ?? event)"
        }
    }

    private func place(_ request: Request) throws -> FormPlace {
        guard let place = try QueryItems(request)["place"].flatMap(FormPlace.init) else { throw WebError.badRequest("没有写明是哪份表单的草稿。") }
        return place
    }

    /// The form that a place names, where this person may open it, and the address of its page.
    private func form(_ place: FormPlace, _ context: WebContext) async throws -> (fields: [FieldOutline], back: Address) {
        switch place {
        case .opening(let code):
            guard let event = matters.procedures.first(where: { $0.code == code })?.openings(on: settings.today()).first else {
                throw WebError.notFound("没有这个办事项目：\(code.prefix(60))。")
            }
            return (event.fields, Address("apply", code))
        case .step(let key, let event, _):
            do {
                let procedure = try await matters.procedure(of: key, for: .account(context.viewer))
                guard let outline = procedure.events[event] else { throw WebError.notFound("这个办件没有这份表单。") }
                let room = context.viewer.role?.actsForAuthority == true ? "desk" : "account"
                return (outline.fields, Address(room, "matters", key))
            } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
        }
    }

    private static func isScript(_ request: Request) -> Bool { request.headers[.accept]?.hasPrefix("application/json") == true }

    private func answer(_ fields: [String: JSON]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: JSON.object(fields).text)))
    }
}
