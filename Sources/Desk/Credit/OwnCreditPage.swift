import Access
import Credit
import Design
import Hummingbird
import Law
import Markup
import Web

extension CreditPages {
    /// What an agency sees of its own credit: each event with the days that are left, and the way to contest or repair it.
    func own(_ context: WebContext) async throws -> Response {
        let signedIn = try context.person().signedIn
        let crumbs = [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("本机构的信用")]
        guard let own = try await credit.own(signedIn) else {
            let advice: [HTML] = ["以代理机构自己的账号登录后，这里列出本机构的信用信息。受别家委托的身份看不到别家的。", "名录里没有本机构的，请向主管机关提出。"]
            return respond(
                Page("本机构的信用", crumbs: crumbs, body: "\(Heading("本机构的信用"))\(EmptyState("名录里没有您代表的机构", advice: advice))"))
        }
        let agency = own.agency.line.agency
        let parts = parts(own.score, of: agency.code)
        let rows: [[HTML]] = own.people.flatMap { person in
            person.score.lines.map { line in
                [
                    "\(person.line.name)\(Quiet(Number(person.line.licence).html))", CreditParts(person.score, inside: true).grade,
                    HTML(plain: line.item?.title ?? line.standing.facts.item), "<time>\(line.standing.facts.day)</time>",
                    HTML(plain: line.standing.facts.document), Self.ways(line, agency.code, settings.today()),
                ]
            }
        }
        let people = Table(
            id: "people", caption: "有信用信息的执业人员",
            columns: [.init("姓名"), .init("等级"), .init("事项"), .init("发生日"), .init("文号"), .init("可以做什么")], rows: rows,
            empty: EmptyState("本机构的执业人员没有信用信息"))
        let body: HTML = """
            \(Heading("本机构的信用", line: [Link(agency.name, to: Address("agencies", agency.code)).html, parts.grade]))\(parts.summary)\(parts.table)\
            \(Section("本机构的执业人员", anchor: "people", people.html))\
            \(Quiet("异议：认为信息有误的，说明事实和理由；成立的，那一项当即撤销。修复：已经改正的，附上证明；准予的，自当日起不再扣分。"))
            """
        return respond(Page("本机构的信用", crumbs: crumbs, body: body))
    }

    private func parts(_ score: CreditScore, of code: String) -> CreditParts {
        let today = settings.today()
        return CreditParts(score, inside: true) { Self.ways($0, code, today) }
    }

    /// The days that are left, and what may be done.
    private static func ways(_ line: CreditScore.Line, _ code: String, _ today: LocalDate) -> HTML {
        let standing = line.standing
        guard standing.withdrawn == nil else { return .empty }
        var parts: [HTML] = []
        if line.counts, let last = line.lastDay { parts.append("还计 \(last.ordinal - today.ordinal) 天") }
        func apply(_ procedure: String) -> Address {
            Address("apply", procedure, query: ["claimant": code, "item": line.event.key])
        }
        if let matter = standing.objection {
            parts.append(Link("异议 \(matter)", to: Address("account", "matters", matter)).html)
        } else {
            parts.append(Link("提出异议", to: apply("protection.credit-objection")).html)
        }
        guard line.isDeduction, standing.repaired == nil else { return Points(parts).html }
        if case .expired = line.reason { return Points(parts).html }
        if let matter = standing.repair {
            parts.append(Link("修复 \(matter)", to: Address("account", "matters", matter)).html)
        } else if let from = line.repairableFrom, today < from {
            parts.append("\(from.ordinal - today.ordinal) 天后（\(from) 起）可以申请修复")
        } else {
            parts.append(Link("申请修复", to: apply("protection.credit-repair")).html)
        }
        return Points(parts).html
    }
}
