import Design
import Law
import Markup
import Warning
import Web

/// What a page of one warning is made of.
struct WarningParts {
    let file: WarningFile
    init(_ file: WarningFile) { self.file = file }

    static func tag(_ grade: WarningGrade) -> Tag {
        switch grade {
        case .hint: Tag(grade.title)
        case .attention: Tag(grade.title, .caution)
        case .alarm: Tag(grade.title, .urgent)
        }
    }

    /// 暂缓到 2026-12-31, 核查中（银川市市场监督管理局）.
    static func state(_ line: WarningLine) -> String {
        let until = line.until.map { "到 \($0)" } ?? ""
        return line.state.title + until + (line.authority.map { "（\($0)）" } ?? "")
    }

    /// Above a matter that open warnings rest on.
    static func notice(_ lines: [WarningLine]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let points = lines.map { line -> HTML in
            "\(Link("\(line.title)：\(line.subject)", to: Address("desk", "warnings", line.key)))（\(line.grade.title)）\(line.reason)"
        }
        return Notice("本件在预警里", Points(points).html, tone: .caution).html
    }

    var heading: HTML {
        let line = file.line
        return Heading(
            line.subject, line: [Self.tag(line.grade).html, HTML(plain: line.title), Number(line.key).html, HTML(plain: Self.state(line))]
        )
        .html
    }

    var facts: HTML {
        let line = file.line
        var facts = [
            Fact("理由", HTML(plain: line.reason)), Fact("规则", HTML(plain: file.signal.rule(file.terms))),
            Fact("看了什么", HTML(plain: file.signal.looks)),
            Fact("地区", HTML(plain: line.areas.isEmpty ? "不在本地区或者不明" : line.areas.joined(separator: "、"))),
            Fact("最早的一行", "<time>\(line.since)</time>"), Fact("提出", "<time>\(line.raised)</time>"),
            Fact("最近变动", "<time>\(line.changed)</time>"), Fact("建议", HTML(plain: file.signal.advice)),
        ]
        if let words = file.words { facts.append(Fact("最近一次办理的理由", HTML(plain: words))) }
        if let lead = file.lead {
            let link: HTML = lead.isOwn ? Link(lead.key, to: Address("desk", "matters", lead.key)).html : "由 \(line.authority ?? "") 办理"
            facts.append(Fact("线索", link))
        }
        return Facts(facts).html
    }

    /// The rows that it rests on: those that the reader may open, and how many others have.
    var rows: HTML {
        let rows: [[HTML]] = file.rows.map { row in
            [
                Link(row.kind == .matter ? row.key : row.words.isEmpty ? row.key : row.words, to: address(row)).html,
                HTML(plain: row.kind.title),
                row.kind == .matter ? HTML(plain: row.words) : Number(row.key.split(separator: "/").last.map(String.init) ?? row.key).html,
                HTML(plain: row.state), "<time>\(row.day)</time>",
            ]
        }
        let hidden: HTML =
            file.hidden.isEmpty
            ? .empty : Points(file.hidden.map { "\($0.authority) \($0.count) 件，请向它了解" as HTML }).html
        let table = Table(
            id: "rows", caption: "可以打开的 \(rows.count) 行", columns: [.init("打开"), .init("种类"), .init("内容"), .init("状态"), .init("日期")],
            rows: rows,
            empty: EmptyState("所依据的行都由别的机关办理"))
        return Section("所依据的行", anchor: "rows", "\(table)\(hidden)").html
    }

    private func address(_ row: WarningFile.Row) -> Address {
        switch row.kind {
        case .matter: Address("desk", "matters", row.key)
        case .credit: Address("desk", "credit", row.key)
        case .right:
            Address(
                "right", row.key.prefix { $0 != "/" }.description, row.key.split(separator: "/", maxSplits: 1).last.map(String.init) ?? "")
        }
    }

    var history: HTML {
        let moments = file.acts.map { act in
            Moment(act.title, on: act.at.day, detail: "\(act.words)　\(act.actor)")
        }
        return Section("经过", anchor: "history", Timeline(moments).html).html
    }
}
