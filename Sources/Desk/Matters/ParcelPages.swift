import Access
import Design
import Documents
public import Hummingbird
import Law
import Markup
import Procedure
public import Web

/// Sealed parcels of a matter: made for another body, downloaded, and the receipt that comes back.
public struct ParcelPages: RouteSet {
    public let settings: SiteSettings
    let matters: any MatterPort
    let parcels: any ParcelPort
    let files: any FilePort

    public init(settings: SiteSettings, matters: any MatterPort, parcels: any ParcelPort, files: any FilePort) {
        (self.settings, self.matters, self.parcels, self.files) = (settings, matters, parcels, files)
    }

    private static let makers = Who.roles([.officer, .approver])

    public func addRoutes(to router: Router<WebContext>) {
        router.page(
            "/desk/matters/:key/parcels", who: Self.makers, also: [.post: { request, context in try await make(request, context) }]
        ) { _, context in try await said { try await page(context, sent: nil, problem: nil) } }
        router.page("/desk/matters/:key/parcels/:parcel", who: MatterPages.insiders) { _, context in
            let (key, parcel) = (try context.segment("key"), try context.segment("parcel"))
            return try await said { try await parcels.file(parcel, of: key, for: context.viewer).response }
        }
        router.act("/desk/matters/:key/receipts", who: Self.makers) { request, context in try await take(request, context) }
        router.page("/desk/matters/:key/receipts/:digest", who: MatterPages.insiders) { _, context in
            let (key, digest) = (try context.segment("key"), try context.segment("digest"))
            return try await said { try await parcels.receipt(digest, of: key, for: context.viewer).response }
        }
    }

    private func make(_ request: Request, _ context: WebContext) async throws -> Response {
        let key = try context.segment("key")
        let fields = try await SentForm(request, context).fields
        let sent = SentParcel(
            recipient: fields["recipient"] ?? "", files: fields.all("file").filter { !$0.isEmpty },
            withPersonal: fields["personal"] == "yes")
        return try await said {
            do {
                _ = try await parcels.make(sent, of: key, by: context.viewer)
                return see(Address("desk", "matters", key, "parcels"))
            } catch let problem as MatterProblem where problem.kind == .refused {
                return try await page(context, sent: sent, problem: problem)
            }
        }
    }

    private func take(_ request: Request, _ context: WebContext) async throws -> Response {
        let key = try context.segment("key")
        return try await said {
            // A file is taken only from whoever may enter it.
            let form = try await SentForm(request, context, keeping: files, in: ["receipt-file"]) { _ in
                do { _ = try await parcels.offer(key, for: context.viewer) } catch let problem as MatterProblem { throw problem.webError }
            }
            do {
                _ = try await parcels.take(receipt: form.fields["receipt-file"] ?? "", in: key, by: context.viewer)
                return see(Address("desk", "matters", key))
            } catch let problem as MatterProblem where [.refused, .stale].contains(problem.kind) {
                return try await page(context, sent: nil, problem: problem)
            }
        }
    }

    private func page(_ context: WebContext, sent: SentParcel?, problem: MatterProblem?) async throws -> Response {
        let (key, (_, token)) = (try context.segment("key"), try context.person())
        let matter = try await matters.matter(key, for: .account(context.viewer), on: nil)
        let offer = try await parcels.offer(key, for: context.viewer)
        let made = try await parcels.parcels(of: key, for: context.viewer)
        let carried = HiddenField(SentForm.tokenField, token.formToken).html
        let body: HTML = """
            \(summary(problem))\(Heading("密封包", line: [HTML(plain: matter.procedure.title), Number(key).html]))\
            <p>公安、法院、检察院、海关和外地机关的网络互不相通。密封包是一个 ZIP 文件：案卷条目、文书、证据和保管台账都在里面，附有签名、阅读页和回执；对方填好回执交回，在这里登记。</p>\
            \(ParcelTable(made, of: key).html)\(makingForm(offer, key, carried, sent, problem))\(receiptForm(offer, made, key, carried, problem))
            """
        return respond(
            Page(
                "密封包 \(key)", current: Address("desk"),
                crumbs: [Crumb("办件台", Address("desk")), Crumb(key, Address("desk", "matters", key)), Crumb("密封包")], body: body),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func summary(_ problem: MatterProblem?) -> HTML {
        guard let problem else { return .empty }
        // What a step does not take of a receipt has no field on this page.
        let known = problem.faults.filter { ["recipient", "file", "receipt-file"].contains($0.field) }
        guard known.isEmpty else { return ErrorSummary(known.map { ($0.text, $0.field) }).html }
        let lines = problem.faults.map { "<p>\($0.text)</p>" as HTML }.joined()
        return Notice("没有登记，什么都没有改变", "<p>\(problem.text)</p>\(lines)", tone: .urgent).html
    }

    private func makingForm(_ offer: ParcelOffer, _ key: String, _ carried: HTML, _ sent: SentParcel?, _ problem: MatterProblem?) -> HTML {
        func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
            FieldLabel(name, title, hint: hint, error: problem?.faults.first { $0.field == name }?.text)
        }
        let options = offer.files.map { file, title, isPersonal in
            CheckOption(file.digest, file.name, hint: "\(title)，\(Words.size(Int64(file.bytes)))\(isPersonal ? "，个人信息" : "")")
        }
        let chosen = Set(sent?.files ?? offer.files.map(\.file.digest))
        let evidence: HTML =
            options.isEmpty
            ? "<p>案卷里没有附件，放入的是案卷条目和文书。</p>" : CheckField(label("file", "放入的证据和附件"), options: options, chosen: chosen).html
        let personal: HTML =
            offer.hasPersonal
            ? CheckField(
                label("personal", "个人信息", hint: "联系方式、住址等；不选的不放入。选了的，这次读取记入查阅记录。"),
                options: [CheckOption("yes", "对方办理需要，放入个人信息")], chosen: sent?.withPersonal == true ? ["yes"] : []
            ).html : .empty
        let fields: HTML = """
            \(carried)\(TextField(label("recipient", "接收机关", hint: "写全称，如“银川市公安局经济犯罪侦查支队”"), value: sent?.recipient ?? "", isRequired: true))\
            \(evidence)\(personal)\(Button("制作密封包"))
            """
        return Section("制作密封包", anchor: "make", Form(to: Address("desk", "matters", key, "parcels"), fields).html).html
    }

    private func receiptForm(
        _ offer: ParcelOffer, _ made: [ParcelSummary], _ key: String, _ carried: HTML, _ problem: MatterProblem?
    ) -> HTML {
        guard let title = offer.receiptTitle else {
            return Section("登记回执", anchor: "receipt", "<p>这个程序没有由回执办理的环节；收到的回执作为附件登记。</p>").html
        }
        guard !made.isEmpty else { return .empty }
        let label = FieldLabel(
            "receipt-file", "回执文件", hint: "接收机关用 receipt.html 填写、保存的 JSON 文件；与密封包的校验码核对以后，登记“\(title)”",
            error: problem?.faults.first { $0.field == "receipt-file" }?.text)
        let form = Form(
            to: Address("desk", "matters", key, "receipts"), sendsFiles: true,
            "\(carried)\(FileField(label, accept: ".json,application/json"))\(Button("登记回执"))")
        return Section("登记回执", anchor: "receipt", form.html).html
    }

    private func said(_ body: () async throws -> Response) async throws -> Response {
        do { return try await body() } catch let problem as MatterProblem { throw problem.webError }
    }
}

extension MatterProblem {
    fileprivate var webError: WebError { kind == .forbidden ? .forbidden(text) : .notFound(text) }
}

/// The parcels of a matter, each with its hash and its receipt.
struct ParcelTable: Component {
    let parcels: [ParcelSummary]
    let key: String
    init(_ parcels: [ParcelSummary], of key: String) { (self.parcels, self.key) = (parcels, key) }

    var html: HTML {
        guard !parcels.isEmpty else { return EmptyState("还没有制作过密封包", advice: []).html }
        let rows: [[HTML]] = parcels.map { parcel in
            let receipts = parcel.receipts.map { receipt -> HTML in
                let file = Link("\(receipt.body) \(receipt.number)", to: Address("desk", "matters", key, "receipts", receipt.sha256))
                return "<p>\(file)　<time>\(receipt.day)</time>（第\(receipt.entry)项）</p>"
            }
            let personal: HTML? = parcel.holdsPersonal ? Tag("含个人信息", .caution).html : nil
            return [
                "\(Link(parcel.code, to: Address("desk", "matters", key, "parcels", parcel.code)))\(personal)",
                HTML(plain: parcel.recipient),
                "<time>\(parcel.madeAt.beijingText)</time>", HTML(plain: Words.size(Int64(parcel.bytes))),
                "<p>SHA-256 \(Number(parcel.sha256))</p><p>校验码 \(Number(parcel.digest))</p>",
                receipts.isEmpty ? Tag("没有回执", .waiting).html : receipts.joined(),
            ]
        }
        return Table(
            id: "parcels", caption: "共 \(parcels.count) 个",
            columns: [.init("密封包"), .init("接收机关"), .init("制作"), .init("大小"), .init("散列值"), .init("回执")], rows: rows
        ).html
    }
}
