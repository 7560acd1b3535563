/// A crime against intellectual property, whose figures have lines set by judicial interpretation.
public enum Crime: String, Codable, CaseIterable, Sendable, Hashable {
    case counterfeitMark = "counterfeit-mark"
    case counterfeitServiceMark = "counterfeit-service-mark"
    case saleOfCounterfeits = "sale-of-counterfeits"
    case labels
    case counterfeitPatent = "counterfeit-patent"
    case copyright
    case saleOfCopies = "sale-of-copies"
    case tradeSecret = "trade-secret"

    public var title: String {
        switch self {
        case .counterfeitMark: "假冒注册商标罪（商品）"
        case .counterfeitServiceMark: "假冒注册商标罪（服务）"
        case .saleOfCounterfeits: "销售假冒注册商标的商品罪"
        case .labels: "非法制造、销售非法制造的注册商标标识罪"
        case .counterfeitPatent: "假冒专利罪"
        case .copyright: "侵犯著作权罪"
        case .saleOfCopies: "销售侵权复制品罪"
        case .tradeSecret: "侵犯商业秘密罪"
        }
    }

    /// The article of the criminal law 刑法.
    public var article: Int {
        switch self {
        case .counterfeitMark, .counterfeitServiceMark: 213
        case .saleOfCounterfeits: 214
        case .labels: 215
        case .counterfeitPatent: 216
        case .copyright: 217
        case .saleOfCopies: 218
        case .tradeSecret: 219
        }
    }
}
