import Access
import Design
import Documents
import Foundation
public import Hummingbird
import Law
import Markup
public import Plan
public import Web

/// Whether a sealed parcel is still as it was sealed: for anyone who has one. What is sent is looked at and thrown away.
public struct ParcelVerifyPages: RouteSet {
    public let settings: SiteSettings
    let parcels: any ParcelPort

    public static let serves = [
        Serving(
            "4.3-2", by: .page("/verify/parcel", "密封包和回执"), scenario: "移送公安：密封包交出去，回执交回来登记受理；别的包的、改过的、填错的、没有位置的退回，什么都不变；重复交回不重复登记")
    ]

    public init(settings: SiteSettings, parcels: any ParcelPort) { (self.settings, self.parcels) = (settings, parcels) }

    /// Bytes of a parcel that is checked here; larger ones are checked by the command.
    private static let most: Int64 = 256 << 20

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/verify/parcel", who: .anyone, also: [.post: { request, context in try await check(request, context) }]) {
            _, context in
            let token = context.token ?? SecretToken()
            var response = respond(page(token, result: .empty, error: nil))
            response.headers[.cacheControl] = "no-store"
            if context.token == nil { SessionCookie.set(token, on: &response, isSecure: settings.isSecure) }
            return response
        }
    }

    private func check(_ request: Request, _ context: WebContext) async throws -> Response {
        try FormOrigin.check(request)
        let receiver = UploadReceiver(folder: settings.uploadFolder, limit: Self.most)
        let upload = try await receiver.receive(request) { try SentForm.check($0[SentForm.tokenField], context) }
        defer { if let path = upload.file?.path { try? FileManager.default.removeItem(at: path) } }
        try SentForm.check(upload.fields[SentForm.tokenField], context)
        let token = context.token ?? SecretToken()
        guard let file = upload.file, file.bytes > 0 else {
            return respond(page(token, result: .empty, error: "请选择收到的密封包（ZIP 文件）"), status: .unprocessableContent)
        }
        do {
            return respond(page(token, result: found(try await parcels.verified(file.path.path)), error: nil))
        } catch let fault as ParcelFault {
            let notice = Notice("这个密封包不能采信", "<p>\(fault.description)</p>", tone: .urgent)
            return respond(page(token, result: notice.html, error: nil), status: .unprocessableContent)
        }
    }

    private func found(_ parcel: VerifiedParcel) -> HTML {
        let manifest = parcel.checked.manifest
        let notice =
            parcel.isOwnKey && parcel.isKnown
            ? Notice("这个密封包由本平台制作，封好以后没有改动", "<p>签名、清单和每一个文件都相符，台账里有它。</p>", tone: .good)
            : parcel.isOwnKey
                ? Notice("签名是本平台的，台账里没有这一份", "<p>文件没有改动，但是本平台没有登记过它。请向制作机关查询。</p>", tone: .caution)
                : Notice(
                    "文件与里面的签名相符，签名的公钥不是本平台的", "<p>没有改动过；是不是“\(manifest.authority)”制作的，要与它公布的公钥核对。</p>", tone: .caution)
        let facts = [
            Fact("密封包", Number(manifest.number).html), Fact("制作机关", HTML(plain: manifest.authority)),
            Fact("接收机关", HTML(plain: manifest.recipient)), Fact("制作时间", HTML(plain: manifest.madeAt)),
            Fact("文件", HTML(plain: "\(manifest.items.count) 个")), Fact("校验码", CodeBlock(manifest.digest).html),
            Fact("SHA-256", CodeBlock(parcel.checked.sha256).html), Fact("公钥", CodeBlock(parcel.checked.key).html),
        ]
        return "\(notice)\(Facts(facts))"
    }

    private func page(_ token: SecretToken, result: HTML, error: String?) -> Page {
        let label = FieldLabel(
            "parcel", "密封包", hint: "收到的 ZIP 文件，不要解开再打包；最大 \(Words.size(Self.most))，更大的用 helan parcel verify 核对", error: error)
        let form = Form(
            to: Address("verify", "parcel"), sendsFiles: true,
            "\(HiddenField(SentForm.tokenField, token.formToken))\(FileField(label, accept: ".zip"))\(Button("核对"))")
        let errors = error.map { [(text: $0, field: "parcel")] } ?? []
        return Page(
            "核对密封包", current: Address("apply"),
            crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb("核对文书", Address("verify")), Crumb("核对密封包")],
            body: """
                \(ErrorSummary(errors))\(Heading("核对密封包"))\(result)\(form)\
                <p>核对的是签名、清单、每一个文件的 SHA-256；说出第一个不相符的文件。传来的文件看完就删除，不保存，也不公开里面的内容。</p>
                """)
    }
}
