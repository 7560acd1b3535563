import Design
import Markup
import Web

/// Other matters that have to do with the one an officer looks at: those that may be the same stand above everything else.
struct RelatedParts {
    private let same: [MatterRelation]
    private let others: [MatterRelation]

    init(_ found: [MatterRelation]) {
        same = found.filter(\.mayBeTheSame)
        others = found.filter { !$0.mayBeTheSame }
    }

    /// 可能重复.
    var warning: HTML {
        guard !same.isEmpty else { return .empty }
        return Notice("可能重复", Points(same.map(line)).html, tone: .caution).html
    }

    /// 相关案件.
    var list: HTML {
        guard !others.isEmpty else { return .empty }
        let words = "<p>同一权利、同一主体或者有关联的，各列最近的 20 件；号码和主体逐一比对，不作近似匹配。</p>" as HTML
        return Section("相关案件", anchor: "related", "\(words)\(Points(others.map(line)))").html
    }

    private func line(_ related: MatterRelation) -> HTML {
        let matter = related.matter
        return """
            \(Link(matter.title, to: Address("desk", "matters", matter.key)))　\(Number(matter.key))　\(matter.state)，<time>\(matter.opened)</time>：\
            \(related.reasons.joined(separator: "；"))
            """
    }
}
