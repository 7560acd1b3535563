import Access
import Design
import Documents
import Hummingbird
import Law
import Markup
import Web

extension ApplyPages {
    /// A paper as it is printed, or a file of it, for whoever holds the matter's code.
    func paper(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (key, code) = (sent.fields["key"] ?? "", sent.fields["code"] ?? "")
        let (reader, verification) = (MatterReader.tracking(code), sent.fields["paper"] ?? "")
        do {
            let matter = try await matters.matter(key, for: reader, on: nil)
            guard let listed = matter.papers.first(where: { $0.verification == verification }) else {
                throw WebError.notFound("这个办件里没有这份文书，或者它不是发给您的。")
            }
            if let form = sent.fields["form"].flatMap(PaperForm.init) {
                return try await papers.file(form, of: verification, in: key, for: reader).response
            }
            let issued = try await papers.paper(verification, in: key, for: reader)
            let carried: HTML = """
                \(HiddenField(SentForm.tokenField, (context.token ?? SecretToken()).formToken))\(HiddenField("key", key))\
                \(HiddenField("code", code))\(HiddenField("paper", verification))
                """
            let forms = await papers.forms()
            let buttons = PaperTools.offered(forms, hasScan: !listed.scans.isEmpty).map { form -> HTML in
                Form(
                    to: Address("track", "paper"),
                    "\(carried)\(HiddenField("form", form.rawValue))\(Button("下载\(form.title)", .secondary))"
                ).html
            }
            var response = respond(
                Page(
                    "\(listed.title) \(listed.number)", crumbs: [Crumb("办事", Address("apply")), Crumb(listed.title)],
                    body: "\(buttons)\(PaperTools.lacking(forms))\(issued.html)"))
            response.headers[.cacheControl] = "no-store"
            return response
        } catch let problem as MatterProblem { throw WebError.notFound(problem.text) } catch let problem as DrawingProblem {
            throw WebError(status: .serviceUnavailable, text: problem.description)
        }
    }

    /// Whether a paper is one of the platform's: its head, and nothing of what it says.
    func verification(_ request: Request) async throws -> Page {
        let typed = try QueryItems(request)["code"]
        var (result, faults): (HTML, [(text: String, field: String)]) = (.empty, [])
        if let typed {
            if let paper = try await papers.verified(typed) {
                result = found(paper)
            } else {
                faults = [("没有这个验证码的文书。请核对是否输完整；纸上没有验证码的，请向出具机关查询。", "code")]
            }
        }
        let form = Form(
            asking: Address("verify"),
            "\(TextField(FieldLabel("code", "验证码", hint: "文书末尾的 12 个字母和数字", error: faults.first?.text), value: typed ?? "", width: .middle, isRequired: true))\(Button("核对"))"
        )
        let keys: [HTML] = try await papers.keys().enumerated().map { place, key in
            "\(CodeBlock(key))\(place == 0 ? "" : "（以前用过）")" as HTML
        }
        let offline: HTML = """
            <p>文书上的二维码带有数字签名（Ed25519）。\(Link("下载离线核对页", to: Address("verify", "page")))，保存在可信的电脑上，不联网也能核对；它里面的公钥应当与下面一致。</p>\
            <p>收到的是密封包（ZIP）的，\(Link("在这里核对密封包", to: Address("verify", "parcel")))。</p>\
            \(keys.isEmpty ? "<p>平台还没有签发过文书。</p>" : "\(keys)" as HTML)
            """
        return Page(
            "核对文书", current: Address("apply"), crumbs: [Crumb("首页", Address()), Crumb("办事", Address("apply")), Crumb("核对文书")],
            body: "\(ErrorSummary(faults))\(Heading("核对文书"))\(result)\(form)\(Section("不联网核对", anchor: "offline", offline))")
    }

    private func found(_ paper: VerifiedPaper) -> HTML {
        let facts = [
            Fact("出具机关", HTML(plain: paper.authority)), Fact("文书", HTML(plain: paper.title)), Fact("文号", HTML(plain: paper.number)),
            Fact("日期", "<time>\(paper.day)</time>"),
        ]
        guard let seal = paper.seal else {
            return "\(Notice("这份文书由本平台出具", "<p>它刚刚取得文号，还没有签名；过一会儿再核对能看到签名。</p>"))\(Facts(facts))"
        }
        guard paper.sealHolds else {
            return "\(Notice("这份文书的签名与平台保存的文字不符", "<p>请不要采信，并向出具机关查询。</p>", tone: .urgent))\(Facts(facts))"
        }
        return """
            \(Notice("这份文书由本平台出具", "<p>签名有效。请核对纸上的内容与下面一致；只有机关、名称、文号和日期在这里公开。</p>", tone: .good))\
            \(Facts(facts + [Fact("文字的校验值", CodeBlock(seal.digest).html)]))
            """
    }

    /// The page that checks without a connection, to be kept.
    func verifyPage() async throws -> Response {
        let page = try await papers.verifyPage()
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: "no-cache",
                .contentDisposition: "attachment; filename=\"helan-verify.html\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }
}
