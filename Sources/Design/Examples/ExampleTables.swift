import Markup

extension Catalogue {
    private static let list = Address("design", query: ["sort": "day"])
    static let tableRows: [[HTML]] = [
        ["<a href=\"/design\">7K3F-9QX2</a>", "宁夏枸杞制品厂", Tag("待立案", .waiting).html, "<time>2026-11-18</time>", "3"],
        ["<a href=\"/design\">2M8D-4TRW</a>", "石嘴山机械公司", Tag("调解中", .good).html, "<time>2026-11-12</time>", "11"],
        ["<a href=\"/design\">9H5C-2VNE</a>", "贺兰山东麓酒庄", Tag("已中止", .caution).html, "<time>2026-10-30</time>", "7"],
    ]
    static let tableColumns: [Table.Column] = [
        .init("编号", sort: .init(to: list.with("sort", "number"))), .init("请求人"), .init("状态"),
        .init("收到", sort: .init(to: list, .descending)), .init("证据", isFigure: true),
    ]

    static let tables: [CatalogueEntry] = [
        CatalogueEntry(
            "DenseTable", "密排表格", "给承办人的长列表：表头可排序，滚动时不离开，可以勾选；手机上一行变成一张卡片。",
            Example(
                "可排序、可勾选",
                "\(SubmitAside("分派所选", to: Address("design"), id: "assign"))\(Table(id: "dense", caption: "待办", columns: tableColumns, rows: tableRows, .dense, selection: .init("matter", form: "assign", values: [("1", "7K3F-9QX2"), ("2", "2M8D-4TRW"), ("3", "9H5C-2VNE")])))"
            ),
            Example(
                "空的",
                Table(
                    id: "dense-empty", caption: "待办", columns: tableColumns, rows: [], .dense,
                    empty: EmptyState("没有符合条件的办件", advice: ["清除筛选条件"])))),
        CatalogueEntry(
            "FilterRow", "筛选行", "列表上方的一行小输入项，提交后条件写在地址里。",
            Example(
                "两项",
                FilterRow(
                    to: list, isSet: true, TextField(FieldLabel("filter-name", "请求人"), value: "枸杞"),
                    SelectField(FieldLabel("filter-state", "状态"), options: [("", "全部"), ("open", "办理中")], chosen: "open")))),
        CatalogueEntry(
            "Comparison", "并排比较", "两项以上逐行比较，不同的行标出。",
            Example(
                "两项权利",
                Comparison(
                    id: "example-comparison", caption: "2 项权利", heads: ["一种枸杞干燥装置", "一种枸杞分选装置"],
                    lines: [("申请人", ["宁夏大学", "宁夏大学"]), ("申请日", ["2013-12-18", "2015-03-02"]), ("代理机构", ["", "银川某专利代理事务所"])]))),
    ]

    static let figures: [CatalogueEntry] = [
        CatalogueEntry(
            "KeyFigures", "指标", "数字、单位、比上一期的变化。变化的好坏由指标的定义决定，不由升降决定。",
            Example(
                "三个指标",
                KeyFigures([
                    KeyFigure(
                        "每万人口高价值发明专利拥有量", "4.82", unit: "件", change: .init("比上年末多 0.37", isUp: true, isGood: true), to: Address("design")),
                    KeyFigure("调解平均用时", "41", unit: "日", change: .init("比上季度多 3 日", isUp: true, isGood: false)),
                    KeyFigure("登记的地理标志", "38", unit: "件", note: "其中已公告用标企业的 21 件"),
                ]))),
        CatalogueEntry(
            "Chart", "图表", "由页面上本来就有的表格画出：没有脚本或者画图的库时，看到的是表格。",
            Example(
                "柱形",
                Chart(
                    id: "chart-bar", "历年申请的权利", .bar, heading: "年份", labels: ["2022", "2023", "2024", "2025"],
                    series: [.init("件数", [5_210, 6_034, 6_988, 7_421])])),
            Example(
                "折线",
                Chart(
                    id: "chart-line", "历年受理和办结", .line, heading: "年份", labels: ["2023", "2024", "2025"],
                    series: [.init("受理", [320, 402, 455]), .init("办结", [298, 391, 460])])),
            Example(
                "堆叠",
                Chart(
                    id: "chart-stacked", "历年各类权利", .stacked, heading: "年份", labels: ["2023", "2024", "2025"],
                    series: [.init("专利", [3_100, 3_420, 3_706]), .init("商标", [2_600, 3_188, 3_290]), .init("其他", [334, 380, 425])]))),
    ]
}
