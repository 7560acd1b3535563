public import Law

/// A penalty as far as its publication asks.
public struct PublishedPenalty: Sendable, Hashable {
    public enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
        case warning, criticism, fine, confiscation, restriction, revocation, other

        public var title: String {
            switch self {
            case .warning: "警告"
            case .criticism: "通报批评"
            case .fine: "罚款"
            case .confiscation: "没收违法所得、没收非法财物"
            case .restriction: "限制开展生产经营活动、责令停产停业、限制从业"
            case .revocation: "降低资质等级、吊销许可证件、吊销营业执照、责令关闭"
            case .other: "其他处罚"
            }
        }
    }

    public var kinds: Set<Kind>
    /// The fine, where one of the kinds is a fine.
    public var fine: Money?
    /// 经营主体, or a person who answers for the act 相关责任人员.
    public var subject: FineBase.Subject
    /// Set by a step of the discretion table for lighter or reduced penalties 从轻、减轻.
    public var isReduced: Bool
    /// Food, drugs, medical devices, cosmetics, special equipment, key industrial products.
    public var isCriticalField: Bool
    /// The last day of the restriction, where one was imposed for a time.
    public var restrictionEnds: LocalDate?

    public init(
        _ kinds: Set<Kind>, fine: Money? = nil, subject: FineBase.Subject = .organisation, isReduced: Bool = false,
        isCriticalField: Bool = false, restrictionEnds: LocalDate? = nil
    ) {
        (self.kinds, self.fine, self.subject) = (kinds, fine, subject)
        (self.isReduced, self.isCriticalField, self.restrictionEnds) = (isReduced, isCriticalField, restrictionEnds)
    }
}

/// How grave a published penalty is taken to be, which decides how long it stays.
public enum PublicationTier: String, Codable, CaseIterable, Sendable, Hashable {
    /// 仅受到警告: not published.
    case unpublished
    case minor, ordinary
    case seriousField = "serious-field"
    case seriousRestriction = "serious-restriction"
    case seriousRevocation = "serious-revocation"
    /// Before 2025-12-25: all but minor ones.
    case former
    /// The same without an early end.
    case formerBarred = "former-barred"

    public var title: String {
        switch self {
        case .unpublished: "不予公示"
        case .minor: "轻微"
        case .ordinary: "一般"
        case .seriousField: "严重（重点领域）"
        case .seriousRestriction: "严重（限制、停产停业、限制从业）"
        case .seriousRevocation: "严重（降级、吊销、关闭）"
        case .former: "三年公示（旧规定）"
        case .formerBarred: "三年公示，不得提前停止（旧规定）"
        }
    }
}
