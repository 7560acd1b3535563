import Credit
import Design
import Hummingbird
import Law
import Markup
import Web

extension AgencyPages {
    func list(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        let filter = try filter(items)
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let (lines, total) = try await agencies.agencies(filter, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let address = address(filter)
        let file = self.address(filter, at: Address("agencies", "table.csv"))
        let body: HTML = """
            \(Heading("代理机构", line: ["共 \(total.grouped) 家"]))\
            \(Lead("\(settings.region)的代理机构、分支机构和公共服务网点。代理和获权的件数由登记簿里的权利数出；信用信息各有文号和机关。"))\
            \(filterRow(filter, try await agencies.choices()))\(table(lines, filter))\
            \(SubmitAside([SubmitAside.Way("并排比较选中的（2 至 \(Self.mostCompared) 家）", to: Address("agencies", "compare"))], id: "compare"))\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))\
            \(Buttons(LinkButton("下载这张表（CSV）", to: file, .secondary)))
            """
        return respond(
            Page(
                "代理机构", current: Self.home, crumbs: [Crumb("首页", Address()), Crumb("代理机构")], canonical: address,
                alternative: Address("api", "v1", "agencies"), body: body))
    }

    private func filterRow(_ filter: AgencyFilter, _ choices: AgencyChoices) -> HTML {
        func anyOr(_ options: [(String, String)]) -> [(value: String, title: String)] {
            [(value: "", title: "全部")] + options.map { (value: $0.0, title: $0.1) }
        }
        return FilterRow(
            to: filter.sort == .name ? Self.home : Self.home.with("sort", filter.sort.rawValue), isSet: filter.isSet,
            TextField(FieldLabel("q", "名称或者代码"), value: filter.text ?? "", width: .middle),
            SelectField(
                FieldLabel("area", "地区"), options: anyOr(choices.areas.map { ($0.code, $0.name) }), chosen: filter.area ?? ""),
            SelectField(
                FieldLabel("kind", "类型"), options: anyOr(Agency.Kind.allCases.map { ($0.rawValue, $0.title) }),
                chosen: filter.kind?.rawValue ?? ""),
            SelectField(FieldLabel("service", "服务"), options: anyOr(choices.services.map { ($0, $0) }), chosen: filter.service ?? ""),
            SelectField(
                FieldLabel("foreign", "涉外"), options: [(value: "", title: "不限"), (value: "1", title: "办理涉外业务")],
                chosen: filter.foreignOnly ? "1" : ""),
            SelectField(
                FieldLabel("listing", "出处"), options: anyOr(AgencyFilter.Listing.allCases.map { ($0.rawValue, $0.title) }),
                chosen: filter.listing?.rawValue ?? ""),
            SelectField(
                FieldLabel("level", "信用等级"), options: anyOr(choices.levels.map { ($0, "\($0) 级") }), chosen: filter.level ?? "")
        ).html
    }

    private func table(_ lines: [AgencyLine], _ filter: AgencyFilter) -> HTML {
        func column(_ title: String, _ sort: AgencyFilter.Sort, isFigure: Bool = true) -> Table.Column {
            var sorted = filter
            sorted.sort = sort
            let standing: Table.Column.Sort.Standing? =
                filter.sort != sort ? nil : sort == .name || sort == .filed ? .ascending : .descending
            return .init(title, isFigure: isFigure, sort: .init(to: address(sorted), standing))
        }
        let rows: [[HTML]] = lines.map { line in
            let agency = line.agency
            return [
                "\(Link(agency.name, to: Address("agencies", agency.code)))\(line.tags)", HTML(plain: line.kindTitle),
                HTML(plain: line.area ?? ""),
                HTML(plain: agency.services.joined(separator: "、")), agency.filed.map { "<time>\($0)</time>" } ?? .empty,
                HTML(plain: line.isListed ? line.practitioners.grouped : ""), HTML(plain: line.cases.grouped),
                HTML(plain: line.granted.grouped),
                line.grade,
            ]
        }
        return Table(
            id: "agencies", caption: "代理机构，按\(filter.sort.title)",
            columns: [
                column("名称", .name, isFigure: false), .init("类型"), .init("地区"), .init("服务"), column("备案日", .filed, isFigure: false),
                column("执业人数", .practitioners), column("代理件数", .cases), column("获权件数", .grants), .init("信用等级"),
            ], rows: rows,
            selection: .init("agency", form: "compare", values: lines.map { (value: $0.agency.code, label: $0.agency.name) }),
            empty: EmptyState(
                filter.isSet ? "没有这样的机构" : "还没有代理机构",
                advice: filter.isSet ? ["\(Link("看全部", to: Self.home))"] : ["用 <code>helan import</code> 导入代理机构的名录；登记簿里的权利写明的代理机构也会列在这里。"])
        ).html
    }

    // MARK: The table as a file

    func file(_ request: Request) async throws -> Response {
        let filter = try filter(QueryItems(request))
        let (lines, _) = try await agencies.agencies(filter, offset: 0, limit: nil)
        let table = AgencyTableFile(lines, on: settings.today())
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present",
                .contentDisposition: "attachment; filename=\"agencies-\(settings.today()).csv\"", .cacheControl: "no-cache",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: table.text)))
    }
}

/// A list of agencies as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8.
struct AgencyTableFile {
    let text: String

    init(_ lines: [AgencyLine], on day: LocalDate) {
        let head = [
            "机构名称", "统一社会信用代码", "机构代码", "机构类型", "行政区划代码", "地区", "地址", "服务项目", "收费", "备案日", "年度报告", "涉外业务", "引进项目", "总部代码", "注销日",
            "执业人数", "代理件数", "获权件数", "信用等级", "算于", "出处",
        ]
        let rows = lines.map { line -> [String] in
            let agency = line.agency
            return [
                agency.name, agency.code, agency.number ?? "", line.kindTitle, agency.place ?? agency.area ?? "", line.area ?? "",
                agency.address ?? "", agency.services.joined(separator: "、"), agency.fees.joined(separator: "；"),
                agency.filed?.description ?? "", agency.yearlyReport.map(String.init) ?? "", agency.handlesForeign ? "是" : "否",
                agency.programme ?? "", agency.head ?? "", agency.closed?.description ?? "",
                line.isListed ? String(line.practitioners) : "", String(line.cases),
                String(line.granted), line.gradeWords, day.description, line.isListed ? "名录" : "登记簿",
            ]
        }
        text = "\u{FEFF}" + ([head] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { "\",\r\n".contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
