import Access
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import People
import Web

extension TalentPages {
    /// A table of people may have so many bytes.
    private static let tableLimit: Int64 = 10 << 20

    /// Takes a table in; the rows that will not do come back on the page with the reason. The file itself is not kept: it holds personal data.
    func takeTable(_ request: Request, _ context: WebContext) async throws -> Response {
        try FormOrigin.check(request)
        let receiver = UploadReceiver(folder: settings.uploadFolder, limit: Self.tableLimit)
        let upload = try await receiver.receive(request) { fields in try SentForm.check(fields[SentForm.tokenField], context) }
        try SentForm.check(upload.fields[SentForm.tokenField], context)
        guard let file = upload.file else {
            return respond(try tablePage(context, nil, "请选择要导入的文件。"), status: .unprocessableContent)
        }
        defer { try? FileManager.default.removeItem(at: file.path) }
        do {
            let done = try await talent.take(
                table: ReceivedFile(path: file.path, name: file.name, bytes: file.bytes), by: try context.person().signedIn)
            return respond(try tablePage(context, done, nil), status: done.rejected.isEmpty ? .ok : .unprocessableContent)
        } catch let refusal as PersonFaults {
            return respond(try tablePage(context, nil, refusal.all.first?.text), status: .unprocessableContent)
        }
    }

    func tablePage(_ context: WebContext, _ done: PeopleTable?, _ fault: String?) throws -> Page {
        let (_, token) = try context.person()
        let form = Form(
            to: Address("desk", "people", "table"), sendsFiles: true,
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(FileField(FieldLabel("file", "文件", hint: "CSV 或者 XLSX，第一行写列名；一个人一行", error: fault), accept: ".csv,.txt,.xlsx"))\(Button("导入"))
            """)
        let titles = PersonForm.fields.map(\.title).joined(separator: "、")
        let advice = Points([
            "列名：\(titles)。先后不限，没有的列可以不写。", "一格里有几项的，用顿号或者分号分开；证明材料几份的，在格内换行，每份写作：名称；编号；有效至。",
            "“同意事项”写“入库并在区内共享、参加抽取、向公众公开姓名和单位”中本人同意的几项。没有入库同意的行不导入。",
        ])
        return Page(
            "导入人才", crumbs: talentCrumbs("导入人才", Crumb("人才库", Address("desk", "people"))),
            body: """
                \(Heading("导入人才"))\(fault.map { ErrorSummary([(text: $0, field: "file")]).html })\(outcome(done))\(form)\(Section("写法", advice.html))
                """)
    }

    private func outcome(_ done: PeopleTable?) -> HTML {
        guard let done else { return .empty }
        let notice = Notice(
            "入库 \(done.entered.count) 人，退回 \(done.rejected.count) 行",
            done.rejected.isEmpty ? .empty : "<p>退回的行没有导入，请按原因改好后再导入；已经入库的不会重复。</p>", tone: done.rejected.isEmpty ? .good : .caution)
        let rows: [[HTML]] = done.rejected.map { row in
            [HTML(plain: String(row.row)), HTML(plain: row.name), Points(row.reasons.map { HTML(plain: $0) }).html]
        }
        let table: HTML =
            rows.isEmpty
            ? .empty
            : Table(id: "rejected", caption: "退回的行", columns: [.init("行", isFigure: true), .init("姓名"), .init("原因")], rows: rows).html
        return "\(notice)\(table)"
    }
}
