public import Procedure

/// 一项措施到哪里了，各机关一样。
public enum CustodyState: String, CaseIterable, Sendable, Named {
    case asked, taken, inForce = "in-force", testing, declined, released, handled

    public var title: String {
        switch self {
        case .asked: "待批准"
        case .taken: "已先行采取，待补批"
        case .inForce: "措施有效"
        case .testing: "检测、鉴定中"
        case .declined: "不予批准"
        case .released: "已解除"
        case .handled: "物品已处理"
        }
    }
    public var isFinal: Bool { self == .declined || self == .released || self == .handled }
}
