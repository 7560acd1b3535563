import Design
import Hummingbird
import Markup
import Register
import Web

extension PublicPages {
    /// Beyond this many, columns are too narrow to read.
    static let mostCompared = 10
    /// The query item of a right to be compared.
    static let pick = "right"

    /// `/compare?right=patent/CN…&right=…`: rights side by side, fact by fact.
    func compare(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        var names: [String] = []
        for name in items.all(Self.pick) where !names.contains(name) { names.append(name) }
        guard names.count <= Self.mostCompared else {
            throw WebError.badRequest("一次最多并排比较 \(Self.mostCompared) 项权利，选了 \(names.count) 项。请减少几项。")
        }
        var dossiers: [RightDossier] = []
        for name in names { dossiers.append(try await dossier(named: name)) }
        return respond(
            Page(
                "并排比较", current: Address("search"), crumbs: [Crumb("首页", Address()), Crumb("检索", Address("search")), Crumb("并排比较")],
                body: "\(Heading("并排比较"))\(dossiers.count < 2 ? tooFew : table(dossiers))"))
    }

    private func dossier(named name: String) async throws -> RightDossier {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = RightKind(rawValue: parts[0]), let dossier = try await register.right(kind, key: parts[1]) else {
            throw WebError.notFound("登记簿中没有“\(name.prefix(60))”这项权利。请回到检索结果重新选择。")
        }
        return dossier
    }

    private var tooFew: HTML {
        EmptyState("请至少选两项权利", advice: ["在\(Link("检索结果", to: Address("search")))里勾选要比较的权利，再按“并排比较所选”。"]).html
    }

    private func table(_ dossiers: [RightDossier]) -> HTML {
        let rows: [[HTML]] = Self.comparedFacts.compactMap { title, value in
            let cells = dossiers.map(value)
            // What no right has is no row.
            guard cells.contains(where: { !$0.text.isEmpty }) else { return nil }
            return [HTML(plain: title)] + cells.map { $0.text.isEmpty ? "—" : $0 }
        }
        let columns = [Table.Column("事项")] + dossiers.map { Table.Column($0.file.title) }
        return Table(id: "compared", caption: "\(dossiers.count) 项权利", columns: columns, rows: rows).html
    }

    private static let comparedFacts: [(title: String, value: @Sendable (RightDossier) -> HTML)] = [
        (
            "页面",
            { dossier in
                Link(dossier.file.record.key, to: Address("right", dossier.file.record.kind.rawValue, dossier.file.record.key)).html
            }
        ),
        ("种类", { HTML(plain: $0.file.record.particulars.form?.title ?? $0.file.record.kind.title) }),
        ("状态", { $0.status.tag.html }),
        ("状态的依据", { HTML(plain: $0.statusReason) }),
        ("权利人", { dossier in dossier.file.owners.map { PartyLink($0.name, key: dossier.partyKeys[$0.name]).html }.joined(separator: "、") }),
        ("发明人或者设计人", { plain($0.file.record.parties.filter { [.inventor, .designer].contains($0.role) }.map(\.name)) }),
        ("代理机构", { plain($0.file.record.parties.filter { $0.role == .agency }.map(\.name)) }),
        ("分类号", { plain($0.file.record.classes.map(\.symbol)) }),
        ("申请日", { day($0, .filing) }), ("公开日或者公告日", { day($0, .publication) }), ("授权日", { day($0, .grant) }),
        ("注册日", { day($0, .registration) }),
        ("下一个时限", { $0.deadlines.first.map { "\($0.title)　<time>\($0.day)</time>" } ?? .empty }),
        ("摘要", { HTML(plain: $0.file.record.abstracts.first?.text ?? "") }),
        ("第一项权利要求", { HTML(plain: $0.file.record.claims.first?.text ?? "") }),
        ("商品和服务", { plain($0.file.record.goods.map(\.text)) }),
    ]

    private static func plain(_ texts: [String]) -> HTML { HTML(plain: texts.joined(separator: "、")) }

    private static func day(_ dossier: RightDossier, _ day: RightDay) -> HTML {
        dossier.file.record.days[day].map { "<time>\($0)</time>" } ?? .empty
    }
}
