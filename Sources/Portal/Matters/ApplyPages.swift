import Access
import Design
public import Hummingbird
import Law
import Markup
import Procedure
public import Web

/// What anyone can ask of an authority, without an account: hand a matter in, follow it, take the next step in it.
public struct ApplyPages: RouteSet {
    public let settings: SiteSettings
    let matters: any MatterPort
    let files: any FilePort
    let papers: any PaperPort
    let drafts: any DraftPort
    let talk: any TalkPort

    public init(
        settings: SiteSettings, matters: any MatterPort, files: any FilePort, papers: any PaperPort, drafts: any DraftPort,
        talk: any TalkPort
    ) {
        (self.settings, self.matters, self.files, self.papers) = (settings, matters, files, papers)
        (self.drafts, self.talk) = (drafts, talk)
    }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/apply", who: .anyone) { _, context in respond(list(for: context.viewer)) }
        router.page("/apply/:procedure", who: .anyone, also: [.post: { request, context in try await send(request, context) }]) {
            request, context in try await form(request, context)
        }
        router.page("/track", who: .anyone, also: [.post: { request, context in try await track(request, context) }]) {
            request, context in try trackForm(request, context)
        }
        router.act("/track/attachment", who: .anyone) { request, context in try await attached(request, context) }
        router.act("/track/file", who: .anyone) { request, context in try await fileByCode(request, context) }
        router.act("/track/message", who: .anyone) { request, context in try await message(request, context) }
        router.act("/track/paper", who: .anyone) { request, context in try await paper(request, context) }
        router.page("/verify", who: .anyone) { request, _ in respond(try await verification(request)) }
        router.page("/verify/page", who: .anyone) { _, _ in try await verifyPage() }
        router.page("/matter/:key", who: .anyone) { _, context in try await published(context) }
    }

    /// What anybody may hand in; for those who act for an authority also what it takes up of its own motion.
    private func list(for viewer: Viewer) -> Page {
        let today = settings.today()
        func items(by side: MatterRole.Side) -> [HTML] {
            matters.procedures.filter { $0.opener(on: today).side == side }.map { procedure in
                "\(Link(procedure.title, to: Address("apply", procedure.code)))　由\(procedure.outline.act.title)办理"
            }
        }
        let own: HTML? =
            viewer.role?.actsForAuthority == true ? Section("由机关提出", anchor: "own", Points(items(by: .authority)).html).html : nil
        return Page(
            "办事", current: Address("apply"), crumbs: [Crumb("首页", Address()), Crumb("办事")], canonical: Address("apply"),
            body: """
                \(Heading("办事"))\(Lead("不需要账号。提交后得到编号和查询码，凭它们查看进度、补充和撤回。"))\
                \(own)\(Section("可以提交", Points(items(by: .party)).html))\(Section("已经提交过", "<p>\(Link("用编号和查询码查看", to: Address("track")))</p>"))\
                \(Section("要找代理机构", "<p>\(Link("比较代理机构的服务、收费、件数和信用", to: Address("agencies")))</p>"))\
                \(Section("投产、出口、参展以前", "<p>\(Link("把产品的特征和专利的权利要求逐项比对", to: Address("patent-warning")))</p>"))\
                \(Section("收到了文书", "<p>\(Link("用文书上的验证码核对真伪", to: Address("verify")))</p>"))
                """)
    }

    // MARK: Handing in

    /// A browser without a cookie gets one first, since the form is bound to it.
    /// Where another page leads here with something filled in already, that goes before a draft.
    private func form(_ request: Request, _ context: WebContext) async throws -> Response {
        let procedure = try procedure(context)
        let token = context.token ?? SecretToken()
        var draft = Draft(key: SecretToken().text)
        let items = try QueryItems(request)
        draft.typed = EventForm.typed(try opening(procedure, context).fields.filter { $0.kind != .files }, in: items)
        if let origin = Origin(items) {
            draft.origin = origin
            draft.typed = try await carried(by: origin, to: procedure, context)
        }
        if draft.typed.isEmpty, draft.origin == nil, let account = context.viewer.accountID,
            let kept = try await drafts.draft(at: .opening(procedure: procedure.code), of: account)
        {
            (draft.typed, draft.office, draft.isRestored) = (kept.typed, kept.typed["office"]?.first ?? "", true)
            draft.typed["office"] = nil
        }
        var response = respond(try await formPage(procedure, context, token, draft, MatterProblem(.refused, "")))
        response.headers[.cacheControl] = "no-store"
        if context.token == nil { SessionCookie.set(token, on: &response, isSecure: settings.isSecure) }
        return response
    }

    /// What the form holds between its pages.
    private struct Draft {
        var key: String
        var origin: Origin?
        var isRestored = false
        var office = ""
        var typed: [String: [String]] = [:]
    }

    /// The matter from which another page leads here, and the code of the link.
    private struct Origin {
        let matter: String
        let link: String

        init?(_ items: QueryItems) {
            guard let matter = items["origin"], let link = items["origin-link"] else { return nil }
            (self.matter, self.link) = (matter, link)
        }

        var hidden: HTML { "\(HiddenField("origin", matter))\(HiddenField("origin-link", link))" }
    }

    /// What the file of a matter fills in here. It does not stand in the address, since it may be personal.
    private func carried(by origin: Origin, to procedure: AnyProcedure, _ context: WebContext) async throws -> [String: [String]] {
        do {
            let file = try await matters.matter(
                origin.matter, for: .account(context.viewer), on: Address("apply", procedure.code).description)
            guard let link = file.standing.links.first(where: { $0.outline.code == origin.link && $0.outline.procedure == procedure.code })
            else { throw WebError.badRequest("办件 \(origin.matter.prefix(20)) 现在不能由您另外提出“\(procedure.title)”。") }
            return link.values.compactMapValues { value -> [String]? in
                if case .list(let list) = value { return list.compactMap(\.text) }
                return value.text.map { [$0] }
            }
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    private func send(_ request: Request, _ context: WebContext) async throws -> Response {
        let procedure = try procedure(context)
        let event = try opening(procedure, context)
        let sent = try await SentForm(request, context, keeping: files, in: EventForm.fileNames(event.fields))
        let token = context.token ?? SecretToken()
        let key = sent.fields["key"].flatMap(SecretToken.init(sent:))?.text ?? SecretToken().text
        let draft = Draft(
            key: key, origin: Origin(sent.fields), office: sent.fields["office"] ?? "",
            typed: EventForm.typed(event.fields, in: sent.fields))
        do {
            switch sent.fields["step"] {
            case "send":
                var opening = SentEvent(event.kind, draft.typed, key: draft.key)
                opening.origin = draft.origin.map { ($0.matter, $0.link) }
                let receipt = try await matters.open(procedure.code, opening, office: draft.office, by: context.viewer)
                if let account = context.viewer.accountID {
                    try await drafts.filed(.opening(procedure: procedure.code), form: draft.key, of: account)
                }
                return uncached(respond(receiptPage(procedure, receipt)))
            case "change": return uncached(respond(try await formPage(procedure, context, token, draft, MatterProblem(.refused, ""))))
            default:
                try await check(procedure, event, draft, by: context.viewer)
                let earlier = try await matters.earlier(procedure.code, SentEvent(event.kind, draft.typed), by: context.viewer)
                return uncached(respond(try await answersPage(procedure, event, token, draft, earlier)))
            }
        } catch let problem as MatterProblem {
            return uncached(respond(try await formPage(procedure, context, token, draft, problem), status: .unprocessableContent))
        }
    }

    /// Where it can be handed in; what an authority takes up itself, there alone.
    private func offices(of procedure: AnyProcedure, for viewer: Viewer) async throws -> [MatterOffice] {
        let offices = try await matters.offices(for: procedure.code)
        guard procedure.opener(on: settings.today()).side == .authority else { return offices }
        return offices.filter { $0.isOf(viewer) }
    }

    /// The faults of the form, before the answers are shown to be checked.
    private func check(_ procedure: AnyProcedure, _ event: EventOutline, _ draft: Draft, by viewer: Viewer) async throws {
        var faults: [FieldFault] = []
        if try await !offices(of: procedure, for: viewer).contains(where: { $0.code == draft.office }) {
            faults.append(FieldFault("office", .missing, "请选择由哪个地区的主管机关办理"))
        }
        do { _ = try procedure.read(event.kind, draft.typed) } catch let found as FormFaults { faults += found.faults }
        if !faults.isEmpty { throw MatterProblem(.refused, "", faults: faults) }
    }

    private func formPage(
        _ procedure: AnyProcedure, _ context: WebContext, _ token: SecretToken, _ draft: Draft, _ problem: MatterProblem
    ) async throws -> Page {
        let event = try opening(procedure, context)
        let attached = try await files.described(EventForm.digests(event.fields, draft.typed))
        let form = EventForm(event.fields, typed: draft.typed, faults: problem.faults, files: attached)
        let offices = try await offices(of: procedure, for: context.viewer)
        let office = ChoiceField(
            FieldLabel("office", "由哪里办理", hint: procedure.jurisdictionWords, error: problem.faults.first { $0.field == "office" }?.text),
            options: offices.map { (value: $0.code, title: "\($0.area)　\($0.authority)") },
            chosen: offices.count == 1 ? offices[0].code : draft.office)
        let refusal: HTML? =
            problem.text.isEmpty || !problem.faults.isEmpty ? nil : Notice("不能提交", "<p>\(problem.text)</p>", tone: .urgent).html
        let place = FormPlace.opening(procedure: procedure.code)
        var keeping: HTML = BrowserDraft(place.description).html
        var restored: HTML = .empty
        if let account = context.viewer.accountID {
            let kept = FormDraft(place, try await drafts.draft(at: place, of: account), form: draft.key)
            (keeping, restored) = (kept.html, kept.notice(isRestored: draft.isRestored))
        }
        let content: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("key", draft.key))\(draft.origin?.hidden ?? .empty)\(restored)\(office)\(form.html)\
            \(Button("下一步：核对"))\(keeping)
            """
        return Page(
            procedure.title, current: Address("apply"),
            crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb(procedure.title)],
            scripts: [.autosave, .digest],
            body: """
                \(ErrorSummary(form.errors))\(Heading(procedure.title))\(refusal)\
                \(Columns(main: Form(to: Address("apply", procedure.code), sendsFiles: form.sendsFiles, content).html, beside: about(procedure)))
                """)
    }

    /// Who decides, and by which periods.
    private func about(_ procedure: AnyProcedure) -> HTML {
        let clocks: [HTML] = procedure.outline.clocks.compactMap { clock in
            guard let law = try? clock.rule.period.on(settings.today()) else { return nil }
            return "\(procedure.title(of: clock.rule.binds))\(clock.rule.title)：\(law.value.description)，\(law.citation.description)"
        }
        return "<aside>\(Section("由谁办理", "<p>\(procedure.outline.act.title)</p>"))\(Section("各环节的时限", Points(clocks).html))</aside>"
    }

    private func answersPage(
        _ procedure: AnyProcedure, _ event: EventOutline, _ token: SecretToken, _ draft: Draft, _ earlier: [MatterSummary]
    ) async throws -> Page {
        let office = try await matters.offices(for: procedure.code).first { $0.code == draft.office }
        let values = try procedure.read(event.kind, draft.typed)
        let attached = try await files.described(EventForm.digests(event.fields, draft.typed))
        let answers =
            [Answer("由哪里办理", HTML(plain: office?.authority ?? draft.office))]
            + event.fields.map { field in
                guard field.kind != .files else {
                    return Answer(
                        field.label, (draft.typed[field.name] ?? []).map { HTML(plain: attached[$0]?.name ?? "文件") }.joined(separator: "、"))
                }
                return Answer(field.label, values[field.name].map { HTML(plain: field.words($0)) } ?? .empty)
            }
        let carried: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("key", draft.key))\(HiddenField("office", draft.office))\
            \(draft.origin?.hidden ?? .empty)\(EventForm(event.fields, typed: draft.typed).hidden)
            """
        let address = Address("apply", procedure.code)
        return Page(
            "核对：\(procedure.title)", current: Address("apply"),
            crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb(procedure.title, address), Crumb("核对")],
            body: """
                \(Heading("请核对后提交"))\(Self.notice(earlier))\(Answers(event.title, answers))\
                \(Form(to: address, "\(carried)\(HiddenField("step", "send"))\(Button("提交"))"))\
                \(Form(to: address, "\(carried)\(HiddenField("step", "change"))\(Button("返回修改", .secondary))"))
                """)
    }

    /// What was handed in already and is still open; one may go on all the same.
    private static func notice(_ earlier: [MatterSummary]) -> HTML {
        guard !earlier.isEmpty else { return .empty }
        let lines = earlier.map { "\(Link($0.key, to: Address("matter", $0.key)))　<time>\($0.opened)</time> 提交，\($0.state)" as HTML }
        return Notice(
            "同样的请求可能已经提交过", "\(Points(lines))<p>权利、对方都相同，还在办理。要补充内容的，请到那一件里办理；确实是另一件事的，可以继续提交。</p>", tone: .caution
        ).html
    }

    private func receiptPage(_ procedure: AnyProcedure, _ receipt: MatterReceipt) -> Page {
        Page(
            "已提交", current: Address("apply"), crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb("已提交")],
            scripts: [.autosave],
            body: """
                \(SentDraft(FormPlace.opening(procedure: procedure.code).description))\(Confirmation("\(procedure.title)已提交", number: receipt.key, responsible: receipt.authority, next: receipt.next, by: receipt.due))\
                \(Notice("请记下查询码，它只显示这一次", "<p><code>\(receipt.trackingCode)</code></p><p>凭编号和查询码可以查看全部进度、办理下一步。没有查询码的人只能看到公开的内容。</p>", tone: .caution))\
                \(Buttons(LinkButton("公开的进度页", to: Address("matter", receipt.key)), LinkButton("凭查询码查看", to: Address("track", query: ["key": receipt.key]), .secondary)))
                """)
    }

    private func uncached(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func procedure(_ context: WebContext) throws -> AnyProcedure {
        let code = try context.segment("procedure")
        guard let procedure = matters.procedures.first(where: { $0.code == code }) else {
            throw WebError.notFound("没有这个办事项目：\(code.prefix(60))。")
        }
        return procedure
    }

    /// The event that opens a matter today, with the fields that are for this person to fill in: officers enter papers that came in.
    private func opening(_ procedure: AnyProcedure, _ context: WebContext) throws -> EventOutline {
        guard let event = procedure.openings(on: settings.today()).first else {
            throw WebError.notFound("\(procedure.title)今天没有适用的规定，不能提交。")
        }
        if procedure.opener(on: settings.today()) == .system {
            throw WebError.notFound("\(procedure.title)只由别的办件转来，不能直接提出。")
        }
        if procedure.opener(on: settings.today()).side == .authority, context.viewer.role?.actsForAuthority != true {
            throw WebError.forbidden("\(procedure.title)由主管机关自己提出，公众不能提交。有线索的，请提出举报。")
        }
        return context.viewer.role?.actsForAuthority == true ? event : event.forOthers
    }
}

extension AnyProcedure {
    /// Where it is taken, with the article; nil where the declaration does not say.
    fileprivate var jurisdictionWords: String? {
        outline.jurisdiction.map { rule in
            "\(rule.words)（\(rule.citation)\(rule.evidence == .unconfirmed ? "，待核实" : "")）"
        }
    }
}
