/// The signals, each beside its words.
extension Signal {
    public static let all: [Signal] = [
        repeatedlyAccused, accusedAcrossCities, dishonestAgain, rightAttacked, kindRises, signShared, nearCrime, agencyCredit,
        filingBurst, markTaken, rightsExpire, officeOverdue,
    ]

    /// What every signal over accusations leaves out.
    private static let leftOut = "由别的办件转来的、并入或者移送别处的、不予受理和不予立案的不计；没有统一社会信用代码的按名称比对，三个字以内的名称不比对。"

    public static let repeatedlyAccused = Signal(
        "accused.repeated", "同一当事人反复被指", looks: "线索、举报、投诉、展会投诉、平台通知、简易处罚、专利侵权纠纷里的被指一方。\(leftOut)",
        counts: "件", .monthsBack, SignalTerms(threshold: 3, span: 12, grade: .attention),
        advice: "核对是否同一主体，把各件的事实放在一起看，考虑并案、提级或者上门检查；几个市都有的报自治区协调。", leads: true
    ) { finding, terms in
        let cities = finding.figures["cities"] ?? 0
        let places = cities > 1 ? "，分布在 \(cities) 个市" : ""
        return "最近 \(terms.span) 个月在 \(finding.count) 件里被指侵权、假冒或者有同类违法行为\(places)，达到 \(terms.threshold) 件"
    }

    public static let accusedAcrossCities = Signal(
        "accused.across-cities", "同一当事人跨市被指", looks: "同“同一当事人反复被指”，总件数没有达到它的门槛，而在几个市都有的。\(leftOut)",
        counts: "个市", .monthsBack, SignalTerms(threshold: 2, span: 12, grade: .hint),
        advice: "同另一个市的办理机关通气，确定由谁牵头核查；需要时报共同的上一级指定管辖。", leads: true
    ) { finding, terms in
        "最近 \(terms.span) 个月在 \(finding.count) 个市各有办件，共 \(finding.figures["matters"] ?? 0) 件，达到 \(terms.threshold) 个市"
    }

    public static let dishonestAgain = Signal(
        "accused.dishonest", "受过处罚或者在失信名单上的再次被指", looks: "新收的线索、举报、投诉等，被指一方正在严重违法失信名单上，或者处罚信息正在公示，并且新的一件在此之后。\(leftOut)",
        counts: "件新的办件", .monthsBack, SignalTerms(threshold: 1, span: 12, grade: .attention),
        advice: "优先核查；再犯是从重处罚和列入名单时要考虑的情节，把前一次的决定书调来附卷。", leads: true
    ) { finding, terms in
        let listed = finding.figures["listed"] ?? 0
        let penalties = finding.figures["penalties"] ?? 0
        let before = [listed > 0 ? "在严重违法失信名单上" : nil, penalties > 0 ? "有 \(penalties) 份处罚决定正在公示" : nil].compactMap(\.self)
            .joined(separator: "，")
        return "\(before)；最近 \(terms.span) 个月此后又有 \(finding.count) 件新的办件"
    }

    public static let rightAttacked = Signal(
        "right.attacked", "同一权利反复被侵", looks: "线索、举报、投诉、展会投诉、平台通知、简易处罚、专利侵权纠纷里写明的权利号码；同一专利的申请号和授权号视为一件。由别的办件转来的、并入或者移送别处的不计。",
        counts: "件", .monthsBack, SignalTerms(threshold: 3, span: 12, grade: .attention),
        advice: "同权利人联系，查清货源和销售渠道；考虑对相关市场专项检查。", leads: true
    ) { finding, terms in
        let accused = finding.figures["accused"] ?? 0
        return "最近 \(terms.span) 个月在 \(finding.count) 件里被指侵犯，被指的当事人 \(accused) 个，达到 \(terms.threshold) 件"
    }

    public static let kindRises = Signal(
        "kind.rises", "某类办件上升", looks: "按地区数各程序、各行业、各案由本季度新收的办件，同前几个季度的平均数相比；平台在那几个季度里还没有办件的不比。由别的办件转来的不计。",
        counts: "件", .quarters, SignalTerms(threshold: 5, span: 4, percent: 150, grade: .hint),
        advice: "看看是哪些市场、商品、平台集中，考虑专项行动；也可能只是来源多了，例如新开了举报的渠道。"
    ) { finding, terms in
        let (before, quarters) = (finding.figures["before"] ?? 0, terms.span)
        let mean = (before * 10 / quarters).tenths
        let percent = finding.figures["percent"].map { "，是平均数的 \($0)%" } ?? "，此前没有"
        return "本季度到今天 \(finding.count) 件；前 \(quarters) 个季度共 \(before) 件，平均 \(mean) 件\(percent)"
    }

    public static let signShared = Signal(
        "sign.shared", "几件共用地址、电话或者供货人", looks: "线索、举报等写明的地址、电话、供货人，写法归一以后完全相同，而被指的当事人不止一个的；电话只比对不显示。由别的办件转来的、并入或者移送别处的不计。",
        counts: "件", .monthsBack, SignalTerms(threshold: 3, span: 24, grade: .attention),
        advice: "打开关联图谱查证是否有组织、成链条；涉及几个市的报自治区协调，可能达到追诉标准的研判移送。", leads: true
    ) { finding, terms in
        let accused = finding.figures["accused"] ?? 0
        return "最近 \(terms.span) 个月有 \(finding.count) 件写着同一个，被指的当事人 \(accused) 个，达到 \(terms.threshold) 件"
    }

    public static let nearCrime = Signal(
        "case.near-crime", "接近或者达到追诉标准，没有决定是否移送", looks: "在办的行政处罚案件，案卷里的金额和数量达到追诉标准的一半以上，而没有作出是否移送的决定。",
        counts: "件", .today, SignalTerms(threshold: 1, span: 1, grade: .alarm),
        advice: "由负责人决定是否移送公安机关，决定和理由记入案卷；金额还在查的，先查清。", isStanding: true
    ) { finding, _ in
        let percent = finding.figures["percent"].map { "，最接近标准的一项是 \($0)%" } ?? ""
        return "案卷里的数字达到追诉标准的一半以上\(percent)，没有移送或者不移送的决定"
    }

    public static let agencyCredit = Signal(
        "agency.credit", "代理机构负面信用信息集中", looks: "登记的代理机构负面信用信息，撤销、修复和异议成立的不计。",
        counts: "项", .monthsBack, SignalTerms(threshold: 2, span: 12, grade: .hint),
        advice: "约谈或者检查这家机构；它代理的权利多的，提醒委托人。"
    ) { finding, terms in "最近 \(terms.span) 个月有 \(finding.count) 项负面信用信息，达到 \(terms.threshold) 项" }

    public static let filingBurst = Signal(
        "filing.burst", "短期内大量申请商标", looks: "登记簿里同一申请人在期间内申请的商标，按申请日。只按件数，用途和意图要查证。",
        counts: "件商标", .daysBack, SignalTerms(threshold: 30, span: 90, grade: .hint),
        advice: "核对是否有使用意图、是否抄袭本地企业的名称；有嫌疑的报自治区知识产权局，由国家知识产权局处理。"
    ) { finding, terms in "最近 \(terms.span) 日申请商标 \(finding.count) 件，达到 \(terms.threshold) 件" }

    public static let markTaken = Signal(
        "mark.taken", "他人申请与本地商标相同的商标", looks: "登记簿里期间内新申请的商标，名称同本地区权利人在先的有效商标一字不差、类别相同、申请人不同的；图形商标和近似的不比。",
        counts: "件新申请", .daysBack, SignalTerms(threshold: 1, span: 90, grade: .hint),
        advice: "告诉在先的权利人，在初步审定公告之日起三个月内可以提出异议；反复抢注的查明是不是同一伙人。"
    ) { finding, terms in "最近 \(terms.span) 日有 \(finding.count) 件他人新申请的商标与它名称、类别相同" }

    public static let rightsExpire = Signal(
        "rights.expire", "权利人多件权利即将期满", looks: "登记簿里有效的专利和注册商标，期满日在期间之内，同一权利人的合在一起。年费缴没缴登记簿未必知道，不在此列。",
        counts: "件权利", .daysAhead, SignalTerms(threshold: 3, span: 180, grade: .hint),
        advice: "提醒权利人：注册商标期满前十二个月内办理续展，另有六个月宽展；专利期满不能延长的，早作安排。", isStanding: true
    ) { finding, terms in
        let (marks, patents) = (finding.figures["trademarks"] ?? 0, finding.figures["patents"] ?? 0)
        return "今后 \(terms.span) 日有 \(finding.count) 件期满：注册商标 \(marks) 件，专利 \(patents) 件，达到 \(terms.threshold) 件"
    }

    public static let officeOverdue = Signal(
        "office.overdue", "办理机关积压逾期", looks: "在办而期限已过、轮到办理机关的办件，按机关。", counts: "件", .today,
        SignalTerms(threshold: 5, span: 1, grade: .attention), advice: "由负责人分办、催办；人手不够的报上级协调。", isStanding: true
    ) { finding, terms in
        "有 \(finding.count) 件已经逾期，达到 \(terms.threshold) 件；最早的一件期限是 \(finding.since)"
    }
}

extension Int {
    /// Tenths in words: 25 is 2.5.
    fileprivate var tenths: String { self % 10 == 0 ? "\(self / 10)" : "\(self / 10).\(self % 10)" }
}
