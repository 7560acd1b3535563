import Access
import Design
import Hummingbird
import Law
import Markup
import Web

/// Notes and messages on a matter, from the desk and from a party's own account.
extension MatterPages {
    func addTalkRoutes(to router: Router<WebContext>) {
        for (place, who) in [(Place.desk, Self.insiders), (.account, Who.signedIn)] {
            let path = "/\(place.rawValue)/matters/:key"
            router.act(RouterPath("\(path)/notes"), who: who) { request, context in try await note(request, context, place) }
            router.act(RouterPath("\(path)/notes/delete"), who: who) { request, context in try await deleteNote(request, context, place) }
            router.act(RouterPath("\(path)/messages"), who: who) { request, context in try await message(request, context, place) }
        }
        router.page("/desk/messages", who: Self.insiders) { _, context in try await waiting(context) }
    }

    private func note(_ request: Request, _ context: WebContext, _ place: Place) async throws -> Response {
        let sent = try await SentForm(request, context)
        guard let audience = NoteAudience(rawValue: sent.fields["audience"] ?? "") else { throw WebError.badRequest("请选择谁能看这条记事。") }
        return try await talked(.note, sent, context, place) { key in
            try await talk.note(
                sent.fields["text"] ?? "", for: audience, correcting: sent.fields["corrects"].flatMap(Int.init), in: key,
                form: sent.fields["form"], by: context.viewer)
        }
    }

    private func deleteNote(_ request: Request, _ context: WebContext, _ place: Place) async throws -> Response {
        let sent = try await SentForm(request, context)
        return try await talked(.note, sent, context, place) { key in
            try await talk.deleteNote(sent.fields["number"].flatMap(Int.init) ?? 0, in: key, by: context.viewer)
        }
    }

    private func message(_ request: Request, _ context: WebContext, _ place: Place) async throws -> Response {
        let sent = try await SentForm(request, context)
        return try await talked(.message, sent, context, place) { key in
            try await talk.send(
                sent.fields["text"] ?? "", to: sent.fields["to"], in: key, form: sent.fields["form"], by: .account(context.viewer))
        }
    }

    /// Back to the matter; what was refused stands there as it was typed.
    private func talked(
        _ kind: RefusedTalk.Kind, _ sent: SentForm, _ context: WebContext, _ place: Place, _ act: (String) async throws -> Void
    ) async throws -> Response {
        let key = try context.segment("key")
        do {
            try await act(key)
            return see(Address(place.rawValue, "matters", key))
        } catch let problem as MatterProblem {
            if problem.kind == .unknown { throw WebError.notFound(problem.text) }
            return try await show(
                key, context, place, sent: nil, problem: nil, refused: RefusedTalk(kind, sent.fields["text"] ?? "", problem))
        }
    }

    /// The authority's matters in which messages wait to be read.
    private func waiting(_ context: WebContext) async throws -> Response {
        let waiting = try await talk.waiting(for: context.viewer)
        let rows: [[HTML]] = waiting.map { one in
            [
                Link(one.matter, to: Address("desk", "matters", one.matter)).html, HTML(plain: one.count.grouped),
                "<time>\(String(one.since.beijingText.prefix(16)))</time>",
            ]
        }
        let list: HTML =
            rows.isEmpty
            ? EmptyState("没有没看过的消息").html
            : Table(
                id: "messages", caption: "共 \(rows.count) 件", columns: [.init("办件"), .init("没看过的"), .init("最早一条")], rows: rows
            ).html
        let body = Panes(
            side: side(try await matters.queues(for: context.viewer), current: "messages", messages: waiting.map(\.count).reduce(0, +)),
            list: "\(Heading("来信", line: ["当事人写来、还没有人看的消息"]))\(list)")
        return respond(Page("来信 · 办件台", current: Address("desk"), body: body.html))
    }
}
