public import Law
public import Mechanism
public import Plan
public import Procedure

/// 侵权判定咨询：由专家对被控的产品或者方法是否落入保护范围出具参考意见。意见不是行政裁决，对任何人没有拘束力。
public typealias Consultation = Assessment<InfringementConsultation>

/// What an infringement consultation says of itself. Whoever asks is the only party: the other side does not learn of it.
public enum InfringementConsultation: AssessmentKind {
    public static let code = "protection.consultation"
    public static let title = "侵权判定咨询"
    public static let act = ActAuthority.region("知识产权维权援助机构组织的专家")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "申请人的户籍地、经常居住地或者营业地，或者侵权行为地", citing: aid2020.whole, .unconfirmed)
    public static let words = AssessmentWords(
        table: "权利要求对比表", opinion: "侵权判定参考意见书（不是行政裁决）", question: "需要判定的问题和主张的权利要求",
        coherence: "有一个技术特征不相同也不等同的，不能认定落入保护范围")
    public static let law = AssessmentLaw(
        aid2020.whole,
        acceptance: Dated("咨询的受理期限", .since("2020-07-01", .workingDays(15), aid2020.whole, checked: "2026-11-25", .unconfirmed)),
        atLeast: Dated("咨询的最短期限", .since("2020-07-01", .days(1), aid2020.whole, checked: "2026-11-25", .unconfirmed)))
    public static let editions = [Consultation.edition(of: aid2020)]
    public static let reactions = [
        Reaction<Consultation>.on(
            Consultation.Issued.self, "told-to-aid", "把意见告知维权援助", .files(Aid.OutcomeCame.kind, in: Aid.code), citing: aid2020.whole,
            carrying: ["result": "reasons"], saying: ["source": .text(Aid.Destination.consultation.rawValue)])
    ]
    public static let serves = [
        Serving("4.4-2", by: .procedure(code, title), lacks: "向专家支付报酬", scenario: "侵权判定咨询：对比表、三位专家各自的意见、他人签发、回访，专家是谁只有办理的人知道")
    ]

    /// 全面覆盖：缺一个特征即不落入。
    public static func supports(_ conclusion: Conclusion, _ rows: [FeatureComparison]) -> Bool {
        conclusion != .within || rows.allSatisfy { $0.finding != .absent }
    }

    public struct Request: AssessmentRequest {
        public static let kind = "filed"
        public static let title = "申请侵权判定咨询"
        public var claimant: String?
        public var contact: String?
        public var stance: Stance?
        public var rightKind: RightKind?
        public var right: String?
        public var opponent: String?
        public var accused: String?
        public var proof: [String]?
        public var received: LocalDate?
        public init() {}

        public var concerned: [String] { [claimant, opponent].compactMap(\.self) }

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "申请人", help: "单位请填统一社会信用代码，个人请填姓名"),
            .text(\.contact, "contact", "联系人、电话和通讯地址", seen: .personal), .choice(\.stance, "stance", "申请人是", need: .optional),
            .choice(\.rightKind, "right-kind", "权利种类", need: .optional, seen: .everyone), .right(\.right, "right", "专利号"),
            .text(\.opponent, "opponent", "对方", help: "用来核对专家是否应当回避；对方不会由此得知", need: .optional),
            .text(\.accused, "accused", "被控的产品或者方法", help: "型号、结构、来源", longest: 5000, lines: 6), .files(\.proof, "proof", "样品照片、说明书等材料"),
            .day(\.received, "received", "收到日", help: "收到申请的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    public enum Stance: String, FieldChoice {
        case holder, accused, other
        public var title: String {
            switch self {
            case .holder: "权利人或者被许可人"
            case .accused: "被控侵权的一方"
            case .other: "其他，例如准备投产的企业"
            }
        }
    }

    public enum RightKind: String, FieldChoice {
        case invention, utility, design
        public var title: String {
            switch self {
            case .invention: "发明专利"
            case .utility: "实用新型专利"
            case .design: "外观设计专利"
            }
        }
    }

    /// A feature of the claim beside that of the product.
    public struct FeatureComparison: FieldRecord {
        public var claim: String?
        public var product: String?
        public var finding: Finding?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.claim, "claim", "权利要求的技术特征", longest: 1000), .text(\.product, "product", "被控产品的对应特征", need: .optional, longest: 1000),
            .choice(\.finding, "finding", "比对"), .text(\.reason, "reason", "理由", longest: 1000),
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
    public typealias Row = FeatureComparison

    public enum Conclusion: String, FieldChoice {
        case within, outside, undecided
        public var title: String {
            switch self {
            case .within: "落入保护范围"
            case .outside: "不落入保护范围"
            case .undecided: "现有材料不能判定"
            }
        }
    }

    public enum Force: String, FieldChoice {
        case reference
        public var title: String { "本意见供申请人参考，不是行政裁决，也不是司法鉴定，对任何人没有拘束力" }
    }

    public enum Outcome: String, FieldChoice {
        case settled, ruling, suit, designedAround = "designed-around", nothing
        public var title: String {
            switch self {
            case .settled: "和解或者调解"
            case .ruling: "请求行政裁决"
            case .suit: "起诉"
            case .designedAround: "改了设计"
            case .nothing: "没有进一步行动"
            }
        }
    }
}
