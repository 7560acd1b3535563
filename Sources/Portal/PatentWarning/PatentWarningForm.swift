import Access
import ClaimChart
import Design
import Markup
import Web

/// What the form of patent early warning says, as it was typed.
struct PatentWarningTyped {
    var name = ""
    var features = ""
    var classes = ""
    var standing = ""
    /// The patent whose chart is wanted.
    var chart = ""
    /// The patents that are ticked, each once.
    var patents: [String] = []
    /// Whether the chart is wanted as a table.
    var isTable = false

    init() {}

    init(_ items: QueryItems) {
        (name, features, classes) = (items["name"] ?? "", items["features"] ?? "", items["ipc"] ?? "")
        (standing, chart, isTable) = (items["standing"] ?? "", items["chart"] ?? "", items["as"] == "csv")
        var seen: Set<String> = []
        patents = items.all("patent").filter { seen.insert($0).inserted }
    }

    var question: PatentWarningQuestion {
        get throws(ProductFaults) {
            try PatentWarningQuestion(name: name, features: features, classes: classes, standing: .init(rawValue: standing) ?? .all)
        }
    }

    var hidden: HTML {
        [("name", name), ("features", features), ("ipc", classes), ("standing", standing)].map { HiddenField($0.0, $0.1).html }.joined()
    }
}

/// The form, filled with what was typed.
struct PatentWarningForm {
    let typed: PatentWarningTyped
    let token: SecretToken
    let faults: [(text: String, field: String)]

    init(_ typed: PatentWarningTyped, _ token: SecretToken, _ faults: [(text: String, field: String)]) {
        (self.typed, self.token, self.faults) = (typed, token, faults)
    }

    private func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
        FieldLabel(name, title, hint: hint, error: faults.first { $0.field == name }?.text)
    }

    var html: HTML {
        let features = label(
            "features", "技术特征",
            hint: "一行一个部件、连接关系、步骤或者参数，写出数值和单位；至多 \(ProductDescription.mostLines) 行，一行至多 \(ProductDescription.longestLine) 个字")
        let standings = PatentWarningQuestion.Standing.allCases.map { (value: $0.rawValue, title: $0.title) }
        return Form(
            to: PatentWarningPages.home, id: PatentWarningPages.form,
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(label("name", "产品或者方法的名称（选填）"), value: typed.name))\
            \(TextArea(features, value: typed.features, rows: 10, isRequired: true))\
            \(TextField(label("ipc", "国际专利分类号（选填）", hint: "只在这些分类里找，例如 F26B, A01D 46/30"), value: typed.classes))\
            \(SelectField(label("standing", "哪些专利"), options: standings, chosen: typed.standing.isEmpty ? "all" : typed.standing))\
            \(Button("比对"))
            """
        ).html
    }
}
