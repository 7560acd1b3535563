public import Procedure

/// What the table, the conclusion and the follow-up of a patent warning say.
extension PatentWarning {
    /// One feature of one claim, judged by people.
    public struct TableRow: FieldRecord {
        public var patent: String?
        public var claim: String?
        public var feature: String?
        public var product: String?
        public var finding: Finding?
        public var reason: String?
        public init() {}

        /// From what the request holds. Only what is worded alike, or plainly not there, is proposed; the rest is left to whoever judges.
        init(_ candidate: Candidate) {
            (patent, claim, feature, product) = (candidate.patent, candidate.claim, candidate.feature, candidate.product)
            switch candidate.clue {
            case .same: (finding, reason) = (.same, "字样相同")
            case .absent: (finding, reason) = (.absent, "没有找到对应的特征")
            case .contrary: (finding, reason) = (.absent, "说法相反")
            default: break
            }
        }

        /// The claim it belongs to.
        var claimed: [String?] { [patent, claim] }

        public static let fields: [Field<Self>] = [
            .text(\.patent, "patent", "专利号"), .text(\.claim, "claim", "权利要求", help: "第几项"),
            .text(\.feature, "feature", "权利要求的特征", longest: 1000, lines: 2),
            .text(\.product, "product", "产品的对应特征", need: .optional, longest: 1000, lines: 2), .choice(\.finding, "finding", "判断"),
            .text(\.reason, "reason", "理由", longest: 1000, lines: 2),
        ]
    }

    public enum Finding: String, FieldChoice {
        case same, equivalent, absent
        public var title: String {
            switch self {
            case .same: "相同"
            case .equivalent: "等同"
            case .absent: "缺少，或者不相同也不等同"
            }
        }
    }

    public enum Conclusion: String, FieldChoice {
        case clear, avoidable, high, undecided
        public var title: String {
            switch self {
            case .clear: "在检索的范围内未发现侵权风险"
            case .avoidable: "有风险，需要规避"
            case .high: "风险高"
            case .undecided: "现有材料不能判定"
            }
        }
    }

    public enum Force: String, FieldChoice {
        case reference
        public var title: String { "本报告供申请人决策参考，以签发之日检索到的专利为限，不是裁决，也不是司法鉴定，对任何人没有拘束力" }
    }

    public enum Outcome: String, FieldChoice {
        case asIs = "as-is", designedAround = "designed-around", licensed, invalidation, stopped, nothing
        public var title: String {
            switch self {
            case .asIs: "按原方案实施"
            case .designedAround: "改了设计"
            case .licensed: "取得许可或者受让"
            case .invalidation: "请求宣告专利无效"
            case .stopped: "不再实施"
            case .nothing: "没有进一步行动"
            }
        }
    }
}
