import Access
import Design
import HTTPTypes
public import Hummingbird
import Indicator
import Law
import Markup
import Procedure
public import Web

/// Random inspections of files inside: the list is locked before the seed is told, and each file that was drawn is gone through point by point.
public struct InspectionDesk: RouteSet {
    public let settings: SiteSettings
    let inspections: any InspectionPort

    public init(settings: SiteSettings, inspections: any InspectionPort) { (self.settings, self.inspections) = (settings, inspections) }

    private static let readers = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])
    private static let inspectors = Who.roles([.officer, .reviewer, .approver, .supervisor])
    private static let home = Address("desk", "inspections")
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/inspections", who: Self.readers) { request, context in try await list(request, context) }
        router.page(
            "/desk/inspections/new", who: Self.inspectors, also: [.post: { request, context in try await commit(request, context) }]
        ) { _, context in try form(context, nil, nil) }
        router.page("/desk/inspections/:key", who: Self.readers) { _, context in try await one(context, nil) }
        router.act("/desk/inspections/:key/reveal", who: Self.inspectors) { request, context in
            try await act(request, context) { key, _, who in try await inspections.reveal(key, by: who) }
        }
        router.act("/desk/inspections/:key/close", who: Self.inspectors) { request, context in
            try await act(request, context) { key, words, who in try await inspections.close(key, saying: words, by: who) }
        }
        router.act("/desk/inspections/:key/void", who: Self.inspectors) { request, context in
            try await act(request, context) { key, words, who in try await inspections.void(key, because: words, by: who) }
        }
        router.page(
            "/desk/inspections/:key/files/:matter", who: Self.inspectors,
            also: [.post: { request, context in try await score(request, context) }]
        ) { _, context in try await sheet(context, nil, nil) }
    }

    private func crumbs(_ title: String, _ between: Crumb...) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("办件台", Address("desk")), Crumb("案卷抽查", Self.home)] + between + [Crumb(title)]
    }

    private func summary(_ faults: IndicatorFaults?) -> ErrorSummary { ErrorSummary((faults?.all ?? []).map { ($0.text, $0.field) }) }

    // MARK: The list

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        let (total, found) = try await inspections.inspections(offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let begin: HTML =
            inspections.mayInspect(try context.person().signedIn)
            ? Buttons(LinkButton("新的抽查", to: Address("desk", "inspections", "new"))).html : .empty
        let body: HTML = """
            \(Heading("案卷抽查", line: [HTML(plain: "共 \(total.grouped) 次")]))\(begin)\
            \(InspectionParts.list(found, total: total, names: inspections.authorityName) { Address("desk", "inspections", $0.key) })\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Self.home))
            """
        let way = [Crumb("首页", Address()), Crumb("办件台", Address("desk")), Crumb("案卷抽查")]
        return respond(Page("案卷抽查 · 办件台", current: Address("desk"), crumbs: way, body: body))
    }

    // MARK: A new one

    private func form(_ context: WebContext, _ sent: QueryItems?, _ faults: IndicatorFaults?) throws -> Response {
        let (signedIn, token) = try context.person()
        guard inspections.mayInspect(signedIn) else { throw WebError.forbidden("案卷抽查由上级机关办理。") }
        func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
            FieldLabel(name, title, hint: hint, error: faults?.all.first { $0.field == name }?.text)
        }
        let fields: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(label("purpose", "名称", hint: "会公开，例如 2026年上半年处罚案卷抽查"), value: sent?["purpose"] ?? "", isRequired: true))\
            \(CheckField(label("procedures", "哪些程序"), options: inspections.procedures.map { CheckOption($0.code, $0.title) }, chosen: Set(sent?.all("procedures") ?? [])))\
            \(CheckField(label("areas", "哪些市"), options: inspections.cities.map { CheckOption($0.code, $0.name) }, chosen: Set(sent?.all("areas") ?? [])))\
            \(DayRangeField(label("closed", "办结的期间"), first: sent?["closed-from"] ?? "", last: sent?["closed-to"] ?? ""))\
            \(TextField(label("count", "抽几件"), value: sent?["count"] ?? "10", kind: .number, width: .short, isRequired: true))\
            \(Button("锁定名单，登记承诺"))
            """
        let body: HTML = """
            \(Heading("新的抽查"))\(Lead("先锁定名单并公布对随机种子的承诺，再揭示种子。任何人都可以用公布的种子重新计算。"))\
            \(summary(faults))\(Form(to: Address("desk", "inspections", "new"), fields))
            """
        return respond(
            Page("新的抽查", current: Address("desk"), crumbs: crumbs("新的抽查"), body: body),
            status: faults == nil ? .ok : .unprocessableContent)
    }

    private func commit(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context).fields
        do {
            guard let first = LocalDate(written: sent["closed-from"] ?? ""), let last = LocalDate(written: sent["closed-to"] ?? "") else {
                throw IndicatorFaults("请写明办结的期间，例如 2026-01-01 至 2026-06-30。", at: "closed")
            }
            let terms = InspectionTerms(
                procedures: sent.all("procedures").sorted(), first: first, last: last, areas: sent.all("areas").sorted(),
                count: sent["count"].flatMap(Int.init) ?? 0)
            let key = try await inspections.commit(terms, purpose: sent["purpose"] ?? "", by: try context.person().signedIn)
            return see(Address("desk", "inspections", key))
        } catch let faults as IndicatorFaults { return try form(context, sent, faults) }
    }

    // MARK: One

    private func one(_ context: WebContext, _ faults: IndicatorFaults?) async throws -> Response {
        let key = try context.segment("key")
        let (signedIn, token) = try context.person()
        guard let inspection = try await inspections.inspection(key) else { throw WebError.notFound("没有这次抽查：\(key.prefix(40))。") }
        let parts = InspectionParts(inspection, names: inspections.authorityName)
        let acts = inspections.mayInspect(signedIn) ? self.acts(inspection, HiddenField(SentForm.tokenField, token.formToken).html) : .empty
        let body: HTML = """
            \(parts.heading)\(summary(faults))\(parts.check)\(parts.facts)\(parts.results)\
            \(parts.table { Address("desk", "inspections", key, "files", $0) })\(acts)\
            <p>\(Link("公开的页面：任何人都可以核对", to: Address("inspections", key)))</p>
            """
        return respond(
            Page(inspection.purpose, current: Address("desk"), crumbs: crumbs(inspection.purpose), body: body),
            status: faults == nil ? .ok : .unprocessableContent)
    }

    private func acts(_ inspection: Inspection, _ hidden: HTML) -> HTML {
        func form(_ act: String, _ title: String, _ label: String?) -> HTML {
            let words: HTML =
                label.map { TextArea(FieldLabel("words", $0, id: "words-\(act)"), rows: 3, isRequired: true).html } ?? .empty
            return Form(
                to: Address("desk", "inspections", inspection.key, act),
                "\(hidden)\(words)\(Button(title, act == "void" ? .urgent : .primary))"
            ).html
        }
        let void = Disclosure("作废这次抽查", form("void", "作废", "理由（会公开）")).html
        switch inspection.state {
        case .committed: return Section("办理", "\(form("reveal", "揭示种子，抽取", nil))\(void)").html
        case .drawn: return Section("办理", "\(form("close", "公布结果", "结论（会公开）"))\(void)").html
        case .closed, .void: return .empty
        }
    }

    private func act(
        _ request: Request, _ context: WebContext, _ move: (String, String, SignedIn) async throws -> Void
    ) async throws -> Response {
        let sent = try await SentForm(request, context).fields
        let key = try context.segment("key")
        do {
            try await move(key, sent["words"] ?? "", try context.person().signedIn)
            return see(Address("desk", "inspections", key))
        } catch let faults as IndicatorFaults { return try await one(context, faults) }
    }

    // MARK: One file

    private func sheet(_ context: WebContext, _ sent: QueryItems?, _ faults: IndicatorFaults?) async throws -> Response {
        let (key, matter) = (try context.segment("key"), try context.segment("matter"))
        let (signedIn, token) = try context.person()
        let sheet: InspectionSheet
        do { sheet = try await inspections.sheet(of: matter, in: key, for: signedIn) } catch let faults as IndicatorFaults {
            throw WebError.forbidden(faults.all.first?.text ?? "不能评查这个案卷。")
        }
        let before = sheet.inspection.files.first { $0.matter == matter }
        let points = sheet.points.map { point -> HTML in
            if let found = sheet.computed[point.code] {
                return "<p>\(point.title)（\(String(point.weight)) 分，\(point.citation)）：\(found.title)（由案卷条目算出）</p>"
            }
            return ChoiceField(
                FieldLabel(
                    point.code, "\(point.title)（\(String(point.weight)) 分）", hint: point.citation,
                    error: faults?.all.first { $0.field == point.code }?.text),
                options: CheckFinding.allCases.map { (value: $0.rawValue, title: $0.title) },
                chosen: sent?[point.code] ?? before?.findings[point.code]?.rawValue
            ).html
        }.joined()
        let entries = sheet.entries.map { entry in
            Disclosure(
                "\(entry.day) \(entry.title)", Facts(entry.lines.map { Fact($0.label, HTML(plain: $0.words)) }).html
            ).html
        }.joined()
        let form = Form(
            to: Address("desk", "inspections", key, "files", matter),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(points)\
            \(TextArea(FieldLabel("note", "说明", error: faults?.all.first { $0.field == "note" }?.text), value: sent?["note"] ?? before?.note ?? "", rows: 4))\
            \(Button("登记评查结果"))
            """)
        let body: HTML = """
            \(Heading("评查 \(matter)", line: [HTML(plain: sheet.procedure), HTML(plain: sheet.authority)]))\(summary(faults))\
            \(Section("案卷", entries))\(Section("评查", form.html))
            """
        return respond(
            Page(
                "评查 \(matter)", current: Address("desk"),
                crumbs: crumbs("评查 \(matter)", Crumb(sheet.inspection.purpose, Address("desk", "inspections", key))), body: body),
            status: faults == nil ? .ok : .unprocessableContent)
    }

    private func score(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context).fields
        let (key, matter) = (try context.segment("key"), try context.segment("matter"))
        let signedIn = try context.person().signedIn
        do {
            let points = try await inspections.sheet(of: matter, in: key, for: signedIn).points
            let judged = Dictionary(
                points.compactMap { point in sent[point.code].flatMap(CheckFinding.init).map { (point.code, $0) } }
            ) { first, _ in first }
            try await inspections.score(matter, in: key, judged: judged, note: sent["note"] ?? "", by: signedIn)
            return see(Address("desk", "inspections", key))
        } catch let faults as IndicatorFaults { return try await sheet(context, sent, faults) }
    }
}
