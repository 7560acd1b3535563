import Law
import Markup

extension Catalogue {
    static let fields: [CatalogueEntry] = [
        CatalogueEntry(
            "TextArea", "多行文字", "几句话以上的内容。有字数限制时，随写随报还剩多少；粘贴超出的不截断，提交时说明。",
            Example("限 500 字", TextArea(FieldLabel("facts", "事实和理由", hint: "写明时间、地点和经过"), limit: 500)),
            Example("有错误", TextArea(FieldLabel("claim", "请求事项", error: "请写明请求事项"), rows: 3))),
        CatalogueEntry(
            "NumberField", "数字", "件数、年数。按文字输入，不带增减按钮，写错的原样退回。",
            Example("带单位", TextField(FieldLabel("pages", "证据页数"), value: "12", kind: .number, width: .short, unit: "页"))),
        CatalogueEntry(
            "MoneyField", "金额", "以元为单位，至多两位小数。", Example("一个金额", MoneyField(FieldLabel("amount", "赔偿金额"), value: "50000.00"))),
        CatalogueEntry(
            "DayRangeField", "起止日期", "一段日期，两头都可以空着。",
            Example("合同期限", DayRangeField(FieldLabel("term", "许可期限"), first: "2026-01-01", last: "2028-12-31"))),
        CatalogueEntry(
            "CheckField", "多选", "几项之中选任意几项，全部可见。",
            Example(
                "三项，一项有说明",
                CheckField(
                    FieldLabel("evidence", "已经有的证据"),
                    options: [
                        CheckOption("certificate", "权利证书"), CheckOption("notary", "公证书", hint: "网页、购买过程经过公证的"), CheckOption("sample", "实物"),
                    ], chosen: ["certificate"]))),
        CatalogueEntry(
            "SuggestField", "边输边选", "从主体、主管机关、分类中选一个。输入时列出合适的，方向键选择；没有脚本时照常填写。",
            Example("选主体", SuggestField(FieldLabel("respondent", "被请求人", hint: "名称或者统一社会信用代码"), source: Address("search", "suggest")))),
        CatalogueEntry(
            "FileListField", "多个文件", "已经附上的文件和再附的文件。",
            Example(
                "附了一个",
                FileListField(
                    FieldLabel("proof", "证据材料", hint: "PDF、JPG、PNG"),
                    files: [AttachedFile("公证书（2026）宁证字第 18 号.pdf", id: "a1", size: "2.4 MiB")], accept: ".pdf,.jpg,.png"))),
        CatalogueEntry(
            "RepeatedGroup", "重复的一组", "同样几项内容填几遍。增减都会提交表单，不靠脚本，已经填的不会丢。",
            Example(
                "两个被请求人",
                RepeatedGroup(
                    "被请求人", noun: "被请求人",
                    groups: [
                        TextField(FieldLabel("respondent-1", "名称"), value: "甲公司").html, TextField(FieldLabel("respondent-2", "名称")).html,
                    ], name: "respondents"))),
        CatalogueEntry(
            "FieldRows", "小表格", "一行一行地填，例如权利要求对照表。总有空行可填，空着的行不计。",
            Example(
                "两行",
                FieldRows(
                    FieldLabel("chart", "权利要求对照表"),
                    [
                        TextField(FieldLabel("chart.feature", "技术特征", id: "chart-1"), value: "枝条夹持部").html,
                        TextField(FieldLabel("chart.feature", "技术特征", id: "chart-2")).html,
                    ]))),
        CatalogueEntry(
            "SaveState", "草稿状态", "表单自动保存到哪里、保存了没有。保存不成功的，说明怎样做。",
            Example("上次保存", SaveState(to: Address("design"), saved: "14:05"))),
        CatalogueEntry(
            "DraftButtons", "草稿", "放在表单的按钮下面：自动保存；没有脚本时按“保存草稿”；不要的丢弃。没有登录的只保存在浏览器里。",
            Example("保存过的", DraftButtons(save: Address("design"), discard: Address("design"), saved: "14:05")),
            Example("没有登录的", BrowserDraft("example"))),
    ]

    static let answers: [CatalogueEntry] = [
        CatalogueEntry(
            "Answers", "核对", "提交之前把全部内容列出来，每一项都能回去修改。",
            Example(
                "两项",
                Answers(
                    "请求人",
                    [
                        Answer("名称", "宁夏大学", change: Address("design")), Answer("联系电话", "", change: Address("design")),
                    ]))),
        CatalogueEntry(
            "Confirmation", "办成了", "给出编号、由谁负责、接下来是什么、哪一天之前。",
            Example(
                "已经提交",
                Confirmation(
                    "请求已经提交", number: "7K3F-9QX2", responsible: "银川市市场监督管理局知识产权保护科", contact: "<p>0951-0000000</p>",
                    next: "五个工作日内决定是否立案，结果会通知您。",
                    by: "2026-11-30"))),
        CatalogueEntry(
            "Question", "一页一问", "给公众的表单一页只问一件事，可以返回，知道还有几步。",
            Example(
                "第二步",
                Question(
                    "您要投诉的是什么？", back: Address("design"), step: (2, 6), hint: "<p>选最接近的一项，后面还可以补充。</p>",
                    form: Form(
                        to: Address("design"),
                        """
                        \(ChoiceField(FieldLabel("subject", "投诉的事由"), options: [("mark", "假冒注册商标"), ("patent", "假冒专利"), ("agency", "代理违规")]))\
                        \(Button("继续"))
                        """
                    ).html))),
    ]
}
