import Credit
import Design
import Hummingbird
import Law
import Markup
import Web

extension AgencyPages {
    /// `/agencies/compare?agency=…&agency=…`: agencies side by side, fact by fact.
    func compare(_ request: Request) async throws -> Response {
        var codes: [String] = []
        for code in try QueryItems(request).all("agency") where !code.isEmpty && !codes.contains(code) { codes.append(code) }
        guard codes.count <= Self.mostCompared else {
            throw WebError.badRequest("最多并排比较 \(Self.mostCompared) 家，选了 \(codes.count) 家，请少选几家。")
        }
        var files: [AgencyFile] = []
        for code in codes {
            guard let file = try await agencies.agency(code) else { throw WebError.notFound("没有代码为“\(code.prefix(40))”的代理机构。") }
            files.append(file)
        }
        let body: HTML =
            files.count < 2
            ? EmptyState("请选两家以上", advice: ["在\(Link("代理机构的列表", to: Self.home))里勾选 2 至 \(Self.mostCompared) 家，再点“并排比较选中的”。"]).html
            : comparison(files)
        return respond(Page("比较代理机构", current: Self.home, crumbs: crumbs("比较"), body: "\(Heading("比较代理机构"))\(body)"))
    }

    private func comparison(_ files: [AgencyFile]) -> HTML {
        let lines: [(title: String, values: [HTML])] = Self.facts.compactMap { title, value in
            let cells = files.map(value)
            return cells.contains { !$0.isEmpty } ? (title, cells) : nil
        }
        let heads = files.map { Link($0.line.agency.name, to: Address("agencies", $0.line.agency.code)).html }
        return """
            \(Comparison(id: "compared", caption: "\(files.count) 家代理机构", heads: heads, lines: lines))\
            \(Quiet("件数由登记簿里的权利数出。信用一栏没有等级的，评价规则还没有核实；计入的项数可以在各家的页面上逐项核对。"))
            """
    }

    private static let facts: [(title: String, value: @Sendable (AgencyFile) -> HTML)] = [
        ("类型", { HTML(plain: $0.line.kindTitle) }), ("地区", { HTML(plain: $0.line.area ?? "") }),
        ("是否注销", { HTML(plain: $0.line.agency.closed.map { "\($0) 注销" } ?? "") }), ("地址", { HTML(plain: $0.line.agency.address ?? "") }),
        ("服务", { HTML(plain: $0.line.agency.services.joined(separator: "、")) }),
        ("收费", { HTML(plain: $0.line.agency.fees.joined(separator: "；")) }),
        ("涉外业务", { HTML(plain: $0.line.agency.handlesForeign ? "办理" : "") }),
        ("备案日", { $0.line.agency.filed.map { "<time>\($0)</time>" } ?? .empty }),
        ("最近的年度报告", { HTML(plain: $0.line.agency.yearlyReport.map { "\($0) 年" } ?? "") }),
        ("执业人员", { HTML(plain: $0.line.isListed ? $0.line.practitioners.grouped : "") }),
        ("培训学时（每人平均）", { HTML(plain: $0.meanTraining) }), ("代理的权利", { HTML(plain: $0.line.cases.grouped) }),
        ("其中获权", { HTML(plain: $0.line.granted.grouped) }),
        ("信用等级", { $0.line.grade }),
        ("计入的扣分事项", { HTML(plain: "\($0.line.score.lines.count { $0.counts && $0.isDeduction }) 项") }),
        ("有来源的信用信息", { HTML(plain: "\($0.line.score.lines.count) 项") }),
    ]
}

extension AgencyFile {
    /// Over those of whom the directory says it.
    fileprivate var meanTraining: String {
        let hours = practitioners.compactMap(\.facts.trainingHours)
        guard !hours.isEmpty else { return "" }
        return "\(hours.reduce(0, +) / hours.count) 学时（\(hours.count) 名）"
    }
}
