import Access
import Credit
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import Web

extension CreditPages {
    private static let rulesHome = home.below("rules")

    /// Every set of rules with its source, what it holds, and who entered and confirmed it.
    func rulesPage(_ context: WebContext, _ faults: Faults) async throws -> Response {
        var sections: [HTML] = []
        for statement in try await credit.statements().reversed() { sections.append(try await section(statement, context)) }
        let body: HTML = """
            \(ErrorSummary(faults.all))\(Heading("信用评价的规则"))\
            \(Lead("分值、期限和等级的界限由管理员按文件录入，写明出处；由另一人核对原文以后才算数。没有核实以前，信用信息照样公开，不评定等级。"))\
            \(sections)
            """
        return respond(
            Page("评价规则", crumbs: crumbs("评价规则", Crumb("信用信息", Self.home)), body: body), status: faults.isEmpty ? .ok : .unprocessableContent
        )
    }

    private func section(_ statement: CreditRuleStatement, _ context: WebContext) async throws -> HTML {
        let rules = statement.rules
        var facts = [
            Fact("出处", HTML(plain: rules.source)),
            Fact("施行", "<time>\(rules.since)</time>\(rules.until.map { " 至 <time>\($0)</time>" as HTML })"),
            Fact("基础分", HTML(plain: rules.base?.description ?? "没有读到")),
            Fact("加分的上限", HTML(plain: rules.bonusCap?.description ?? (rules.base == nil ? "没有读到" : "不设上限"))),
            Fact("等级", HTML(plain: rules.levels.isEmpty ? "没有读到" : rules.levels.map(Self.words).joined(separator: "；"))),
            Fact("异议审查期间", rules.freezesContested ? "暂不计分" : "照常计分"),
        ]
        if let months = rules.repairAgainAfterMonths { facts.append(Fact("两次修复之间", HTML(plain: "至少 \(months) 个月"))) }
        if let day = statement.recorded {
            facts.append(Fact("录入", "\(try await credit.name(ofActor: statement.actor))，<time>\(day)</time>"))
        }
        for (title, mark) in [("核实", statement.confirmed), ("撤回", statement.withdrawn)] {
            if let mark {
                facts.append(Fact(title, "\(try await credit.name(ofActor: mark.actor))，<time>\(mark.day)</time>：\(mark.reason)"))
            }
        }
        let rows: [[HTML]] = rules.items.map { item in
            [
                HTML(plain: item.title), HTML(plain: item.subject.title), HTML(plain: item.direction.title),
                HTML(plain: item.points?.description ?? "没有读到"), HTML(plain: item.validMonths.map { "\($0) 个月" } ?? "—"),
                HTML(plain: item.repairableAfterMonths.map { "\($0) 个月" } ?? "—"), HTML(plain: item.forces ?? ""), HTML(plain: item.basis),
                HTML(plain: item.evidence.title), HTML(plain: item.catalogue ?? "没有写"),
            ]
        }
        let table = Table(
            id: "rules-\(rules.id)-\(statement.seq)", caption: "事项，共 \(rows.count) 项",
            columns: [
                .init("事项"), .init("对象"), .init("方向"), .init("分值", isFigure: true), .init("有效"), .init("可以修复"), .init("直接评级"), .init("依据"),
                .init("依据是否核实"), .init("信用信息目录"),
            ], rows: rows, .dense)
        let standing =
            statement.withdrawn != nil
            ? Tag("已撤回") : statement.confirmed != nil ? Tag("已核实", .good) : Tag(rules.standing.title, .waiting)
        return Section(
            "\(rules.title)（\(rules.since) 起）",
            "\(standing)\(Facts(facts))\(Disclosure("事项和分值", table.html))\(try acts(statement, context))"
        ).html
    }

    private static func words(_ level: CreditLevel) -> String { "\(level.code)：\(level.from) 分以上" + (level.needsBonus ? "，须有加分" : "") }

    private func acts(_ statement: CreditRuleStatement, _ context: WebContext) throws -> HTML {
        let (_, token) = try context.person()
        let address = Self.rulesHome.below(statement.rules.id)
        func form(_ act: String, _ title: String, _ hint: String, _ manner: Button.Manner) -> HTML {
            Form(
                to: address.below(act),
                """
                \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("entry", String(statement.seq)))\
                \(TextField(FieldLabel("reason", "理由", hint: hint, id: "\(act)-\(statement.seq)"), isRequired: true))\(Button(title, manner))
                """
            ).html
        }
        let isKeeper = Self.ruleKeepers.answer(to: context.viewer) == .admitted
        guard statement.seq > 0 else {
            return isKeeper ? Buttons(LinkButton("按文件录入分值", to: address, .secondary)).html : .empty
        }
        guard statement.withdrawn == nil else { return .empty }
        if isKeeper { return form("withdraw", "撤回这套规则", "记入台账", .urgent) }
        let isOpen = statement.confirmed == nil && statement.rules.standing == .unconfirmed
        guard isOpen, Self.ruleCheckers.answer(to: context.viewer) == .admitted else { return .empty }
        return form("confirm", "与原文核对无误", "写明核对了哪份文本；录入的人不能核实", .primary)
    }

    /// Confirms or takes back a set of rules.
    func mark(
        _ request: Request, _ context: WebContext, _ act: (String, Int, SignedIn, String) async throws -> Void
    ) async throws -> Response {
        let sent = try await SentForm(request, context)
        let id = try context.segment("rules")
        do {
            try await act(id, sent.fields["entry"].flatMap(Int.init) ?? 0, try context.person().signedIn, sent.fields["reason"] ?? "")
            return see(Self.rulesHome)
        } catch let refusal as CreditRefusal {
            return try await rulesPage(context, Faults(refusal))
        }
    }

    // MARK: Entering

    func rulesForm(_ context: WebContext) async throws -> Response {
        let template = try await template(context)
        return respond(try rulesForm(template, CreditRulesForm.typed(template), Faults(), context))
    }

    func enterRules(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let template = try await template(context)
        let names = CreditRulesForm.typed(template).keys
        var typed = Dictionary(uniqueKeysWithValues: names.map { ($0, sent.fields.all($0)) })
        let reason = sent.fields["reason"] ?? ""
        do {
            try await credit.enterRules(typed, over: template.id, by: try context.person().signedIn, because: reason)
            return see(Self.rulesHome)
        } catch let refusal as CreditRefusal {
            typed["reason"] = [reason]
            return respond(try rulesForm(template, typed, Faults(refusal), context), status: .unprocessableContent)
        }
    }

    /// The rules of the region's folder, whose items are filled in.
    private func template(_ context: WebContext) async throws -> CreditRules {
        let id = try context.segment("rules")
        guard let found = try await credit.statements().first(where: { $0.seq == 0 && $0.rules.id == id }) else {
            throw WebError.notFound("没有这套规则。")
        }
        return found.rules
    }

    private func rulesForm(
        _ template: CreditRules, _ typed: [String: [String]], _ faults: Faults, _ context: WebContext
    ) throws -> Page {
        let (_, token) = try context.person()
        func field(_ name: String, _ title: String, _ hint: String? = nil, _ kind: TextField.Kind = .text) -> HTML {
            TextField(
                FieldLabel(name, title, hint: hint, error: faults[name]), value: typed[name]?.first ?? "", kind: kind,
                width: kind == .date ? .short : .middle
            ).html
        }
        let items: HTML = template.items.map { item -> HTML in
            let fields: HTML = """
                \(field("points.\(item.code)", "\(item.direction.title)的分值"))\(field("valid.\(item.code)", "有效几个月", "不写的，修复以前一直算"))\
                \(field("repair.\(item.code)", "几个月后可以申请修复"))\(field("forces.\(item.code)", "直接评为哪一级"))\
                \(field("catalogue.\(item.code)", "列在信用信息目录的哪一项", "全国公共信用信息基础目录，或者依法制定的地方目录；计分的必填"))
                """
            return Disclosure(
                "\(item.title)（\(item.subject.title)，\(item.basis)）",
                isOpen: ["points", "valid", "repair", "forces", "catalogue"].contains { faults["\($0).\(item.code)"] != nil }, fields
            )
            .html
        }.joined()
        let content: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(field("source", "数字出自哪里", "文件、文号、条次或者附件"))\(field("since", "施行日", nil, .date))\(field("until", "末日（选填）", nil, .date))\
            \(field("base", "基础分"))\(field("bonusCap", "加分最多算几分（选填）"))\
            \(TextArea(FieldLabel("levels", "等级", hint: "每行一级：等级、最低分；要有加分才到的再写“加分”", error: faults["levels"]), value: typed["levels"]?.first ?? "", rows: 5))\
            \(ChoiceField(FieldLabel("freezes", "异议审查期间暂不计分"), options: [(value: "是", title: "是"), (value: "否", title: "否")], chosen: typed["freezes"]?.first ?? "否"))\
            \(field("repairAgain", "两次修复之间至少几个月（选填）"))\(Section("各个事项", items))\
            \(field("reason", "录入的依据", "手上是哪份文本；记入台账"))\(Button("录入，待另一人核实"))
            """
        return Page(
            "录入评价规则", crumbs: crumbs("录入", Crumb("信用信息", Self.home), Crumb("评价规则", Self.rulesHome)),
            body: "\(ErrorSummary(faults.all))\(Heading("录入评价规则：\(template.title)"))\(Form(to: Self.rulesHome.below(template.id), content))"
        )
    }
}
