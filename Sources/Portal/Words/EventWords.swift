import Register

/// Gazette codes in words, and the section of a right's page that an event belongs to.
enum EventWords {
    static func title(_ event: StatusEvent) -> String {
        if let text = event.text, !text.isEmpty { return text }
        return titles[event.code]?.title ?? "公报事项 \(event.code)"
    }

    /// Nil for steps of examination and grant, which the timeline shows.
    static func section(_ code: String) -> RightSection? { titles[code]?.section }

    private static let titles: [String: (title: String, section: RightSection?)] = [
        "PB01": ("公布", nil), "SE01": ("实质审查的生效", nil), "GR01": ("授权", nil), "RJ01": ("驳回", nil), "WD01": ("视为撤回", nil),
        "AD01": ("视为放弃", nil), "TA01": ("申请权的转移", .use), "TR01": ("专利权的转移", .use), "EE01": ("实施许可合同备案的生效", .use),
        "EC01": ("实施许可合同备案的变更、注销", .use), "PE01": ("质押登记的生效", .use), "PC01": ("质押登记的变更、注销", .use),
        "OL01": ("开放许可", .use), "PP01": ("权利的保全", .protection), "PD01": ("权利保全的解除", .protection), "IW01": ("全部无效宣告", .protection),
        "IP01": ("部分无效宣告", .protection), "CF01": ("未缴年费终止", .management), "AV01": ("主动放弃", .management), "CX01": ("有效期届满", .management),
        "RR01": ("权利的恢复", .management), "CP01": ("权利人姓名或者名称、地址的变更", .management), "CP02": ("权利人地址的变更", .management),
        "CP03": ("权利人姓名或者名称、地址的变更", .management), "CB02": ("申请人的变更", .management), "CB03": ("发明人的变更", .management),
        "MF01": ("申请受理", nil), "MP01": ("初步审定公告", nil), "MR01": ("核准注册", nil), "MN01": ("续展", .management), "MX01": ("期满未续展", .management),
        "MC01": ("注销", .management), "MV01": ("撤销", .protection), "MI01": ("宣告无效", .protection), "MJ01": ("驳回", nil), "MW01": ("撤回", nil),
        "MT01": ("转让", .use), "ML01": ("使用许可备案", .use), "MQ01": ("质权登记", .use),
    ]
}
