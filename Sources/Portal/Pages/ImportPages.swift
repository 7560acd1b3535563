import Design
import Foundation
import Hummingbird
import Markup
import Web

extension PublicPages {
    func importList(_ request: Request) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...100_000_000) ?? 1
        let total = try await imports.jobCount()
        let jobs = try await imports.jobs(offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let list: HTML =
            jobs.isEmpty
            ? (total == 0
                ? nothingImported : EmptyState("没有第 \(number.grouped) 页", advice: ["\(Link("回到第 1 页", to: Address("imports")))"]).html)
            : importTable(jobs)
        return respond(
            Page(
                "导入记录", crumbs: [Crumb("首页", Address()), Crumb("导入", Address("import")), Crumb("导入记录")], canonical: Address("imports"),
                body: """
                    \(Heading("导入记录"))\(list)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Address("imports")))\
                    \(Buttons(LinkButton("导入数据", to: Address("import"))))
                    """))
    }

    func importTable(_ jobs: [ImportJob]) -> HTML {
        let rows: [[HTML]] = jobs.map { job in
            [
                Link(job.fileName, to: Address("import", job.id)).html, job.state.tag.html, HTML(plain: job.added.grouped),
                HTML(plain: job.updated.grouped), HTML(plain: job.unchanged.grouped), HTML(plain: job.rejected.grouped),
                "<time>\(Words.moment(job.started))</time>",
            ]
        }
        return Table(
            id: "imports", caption: "导入，由近及远",
            columns: [
                .init("文件"), .init("状态"), .init("新增", isFigure: true), .init("更新", isFigure: true), .init("不变", isFigure: true),
                .init("退回", isFigure: true), .init("开始"),
            ], rows: rows
        ).html
    }

    func importJob(_ context: WebContext) async throws -> Response {
        let job = try await job(context)
        let address = Address("import", job.id)
        let isLive = !job.state.isEnded
        let body: HTML = """
            \(Heading(job.fileName, line: [job.state.tag.html] + (job.format.map { [HTML(plain: $0)] } ?? []) + [HTML(plain: job.source)]))\
            \(stateNotice(job))\
            \(isLive ? Progress("导入进度", done: job.done, total: job.total, source: Address("import", job.id, "events")).html : .empty)\
            \(Figures([
                Figure("读到", job.read, name: "read"), Figure("新增", job.added, name: "added"), Figure("更新", job.updated, name: "updated"),
                Figure("不变", job.unchanged, name: "unchanged"), Figure("退回", job.rejected, name: "rejected"),
            ]))\
            \(job.rejected > 0 ? Buttons(LinkButton("下载退回的行（CSV）", to: Address("import", job.id, "rejects.csv"), .secondary)).html : .empty)\
            \(Quiet("开始于 <time>\(Words.moment(job.started))</time>\(job.ended.map { "，结束于 <time>\(Words.moment($0))</time>" as HTML })。"))\
            <p>\(Link("全部导入记录", to: Address("imports")))</p>
            """
        return respond(
            Page(
                "\(job.fileName) · 导入",
                crumbs: [Crumb("首页", Address()), Crumb("导入", Address("import")), Crumb("导入记录", Address("imports")), Crumb(job.fileName)],
                scripts: isLive ? [.progress] : [], reloadsAfter: isLive ? 3 : nil, canonical: address, body: body))
    }

    private func stateNotice(_ job: ImportJob) -> HTML {
        switch job.state {
        case .waiting, .running: Quiet("可以离开本页，导入会继续进行。").html
        case .done where job.rejected > 0:
            Notice("导入完成，有 \(job.rejected.grouped) 行退回", "<p>下载退回的行，按每行末尾的原因改正后再次导入即可。</p>", tone: .caution).html
        case .done: Notice("导入完成", tone: .good).html
        case .failed(let reason): Notice("导入未能完成", "<p>\(reason)</p>", tone: .urgent).html
        }
    }

    func importRejects(_ context: WebContext) async throws -> Response {
        let job = try await job(context)
        guard let file = try await imports.rejects(job.id) else { throw WebError.notFound("这次导入没有退回的行。") }
        let body = try await FileIO().loadFile(path: file.path, context: context)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"rejects-\(job.id.filter(\.isLetterOrDigit)).csv\"",
            ],
            body: body)
    }

    func job(_ context: WebContext) async throws -> ImportJob {
        let id = try context.segment("job")
        guard let job = try await imports.job(id) else { throw WebError.notFound("没有这次导入：\(id.prefix(60))。") }
        return job
    }
}

extension ImportJob.State {
    var tag: Tag {
        switch self {
        case .waiting: Tag("等待", .waiting)
        case .running: Tag("进行中", .waiting)
        case .done: Tag("完成", .good)
        case .failed: Tag("未完成", .urgent)
        }
    }

    var isEnded: Bool {
        switch self {
        case .waiting, .running: false
        case .done, .failed: true
        }
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
