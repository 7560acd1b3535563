public import Law

/// One fee of a procedure, as published.
public struct ProcedureFee: Sendable {
    public let code: String
    public let title: String
    public let amount: Dated<Money>
}

/// Fees of procedures on layouts and trade marks.
public enum ProcedureFees {
    /// Fees of integrated circuit layouts; read in the guide of 2026.
    public static let layout: [ProcedureFee] = [
        fee("registration", "布图设计登记费", 1000, layoutGuide), fee("reexamination", "布图设计登记复审请求费", 1000, layoutGuide),
        fee("restoration", "恢复布图设计登记权利请求费", 500, layoutGuide), fee("change", "著录事项变更手续费", 50, layoutGuide),
        fee("extension", "延长期限请求费", 150, layoutGuide), fee("compulsory-request", "非自愿许可使用布图设计请求费", 150, layoutGuide),
        fee("compulsory-ruling", "非自愿许可使用布图设计支付报酬裁决费", 150, layoutGuide),
    ]

    /// Fees of trade marks, on paper; those from 2018 were seen in a list of the Office, not in its latest.
    public static let trademark: [ProcedureFee] = [
        fee("registration", "受理商标注册费（一个类别十个商品以内）", 300, markList), fee("extra-item", "超过十个商品的每个商品", 30, markList),
        fee("collective", "受理集体商标、证明商标注册费", 1500, markList), fee("assignment", "受理转让注册商标费", 500, markList),
        ProcedureFee(
            code: "renewal", title: "受理商标续展注册费",
            amount: Dated(
                "受理商标续展注册费", .since("2015-10-15", .yuan(1000), markList, checked: checked, .unconfirmed),
                .since("2019-07-01", .yuan(500), markList, checked: checked, .unconfirmed))),
        fee("late-renewal", "受理续展注册迟延费", 250, markList), fee("opposition", "受理商标异议费", 500, markList),
        fee("review", "受理商标评审费", 750, markList),
        ProcedureFee(
            code: "change", title: "变更费",
            amount: Dated(
                "变更费", .since("2015-10-15", .yuan(250), markList, checked: checked, .unconfirmed),
                .since("2019-07-01", .yuan(150), markList, checked: checked, .unconfirmed))),
        fee("non-use", "撤销商标费", 500, markList), fee("licence", "商标使用许可合同备案费", 150, markList),
        fee("certificate-copy", "出具商标证明费", 50, markList), fee("reissue", "补发商标注册证费", 500, markList),
    ]

    private static let checked: LocalDate = "2026-11-23"
    private static let layoutGuide = Statutes.feeGuide2026[annex: 2]
    private static let markList = Statute("商标业务缴费指南", issued: "", since: "2015-10-15").whole

    private static func fee(_ code: String, _ title: String, _ yuan: Int64, _ citation: Citation) -> ProcedureFee {
        let isRead = citation == layoutGuide
        return ProcedureFee(
            code: code, title: title,
            amount: Dated(title, .since(citation.statute.since, .yuan(yuan), citation, checked: checked, isRead ? .verified : .unconfirmed))
        )
    }
}
