import Goods
import Register
import Similarity

/// What came of one name of a list: how many earlier marks stand in the way, and the gravest of them.
public struct NameAnswer: Codable, Sendable, Hashable {
    /// The earlier mark that stands first.
    public struct Nearest: Codable, Sendable, Hashable {
        public let name: String
        /// The key of its right.
        public let key: String
        public let status: String
        /// Rules and goods, in Chinese.
        public let reasons: String
    }

    public let line: NameLine
    /// Why the name was not searched, in Chinese; nil where it was.
    public let fault: String?
    public let high: Int
    public let medium: Int
    public let low: Int
    public let nearest: Nearest?

    /// - Parameter findings: the gravest first.
    public init(_ line: NameLine, _ findings: [ClearanceFinding]) {
        (self.line, fault) = (line, nil)
        (high, medium, low) = (Self.count(.high, findings), Self.count(.medium, findings), Self.count(.low, findings))
        nearest = findings.first.map { finding in
            let goods = finding.goods.map { ["商品、服务\($0.verdict.kind.title)：\($0.verdict.reason)"] } ?? []
            return Nearest(
                name: finding.mark.name, key: finding.mark.key, status: finding.mark.status.title,
                reasons: (finding.judgement.reasons.map { "\($0.rule) \($0.text)" } + goods).joined(separator: "；"))
        }
    }

    /// A name that was not searched.
    public init(_ line: NameLine, fault: String) {
        (self.line, self.fault, high, medium, low, nearest) = (line, fault, 0, 0, 0, nil)
    }

    private static func count(_ risk: ClearanceFinding.Risk, _ findings: [ClearanceFinding]) -> Int { findings.count { $0.risk == risk } }

    /// What the list can be narrowed by.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case high, medium, low, clear, unread

        public var title: String {
            switch self {
            case .high: ClearanceFinding.Risk.high.title
            case .medium: ClearanceFinding.Risk.medium.title
            case .low: ClearanceFinding.Risk.low.title
            case .clear: "没有找到"
            case .unread: "没有查"
            }
        }
    }

    public var kind: Kind { fault != nil ? .unread : high > 0 ? .high : medium > 0 ? .medium : low > 0 ? .low : .clear }

    /// Headings of `cells`.
    public static let headings = ["行", "名称", "类别", "商品、服务", "结论", "风险高", "风险中", "风险低", "最近的在先商标", "编号", "状态", "理由"]
    /// Those of them that are numbers.
    public static let figures: Set<Int> = [0, 5, 6, 7]

    /// One row of the table that is taken away.
    public var cells: [String] {
        let counts = fault == nil ? ["\(high)", "\(medium)", "\(low)"] : ["", "", ""]
        return ["\(line.row)", line.name, line.classes, line.goods.joined(separator: "；"), kind.title] + counts
            + [nearest?.name ?? "", nearest?.key ?? "", nearest?.status ?? "", fault ?? nearest?.reasons ?? ""]
    }
}
