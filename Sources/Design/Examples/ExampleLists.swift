import Markup

extension Catalogue {
    private static let search = Address("search", query: ["q": "枸杞"])

    static let lists: [CatalogueEntry] = [
        CatalogueEntry(
            "Table", "表格", "同类的多行数据。手机上在自己的框里左右滚动。",
            Example(
                "有数字列",
                Table(
                    id: "example-table", caption: "各类权利的件数", columns: [.init("种类"), .init("件数", isFigure: true)],
                    rows: [["专利", "31,204"], ["商标", "24,018"]]))),
        CatalogueEntry(
            "Results", "检索结果", "每条结果：题名、状态、号码、权利人、日期。",
            Example(
                "一条结果",
                Results(
                    "共 1 项",
                    orders: [("最相关", search, true), ("最新", search.with("sort", "newest"), false)],
                    [
                        Result(
                            Marked("一种枸杞干燥装置", words: ["枸杞"]).html, to: Address("right", "patent", "CN201310699744.2"),
                            line: [Tag("有效", .good).html, Number("CN201310699744.2").html, "宁夏大学", "<time>2013-12-18</time>"],
                            passage: "本发明公开了一种用于鲜果脱水的装置……")
                    ]))),
        CatalogueEntry(
            "Tick", "勾选结果", "勾选若干条结果，交给一个按钮；按钮和结果不在同一处也可以。",
            Example(
                "勾选后并排比较",
                SubmitAside("并排比较所选", to: Address("compare"), id: "example-compare"),
            ),
            Example("一个勾选框", Tick("right", "patent/CN201310699744.2", form: "example-compare", label: "选中：一种枸杞干燥装置"))),
        CatalogueEntry(
            "Facets", "筛选", "每一项都有准确件数，点一下就缩小范围，再点一下恢复。",
            Example(
                "一组，选中一项",
                Facets([
                    Facet(
                        "种类",
                        [
                            .init("专利", count: 1_204, to: search.with("kind", "patent"), isChosen: true),
                            .init("商标", count: 88, to: search.with("kind", "trademark"), isChosen: false),
                        ])
                ]))),
        CatalogueEntry("ChosenFilters", "已选条件", "正在起作用的筛选条件，点一下取消。", Example("一个条件", ChosenFilters([("种类：专利", search)]))),
        CatalogueEntry(
            "Pagination", "分页", "任何深度都能到达，地址可以分享。",
            Example("第 4 页，共 1,250 页", Pagination(page: 4, total: 25_000, perPage: 20, address: search))),
        CatalogueEntry(
            "EmptyState", "空白提示", "没有内容时说明原因和下一步。",
            Example("没有结果", EmptyState("没有找到符合条件的权利", advice: ["检查有没有错字", "减少几个词"]))),
    ]
}
