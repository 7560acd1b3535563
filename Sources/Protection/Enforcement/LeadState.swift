public import Procedure

/// 一条线索核查到哪里，各机关一样。
public enum LeadState: String, CaseIterable, Sendable, Named {
    case verifying, appraising, proposed, disputed, submitted, docketed, refused, referred, joined

    public var title: String {
        switch self {
        case .verifying: "核查中"
        case .appraising: "检测、鉴定或者辨认中"
        case .proposed: "待负责人决定是否立案"
        case .disputed: "管辖争议协商中"
        case .submitted: "管辖争议已报请指定"
        case .docketed: "已立案"
        case .refused: "不予立案"
        case .referred: "已移送其他部门"
        case .joined: "已并入同一线索"
        }
    }
    public var isFinal: Bool { [.docketed, .refused, .referred, .joined].contains(self) }
}
