import Access
import Design
public import Hummingbird
import Markup
import Procedure
public import Web

/// Corrects one field of an entry that was written down wrongly: choose the field, see what stands, type what is right, and why.
public struct CorrectionPages: RouteSet {
    public let settings: SiteSettings
    let matters: any MatterPort

    public init(settings: SiteSettings, matters: any MatterPort) { (self.settings, self.matters) = (settings, matters) }

    public func addRoutes(to router: Router<WebContext>) {
        router.page(
            "/desk/matters/:key/entries/:entry/correction", who: .roles([.officer, .approver]),
            also: [.post: { request, context in try await file(request, context) }]
        ) { request, context in try await show(context, field: try QueryItems(request)["field"]) }
    }

    static func address(_ key: String, _ entry: Int, field: String? = nil) -> Address {
        Address(segments: ["desk", "matters", key, "entries", "\(entry)", "correction"], query: ["field": field])
    }

    private func number(_ context: WebContext) throws -> Int {
        let text = try context.segment("entry")
        guard let number = Int(text) else { throw WebError.notFound("案卷里没有第\(text.prefix(20))项。") }
        return number
    }

    private func show(
        _ context: WebContext, field: String?, sent: [String: [String]]? = nil, problem: MatterProblem? = nil
    ) async throws -> Response {
        let (key, seq) = (try context.segment("key"), try number(context))
        let target = try await target(key, seq, context)
        let (matter, fields) = (target.matter, target.fields)
        let chosen = fields.first { $0.name == field } ?? (fields.count == 1 ? fields.first : nil)
        let crumbs = [Crumb("办件台", Address("desk")), Crumb(key, Address("desk", "matters", key)), Crumb("更正")]
        let title = "更正第\(seq)项：\(matter.title(of: target.entry))"
        let rule = Quiet("案卷条目不改动：更正记在后面，原来写的仍然看得到，由这一栏起算的时限重新计算。更正不改变办理的结果；会改变结果的，请依法撤销、变更或者重新办理。")
        let body: HTML = """
            \(summary(problem))\(Heading(title, line: [Number(key).html, "<time>\(target.entry.day)</time>"]))\(rule)\
            \(choice(of: fields, in: target, chosen: chosen))\(try chosen.map { try form($0, target, context, sent, problem) })
            """
        let status: HTTPResponse.Status = problem == nil ? .ok : problem?.kind == .stale ? .conflict : .unprocessableContent
        return respond(Page("\(title) \(key)", current: Address("desk"), crumbs: crumbs, body: body), status: status)
    }

    /// An entry that may be corrected, with its file.
    private struct Target {
        let matter: MatterFile
        let entry: FileEntry
        let fields: [FieldOutline]

        /// What a field says now.
        func stands(_ field: FieldOutline) -> FieldValue? {
            let last = matter.corrections.last { $0.entry == entry.seq && $0.field.name == field.name }
            return last.map(\.holds) ?? entry.values[field.name]
        }
    }

    private func target(_ key: String, _ seq: Int, _ context: WebContext) async throws -> Target {
        let matter: MatterFile
        do {
            matter = try await matters.matter(key, for: .account(context.viewer), on: Self.address(key, seq).description)
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
        guard matter.standing.mayCorrect else { throw WebError.forbidden("只有办理机关的承办人和审批人能够更正案卷。") }
        guard let entry = matter.entries.first(where: { $0.seq == seq }), let fields = matter.procedure.correctable[entry.kind] else {
            throw WebError.notFound("案卷里没有可以更正的第\(seq)项。")
        }
        return Target(matter: matter, entry: entry, fields: fields)
    }

    private func summary(_ problem: MatterProblem?) -> HTML {
        guard let problem else { return .empty }
        guard !problem.faults.isEmpty else { return Notice("没有更正，案卷没有改变", "<p>\(problem.text)</p>", tone: .urgent).html }
        // Only what is typed on the page has a place there to go to.
        return ErrorSummary(problem.faults.map { ($0.text, Self.typedNames.contains($0.field) ? $0.field : "") }).html
    }

    private static let typedNames: Set = ["value", "blank", "reason"]

    private func choice(of fields: [FieldOutline], in target: Target, chosen: FieldOutline?) -> HTML {
        let rows: [[HTML]] = fields.map { field in
            let stands = target.stands(field).map { HTML(plain: field.words($0)) } ?? "没有填写"
            let link: HTML =
                field.name == chosen?.name
                ? HTML(plain: field.label)
                : Link(field.label, to: Self.address(target.matter.key, target.entry.seq, field: field.name)).html
            return [link, stands]
        }
        return Table(id: "fields", caption: "选择更正哪一栏", columns: [.init("栏目"), .init("现在的内容")], rows: rows).html
    }

    private func form(
        _ field: FieldOutline, _ target: Target, _ context: WebContext, _ sent: [String: [String]]?, _ problem: MatterProblem?
    ) throws -> HTML {
        let (_, token) = try context.person()
        // Only what may be left blank can have been filled in by mistake.
        let others = (target.matter.procedure.events[EntryCorrected.kind]?.fields ?? []).filter {
            $0.name == "reason" || ($0.name == "blank" && field.need == .optional)
        }
        let standing = target.stands(field).map { ["value": [field.typed($0)]] } ?? [:]
        let fields = EventForm([field.correcting] + others, typed: sent ?? standing, faults: problem?.faults ?? [])
        let form = Form(
            to: Self.address(target.matter.key, target.entry.seq),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("form", SecretToken().text))\
            \(HiddenField("seen", "\(target.matter.last)"))\(HiddenField("field", field.name))\(fields.html)\(Button("更正"))
            """)
        return Section("更正“\(field.label)”", anchor: "correction", form.html).html
    }

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (key, seq) = (try context.segment("key"), try number(context))
        let typed = Dictionary(uniqueKeysWithValues: Self.typedNames.map { ($0, sent.fields.all($0)) })
        let event = SentEvent(
            EntryCorrected.kind, typed.merging(["entry": ["\(seq)"], "field": sent.fields.all("field")]) { typed, _ in typed },
            key: sent.fields["form"], seen: sent.fields["seen"].flatMap(Int.init))
        do {
            try await matters.file(event, in: key, by: .account(context.viewer))
            return see(Address("desk", "matters", key))
        } catch let problem as MatterProblem {
            switch problem.kind {
            case .unknown: throw WebError.notFound(problem.text)
            case .forbidden: throw WebError.forbidden(problem.text)
            case .refused, .stale: return try await show(context, field: sent.fields["field"], sent: typed, problem: problem)
            }
        }
    }
}
