import Markup

extension Catalogue {
    static let actions: [CatalogueEntry] = [
        CatalogueEntry(
            "Button", "按钮", "提交表单。一页至多一个主按钮；不可逆的操作用枸杞红。",
            Example("三种按钮", "\(Button("检索")) \(Button("取消", .secondary)) \(Button("撤回申请", .urgent))")),
        CatalogueEntry(
            "LinkButton", "链接按钮", "通往别处，不改变任何内容。",
            Example("一主一次", Buttons(LinkButton("导入数据", to: Address("import")), LinkButton("查看导入记录", to: Address("imports"), .secondary)))),
        CatalogueEntry(
            "SearchBox", "检索框", "全站唯一的检索入口：号码、名称、统一社会信用代码都在这里输入。一页只放一个。",
            Example("带提示", SearchBox("枸杞 干燥", hint: "例如 <a href=\"/search?q=CN201310699744.2\">CN201310699744.2</a>"))),
        CatalogueEntry(
            "Disclosure", "折叠内容", "不是每个人都需要的细节。必须让人看到的内容不得折叠。",
            Example("收起", Disclosure("权利要求（12 项）", "<p>1. 一种枸杞干燥装置……</p>")),
            Example("展开", Disclosure("权利要求（1 项）", isOpen: true, NumberedTexts([(1, "一种枸杞干燥装置，其特征在于……")], language: "zh").html))),
        CatalogueEntry(
            "Progress", "进度条", "耗时的工作做到哪里。没有脚本时页面定时刷新。",
            Example("知道总量", Progress("正在导入", done: 1_340_000, total: 4_000_000, id: "progress-known")),
            Example("总量未知", Progress("正在识别文件", done: 0, total: nil, id: "progress-unknown"))),
        CatalogueEntry(
            "Figures", "计数", "准确的实时数字，每个都通向它所数的内容。",
            Example(
                "两个可点，一个不可点",
                Figures([
                    Figure("专利", 31_204, to: Address("search", query: ["kind": "patent"])),
                    Figure("商标", 24_018, to: Address("search", query: ["kind": "trademark"])), Figure("新增", 1_204),
                ]))),
    ]
}
