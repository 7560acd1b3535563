import Markup

extension Catalogue {
    static let forms: [CatalogueEntry] = [
        CatalogueEntry(
            "TextField", "输入项", "名称在上，提示在名称下，错误在提示下。占位文字不能代替名称。",
            Example("有提示", TextField(FieldLabel("source", "数据来源", hint: "例如：国家知识产权局专利公布公告"), width: .middle)),
            Example(
                "有错误", TextField(FieldLabel("as-of", "截至日期", error: "日期不存在：2026年2月30日。请写成 2026-02-28"), value: "2026-02-30", width: .short)),
            Example("日期", TextField(FieldLabel("day", "申请日"), value: "2026-11-23", kind: .date, width: .short))),
        CatalogueEntry(
            "SelectField", "下拉选择", "五项以上时使用，更少的用单选。",
            Example(
                "权利种类",
                SelectField(
                    FieldLabel("kind", "权利种类"), options: [("", "全部"), ("patent", "专利"), ("trademark", "商标"), ("gi", "地理标志")],
                    chosen: "patent"))),
        CatalogueEntry(
            "ChoiceField", "单选", "几项之中选一项，全部可见。",
            Example("两项", ChoiceField(FieldLabel("form", "以什么身份办理"), options: [("self", "本单位"), ("agency", "代理机构")], chosen: "self"))),
        CatalogueEntry(
            "FileField", "上传文件", "点选或者拖入一个文件。",
            Example("上传", FileField(FieldLabel("file", "文件", hint: "CSV、XLSX、XML 或者 JSON 行"), accept: ".csv,.xlsx,.xml,.jsonl"))),
        CatalogueEntry(
            "HiddenField", "随表单带的值", "没有人填写的内容，例如证明表单出自本站的令牌。",
            Example("令牌", HiddenField("form-token", "5f3a"))),
        CatalogueEntry(
            "ErrorSummary", "错误汇总", "表单退回时放在最上面，每条链接到要改的那一项。",
            Example("两处错误", ErrorSummary([("请选择文件", "file"), ("日期不存在：2026年2月30日", "as-of")]))),
        CatalogueEntry(
            "Form", "表单", "一组输入项和提交按钮，没有脚本也能提交。",
            Example(
                "最小的表单",
                Form(to: Address("design"), "\(TextField(FieldLabel("name", "名称"), isRequired: true))\(Button("保存"))"))),
    ]
}
