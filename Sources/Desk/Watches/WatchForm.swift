import Clearance
import Design
import Law
import Markup
import Watch
import Web

/// The form of a watch, with what was typed and what of it cannot stand so.
struct WatchForm {
    let typed: TypedWatch
    let faults: [(text: String, field: String)]
    init(_ typed: TypedWatch, faults: [(text: String, field: String)] = []) { (self.typed, self.faults) = (typed, faults) }

    /// What was sent; a form that was never sent says the kind alone.
    init(_ sent: QueryItems, kind: WatchSubject.Kind) {
        let news = Set(sent.all("news").compactMap(WatchNews.init))
        typed = TypedWatch(
            kind, subject: Self.subject(sent, kind), goods: sent["goods"] ?? "", classes: sent["classes"] ?? "", name: sent["name"] ?? "",
            news: sent["sent"] == nil ? nil : news, ahead: sent["ahead"] ?? "30", least: sent["least"] ?? "medium",
            excepted: sent["excepted"] ?? "")
        faults = []
    }

    /// A search is typed in two fields and kept as the address of the results page writes it.
    private static func subject(_ sent: QueryItems, _ kind: WatchSubject.Kind) -> String {
        guard kind == .search, sent["subject"] == nil else { return sent["subject"] ?? "" }
        return ResultsRequest(text: sent["q"] ?? "", classSymbol: filled(sent["class"])).items
    }

    private static func filled(_ text: String?) -> String? { text?.allSatisfy(\.isWhitespace) == false ? text : nil }

    private func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
        FieldLabel(name, title, hint: hint, error: faults.first { $0.field == name }?.text)
    }

    /// What is watched.
    var subject: HTML {
        switch typed.kind {
        case .mark:
            """
            \(TextArea(label("subject", "商标", hint: "一行一个，各成一项监测；只比较文字"), value: typed.subject, rows: 3, isRequired: true))\
            \(TextArea(label("goods", "商品、服务（选填）", hint: "一行一项，写区分表的名称或者编号；不写的，只比较商标"), value: typed.goods, rows: 3))\
            \(TextField(label("classes", "类别（选填）", hint: "1 至 45，用逗号隔开"), value: typed.classes))
            """
        case .party:
            TextField(label("subject", "名称或者统一社会信用代码", hint: "登记簿里还没有的也可以监测"), value: typed.subject, isRequired: true).html
        case .search: search
        case .right:
            TextField(label("subject", "号码", hint: "申请号、专利号、注册号等，例如 CN201310699744.2"), value: typed.subject, isRequired: true).html
        case .matter:
            TextField(label("subject", "办件的编号", hint: "例如 7K3F-9QX2；只说公开的进展"), value: typed.subject, isRequired: true).html
        }
    }

    /// From the results page it comes with its filters; from here with words and a class.
    private var search: HTML {
        let items = try? QueryItems(typed.subject)
        let filters = ["kind", "status", "year", "owner", "agency", "area", "industry", "sort"].contains { items?[$0] != nil }
        if filters {
            return
                "\(HiddenField("subject", typed.subject))\(faults.filter { $0.field == "subject" }.map { Notice($0.text, tone: .urgent).html })"
        }
        return """
            \(TextField(FieldLabel("q", "关键词", hint: "检索页怎样写，这里就怎样写，例如 枸杞 烘干", error: faults.first { $0.field == "subject" }?.text), value: items?["q"] ?? ""))\
            \(TextField(FieldLabel("class", "分类（选填）", hint: "IPC、尼斯或者洛迦诺分类，例如 A23L、33"), value: items?["class"] ?? "", width: .short))
            """
    }

    /// What of it is told.
    var terms: HTML {
        let news = typed.kind.news
        let options = news.map { CheckOption($0.rawValue, $0.title, hint: $0.words(typed.kind)) }
        return """
            \(CheckField(label("news", "哪些事要预警"), options: options, chosen: Set(typed.news.map(\.rawValue))))\
            \(typed.kind == .mark ? SelectField(label("least", "到哪一级风险为止", hint: "商标和商品合起来看"), options: ClearanceFinding.Risk.allCases.map { (value: $0.code, title: $0 == .high ? "只看风险高的" : $0 == .medium ? "风险高和中的" : "风险低的也看") }, chosen: typed.least).html : .empty)\
            \(news.contains(.due) ? TextField(label("ahead", "提前几天", hint: "1 至 365"), value: typed.ahead, kind: .number, width: .short, unit: "天").html : HiddenField("ahead", typed.ahead).html)\
            \(news.contains(.entered) && typed.kind != .party ? TextArea(label("excepted", "不看这些权利人的（选填）", hint: "一行一个，例如本单位"), value: typed.excepted, rows: 2).html : .empty)\
            \(TextField(label("name", "名称（选填）", hint: "自己认得出就行，最多 60 个字；不写的用监测的内容"), value: typed.name))\(HiddenField("sent", "yes"))
            """
    }
}
