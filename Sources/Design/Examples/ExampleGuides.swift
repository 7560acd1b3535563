import Markup

extension Catalogue {
    static let guides: [CatalogueEntry] = [
        CatalogueEntry(
            "Notice", "告示", "读者必须先知道的事。枸杞红只用于紧急。",
            Example("普通", Notice("本页内容可以自由使用", "<p>引用时请注明来源和截至日期。</p>")),
            Example("完成", Notice("导入完成", tone: .good)),
            Example("提请注意", Notice("此号码不在登记簿中", "<p>号码本身有效。</p>", tone: .caution)),
            Example("紧急", Notice("导入未能完成", "<p>文件第 3 行的引号没有闭合。请改正后重新上传。</p>", tone: .urgent))),
        CatalogueEntry(
            "Breadcrumbs", "当前位置", "从首页到本页的路径。",
            Example("三级", Breadcrumbs([Crumb("首页", Address()), Crumb("检索", Address("search")), Crumb("专利")]))),
        CatalogueEntry(
            "SectionNavigation", "本页目录", "长页面的目录，桌面上始终可见。",
            Example("两节", SectionNavigation([("告示", "Notice"), ("本页目录", "SectionNavigation")]))),
        CatalogueEntry(
            "Tabs", "分栏", "同一事物的几个视图，各有自己的地址，不靠脚本。",
            Example(
                "带件数",
                Tabs(
                    "权利种类",
                    [
                        .init("全部", count: 120, to: Address("design"), isCurrent: true),
                        .init("专利", count: 88, to: Address("search"), isCurrent: false),
                    ]))),
        CatalogueEntry(
            "CodeBlock", "命令和数据", "给机器看的行，不折行，可以横向滚动。",
            Example("一条命令", CodeBlock("curl -G 'https://example.cn/api/v1/search' --data-urlencode 'q=枸杞'"))),
        CatalogueEntry("Subheading", "小标题", "一节之内的标题，可以链接到。", Example("带锚点", Subheading("运行时", anchor: "example-subheading"))),
        CatalogueEntry(
            "Banner", "全站通知", "与读者做了什么无关的事，例如停机维护。平时没有。", Example("维护", Banner("11月28日22时至24时维护，期间不能提交，可以检索。"))),
        CatalogueEntry(
            "Dialog", "对话框", "当页读完或者决定的事。没有脚本时，打开它的链接通往内容相同的一页。",
            Example(
                "打开",
                "\(DialogLink("受理通知书的样子", dialog: "example-dialog", otherwise: Address("design"), .secondary))\(Dialog(id: "example-dialog", "受理通知书", "<p>载明办件编号、承办人和下一个时限。</p>"))"
            )),
        CatalogueEntry(
            "Keys", "键盘操作", "每一页都能用的按键，可以关闭单键操作。", Example("打开", DialogLink("查看按键", dialog: "keys", otherwise: Address("about")))),
        CatalogueEntry(
            "Outline", "层级", "区划、分类、目录这样一层套一层的内容，不靠脚本折叠。",
            Example(
                "两层",
                Outline(
                    "行政区划",
                    [
                        Branch("银川市", note: "3 区 2 县 1 市", isOpen: true, [Branch("兴庆区", note: "6,120"), Branch("金凤区", note: "8,045")]),
                        Branch("石嘴山市", note: "2 区 1 县", [Branch("大武口区", note: "1,940")]),
                    ]))),
        CatalogueEntry(
            "Place", "出错的位置", "读不懂的检索式，在出错的地方画线。", Example("少了右括号", Place("枸杞 AND (干燥 OR 烘干", at: 7..<8))),
    ]
}
