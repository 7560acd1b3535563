import Law
public import Markup

/// Whole pages at work: shells for citizens and officers, and the same components from right to left.
public struct ExamplePage: Sendable {
    public let name: String
    public let language: PageLanguage
    private let draw: @Sendable () -> Page
    /// Drawn in its own language, whichever the reader's is.
    public var page: Page { PageLanguage.$current.withValue(language, operation: draw) }
    public var address: Address { Address("design", name) }

    private init(name: String, language: PageLanguage, page: @autoclosure @escaping @Sendable () -> Page) {
        (self.name, self.language, draw) = (name, language, page)
    }

    public static let all: [ExamplePage] = [question, check, done, queue, arabic]

    private static func crumbs(_ title: String) -> [Crumb] { [Crumb("首页", Address()), Crumb("页面构件", Address("design")), Crumb(title)] }

    private static let question = ExamplePage(
        name: "question", language: .chinese,
        page: Page(
            "一页一问", scripts: [.suggest, .autosave],
            body: Question(
                "您要投诉谁？", back: Address("design"), step: (3, 6), hint: "<p>写名称；知道统一社会信用代码的，写代码更准确。</p>",
                errors: [("请写明被投诉的单位或者个人", "against")], beside: Disclosure("不知道对方的名称怎么办", "<p>写门店的招牌和地址，承办人会核实。</p>").html,
                form: Form(
                    to: Address("design", "question"),
                    """
                    \(SuggestField(FieldLabel("against", "被投诉人", error: "请写明被投诉的单位或者个人"), source: Address("search", "suggest")))\
                    \(TextArea(FieldLabel("where", "地址", hint: "写到门牌号"), rows: 3, limit: 200))\
                    \(Button("继续"))
                    """
                ).html
            ).html))

    private static let check = ExamplePage(
        name: "check", language: .chinese,
        page: Page(
            "核对后提交",
            body: """
                \(BackLink(to: Address("design")))\(Heading("核对后提交"))\
                \(Answers("投诉的内容", [
                    Answer("事由", "假冒专利", change: Address("design", "question")), Answer("被投诉人", "银川某商行", change: Address("design", "question")),
                    Answer("地址", "", change: Address("design", "question")),
                ]))\
                \(Answers("联系方式", [Answer("手机", "138****0000", change: Address("design", "question"))]))\
                \(Form(to: Address("design", "check"), Button("提交").html))
                """))

    private static let done = ExamplePage(
        name: "done", language: .chinese,
        page: Page(
            "已经提交",
            body: """
                \(Confirmation("投诉已经提交", number: "7K3F-9QX2", responsible: "银川市市场监督管理局知识产权保护科", next: "十五个工作日内核查并决定是否立案，结果会告知您。", by: "2026-12-14"))\
                \(Buttons(LinkButton("查看进度", to: Address("design", "queue")), LinkButton("回到首页", to: Address(), .secondary)))
                """))

    private static let queue = ExamplePage(
        name: "queue", language: .chinese,
        page: Page(
            "待办和办件", crumbs: crumbs("待办和办件"), manner: .desk,
            body: Panes(
                side: SideNavigation(
                    "待办",
                    [
                        (
                            "我的待办",
                            [
                                .init("今日到期", count: 1, to: Address("design", "queue"), isUrgent: true),
                                .init("待立案", count: 3, to: Address("design", "queue"), isCurrent: true),
                                .init("调解中", count: 14, to: Address("design", "queue")),
                                .init("待结案", count: 2, to: Address("design", "queue")),
                            ]
                        ),
                        ("全科", [.init("全部办件", count: 128, to: Address("design", "queue")), .init("统计", to: Address("design", "queue"))]),
                    ]),
                list: "<h2>待立案，3 件</h2>\(QueueList("待立案", Catalogue.queue, empty: "没有待立案的办件"))",
                detail: """
                    \(Heading("宁夏枸杞制品厂诉银川某商行外观设计纠纷", line: [Tag("待立案", .waiting).html, Number("7K3F-9QX2").html]))\
                    \(Steps("进度", [
                        ProcedureStep("收到请求", .done, on: "2026-11-13"), ProcedureStep("立案", .current), ProcedureStep("调解", .coming),
                        ProcedureStep("结案", .coming),
                    ]))\
                    \(Columns(main: """
                        \(Facts([Fact("请求人", "宁夏枸杞制品厂"), Fact("被请求人", "银川某商行"), Fact("请求事项", "停止销售，赔偿 50,000.00 元")]))\
                        \(Section("案卷", Entries([Entry("收到请求", by: "请求人", at: "2026-11-13 16:20")]).html))\
                        \(Buttons(Button("立案"), Button("不予立案", .secondary)))
                        """, beside: """
                        <aside>\(ClockFace("立案期限", due: "2026-11-20", today: "2026-11-23", rule: "第十二条", arithmetic: ["收到请求日 2026-11-13", "五个工作日到 2026-11-20"], size: .panel, id: "open-1"))\
                        \(ClockFace("调解期限", due: "2027-01-12", .paused(since: "2026-11-14", reason: "等待补正"), today: "2026-11-23", rule: "第十八条", size: .panel, id: "open-2"))</aside>
                        """))
                    """
            ).html))

    /// From right to left: the style uses logical directions only.
    private static let arabic = ExamplePage(
        name: "arabic", language: .arabic,
        page: Page(
            "حقوق الملكية الفكرية في نينغشيا",
            body: """
                \(BackLink(to: Address("design")))\
                \(Heading("حقوق الملكية الفكرية في نينغشيا", line: [Tag("سارٍ", .good).html, Number("CN201310699744.2").html]))\
                \(Lead("بحث واحد يشمل البراءات والعلامات التجارية وحقوق المؤلف والأصناف النباتية والمؤشرات الجغرافية."))\
                \(SearchBox())\
                \(Notice("نينغشيا", "<p>غوجي نينغشيا ونبيذ سفوح جبال خلان مؤشران جغرافيان محميان.</p>"))\
                \(Steps("المراحل", [ProcedureStep("الطلب", .done, on: "2013-12-18"), ProcedureStep("الفحص", .current), ProcedureStep("المنح", .coming)]))\
                \(Table(id: "kinds", caption: "عدد الحقوق", columns: [.init("النوع"), .init("العدد", isFigure: true)], rows: [["براءات", "31,204"], ["علامات تجارية", "24,018"]]))
                """))
}
