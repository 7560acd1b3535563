import Register

/// The headings that national sites, provincial platforms and people's own lists use, for each kind of right.
///
/// One heading means different things in different lists (申请号, 登记号, 名称), so each kind has a table of its own.
enum HeadingTable {
    static let byKind: [RightKind: [String: Column]] = [
        .patent: table(common, patent), .trademark: table(common, trademark), .copyright: table(common, copyright),
        .layout: table(common, layout), .variety: table(common, variety), .indication: table(common, indication),
    ]

    /// Headings that only lists of this kind have.
    static let telling: [RightKind: Set<String>] = [
        .patent: folded(
            "专利号 申请(专利权)人 专利申请人 专利权人 发明人 发明(设计)人 发明名称 专利名称 IPC分类号 IPC主分类号 主分类号 公开(公告)号 公开号 专利类型 主权项 权利要求 "
                + "授权公告号 申请公布号 专利权人名称 设计人 inventor inventors ipc publicationnumber"),
        .trademark: folded(
            "商标名称 商标 注册号/申请号 申请/注册号 申请号/注册号 国际分类 类似群 类似群组 商品/服务 商品服务 商标类型 商标状态 注册人 注册公告日期 初审公告日期 专用权期限 "
                + "商标注册号 商标申请号 注册公告期号 商品/服务项目 核定使用商品 niceclass trademark markname"),
        .copyright: folded("软件名称 软件全称 作品名称 作品类别 著作权人 首次发表日期 开发完成日期 版本号 软件登记号 作品登记号 作者 著作权登记号"),
        .layout: folded("布图设计登记号 布图设计名称 布图设计权利人 布图设计创作人 首次商业利用日 首次商业利用时间 布图设计类别 布图设计颁证日"),
        .variety: folded("品种权号 品种名称 属或者种 属或种 属(种) 品种权人 培育人 植物种类 共同品种权人 植物属种"),
        .indication: folded(
            "地理标志产品名称 地理标志名称 地理标志 批准公告号 保护范围 产地范围 产地保护范围 登记证书编号 用标企业 农产品名称 地域保护范围 证书持有人 核准公告号 地域范围"),
    ]

    private static func table(_ groups: [(String, Column)]...) -> [String: Column] {
        var result: [String: Column] = [:]
        for (headings, column) in groups.joined() {
            for heading in headings.split(separator: " ") { result[Heading.fold(String(heading))] = column }
        }
        return result
    }

    private static func folded(_ headings: String) -> Set<String> { Set(headings.split(separator: " ").map { Heading.fold(String($0)) }) }

    private static let common: [(String, Column)] = [
        ("权利类型 权利种类 知识产权类型 知识产权类别 kind", .kind),
        ("统一社会信用代码 社会信用代码 信用代码 权利人统一社会信用代码 申请人统一社会信用代码 uscc", .creditCode),
        ("地址 申请人地址 权利人地址 申请(专利权)人地址 联系地址 通讯地址 住所 注册人地址 申请人地址(中文) 第一申请人地址 address", .address),
        ("国省代码 国(省)代码 国别省市代码 省市代码 行政区划代码 行政区划 所属区域 所在地 所在地区 地区 申请人国省代码 国省名称", .area),
        ("国家 国别 申请人国别 申请人国家 国家/地区 国籍 country", .country),
        ("状态 法律状态 当前法律状态 最新法律状态 当前状态 权利状态 法律状态/事件 简单法律状态 status legalstatus", .status),
        ("摘要 简介 摘要(中文) abstract", .abstract),
        ("申请日 申请日期 申请时间 filingdate applicationdate", .filing),
        ("代理机构 代理机构名称 专利代理机构 商标代理机构 代理组织 代理/办理机构 代理公司 agency", .agency),
        ("代理人 专利代理师 代理师 专利代理人 agent", .agent),
        ("有效期至 届满日 到期日 失效日 有效期届满日 预估到期日 保护期限届满日 expirydate", .expiry),
        ("国民经济行业 国民经济分类 国民经济行业分类 行业分类 行业代码 gb/t4754", .industry),
        ("优先权 优先权号 优先权信息 优先权数据 在先申请 priority", .priority),
        ("不予导入的原因 reason", .rejectReason),
        ("其他号码", .otherNumbers), ("其他语言名称", .otherTitles), ("其他语言摘要", .otherAbstracts), ("登记事项", .events), ("地区产业", .regionalIndustry),
        ("现状 现状起始日 来源 截至日期 网页", .derived),
    ]

    private static let patent: [(String, Column)] = [
        ("申请号 专利申请号 申请号/专利号 专利申请号/专利号 applicationnumber applicationno", .number),
        ("专利号 专利号码 专利证书号码 patentnumber", .patentNumber),
        ("公开(公告)号 公开/公告号 公开公告号 公开号 申请公布号 公布号 公开(公布)号 文献号 公告号 公开(公告)号码 publicationnumber publicationno", .publicationNumber),
        ("授权公告号 授权号 授权公告号码 授权公布号 grantnumber", .grantNumber),
        ("发明名称 专利名称 名称 标题 发明创造名称 题名 专利标题 标题(中文) 标题(原文) 产品名称 实用新型名称 使用外观设计的产品名称 title", .title),
        ("申请(专利权)人 申请人 专利申请人 申请人名称 第一申请人 申请(权利)人 applicant applicants", .applicant),
        ("专利权人 权利人 专利权人名称 当前权利人 当前专利权人 当前申请(专利权)人 patentee assignee assignees owner", .holder),
        ("发明人 发明(设计)人 设计人 发明人/设计人 发明设计人 发明人名称 inventor inventors", .inventor),
        (
            "IPC分类号 IPC主分类号 IPC主分类 IPC 分类号 主分类号 IPC分类 国际专利分类号 国际专利分类 国际分类号 主分类 国际主分类 ipc分类号(全部) 副分类号 ipcclassification",
            .ipc
        ),
        ("CPC分类号 CPC CPC主分类号 CPC分类", .cpc),
        ("洛迦诺分类号 外观设计分类号 LOC分类号 洛迦诺分类 外观设计洛迦诺分类号 LOC", .locarno),
        ("专利类型 类型 专利种类 申请类型 发明创造类型 专利分类 patenttype", .form),
        ("公开(公告)日 公开/公告日 公开公告日 公开(公告)日期 公告日 公告日期 publicationdate", .anyPublication),
        ("公开日 公开日期 申请公布日 公布日 公布日期", .publication),
        ("授权公告日 授权公告日期 授权公布日", .grantPublication),
        ("授权日 授权日期 grantdate", .grant),
        ("主权项 权利要求 权利要求书 主权利要求 独立权利要求 首项权利要求 首权 claims", .claims),
        ("国际申请 国际申请号 PCT申请号 PCT国际申请号 PCT申请数据", .internationalApplication),
        ("国际公布 国际公布号 PCT公布号 PCT公开号 PCT国际公布号 PCT公布数据", .internationalPublication),
        ("国际申请日 PCT申请日 PCT国际申请日", .internationalFiling),
        ("进入国家日期 进入国家阶段日 PCT进入国家阶段日 进入国家日", .nationalEntry),
    ]

    private static let trademark: [(String, Column)] = [
        ("申请号 商标申请号 申请号码 商标号 申请编号 applicationnumber", .number),
        ("注册号 注册号/申请号 申请/注册号 申请号/注册号 商标注册号 注册证号 商标注册证号 申请(注册)号 注册号码 registrationnumber", .registrationNumber),
        ("国际注册号", .internationalNumber),
        ("商标名称 商标 名称 商标文字 商标标识名称 mark markname trademark", .title),
        ("申请人 申请人名称 申请人名称(中文) 商标申请人 申请人(中文) applicant", .applicant),
        ("注册人 商标注册人 权利人 商标权人 商标权利人 注册人名称 所有人 owner registrant", .holder),
        ("国际分类 类别 国际分类号 商标类别 尼斯分类 商品类别 国际类别 类号 分类 商品国际分类 niceclass class", .niceClass),
        ("尼斯分类版本 分类版本 区分表版本", .niceEdition),
        ("类似群 类似群组 类似群号 群组 群组号", .similarGroup),
        ("图形要素 图形要素编码 维也纳分类", .vienna),
        (
            "商品/服务 商品服务 商品/服务项目 商品及服务 商品 服务 商品名称 核定使用商品 核定商品/服务 核定使用商品/服务 核定商品 核定使用商品或服务 商品服务列表 商品/服务列表 goods",
            .goods
        ),
        ("初审公告日期 初审公告日 初步审定公告日 初审日期 初审公告时间", .preliminary),
        ("注册公告日期 注册公告日 注册日期 注册日 核准注册日 注册公告时间 registrationdate", .registration),
        ("专用权期限 专用期限 商标专用权期限 专用权期间 有效期 有效期限 专用期", .term),
        ("专用权截止日期 专用期至 专用权期限至", .expiry),
        ("续展日期 续展注册日 续展日", .renewal),
        ("商标状态 当前商标状态", .status),
        ("商标类型 类型 特殊标志 商标种类", .form),
        ("商标形式 商标图样类型 商标组成 标识类型 商标构成 图样类型", .markFeature),
        ("首次使用日期 首次使用日", .firstUse),
        ("后期指定日期 国际注册日期 国际注册日", .internationalFiling),
    ]

    private static let copyright: [(String, Column)] = [
        ("登记号 软件登记号 作品登记号 著作权登记号 登记编号 登记证号 软著登记号 著作权登记证号", .registrationNumber),
        ("证书号 证书编号 申请号 受理号", .number),
        ("软件名称 软件全称 作品名称 名称 作品/制品名称 软件名称(全称) 作品名 软著名称 title", .title),
        ("软件简称 简称", .product),
        ("著作权人 权利人 著作权人姓名/名称 著作权人(国籍) 著作权人名称 著作权所有人 owner", .holder),
        ("作者 创作人 作者姓名 开发者 作者/制作者", .author),
        ("版本号 软件版本 版本 version", .version),
        ("作品类别 作品类型 类别 类型 作品种类 软件类型 著作权类型", .form),
        ("首次发表日期 首次发表时间 首次发表日 首次出版/制作日期 首次发表", .firstPublication),
        ("开发完成日期 创作完成日期 完成日期 创作完成时间 开发完成日 完成创作日期 完成创作时间", .completion),
        ("登记日期 登记批准日期 登记日 登记时间 发证日期 登记公告日期 批准日期", .registration),
    ]

    private static let layout: [(String, Column)] = [
        ("布图设计登记号 登记号 登记编号 布图登记号", .registrationNumber),
        ("布图设计申请号 申请号 布图设计登记申请号", .number),
        ("布图设计名称 名称 布图名称 title", .title),
        ("布图设计权利人 权利人 布图设计权人 权利人名称 申请人 布图设计申请人", .holder),
        ("布图设计创作人 创作人 创作者", .designer),
        ("首次商业利用日 首次商业利用时间 首次商业利用日期 首次投入商业利用日 首次投入商业利用时间", .firstUse),
        ("创作完成日 创作完成日期 布图设计创作完成日 布图设计创作完成日期", .completion),
        ("公告日 公告日期 登记公告日", .anyPublication),
        ("登记日 登记日期 颁证日 布图设计颁证日 颁证日期 发证日期", .registration),
        ("布图设计类别 类别 布图设计类型 结构/技术/功能", .product),
    ]

    private static let variety: [(String, Column)] = [
        ("申请号 品种权申请号", .number),
        ("品种权号 授权号 授权品种权号 证书号", .registrationNumber),
        ("品种名称 名称 品种暂定名称 title", .title),
        ("属或者种 属或种 属(种) 植物种类 植物属种 所属种属 作物种类 作物 植物属或者种 作物名称", .species),
        ("申请人 品种权申请人 申请单位", .applicant),
        ("品种权人 权利人 共同品种权人 品种权所有人", .holder),
        ("培育人 育种者 培育者 选育人", .breeder),
        ("公告号 授权公告号 公告编号", .announcement),
        ("公告日 申请公告日 初审公告日 申请公布日 公开日", .publication),
        ("授权公告日 授权日 授权日期 授权公告日期", .grant),
        ("培育地 育种地 培育地点", .origin),
        ("品种类型 类型 类别 农林类型", .form),
    ]

    private static let indication: [(String, Column)] = [
        ("登记证书编号 证书编号 登记编号 编号 登记号 农产品地理标志登记编号", .registrationNumber),
        ("地理标志产品名称 产品名称 地理标志名称 农产品名称 地理标志 名称 title", .title),
        ("批准公告号 公告号 批准公告 公告 保护公告号 核准公告号 批准文号 登记公告号", .announcement),
        ("批准公告日 公告日期 批准日期 公告日 批准公告日期 登记日期 登记公告日期 获批日期 获批时间 保护日期 发证日期", .registration),
        ("保护范围 产地范围 产地保护范围 地域保护范围 划定地域保护范围 地域范围 产地 生产地域", .origin),
        ("产品类别 类别 产品类型 产品种类", .species),
        ("地理标志类型 类型 标志类型", .form),
        ("申请人 申请机构 申报单位 申请单位", .applicant),
        ("证书持有人 权利人 登记证书持有人 持证人 持有人 证书持有者", .holder),
        ("用标企业 专用标志使用企业 使用人 用标单位 专用标志使用人", .user),
        ("受理公告日 初审公告日 受理日期", .preliminary),
        ("产品简介 质量特色 质量要求 产品特色 特色质量", .abstract),
    ]
}
