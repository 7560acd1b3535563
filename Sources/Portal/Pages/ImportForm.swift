import Access
import Design
import Foundation
import Hummingbird
import Law
import Markup
import Web

extension PublicPages {
    func importForm(_ request: Request, _ context: WebContext) -> Response {
        if let refusal = UploadGuard(policy: settings.uploads).refusal(request, context) {
            let body: HTML = """
                \(Heading("导入数据"))\(Notice("这里不能上传", "<p>\(refusal)</p>", tone: .caution))
                \(Buttons(LinkButton("查看导入记录", to: Address("imports"), .secondary)))
                """
            return respond(importPage(body))
        }
        return respond(importPage(formBody(context, [:], errors: [])))
    }

    /// Takes a file in. A form that is refused comes back filled, with the reason beside the field.
    func upload(_ request: Request, _ context: WebContext) async throws -> Response {
        let uploads = UploadGuard(policy: settings.uploads)
        try FormOrigin.check(request)
        if let refusal = uploads.refusal(request, context) { throw WebError.forbidden(refusal) }
        let receiver = UploadReceiver(folder: settings.uploadFolder, limit: settings.uploadLimit)
        let upload = try await receiver.receive(request) { try uploads.admit(request, context, fields: $0) }
        try uploads.admit(request, context, fields: upload.fields)
        return try await takeIn(upload, context)
    }

    private func takeIn(_ upload: Upload, _ context: WebContext) async throws -> Response {
        let asOf = upload.fields["as-of"].flatMap { $0.isEmpty ? nil : $0 }
        var errors: [(text: String, field: String)] = []
        if upload.file == nil { errors.append(("请选择要导入的文件", "file")) }
        if let file = upload.file, file.bytes == 0 { errors.append(("文件“\(file.name)”是空的", "file")) }
        if let asOf, LocalDate(iso: asOf) == nil { errors.append(("截至日期应当写成 2026-01-31 的样子，收到“\(asOf.prefix(40))”", "as-of")) }
        if let asOf, let day = LocalDate(iso: asOf), day > settings.today() { errors.append(("截至日期不能晚于今天", "as-of")) }
        if errors.isEmpty, let file = upload.file {
            do {
                let id = try await imports.receive(
                    ReceivedFile(path: file.path, name: file.name, bytes: file.bytes, source: upload.fields["source"] ?? "", asOf: asOf))
                return see(Address("import", id))
            } catch let refusal as ImportRefusal {
                errors.append((refusal.text, "file"))
            }
        }
        if let file = upload.file { try? FileManager.default.removeItem(at: file.path) }
        return respond(importPage(formBody(context, upload.fields, errors: errors)), status: .unprocessableContent)
    }

    private func importPage(_ body: HTML) -> Page {
        Page(
            "导入数据", current: Address("import"), crumbs: [Crumb("首页", Address()), Crumb("导入")], scripts: [.upload],
            canonical: Address("import"),
            body: body)
    }

    private func formBody(_ context: WebContext, _ fields: [String: String], errors: [(text: String, field: String)]) -> HTML {
        func error(_ name: String) -> String? { errors.first { $0.field == name }?.text }
        let token: HTML =
            if UploadGuard.isOfficer(context), let token = context.token {
                HiddenField(SentForm.tokenField, token.formToken).html
            } else if case .token = settings.uploads {
                TextField(
                    FieldLabel("token", "上传口令", hint: "由管理员在启动服务器时设定", error: error("token")), kind: .password, width: .middle,
                    isRequired: true
                ).html
            } else {
                .empty
            }
        let form = Form(
            to: Address("import"), sendsFiles: true,
            """
            \(token)\
            \(TextField(FieldLabel("source", "数据来源", hint: "例如：国家知识产权局商标公告。不填则以文件名为来源", error: error("source")), value: fields["source"] ?? "", width: .middle))
            \(TextField(FieldLabel("as-of", "截至日期", hint: "来源所说的情况截止到哪一天。不填则为今天", error: error("as-of")), value: fields["as-of"] ?? "", kind: .date, width: .short))
            \(FileField(FieldLabel("file", "文件", hint: "CSV、XLSX、XML 或者 JSON 行，至多 \(Words.size(settings.uploadLimit))。格式由内容识别，不看文件名", error: error("file")), accept: ".csv,.txt,.tsv,.xlsx,.xml,.json,.jsonl,.ndjson"))
            \(Button("上传并导入"))
            """)
        return """
            \(Heading("导入数据"))\(ErrorSummary(errors))\
            \(Columns(main: form.html, beside: advice))
            """
    }

    private var advice: HTML {
        let points: [HTML] = [
            "专利、商标公布公告系统导出的 CSV、XLSX，列的先后不限，编码为 UTF-8 或者 GB18030。", "国家知识产权局数据交换 XML（新旧两种）、ST.36、ST.96。",
            "同一文件导入两次，第二次不会新增或者改动任何内容。", "读不懂的行不会导入，连同原因另存为 CSV，改好后可以再导入。", "导入进行中可以离开页面；服务器重启后会接着做。",
        ]
        return "<aside>\(Section("可以导入什么", Points(points).html))\(Section("查看", "<p>\(Link("导入记录", to: Address("imports")))</p>"))</aside>"
    }
}
