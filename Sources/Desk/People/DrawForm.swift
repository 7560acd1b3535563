import Access
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import People
import Register
import Web

extension TalentPages {
    /// Who is wanted, and for what.
    func drawForm(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        return try await drawForm(items, context, Faults(), [])
    }

    /// Shows who fits and who must stand back; only the second press locks the list.
    func prepare(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        var faults = Faults()
        guard let wanted = read(sent, &faults) else { return try await drawForm(sent, context, faults, [], status: .unprocessableContent) }
        do {
            if sent["step"] == "commit" { return see(Address("desk", "draws", try await talent.commit(wanted, by: signedIn))) }
            return try await drawForm(sent, context, Faults(), try await talent.weigh(wanted, for: signedIn))
        } catch let refusal as PersonFaults {
            let weighed = (try? await talent.weigh(wanted, for: signedIn)) ?? []
            return try await drawForm(sent, context, refusal.faults, weighed, status: .unprocessableContent)
        }
    }

    private func read(_ sent: QueryItems, _ faults: inout Faults) -> DrawRequest? {
        let count = sent["count"].flatMap(Int.init) ?? 0
        if !DrawTerms.counts.contains(count) {
            faults.add("抽取人数为 \(DrawTerms.counts.lowerBound) 至 \(DrawTerms.counts.upperBound) 的整数。", at: "count")
        }
        let purpose = sent["purpose"] ?? ""
        if purpose.isEmpty || purpose.count > 100 { faults.add("请写明抽取用于什么，至多 100 个字。这一项会公开。", at: "purpose") }
        guard faults.isEmpty else { return nil }
        let terms = DrawTerms(
            team: sent["team"].flatMap(Team.init), craft: sent["craft"].flatMap(Craft.init),
            section: sent["section"].flatMap(IPCSection.init),
            kind: sent["kind"].flatMap(RightKind.init), count: count)
        let avoid = (sent["avoid"] ?? "").split(whereSeparator: \.isNewline).map { line -> Tie in
            let parts = line.split(whereSeparator: \.isWhitespace)
            guard parts.count > 1, let last = parts.last, last.utf8.count == 18 else {
                return Tie(parts.joined(separator: " "), code: parts.first?.utf8.count == 18 ? parts.first.map(String.init) : nil)
            }
            return Tie(parts.dropLast().joined(separator: " "), code: String(last))
        }
        return DrawRequest(terms, purpose: purpose, matter: sent["matter"], avoid: avoid.filter { !$0.name.isEmpty }, after: sent["after"])
    }

    private func drawForm(
        _ typed: QueryItems, _ context: WebContext, _ faults: Faults, _ weighed: [Weighed], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (signedIn, token) = try context.person()
        var about: HTML = .empty
        if let matter = typed["matter"] {
            do {
                let title = try await talent.title(ofMatter: matter, for: signedIn)
                about = Facts([Fact("办件", "\(Link(title, to: Address("desk", "matters", matter)))　\(Number(matter))")]).html
            } catch let refusal as PersonFaults { throw WebError.notFound(refusal.all.first?.text ?? "") }
        }
        func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
            FieldLabel(name, title, hint: hint, error: faults[name])
        }
        let free = weighed.filter(\.exclusions.isEmpty)
        let hidden: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\(typed["matter"].map { HiddenField("matter", $0).html })\
            \(typed["after"].map { HiddenField("after", $0).html })
            """
        let fields: HTML = """
            \(TextField(label("purpose", "用途", hint: "例如 专利侵权判定咨询；会公开，不要写个人信息"), value: typed["purpose"] ?? "", isRequired: true))\
            \(SelectField(label("craft", "专业"), options: anyOr(Craft.allCases.map { ($0.rawValue, $0.title) }, "不限"), chosen: typed["craft"] ?? ""))\
            \(SelectField(label("section", "技术领域"), options: anyOr(IPCSection.allCases.map { ($0.rawValue, $0.title) }, "不限"), chosen: typed["section"] ?? ""))\
            \(SelectField(label("kind", "熟悉的权利种类"), options: anyOr(RightKind.allCases.map { ($0.rawValue, $0.title) }, "不限"), chosen: typed["kind"] ?? ""))\
            \(SelectField(label("team", "队伍"), options: anyOr(Team.allCases.map { ($0.rawValue, $0.title) }, "不限"), chosen: typed["team"] ?? ""))\
            \(TextField(label("count", "抽取人数"), value: typed["count"] ?? "3", kind: .number, width: .short, isRequired: true))\
            \(TextArea(label("avoid", "另外需要回避的主体", hint: "每行一个，名称后面可以空一格写统一社会信用代码；办件的当事人不用写"), value: typed["avoid"] ?? "", rows: 3))
            """
        let look = Form(
            to: Address("desk", "draws", "new"), "\(hidden)\(fields)\(Button("看看谁符合", weighed.isEmpty ? .primary : .secondary))")
        let result: HTML = weighed.isEmpty && typed["step"] == nil ? .empty : preview(weighed)
        let commit: HTML =
            free.isEmpty
            ? .empty
            : Form(
                to: Address("desk", "draws", "new"),
                """
                \(hidden)\(HiddenField("step", "commit"))\
                \(["purpose", "craft", "section", "kind", "team", "count", "avoid"].map { HiddenField($0, typed[$0] ?? "").html })\
                \(Button("锁定名单，登记承诺"))
                """
            ).html
        let body: HTML = """
            \(Heading("抽取专家"))\(Lead("先锁定候选名单并登记对随机种子的承诺，再揭示种子。任何人都可以用公布的种子重新计算。"))\
            \(ErrorSummary(faults.all))\(about)\(look)\(result)\(commit)
            """
        return respond(
            Page("抽取专家", crumbs: talentCrumbs("抽取专家", Crumb("抽取记录", Address("desk", "draws"))), body: body), status: status)
    }

    private func preview(_ weighed: [Weighed]) -> HTML {
        let free = weighed.filter(\.exclusions.isEmpty)
        let excluded = weighed.filter { !$0.exclusions.isEmpty }
        let rows: [[HTML]] = excluded.map { entry in
            [
                Link(entry.person.personal.name, to: Address("desk", "people", entry.person.key)).html,
                Points(entry.exclusions.map { HTML(plain: $0.words) }).html,
            ]
        }
        let table: HTML =
            rows.isEmpty ? .empty : Table(id: "excluded", caption: "不列入候选的", columns: [.init("姓名"), .init("为什么")], rows: rows).html
        return Section(
            "候选名单", anchor: "candidates",
            "<p>符合条件的 \(weighed.count) 人，可以抽取的 \(free.count) 人，回避和记载无效的 \(excluded.count) 人。</p>\(table)"
        ).html
    }
}

extension Exclusion {
    var words: String { ground.title + (detail.map { "（\($0)）" } ?? "") }
}
