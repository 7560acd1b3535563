/// What is ordered beside a fine, or instead of it.
public enum Measure: String, Codable, CaseIterable, Sendable, Hashable {
    case stop, correct, warn, criticise, announce
    case register
    case confiscateGain = "confiscate-gain"
    case confiscateGoods = "confiscate-goods"
    case confiscateTools = "confiscate-tools"
    case confiscateMaterial = "confiscate-material"
    case destroy
    /// Only where the case is serious.
    case suspend, revoke

    public var title: String {
        switch self {
        case .stop: "责令停止违法行为"
        case .correct: "责令改正"
        case .warn: "警告"
        case .criticise: "予以通报"
        case .announce: "予以公告"
        case .register: "责令限期申请注册"
        case .confiscateGain: "没收违法所得"
        case .confiscateGoods: "没收侵权商品、制品"
        case .confiscateTools: "没收主要用于违法行为的工具、设备"
        case .confiscateMaterial: "没收繁殖材料"
        case .destroy: "销毁"
        case .suspend: "情节严重的，责令停止承接新业务或者停止受理"
        case .revoke: "情节严重的，吊销执照或者许可"
        }
    }

    /// Whether only a serious case has it.
    public var isForSerious: Bool { self == .suspend || self == .revoke }
}
