public import Law

/// A code under which the patent gazette announces what happened to an application or a patent 专利公报事务代码.
public struct StatusEventCode: Sendable, Hashable {
    /// Two letters and two digits, such as `CF01`.
    public let code: String
    public let title: String
    public let evidence: Evidence

    /// The code as the gazette prints it; nil where it is not known, which is no reason to refuse the event.
    public static func of(_ code: String) -> StatusEventCode? { byCode[code] }

    /// Every code known, in the order of the alphabet.
    public static let all: [StatusEventCode] = table.sorted { $0.code < $1.code }

    private static let byCode = Dictionary(table.map { ($0.code, $0) }) { first, _ in first }

    private static let table: [StatusEventCode] =
        [
            ("AV01", "专利权的主动放弃"), ("CB03", "著录事项变更"), ("CD02", "外观设计公报更正"), ("CF01", "未缴年费专利权终止"), ("CX01", "专利权有效期届满"),
            ("CP01", "名称变更"), ("CP02", "地址变更"), ("CP03", "名称和地址变更"), ("DD01", "文件的公告送达"), ("EC01", "实施许可合同备案的注销"),
            ("EE01", "实施许可合同备案的生效"), ("EM01", "实施许可合同备案的变更"), ("GR01", "授权"), ("IP01", "专利权的部分无效宣告"),
            ("IW01", "专利权的全部无效宣告"), ("PC01", "质押登记的注销"), ("PE01", "质押登记的生效"), ("PM01", "质押登记的变更"), ("PD01", "保全的解除"),
            ("PP01", "专利权的保全"), ("RR01", "专利权的恢复"), ("TR01", "专利权的转移"),
        ].map { StatusEventCode(code: $0.0, title: $0.1, evidence: .verified) }
        + [
            ("PB01", "公布"), ("SE01", "实质审查的生效"), ("WD01", "申请的视为撤回"), ("RJ01", "申请的驳回"), ("AD01", "视为放弃专利权"),
            ("TA01", "专利申请权的转移"), ("CI02", "更正"), ("OL01", "专利开放许可"),
        ].map { StatusEventCode(code: $0.0, title: $0.1, evidence: .unconfirmed) }
}
