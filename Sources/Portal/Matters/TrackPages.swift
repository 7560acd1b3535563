import Access
import Design
import Hummingbird
import Markup
import Procedure
import Web

extension ApplyPages {
    /// What everyone may know of a matter.
    func published(_ context: WebContext) async throws -> Response {
        let key = try context.segment("key")
        do {
            let matter = try await matters.matter(key, for: .anyone, on: nil)
            let notes = TalkParts(try await talk.talk(key, for: .anyone), messages: nil, carrying: .empty)
            let body: HTML = """
                \(Heading(matter.procedure.title, line: [Tag(matter.standing.publicTitle, matter.standing.isFinal ? .good : .waiting).html]))\
                \(Columns(main: "\(matter.facts)\(matter.publicationList)\(matter.log { HTML(plain: $0.name) })\(notes.html)", beside: "<aside>\(matter.clockPanel(today: settings.today()))</aside>"))\
                \(Quiet("这里只有公开的内容。当事人\(Link("凭查询码查看全部", to: Address("track", query: ["key": key])))。有账号的，可以\(Link("关注进展", to: Address("account", "watches", "new", query: ["kind": "matter", "subject": key])))。"))
                """
            return respond(
                Page(
                    "\(matter.procedure.title) \(key)", crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb(key)],
                    body: body))
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    func trackForm(_ request: Request, _ context: WebContext) throws -> Response {
        let token = context.token ?? SecretToken()
        var response = respond(trackPage(token, key: try QueryItems(request)["key"] ?? ""))
        response.headers[.cacheControl] = "no-store"
        if context.token == nil { SessionCookie.set(token, on: &response, isSecure: settings.isSecure) }
        return response
    }

    func track(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (key, code) = (sent.fields["key"] ?? "", sent.fields["code"] ?? "")
        do { return try await follow(key, code, context, sent: nil, problem: nil) } catch let problem as MatterProblem {
            return respond(trackPage(context.token ?? SecretToken(), key: key, error: problem.text), status: .unprocessableContent)
        }
    }

    /// Where the draft of a message is kept, beside those of events.
    private static let message = "message"

    /// The next step, by whoever holds the code.
    func fileByCode(_ request: Request, _ context: WebContext) async throws -> Response {
        let names = EventForm.fileNames(matters.procedures.flatMap { $0.events.values.flatMap(\.fields) })
        let sent = try await SentForm(request, context, keeping: files, in: names) { fields in
            do { _ = try await matters.matter(fields["key"] ?? "", for: .tracking(fields["code"] ?? ""), on: nil) } catch let problem
                as MatterProblem
            {
                throw WebError.notFound(problem.text)
            }
        }
        let (key, code, kind) = (sent.fields["key"] ?? "", sent.fields["code"] ?? "", sent.fields["event"] ?? "")
        do {
            let matter = try await matters.matter(key, for: .tracking(code), on: nil)
            let typed = EventForm.typed(matter.procedure.events[kind]?.fields ?? [], in: sent.fields)
            do {
                let event = SentEvent(kind, typed, key: sent.fields["form"], seen: sent.fields["seen"].flatMap(Int.init))
                try await matters.file(event, in: key, by: .tracking(code))
                return try await follow(key, code, context, sent: nil, problem: nil, filed: kind)
            } catch let problem as MatterProblem {
                return try await follow(key, code, context, sent: (kind, typed), problem: problem)
            }
        } catch let problem as MatterProblem {
            return respond(trackPage(context.token ?? SecretToken(), key: key, error: problem.text), status: .unprocessableContent)
        }
    }

    /// The matter with what its holder may do next. The code stays in the page's forms and never stands in an address.
    private func follow(
        _ key: String, _ code: String, _ context: WebContext, sent: (kind: String, typed: [String: [String]])?, problem: MatterProblem?,
        refused: RefusedTalk? = nil, filed: String? = nil
    ) async throws -> Response {
        let matter = try await matters.matter(key, for: .tracking(code), on: nil)
        let token = context.token ?? SecretToken()
        let carried: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("key", key))\(HiddenField("code", code))
            """
        let download = { (file: SentFile) -> HTML in
            Form(to: Address("track", "attachment"), "\(carried)\(HiddenField("digest", file.digest))\(Button(file.name, .secondary))").html
        }
        let print = { (paper: MatterPaper) -> HTML in
            Form(to: Address("track", "paper"), "\(carried)\(HiddenField("paper", paper.verification))\(Button(paper.title, .secondary))")
                .html
        }
        let steps = MatterSteps(
            matter, to: Address("track", "file"), carrying: carried, sent: sent, problem: problem,
            files: try await files.described((sent?.typed.values.flatMap(\.self) ?? []).filter { $0.utf8.count == 64 }),
            keepsInBrowser: true)
        let sentDraft = filed.map { SentDraft(FormPlace.step(matter: matter.key, event: $0, behalf: nil).description).html }
        let beside = TalkParts(
            try await talk.talk(key, for: .tracking(code)), messages: Address("track", "message"), carrying: carried, refused: refused,
            keeping: FormPlace.step(matter: key, event: Self.message, behalf: nil).description)
        let body: HTML = """
            \(sentDraft)\(steps.summary)\(beside.summary)\(Heading(matter.procedure.title, line: [Tag(matter.standing.publicTitle, matter.standing.isFinal ? .good : .waiting).html]))\
            \(Columns(main: "\(steps.html)\(matter.facts)\(matter.publicationList)\(matter.paperList(today: settings.today(), print))\(matter.log(download))\(beside.html)", beside: "<aside>\(matter.clockPanel(today: settings.today()))</aside>"))
            """
        let calendar = Form(to: Address("track", "calendar"), "\(carried)\(Button("建立日历订阅", .secondary))")
        var response = respond(
            Page(
                "\(matter.procedure.title) \(key)", crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb(key)],
                scripts: [.autosave],
                body: "\(body)\(Section("日历订阅", "<p>在日历软件里看到您要办的事的最后一日。</p>\(calendar)"))"),
            status: problem == nil && refused == nil ? .ok : .unprocessableContent)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// A message to the office, from whoever holds the code.
    func message(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (key, code) = (sent.fields["key"] ?? "", sent.fields["code"] ?? "")
        do {
            do {
                try await talk.send(sent.fields["text"] ?? "", to: nil, in: key, form: sent.fields["form"], by: .tracking(code))
                return try await follow(key, code, context, sent: nil, problem: nil, filed: Self.message)
            } catch let problem as MatterProblem where problem.kind == .refused {
                let refused = RefusedTalk(.message, sent.fields["text"] ?? "", problem)
                return try await follow(key, code, context, sent: nil, problem: nil, refused: refused)
            }
        } catch let problem as MatterProblem {
            return respond(trackPage(context.token ?? SecretToken(), key: key, error: problem.text), status: .unprocessableContent)
        }
    }

    /// A file of the matter, for whoever holds the code: the code goes in the body and never in an address.
    func attached(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        do {
            let matter = try await matters.matter(sent.fields["key"] ?? "", for: .tracking(sent.fields["code"] ?? ""), on: nil)
            return try files.response(sent.fields["digest"] ?? "", in: matter)
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    private func trackPage(_ token: SecretToken, key: String, error: String? = nil) -> Page {
        let form = Form(
            to: Address("track"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("key", "编号", hint: "例如 7K3F-9QX2", error: error), value: key, width: .middle, isRequired: true))\
            \(TextField(FieldLabel("code", "查询码", hint: "提交时给出的 16 个字母和数字"), width: .middle, isRequired: true))\(Button("查看"))
            """)
        return Page(
            "查看进度", current: Address("apply"), crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb("查看进度")],
            body: "\(ErrorSummary(error.map { [(text: $0, field: "key")] } ?? []))\(Heading("查看进度"))\(form)")
    }
}
