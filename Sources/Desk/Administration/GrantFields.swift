import Access
import Design
import Law
import Markup
import Web

/// The fields of a form that gives a role: which, for which authority or party, where, until when, and why.
struct GrantFields {
    let region: any RegionPort
    let day: LocalDate

    func html(_ typed: QueryItems?, _ faults: Faults) -> HTML {
        let roles = Role.allCases.map { (value: $0.rawValue, title: $0.title) }
        let authorities = region.authorities(on: day).filter(\.isInBeing).map { (value: $0.id, title: $0.name) }
        let areas = region.areas(on: day).filter(\.isInBeing).map { (value: $0.code, title: "\($0.name) \($0.code)") }
        return """
            \(SelectField(FieldLabel("role", "角色", error: faults["role"]), options: roles, chosen: typed?["role"] ?? Role.officer.rawValue))\
            \(SelectField(FieldLabel("authority", "主管机关", hint: "机关里的角色必填", error: faults["authority"]), options: [(value: "", title: "不代表机关")] + authorities, chosen: typed?["authority"] ?? ""))\
            \(SelectField(FieldLabel("area", "行政区划", hint: "角色只在这里和它的下级有效", error: faults["area"]), options: [(value: "", title: "全区")] + areas, chosen: typed?["area"] ?? ""))\
            \(TextField(FieldLabel("party", "代表的主体", hint: "企业和代理机构必填：统一社会信用代码，或者登记簿里的主体编号", error: faults["party"]), value: typed?["party"] ?? "", width: .middle))\
            \(TextField(FieldLabel("until", "有效至", hint: "最后一天；不填则不设期限", error: faults["until"]), value: typed?["until"] ?? "", kind: .date, width: .short))\
            \(TextField(FieldLabel("reason", "理由", hint: "记入台账", error: faults["reason"]), value: typed?["reason"] ?? "", isRequired: true))
            """
    }

    /// What the fields say; nil where something is wrong, which `faults` then tells.
    func read(_ typed: QueryItems, _ faults: inout Faults) async throws -> (granting: Granting, reason: String)? {
        let role = typed["role"].flatMap(Role.init)
        if role == nil { faults.add("请选择角色。", at: "role") }
        let authority = typed["authority"]
        if let authority, !region.authorities(on: day).contains(where: { $0.id == authority && $0.isInBeing }) {
            faults.add("今天没有这个主管机关，请从列表中选择。", at: "authority")
        }
        if role?.actsForAuthority == true, authority == nil { faults.add("这个角色代表主管机关行事，请选择主管机关。", at: "authority") }
        if role?.actsForAuthority == false, authority != nil { faults.add("这个角色不代表主管机关，请选“不代表机关”。", at: "authority") }
        let area = typed["area"]
        if let area, !region.areas(on: day).contains(where: { $0.code == area && $0.isInBeing }) {
            faults.add("今天没有这个行政区划，请从列表中选择。", at: "area")
        }
        var party: String?
        if let written = typed["party"] {
            do { party = try await region.party(written).key } catch let refusal as AccessRefusal {
                faults.add(refusal.description, at: "party")
            }
        } else if role == .enterprise || role == .agency {
            faults.add("请写明代表哪个主体。", at: "party")
        }
        var until: LocalDate?
        if let written = typed["until"] {
            until = LocalDate(iso: written)
            if until == nil { faults.add("日期应当写成 2027-12-31 的样子。", at: "until") }
            if let until, until < day { faults.add("授权的止日 \(until) 已经过去。", at: "until") }
        }
        let reason = typed["reason"]
        if reason == nil { faults.add("请写明理由，它会记入台账。", at: "reason") }
        guard faults.isEmpty, let role, let reason else { return nil }
        return (Granting(role, authority: authority, area: area, party: party, until: until), reason)
    }
}
