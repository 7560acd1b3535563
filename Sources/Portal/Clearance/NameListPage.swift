import Clearance
import Design
import HTTPTypes
import Hummingbird
import Markup
import Similarity
import Web

/// A long list of names: how far it is, what was found, and the files to take away. Whoever has the address sees it; it cannot be guessed.
extension ClearancePages {
    private static let listLength = 100

    func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let (list, items) = (try await list(context), try QueryItems(request))
        let page = try items.number("page", "页码", in: 1...10_000) ?? 1
        let kind = NameAnswer.Kind(rawValue: items["kind"] ?? "")
        let shown = list.answers.filter { answer in kind.map { answer.kind == $0 } ?? true }
        let here = Array(shown.dropFirst((page - 1) * Self.listLength).prefix(Self.listLength))
        let address = Address("clearance", "names", list.key)
        let isLive = !list.state.isEnded
        let body: HTML = """
            \(notice(list))\
            \(isLive ? Progress("查询进度", done: Int64(list.answers.count), total: Int64(list.total), source: Address("clearance", "names", list.key, "events")).html : .empty)\
            \(Figures(Self.figures(list).map { Figure($0.title, $0.count, name: $0.name) }))\
            \(isLive ? .empty : downloads(list))\
            \(isLive ? .empty : Self.tabs(list, kind, address))\
            \(isLive ? .empty : NamesView.table(here, total: shown.count))\
            \(isLive ? .empty : Pagination(page: page, total: shown.count, perPage: Self.listLength, address: Self.address(kind, address)).html)\
            \(Quiet("\(NamesView.limits)"))
            """
        var titled = titled("一批商标的查询结果", "names", body, crumb: "一批商标")
        if isLive { (titled.scripts, titled.reloadsAfter) = ([.progress], 3) }
        var response = respond(titled)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func list(_ context: WebContext) async throws -> NameList {
        guard let list = try await lists.list(try context.segment("list")) else {
            throw WebError.notFound("没有这份名单，或者已经过了 \(NameList.days) 天。")
        }
        return list
    }

    private func notice(_ list: NameList) -> HTML {
        switch list.state {
        case .waiting, .running: Quiet("可以离开本页，查询会继续进行；请把本页的网址存下来，凭网址看结果，保留 \(NameList.days) 天。").html
        case .done:
            Notice("查完了 \(list.total.grouped) 个名称", "<p>结果保留 \(NameList.days) 天；知道本页网址的人都能看。</p>", tone: .good).html
        case .failed(let reason):
            Notice("没有查完，查了 \(list.answers.count.grouped) 个，共 \(list.total.grouped) 个", "<p>\(reason)</p>", tone: .urgent).html
        }
    }

    private func downloads(_ list: NameList) -> HTML {
        let links = [("下载 XLSX", "table.xlsx"), ("下载 CSV", "table.csv")].map { title, file in
            LinkButton(title, to: Address("clearance", "names", list.key, file), .secondary)
        }
        return Buttons(all: links).html
    }

    private static func figures(_ list: NameList) -> [(title: String, count: Int, name: String)] {
        NameAnswer.Kind.allCases.map { kind in (kind.title, list.answers.count { $0.kind == kind }, kind.rawValue) }
    }

    private static func address(_ kind: NameAnswer.Kind?, _ address: Address) -> Address { address.with("kind", kind?.rawValue) }

    private static func tabs(_ list: NameList, _ current: NameAnswer.Kind?, _ address: Address) -> HTML {
        let all = Tabs.Tab("全部", count: list.answers.count, to: address, isCurrent: current == nil)
        return Tabs(
            "结论",
            [all]
                + NameAnswer.Kind.allCases.map { kind in
                    Tabs.Tab(
                        kind.title, count: list.answers.count { $0.kind == kind }, to: Self.address(kind, address),
                        isCurrent: current == kind)
                }
        ).html
    }

    func listTable(_ context: WebContext, _ kind: NamesTable) async throws -> Response {
        try table(try await list(context).answers, kind)
    }

    /// The progress as server-sent events: `progress` with figures in words where they changed, then `end`.
    func listEvents(_ context: WebContext) async throws -> Response {
        let (first, lists) = (try await list(context), lists)
        let body = ResponseBody { writer in
            var (list, last): (NameList?, String) = (first, "")
            while let now = list {
                let data = Self.event(now)
                // A comment keeps the line open where nothing changed.
                try await writer.write(ByteBuffer(string: data == last ? ": \n\n" : "event: progress\ndata: \(data)\n\n"))
                last = data
                if now.state.isEnded { break }
                try await Task.sleep(for: .seconds(2))
                list = try await lists.list(now.key)
            }
            try await writer.write(ByteBuffer(string: "event: end\ndata: {}\n\n"))
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"], body: body)
    }

    private static func event(_ list: NameList) -> String {
        let done = Int64(list.answers.count)
        let figures = figures(list).map { ($0.name, $0.count.grouped) } + [("percent", Progress.percent(done, of: Int64(list.total)))]
        let pairs = figures.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }.joined(separator: ",")
        return "{\"done\":\(done),\"total\":\(list.total),\"figures\":{\(pairs)}}"
    }
}

/// Answers of a list as a table.
enum NamesView {
    static let limits = MarkJudgement.limits + "没有找到不等于可以注册。"

    /// - Parameter total: how many there are, of which these are a page.
    static func table(_ answers: [NameAnswer], total: Int) -> HTML {
        Table(
            id: "names", caption: "\(total.grouped) 个名称",
            columns: [
                .init("名称"), .init("类别"), .init("结论"), .init("高", isFigure: true), .init("中", isFigure: true), .init("最近的在先商标"),
                .init("理由"),
            ],
            rows: answers.map(row)
        ).html
    }

    private static func row(_ answer: NameAnswer) -> [HTML] {
        let line = answer.line
        let name = line.name.isEmpty ? "第 \(line.row) 行" : line.name
        let more = Address(
            "clearance",
            query: [
                "name": line.name, "goods": line.goods.isEmpty ? nil : line.goods.joined(separator: "\n"),
                "classes": line.classes.isEmpty ? nil : line.classes,
            ])
        let nearest: HTML = answer.nearest.map { "\(Link($0.name, to: Address("right", "trademark", $0.key))) \(Number($0.key))" } ?? .empty
        return [
            answer.fault == nil ? Link(name, to: more).html : HTML(plain: name), HTML(plain: line.classes), HTML(plain: answer.kind.title),
            HTML(plain: answer.fault == nil ? "\(answer.high)" : ""), HTML(plain: answer.fault == nil ? "\(answer.medium)" : ""), nearest,
            HTML(plain: answer.fault.map { "第 \(line.row) 行：\($0)" } ?? answer.nearest?.reasons ?? ""),
        ]
    }
}
