import Answers
public import Credit
import Law
import Web
public import Wire

/// By whose knowledge a past day is played again.
private enum Knowledge: String, CaseIterable, Written { case then, now }

extension Interface {
    private static let code = Parameter<String>.text("code", "统一社会信用代码、机构代码或者登记簿里的主体编号", in: .path, longest: 40)
    private static let practitioner = Parameter<String>.text("practitioner", "执业人员的编号", in: .path, longest: 20)
    private static let text = Parameter<String>.text("q", "名称的一部分，或者代码", longest: 100)
    private static let kind = Parameter<Agency.Kind>.choice("kind", "哪种机构")
    private static let area = Parameter<String>.text("area", "行政区划代码，包括下属的地区", longest: 12, example: "640100")
    private static let service = Parameter<String>.text("service", "服务项目", longest: 100)
    private static let foreign = Parameter<Bool>.flag("foreign", "只要办理涉外业务的")
    private static let listing = Parameter<AgencyFilter.Listing>.choice("listing", "出处：directory 名录、register 登记簿")
    private static let level = Parameter<String>.text("level", "哪一级信用，例如 A", longest: 10)
    private static let sort = Parameter<AgencyFilter.Sort>.choice("sort", "怎样排序", fallback: .name)
    private static let on = Parameter<LocalDate>.day("on", "哪一天的；不写则为今天")
    private static let known = Parameter<Knowledge>.choice("known", "按什么时候知道的：then 当天、now 现在", fallback: .now)

    var agencyEndpoints: [Endpoint] {
        [
            Endpoint(
                "agencies", .agencies, "代理机构", words: "名录里的机构，和只在登记簿的权利里出现的代理机构。件数由登记簿数出。",
                parameters: [Self.text, Self.kind, Self.area, Self.service, Self.foreign, Self.listing, Self.level, Self.sort]
                    + Paging.parameters,
                answers: AgencyList.self, meaning: "代理机构的一页"
            ) { call in
                let filter = AgencyFilter(
                    text: call(Self.text), kind: call(Self.kind), area: call(Self.area), service: call(Self.service),
                    foreignOnly: call(Self.foreign) ?? false, listing: call(Self.listing), level: call(Self.level),
                    sort: call(Self.sort) ?? .name)
                let (offset, limit) = Paging.of(call)
                let found = try await agencies.agencies(filter, offset: offset, limit: limit)
                return Answered(
                    AgencyList(total: found.total, agencies: found.lines.map(AgencyReport.init)),
                    headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "agencies/{code}", .agencies, "一家代理机构", words: "执业人员的姓名只有姓，证号只有末四位。", parameters: [Self.code],
                answers: AgencyFileReport.self, meaning: "一家代理机构"
            ) { call in Answered(AgencyFileReport(file: try await file(call))) },
            Endpoint(
                "agencies/{code}/credit", .agencies, "一家代理机构某一天的信用",
                words: "由登记的信用信息和规则重新算出。规则待确认的没有分数和等级，只有有来源的信用信息。", parameters: [Self.code, Self.on, Self.known],
                answers: CreditReport.self, meaning: "信用"
            ) { call in
                let file = try await file(call)
                return Answered(.of(file, try await score(of: .agency(file.line.agency.code), call)))
            },
            Endpoint(
                "practitioners/{practitioner}/credit", .agencies, "一名执业人员某一天的信用",
                parameters: [Self.practitioner, Self.on, Self.known], answers: CreditReport.self, meaning: "信用"
            ) { call in
                let key = try call.needed(Self.practitioner)
                guard let file = try await agencies.practitioner(key) else { throw WebError.notFound("没有这名执业人员。") }
                return Answered(CreditReport(file.line.name, try await score(of: .practitioner(key), call)))
            },
        ]
    }

    private func file(_ call: Call) async throws -> AgencyFile {
        let code = try call.needed(Self.code)
        guard let file = try await agencies.agency(code) else { throw WebError.notFound("没有代码为“\(code.prefix(40))”的代理机构。") }
        return file
    }

    private func score(of subject: CreditSubject, _ call: Call) async throws -> CreditScore {
        let today = settings.today()
        let day = call(Self.on) ?? today
        guard day <= today else {
            throw Call.refusal([.init("on", "not-in-range", "on：\(day) 还没有到，只能算到今天（\(today)）。")])
        }
        return try await agencies.score(of: subject, on: day, known: call(Self.known) == .then ? day : today)
    }
}

extension Agency.Kind: Written {}
extension AgencyFilter.Listing: Written {}
extension AgencyFilter.Sort: Written {}

private struct AgencyList: WrittenRecord {
    let total: Int
    let agencies: [AgencyReport]

    static let schemaName = "AgencyList"
    static let meaning = "代理机构的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几家") { $0.total }, WrittenField("agencies", "这一页的各家") { $0.agencies },
    ]
}

private struct AgencyReport: WrittenRecord {
    let line: AgencyLine
    init(_ line: AgencyLine) { self.line = line }

    static let schemaName = "Agency"
    static let meaning = "一家代理机构"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码") { $0.line.agency.code }, WrittenField("name", "名称") { $0.line.agency.name },
        WrittenField("listed", "名录里有没有") { $0.line.isListed }, WrittenField("kind", "类型") { $0.line.agency.kind },
        WrittenField("number", "机构代码；没有的为 null") { $0.line.agency.number },
        WrittenField("head", "总部的代码；不是分支机构的为 null") { $0.line.agency.head },
        WrittenField("area", "行政区划代码；不明的为 null") { $0.line.agency.place ?? $0.line.agency.area },
        WrittenField("address", "地址；没有写的为 null") { $0.line.agency.address },
        WrittenField("services", "服务项目") { $0.line.agency.services }, WrittenField("fees", "收费") { $0.line.agency.fees },
        WrittenField("filed", "备案日；没有写的为 null") { $0.line.agency.filed },
        WrittenField("closed", "注销日；没有注销的为 null") { $0.line.agency.closed },
        WrittenField("yearlyReport", "最近的年度报告；没有写的为 null") { $0.line.agency.yearlyReport },
        WrittenField("foreign", "是否办理涉外业务") { $0.line.agency.handlesForeign },
        WrittenField("programme", "引进项目；没有的为 null") { $0.line.agency.programme },
        WrittenField("practitioners", "执业人数") { $0.line.practitioners }, WrittenField("cases", "代理的权利") { $0.line.cases },
        WrittenField("granted", "其中获权的") { $0.line.granted },
        WrittenField("level", "信用等级；规则待确认的、不评信用的为 null") {
            $0.line.agency.isRated && $0.line.score.isGrade ? $0.line.score.level?.code : nil
        },
        WrittenField("levelStanding", "等级所依据的规则是否可靠") { $0.line.score.standing.rawValue },
    ]
}

private struct AgencyFileReport: WrittenRecord {
    let file: AgencyFile

    static let schemaName = "AgencyFile"
    static let meaning = "一家代理机构的全部公开内容"
    static let fields: [WrittenField<Self>] = [
        WrittenField("agency", "机构") { AgencyReport($0.file.line) }, WrittenField("source", "名录的来源；名录里没有的为 null") { $0.file.source },
        WrittenField("asOf", "名录截至；名录里没有的为 null") { $0.file.asOf },
        WrittenField("branches", "分支机构的代码") { $0.file.branches.map(\.code) },
        WrittenField("parties", "在登记簿里的主体编号") { $0.file.parties },
        WrittenField("practitioners", "执业人员") { $0.file.practitioners.map { PractitionerReport(line: $0) } },
    ]
}

private struct PractitionerReport: WrittenRecord {
    let line: PractitionerLine

    static let schemaName = "Practitioner"
    static let meaning = "一名执业人员，姓名和证号遮盖"
    static let fields: [WrittenField<Self>] = [
        WrittenField("key", "编号") { $0.line.key }, WrittenField("name", "姓") { $0.line.name },
        WrittenField("licence", "证号，只有末四位") { $0.line.licence }, WrittenField("craft", "执业类别；没有写的为 null") { $0.line.facts.craft },
        WrittenField("filed", "执业备案日；没有写的为 null") { $0.line.facts.filed },
        WrittenField("left", "离职日；没有离职的为 null") { $0.line.facts.left },
        WrittenField("trainingHours", "培训学时；没有写的为 null") { $0.line.facts.trainingHours },
        WrittenField("trainingYear", "学时的年度；没有写的为 null") { $0.line.facts.trainingYear },
    ]
}
