import Design
import Law
public import Markup
import Procedure

extension MatterFile {
    /// What the figures of the file come to, what has to be decided first on top.
    public var reckoningPanel: HTML {
        guard !reckonings.isEmpty else { return .empty }
        let ordered = reckonings.filter { $0.weight == .mustDecide } + reckonings.filter { $0.weight != .mustDecide }
        return Section("演算", anchor: "reckonings", ordered.map(\.panel).joined()).html
    }
}

extension Reckoning {
    fileprivate var panel: HTML {
        let unsure: HTML? = evidence == .unconfirmed ? Tag("待核实", .waiting).html : nil
        let words: HTML = "<p><strong>\(result)</strong>\(unsure)</p>"
        let steps = Points(lines.map { HTML(plain: $0) } + ["依据：\(citation)"]).html
        switch weight {
        case .plain: return Disclosure("\(title)：\(result)", isOpen: false, "\(words)\(steps)").html
        case .caution: return Notice(title, "\(words)\(steps)", tone: .caution).html
        case .mustDecide: return Notice(title, "\(words)\(steps)", tone: .urgent).html
        }
    }
}
