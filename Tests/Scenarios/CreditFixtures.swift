import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing
import Web

let ratedAgency = "91640105MA86AMP19J"
let otherAgency = "91640521MA86AMP277"

let agencyTable =
    "机构名称,统一社会信用代码,机构代码,机构类型,行政区划代码,地址,服务项目,收费,备案日,年度报告,涉外业务\r\n"
    + "银川虚构专利代理事务所,\(ratedAgency),64901,代理机构,640105,虚构路1号,专利申请、商标注册,专利申请 3000元起；商标注册 600元,2019-05-06,2025,是\r\n"
    + "中卫虚构知识产权代理有限公司,\(otherAgency),64902,代理机构,640521,虚构路2号,商标注册,商标注册 500元,2021-03-04,2025,否\r\n"
    + "没有代码的代理所,,64903,代理机构,,,,,,,\r\n"

let practitionerTable =
    "姓名,执业证号,所在机构代码,执业类别,执业备案日,培训学时,学时年度\r\n" + "欧阳虚构,6410012345.6,\(ratedAgency),专利代理师,2020-01-02,36,2025\r\n"
    + "马虚构,6410054321.0,\(otherAgency),专利代理师,2022-02-03,20,2025\r\n"

let actingTable =
    "申请号,发明名称,申请人,代理机构,申请日,法律状态\r\n" + "CN201310699744.2,一种枸杞烘干装置,甲公司,银川虚构专利代理事务所,2013-12-18,授权\r\n"
    + "CN201410000001.6,一种滩羊围栏,甲公司,银川虚构专利代理事务所,2014-01-02,驳回\r\n" + "CN201410000002.0,一种葡萄架,乙公司,只在登记簿里的代理所,2014-01-02,授权\r\n"

let creditFine = [
    "subject": ratedAgency, "item": "agency.fine", "day": "2026-10-08", "document": "宁知罚〔2026〕7号", "issuer": "宁夏虚构监管局", "words": "逾期不改正",
]

extension RunningPlatform {
    func openCredit() async throws {
        try await open("chengban", .init(.officer, authority: Self.office, area: "640000"), isDemo: true)
        try await open("tongshi", .init(.officer, authority: Self.office, area: "640000"), isDemo: true)
        try await open("shenpi", .init(.approver, authority: Self.office, area: "640000"), isDemo: true)
        try await open("shenhe", .init(.reviewer, authority: Self.office, area: "640000"), isDemo: true)
        try await open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        try await open("guanli", .init(.administrator), isDemo: true)
        try await open("jigou", .init(.agency, party: ratedAgency))
        try await open("bieren", .init(.agency, party: otherAgency))
    }

    /// Rules that an administrator entered by a source and a second person confirmed; the numbers are this test's.
    func confirmRules(_ browser: Browser) async throws {
        let administrator = try await browser.another("guanli")
        try await administrator.get("/desk/credit/rules/patent-agency")
        let typed = [
            "source": "测试文件附件一", "since": "2023-05-01", "base": "100", "bonusCap": "5", "levels": "A+ 100.1 加分\nA 90\nB 80\nC 60\nD 0",
            "freezes": "是", "repairAgain": "12", "points.agency.fine": "12", "catalogue.agency.fine": "测试目录一",
            "catalogue.agency.commendation": "测试目录二",
            "catalogue.practitioner.fine": "测试目录三", "valid.agency.fine": "12", "repair.agency.fine": "6",
            "points.agency.commendation": "2.5", "points.practitioner.fine": "6", "valid.practitioner.fine": "12", "reason": "手上的复印件",
        ]
        #expect(try await administrator.post("/desk/credit/rules/patent-agency", typed).status == .seeOther)
        let reviewer = try await browser.another("shenhe")
        try await reviewer.get("/desk/credit/rules")
        #expect(
            try await reviewer.post("/desk/credit/rules/patent-agency/confirm", ["entry": "1", "reason": "核对了印发的文本"]).status == .seeOther)
    }

    func importDirectory() async throws {
        #expect(try await take(agencyTable, named: "名录.csv", asOf: "2026-10-01").counts == [3, 2, 0, 0, 1])
        #expect(try await take(practitionerTable, named: "人员.csv", asOf: "2026-10-01").counts == [2, 2, 0, 0, 0])
    }
}

extension Browser {
    /// The key of the event that the answer leads to.
    func enterEvent(_ fields: [String: String]) async throws -> String {
        try await get("/desk/credit/new")
        let answer = try await post("/desk/credit/new", fields)
        #expect(answer.status == .seeOther, "\(answer.text)")
        return String(answer.location?.split(separator: "/").last ?? "")
    }

    /// Hands a matter in from the agency's own page: form, check, send.
    func ask(_ procedure: String, _ fields: [String: String]) async throws -> TestResponse {
        let page = try await get("/apply/\(procedure)")
        let own = try #require(page.text.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1
        let sent = fields.merging(["key": String(own), "office": "market/640000"]) { $1 }
        #expect(try await post("/apply/\(procedure)", sent).text.contains("请核对后提交"))
        return try await post("/apply/\(procedure)", sent.merging(["step": "send"]) { $1 })
    }

    func opened(_ answer: TestResponse) throws -> String {
        String(try #require(answer.text.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/), "\(answer.text)").1)
    }
}
