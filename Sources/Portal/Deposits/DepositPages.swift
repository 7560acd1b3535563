import Access
import Design
public import Hummingbird
import Law
import Markup
public import Web

/// The public page of a deposit: what is proved, where it stands in the ledger, and whether a file or a digest is the one.
public struct DepositPages: RouteSet {
    public let settings: SiteSettings
    let deposits: any DepositPort

    public init(settings: SiteSettings, deposits: any DepositPort) { (self.settings, self.deposits) = (settings, deposits) }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/deposit/:key", who: .anyone) { request, context in
            guard let sheet = try await deposits.deposit(try context.segment("key")) else {
                throw WebError.notFound("没有这个编号的存证。请核对编号。")
            }
            return respond(page(sheet, asked: try QueryItems(request)["sha256"]))
        }
    }

    private func page(_ sheet: DepositSheet, asked: String?) -> Page {
        let facts = [
            Fact("编号", Number(sheet.key).html), Fact("散列值（SHA-256）", CodeBlock(sheet.digest).html),
            Fact("存的是什么", HTML(plain: sheet.subject)), Fact("存证日", "<time>\(sheet.day)</time>"),
            Fact("登记时间", HTML(plain: sheet.recordedAt.beijingText)), Fact("台账条目", HTML(plain: "第 \(sheet.seq) 条")),
            Fact("条目的散列值", CodeBlock(sheet.hash).html),
            Fact(
                "当日的锚定",
                sheet.anchor.map { "<time>\($0.day)</time>\(CodeBlock($0.hash))" } ?? "这一日还没有锚定；锚定以后，台账的任何改动都对不上公布的散列值"),
        ]
        return Page(
            "存证 \(sheet.key)", crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb("存证 \(sheet.key)")],
            scripts: [.digest],
            body: """
                \(Heading("存证"))\(answer(sheet, asked))\
                \(Notice("只证明先后", "<p>存证证明到登记的时候已经有了散列值是它的文件，在台账的次序里改不了。它不证明谁创作、内容是否真实、有没有权利，也不代替登记和公证。</p>"))\
                \(Facts(facts))\(stamps(sheet))\(Section("核对", anchor: "check", form(sheet, asked)))
                """)
    }

    private func answer(_ sheet: DepositSheet, _ asked: String?) -> HTML {
        guard let asked = asked?.filter({ !$0.isWhitespace }).lowercased(), !asked.isEmpty else { return .empty }
        guard asked.utf8.count == 64 else {
            return ErrorSummary([(text: "散列值应当是 64 个十六进制数字，现在有 \(asked.count) 个", field: "sha256")]).html
        }
        return asked == sheet.digest
            ? Notice("是存证的那一份", "<p>散列值与 \(sheet.day) 存证的相同，文件没有改动。</p>", tone: .good).html
            : Notice("不是存证的那一份", "<p>散列值与存证的不同：不是同一个文件，或者存证以后改动过，哪怕一个字节。</p>", tone: .urgent).html
    }

    private func form(_ sheet: DepositSheet, _ asked: String?) -> HTML {
        let label = FieldLabel("sha256", "散列值（SHA-256）", hint: "填写散列值，或者选择文件由浏览器算出；文件不上传")
        return Form(asking: Address("deposit", sheet.key), "\(TextField(label, value: asked ?? "", isRequired: true))\(Button("核对"))").html
    }

    private func words(of trust: DepositSheet.Trust) -> HTML {
        switch trust {
        case .listed(let name, let evidence):
            "签名的证书在本地区的时间戳机构名单里：\(name)\(evidence == .unconfirmed ? "（名单待核实）" : "")"
        case .unlisted: "\(Tag("不在名单里", .urgent))　签名的证书不是本地区名单里的时间戳机构的，请向该机构查证"
        case .unknown: "平台没有核对这个机构的证书由谁签发、是否可信：本地区没有录入时间戳机构的名单，请向该机构查证"
        }
    }

    private func stamps(_ sheet: DepositSheet) -> HTML {
        guard !sheet.stamps.isEmpty else { return .empty }
        let items = sheet.stamps.map { stamp -> HTML in
            switch stamp {
            case .refused(let text): "\(Tag("不能采信", .urgent))　\(text)"
            case .read(let authority, let at, let trust):
                "\(Tag("签名相符", .waiting))　\(authority)　<time>\(at)</time>（世界时）。\(words(of: trust))"
            }
        }
        return Section("时间戳", anchor: "stamps", Points(items).html).html
    }
}
