import Access
import Clearance
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import Register
import Similarity
import Web

/// Many names at once: pasted or from a file, one a line, each with its classes behind a tab or a comma.
extension ClearancePages {
    /// So many names for anyone, and for who is signed in: each takes some hundredths of a second.
    static func most(_ context: WebContext) -> Int { context.signedIn == nil ? 100 : 1_000 }
    private static let mostBytes: Int64 = 1 << 20

    func namesPage(_ context: WebContext) -> Response {
        let token = context.token ?? SecretToken()
        var response = respond(titled("一批商标", "names", namesForm(token, context, typed: "", classes: ""), crumb: "一批商标"))
        response.headers[.cacheControl] = "no-store"
        if context.token == nil { SessionCookie.set(token, on: &response, isSecure: settings.isSecure) }
        return response
    }

    func names(_ request: Request, _ context: WebContext) async throws -> Response {
        try FormOrigin.check(request)
        let receiver = UploadReceiver(folder: settings.uploadFolder, limit: Self.mostBytes)
        let upload = try await receiver.receive(request) { try SentForm.check($0[SentForm.tokenField], context) }
        defer { if let path = upload.file?.path { try? FileManager.default.removeItem(at: path) } }
        try SentForm.check(upload.fields[SentForm.tokenField], context)
        let token = context.token ?? SecretToken()
        let (typed, classes) = (upload.fields["names"] ?? "", upload.fields["classes"] ?? "")
        let fromFile = try upload.file.flatMap { $0.bytes > 0 ? try String(contentsOf: $0.path, encoding: .utf8) : nil }
        let lines = NameLine.lines(of: fromFile ?? typed, classes: classes)
        func refused(_ text: String, _ field: String) -> Response {
            let form = namesForm(token, context, typed: typed, classes: classes, fault: (text, field))
            return respond(
                titled("一批商标", "names", "\(ErrorSummary([(text: text, field: field)]))\(form)", crumb: "一批商标"),
                status: .unprocessableContent)
        }
        guard !lines.isEmpty else { return refused("请粘贴商标名称，或者选择文件，一行一个", "names") }
        let most = Self.most(context)
        guard lines.count <= most else {
            return refused("一次至多 \(most) 个，现在有 \(lines.count) 个\(context.signedIn == nil ? "；登录以后可以到 1,000 个" : "")", "names")
        }
        try context.charge(lines.count)
        let table = try await clearance.goods()
        var answers: [NameAnswer] = []
        for line in lines {
            do {
                let question = try ClearanceQuestion(name: line.name, goods: [], classes: line.classes, in: table)
                answers.append(NameAnswer(line, .success(try await clearance.clear(question, nearest: 20))))
            } catch let faults as ClearanceFaults { answers.append(NameAnswer(line, .failure(faults))) }
        }
        if upload.fields["as"] == "csv" { return csv(answers) }
        let form = namesForm(token, context, typed: fromFile ?? typed, classes: classes)
        return respond(titled("一批商标", "names", "\(NameAnswer.table(answers))\(form)", crumb: "一批商标"))
    }

    private func namesForm(
        _ token: SecretToken, _ context: WebContext, typed: String, classes: String, fault: (text: String, field: String)? = nil
    ) -> HTML {
        let names = FieldLabel(
            "names", "商标名称", hint: "一行一个，至多 \(Self.most(context)) 个；类别写在后面，用制表符或者逗号隔开，可以从表格里复制两列粘贴", error: fault?.text)
        return Form(
            to: Address("clearance", "names"), sendsFiles: true,
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(TextArea(names, value: typed, rows: 8))\
            \(TextField(FieldLabel("classes", "类别", hint: "没有写类别的行用这里的"), value: classes))\
            \(SelectField(FieldLabel("as", "怎样给出"), options: [(value: "page", title: "在页面上"), (value: "csv", title: "CSV 文件")], chosen: "page"))\
            \(FileField(FieldLabel("file", "或者选择文件", hint: "UTF-8 文本或者 CSV，不超过 1 MiB；选了文件的，不看上面粘贴的"), accept: ".txt,.csv,.tsv,text/plain,text/csv"))\
            \(Button("查询"))
            """
        ).html
    }

    private func csv(_ answers: [NameAnswer]) -> Response {
        let heads = ["名称", "类别", "结论", "风险高", "风险中", "风险低", "最近的在先商标", "编号", "状态", "理由"]
        return CommaTable([heads] + answers.map(\.cells)).response(named: "clearance.csv")
    }
}

/// A line of names.
struct NameLine: Sendable {
    let name: String
    let classes: String

    static func lines(of text: String, classes: String) -> [NameLine] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "\t" || $0 == "," || $0 == "，" }
            let name = parts[0].trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\u{FEFF}\"")))
            guard !name.isEmpty else { return nil }
            let own = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\""))) : ""
            return NameLine(name: name, classes: own.isEmpty ? classes : own)
        }
    }
}

/// What came of one of many names.
struct NameAnswer {
    let line: NameLine
    let result: Swift.Result<ClearanceReport, ClearanceFaults>

    init(_ line: NameLine, _ result: Swift.Result<ClearanceReport, ClearanceFaults>) { (self.line, self.result) = (line, result) }

    private var verdict: String {
        switch result {
        case .failure(let faults): faults.faults.map(\.text).joined(separator: "；")
        case .success(let report): report.findings.first?.risk.title ?? "没有找到"
        }
    }

    var cells: [String] {
        guard case .success(let report) = result else { return [line.name, line.classes, verdict] + Array(repeating: "", count: 7) }
        let nearest = report.findings.first
        return [
            line.name, line.classes, verdict, "\(report.count(.high))", "\(report.count(.medium))", "\(report.count(.low))",
            nearest?.mark.name ?? "",
            nearest?.mark.key ?? "", nearest?.mark.status.title ?? "",
            nearest.map { $0.judgement.reasons.map { "\($0.rule) \($0.text)" }.joined(separator: "；") } ?? "",
        ]
    }

    static func table(_ answers: [NameAnswer]) -> HTML {
        Table(
            id: "names", caption: "\(answers.count) 个名称",
            columns: [
                .init("名称"), .init("类别"), .init("结论"), .init("高", isFigure: true), .init("中", isFigure: true), .init("最近的在先商标"),
                .init("理由"),
            ],
            rows: answers.map { answer in
                let cells = answer.cells
                let more = Address(
                    "clearance", query: ["name": answer.line.name, "classes": answer.line.classes.isEmpty ? nil : answer.line.classes])
                return [
                    Link(cells[0], to: more).html, HTML(plain: cells[1]), HTML(plain: cells[2]), HTML(plain: cells[3]),
                    HTML(plain: cells[4]),
                    HTML(plain: "\(cells[6]) \(cells[7])"), HTML(plain: cells[9]),
                ]
            }
        ).html
    }
}
