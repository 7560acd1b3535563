import Access
import ClaimChart
import Design
import HTTPTypes
public import Hummingbird
import Law
import Markup
public import Plan
import Register
public import Web

/// Patent early warning 专利侵权预警: my product, feature by feature, against the claims of patents. What is typed comes by POST, stands in no
/// address and no log, and is not kept.
public struct PatentWarningPages: RouteSet {
    private static let scenario = "侵权预警：填产品的特征，逐项对照权利要求，失效的另外列出；填错的留在原处，地址里没有产品"
    public static let serves = [
        Serving("3.8-5", by: .page("/patent-warning", "专利侵权预警"), lacks: "重点技术的专利文献分析报告；外观设计的比对", scenario: scenario)
    ]

    public let settings: SiteSettings
    let warning: any PatentWarningPort

    public init(settings: SiteSettings, warning: any PatentWarningPort) { (self.settings, self.warning) = (settings, warning) }

    static let home = Address("patent-warning")
    static let chart = Address("patent-warning", "chart")
    static let keep = Address("patent-warning", "keep")
    /// The form that the buttons of the page send.
    static let form = "warning-form"

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/patent-warning", who: .anyone, also: [.post: { request, context in try await answer(request, context) }]) {
            _, context in
            let token = context.token ?? SecretToken()
            let body: HTML = """
                \(Lead("把自己的产品、方法写成一行一个特征，和登记簿里发明、实用新型的权利要求逐项比对。"))\
                \(PatentWarningForm(PatentWarningTyped(), token, []).html)\(Self.promise)\(Quiet("\(PatentWarningReport.limits)"))
                """
            return sent(Self.titled("专利侵权预警", body), token, context)
        }
        router.act("/patent-warning/chart", who: .anyone) { request, context in try await chart(request, context) }
        router.act("/patent-warning/keep", who: .signedIn) { request, context in try await keep(request, context) }
    }

    /// Said wherever a product is typed.
    static let promise: HTML = Notice(
        "您写的内容不保存、不入日志", "<p>特征只用来算这一次的结果，不写进地址，不留底。要留存的，登录以后存为预警分析，只有您和办理的人看得到。</p>"
    ).html

    static func titled(_ title: String, _ content: HTML, crumb: String? = nil) -> Page {
        Page(
            title, current: home,
            crumbs: [Crumb("首页", Address())] + (crumb.map { [Crumb("专利侵权预警", home), Crumb($0)] } ?? [Crumb("专利侵权预警")]),
            body: "\(Heading(title))\(content)")
    }

    /// A form is bound to the cookie of the browser, and what the page shows is nobody else's.
    private func sent(_ page: Page, _ token: SecretToken, _ context: WebContext, status: HTTPResponse.Status = .ok) -> Response {
        var response = respond(page, status: status)
        response.headers[.cacheControl] = "no-store"
        if context.token == nil { SessionCookie.set(token, on: &response, isSecure: settings.isSecure) }
        return response
    }

    /// What was sent, and the question it makes; a refusal comes back with all that was typed.
    private func read(
        _ request: Request, _ context: WebContext, _ work: (PatentWarningTyped, PatentWarningQuestion, SecretToken) async throws -> Response
    ) async throws -> Response {
        let form = try await SentForm(request, context)
        let typed = PatentWarningTyped(form.fields)
        let token = context.token ?? SecretToken()
        let question: PatentWarningQuestion
        do { question = try typed.question } catch {
            let body: HTML = "\(ErrorSummary(error.faults))\(PatentWarningForm(typed, token, error.faults).html)\(Self.promise)"
            return sent(Self.titled("专利侵权预警", body), token, context, status: .unprocessableContent)
        }
        try context.charge(5)
        return try await work(typed, question, token)
    }

    private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        try await read(request, context) { typed, question, token in
            let report = try await warning.warn(question)
            let sheet = PatentWarningSheet(report, canKeep: context.signedIn != nil)
            return sent(
                Self.titled(
                    "专利侵权预警",
                    "\(sheet.html)\(Section("改一改再比", anchor: "again", "\(PatentWarningForm(typed, token, []).html)\(Self.promise)"))"),
                token, context)
        }
    }

    private func chart(_ request: Request, _ context: WebContext) async throws -> Response {
        try await read(request, context) { typed, question, token in
            guard let candidate = try await warning.chart(question, of: typed.chart) else {
                throw WebError.notFound("登记簿里没有这件专利：\(typed.chart.prefix(40))。")
            }
            let sheet = ClaimChartSheet(candidate, question, on: settings.today())
            if typed.isTable { return CommaTable(sheet.cells).response(named: "claim-chart.csv") }
            let again: HTML = Form(
                to: Self.home, id: Self.form,
                """
                \(HiddenField(SentForm.tokenField, token.formToken))\(typed.hidden)\(HiddenField("patent", candidate.key))\
                \(HiddenField("chart", candidate.key))\
                \(Buttons(all: buttons(context)))
                """
            ).html
            return sent(Self.titled("权利要求对照表", "\(sheet.html)\(again)", crumb: candidate.key), token, context)
        }
    }

    private func buttons(_ context: WebContext) -> [any Component] {
        let own: [any Component] = context.signedIn == nil ? [] : [Button("存为预警分析", to: Self.keep)]
        return own + [Button("下载对照表（CSV）", .secondary, to: Self.chart, sending: ("as", "csv")), Button("回到全部结果", .secondary)]
    }

    /// The comparison as it would be filed: shown once more, then carried into the form of the procedure.
    private func keep(_ request: Request, _ context: WebContext) async throws -> Response {
        try await read(request, context) { typed, question, token in
            var candidates: [PatentCandidate] = []
            for key in typed.patents.prefix(Carried.most) {
                if let candidate = try await warning.chart(question, of: key) { candidates.append(candidate) }
            }
            let carried = Carried(question, candidates)
            let more: HTML = typed.patents.count > Carried.most ? Quiet("一次至多带入 \(Carried.most) 件，其余的没有带入。").html : .empty
            let body: HTML = """
                \(Lead("下面的内容带入“专利侵权预警分析”的申请，可以修改、补充以后再提交。现在还没有保存。"))\(carried.html)\(more)\
                \(Form(to: Address("apply", Carried.procedure), "\(HiddenField(SentForm.tokenField, token.formToken))\(carried.hidden)\(Button("打开申请表"))"))
                """
            return sent(Self.titled("存为预警分析", body, crumb: "存为预警分析"), token, context)
        }
    }
}
