import Credit
import Identifier
import Law

/// A directory of agencies, or of those who practise at them.
struct DirectoryColumns: Sendable {
    let meanings: [String?]
    private let places: [String: Int]
    private let isOfPeople: Bool

    private static let names: [(name: String, headings: [String])] = [
        ("name", ["机构名称", "代理机构名称", "分支机构名称", "姓名"]), ("code", ["统一社会信用代码"]), ("number", ["机构代码", "代理机构代码"]),
        ("kind", ["机构类型"]), ("head", ["总部代码", "所属机构代码"]), ("headName", ["总部名称", "所属机构名称"]), ("area", ["行政区划代码"]),
        ("address", ["地址", "办公地址"]), ("services", ["服务项目", "业务范围"]), ("fees", ["收费", "收费标准"]),
        ("filed", ["备案日", "许可日", "执业备案日"]), ("yearlyReport", ["年度报告", "最近年度报告"]), ("foreign", ["涉外业务"]),
        ("programme", ["引进项目"]), ("closed", ["注销日", "离职日", "执业注销日"]), ("licence", ["执业证号", "执业备案号", "资格证号"]),
        ("agency", ["所在机构代码", "执业机构统一社会信用代码"]),
        ("craft", ["执业类别"]), ("hours", ["培训学时"]), ("year", ["学时年度"]),
    ]

    /// Nil where the headings are not those of a directory: a name and a credit code of an agency, or a name, a licence and an agency.
    init?(_ headings: [String]) {
        var (places, meanings) = ([String: Int](), [String?]())
        for (index, heading) in headings.enumerated() {
            let folded = Heading.fold(heading)
            let column = Self.names.first { $0.headings.contains { Heading.fold($0) == folded } }
            meanings.append(column?.headings.first)
            if let column, places[column.name] == nil { places[column.name] = index }
        }
        func has(_ names: String...) -> Bool { names.allSatisfy { places[$0] != nil } }
        let isOfPeople = has("name", "licence", "agency")
        // A list of rights may name an agency too; a directory says what kind of agency it is, or what it does.
        let isOfAgencies = has("name", "code") && (has("kind") || has("services") || has("number") || has("filed"))
        guard isOfPeople || isOfAgencies else { return nil }
        (self.places, self.meanings, self.isOfPeople) = (places, meanings, isOfPeople)
    }

    var title: String { isOfPeople ? "执业人员名录" : "代理机构名录" }

    func read(_ fields: [String], daysFrom1904: Bool?) -> TablePlan.Outcome {
        var row = Row(places: places, fields: fields, daysFrom1904: daysFrom1904)
        let said = Set(Agency.Part.allCases.filter { row.text($0.rawValue) != nil })
        let entry: DirectoryEntry = isOfPeople ? .practitioner(practitioner(&row)) : .agency(agency(&row), saying: said)
        return row.faults.isEmpty ? .directory(entry) : .rejected(fields, row.faults)
    }

    private func agency(_ row: inout Row) -> Agency {
        let kind = row.text("kind").flatMap { text -> Agency.Kind? in
            guard let kind = Agency.Kind.allCases.first(where: { $0.title == text || $0.rawValue == text }) else {
                row.fault("应为\(Agency.Kind.allCases.map(\.title).joined(separator: "、"))之一", "机构类型", text)
                return nil
            }
            return kind
        }
        let agency = Agency(
            code: row.creditCode("code", "统一社会信用代码") ?? "", name: row.needed("name", "机构名称"), kind: kind ?? .agency,
            number: row.text("number"), head: row.text("head") == nil ? nil : row.creditCode("head", "总部代码"),
            headName: row.text("headName"),
            area: row.area(), address: row.text("address"), services: row.list("services", "、，,；;|"), fees: row.list("fees", "；;|\n"),
            filed: row.day("filed", "备案日"), yearlyReport: row.number("yearlyReport", "年度报告", 1985...2200),
            handlesForeign: row.flag("foreign", "涉外业务"), programme: row.text("programme"),
            closed: row.day("closed", "注销日"))
        return agency
    }

    private func practitioner(_ row: inout Row) -> Practitioner {
        Practitioner(
            licence: row.needed("licence", "执业证号"), name: row.needed("name", "姓名"), agency: row.creditCode("agency", "所在机构代码") ?? "",
            facts: PractitionerFacts(
                craft: row.text("craft"), filed: row.day("filed", "执业备案日"), left: row.day("closed", "离职日"),
                trainingHours: row.number("hours", "培训学时", 0...2000),
                trainingYear: row.number("year", "学时年度", 1985...2200)))
    }
}

/// Reads the cells of a row and collects what is wrong.
private struct Row {
    let places: [String: Int]
    let fields: [String]
    let daysFrom1904: Bool?
    var faults: [Reject] = []

    init(places: [String: Int], fields: [String], daysFrom1904: Bool?) {
        (self.places, self.fields, self.daysFrom1904) = (places, fields, daysFrom1904)
    }

    mutating func fault(_ text: String, _ heading: String, _ value: String? = nil) {
        faults.append(Reject(text, field: heading, value: value))
    }

    func text(_ name: String) -> String? {
        guard let place = places[name], place < fields.count else { return nil }
        let text = TableRow.clean(fields[place])
        return text.isEmpty ? nil : text
    }

    mutating func needed(_ name: String, _ heading: String) -> String {
        guard let text = text(name) else {
            fault("没有填写", heading)
            return ""
        }
        if text.count > 200 { fault("最多200个字", heading, text) }
        return text
    }

    mutating func creditCode(_ name: String, _ heading: String) -> String? {
        guard let text = text(name) else {
            fault("没有填写", heading)
            return nil
        }
        if let found = Identifier.candidates(in: text).first(where: { $0.kind == .creditCode && $0.valid }) { return found.canonical }
        fault("不是有效的统一社会信用代码，请核对", heading, text)
        return nil
    }

    mutating func area() -> String? {
        guard let text = text("area") else { return nil }
        if text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
        fault("应为六位行政区划代码", "行政区划代码", text)
        return nil
    }

    func list(_ name: String, _ marks: String) -> [String] {
        (text(name) ?? "").split { marks.contains($0) }.map { Blank.trim(String($0)) }.filter { !$0.isEmpty }
    }

    mutating func day(_ name: String, _ heading: String) -> LocalDate? {
        guard let text = text(name), !DayText.isBlank(text) else { return nil }
        if let day = DayText.parse(text) { return day }
        if let daysFrom1904, let serial = Double(text), let day = DayText.spreadsheet(serial: serial, from1904: daysFrom1904) { return day }
        fault("不是有效的日期，应写作 2026-11-23", heading, text)
        return nil
    }

    mutating func number(_ name: String, _ heading: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(name) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        fault("应为\(range.lowerBound)至\(range.upperBound)的整数", heading, text)
        return nil
    }

    mutating func flag(_ name: String, _ heading: String) -> Bool {
        switch text(name) {
        case nil, "否", "无": return false
        case "是", "有": return true
        case .some(let text):
            fault("应为“是”或者“否”", heading, text)
            return false
        }
    }
}
