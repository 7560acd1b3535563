public import Law
public import Mechanism
public import Procedure

/// What opens a patent warning: the product, feature by feature, and what a comparison has found so far.
extension PatentWarning {
    public struct Request: AssessmentRequest {
        public static let kind = "filed"
        public static let title = "申请专利侵权预警分析"
        public var claimant: String?
        public var contact: String?
        public var purpose: Purpose?
        public var product: String?
        public var features: [ProductFeature]?
        public var ipc: String?
        public var candidates: [Candidate]?
        public var proof: [String]?
        public var received: LocalDate?
        public init() {}

        /// Whoever asks, and the owners of the patents that stand in the way.
        public var concerned: [String] {
            let owners = (candidates ?? []).compactMap(\.holder).flatMap { $0.split { "、,，;；".contains($0) }.map(String.init) }
            return [claimant].compactMap(\.self) + owners
        }

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "申请人", help: "单位请填统一社会信用代码，个人请填姓名"),
            .text(\.contact, "contact", "联系人、电话和通讯地址", seen: .personal), .choice(\.purpose, "purpose", "为什么做"),
            .text(\.product, "product", "产品或者方法的名称", help: "只有申请人、办理的人和抽中的专家看得到", longest: 100),
            .rows(\.features, "features", "技术特征", help: "一行一个部件、连接关系、步骤或者参数"),
            .text(\.ipc, "ipc", "国际专利分类号", help: "例如 F26B、A01D 46/30，可以写几个", need: .optional),
            .rows(
                \.candidates, "candidates", "可能相关的专利", help: "可以由“专利侵权预警”的比对带入；权利人用来核对专家是否应当回避，权利人不会由此得知", need: .optional),
            .files(\.proof, "proof", "图纸、照片、说明等材料"),
            .day(\.received, "received", "收到日", help: "收到申请的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    public struct ProductFeature: FieldRecord {
        public var feature: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.feature, "feature", "特征", longest: 500, lines: 2)]
    }

    /// A feature of a patent's claim beside that of the product, as a comparison of words found it.
    public struct Candidate: FieldRecord {
        public var patent: String?
        public var holder: String?
        public var claim: String?
        public var feature: String?
        public var product: String?
        public var clue: Clue?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.patent, "patent", "专利号"), .text(\.holder, "holder", "权利人", help: "几个的用顿号隔开", need: .optional),
            .text(\.claim, "claim", "权利要求", help: "第几项", need: .optional),
            .text(\.feature, "feature", "权利要求的特征", need: .optional, longest: 1000, lines: 2),
            .text(\.product, "product", "产品的对应特征", need: .optional, longest: 1000, lines: 2),
            .choice(\.clue, "clue", "字样比对", need: .optional),
        ]
    }

    public enum Purpose: String, FieldChoice {
        case production, export, exhibition, introduction, research, other
        public var title: String {
            switch self {
            case .production: "投产、上市以前"
            case .export: "出口以前"
            case .exhibition: "参展以前"
            case .introduction: "引进技术、采购设备以前"
            case .research: "立项研发以前"
            case .other: "其他"
            }
        }
    }

    /// What the comparison of words found; its codes are those of the comparison.
    public enum Clue: String, FieldChoice {
        case same, near, perhaps, figureOutside = "figure-outside", contrary, absent
        public var title: String {
            switch self {
            case .same: "字样相同"
            case .near: "相近"
            case .perhaps: "可能有"
            case .figureOutside: "数值在范围外"
            case .contrary: "说法相反"
            case .absent: "没有找到"
            }
        }
    }
}
