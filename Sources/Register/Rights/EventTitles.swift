/// Gazette codes in words.
extension StatusEvent {
    /// The source's own words, else what the code stands for.
    public var title: String {
        if let text, !text.isEmpty { return text }
        return Self.titles[code] ?? "公报事项 \(code)"
    }

    private static let titles: [String: String] = [
        "PB01": "公布", "SE01": "实质审查的生效", "GR01": "授权", "RJ01": "驳回", "WD01": "视为撤回", "AD01": "视为放弃", "TA01": "申请权的转移",
        "TR01": "专利权的转移", "EE01": "实施许可合同备案的生效", "EC01": "实施许可合同备案的变更、注销", "PE01": "质押登记的生效", "PC01": "质押登记的变更、注销", "OL01": "开放许可",
        "PP01": "权利的保全", "PD01": "权利保全的解除", "IW01": "全部无效宣告", "IP01": "部分无效宣告", "CF01": "未缴年费终止", "AV01": "主动放弃", "CX01": "有效期届满",
        "RR01": "权利的恢复", "CP01": "权利人姓名或者名称、地址的变更", "CP02": "权利人地址的变更", "CP03": "权利人姓名或者名称、地址的变更", "CB02": "申请人的变更",
        "CB03": "发明人的变更", "MF01": "申请受理", "MP01": "初步审定公告", "MR01": "核准注册", "MN01": "续展", "MX01": "期满未续展", "MC01": "注销",
        "MV01": "撤销", "MI01": "宣告无效", "MJ01": "驳回", "MW01": "撤回", "MT01": "转让", "ML01": "使用许可备案", "MQ01": "质权登记",
    ]
}
