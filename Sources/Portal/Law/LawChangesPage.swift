import Access
import Answers
import Design
import Hummingbird
import Law
import Markup
import Procedure
import Web

extension LawPages {
    /// `/law/changes?day=2027-01-01`: every rule of the house that changes on a day, old beside new.
    func changes(_ request: Request, _ context: WebContext) async throws -> Response {
        var query = LawQuery(try QueryItems(request))
        let law = LawChanges(of: law.procedures)
        let (today, days) = (settings.today(), law.days)
        let typed = query.day("day", "哪一日")
        let next = days.first { $0.day > today }?.day
        let day = typed ?? next ?? today
        let changes = query.faults.isEmpty ? law.on(day) : []
        let open = try await self.law.openMatters(for: context.viewer)
        let form = Form(
            asking: Address("law", "changes"),
            """
            \(TextField(FieldLabel("day", "哪一日", hint: "从这一日起施行的规定", error: query.fault(of: "day")), value: query.has("day") ? query.typed("day") : day.description, kind: .date, width: .short))\
            \(Button("查看", .secondary))
            """)
        let body: HTML = """
            \(ErrorSummary(query.faults))\(Heading("一日里改变的规定", line: ["<time>\(day)</time>", "\(changes.count) 项"]))\
            \(Lead("本平台录入的罚款、标准、期限、规费和程序的时限中，从这一日起改变的，前后并列。没有录入后来规定的写明“没有录入”，那以后不推算。"))\
            \(form)\(ways(days, day, today))\(touched(changes, open))\(groups(changes, day))
            """
        var response = respond(
            Page(
                "\(day) 改变的规定", current: Self.home,
                crumbs: [Crumb("首页", Address()), Crumb("法随时间", Self.home), Crumb("一日里改变的规定")],
                canonical: Address("law", "changes", query: ["day": day.description]),
                alternative: Address("api", "v1", "law", "changes", query: ["day": day.description]), body: body),
            status: query.faults.isEmpty ? .ok : .badRequest)
        // Counts of an authority are for those who ask alone.
        if !open.isEmpty { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// The days around on which something changes.
    private func ways(_ days: [LawChangeDay], _ day: LocalDate, _ today: LocalDate) -> HTML {
        let near = days.filter { $0.day >= today.adding(years: -1) || $0.day == day }
        guard !near.isEmpty else { return .empty }
        let tabs = Tabs(
            "有规定改变的日子",
            near.map {
                .init(
                    $0.day.description, count: $0.count, to: Address("law", "changes", query: ["day": $0.day.description]),
                    isCurrent: $0.day == day)
            })
        let earlier = days.filter { day in !near.contains(day) }
        let links = earlier.reversed().map { day -> HTML in
            "\(Link(day.day.description, to: Address("law", "changes", query: ["day": day.day.description])))　\(day.count) 项"
        }
        let rest: HTML? = links.isEmpty ? nil : Disclosure("更早的 \(links.count) 日", Points(links).html).html
        return "\(tabs)\(rest)"
    }

    /// How many open matters of the viewer's authority each change touches, with the way to them.
    private func touched(_ changes: [LawChange], _ open: [String: Int]) -> HTML {
        let codes = Set(changes.flatMap(\.procedures))
        let rows: [[HTML]] = law.procedures.filter { codes.contains($0.code) }.compactMap { procedure in
            guard let count = open[procedure.code], count > 0 else { return nil }
            let rules = changes.filter { $0.procedures.contains(procedure.code) }.map { "\($0.group)：\($0.title)" }
            return [
                Link(procedure.title, to: Address("desk", query: ["queue": "authority", "q": procedure.title])).html,
                HTML(plain: count.grouped), LawColumn.points(rules),
            ]
        }
        guard !open.isEmpty, !changes.isEmpty else { return .empty }
        let table = Table(
            id: "touched", caption: "本机关在办的办件，共涉及 \(rows.count) 个程序",
            columns: [.init("程序"), .init("在办", isFigure: true), .init("涉及的规定")], rows: rows,
            empty: EmptyState("这一日的变化不涉及本机关在办的办件"))
        return Section("涉及的办件", anchor: "matters", table.html).html
    }

    private func groups(_ changes: [LawChange], _ day: LocalDate) -> HTML {
        guard !changes.isEmpty else { return EmptyState("\(day) 没有录入的规定改变").html }
        let names = changes.map(\.group).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return names.enumerated().map { place, name in
            let rows: [[HTML]] = changes.filter { $0.group == name }.map { change in
                [
                    "\(change.title)\(change.changesValue ? .empty : "　\(Tag("只换条文", .plain))" as HTML)", side(change.old, "没有规定或者没有录入"),
                    side(change.new, "没有录入，从这一日起不推算"),
                ]
            }
            let table = Table(
                id: "changes-\(place + 1)", caption: "\(name)，\(rows.count) 项",
                columns: [.init("规定"), .init("到 \(day - 1) 为止"), .init("从 \(day) 起")], rows: rows, onPhone: .cards)
            return Section(name, anchor: "group-\(place + 1)", table.html).html
        }.joined()
    }

    private func side(_ entry: DatedWords.Entry?, _ none: String) -> HTML {
        guard let entry else { return Quiet(HTML(plain: none)).html }
        let doubt: HTML = entry.evidence == .unconfirmed ? "　\(Tag(entry.evidence.title, .waiting))" : .empty
        return "<p>\(entry.words)</p>\(Quiet("\(entry.citation.description)\(doubt)"))"
    }
}
