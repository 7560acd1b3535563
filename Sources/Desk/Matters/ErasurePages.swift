import Access
import Design
public import Hummingbird
import Law
import Markup
public import Web

/// Erases what is personal in a matter that has ended, on the decision of who approves there.
public struct ErasurePages: RouteSet {
    public let settings: SiteSettings
    let erasures: any ErasurePort

    public init(settings: SiteSettings, erasures: any ErasurePort) { (self.settings, self.erasures) = (settings, erasures) }

    public func addRoutes(to router: Router<WebContext>) {
        router.page(
            "/desk/matters/:key/erasure", who: .roles([.approver]), also: [.post: { request, context in try await erase(request, context) }]
        ) { _, context in try await show(context) }
    }

    private func show(
        _ context: WebContext, chosen: Set<String>? = nil, reason: String = "", problem: MatterProblem? = nil
    ) async throws -> Response {
        let key = try context.segment("key")
        let fields: [ErasableField]
        do { fields = try await erasures.personalFields(in: key, for: context.viewer) } catch let refusal as MatterProblem {
            throw Self.error(refusal)
        }
        let (kept, gone) = (fields.filter { $0.erased == nil }, fields.filter { $0.erased != nil })
        let heading = Heading("依法删除个人信息", line: [Number(key).html])
        let words = Notice(
            "删除以后不能恢复",
            """
            依个人信息保护法第四十七条。选中的内容连同它的校验盐一并删除，案卷里写作“已依法删除”；台账的校验值不变。\
            已经发出的文书依档案管理的规定保存，不在其内。
            """, tone: .caution)
        let refusal: HTML? = problem.map { Notice("没有删除", "<p>\($0.text)</p>", tone: .caution).html }
        let (_, token) = try context.person()
        let form: HTML =
            kept.isEmpty
            ? EmptyState("没有可以删除的个人信息").html
            : Form(
                to: Address("desk", "matters", key, "erasure"),
                """
                \(HiddenField(SentForm.tokenField, token.formToken))\
                \(CheckField(
                    FieldLabel("fields", "删除哪些"),
                    options: kept.map { CheckOption($0.code, "\($0.label)", hint: "\($0.day) \($0.event)") },
                    chosen: chosen ?? Set(kept.map(\.code))))\
                \(TextArea(FieldLabel("reason", "依据和理由"), value: reason, rows: 3, limit: 1000, isRequired: true))\(Button("删除", .urgent))
                """
            ).html
        let past: HTML? =
            gone.isEmpty
            ? nil
            : Section(
                "已经删除的", anchor: "erased", Points(gone.map { "\($0.label)（\($0.day) \($0.event)），\($0.erased?.description ?? "")删除" }).html
            ).html
        let crumbs = [Crumb("办件台", Address("desk")), Crumb(key, Address("desk", "matters", key)), Crumb("依法删除个人信息")]
        return respond(
            Page("依法删除个人信息 \(key)", current: Address("desk"), crumbs: crumbs, body: "\(heading)\(refusal)\(words)\(form)\(past)"),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func erase(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let key = try context.segment("key")
        let (fields, reason) = (sent.fields.all("fields"), sent.fields["reason"] ?? "")
        do {
            try await erasures.erase(fields, of: key, because: reason, by: context.viewer)
            return see(Address("desk", "matters", key, "erasure"))
        } catch let problem as MatterProblem {
            guard problem.kind == .refused else { throw Self.error(problem) }
            return try await show(context, chosen: Set(fields), reason: reason, problem: problem)
        }
    }

    private static func error(_ problem: MatterProblem) -> WebError {
        problem.kind == .forbidden ? WebError.forbidden(problem.text) : WebError.notFound(problem.text)
    }
}
