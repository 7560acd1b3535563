import Access
import Design
import HTTPTypes
import Hummingbird
import Indicator
import Law
import Markup
import Plan
import Web

extension IndicatorDesk {
    func targets(_ request: Request, _ context: WebContext) async throws -> Response {
        try await targetPage(try indicator(context), context, nil, Faults())
    }

    func setTarget(_ request: Request, _ context: WebContext) async throws -> Response {
        let indicator = try indicator(context)
        let sent = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        var faults = Faults()
        let year = sent["year"].flatMap(Int.init)
        if year == nil { faults.add("请填写四位数的年份。", at: "year") }
        let tenths = Target.tenths(typed: sent["value"] ?? "")
        if tenths == nil { faults.add("目标值是不小于 0 的数，至多一位小数，例如 95 或者 95.5。", at: "value") }
        let comparison = Quantity.Comparison(rawValue: sent["comparison"] ?? "")
        if comparison == nil { faults.add("请选择至少、至多还是恰好。", at: "comparison") }
        guard faults.isEmpty, let year, let tenths, let comparison else {
            return try await targetPage(indicator, context, sent, faults)
        }
        do {
            let target = Target(
                indicator.code, year: year, area: sent["area"], comparison, tenths: tenths, setBy: sent["setBy"] ?? "",
                instrument: sent["instrument"] ?? "")
            try await evaluations.setTarget(target, by: signedIn)
            return see(Address("desk", "indicators", indicator.code, "targets"))
        } catch let refusal as IndicatorFaults { return try await targetPage(indicator, context, sent, refusal.faults) }
    }

    func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let indicator = try indicator(context)
        let sent = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        do {
            guard let year = sent["year"].flatMap(Int.init) else { throw IndicatorFaults("没有写明撤回哪一年的目标。") }
            try await evaluations.withdrawTarget(
                of: indicator, year: year, area: sent["area"], by: signedIn, because: sent["reason"] ?? "")
            return see(Address("desk", "indicators", indicator.code, "targets"))
        } catch let refusal as IndicatorFaults {
            return try await targetPage(indicator, context, nil, Faults(refusal.all.map(\.text).joined(separator: "")))
        }
    }

    private func targetPage(_ indicator: Indicator, _ context: WebContext, _ typed: QueryItems?, _ faults: Faults) async throws -> Response
    {
        let (signedIn, token) = try context.person()
        let areas = evaluations.areas(for: signedIn)
        let standing = try await indicators.targets(of: indicator)
        let carried = HiddenField(SentForm.tokenField, token.formToken).html
        let form: HTML =
            areas.isEmpty
            ? Notice("您不能设定目标", "<p>目标由全区的或者各市的领导和管理员设定；您现在的身份没有写明所在的市。</p>", tone: .caution).html
            : form(indicator, areas, carried, typed, faults)
        let body: HTML = """
            \(Heading("\(indicator.name)的目标"))\(Lead("目标写明由谁提出、依据哪份文件，记入台账并公开。同一年、同一地区再设一次，就替换以前的；以前的留在台账里。"))\
            \(ErrorSummary(faults.all))\(form)\(list(indicator, standing, areas, carried))\(history(try await evaluations.history(of: indicator)))
            """
        return respond(
            Page(
                "\(indicator.name)的目标", current: Address("desk"),
                crumbs: crumbs(context, "目标", Crumb(indicator.name, Address("desk", "indicators", indicator.code))), body: body),
            status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func form(
        _ indicator: Indicator, _ areas: [(code: String?, name: String)], _ carried: HTML, _ typed: QueryItems?, _ faults: Faults
    ) -> HTML {
        func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
            FieldLabel(name, title, hint: hint, error: faults[name])
        }
        let better: Quantity.Comparison = indicator.direction == .down ? .atMost : .atLeast
        return Form(
            to: Address("desk", "indicators", indicator.code, "targets"),
            """
            \(carried)\(TextField(label("year", "年份"), value: typed?["year"] ?? String(settings.today().year), kind: .number, width: .short, isRequired: true))\
            \(SelectField(label("area", "地区"), options: areas.map { (value: $0.code ?? "", title: $0.name) }, chosen: typed?["area"] ?? ""))\
            \(SelectField(label("comparison", "要求"), options: [(value: "at-least", title: "至少"), (value: "at-most", title: "至多"), (value: "exactly", title: "恰好")], chosen: typed?["comparison"] ?? better.rawValue))\
            \(TextField(label("value", "目标值", hint: "至多一位小数"), value: typed?["value"] ?? "", width: .short, isRequired: true, unit: indicator.unit.title))\
            \(TextField(label("setBy", "谁提出的", hint: "提出目标的机关"), value: typed?["setBy"] ?? "", width: .middle, isRequired: true))\
            \(TextField(label("instrument", "依据", hint: "文件的名称和文号"), value: typed?["instrument"] ?? "", isRequired: true))\(Button("设定目标"))
            """
        ).html
    }

    private func list(_ indicator: Indicator, _ standing: [Target], _ areas: [(code: String?, name: String)], _ carried: HTML) -> HTML {
        let rows: [[HTML]] = standing.map { target in
            let isOwn = areas.contains { $0.code == target.area }
            let act: HTML = isOwn ? Disclosure("撤回", withdrawal(indicator, target, carried)).html : .empty
            return [
                "\(String(target.year)) 年", HTML(plain: target.area.map { indicators.placeName($0, .area) } ?? "全区"),
                HTML(plain: target.words(indicator.unit)), HTML(plain: target.setBy), HTML(plain: target.instrument), act,
            ]
        }
        return Section(
            "现在的目标", anchor: "standing",
            Table(
                id: "targets", caption: "共 \(standing.count) 个",
                columns: [.init("年份"), .init("地区"), .init("目标"), .init("谁提出的"), .init("依据"), .init("撤回")], rows: rows,
                empty: EmptyState("还没有设定目标")
            ).html
        ).html
    }

    private func history(_ lines: [TargetLine]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let rows: [[HTML]] = lines.map { line in
            [
                "<time>\(line.at.beijingText)</time>", "\(String(line.year)) 年",
                HTML(plain: line.area.map { indicators.placeName($0, .area) } ?? "全区"),
                HTML(plain: line.words), HTML(plain: line.actor),
            ]
        }
        return Section(
            "经过", anchor: "history",
            Table(
                id: "history", caption: "台账里的记录", columns: [.init("时间"), .init("年份"), .init("地区"), .init("做了什么"), .init("谁做的")],
                rows: rows
            ).html
        ).html
    }

    private func withdrawal(_ indicator: Indicator, _ target: Target, _ carried: HTML) -> HTML {
        Form(
            to: Address("desk", "indicators", indicator.code, "targets", "withdraw"),
            """
            \(carried)\(HiddenField("year", String(target.year)))\(HiddenField("area", target.area ?? ""))\
            \(TextField(FieldLabel("reason", "撤回的理由", id: "reason-\(target.year)-\(target.area ?? "all")"), isRequired: true))\(Button("撤回目标", .urgent))
            """
        ).html
    }
}

extension IndicatorFaults {
    var faults: Faults { all.reduce(into: Faults()) { $0.add($1.text, at: $1.field) } }
}
