import Design
import Hummingbird
import Law
import Markup
import Register
import Web

extension DataPages {
    private static let pageLength = 50
    private static let feedLength = 100

    /// Which rights changed, from a number on, or the last ones.
    func changes(_ request: Request) async throws -> Page {
        let after = try QueryItems(request).number("after", "序号", in: 0...Int.max)
        let range = try await openData.changeRange()
        let lines =
            if let after {
                try await openData.changes(after: Int64(after), limit: Self.pageLength)
            } else {
                try await openData.lastChanges(Self.pageLength)
            }
        let rows: [[HTML]] = lines.map { line in
            [
                HTML(plain: String(line.seq)), line.at.map { "<time>\($0.beijingText)</time>" } ?? "没有记载", HTML(plain: line.kind.title),
                Link(line.key, to: line.address).html,
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState(range.last == 0 ? "登记簿还没有变更" : "第 \((after ?? 0).grouped) 号以后没有变更").html
            : Table(
                id: "changes", caption: after == nil ? "最近的变更，由近及远" : "第 \((after ?? 0).grouped) 号以后的变更",
                columns: [.init("序号", isFigure: true), .init("时间"), .init("权利"), .init("号码")], rows: rows
            ).html
        let next: HTML? = after.flatMap { _ in
            lines.count == Self.pageLength
                ? lines.last.map {
                    Buttons(LinkButton("接着看", to: Address("data", "changes", query: ["after": String($0.seq)]), .secondary)).html
                }
                : nil
        }
        return Page(
            "变更记录", crumbs: [Crumb("首页", Address()), Crumb("开放数据", Address("data")), Crumb("变更记录")],
            body: """
                \(Heading("变更记录"))\(Lead("新收录的、内容或者状态变了的权利。保留第 \(Int(range.first).grouped) 号至第 \(Int(range.last).grouped) 号。"))\
                \(table)\(next)
                """)
    }

    /// The last changes as Atom (RFC 4287).
    func feed(_ request: Request) async throws -> Response {
        let lines = try await openData.lastChanges(Self.feedLength)
        let known = lines.compactMap(\.at).max() ?? Instant(microseconds: 0)
        let entries = lines.map { line in
            AtomFeed.Entry(
                id: "/data/changes?after=\(line.seq - 1)", title: "\(line.kind.title) \(line.key)", path: line.address.description,
                updated: line.at ?? known)
        }
        return AtomFeed(
            "\(settings.region)知识产权登记簿的变更", by: "\(settings.region)知识产权公共平台", on: site(request), at: "/data/changes.atom", entries
        ).response()
    }
}

extension RegisterChange {
    var address: Address { Address("right", kind.rawValue, key) }
}
