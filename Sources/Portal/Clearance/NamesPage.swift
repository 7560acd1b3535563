import Access
import Clearance
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Law
import Markup
import Register
import Web

/// Many names at once: pasted or from a file. A short list is answered while one waits, a long one in the background.
extension ClearancePages {
    /// So many names for anyone, and for who is signed in.
    static func most(_ context: WebContext) -> Int { context.signedIn == nil ? 100 : 5_000 }
    /// Longer lists are answered in the background: each name takes up to some hundredths of a second.
    static let mostAtOnce = 100
    private static let mostBytes: Int64 = 4 << 20
    private static let mostTyped = 1 << 20

    func namesPage(_ context: WebContext) -> Response {
        let token = context.token ?? SecretToken()
        var response = respond(titled("一批商标", "names", namesForm(token, context, typed: "", classes: ""), crumb: "一批商标"))
        response.headers[.cacheControl] = "no-store"
        if context.token == nil { SessionCookie.set(token, on: &response, isSecure: settings.isSecure) }
        return response
    }

    func names(_ request: Request, _ context: WebContext) async throws -> Response {
        try FormOrigin.check(request)
        let receiver = UploadReceiver(
            folder: settings.uploadFolder, limit: Self.mostBytes, fields: Self.mostTyped, advice: "请分成几个文件，或者在服务器上用 helan mark --names 查。")
        let upload = try await receiver.receive(request) { try SentForm.check($0[SentForm.tokenField], context) }
        defer { if let path = upload.file?.path { try? FileManager.default.removeItem(at: path) } }
        try SentForm.check(upload.fields[SentForm.tokenField], context)
        let token = context.token ?? SecretToken()
        let (typed, classes) = (upload.fields["names"] ?? "", upload.fields["classes"] ?? "")
        func refused(_ text: String, _ field: String) -> Response {
            let form = namesForm(token, context, typed: typed, classes: classes, fault: (text, field))
            return respond(
                titled("一批商标", "names", "\(ErrorSummary([(text: text, field: field)]))\(form)", crumb: "一批商标"),
                status: .unprocessableContent)
        }
        do {
            let file = upload.file.flatMap { $0.bytes > 0 ? $0.path : nil }
            let lines = try file.map { try lists.lines(in: $0, classes: classes) } ?? NameLine.lines(of: typed, classes: classes)
            let field = file == nil ? "names" : "file"
            guard !lines.isEmpty else { return refused("请粘贴商标名称，或者选择文件，一行一个", field) }
            let most = Self.most(context)
            guard lines.count <= most else {
                let advice = context.signedIn == nil ? "；登录以后可以到 5,000 个" : "；请分成几份"
                return refused("一次至多 \(most.grouped) 个，现在有 \(lines.count.grouped) 个\(advice)", field)
            }
            // What waits its turn in the background weighs no more than what is answered at once; a bucket would never hold a long list.
            try context.charge(min(lines.count, Self.mostAtOnce))
            guard lines.count <= Self.mostAtOnce else {
                return see(Address("clearance", "names", try await lists.begin(lines)))
            }
            return try await answer(lines, as: upload.fields["as"] ?? "", token, context, typed: file == nil ? typed : "", classes: classes)
        } catch let refusal as NameListRefusal { return refused(refusal.text, "file") }
    }

    private func answer(
        _ lines: [NameLine], as form: String, _ token: SecretToken, _ context: WebContext, typed: String, classes: String
    ) async throws -> Response {
        let table = try await clearance.goods()
        var answers: [NameAnswer] = []
        for line in lines { answers.append(try await clearance.answer(line, in: table)) }
        if let kind = NamesTable(rawValue: form) { return try self.table(answers, kind) }
        let again = namesForm(token, context, typed: typed, classes: classes)
        return respond(titled("一批商标", "names", "\(NamesView.table(answers, total: answers.count))\(again)", crumb: "一批商标"))
    }

    private func namesForm(
        _ token: SecretToken, _ context: WebContext, typed: String, classes: String, fault: (text: String, field: String)? = nil
    ) -> HTML {
        func label(_ name: String, _ title: String, hint: String) -> FieldLabel {
            FieldLabel(name, title, hint: hint, error: fault.flatMap { $0.field == name ? $0.text : nil })
        }
        let most = Self.most(context)
        let limit =
            context.signedIn == nil
            ? "一次至多 \(most.grouped) 个名称；登录以后可以到 5,000 个。"
            : "一次至多 \(most.grouped) 个名称。超过 \(Self.mostAtOnce.grouped) 个的在后台查，可以离开，结果保留 \(NameList.days) 天。"
        let names = label("names", "商标名称", hint: "一行一个；类别写在后面，用制表符或者逗号隔开，可以从表格里复制两列粘贴")
        let file = label(
            "file", "或者选择文件",
            hint: "CSV（UTF-8、GB18030）、XLSX 或者文本，不超过 4 MiB。第一行写着 商标、类别、商品 的，按列名读；商品写几项的用分号隔开。选了文件的，不看上面粘贴的")
        return Form(
            to: Address("clearance", "names"), sendsFiles: true,
            """
            \(Quiet("\(limit)"))\(HiddenField(SentForm.tokenField, token.formToken))\(TextArea(names, value: typed, rows: 8))\
            \(TextField(label("classes", "类别", hint: "没有写类别的行用这里的"), value: classes))\
            \(SelectField(FieldLabel("as", "怎样给出", hint: "在后台查的，查完以后三种都有"), options: [(value: "page", title: "在页面上"), (value: "csv", title: "CSV 文件"), (value: "xlsx", title: "XLSX 文件")], chosen: "page"))\
            \(FileField(file, accept: ".txt,.csv,.tsv,.xlsx,text/plain,text/csv"))\
            \(Button("查询"))
            """
        ).html
    }

    /// The answers as a file to take away.
    func table(_ answers: [NameAnswer], _ kind: NamesTable) throws -> Response {
        switch kind {
        case .csv: return CommaTable([NameAnswer.headings] + answers.map(\.cells)).response(named: "clearance.csv")
        case .xlsx:
            let bytes = try lists.workbook(
                answers,
                notes: [("查询之日", settings.today().description), ("没有审查的", NamesView.limits), ("名称", "\(answers.count) 个")])
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    .contentDisposition: "attachment; filename=\"clearance.xlsx\"", .cacheControl: "no-store",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}

/// The forms in which answers are taken away.
enum NamesTable: String { case csv, xlsx }
