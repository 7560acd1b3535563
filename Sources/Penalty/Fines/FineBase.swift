public import Law

/// What a fine is counted from, as a case found it.
public struct FineBase: Sendable, Hashable, Codable {
    public enum Subject: String, Codable, CaseIterable, Sendable, Hashable {
        case person, organisation

        public var title: String { self == .person ? "自然人" : "法人或者其他组织" }
    }

    /// 违法所得; nil where there is none, or none was found out.
    public var illegalGain: Money?
    /// 违法经营额.
    public var turnover: Money?
    /// 货值金额.
    public var goodsValue: Money?
    /// 情节严重, as found by the authority.
    public var isSerious: Bool
    /// On whom the fine falls; for agencies a person is one who answers for the act.
    public var subject: Subject
    /// The figure cannot be computed 难以计算: what is written of it is left aside.
    public var isUncomputable: Bool

    public init(
        illegalGain: Money? = nil, turnover: Money? = nil, goodsValue: Money? = nil, isSerious: Bool = false,
        subject: Subject = .organisation, isUncomputable: Bool = false
    ) {
        (self.illegalGain, self.turnover, self.goodsValue) = (illegalGain, turnover, goodsValue)
        (self.isSerious, self.subject, self.isUncomputable) = (isSerious, subject, isUncomputable)
    }
}

/// The figure that a rule counts from.
public enum FineQuantity: String, Codable, CaseIterable, Sendable, Hashable {
    case illegalGain = "gain"
    case turnover
    case goodsValue = "value"

    public var title: String {
        switch self {
        case .illegalGain: "违法所得"
        case .turnover: "违法经营额"
        case .goodsValue: "货值金额"
        }
    }
}

extension FineBase {
    /// The figure, nil where there is none or it cannot be computed.
    public subscript(quantity: FineQuantity) -> Money? {
        guard !isUncomputable else { return nil }
        return switch quantity {
        case .illegalGain: illegalGain
        case .turnover: turnover
        case .goodsValue: goodsValue
        }
    }
}
