public import Procedure

/// 一件处罚案件办到哪里，各机关一样。
public enum PenaltyState: String, CaseIterable, Sendable, Named {
    case investigating, suspended, reported, reviewed, noticed, hearing, rechecking, drafted, decided, spared
    case served, deferred, demanded, enforcing, contested, performed, criminal
    case closed, terminated, referred, annulled

    public var title: String {
        switch self {
        case .investigating: "调查中"
        case .suspended: "中止调查"
        case .reported: "调查终结，审核中"
        case .reviewed: "审核通过，待告知"
        case .noticed: "已告知，陈述、申辩期内"
        case .hearing: "听证中"
        case .rechecking: "复核中"
        case .drafted: "待负责人决定"
        case .decided: "待送达处罚决定书"
        case .spared: "待送达不予处罚决定书"
        case .served: "已送达，缴款期内"
        case .deferred: "延期、分期缴款中"
        case .demanded: "已催告"
        case .enforcing: "已申请强制执行"
        case .contested: "复议、诉讼中"
        case .performed: "已履行，待结案"
        case .criminal: "已移送公安机关"
        case .closed: "已结案"
        case .terminated: "已终止调查"
        case .referred: "已移送其他机关"
        case .annulled: "处罚决定已被撤销"
        }
    }
    /// 告知以前，外人只知道在办理。
    public var publicTitle: String {
        switch self {
        case .investigating, .suspended, .reported, .reviewed, .rechecking, .drafted, .criminal: "办理中"
        default: title
        }
    }
    public var isFinal: Bool { [.closed, .terminated, .referred, .annulled].contains(self) }
}
