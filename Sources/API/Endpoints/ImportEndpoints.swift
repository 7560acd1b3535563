import Access
import Answers
import Foundation
import HTTPTypes
import Hummingbird
import Law
import Markup
import Web
import Wire

extension Interface {
    private static let id = Parameter<String>.text("id", "导入的编号", in: .path, longest: 40, shortest: 1)

    var importEndpoints: [Endpoint] {
        [
            Endpoint(
                "imports", .imports, "导入记录", words: "新的在前。", parameters: Paging.parameters, answers: ImportList.self, meaning: "导入的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let total = try await imports.jobCount()
                let jobs = limit == 0 ? [] : try await imports.jobs(offset: offset, limit: limit)
                return Answered(ImportList(total: total, jobs: jobs), headers: Paging.links(call, total: total))
            },
            Endpoint(
                "imports", by: .post, .imports, "交一个文件来导入",
                words: "承办人和管理员用范围为“\(AccessToken.Scope.import.title)”的令牌。CSV、XLSX、XML、JSON 行，按内容辨认格式。"
                    + "答复 202，Location 是这次导入的地址；用登录的会话时，表单第一项是 \(SentForm.tokenField)。",
                body: Self.importBody, who: .roles([.officer, .administrator]), scope: .import, cost: 20, status: .accepted,
                answers: ImportAnswer.self, meaning: "导入已经开始"
            ) { call in try await take(call) },
            Endpoint("imports/{id}", .imports, "一次导入", parameters: [Self.id], answers: ImportAnswer.self, meaning: "这次导入") { call in
                Answered(ImportAnswer(try await job(call)))
            },
            Endpoint(
                file: "imports/{id}/rejects", .imports, "一次导入退回的行", parameters: [Self.id], mediaType: "text/csv", meaning: "退回的行和理由（CSV）"
            ) { call in
                let job = try await job(call)
                guard let file = try await imports.rejects(job.id) else { throw WebError.notFound("这次导入没有退回的行。") }
                let body = try await FileIO().loadFile(path: file.path, context: call.context)
                return .file(
                    Response(
                        status: .ok,
                        headers: [
                            .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"rejects-\(job.id).csv\"",
                        ], body: body))
            },
        ]
    }

    private func job(_ call: Call) async throws -> ImportJob {
        let id = try call.needed(Self.id)
        guard let job = try await imports.job(id) else { throw WebError.notFound("没有这次导入：\(id.prefix(40))。") }
        return job
    }

    /// Fields stand before the file, since they decide whether it may be sent.
    private static let importBody = Endpoint.RequestBody(
        mediaType: "multipart/form-data",
        schema: Schema([
            "type": "object", "required": ["file"],
            "properties": [
                "source": ["type": "string", "maxLength": 200, "description": "数据来源；不写则以文件名为来源"],
                "as-of": ["type": "string", "format": "date", "description": "来源所说的情况截止到哪一天；不写则看文件自己怎么说，再不然就是今天"],
                "file": ["type": "string", "format": "binary", "description": "文件，写在其余各项之后"],
            ],
        ]), meaning: "表单，文件在最后一项")

    private func take(_ call: Call) async throws -> Answered<ImportAnswer> {
        let (request, context) = (call.request, call.context)
        // A browser's session could be used by another site's form; a program's token could not.
        let hasToken = context.scope != nil
        if !hasToken { try FormOrigin.check(request) }
        func admits(_ fields: [String: String]) throws {
            if !hasToken { try SentForm.check(fields[SentForm.tokenField], context) }
        }
        let receiver = UploadReceiver(folder: settings.uploadFolder, limit: settings.uploadLimit)
        let upload = try await receiver.receive(request, admits: admits)
        do {
            try admits(upload.fields)
            let id = try await imports.receive(try file(upload))
            guard let job = try await imports.job(id) else { throw WebError.notFound("没有这次导入：\(id)。") }
            return Answered(ImportAnswer(job), headers: [.location: Address("api", "v1", "imports", id).description])
        } catch {
            if let file = upload.file { try? FileManager.default.removeItem(at: file.path) }
            guard let refusal = error as? ImportRefusal else { throw error }
            throw Call.refusal([Problem.Fault("file", "refused", refusal.text)], status: .unprocessableContent)
        }
    }

    private func file(_ upload: Upload) throws -> ReceivedFile {
        var faults: [Problem.Fault] = []
        let asOf = upload.fields["as-of"].flatMap { $0.isEmpty ? nil : $0 }
        if let asOf {
            if let day = LocalDate(iso: asOf) {
                if day > settings.today() { faults.append(.init("as-of", "in-the-future", "截至日期不能晚于今天。")) }
            } else {
                faults.append(.init("as-of", "not-a-day", "截至日期应当写成 2026-01-31 的样子，收到“\(asOf.prefix(40))”。"))
            }
        }
        if upload.file == nil { faults.append(.init("file", "missing", "缺少文件：在表单中用名称 file 交一个文件。")) }
        if let file = upload.file, file.bytes == 0 { faults.append(.init("file", "empty", "文件“\(file.name)”是空的。")) }
        guard faults.isEmpty, let file = upload.file else { throw Call.refusal(faults, status: .unprocessableContent) }
        return ReceivedFile(path: file.path, name: file.name, bytes: file.bytes, source: upload.fields["source"] ?? "", asOf: asOf)
    }
}

/// A page of imports.
private struct ImportList: WrittenRecord {
    let total: Int
    let jobs: [ImportJob]

    static let schemaName = "ImportList"
    static let meaning = "导入的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几次") { $0.total }, WrittenField("imports", "这一页的导入") { $0.jobs.map(ImportAnswer.init) },
    ]
}
