import Access
import Design
import Documents
public import Hummingbird
import Markup
import Procedure
public import Web

/// The officers' desk over their authority's matters, and an account's own matters.
public struct MatterPages: RouteSet {
    public let settings: SiteSettings
    let matters: any MatterPort
    let files: any FilePort
    let drafts: any DraftPort
    let talk: any TalkPort
    let panels: any PanelPort
    let parcels: any ParcelPort
    let warnings: any WarningPort

    public init(
        settings: SiteSettings, matters: any MatterPort, files: any FilePort, drafts: any DraftPort, talk: any TalkPort,
        panels: any PanelPort, parcels: any ParcelPort, warnings: any WarningPort
    ) {
        (self.settings, self.matters, self.files, self.drafts, self.talk) = (settings, matters, files, drafts, talk)
        (self.panels, self.parcels, self.warnings) = (panels, parcels, warnings)
    }

    static let insiders = Who.roles(Set(Access.Role.allCases.filter(\.actsForAuthority)))
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        addTalkRoutes(to: router)
        router.page("/desk", who: Self.insiders) { request, context in try await desk(request, context) }
        router.page(
            "/desk/matters/:key", who: Self.insiders, also: [.post: { request, context in try await file(request, context, .desk) }]
        ) {
            request, context in try await open(request, context, .desk)
        }
        router.act("/desk/matters/:key/assignee", who: Self.insiders) { request, context in try await assign(request, context) }
        router.page("/desk/matters/:key/files/:digest", who: Self.insiders) { _, context in try await attached(context) }
        router.page("/account/matters/:key/files/:digest", who: .signedIn) { _, context in try await attached(context) }
        router.page("/account/matters", who: .signedIn) { request, context in try await own(request, context) }
        router.page(
            "/account/matters/:key", who: .signedIn, also: [.post: { request, context in try await file(request, context, .account) }]
        ) { request, context in try await open(request, context, .account) }
    }

    /// Where a matter is looked at from.
    enum Place: String { case desk, account }

    // MARK: Lists

    private func desk(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let queues = try await matters.queues(for: context.viewer)
        let code = items["queue"] ?? queues.first { $0.count > 0 }?.code ?? queues.first?.code ?? ""
        let number = try items.number("page", "页码", in: 1...100_000_000) ?? 1
        let text = items["q"]
        let list = try await list(code, text, number, context)
        let title = queues.first { $0.code == code }?.title ?? "待办"
        let address = Address("desk", query: ["queue": code, "q": text])
        let filter = FilterRow(
            to: Address("desk", query: ["queue": code]), isSet: text != nil,
            TextField(FieldLabel("q", "在这里找", hint: "当事人、程序或者编号"), value: text ?? "", width: .middle))
        let body: HTML = """
            \(Heading(title, line: ["共 \(list.total.grouped) 件"]))\(filter)\(QueueList(title, list.matters.map { item($0, current: nil) }, empty: "这里没有办件"))\
            \(Pagination(page: number, total: list.total, perPage: Self.pageLength, address: address))
            """
        return respond(
            Page(
                "\(title) · 办件台", current: Address("desk"),
                body: Panes(side: side(queues, current: code, messages: try await unread(context)), list: body).html))
    }

    private func list(_ code: String, _ text: String?, _ number: Int, _ context: WebContext) async throws -> MatterList {
        do {
            return try await matters.queue(
                code, matching: text, for: context.viewer, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    func side(_ queues: [(code: String, title: String, count: Int)], current: String?, messages: Int) -> SideNavigation {
        SideNavigation(
            "待办",
            [
                (
                    title: "办件台",
                    items: queues.map { queue in
                        .init(
                            queue.title, count: queue.count, to: Address("desk", query: ["queue": queue.code]),
                            isCurrent: queue.code == current,
                            isUrgent: queue.code == "overdue" && queue.count > 0)
                    } + [
                        .init("来信", count: messages, to: Address("desk", "messages"), isCurrent: current == "messages"),
                        .init("登记线索、提出办件", to: Address("apply")),
                        .init("机关的指标", to: Address("desk", "indicators")),
                        .init("预警", to: Address("desk", "warnings")), .init("督办案件", to: Address("desk", "key-cases")),
                        .init("专项行动", to: Address("desk", "campaigns")),
                        .init("案卷抽查", to: Address("desk", "inspections")),
                        .init("保护的力量和办理情况", to: Address("desk", "supervision")),
                    ]
                )
            ])
    }

    private func item(_ matter: MatterSummary, current: String?) -> QueueItem {
        let clock = matter.due.map {
            ClockFace(matter.state, due: $0, today: settings.today(), rule: matter.procedure, id: "due-\(matter.key)")
        }
        return QueueItem(
            matter.title, to: Address("desk", "matters", matter.key), number: matter.key,
            line: [HTML(plain: matter.state), HTML(plain: matter.assignee ?? "还没有人办")], clock: clock, isCurrent: matter.key == current)
    }

    /// How many messages wait at the viewer's authority.
    func unread(_ context: WebContext) async throws -> Int { try await talk.waiting(for: context.viewer).map(\.count).reduce(0, +) }

    private func own(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...100_000_000) ?? 1
        let list = try await matters.own(context.viewer, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let unread = try await talk.unread(in: list.matters.map(\.key), for: context.viewer)
        let rows: [[HTML]] = list.matters.map { matter in
            [
                Link(matter.title, to: Address("account", "matters", matter.key)).html, HTML(plain: matter.state),
                "<time>\(matter.opened)</time>",
                matter.due.map { "<time>\($0)</time>" } ?? .empty, HTML(plain: matter.authority),
                unread[matter.key].map { HTML(plain: "\($0.grouped) 条") } ?? .empty,
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState("还没有办件", advice: ["到\(Link("办事", to: Address("apply")))提交"]).html
            : Table(
                id: "own", caption: "共 \(list.total.grouped) 件",
                columns: [.init("办件"), .init("状态"), .init("提交"), .init("下一个到期日"), .init("办理机关"), .init("没看过的消息")],
                rows: rows
            ).html
        return respond(
            Page(
                "我的办件", current: Address("account"), crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("我的办件")],
                body: """
                    \(Heading("我的办件"))\(table)\
                    \(Pagination(page: number, total: list.total, perPage: Self.pageLength, address: Address("account", "matters")))
                    """))
    }

    // MARK: One matter

    private func open(_ request: Request, _ context: WebContext, _ place: Place) async throws -> Response {
        try await show(try context.segment("key"), context, place, sent: nil, problem: nil)
    }

    private func file(_ request: Request, _ context: WebContext, _ place: Place) async throws -> Response {
        let key = try context.segment("key")
        let reader = MatterReader.account(context.viewer)
        do {
            let procedure = try await matters.procedure(of: key, for: reader)
            let names = EventForm.fileNames(procedure.events.values.flatMap(\.fields))
            let sent = try await SentForm(request, context, keeping: files, in: names)
            let kind = sent.fields["event"] ?? ""
            let typed = EventForm.typed(procedure.events[kind]?.fields ?? [], in: sent.fields)
            do {
                let event = SentEvent(
                    kind, typed, key: sent.fields["form"], seen: sent.fields["seen"].flatMap(Int.init), behalf: sent.fields["behalf"])
                try await matters.file(event, in: key, by: reader)
                if let account = context.viewer.accountID {
                    let place = FormPlace.step(matter: key, event: kind, behalf: event.behalf)
                    try await drafts.filed(place, form: event.key ?? "", of: account)
                }
                return see(Address(place.rawValue, "matters", key))
            } catch let problem as MatterProblem where problem.kind != .unknown {
                return try await show(key, context, place, sent: (kind, typed), problem: problem)
            }
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    func show(
        _ key: String, _ context: WebContext, _ place: Place, sent: (kind: String, typed: [String: [String]])?, problem: MatterProblem?,
        refused: RefusedTalk? = nil
    ) async throws -> Response {
        let (signedIn, token) = try context.person()
        let matter: MatterFile
        do {
            matter = try await matters.matter(key, for: .account(context.viewer), on: Address(place.rawValue, "matters", key).description)
        } catch let problem as MatterProblem {
            throw WebError.notFound(problem.text)
        }
        let carried = HiddenField(SentForm.tokenField, token.formToken).html
        let steps = MatterSteps(
            matter, to: Address(place.rawValue, "matters", key), carrying: carried, sent: sent, problem: problem,
            files: try await files.described((sent?.typed.values.flatMap(\.self) ?? []).filter { $0.utf8.count == 64 }),
            drafts: StepDrafts(matter: key, try await drafts.drafts(in: key, of: signedIn.account)),
            suggested: place == .desk ? try await suggestions(matter) : [:])
        let here = [place.rawValue, "matters", key]
        let beside = TalkParts(
            try await talk.talk(key, for: .account(context.viewer)), notes: Address(segments: here + ["notes"]),
            deleting: Address(segments: here + ["notes", "delete"]), messages: Address(segments: here + ["messages"]), carrying: carried,
            refused: refused)
        let heading = Heading(
            matter.procedure.title, line: [Tag(matter.standing.title, matter.standing.isFinal ? .good : .waiting).html, Number(key).html])
        let main: HTML =
            "\(steps.summary)\(beside.summary)\(heading)\(matter.clockPanel(today: settings.today()))\(matter.reckoningPanel)\(steps)\(matter.facts)\(matter.publicationList)\(matter.paperList(today: settings.today()) { Link($0.title, to: Address(place.rawValue, "matters", key, "papers", $0.verification)).html })\(WayParts(matter).html)\(log(matter, place))\(beside.html)"
        let problem = problem ?? refused?.problem
        let status: HTTPResponse.Status = problem == nil ? .ok : problem?.kind == .stale ? .conflict : .unprocessableContent
        guard place == .desk else {
            let crumbs = [Crumb("首页", Address()), Crumb("我的办件", Address("account", "matters")), Crumb(key)]
            return respond(Page("\(matter.procedure.title) \(key)", crumbs: crumbs, scripts: [.autosave], body: main), status: status)
        }
        let queues = try await matters.queues(for: context.viewer)
        let assignment = try await assignment(matter, context, carried)
        let takingDown: HTML =
            context.viewer.role == .approver
            ? matter.takingDown(to: Address("desk", "matters", key), carrying: carried, sent: sent, problem: problem) : .empty
        let related = RelatedParts(try await matters.related(to: key, for: context.viewer))
        let warned = try await warnings.warnings(onMatter: key, for: context.viewer)
        let list: HTML =
            "\(WarningParts.notice(warned))\(related.warning)\(main)\(takingDown)\(related.list)\(links(key))\(volumes(key))\(try await sealed(key, context))\(erasure(matter, context))\(assignment)\(drawing(key, context))"
        let body = Panes(side: side(queues, current: nil, messages: try await unread(context)), list: list).html
        return respond(Page("\(matter.procedure.title) \(key)", current: Address("desk"), scripts: [.autosave], body: body), status: status)
    }

    /// What the forms that take a panel in take over from the draw for this matter.
    private func suggestions(_ matter: MatterFile) async throws -> [String: [String: [String]]] {
        guard matter.standing.open.contains(where: { DrawnPanel.fits($0) }), let panel = try await panels.panel(for: matter.key) else {
            return [:]
        }
        return matter.standing.open.reduce(into: [:]) { typed, event in
            if DrawnPanel.fits(event) { typed[event.kind] = panel.typed(in: event) }
        }
    }

    /// Where what it shares with others is drawn.
    private func links(_ key: String) -> HTML {
        "<p>\(Link("关联图谱", to: Address("desk", "matters", key, "links")))：主体、权利、地址、电话、供货人相同的办件，向外两步</p>"
    }

    /// The bound file, for the authority alone.
    private func volumes(_ key: String) -> HTML {
        let links = Volume.Kind.allCases.map { kind -> HTML in
            "\(Link(kind.title, to: Address("desk", "matters", key, "volumes", kind.rawValue)))：\(kind.meaning)"
        }
        return Section("案卷装订", anchor: "volumes", Points(links).html).html
    }

    /// The sealed parcels, for the authority alone.
    private func sealed(_ key: String, _ context: WebContext) async throws -> HTML {
        let made: [ParcelSummary]
        do { made = try await parcels.parcels(of: key, for: context.viewer) } catch let problem as MatterProblem
            where problem.kind == .forbidden
        {
            return .empty
        }
        let mayMake = context.viewer.role.map { [.officer, .approver].contains($0) } ?? false
        let link: HTML? = mayMake ? "<p>\(Link("制作密封包、登记回执", to: Address("desk", "matters", key, "parcels")))</p>" : nil
        guard !made.isEmpty || mayMake else { return .empty }
        return Section("密封包", anchor: "parcels", "\(made.isEmpty ? .empty : ParcelTable(made, of: key).html)\(link)").html
    }

    /// Where who approves erases what is personal in a file that has ended.
    private func erasure(_ matter: MatterFile, _ context: WebContext) -> HTML {
        guard matter.standing.isFinal, context.viewer.role == .approver else { return .empty }
        let link = Link("依法删除个人信息", to: Address("desk", "matters", matter.key, "erasure"))
        return Section("个人信息", anchor: "personal", Points(["\(link)：办结以后，依个人信息保护法第四十七条"]).html).html
    }

    private func log(_ matter: MatterFile, _ place: Place) -> HTML {
        let corrects = place == .desk && matter.standing.mayCorrect
        return matter.log {
            Link($0.name, to: Address(place.rawValue, "matters", matter.key, "files", $0.digest)).html
        } other: {
            Link($0, to: Address(place.rawValue, "matters", $0)).html
        } correct: { entry in
            guard corrects, matter.procedure.correctable[entry.kind] != nil else { return nil }
            return Link("更正第\(entry.seq)项", to: CorrectionPages.address(matter.key, entry.seq)).html
        }
    }

    /// A file of the matter, for whoever may read an entry that holds it.
    private func attached(_ context: WebContext) async throws -> Response {
        let (key, digest) = (try context.segment("key"), try context.segment("digest"))
        do {
            let matter = try await matters.matter(key, for: .account(context.viewer), on: nil)
            return try files.response(digest, in: matter)
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    private func assignment(_ matter: MatterFile, _ context: WebContext, _ carried: HTML) async throws -> HTML {
        guard !matter.standing.isFinal else { return .empty }
        let officers = try await matters.officers(for: context.viewer)
        let options = [(value: "", title: "交回机关")] + officers.map { (value: String($0.account), title: $0.name) }
        let form = Form(
            to: Address("desk", "matters", matter.key, "assignee"),
            """
            \(carried)\(SelectField(FieldLabel("account", "交给"), options: options, chosen: ""))\
            \(TextField(FieldLabel("reason", "说明（选填）")))\(Button("分办", .secondary))
            """)
        return Section("分办", anchor: "assignment", form.html).html
    }

    /// The way to experts for this matter, for those who handle it.
    private func drawing(_ key: String, _ context: WebContext) -> HTML {
        guard TalentPages.keepers.answer(to: context.viewer) == .admitted else { return .empty }
        return Section(
            "专家", anchor: "experts",
            Buttons(
                LinkButton("抽取专家", to: Address("desk", "draws", "new", query: ["matter": key]), .secondary),
                LinkButton("本件的抽取", to: Address("desk", "draws", query: ["matter": key]), .quiet)
            ).html
        ).html
    }

    private func assign(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let key = try context.segment("key")
        do {
            try await matters.assign(
                key, to: sent.fields["account"].flatMap(Int64.init), because: sent.fields["reason"] ?? "", by: context.viewer)
            return see(Address("desk", "matters", key))
        } catch let problem as MatterProblem {
            if problem.kind == .unknown { throw WebError.notFound(problem.text) }
            return try await show(key, context, .desk, sent: ("", [:]), problem: problem)
        }
    }
}
