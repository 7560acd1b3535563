public import Law

/// What a case found, to be held against the lines of a crime. Nil: not found out.
public struct CriminalFigures: Sendable, Hashable, Codable {
    /// 违法所得.
    public var gain: Money?
    /// 违法所得 from goods, where a service mark is judged and both may be summed.
    public var goodsGain: Money?
    /// 非法经营数额.
    public var turnover: Money?
    /// 销售金额.
    public var sales: Money?
    /// 尚未销售的货值金额.
    public var unsoldValue: Money?
    /// 直接经济损失、给权利人造成的损失.
    public var loss: Money?
    /// 标识件数.
    public var pieces: Int?
    /// 尚未销售的标识件数.
    public var unsoldPieces: Int?
    /// 复制品数量（张、份）.
    public var copies: Int?
    /// 尚未销售的复制品数量.
    public var unsoldCopies: Int?
    /// 通过信息网络传播的作品、制品件数.
    public var works: Int?
    /// 下载次数.
    public var downloads: Int?
    /// 点击数.
    public var clicks: Int?
    /// 会员数.
    public var members: Int?
    /// Two or more registered marks or patents.
    public var isSeveral: Bool
    /// Punished for the same kind within two years before 二年内受过处罚又实施.
    public var isRepeated: Bool
    /// The right holder went bankrupt or closed for it 破产、倒闭.
    public var isRuinous: Bool

    public init(
        gain: Money? = nil, goodsGain: Money? = nil, turnover: Money? = nil, sales: Money? = nil, unsoldValue: Money? = nil,
        loss: Money? = nil, pieces: Int? = nil, unsoldPieces: Int? = nil, copies: Int? = nil, unsoldCopies: Int? = nil, works: Int? = nil,
        downloads: Int? = nil, clicks: Int? = nil, members: Int? = nil, isSeveral: Bool = false, isRepeated: Bool = false,
        isRuinous: Bool = false
    ) {
        (self.gain, self.goodsGain, self.turnover, self.sales, self.unsoldValue) = (gain, goodsGain, turnover, sales, unsoldValue)
        (self.loss, self.pieces, self.unsoldPieces, self.copies) = (loss, pieces, unsoldPieces, copies)
        (self.unsoldCopies, self.works) = (unsoldCopies, works)
        (self.downloads, self.clicks, self.members) = (downloads, clicks, members)
        (self.isSeveral, self.isRepeated, self.isRuinous) = (isSeveral, isRepeated, isRuinous)
    }
}

/// One of the figures that lines are drawn for.
public enum CriminalMeasure: String, Codable, CaseIterable, Sendable, Hashable {
    case gain, goodsGain = "goods-gain", turnover, sales, unsoldValue = "unsold-value", loss
    case pieces, unsoldPieces = "unsold-pieces", copies, unsoldCopies = "unsold-copies", works, downloads, clicks, members

    public var title: String {
        switch self {
        case .gain: "违法所得"
        case .goodsGain: "商品的违法所得"
        case .turnover: "非法经营数额"
        case .sales: "销售金额"
        case .unsoldValue: "尚未销售的货值金额"
        case .loss: "造成的损失"
        case .pieces: "标识数量"
        case .unsoldPieces: "尚未销售的标识数量"
        case .copies: "复制品数量"
        case .unsoldCopies: "尚未销售的复制品数量"
        case .works: "传播作品数量"
        case .downloads: "下载次数"
        case .clicks: "点击数"
        case .members: "会员数"
        }
    }

    /// Whether it is money, counted in fen; else pieces.
    public var isMoney: Bool {
        switch self {
        case .gain, .goodsGain, .turnover, .sales, .unsoldValue, .loss: true
        case .pieces, .unsoldPieces, .copies, .unsoldCopies, .works, .downloads, .clicks, .members: false
        }
    }

    /// An amount of it in words: ¥50,000.00, 500件.
    public func words(_ amount: Int64) -> String {
        if isMoney { return Money(fen: amount).description }
        return switch self {
        case .copies, .unsoldCopies: "\(amount)张（份）"
        case .downloads, .clicks: "\(amount)次"
        case .members: "\(amount)人"
        default: "\(amount)件"
        }
    }
}

extension CriminalFigures {
    /// The figure: money in fen, else pieces.
    public subscript(measure: CriminalMeasure) -> Int64? {
        get {
            switch measure {
            case .gain: gain?.fen
            case .goodsGain: goodsGain?.fen
            case .turnover: turnover?.fen
            case .sales: sales?.fen
            case .unsoldValue: unsoldValue?.fen
            case .loss: loss?.fen
            case .pieces: pieces.map(Int64.init)
            case .unsoldPieces: unsoldPieces.map(Int64.init)
            case .copies: copies.map(Int64.init)
            case .unsoldCopies: unsoldCopies.map(Int64.init)
            case .works: works.map(Int64.init)
            case .downloads: downloads.map(Int64.init)
            case .clicks: clicks.map(Int64.init)
            case .members: members.map(Int64.init)
            }
        }
        set {
            let (money, count) = (newValue.map(Money.init(fen:)), newValue.map(Int.init))
            switch measure {
            case .gain: gain = money
            case .goodsGain: goodsGain = money
            case .turnover: turnover = money
            case .sales: sales = money
            case .unsoldValue: unsoldValue = money
            case .loss: loss = money
            case .pieces: pieces = count
            case .unsoldPieces: unsoldPieces = count
            case .copies: copies = count
            case .unsoldCopies: unsoldCopies = count
            case .works: works = count
            case .downloads: downloads = count
            case .clicks: clicks = count
            case .members: members = count
            }
        }
    }
}
