import Access
import Design
import Law
import Markup
import People
import Register
import Web

/// The fields of an entry of the bank, and the small forms of a person's page.
struct PersonForms {
    /// What can be done about an entry beside changing it.
    enum Act: String, CaseIterable {
        case withdraw, suspend, resume, remove

        var title: String {
            switch self {
            case .withdraw: "登记本人撤回同意"
            case .suspend: "暂停"
            case .resume: "恢复"
            case .remove: "移出人才库"
            }
        }
        var state: Person.State {
            switch self {
            case .withdraw, .resume: .active
            case .suspend: .suspended
            case .remove: .removed
            }
        }
    }

    let typed: [String: [String]]
    let faults: Faults
    let areas: [(value: String, title: String)]

    private func text(_ name: String) -> String { typed[name]?.first ?? "" }
    private func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
        FieldLabel(name, title, hint: hint, error: faults[name])
    }
    private func checks(_ name: String, _ title: String, hint: String? = nil, _ options: [CheckOption]) -> HTML {
        CheckField(label(name, title, hint: hint), options: options, chosen: Set(typed[name] ?? [])).html
    }

    var fields: HTML {
        """
        \(Section("本人", """
            \(TextField(label("name", "姓名"), value: text("name"), width: .middle, isRequired: true))\
            \(TextField(label("telephone", "电话", hint: "只给办理需要的人看"), value: text("telephone"), kind: .tel, width: .middle))\
            \(TextField(label("idNumber", "身份证号", hint: "用来认出同名的人；封存在台账之外，可以依法删除"), value: text("idNumber"), width: .middle))\
            \(TextField(label("rank", "职称或者资格"), value: text("rank"), width: .middle))\
            \(TextField(label("account", "本人的账号", hint: "抽中以后凭它登录看材料、出具意见；没有的不填"), value: text("account"), width: .middle))\
            \(SelectField(label("area", "工作地区"), options: [(value: "", title: "不限")] + areas, chosen: text("area")))
            """))\
        \(Section("能做什么", """
            \(checks("teams", "队伍", Team.allCases.map { CheckOption($0.rawValue, $0.title) }))\
            \(checks("crafts", "专业", Craft.allCases.map { CheckOption($0.rawValue, $0.title) }))\
            \(checks("sections", "技术领域", hint: "国际专利分类（IPC）的部", IPCSection.allCases.map { CheckOption($0.rawValue, $0.title) }))\
            \(checks("kinds", "熟悉的权利种类", RightKind.allCases.map { CheckOption($0.rawValue, $0.title) }))\
            \(TextField(label("fields", "从事的领域", hint: "用顿号分开，例如 枸杞深加工、煤化工催化剂"), value: text("fields")))
            """))\
        \(Section("任职和利害关系", """
            \(TextField(label("employer", "任职单位"), value: text("employer"), width: .full))\
            \(TextField(label("employerCode", "任职单位的统一社会信用代码", hint: "写明代码，单位改名以后也认得"), value: text("employerCode"), width: .middle))\
            \(TextArea(label("formerEmployers", "曾任职的单位", hint: "每行一个，名称后面可以空一格写代码"), value: text("formerEmployers"), rows: 3))\
            \(TextArea(label("declared", "本人申报的利害关系", hint: "每行一个单位或者个人；封存在台账之外"), value: text("declared"), rows: 3))
            """))\
        \(Section("证明材料", TextArea(label("proofs", "证明材料", hint: "每行一份，写作：名称；编号；有效至。没有期限的不写最后一项。任何一份到期，都不再抽取"), value: text("proofs"), rows: 4).html))\
        \(Section("本人的同意", """
            \(checks("purposes", "同意事项", Consent.Purpose.allCases.map { CheckOption($0.rawValue, $0.title) }))\
            \(TextField(label("given", "同意的日期"), value: text("given"), kind: .date, width: .short, isRequired: true))\
            \(TextField(label("until", "同意有效至", hint: "最后一天；不填则没有期限"), value: text("until"), kind: .date, width: .short))
            """))
        """
    }

    /// What a form sent, by field.
    static func typed(_ fields: QueryItems) -> [String: [String]] {
        Dictionary(uniqueKeysWithValues: PersonForm.fields.map { ($0.name, fields.all($0.name)) })
    }
}

extension PersonFaults {
    var faults: Faults { all.reduce(into: Faults()) { $0.add($1.text, at: $1.field) } }
}
