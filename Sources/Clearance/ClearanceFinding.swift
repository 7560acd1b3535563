public import Goods
public import Law
import Register
public import Similarity

/// An earlier mark beside the name that was asked for: both marks, both goods, and what the two together come to.
public struct ClearanceFinding: Sendable {
    /// How likely the earlier mark stands in the way, the gravest first. A help for choosing, never a decision.
    public enum Risk: Int, Sendable, Hashable, Comparable, CaseIterable {
        case high, medium, low

        public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

        public var title: String {
            switch self {
            case .high: "风险高"
            case .medium: "风险中"
            case .low: "风险低"
            }
        }

        /// As addresses and programs write it.
        public var code: String {
            switch self {
            case .high: "high"
            case .medium: "medium"
            case .low: "low"
            }
        }
    }

    /// The goods that come nearest, one wanted and one of the earlier mark.
    public struct GoodsPair: Sendable {
        public let wanted: String
        public let earlier: String
        public let verdict: GoodsVerdict
    }

    public let mark: EarlierMark
    public let judgement: MarkJudgement
    /// Nil where neither goods nor classes were named.
    public let goods: GoodsPair?
    public let risk: Risk
    /// Why the risk is no higher, or what goes beyond marks and goods: in Chinese.
    public let remarks: [String]

    /// Nil where nothing of the earlier mark stands in the way.
    public init?(_ mark: EarlierMark, _ judgement: MarkJudgement, to question: ClearanceQuestion, in table: GoodsTable, on today: LocalDate)
    {
        let goods = Self.nearest(mark, question, table)
        var remarks: [String] = []
        guard var risk = Self.risk(judgement.verdict, goods?.verdict.kind, &remarks) else { return nil }
        switch mark.status {
        case .inForce, .unknown: break
        case .pending: remarks.append("在先申请，还在审查；核准以后构成障碍（申请在先）")
        case .expired, .lapsed, .invalidated, .ended:
            if let bar = OneYearBar.last(mark.status, since: mark.statusSince, on: today) {
                remarks.append("已经失效，但到\(bar.day)以前，相同、近似的申请不予核准（\(bar.citation)）")
                risk = max(risk, .medium)
            } else {
                remarks.append("已经失效，通常不再构成障碍；请核对失效之日")
                risk = .low
            }
        }
        (self.mark, self.judgement, self.goods, self.risk, self.remarks) = (mark, judgement, goods, risk, remarks)
    }

    /// Both together: marks that are alike on goods that are alike stand in the way (商标法 第三十条).
    private static func risk(_ marks: MarkJudgement.Verdict, _ goods: GoodsVerdict.Kind?, _ remarks: inout [String]) -> Risk? {
        guard marks != .notSimilar else { return nil }
        let isAlike = marks == .identical || marks == .similar
        switch goods {
        case nil: return isAlike ? .high : .low
        case .identical?, .similar?: return isAlike ? .high : .medium
        case .crossSearch?, .byFunction?, .unknown?: return isAlike ? .medium : .low
        case .notSimilar?:
            guard marks == .identical else { return nil }
            remarks.append("商品、服务不类似；在先商标驰名的，跨类也可能受保护")
            return .low
        }
    }

    private static func nearest(_ mark: EarlierMark, _ question: ClearanceQuestion, _ table: GoodsTable) -> GoodsPair? {
        guard !question.classes.isEmpty else { return nil }
        let wanted = question.goods.isEmpty ? question.classes.map { GoodsTable.Goods(niceClass: $0) } : question.goods
        let named = mark.goods.map { table.goods($0.code ?? $0.text, niceClass: $0.niceClass, group: $0.group) }
        let earlier = named.isEmpty ? mark.niceClass.map { [GoodsTable.Goods(niceClass: $0)] } ?? [] : named
        var best: GoodsPair?
        for one in wanted {
            for other in earlier {
                let verdict = table.judge(one, other)
                if best.map({ verdict.kind < $0.verdict.kind }) ?? true {
                    best = GoodsPair(wanted: one.text, earlier: other.text, verdict: verdict)
                }
            }
        }
        return best ?? GoodsPair(wanted: wanted[0].text, earlier: "", verdict: GoodsVerdict(.unknown, "在先商标没有登记商品、服务"))
    }
}

extension ClearanceFinding {
    /// The gravest first; of one risk the nearest marks, then the nearest goods, then the oldest.
    public static func comesBefore(_ one: Self, _ other: Self) -> Bool {
        (one.risk, one.rank, -one.judgement.score, one.goods?.verdict.kind.rawValue ?? 0, one.mark.key)
            < (other.risk, other.rank, -other.judgement.score, other.goods?.verdict.kind.rawValue ?? 0, other.mark.key)
    }

    private var rank: Int { MarkJudgement.Verdict.allCases.firstIndex(of: judgement.verdict) ?? 0 }
}

extension MarkJudgement.Verdict {
    public var title: String {
        switch self {
        case .identical: "相同"
        case .similar: "近似"
        case .possible: "可能近似"
        case .notSimilar: "不近似"
        }
    }
}
