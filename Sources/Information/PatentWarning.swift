import Law
public import Mechanism
public import Plan
public import Procedure

/// 专利侵权预警分析：企业投产、出口、参展、引进以前，由专家对自己的产品会不会落入他人专利的保护范围出具分析意见。
public typealias PatentWarningAnalysis = Assessment<PatentWarning>

/// What a patent warning says of itself. The product is its owner's secret: nobody else learns of the matter, and the owners of the patents do not.
///
/// 依据是实施方案第三部分第八项，没有规定程序和天数。判断的标准见专利法第六十四条和法释〔2009〕21号第七条（全面覆盖），都待核实。意见不是裁决。
public enum PatentWarning: AssessmentKind {
    public static let code = "information.patent-warning"
    public static let title = "专利侵权预警分析"
    public static let act = ActAuthority.region("知识产权信息公共服务机构组织的专家")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("申请人所在地", citing: information2017, .unconfirmed)
    public static let isConfidential = true
    public static let words = AssessmentWords(
        table: "逐项比对表", opinion: "专利侵权预警分析报告", question: "分析哪些产品、哪些专利的哪些权利要求",
        coherence: "有一项权利要求的全部特征都相同或者等同的，结论不能是未发现风险")
    public static let law = AssessmentLaw(
        information2017,
        acceptance: Dated("预警分析的受理期限", .since("2017-03-30", .workingDays(15), information2017, checked: "2026-11-29", .unconfirmed)),
        atLeast: Dated("预警分析的最短期限", .since("2017-03-30", .days(1), information2017, checked: "2026-11-29", .unconfirmed)))
    public static let editions = [PatentWarningAnalysis.edition(of: plan2017)]
    public static let suggestions = [
        Suggestion<PatentWarningAnalysis>.of(PatentWarningAnalysis.Tabled.self, "rows") { docket, _ in
            docket.last(Request.self)?.candidates.map { $0.map(TableRow.init) }
        }
    ]
    public static let serves = [
        Serving(
            "3.8-5", by: .procedure(code, title), lacks: "企业自己的团队在平台上起草、签发",
            scenario: "侵权预警分析：从比对带入、受理、抽取专家、填表、三份意见、他人签发；产品只有申请人和办理的人看得到")
    ]

    /// 全面覆盖：有一项权利要求的每个特征都相同或者等同，就不能说没有发现。
    public static func supports(_ conclusion: Conclusion, _ rows: [TableRow]) -> Bool {
        guard conclusion == .clear else { return true }
        return Dictionary(grouping: rows, by: \.claimed).values.allSatisfy { claim in claim.contains { $0.finding == .absent } }
    }

    /// The patents of the table last filled in, each once, as they were typed.
    public static func watched(in docket: Docket<PatentWarningAnalysis>) -> [String] {
        var seen: Set<String> = []
        return (docket.last(PatentWarningAnalysis.Tabled.self)?.rows ?? []).compactMap(\.patent).filter { seen.insert($0).inserted }
    }

    public typealias Row = TableRow
}
