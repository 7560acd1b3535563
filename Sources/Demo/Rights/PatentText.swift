/// Titles, abstracts and claims of invented patents, from sentences that every field fills with its own words.
struct PatentText: Sendable {
    enum Form: Sendable, Hashable { case device, method, system }

    let title: String
    let abstract: String
    private let form: Form
    private var words: Words

    /// Draws a title and the abstract that belongs to it. A utility model 实用新型 protects a device only.
    init(_ field: Field, isUtility: Bool, _ dice: inout Dice) {
        form = isUtility ? .device : Self.forms.pick(&dice)
        words = field.words
        words.bind("型", isUtility ? "实用新型" : "发明")
        if form == .method { words.bind("法", dice.pick(field["方法"])) }
        for name in ["物", "设备", "特征", "系统"] { words.bind(name, dice.pick(field[name])) }
        // Title, abstract and claims speak of one technique and one purpose.
        for name in ["技术", "目的"] { words.bind(name, dice.pick(Self.shared[name] ?? [""])) }
        for (name, part) in zip(["甲", "乙", "丙", "丁", "戊"], Self.shuffled(field["部件"], &dice)) { words.bind(name, part) }
        title = dice.pick(Self.titles(form)).filled(&words, &dice)
        words.bind("题", title)
        words.bind("步", Self.steps(field, &dice))
        abstract = dice.pick(Self.abstracts(form)).filled(&words, &dice)
    }

    /// The claims 权利要求, first the independent one.
    func claims(_ dice: inout Dice) -> [String] {
        var words = words
        let first = Self.firstClaim(form).filled(&words, &dice)
        var out = [first]
        let details = dice.pick(dice.number(2...5), of: Self.laterClaims[form] ?? [])
        let subject = title.hasPrefix("一种") ? String(title.dropFirst(2)) : title
        for (number, detail) in zip(2..., details) {
            out.append("根据权利要求\(number == 2 ? 1 : dice.number(1...(number - 1)))所述的\(subject)，其特征在于：\(detail.filled(&words, &dice))")
        }
        return out
    }

    /// Three to five steps, in the order in which they are done.
    private static func steps(_ field: Field, _ dice: inout Dice) -> String {
        var words = field.words
        let chosen = dice.pick(dice.number(3...5), of: field.steps).map { $0.filled(&words, &dice) }
        return chosen.enumerated().map { "（\($0.offset + 1)）\($0.element)" }.joined(separator: "；")
    }

    private static func shuffled(_ list: [String], _ dice: inout Dice) -> [String] {
        var list = list
        for n in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(n, dice.below(n + 1)) }
        return list
    }

    private static let forms = Weighted<Form>([(.device, 28), (.method, 48), (.system, 24)])

    /// Words that every field has.
    static let shared: [String: [String]] = [
        "技术": [
            "机器视觉", "物联网", "深度学习", "图像处理", "多源数据融合", "近红外光谱", "无线传感网络", "数字孪生", "边缘计算", "知识图谱", "强化学习", "高光谱成像",
            "粒子群算法", "遥感影像", "模糊控制", "区块链",
        ],
        "目的": ["监测", "检测", "控制", "预测", "调度", "识别", "预警", "追溯", "管理", "评估"],
        "位": ["上方", "下方", "一侧", "两侧", "顶部", "底部", "前端", "内部", "外壁", "中部"],
        "连": ["固定连接", "转动连接", "滑动连接", "可拆卸连接", "螺纹连接", "铰接", "法兰连接", "焊接"],
        "方式": ["无线通信", "以太网", "工业总线", "移动通信网络", "电缆"],
    ]

    private static func titles(_ form: Form) -> [Template] {
        switch form {
        case .device: deviceTitles
        case .method: methodTitles
        case .system: systemTitles
        }
    }

    private static let deviceTitles: [Template] = [
        "一种{特征}{物}{设备}", "一种{物}用{特征}{设备}", "一种{物}{设备}", "{特征}{物}{设备}", "一种用于{物}的{特征}{设备}", "一种{物}{设备}的{丙}结构", "一种具有{乙}的{物}{设备}",
    ]
    private static let methodTitles: [Template] = [
        "一种{物}的{法}", "{物}{法}", "一种基于{技术}的{物}{法}", "一种{物}{法}及其应用", "一种{特征}{设备}及{物}{法}", "用于{物}的{法}",
    ]
    private static let systemTitles: [Template] = [
        "一种基于{技术}的{物}{目的}系统", "基于{技术}的{物}{目的}方法及系统", "一种{物}{目的}方法、装置、设备及存储介质", "一种{物}智能{目的}系统", "一种融合{技术}的{物}{量}{目的}方法",
    ]

    private static func abstracts(_ form: Form) -> [Template] {
        switch form {
        case .device: deviceAbstracts
        case .method: methodAbstracts
        case .system: systemAbstracts
        }
    }

    private static let deviceAbstracts: [Template] = [
        "本{型}公开了{题}，涉及{领域}技术领域，包括{甲}和{乙}，所述{甲}的{位}与{乙}{连}，{乙}的{位}设置有{丙}，所述{丙}与{丁}配合，{丁}的{位}安装有{戊}。使用时，{物}经{甲}进入，由{丙}和{丁}协同处理，{戊}根据{量}调节工作状态。本{型}结构[简单|紧凑|合理]，{效果}，{效果}，解决了现有技术中{问题}的问题。",
        "本{型}属于{领域}技术领域，具体为{题}。其技术方案是：所述{甲}内设有{乙}，{乙}通过{丙}{连}有{丁}，{丁}的{位}设有{戊}，所述{戊}与控制单元电连接。针对{问题}的不足，本{型}通过{丙}与{戊}的配合，实现对{物}的[连续|快速|稳定|精准]处理，{效果}，同时{效果}。",
        "本{型}提供{题}，包括{甲}，{甲}的{位}{连}有{乙}，{甲}的{位}{连}有{丙}；所述{丙}的{位}均匀设置{3~12}个{丁}，所述{丁}的间距为{20~300}mm。与现有技术相比，{效果}，{效果}，有效克服了{问题}的缺陷，[便于推广使用|适合在{领域}中推广|使用成本低|维护方便]。",
    ]
    private static let methodAbstracts: [Template] = [
        "本发明公开了{题}，属于{领域}技术领域。该方法包括以下步骤：{步}。本发明{效果}，{效果}，解决了{问题}的技术问题。",
        "本发明涉及{领域}技术领域，尤其涉及{题}，包括：{步}。采用本发明的技术方案，{效果}；[试验表明|实践表明|与常规方法相比]，{物}的合格率提高{5~30}%以上，{效果}。",
        "为解决{问题}的问题，本发明提供{题}，其步骤为：{步}。所得{物}[品质稳定|指标一致|质量优良]，{效果}，工艺条件温和，具有[良好的应用前景|较高的经济价值]。",
    ]
    private static let systemAbstracts: [Template] = [
        "本发明公开了{题}，涉及{领域}与{技术}的结合。系统包括采集模块、处理模块和执行模块，所述采集模块每{1~30}分钟采集{量}和{量}，经{方式}上传；所述处理模块采用{技术}建立{物}{目的}模型，计算{量}的[预测值|偏差|变化趋势]；当偏差超过{5~20}%时，执行模块控制{甲}和{乙}动作。本发明{效果}，避免了{问题}。",
        "本发明属于{领域}技术领域，公开了{题}。首先获取{量}、{量}的历史数据，经去噪和归一化后构成样本集；然后以{技术}提取特征，训练{目的}模型，验证集准确率达到{88~98}%；最后将实时数据输入模型，输出{物}的{目的}结果，并通过{方式}发送至终端。本发明{效果}，解决了{问题}的问题。",
    ]

    private static func firstClaim(_ form: Form) -> Template {
        switch form {
        case .device: "{题}，其特征在于：包括{甲}和{乙}，所述{甲}的{位}与所述{乙}{连}，所述{乙}的{位}设置有{丙}，所述{丙}与{丁}{连}，所述{丁}的{位}安装有{戊}。"
        case .method: "{题}，其特征在于，包括以下步骤：{步}。"
        case .system: "{题}，其特征在于，包括：获取{量}和{量}的数据；对所述数据预处理并提取特征；以{技术}建立{物}{目的}模型；将实时数据输入所述模型，输出{目的}结果；根据所述结果控制{甲}动作。"
        }
    }

    private static let laterClaims: [Form: [Template]] = [
        .device: [
            "所述{甲}的{位}设有{3~8}个{丁}，相邻两个{丁}的间距为{20~200}mm。", "所述{丙}与所述{乙}{连}。", "所述{戊}的{位}设有防护层，厚度为{1~10}mm。",
            "还包括控制单元，所述控制单元与所述{戊}电连接，用于根据{量}调节{丙}的工作状态。", "所述{乙}为不锈钢材质。", "所述{丁}的倾角为{5~45}度。",
        ],
        .method: [
            "所述步骤（2）重复{2~4}次。", "所述步骤（1）前还包括对原料的检验。", "还包括对{量}的在线检测，检测间隔为{5~60}分钟。", "所述{物}在处理前静置{10~120}分钟。",
            "由所述方法得到的{物}，其合格率不低于{92~99}%。",
        ],
        .system: [
            "所述预处理包括去噪、补全和归一化。", "所述模型每{1~30}天更新一次。", "当输出结果超过阈值时，通过{方式}发出告警。", "所述{量}的采样周期为{1~60}秒。", "所述阈值由{物}所处的阶段确定。",
        ],
    ]
}
